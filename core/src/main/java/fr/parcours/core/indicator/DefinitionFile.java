package fr.parcours.core.indicator;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of definitions, one figure per line: its id, its label, its unit, its definition.
 *
 * <pre>{@code
 * # what starts with a sharp is a comment
 * pacea.contrats.cdi | CDI | count | count(outcomes(cdi).in(pacea))
 * accueil.accompagnes.qpv | Habitants des QPV | percent:1 | share(having(steps(entretien)),qpv = true)
 * }</pre>
 *
 * <p>A unit may be followed by the number of decimals shown. Blank lines do not matter. The grammar of definitions is in
 * the package's page.
 */
@Experimental
public final class DefinitionFile {
    private static final Texts TEXTS = Texts.core();
    private static final Pattern LINE =
            Pattern.compile("\\s*([^|]*?)\\s*\\|\\s*([^|]*?)\\s*\\|\\s*([^|]*?)\\s*\\|\\s*");
    private static final Pattern UNIT = Pattern.compile("([a-z]+)(:([0-9]))?");

    private final String file;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private DefinitionFile(String file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads the definitions of a file, in its order.
     *
     * @param file name of the file, for errors
     * @param text its content
     * @param vocabulary the words that definitions may use
     * @throws ParcoursException with every mistake and its line: those of {@link Expression#parse}, a line that does not
     *     have four parts ({@code DEFINITION-105}), an unknown unit ({@code DEFINITION-106}), an id that is there twice
     *     ({@code DEFINITION-107}) or is not one ({@code DEFINITION-111})
     */
    public static List<Indicator> read(String file, String text, Vocabulary vocabulary) {
        DefinitionFile reading = new DefinitionFile(file, vocabulary);
        List<Indicator> indicators = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                try {
                    indicators.add(reading.line(number, line));
                } catch (ParcoursException e) {
                    reading.problems.addAll(e.problems());
                }
            }
        }
        if (!reading.problems.isEmpty()) {
            throw new ParcoursException(reading.problems);
        }
        return indicators;
    }

    private Indicator line(int number, String line) {
        Location location = Location.of(file, number);
        Matcher parts = LINE.matcher(line);
        if (!parts.lookingAt()) {
            throw new ParcoursException(Problem.error("DEFINITION-105", location, TEXTS.of("DEFINITION-105.parts"))
                    .toFix(TEXTS.of("DEFINITION-105.fix")));
        }
        String id = parts.group(1);
        Integer first = lines.putIfAbsent(id, number);
        if (first != null) {
            problems.add(Problem.error("DEFINITION-107", location, TEXTS.of("DEFINITION-107.twice", id, first)));
        }
        Matcher unitAndDecimals = UNIT.matcher(parts.group(3));
        Optional<Unit> unit = unitAndDecimals.matches() ? Unit.of(unitAndDecimals.group(1)) : Optional.empty();
        if (unit.isEmpty()) {
            problems.add(unknownUnit(location, parts.group(3)));
        }
        Expression expression = new DefinitionReader(line, parts.end(), location, vocabulary).read();
        try {
            Indicator indicator = Indicator.of(id, parts.group(2), expression).in(unit.orElse(Unit.COUNT));
            return unit.isEmpty() || unitAndDecimals.group(3) == null
                    ? indicator
                    : indicator.showing(Integer.parseInt(unitAndDecimals.group(3)));
        } catch (IllegalArgumentException e) {
            throw new ParcoursException(
                    Problem.error("DEFINITION-111", location, TEXTS.of("DEFINITION-111.id", e.getMessage())));
        }
    }

    private static Problem unknownUnit(Location location, String text) {
        List<String> codes = Arrays.stream(Unit.values()).map(Unit::code).toList();
        return Problem.error("DEFINITION-106", location, TEXTS.of("DEFINITION-106.unit", text))
                .didYouMeanOneOf(text, codes)
                .toFix(TEXTS.of("DEFINITION-106.fix", String.join(", ", codes)));
    }
}

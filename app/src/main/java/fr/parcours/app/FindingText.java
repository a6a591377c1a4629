package fr.parcours.app;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.message.Citations;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An explanation for people: each finding on its line, what it rests on below it, articles and dates beside it. The mark says
 * whether the condition holds, and no word, so that a sentence is never read against it. What does not hold and takes nothing
 * away from an answer, such as one way among several, is no failure: it stands last, without a mark.
 */
final class FindingText {
    private static final String INDENT = "  ";
    private static final String OTHER_WAY = "·";
    private static final String NO_LIMIT = "workflow.limit.none";

    private final Vocabulary vocabulary;

    FindingText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Writes the tree, then what is missing, presumed, left to someone's judgement, and what was not verified. */
    List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        tree(finding, INDENT, lines);
        notes(finding, lines);
        return lines;
    }

    /** Writes the same, without the sentence at the top of the tree: it has just been said. */
    List<String> beneath(Finding finding) {
        List<String> lines = new ArrayList<>();
        finding.because().forEach(part -> tree(part, INDENT, lines));
        notes(finding, lines);
        return lines;
    }

    /** Writes what an explanation leaves open, without its tree. */
    List<String> notes(Finding finding) {
        List<String> lines = new ArrayList<>();
        notes(finding, lines);
        return lines;
    }

    private void notes(Finding finding, List<String> lines) {
        list(
                lines,
                "Il manque : ",
                finding.missing().stream().map(Attribute::label).toList());
        list(lines, "Présumé, à vérifier : ", presumed(finding));
        for (Appraisal appraisal : finding.appraisal()) {
            lines.add(INDENT + "À apprécier : " + decision(appraisal) + ".");
        }
        Set<String> unverified = new LinkedHashSet<>();
        for (ParameterValue<?> value : finding.unverified()) {
            String source = String.join(" ; ", Citations.in(Locale.FRENCH, List.of(value.source())));
            unverified.add(value.label() + ", "
                    + value.knownUntil()
                            .map(day -> "connu jusqu’au " + Text.day(day))
                            .orElseGet(() -> "depuis le " + Text.day(value.from()))
                    + " (" + source + ")");
        }
        list(lines, "Non vérifié : ", new ArrayList<>(unverified));
    }

    /** Writes what someone decides, and who. */
    static String decision(Appraisal appraisal) {
        return appraisal.what().in(Locale.FRENCH) + ", par " + appraisal.by().in(Locale.FRENCH);
    }

    private void tree(Finding finding, String indent, List<String> lines) {
        lines.add(indent + mark(finding.verdict()) + INDENT + finding.line(Locale.FRENCH) + sources(finding));
        facts(finding, indent + "   ", lines);
        List<Finding> others = new ArrayList<>();
        for (Finding part : finding.because()) {
            if (isBesides(finding, part)) {
                others.add(part);
            } else {
                tree(part, indent + INDENT, lines);
            }
        }
        otherWays(others, indent + INDENT, lines);
    }

    /** Writes what takes nothing away from the answer: one line each, the reasons at the bottom of it. */
    private void otherWays(List<Finding> others, String indent, List<String> lines) {
        Set<String> ways = new LinkedHashSet<>();
        for (Finding other : others) {
            if (!isSentence(other, NO_LIMIT)) {
                ways.add(other.reasons().stream()
                        .map(reason -> Text.withoutFullStop(reason.line(Locale.FRENCH)))
                        .distinct()
                        .collect(Collectors.joining(" ; ", "", ".")));
            }
        }
        if (!ways.isEmpty()) {
            lines.add(indent
                    + OTHER_WAY
                    + INDENT
                    + (ways.size() == 1 ? "Autre voie : " : "Autres voies : ")
                    + (ways.size() == 1 ? ways.iterator().next() : ""));
        }
        if (ways.size() > 1) {
            ways.forEach(way -> lines.add(indent + INDENT + OTHER_WAY + INDENT + way));
        }
    }

    /** Checks if a part of a finding took nothing away from it: it does not hold, or is not known, and the whole stands. */
    private static boolean isBesides(Finding whole, Finding part) {
        return switch (whole.verdict()) {
            case SATISFIED -> part.verdict() != Verdict.SATISFIED;
            case UNDETERMINED -> part.verdict() == Verdict.REFUSED;
            case REFUSED -> false;
        };
    }

    private static boolean isSentence(Finding finding, String key) {
        return finding.sentence() instanceof Sentence sentence && sentence.key().equals(key);
    }

    private static void facts(Finding finding, String indent, List<String> lines) {
        if (!finding.facts().isEmpty()) {
            lines.add(indent
                    + finding.facts().stream()
                            .map(fact -> kind(fact) + " du " + Text.day(fact.on()))
                            .distinct()
                            .collect(Collectors.joining(", ", "d’après : ", "")));
        }
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case SATISFIED -> "✓";
            case REFUSED -> "✗";
            case UNDETERMINED -> "?";
        };
    }

    private static String sources(Finding finding) {
        Set<String> cited = new LinkedHashSet<>(finding.articles());
        finding.parameters().forEach(value -> cited.add(value.source()));
        return cited.isEmpty() ? "" : " [" + String.join(" ; ", Citations.in(Locale.FRENCH, cited)) + "]";
    }

    /** Names a kind of fact. */
    static String kind(Fact fact) {
        return switch (fact.type()) {
            case DECLARATION -> "déclaration";
            case ENTRY -> "entrée";
            case PHASE -> "phase";
            case STEP -> "étape";
            case OUTCOME -> "situation";
            case AID -> "aide";
            case SUSPENSION -> "suspension";
            case EXTENSION -> "prolongation";
            case EXIT -> "sortie";
        };
    }

    /**
     * Names what is presumed: the finding that presumes it, or the attribute never declared, unless a finding that says it is
     * presumed asked for it.
     */
    private List<String> presumed(Finding finding) {
        Set<String> named = new LinkedHashSet<>();
        for (String id : finding.presumed()) {
            List<Finding> saying =
                    finding.stream().filter(each -> each.rule().equals(id)).toList();
            if (!saying.isEmpty()) {
                named.add(Text.withoutFullStop(saying.get(0).sentence().in(Locale.FRENCH)));
            } else if (!isSaid(finding, id)) {
                vocabulary.attribute(id).map(Attribute::label).ifPresent(named::add);
            }
        }
        return new ArrayList<>(named);
    }

    private static boolean isSaid(Finding finding, String attribute) {
        return finding.stream()
                .filter(each ->
                        each.asked().stream().anyMatch(asked -> asked.code().equals(attribute)))
                .anyMatch(each -> finding.presumed().contains(each.rule()));
    }

    private static void list(List<String> lines, String title, List<String> what) {
        if (!what.isEmpty()) {
            lines.add(INDENT + title + what.stream().collect(Collectors.joining(" ; ")) + ".");
        }
    }
}

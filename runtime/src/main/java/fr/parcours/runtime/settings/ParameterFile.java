package fr.parcours.runtime.settings;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads dated parameters.
 *
 * <pre>{@code
 * parameters:
 *   pacea.age-minimum:
 *     label: Âge minimal
 *     unit: ans
 *     values:
 *       - { from: 2017-01-01, value: 16, source: L5131-3, confidence: S1 }
 * }</pre>
 *
 * <p>A value is a text or a list of texts. {@code confidence} is S1, S2, D, S3, K or LOCAL; S3 and K carry the
 * "unverified" mark, and {@code unverified: true} gives it to any other. A structure's value may have a last day,
 * {@code until}: after it the law's value holds again; after that of a value of the law, such as an order that has lapsed, there is
 * none. {@code revalued: 04-01} is the day on which a new value is due each year: from there on, a value that no other follows
 * is told as known until the day before.
 */
@Stable
public final class ParameterFile {
    private static final Set<String> TOP = Set.of("parameters");
    private static final Set<String> PARAMETER = Set.of("label", "unit", "revalued", "values");
    private static final Set<String> VALUE = Set.of("from", "until", "value", "source", "confidence", "unverified");

    private ParameterFile() {}

    /**
     * Reads the parameters of a file.
     *
     * @param file name of the file, for errors
     * @param text its content
     * @throws ParcoursException with every mistake, its line and its path
     */
    public static List<History> read(String file, String text) {
        Yaml yaml = new Yaml(file);
        List<History> histories = yaml.read(text)
                .map(root -> root.mapping(TOP).get("parameters"))
                .map(entry -> histories(yaml, entry))
                .orElseGet(List::of);
        if (!yaml.problems().isEmpty()) {
            throw new ParcoursException(yaml.problems());
        }
        return histories;
    }

    static List<History> histories(Yaml yaml, Yaml.Entry parameters) {
        List<History> histories = new ArrayList<>();
        parameters.mapping(Set.of()).forEach((id, entry) -> {
            int mistakes = yaml.problems().size();
            Map<String, Yaml.Entry> fields = entry.mapping(PARAMETER);
            List<Yaml.Entry> written =
                    fields.containsKey("values") ? fields.get("values").list() : List.of();
            if (written.isEmpty() && yaml.problems().size() == mistakes) {
                yaml.error("SETTINGS-109", entry.location(), Yaml.TEXTS.of("SETTINGS-109.none", id));
            }
            List<DatedValue> values = new ArrayList<>();
            written.forEach(each -> value(yaml, each).ifPresent(values::add));
            Set<LocalDate> days = new HashSet<>();
            for (DatedValue value : values) {
                if (!days.add(value.from())) {
                    yaml.error(Problem.error(
                                    "SETTINGS-110",
                                    value.location(),
                                    Yaml.TEXTS.of("SETTINGS-110.same-day", id, value.from()))
                            .toFix(Yaml.TEXTS.of("SETTINGS-110.fix")));
                }
            }
            if (!values.isEmpty()) {
                histories.add(new History(
                        id,
                        text(fields, "label").orElse(id),
                        text(fields, "unit").orElse(""),
                        values,
                        revalued(yaml, fields),
                        entry.location()));
            }
        });
        return histories;
    }

    private static Optional<DatedValue> value(Yaml yaml, Yaml.Entry entry) {
        Map<String, Yaml.Entry> fields = entry.mapping(VALUE);
        for (String required : List.of("from", "value", "source", "confidence")) {
            if (!fields.containsKey(required)) {
                yaml.error("SETTINGS-106", entry.location(), Yaml.TEXTS.of("SETTINGS-106.missing", required));
            }
        }
        Optional<LocalDate> from = day(yaml, fields, "from");
        Optional<LocalDate> until = day(yaml, fields, "until");
        Optional<Confidence> confidence = read(fields, "confidence", (text, location) -> {
            Optional<Confidence> known = Confidence.of(text);
            if (known.isEmpty()) {
                yaml.error(
                        Yaml.WRONG_FORM,
                        location,
                        Yaml.TEXTS.of("SETTINGS-108.confidence", text),
                        text,
                        Arrays.stream(Confidence.values()).map(Confidence::code).toList());
            }
            return known;
        });
        List<String> texts = field(fields, "value").map(Yaml.Entry::texts).orElse(List.of());
        Optional<String> source = text(fields, "source");
        Optional<Boolean> unverified = read(fields, "unverified", (text, location) -> {
            if (!text.equals("true") && !text.equals("false")) {
                yaml.error(Yaml.WRONG_FORM, location, Yaml.TEXTS.of("SETTINGS-108.true-false", text));
            }
            return Optional.of(Boolean.valueOf(text));
        });
        if (from.isEmpty() || confidence.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        if (until.filter(day -> day.isBefore(from.get())).isPresent()) {
            field(fields, "until")
                    .ifPresent(
                            field -> yaml.error("SETTINGS-111", field.location(), Yaml.TEXTS.of("SETTINGS-111.order")));
            return Optional.empty();
        }
        return Optional.of(new DatedValue(
                from.get(), until, texts, source.get(), confidence.get(), unverified.orElse(false), entry.location()));
    }

    private static Optional<MonthDay> revalued(Yaml yaml, Map<String, Yaml.Entry> fields) {
        return read(fields, "revalued", (text, location) -> {
            try {
                return Optional.of(MonthDay.parse("--" + text));
            } catch (DateTimeException e) {
                yaml.error(Yaml.WRONG_FORM, location, Yaml.TEXTS.of("SETTINGS-108.day-of-year", text));
                return Optional.empty();
            }
        });
    }

    private static Optional<LocalDate> day(Yaml yaml, Map<String, Yaml.Entry> fields, String key) {
        return read(fields, key, (text, location) -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                yaml.error(Yaml.WRONG_FORM, location, Yaml.TEXTS.of("SETTINGS-108.date", text));
                return Optional.empty();
            }
        });
    }

    private static Optional<String> text(Map<String, Yaml.Entry> fields, String key) {
        return field(fields, key).flatMap(Yaml.Entry::text);
    }

    /** Reads what stands under a key, with its place for what is wrong in it. */
    private static <T> Optional<T> read(
            Map<String, Yaml.Entry> fields, String key, BiFunction<String, Location, Optional<T>> read) {
        return field(fields, key).flatMap(field -> field.text().flatMap(text -> read.apply(text, field.location())));
    }

    private static Optional<Yaml.Entry> field(Map<String, Yaml.Entry> fields, String key) {
        return Optional.ofNullable(fields.get(key));
    }
}

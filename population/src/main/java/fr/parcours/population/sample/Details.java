package fr.parcours.population.sample;

import fr.parcours.core.dossier.ActBuilder;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.population.draw.Dice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a fact says beyond its kind and its day: {@code by=sante theme=cps}. A field is that of the fact, or an attribute, answered
 * as in {@link Answers}.
 *
 * @param fields value of each field
 */
record Details(Map<String, String> fields) {
    static final Details NONE = new Details(Map.of());

    static Details of(String cell) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String each : cell.isEmpty() ? new String[0] : cell.split(" ", -1)) {
            int equals = each.indexOf('=');
            fields.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return new Details(fields);
    }

    Details and(Details more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(more.fields);
        return new Details(all);
    }

    /** Checks if all that another says is said here. */
    boolean include(Details others) {
        return fields.entrySet().containsAll(others.fields.entrySet());
    }

    /** Finds the list of words that a field is of. */
    private static Optional<Keyword.Topic> topic(String field) {
        return Arrays.stream(Keyword.Topic.values())
                .filter(topic -> topic.field().equals(field))
                .findFirst();
    }

    /** Adds all this to a step or an outcome. */
    <B extends ActBuilder<B>> B on(B act, Answers answers, Dice dice) {
        fields.forEach((field, value) -> {
            switch (field) {
                case "by" -> act.by(Draft.dispositif(value));
                case "via" -> act.via(value);
                case "party" -> act.party(answers.reference(value, dice));
                case "market" -> act.market(value);
                case "count" -> act.count(Long.parseLong(value));
                case "prescriber" -> ((Step.Builder) act).prescriber(value);
                case "satisfied" -> ((Step.Builder) act).satisfied(Boolean.parseBoolean(value));
                case "qualifying" -> ((Outcome.Builder) act).qualifying(Boolean.parseBoolean(value));
                case "theme", "audience", "place", "programme", "mode" -> {
                    String word = dice.pick(Arrays.asList(value.split("\\|", -1)));
                    act.keyword(Keyword.of(topic(field).orElseThrow(), word, word));
                }
                default -> answers.value(field, value, act, dice);
            }
        });
        return act;
    }

    /**
     * Checks if a fact says all this, as far as figures distinguish facts: by whom, about what, credited to what, how
     * answered.
     */
    boolean areOf(Fact fact) {
        return fields.entrySet().stream().allMatch(field -> isOf(fact, field.getKey(), field.getValue()));
    }

    private static boolean isOf(Fact fact, String field, String value) {
        Step step = fact instanceof Step each ? each : null;
        Outcome outcome = fact instanceof Outcome each ? each : null;
        if (field.equals("by")) {
            return fact.dispositifs().contains(Draft.dispositif(value));
        } else if (field.equals("via")) {
            return (step != null ? step.via() : outcome != null ? outcome.via() : Set.of()).contains(value);
        } else if (topic(field).isPresent()) {
            Map<Keyword.Topic, Keyword> words =
                    step != null ? step.keywords() : outcome != null ? outcome.keywords() : Map.of();
            return Optional.ofNullable(words.get(topic(field).get()))
                    .filter(word -> word.code().equals(value))
                    .isPresent();
        }
        Values values = step != null ? step.values() : Values.NONE;
        return !field.contains(".")
                || values.attributes().stream()
                        .anyMatch(each -> each.code().equals(field)
                                && values.get(each)
                                        .value()
                                        .filter(value::equals)
                                        .isPresent());
    }
}

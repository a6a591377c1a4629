package fr.parcours.core.indicator;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.core.vocabulary.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A population broken down by an attribute, one class per value; the unknown are a class of their own, never dropped.
 *
 * @param id identifier, such as {@code pacea.accompagnes.par-sexe}
 * @param label French label
 * @param people the population
 * @param classes code of a class to its condition, in order
 */
@Experimental
public record Breakdown(String id, String label, People people, Map<String, Condition> classes) {
    /** Code of the class of those of whom the attribute is not known. */
    public static final String UNKNOWN = "unknown";

    public Breakdown {
        classes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }

    /**
     * Obtains the break-down by an attribute whose values form a closed list.
     *
     * @throws IllegalArgumentException if the values do not form a closed list
     */
    public static Breakdown by(String id, String label, People people, Attribute<?> attribute) {
        Map<String, Condition> classes = new LinkedHashMap<>();
        if (attribute.type() instanceof ValueType.YesNo) {
            classes.put("true", new Condition.OneOf(attribute, List.of(true)));
            classes.put("false", new Condition.OneOf(attribute, List.of(false)));
        } else if (attribute.type().closedList().isEmpty()) {
            throw new IllegalArgumentException("the values of '" + attribute + "' do not form a closed list");
        }
        boolean several = attribute.type() instanceof ValueType.SetOf;
        attribute
                .type()
                .closedList()
                .forEach(code -> classes.put(
                        code,
                        several ? new Condition.Has(attribute, code) : new Condition.OneOf(attribute, List.of(code))));
        classes.put(UNKNOWN, new Condition.Unknown(attribute));
        return new Breakdown(id, label, people, classes);
    }

    /**
     * Obtains the break-down by age, cut at the first age of each band except the first; in increasing order. Codes of the
     * classes: {@code moins-de-18}, {@code 18-21}, {@code 22-et-plus}.
     */
    public static Breakdown byAge(String id, String label, People people, int... bounds) {
        Map<String, Condition> classes = new LinkedHashMap<>();
        int from = 0;
        for (int bound : bounds) {
            classes.put(
                    from == 0 ? "moins-de-" + bound : from + "-" + (bound - 1),
                    new Condition.Both(Condition.ageAtLeast(from), Condition.ageUnder(bound)));
            from = bound;
        }
        classes.put(from + "-et-plus", Condition.ageAtLeast(from));
        classes.put(UNKNOWN, new Condition.Unknown(Attributes.BIRTH_DATE));
        return new Breakdown(id, label, people, classes);
    }

    /** Gets one expression per class, in order. */
    public List<Expression> expressions(Territory territory) {
        List<Expression> expressions = new ArrayList<>();
        classes.values()
                .forEach(condition -> expressions.add(
                        Expression.count(people.where(condition)).resolve(territory)));
        return expressions;
    }
}

package fr.parcours.population;

import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Draws what subjects declare: known, refused, or nothing. */
final class RandomAnswers {
    private static final List<String> COMMUNES =
            List.of("59599", "59599", "59599", "59512", "59512", "59426", "59279", "59421", "59508", "59352", "59350");
    private static final List<String> EDUCATION =
            List.of("0", "1", "2", "3", "3", "3", "3", "4", "4", "4", "5", "6", "7");

    private final Repertoire repertoire;
    private final RandomHistory history;

    RandomAnswers(Repertoire repertoire, RandomHistory history) {
        this.repertoire = repertoire;
        this.history = history;
    }

    /** Draws some answers, one at least, each attribute with the same chance out of a hundred. */
    Values some(SubjectKind kind, LocalDate day, int percent) {
        Values values = Values.NONE;
        List<Attribute<?>> attributes = repertoire.attributes().getOrDefault(kind, List.of());
        for (Attribute<?> attribute : attributes) {
            if (history.chance(percent)) {
                values = answered(values, attribute, day);
            }
        }
        return values.isEmpty() && !attributes.isEmpty()
                ? answered(values, history.dice().pick(attributes), day)
                : values;
    }

    private <T> Values answered(Values values, Attribute<T> attribute, LocalDate day) {
        if (history.chance(5)) {
            return values.refused(attribute);
        }
        List<T> choice = choice(attribute, day);
        return choice.isEmpty() ? values : values.with(attribute, history.dice().pick(choice));
    }

    /** Gets values to draw one from, the likelier ones several times. */
    @SuppressWarnings("unchecked") // each list is of its attribute's Java type
    private <T> List<T> choice(Attribute<T> attribute, LocalDate day) {
        if (attribute.equals(Attributes.COMMUNE)) {
            return (List<T>) COMMUNES;
        }
        if (attribute.equals(Attributes.EDUCATION)) {
            return (List<T>) EDUCATION;
        }
        if (attribute.type() instanceof ValueType.Day) {
            return (List<T>) List.of(day.minusDays(history.dice().between(0, 899)));
        }
        if (attribute.type() instanceof ValueType.Amount) {
            return (List<T>) List.of(history.chance(40) ? new BigDecimal("0.00") : euros(1200));
        }
        if (attribute.type() instanceof ValueType.Reference) {
            return (List<T>) List.of("REF-" + history.dice().between(100, 160));
        }
        return Samples.of(attribute);
    }

    /** Draws euros and cents, from none to so many euros. */
    BigDecimal euros(int most) {
        return BigDecimal.valueOf(history.dice().between(0, most * 100), 2);
    }
}

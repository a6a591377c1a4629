package fr.parcours.population;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Values worth trying of an attribute, whatever it means. */
@Experimental
public final class Samples {
    private static final List<String> TEXTS = List.of(
            "59599",
            "59512",
            "2A004",
            "cdi",
            "cdd",
            "49306038800045",
            "4321A",
            "43.21A",
            "2021-02-28",
            "2021-02",
            "A",
            "1",
            "a");

    private Samples() {}

    /**
     * Gets some values of an attribute, each of them legal, in a fixed order: every code of a closed list, both answers to a
     * question, zero and a few numbers, days of this century and a leap day.
     *
     * @return at least one value, except for a text whose form none of the texts tried here has
     */
    @SuppressWarnings("unchecked") // each type's samples are of its Java type
    public static <T> List<T> of(Attribute<T> attribute) {
        return (List<T>) of(attribute.type());
    }

    private static List<?> of(ValueType<?> type) {
        if (type instanceof ValueType.YesNo) {
            return List.of(true, false);
        }
        if (type instanceof ValueType.Day) {
            return List.of(
                    LocalDate.of(2001, 5, 17),
                    LocalDate.of(2004, 2, 29),
                    LocalDate.of(1980, 1, 31),
                    LocalDate.of(2020, 9, 1));
        }
        if (type instanceof ValueType.Whole) {
            return List.of(0, 1, 12, 250);
        }
        if (type instanceof ValueType.Amount) {
            return List.of(
                    new BigDecimal("0.00"),
                    new BigDecimal("0.01"),
                    new BigDecimal("497.50"),
                    new BigDecimal("3000.00"));
        }
        if (type instanceof ValueType.OneOf oneOf) {
            return oneOf.codes();
        }
        if (type instanceof ValueType.SetOf setOf) {
            List<Set<String>> sets = new ArrayList<>();
            sets.add(Set.of());
            setOf.codes().forEach(code -> sets.add(Set.of(code)));
            return List.copyOf(sets);
        }
        if (type instanceof ValueType.Text text) {
            return TEXTS.stream()
                    .filter(sample -> text.form().matcher(sample).matches())
                    .toList();
        }
        return List.of("REF-1", "REF-2");
    }
}

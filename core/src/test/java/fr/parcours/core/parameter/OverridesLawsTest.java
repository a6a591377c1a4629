package fr.parcours.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.problem.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each day, a value of the structure that has begun and has not ended stands in the place of the law's. */
class OverridesLawsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Parameter<Integer> KEY = Parameter.whole("essai.duree");

    @Property(tries = 500)
    void everyDayHasTheValueOfTheStructureOrElseOfTheLaw(
            @ForAll("values") List<DatedValue> law, @ForAll("values") List<DatedValue> structure) {
        Parameters parameters = Parameters.of(List.of(history(law), history(structure)));

        for (LocalDate day = FIRST.minusDays(2); day.isBefore(FIRST.plusDays(40)); day = day.plusDays(1)) {
            Optional<Integer> expected = holding(structure, day).or(valueOf(law, day));
            assertThat(parameters.find(KEY, day).map(ParameterValue::value))
                    .as("%s", day)
                    .isEqualTo(expected);
        }
    }

    private static Supplier<Optional<Integer>> valueOf(List<DatedValue> values, LocalDate day) {
        return () -> holding(values, day);
    }

    /** Finds the value that began last, unless it has ended. */
    private static Optional<Integer> holding(List<DatedValue> values, LocalDate day) {
        return values.stream()
                .filter(value -> !value.from().isAfter(day))
                .max(Comparator.comparing(DatedValue::from))
                .filter(value -> value.until().map(last -> !last.isBefore(day)).orElse(true))
                .map(value -> Integer.valueOf(value.texts().get(0)));
    }

    private static History history(List<DatedValue> values) {
        return new History(KEY.id(), "Durée", "mois", values, Location.UNKNOWN);
    }

    /** Values that begin on different days, some of which end. */
    @Provide
    Arbitrary<List<DatedValue>> values() {
        Arbitrary<DatedValue> value = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 8).optional(),
                        Arbitraries.integers().between(1, 3))
                .as((begins, lasts, amount) -> new DatedValue(
                        FIRST.plusDays(begins),
                        lasts.map(days -> FIRST.plusDays(begins + days)),
                        List.of(String.valueOf(amount)),
                        "local",
                        Confidence.LOCAL,
                        false,
                        Location.UNKNOWN));
        return value.list().ofMinSize(1).ofMaxSize(5).map(drawn -> {
            TreeMap<LocalDate, DatedValue> apart = new TreeMap<>();
            drawn.forEach(each -> apart.put(each.from(), each));
            return new ArrayList<>(apart.values());
        });
    }
}

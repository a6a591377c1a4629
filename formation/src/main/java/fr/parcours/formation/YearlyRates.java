package fr.parcours.formation;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.problem.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Percentages of the SMIC by year of contract, the first year first. A single one holds for all years.
 *
 * @param percentages at least one, each zero or more
 */
record YearlyRates(List<BigDecimal> percentages) {
    YearlyRates {
        percentages = List.copyOf(percentages);
        if (percentages.isEmpty()) {
            throw new IllegalArgumentException("yearly rates have at least one percentage");
        }
    }

    /** Obtains a key whose values are written as a list of percentages. */
    static Parameter<YearlyRates> parameter(String id) {
        return Parameter.of(id, Texts.of(YearlyRates.class, "formation").of("form.rates"), YearlyRates::read);
    }

    private static Optional<YearlyRates> read(List<String> texts) {
        List<BigDecimal> percentages = texts.stream().map(BigDecimal::new).toList();
        return percentages.isEmpty() || percentages.stream().anyMatch(percentage -> percentage.signum() < 0)
                ? Optional.empty()
                : Optional.of(new YearlyRates(percentages));
    }

    /**
     * Finds the percentage of a year.
     *
     * @param year from 1
     * @return empty after the last year
     */
    Optional<BigDecimal> of(int year) {
        if (percentages.size() == 1) {
            return Optional.of(percentages.get(0));
        }
        return year <= percentages.size() ? Optional.of(percentages.get(year - 1)) : Optional.empty();
    }
}

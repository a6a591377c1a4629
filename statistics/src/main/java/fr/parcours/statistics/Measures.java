package fr.parcours.statistics;

import fr.parcours.core.indicator.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** The measures of a plan, as a share has counted them. */
final class Measures {
    private static final BigDecimal DAYS_PER_MONTH = new BigDecimal("30.4375");

    private final Plan plan;
    private final Share share;

    private Measures(Plan plan, Share share) {
        this.plan = plan;
        this.share = share;
    }

    /**
     * Reads the measures of a plan in a share.
     *
     * @throws fr.parcours.core.problem.ParcoursException naming both, if the share is of another plan, period or known-on
     */
    static Measures of(Plan plan, Share share) {
        plan.scope().check(share.scope(), Definitions.TEXTS.of("scope.asked"));
        share.checkLayout(
                new Sums(plan.selections.size(), plan.memberships.size()), 2 * plan.sets(), 2 * plan.histograms());
        return new Measures(plan, share);
    }

    Share share() {
        return share;
    }

    /** Gets a measure; empty for a mean of nothing. */
    Optional<BigDecimal> value(Measure measure, int periodsBack) {
        return counted(measure, periodsBack).value();
    }

    /** Gets what a measure adds up: rows, subjects, hours, euros, distinct values; days for a mean. */
    BigDecimal sum(Measure measure, int periodsBack) {
        return counted(measure, periodsBack).sum();
    }

    /** Gets the number of subjects, rows or distinct values behind a measure. */
    long units(Measure measure, int periodsBack) {
        return counted(measure, periodsBack).units();
    }

    private Counted counted(Measure measure, int periodsBack) {
        return measure.accept(new AtSlot(Sums.slot(plan.number(measure), periodsBack)));
    }

    private record Counted(BigDecimal sum, long units, Optional<BigDecimal> value) {
        static Counted of(BigDecimal sum, long units) {
            return new Counted(sum, units, Optional.of(sum));
        }

        static Counted of(long units) {
            return of(BigDecimal.valueOf(units), units);
        }
    }

    /** Reads what stands for a measure at its place. */
    private final class AtSlot implements Measure.Visitor<Counted> {
        private final int slot;

        AtSlot(int slot) {
            this.slot = slot;
        }

        @Override
        public Counted count(Measure.Count count) {
            return Counted.of(share.sums().counts[slot]);
        }

        @Override
        public Counted subjects(Measure.Subjects people) {
            return Counted.of(share.sums().subjects[slot]);
        }

        @Override
        public Counted sum(Measure.Sum sum) {
            long hundredths = switch (sum.quantity()) {
                case HOURS -> share.sums().hours[slot];
                case AMOUNT -> share.sums().cents[slot];
            };
            return Counted.of(BigDecimal.valueOf(hundredths, 2), share.sums().counts[slot]);
        }

        @Override
        public Counted distinctField(Measure.DistinctField distinct) {
            return Counted.of(share.distincts().get(slot).size());
        }

        @Override
        public Counted distinctAttribute(Measure.DistinctAttribute distinct) {
            return Counted.of(share.distincts().get(slot).size());
        }

        @Override
        public Counted durations(Measure.CountedDurations counted) {
            return Counted.of(histogram()
                    .count(days ->
                            counted.bound().map(bound -> bound.holds(days)).orElse(true)));
        }

        @Override
        public Counted meanDays(Measure.MeanDays mean) {
            return over(histogram().mean());
        }

        @Override
        public Counted quantile(Measure.Quantile quantile) {
            return over(histogram().quantile(quantile.part()));
        }

        private Counted over(Optional<BigDecimal> value) {
            return new Counted(
                    BigDecimal.valueOf(histogram().days()), histogram().size(), value);
        }

        private Histogram histogram() {
            return share.histograms().get(slot);
        }

        @Override
        public Counted meanMonths(Measure.MeanMonths mean) {
            BigDecimal days = BigDecimal.valueOf(share.sums().days[slot]);
            long rows = share.sums().lengths[slot];
            return new Counted(
                    days,
                    rows,
                    rows == 0
                            ? Optional.empty()
                            : Optional.of(days.divide(
                                    DAYS_PER_MONTH.multiply(BigDecimal.valueOf(rows)), MathContext.DECIMAL128)));
        }
    }
}

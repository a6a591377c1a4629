package fr.parcours.statistics;

import fr.parcours.core.indicator.Measure;

/** What a measure gives. */
enum Nature {
    /** How many people or rows. */
    COUNT,
    /** How much they add up to. */
    SUM,
    /** How long they last on average. */
    MEAN,
    /** Which number of days stands at a rank: the days of a person, not how many people. */
    QUANTILE,
    /** How many values they have: nobody is recognised by it. */
    DISTINCT;

    static Nature of(Measure measure) {
        return measure.accept(FINDING);
    }

    private static final Measure.Visitor<Nature> FINDING = new Measure.Visitor<>() {
        @Override
        public Nature count(Measure.Count count) {
            return COUNT;
        }

        @Override
        public Nature subjects(Measure.Subjects subjects) {
            return COUNT;
        }

        @Override
        public Nature sum(Measure.Sum sum) {
            return SUM;
        }

        @Override
        public Nature distinctField(Measure.DistinctField distinct) {
            return DISTINCT;
        }

        @Override
        public Nature distinctAttribute(Measure.DistinctAttribute distinct) {
            return DISTINCT;
        }

        @Override
        public Nature meanMonths(Measure.MeanMonths mean) {
            return MEAN;
        }

        @Override
        public Nature durations(Measure.CountedDurations counted) {
            return COUNT;
        }

        @Override
        public Nature meanDays(Measure.MeanDays mean) {
            return MEAN;
        }

        @Override
        public Nature quantile(Measure.Quantile quantile) {
            return QUANTILE;
        }
    };
}

package fr.parcours.statistics;

import fr.parcours.core.indicator.Filter;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.indicator.Placing;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Source;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that a measure asks of rows that do not have it, such as the hours of entries or the end of aids.
 *
 * @param source what the rows are made of
 * @param lack what they do not have
 */
record Misuse(Source source, String lack) {
    /** Finds what a measure asks and cannot have. */
    static Stream<Misuse> of(Measure measure) {
        return Stream.concat(
                measure.accept(OF_MEASURE).stream(),
                measure.allRows()
                        .distinct()
                        .filter(rows -> readsEnd(rows) && !rows.source().lasts())
                        .map(rows -> new Misuse(rows.source(), "end")));
    }

    private static boolean readsEnd(Rows rows) {
        return rows.placing().accept(PLACED_BY_END)
                || rows.filters().stream().anyMatch(filter -> filter.accept(KEPT_BY_END));
    }

    private static final Measure.Visitor<Optional<Misuse>> OF_MEASURE = new Measure.Visitor<>() {
        @Override
        public Optional<Misuse> count(Measure.Count count) {
            return Optional.empty();
        }

        @Override
        public Optional<Misuse> subjects(Measure.Subjects subjects) {
            return Optional.empty();
        }

        @Override
        public Optional<Misuse> sum(Measure.Sum sum) {
            Source source = sum.rows().source();
            return sum.quantity().isOf(source)
                    ? Optional.empty()
                    : Optional.of(new Misuse(source, sum.quantity().toString()));
        }

        @Override
        public Optional<Misuse> distinctField(Measure.DistinctField distinct) {
            return Optional.empty();
        }

        @Override
        public Optional<Misuse> distinctAttribute(Measure.DistinctAttribute distinct) {
            return Optional.empty();
        }

        @Override
        public Optional<Misuse> meanMonths(Measure.MeanMonths mean) {
            Source source = mean.rows().source();
            return source.lasts() ? Optional.empty() : Optional.of(new Misuse(source, "length"));
        }
    };

    private static final Placing.Visitor<Boolean> PLACED_BY_END = new Placing.Visitor<>() {
        @Override
        public Boolean onItsDay(Placing.OnItsDay onItsDay) {
            return false;
        }

        /** What does not last overlaps the period on its day. */
        @Override
        public Boolean overlapping(Placing.Overlapping overlapping) {
            return false;
        }

        /** What does not last ends on its day. */
        @Override
        public Boolean ended(Placing.Ended ended) {
            return false;
        }

        @Override
        public Boolean running(Placing.Running running) {
            return true;
        }

        @Override
        public Boolean firstEver(Placing.FirstEver first) {
            return false;
        }

        @Override
        public Boolean shifted(Placing.Shifted shifted) {
            return false;
        }
    };

    private static final Filter.Visitor<Boolean> KEPT_BY_END = new Filter.Visitor<>() {
        @Override
        public Boolean whileIn(Filter.WhileIn in) {
            return false;
        }

        @Override
        public Boolean fieldIn(Filter.FieldIn in) {
            return false;
        }

        @Override
        public Boolean lasting(Filter.Lasting lasting) {
            return true;
        }

        @Override
        public Boolean notEnded(Filter.NotEnded notEnded) {
            return true;
        }

        @Override
        public Boolean where(Filter.Where where) {
            return false;
        }
    };
}

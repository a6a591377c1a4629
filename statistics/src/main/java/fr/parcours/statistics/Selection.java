package fr.parcours.statistics;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.indicator.Placing;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.vocabulary.Attribute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Rows, compiled: what keeps a row, and the day on which it is in the count. */
final class Selection {
    final int number;
    final Rows rows;
    final boolean first;
    final Check[] checks;
    /** Populations that one more row of this selection may change. */
    final BitSet populations = new BitSet();
    /** Measures that collect distinct values of its rows. */
    final List<Distinct> distincts = new ArrayList<>();

    /** Histograms that count how long its rows last. */
    final List<Integer> lengths = new ArrayList<>();
    /** Delays that run from its rows. */
    final List<Integer> starts = new ArrayList<>();
    /** Delays that may run to its rows. */
    final List<Integer> ends = new ArrayList<>();

    private final EpochDays[] periods;
    private final Place[] places;
    private final boolean running;

    Selection(int number, Rows rows, Check[] checks, EpochDays... periods) {
        this.number = number;
        this.rows = rows;
        this.checks = checks;
        this.first = rows.placing().equals(Placing.FIRST_EVER);
        this.running = rows.placing().equals(Placing.RUNNING);
        this.periods = periods;
        this.places = new Place[periods.length];
        for (int each = 0; each < periods.length; each++) {
            places[each] = rows.placing().accept(new Compiling(periods[each]));
        }
    }

    /** What collects the distinct values of rows. */
    sealed interface Distinct {
        /** Gets the number of the set. */
        int set();

        /** Adds the values of a row, in the count on a day. */
        void collect(Row row, int on, Set<String> into);

        /** Of a field. */
        record OfField(int set, Field<?> field) implements Distinct {
            @Override
            public void collect(Row row, int on, Set<String> into) {
                into.addAll(row.values(field));
            }
        }

        /** Of an attribute. */
        record OfAttribute(int set, Attribute<?> attribute) implements Distinct {
            @Override
            public void collect(Row row, int on, Set<String> into) {
                row.answers(attribute)
                        .answer(attribute, LocalDate.ofEpochDay(on))
                        .value()
                        .ifPresent(value -> addText(value, into));
            }

            private static void addText(Object value, Set<String> into) {
                if (value instanceof Collection<?> several) {
                    several.forEach(each -> into.add(each.toString()));
                } else if (value instanceof BigDecimal number) {
                    into.add(number.stripTrailingZeros().toPlainString());
                } else {
                    into.add(value.toString());
                }
            }
        }
    }

    /** When a row is in the count. */
    @FunctionalInterface
    private interface Place {
        /** Finds the last day, inside the period, on which the row is in the count; {@link EpochDays#NONE} when it is not. */
        int of(Row row);
    }

    /** Compiles a placing for a period. */
    private record Compiling(EpochDays period) implements Placing.Visitor<Place> {
        @Override
        public Place onItsDay(Placing.OnItsDay onItsDay) {
            return row -> period.contains(row.day()) ? row.day() : EpochDays.NONE;
        }

        @Override
        public Place overlapping(Placing.Overlapping overlapping) {
            return row -> row.day() <= period.last() && row.last() >= period.first()
                    ? Math.min(row.last(), period.last())
                    : EpochDays.NONE;
        }

        @Override
        public Place ended(Placing.Ended ended) {
            return row -> {
                int end = row.ended();
                return period.contains(end) ? end : EpochDays.NONE;
            };
        }

        @Override
        public Place running(Placing.Running running) {
            return row -> row.day() <= period.last() && row.ended() > period.last() ? period.last() : EpochDays.NONE;
        }

        @Override
        public Place firstEver(Placing.FirstEver first) {
            return Row::day;
        }

        @Override
        public Place soFar(Placing.SoFar soFar) {
            return row -> row.day() <= period.last() ? row.day() : EpochDays.NONE;
        }

        @Override
        public Place shifted(Placing.Shifted shifted) {
            EpochDays moved = period.movedInto(shifted.months(), shifted.window());
            return row -> moved.contains(row.day()) ? Math.min(row.day(), period.last()) : EpochDays.NONE;
        }
    }

    /** Finds the last day up to which the length of a row is counted; {@link EpochDays#NONE} when it is not known. */
    int lastMeasured(Row row, int periodsBack) {
        int periodEnd = periods[periodsBack].last();
        if (running) {
            return periodEnd;
        }
        return row.measured() && row.last() > periodEnd ? EpochDays.NONE : row.last();
    }

    /** Finds how many days a row has lasted by the end of a period, 0 when it begins later. */
    int elapsed(Row row, int periodsBack) {
        int end = row.elapsedBy(periods[periodsBack]);
        return end == EpochDays.NONE ? 0 : end - row.day() + 1;
    }

    /** Finds the last day, inside the period, on which a row is in the count; {@link EpochDays#NONE} when it is not in it. */
    int place(Row row, int periodsBack) {
        return places[periodsBack].of(row);
    }
}

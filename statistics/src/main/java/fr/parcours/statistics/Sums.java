package fr.parcours.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * The whole numbers of a share: one for each selection, or population, in each of the two periods, at the {@link #slot} of both.
 * Only a {@link Folding} changes its own.
 */
final class Sums {
    /** Rows, each as many times as it stands for. */
    final long[] counts;
    /** In hundredths. */
    final long[] hours;
    /** Of euros. */
    final long[] cents;
    /** That rows of a known length last. */
    final long[] days;
    /** Rows of a known length. */
    final long[] lengths;
    /** Subjects, in each population. */
    final long[] subjects;

    private final List<long[]> series;

    /** Makes sums of nothing. */
    Sums(int selections, int populations) {
        this(
                new long[2 * selections],
                new long[2 * selections],
                new long[2 * selections],
                new long[2 * selections],
                new long[2 * selections],
                new long[2 * populations]);
    }

    Sums(long[] counts, long[] hours, long[] cents, long[] days, long[] lengths, long[] subjects) {
        this.counts = counts;
        this.hours = hours;
        this.cents = cents;
        this.days = days;
        this.lengths = lengths;
        this.subjects = subjects;
        this.series = List.of(counts, hours, cents, days, lengths, subjects);
    }

    /** Finds where the number of a selection or of a population stands, for a period. */
    static int slot(int number, int periodsBack) {
        return 2 * number + periodsBack;
    }

    /** Gets all the series, always in this order. */
    List<long[]> series() {
        return series;
    }

    /** Adds others to these. */
    void add(Sums others) {
        for (int each = 0; each < series.size(); each++) {
            add(series.get(each), others.series.get(each));
        }
    }

    private static void add(long[] numbers, long[] others) {
        for (int each = 0; each < numbers.length; each++) {
            numbers[each] = Math.addExact(numbers[each], others[each]);
        }
    }

    Sums copy() {
        return new Sums(counts.clone(), hours.clone(), cents.clone(), days.clone(), lengths.clone(), subjects.clone());
    }

    /** Checks if others have as many numbers, series by series. */
    boolean hasSizeOf(Sums others) {
        for (int each = 0; each < series.size(); each++) {
            if (series.get(each).length != others.series.get(each).length) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sums sums && Arrays.deepEquals(series.toArray(), sums.series.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(series.toArray());
    }
}

package fr.parcours.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Durations counted by their number of days: they add up in any order, and quantiles are exact. Not thread-safe. */
final class Histogram {
    private final NavigableMap<Integer, Long> counts = new TreeMap<>();

    /** Counts a duration, some times. */
    void add(int days, long times) {
        counts.merge(days, times, Math::addExact);
    }

    void add(Histogram other) {
        other.counts.forEach(this::add);
    }

    Histogram copy() {
        Histogram copy = new Histogram();
        copy.add(this);
        return copy;
    }

    /** Gets how many there are of each number of days, in order. */
    NavigableMap<Integer, Long> counts() {
        return counts;
    }

    long size() {
        return count(days -> true);
    }

    long count(IntPredicate kept) {
        return counts.entrySet().stream()
                .filter(entry -> kept.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .reduce(0, Math::addExact);
    }

    /** Adds up the days. */
    long days() {
        return counts.entrySet().stream()
                .mapToLong(entry -> Math.multiplyExact(entry.getKey(), entry.getValue()))
                .reduce(0, Math::addExact);
    }

    Optional<BigDecimal> mean() {
        long size = size();
        return size == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(days()).divide(BigDecimal.valueOf(size), MathContext.DECIMAL128));
    }

    /** Finds the least that is not under such a part of them, the mean of the two around it when it falls between two. */
    Optional<BigDecimal> quantile(BigDecimal part) {
        long size = size();
        if (size == 0) {
            return Optional.empty();
        }
        BigDecimal rank = part.multiply(BigDecimal.valueOf(size));
        long up = rank.setScale(0, RoundingMode.CEILING).longValueExact();
        boolean between = rank.compareTo(BigDecimal.valueOf(up)) == 0 && up < size;
        BigDecimal found = BigDecimal.valueOf(at(up));
        return Optional.of(between ? found.add(BigDecimal.valueOf(at(up + 1))).divide(BigDecimal.valueOf(2)) : found);
    }

    /** Finds the number of days of the one at a rank, from 1. */
    private int at(long rank) {
        long before = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            before += entry.getValue();
            if (before >= rank) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("there is none at rank " + rank);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram histogram && counts.equals(histogram.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}

package fr.parcours.core.parameter;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value as a file states it.
 *
 * @param from first day it holds
 * @param until last day it holds, after which a structure's value gives way to the law's, and the law has none; empty when it holds
 *     until the next value
 * @param texts the value, one text per element
 * @param source article or document it comes from
 * @param confidence how sure it is
 * @param unverified whether it carries the mark
 * @param location where it is written
 */
@Stable
public record DatedValue(
        LocalDate from,
        Optional<LocalDate> until,
        List<String> texts,
        String source,
        Confidence confidence,
        boolean unverified,
        Location location) {
    public DatedValue {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(location, "location");
        texts = List.copyOf(texts);
        unverified = unverified || !confidence.isVerified();
        if (until.filter(day -> day.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("a value does not end before it begins");
        }
    }

    /** Obtains a value that holds until the next one, marked as its confidence says. */
    public static DatedValue of(LocalDate from, String source, Confidence confidence, String... texts) {
        return new DatedValue(from, Optional.empty(), List.of(texts), source, confidence, false, Location.UNKNOWN);
    }

    /** Returns a copy of this value that holds from another day, until the next one. */
    DatedValue from(LocalDate day) {
        return new DatedValue(day, Optional.empty(), texts, source, confidence, unverified, location);
    }

    /** Returns a copy of this value that nobody verified, which holds from another day. */
    DatedValue carriedOnFrom(LocalDate day) {
        return new DatedValue(day, Optional.empty(), texts, source, confidence, true, location);
    }

    /** Returns a copy of this value that holds until a day, included. */
    DatedValue until(LocalDate last) {
        return new DatedValue(from, Optional.of(last), texts, source, confidence, unverified, location);
    }

    /** Checks if this value holds on a day, as far as its own days say. */
    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}

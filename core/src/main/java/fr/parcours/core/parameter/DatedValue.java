package fr.parcours.core.parameter;

import fr.parcours.core.problem.Location;
import java.time.LocalDate;
import java.util.List;

/**
 * A value as a file states it.
 *
 * @param from first day it holds, until the next value's
 * @param texts the value, one text per element
 * @param source article or document it comes from
 * @param confidence how sure it is
 * @param unverified whether it carries the mark
 * @param location where it is written
 */
public record DatedValue(
        LocalDate from,
        List<String> texts,
        String source,
        Confidence confidence,
        boolean unverified,
        Location location) {
    public DatedValue {
        texts = List.copyOf(texts);
        unverified = unverified || !confidence.isVerified();
    }
}

package fr.parcours.core.parameter;

import fr.parcours.core.problem.Location;
import java.time.LocalDate;

/**
 * The value of a parameter on a day, with what makes it believable.
 *
 * @param <T> type of the value
 * @param parameter id of the parameter
 * @param value the value
 * @param from first day it holds
 * @param source article or document it comes from
 * @param confidence how sure it is
 * @param unverified whether it must be shown with a mark
 * @param location where it is written
 */
public record ParameterValue<T>(
        String parameter,
        T value,
        LocalDate from,
        String source,
        Confidence confidence,
        boolean unverified,
        Location location) {}

package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import java.util.Optional;

/**
 * What is known of an attribute on a day.
 *
 * @param <T> type of the value
 */
@Stable
public sealed interface Answer<T> {
    /** The value is known. */
    record Known<T>(T known) implements Answer<T> {}

    /** The subject refused to answer: known to be unknown. */
    record Refused<T>() implements Answer<T> {}

    /** Nothing was ever declared. */
    record Undeclared<T>() implements Answer<T> {}

    /** Gets the value, empty when refused or undeclared. */
    default Optional<T> value() {
        return this instanceof Known<T> known ? Optional.of(known.known()) : Optional.empty();
    }

    /** Checks if the value is known. */
    default boolean isKnown() {
        return this instanceof Known;
    }
}

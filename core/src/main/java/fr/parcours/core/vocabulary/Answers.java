package fr.parcours.core.vocabulary;

import java.time.LocalDate;

/** Somebody of whom attributes are asked. */
public interface Answers {
    /** Answers what is known of an attribute on a day, never null. */
    <T> Answer<T> answer(Attribute<T> attribute, LocalDate on);
}

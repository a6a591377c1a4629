package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import java.time.LocalDate;

/** Answers for the attributes of someone. */
@Stable
public interface Answers {
    /** Answers what is known of an attribute on a day, never null. */
    <T> Answer<T> answer(Attribute<T> attribute, LocalDate on);
}

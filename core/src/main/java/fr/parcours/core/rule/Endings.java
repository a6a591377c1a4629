package fr.parcours.core.rule;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.lifecycle.Stable;
import java.time.LocalDate;
import java.util.Optional;

/** What the pathways of a suite say of enrolments that no exit has ended: a right must not depend on an exit being recorded. */
@Stable
@FunctionalInterface
public interface Endings {
    /** Knows no pathway: an enrolment goes on until its exit. */
    Endings NONE = (inquiry, enrolment) -> Optional.empty();

    /**
     * Finds the last day of an enrolment without exit whose derived end is before the day of an inquiry; empty while it goes on,
     * while its end is not known, and in a dispositif that has no pathway.
     *
     * @param inquiry what the end rests on is recorded in it
     */
    Optional<LocalDate> passed(Inquiry inquiry, Enrolment enrolment);
}

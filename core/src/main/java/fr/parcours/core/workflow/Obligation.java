package fr.parcours.core.workflow;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import java.util.List;

/** Something a pathway requires by a day. */
@FunctionalInterface
public interface Obligation {
    /** Finds what an enrolment requires, met or not; the dossier holds the facts to look at. */
    List<Due> of(Dossier dossier, Enrolment enrolment);
}

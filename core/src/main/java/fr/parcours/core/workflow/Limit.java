package fr.parcours.core.workflow;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.ParameterValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A day that a pathway may not pass: a term, a cap, the eve of a birthday. */
@FunctionalInterface
public interface Limit {
    /** Finds the last day of an enrolment, empty when the limit does not apply or the dossier does not say enough. */
    Optional<Reached> of(Dossier dossier, Enrolment enrolment);

    /**
     * The day a limit sets, and why.
     *
     * @param lastDay last day in the dispositif
     * @param sentence the limit in words
     * @param parameters values used
     */
    record Reached(LocalDate lastDay, Sentence sentence, List<ParameterValue<?>> parameters) {
        public Reached {
            parameters = List.copyOf(parameters);
        }
    }
}

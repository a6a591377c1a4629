package fr.parcours.dispositif.cej;

import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;

/**
 * What each exit reason means: positive when a job, a training, an engagement or autonomy is reached, neutral when the cause
 * lies outside the accompaniment, negative when it ends with nothing reached.
 */
final class Endings {
    private Endings() {}

    static Workflow.Builder of(Workflow.Builder workflow) {
        return workflow.exits(
                        ExitNature.POSITIVE,
                        ExitReason.EMPLOI_DURABLE,
                        ExitReason.EMPLOI,
                        ExitReason.CREATION,
                        ExitReason.ALTERNANCE,
                        ExitReason.FORMATION,
                        ExitReason.SCOLARITE,
                        ExitReason.QUALIFICATION,
                        ExitReason.DYNAMIQUE,
                        ExitReason.AUTONOMIE)
                .exits(
                        ExitNature.NEUTRAL,
                        ExitReason.LIMITE_AGE,
                        ExitReason.DEMENAGEMENT,
                        ExitReason.SANTE,
                        ExitReason.DECES)
                .exits(
                        ExitNature.NEGATIVE,
                        ExitReason.TERME,
                        ExitReason.DEMANDE,
                        ExitReason.ABANDON,
                        ExitReason.NON_RESPECT);
    }
}

package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Comparator;

/** What the steps of an enrolment say of its contract. */
final class Contract {
    private Contract() {}

    /** Finds the latest term that a signature, or that of an amendment, says: a {@link fr.parcours.core.workflow.Limit}. */
    static Explained<LocalDate> term(Inquiry inquiry, Enrolment enrolment) {
        return inquiry.max(
                        Step.class,
                        inquiry.isOf(enrolment, StepKind.SIGNATURE)
                                .and(step -> step.until()
                                        .filter(until -> !until.isBefore(enrolment.start()))
                                        .isPresent()),
                        Comparator.comparing(step -> step.until().orElseThrow()))
                .map(step -> inquiry.saying("fin.contrat", step.on())
                        .gives(step.until().orElseThrow()))
                .orElseGet(inquiry::nothing);
    }
}

package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Rhythm;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pathway of the PLIE. No text of the law lays it out: the structure's protocol does.
 *
 * <p>Phases: {@code diagnostic}, {@code accompagnement}, then {@code suivi}, the follow-up in the job, which goes back to
 * {@code accompagnement} when the job is lost. 24 months at most, an {@code extension} excepted; a follow-up begun within
 * them is carried to its own end. A suspension pushes nothing: a longest duration is one, and what a PLIE gives back it
 * records as an extension.
 *
 * <p>Exits: positive only for a lasting job, a creation or a qualification; a move, health, death, age and retirement are
 * neutral.
 */
final class PlieWorkflow {
    static final Parameter<Integer> LONGEST = Parameter.whole("plie.duree-maximale");
    static final Parameter<Integer> CONTACTS_A_MONTH = Parameter.whole("plie.contacts-par-mois");
    /** Contacts are wider than interviews: whatever the participant took part in. */
    private static final StepKind[] CONTACTS = Stream.concat(
                    Stream.of(
                            StepKind.CONTACT,
                            StepKind.ENTRETIEN,
                            StepKind.ATELIER,
                            StepKind.INFORMATION_COLLECTIVE,
                            StepKind.EVENEMENT,
                            StepKind.MISE_EN_RELATION),
                    Plie.ETAPES.stream())
            .toArray(StepKind[]::new);

    private PlieWorkflow() {}

    static Workflow of(Setting setting) {
        return setting.workflow(Plie.PLIE)
                .startsWith(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .usualExits()
                .exits(
                        ExitNature.NEGATIVE,
                        ExitReason.AUTONOMIE,
                        ExitReason.EMPLOI,
                        ExitReason.ALTERNANCE,
                        ExitReason.FORMATION,
                        ExitReason.SCOLARITE)
                .exits(ExitNature.NEUTRAL, ExitReason.RETRAITE)
                .term(PlieWorkflow::term)
                .obligation(Rhythm.eachMonth("plie.contacts", CONTACTS_A_MONTH, "plie.contacts", CONTACTS))
                .obligation(PositiveExits::list)
                .build();
    }

    private static Explained<LocalDate> term(Inquiry inquiry, Enrolment enrolment) {
        Explained<LocalDate> longest = Limit.months(LONGEST, "plie.fin.duree").of(inquiry, enrolment);
        return longest.value()
                .flatMap(last -> followUp(inquiry, enrolment, last))
                .orElse(longest);
    }

    /** Finds the end of the follow-up in the job that is running, when it begins before the term and ends after it. */
    private static Optional<Explained<LocalDate>> followUp(Inquiry inquiry, Enrolment enrolment, LocalDate term) {
        return inquiry.phases(enrolment).stream()
                .reduce((earlier, later) -> later)
                .filter(phase ->
                        phase.phase().equals(PhaseId.SUIVI) && !phase.on().isAfter(term))
                .flatMap(phase -> {
                    int months = inquiry.at(PositiveExits.FOLLOW_UP, phase.on());
                    LocalDate last = Term.ofMonths(months).lastDayFrom(phase.on());
                    return last.isAfter(term)
                            ? Optional.of(inquiry.saying("plie.fin.suivi", months, phase.on())
                                    .gives(last))
                            : Optional.empty();
                });
    }
}

package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Rhythm;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final Parameter<Integer> LONGEST = Parameter.whole("plie.duree-maximale");
    private static final Parameter<Integer> CONTACTS_A_MONTH = Parameter.whole("plie.contacts-par-mois");
    /** Contacts are wider than interviews: whatever the participant took part in. */
    private static final Set<StepKind> CONTACTS = Stream.concat(
                    Stream.of(
                            StepKind.CONTACT,
                            StepKind.ENTRETIEN,
                            StepKind.ATELIER,
                            StepKind.INFORMATION_COLLECTIVE,
                            StepKind.EVENEMENT,
                            StepKind.MISE_EN_RELATION),
                    Plie.ETAPES.stream())
            .collect(Collectors.toUnmodifiableSet());

    private PlieWorkflow() {}

    static Workflow of(Setting setting) {
        Workflow limits = limits(setting).build();
        return limits(setting)
                .obligation(Rhythm.of(
                        "plie.contacts",
                        setting.parameters(),
                        CONTACTS_A_MONTH,
                        setting.messages(),
                        "plie.contacts",
                        CONTACTS,
                        limits))
                .obligation(new PositiveExits(setting)::dues)
                .build();
    }

    /** Obtains the phases and the exits, which depend on no parameter. */
    static Workflow.Builder phases() {
        return Workflow.of(Plie.PLIE)
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
                .exits(ExitNature.NEUTRAL, ExitReason.RETRAITE);
    }

    private static Workflow.Builder limits(Setting setting) {
        Limit longest = Workflow.months(setting.parameters(), LONGEST, setting.messages(), "plie.fin.duree");
        return phases().term((dossier, enrolment) -> longest.of(dossier, enrolment)
                .map(reached -> followUp(setting, dossier, enrolment, reached).orElse(reached)));
    }

    /** Finds the end of the follow-up in the job that is running, when it begins before the term and ends after it. */
    private static Optional<Limit.Reached> followUp(
            Setting setting, Dossier dossier, Enrolment enrolment, Limit.Reached term) {
        Parameters parameters = setting.parameters();
        return dossier.facts(Phase.class)
                .filter(phase -> phase.dispositif().equals(Plie.PLIE) && enrolment.contains(phase.on()))
                .reduce((earlier, later) -> later)
                .filter(phase ->
                        phase.phase().equals(PhaseId.SUIVI) && !phase.on().isAfter(term.lastDay()))
                .map(phase -> {
                    ParameterValue<Integer> months = parameters.at(PositiveExits.FOLLOW_UP, phase.on());
                    LocalDate last = Term.ofMonths(months.value()).lastDayFrom(phase.on());
                    return new Limit.Reached(
                            last,
                            setting.messages().sentence("plie.fin.suivi", months.value(), phase.on()),
                            List.of(months));
                })
                .filter(reached -> reached.lastDay().isAfter(term.lastDay()));
    }
}

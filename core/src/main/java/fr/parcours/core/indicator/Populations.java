package fr.parcours.core.indicator;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.util.List;

/** Populations and families of outcomes that several chapters share. A chapter that counts differently lists its own. */
@Experimental
public final class Populations {
    /** Contracts of employment other than aided ones with a line of their own: fixed-term, insertion included. */
    public static final List<OutcomeKind> FIXED_TERM = List.of(OutcomeKind.CDD, OutcomeKind.CONTRAT_INSERTION);
    /** Aided contracts. */
    public static final List<OutcomeKind> AIDED = List.of(OutcomeKind.PEC, OutcomeKind.CIE);
    /** Work-study contracts. */
    public static final List<OutcomeKind> ALTERNANCE =
            List.of(OutcomeKind.APPRENTISSAGE, OutcomeKind.PROFESSIONNALISATION);
    /** Trainings and returns to school. */
    public static final List<OutcomeKind> TRAINING = List.of(OutcomeKind.FORMATION, OutcomeKind.SCOLARITE);
    /** Every contract of employment or work-study. */
    public static final List<OutcomeKind> CONTRACTS = List.of(
            OutcomeKind.INTERIM,
            OutcomeKind.CDD,
            OutcomeKind.CONTRAT_INSERTION,
            OutcomeKind.CDI,
            OutcomeKind.PEC,
            OutcomeKind.CIE,
            OutcomeKind.APPRENTISSAGE,
            OutcomeKind.PROFESSIONNALISATION);
    /** A contract, a creation, a training, a return to school or a service civique; not an internship, not volunteering. */
    public static final List<OutcomeKind> SITUATIONS = List.of(
            OutcomeKind.INTERIM,
            OutcomeKind.CDD,
            OutcomeKind.CONTRAT_INSERTION,
            OutcomeKind.CDI,
            OutcomeKind.PEC,
            OutcomeKind.CIE,
            OutcomeKind.APPRENTISSAGE,
            OutcomeKind.PROFESSIONNALISATION,
            OutcomeKind.CREATION_ENTREPRISE,
            OutcomeKind.FORMATION,
            OutcomeKind.SCOLARITE,
            OutcomeKind.SERVICE_CIVIQUE);
    /** In contact: any step in the participant's dossier. */
    public static final People IN_CONTACT = People.having(Rows.steps());
    /** Accompanied by the structure: at least one interview, workshop or collective information. */
    public static final People ACCOMPANIED =
            People.having(Rows.steps(StepKind.ENTRETIEN, StepKind.ATELIER, StepKind.INFORMATION_COLLECTIVE));
    /** Young people accompanied: while registered with the mission locale. */
    public static final People YOUNG_ACCOMPANIED =
            People.having(Rows.steps(StepKind.ENTRETIEN, StepKind.ATELIER, StepKind.INFORMATION_COLLECTIVE)
                    .in(DispositifId.MISSION_LOCALE));
    /** First reception: the first interview ever falls in the period. */
    public static final People FIRST_RECEPTION =
            People.having(Rows.steps(StepKind.ENTRETIEN).first());

    private Populations() {}

    /** Obtains the population accompanied in a dispositif: an enrolment overlaps the period. */
    public static People accompaniedIn(DispositifId dispositif) {
        return People.having(Rows.enrolments(dispositif));
    }
}

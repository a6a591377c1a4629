package fr.parcours.dispositif.of;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.settings.StructureFile;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A dossier told fact by fact, days written as in a dossier. */
final class Situation {
    static final Parcours PARCOURS = Parcours.of(List.of(new ObligationFormationPlugin()));
    static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    static final DispositifId GARANTIE_JEUNES = DispositifId.of("garantie-jeunes", "Garantie jeunes");

    private final Subject subject;
    private final List<Fact> facts;

    private Situation(Subject subject, List<Fact> facts) {
        this.subject = subject;
        this.facts = facts;
    }

    /** Somebody of whom nothing is known. */
    static Situation somebody() {
        return new Situation(Subject.participant("J-1"), List.of());
    }

    static Situation born(String birthDate) {
        return new Situation(Subject.participant("J-1").born(day(birthDate)), List.of());
    }

    static Parcours forStructure(String parameters) {
        return Parcours.of(
                List.of(new ObligationFormationPlugin()),
                StructureFile.read("structure.yaml", "parameters:\n" + parameters));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    <T> Situation declares(String on, Attribute<T> attribute, T value) {
        return with(Declaration.of(day(on), attribute, value));
    }

    Situation refuses(String on, Attribute<?> attribute) {
        return with(Declaration.of(day(on), Values.NONE.refused(attribute)));
    }

    /** A list received on a day tells that school was left on another. */
    Situation isReported(String on, String leftSchoolOn) {
        return with(Step.builder(day(on), Fulfilment.SIGNALEMENT)
                .by(ObligationFormation.OBLIGATION_FORMATION)
                .party("RIO")
                .value(Attributes.LEFT_SCHOOL_ON, day(leftSchoolOn))
                .build());
    }

    Situation enters(DispositifId dispositif, String on) {
        return with(Entry.of(day(on), dispositif));
    }

    Situation leaves(DispositifId dispositif, String on, ExitReason reason) {
        return with(Exit.of(day(on), dispositif, reason));
    }

    Situation does(StepKind kind, String on) {
        return with(Step.builder(day(on), kind)
                .by(ObligationFormation.OBLIGATION_FORMATION)
                .build());
    }

    Situation isSummonedAlone(String on) {
        return with(Step.builder(day(on), StepKind.CONVOCATION)
                .by(ObligationFormation.OBLIGATION_FORMATION)
                .value(Procedure.REPRESENTATIVE, false)
                .build());
    }

    Situation begins(PhaseId phase, String on) {
        return with(Phase.of(day(on), ObligationFormation.OBLIGATION_FORMATION, phase));
    }

    Situation reaches(OutcomeKind kind, String on) {
        return with(Outcome.of(day(on), kind));
    }

    Situation reaches(OutcomeKind kind, String on, String endedOn) {
        return with(Outcome.builder(day(on), kind).endedOn(day(endedOn)).build());
    }

    Situation with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Situation(subject, more);
    }

    Dossier dossier() {
        return Dossier.of(subject, facts);
    }

    /** Gets the obligations of one kind under the obligation de formation, as seen on a day. */
    List<Due> dues(String kind, String on) {
        return PARCOURS.status(dossier(), "obligation-formation", day(on)).obligations().stream()
                .filter(due -> due.id().equals("obligation-formation." + kind))
                .toList();
    }
}

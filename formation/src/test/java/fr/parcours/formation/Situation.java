package fr.parcours.formation;

import fr.parcours.core.Parcours;
import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.settings.Structure;
import fr.parcours.core.settings.StructureFile;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.PathwayStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A dossier told in the words of the field; each method returns a copy that says one thing more. */
final class Situation {
    static final Parcours PARCOURS = Parcours.of(List.of(new FormationPlugin()));
    static final DispositifId MISSION_LOCALE = DispositifId.MISSION_LOCALE;
    static final DispositifId PLIE = DispositifId.of("plie", "PLIE");

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

    /** A suite in which one choice of the structure differs. */
    static Parcours choosing(String parameter, String value) {
        Structure structure = StructureFile.read(
                "structure.yaml",
                "parameters:\n  " + parameter + ": { values: [ { from: 2000-01-01, value: " + value
                        + ", source: choix, confidence: LOCAL } ] }\n");
        return Parcours.of(List.of(new FormationPlugin()), structure);
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

    Situation enters(DispositifId dispositif, String on) {
        return with(Entry.of(day(on), dispositif));
    }

    Situation leaves(DispositifId dispositif, String on) {
        return with(Exit.of(day(on), dispositif, ExitReason.FORMATION));
    }

    Situation does(StepKind kind, String on) {
        return with(Step.of(day(on), kind));
    }

    Situation does(StepKind kind, DispositifId dispositif, String on) {
        return with(Step.builder(day(on), kind).by(dispositif).build());
    }

    Situation asks(String financer, String on) {
        return with(Step.builder(day(on), StepKind.DEMANDE)
                .by(Formation.FORMATION)
                .party(financer)
                .build());
    }

    Situation isAnswered(String financer, String on, String answer) {
        return with(Step.builder(day(on), StepKind.DECISION)
                .by(Formation.FORMATION)
                .party(financer)
                .value(Funding.ANSWER, answer)
                .build());
    }

    Situation begins(OutcomeKind kind, String on) {
        return with(Outcome.of(day(on), kind));
    }

    Situation begins(OutcomeKind kind, String on, String until) {
        return with(Outcome.builder(day(on), kind).until(day(until)).build());
    }

    Situation with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Situation(subject, more);
    }

    Dossier dossier() {
        return Dossier.of(subject, facts);
    }

    Finding judged(String dispositif, String on) {
        return PARCOURS.diagnose(dossier(), day(on)).of(dispositif).explanation();
    }

    /** Finds what one rule found, wherever it stands in the explanation. */
    Finding judged(String dispositif, String on, String rule) {
        return found(judged(dispositif, on), rule).findFirst().orElseThrow();
    }

    static Stream<Finding> found(Finding finding, String rule) {
        return finding.stream().filter(part -> part.rule().equals(rule));
    }

    PathwayStatus status(DispositifId dispositif, String on) {
        return PARCOURS.status(dossier(), dispositif.code(), day(on));
    }

    /** Prints the obligations of a kind as they stand on a day: {@code by state metOn}. */
    List<String> obligations(DispositifId dispositif, String id, String on) {
        return status(dispositif, on).obligations().stream()
                .filter(due -> due.id().equals(id))
                .map(due -> due.by() + " " + due.state(day(on)).code()
                        + due.metOn().map(met -> " " + met).orElse(""))
                .toList();
    }

    Allowance allowance(DispositifId dispositif, String month) {
        return PARCOURS.allowance(dossier(), dispositif.code(), YearMonth.parse(month));
    }
}

package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.Plie.PLIE;

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
import fr.parcours.core.rule.Finding;
import fr.parcours.core.settings.StructureFile;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A dossier told fact by fact, days written as in a dossier. */
final class Situation {
    static final Parcours PARCOURS = Parcours.of(List.of(new PliePlugin()));

    private static final String LONG_AGO = "2000-01-01";

    private final Subject subject;
    private final List<Fact> facts;

    private Situation(Subject subject, List<Fact> facts) {
        this.subject = subject;
        this.facts = facts;
    }

    /** Somebody of whom nothing is known. */
    static Situation somebody() {
        return new Situation(Subject.participant("P-1"), List.of());
    }

    static Situation born(String birthDate) {
        return new Situation(Subject.participant("P-1").born(day(birthDate)), List.of());
    }

    /** Somebody who meets none of the criteria: employed, qualified, 35 years old in 2021. */
    static Situation outOfThePublic() {
        return born("1986-01-01")
                .is(Attributes.ACTIVITY, "employed")
                .is(Attributes.BENEFITS, Set.of())
                .is(Attributes.RQTH, false)
                .is(Attributes.EDUCATION, "6")
                .is(Attributes.JOBSEEKER_SINCE, day("2030-01-01"));
    }

    /** A suite in which some choices of the structure differ: {@code id}, {@code value}, {@code id}, {@code value}… */
    static Parcours choosing(String... choices) {
        StringBuilder yaml = new StringBuilder("parameters:\n");
        for (int index = 0; index < choices.length; index += 2) {
            yaml.append("  ")
                    .append(choices[index])
                    .append(": { label: choix, values: [ { from: 1993-01-01, value: ")
                    .append(choices[index + 1])
                    .append(", source: choix, confidence: LOCAL } ] }\n");
        }
        return forStructure(yaml.toString());
    }

    static Parcours forStructure(String yaml) {
        return Parcours.of(List.of(new PliePlugin()), StructureFile.read("structure.yaml", yaml));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** Returns a copy, something being true for long. */
    <T> Situation is(Attribute<T> attribute, T value) {
        return declares(LONG_AGO, attribute, value);
    }

    <T> Situation declares(String on, Attribute<T> attribute, T value) {
        return with(Declaration.of(day(on), attribute, value));
    }

    Situation refuses(Attribute<?> attribute) {
        return with(Declaration.of(day(LONG_AGO), Values.NONE.refused(attribute)));
    }

    Situation enters(String on) {
        return with(Entry.of(day(on), PLIE));
    }

    Situation leaves(String on, ExitReason reason) {
        return with(Exit.of(day(on), PLIE, reason));
    }

    Situation goesTo(PhaseId phase, String on) {
        return with(Phase.of(day(on), PLIE, phase));
    }

    Situation does(StepKind kind, String on) {
        return with(Step.builder(day(on), kind).by(PLIE).build());
    }

    Situation begins(OutcomeKind kind, String on) {
        return with(Outcome.of(day(on), kind));
    }

    Situation begins(OutcomeKind kind, String on, String until) {
        return with(Outcome.builder(day(on), kind).until(day(until)).build());
    }

    Situation isAsked(String on, String state) {
        return with(Step.builder(day(on), StepKind.CONFIRMATION)
                .by(PLIE)
                .value(Attributes.STATE, state)
                .build());
    }

    Situation with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Situation(subject, more);
    }

    Dossier dossier() {
        return Dossier.of(subject, facts);
    }

    Finding judged(String on) {
        return judged(PARCOURS, on);
    }

    Finding judged(Parcours parcours, String on) {
        return parcours.diagnose(dossier(), day(on)).of("plie").explanation();
    }
}

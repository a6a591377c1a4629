package fr.parcours.testkit;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A participant being told; {@link #dossier} ends the story. Immutable: a common beginning may be told on in several ways.
 *
 * <p>Days are {@link LocalDate}s, or texts such as {@code 2021-02-03}. What is declared holds from the day last given to
 * {@code from}; until one is given, from long before any other fact. Facts that have no method here are core's own, added
 * by {@link #with}.
 */
public final class Participant {
    private static final LocalDate LONG_BEFORE = LocalDate.of(1900, 1, 1);

    private final Subject subject;
    private final LocalDate from;
    private final List<Fact> facts;

    Participant(Subject subject) {
        this(subject, LONG_BEFORE, List.of());
    }

    private Participant(Subject subject, LocalDate from, List<Fact> facts) {
        this.subject = subject;
        this.from = from;
        this.facts = facts;
    }

    /** Returns a copy, born on a day. */
    public Participant born(LocalDate day) {
        return new Participant(subject.born(day), from, facts);
    }

    /** Returns a copy, born on a day such as {@code 2001-05-17}. */
    public Participant born(String day) {
        return born(LocalDate.parse(day));
    }

    /** Returns a copy, a woman. */
    public Participant woman() {
        return new Participant(subject.sex("female"), from, facts);
    }

    /** Returns a copy, a man. */
    public Participant man() {
        return new Participant(subject.sex("male"), from, facts);
    }

    /** Returns a copy, what is declared next holding from a day. */
    public Participant from(LocalDate day) {
        return new Participant(subject, day, facts);
    }

    /** Returns a copy, what is declared next holding from a day such as {@code 2021-02-01}. */
    public Participant from(String day) {
        return from(LocalDate.parse(day));
    }

    /** Returns a copy, living in the commune with an INSEE code. */
    public Participant living(String commune) {
        return declaring(Attributes.COMMUNE, commune);
    }

    /** Returns a copy, living in a quartier prioritaire. */
    public Participant inQpv() {
        return declaring(Attributes.QPV, true);
    }

    /** Returns a copy, living out of any quartier prioritaire. */
    public Participant outOfQpv() {
        return declaring(Attributes.QPV, false);
    }

    /** Returns a copy, with a level of education: {@code 0} for no diploma, then {@code 1} to {@code 8}. */
    public Participant withEducation(String level) {
        return declaring(Attributes.EDUCATION, level);
    }

    /** Returns a copy, declaring an attribute. */
    public <T> Participant declaring(Attribute<T> attribute, T value) {
        return with(Declaration.of(from, attribute, value));
    }

    /** Returns a copy, refusing to answer for an attribute. */
    public Participant refusing(Attribute<?> attribute) {
        return with(Declaration.of(from, Values.NONE.refused(attribute)));
    }

    /** Returns a copy, entered a dispositif on a day. */
    public Participant entered(DispositifId dispositif, LocalDate day) {
        return with(Entry.of(day, dispositif));
    }

    /** Returns a copy, entered a dispositif on a day such as {@code 2021-02-03}. */
    public Participant entered(DispositifId dispositif, String day) {
        return entered(dispositif, LocalDate.parse(day));
    }

    /** Returns a copy, left a dispositif on a day, the last one in it. */
    public Participant exited(DispositifId dispositif, LocalDate day, ExitReason reason) {
        return with(Exit.of(day, dispositif, reason));
    }

    /** Returns a copy, left a dispositif on a day such as {@code 2021-11-30}, the last one in it. */
    public Participant exited(DispositifId dispositif, String day, ExitReason reason) {
        return exited(dispositif, LocalDate.parse(day), reason);
    }

    /** Returns a copy, interviewed on a day. */
    public Participant interviewed(LocalDate day) {
        return did(StepKind.ENTRETIEN, day);
    }

    /** Returns a copy, interviewed on a day such as {@code 2021-02-10}. */
    public Participant interviewed(String day) {
        return interviewed(LocalDate.parse(day));
    }

    /** Returns a copy, having done something on a day. */
    public Participant did(StepKind kind, LocalDate day) {
        return with(Step.of(day, kind));
    }

    /** Returns a copy, having done something on a day such as {@code 2021-03-01}. */
    public Participant did(StepKind kind, String day) {
        return did(kind, LocalDate.parse(day));
    }

    /** Returns a copy, in a new situation from a day on, with no planned end. */
    public Participant reached(OutcomeKind kind, LocalDate day) {
        return with(Outcome.of(day, kind));
    }

    /** Returns a copy, in a new situation from a day such as {@code 2021-06-01} on, with no planned end. */
    public Participant reached(OutcomeKind kind, String day) {
        return reached(kind, LocalDate.parse(day));
    }

    /** Returns a copy with facts of any kind. */
    public Participant with(Fact... more) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(List.of(more));
        return new Participant(subject, from, List.copyOf(all));
    }

    /** Gets the dossier. */
    public Dossier dossier() {
        return Dossier.of(subject, facts);
    }
}

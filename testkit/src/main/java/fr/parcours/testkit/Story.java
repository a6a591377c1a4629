package fr.parcours.testkit;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The story of a subject, written fact by fact; {@link #dossier} ends it. Immutable: several stories may share a beginning.
 *
 * <p>Days are texts such as {@code 2021-02-03}, or {@link LocalDate}s where tests compute them; months are texts such as
 * {@code 2021-02}. What is declared holds from the day last given to {@code from} or, before any call, from long before any
 * other fact. Facts that have no method here are made with core, and added by {@link #with}.
 *
 * @param <S> the kind of story itself
 */
@Experimental
public abstract sealed class Story<S extends Story<S>> permits Participant, SubjectStory {
    private static final LocalDate LONG_BEFORE = LocalDate.of(1900, 1, 1);

    private final Subject subject;
    private final LocalDate from;
    private final List<Fact> facts;

    /** Begins a story. */
    Story(Subject subject) {
        this(new Content(subject, LONG_BEFORE, List.of()));
    }

    /** Continues a story. */
    Story(Content content) {
        this.subject = content.subject();
        this.from = content.from();
        this.facts = content.facts();
    }

    /** What the story holds so far. */
    record Content(Subject subject, LocalDate from, List<Fact> facts) {}

    abstract S story(Content content);

    final S about(Subject newSubject) {
        return story(new Content(newSubject, from, facts));
    }

    final Subject subject() {
        return subject;
    }

    /** Returns a copy, what is declared next holding from a day. */
    public final S from(LocalDate day) {
        return story(new Content(subject, day, facts));
    }

    /** Returns a copy, what is declared next holding from a day such as {@code 2021-02-01}. */
    public final S from(String day) {
        return from(LocalDate.parse(day));
    }

    /** Returns a copy, declaring an attribute. */
    public final <T> S declaring(Attribute<T> attribute, T value) {
        return with(Declaration.of(from, attribute, value));
    }

    /** Returns a copy, declaring at the end of a month such as {@code 2021-02} what holds for that month only. */
    public final <T> S declaringFor(String month, Attribute<T> attribute, T value) {
        YearMonth only = YearMonth.parse(month);
        return with(Declaration.of(only.atEndOfMonth(), attribute, value).forMonth(only));
    }

    /** Returns a copy, refusing to answer for an attribute. */
    public final S refusing(Attribute<?> attribute) {
        return with(Declaration.of(from, Values.NONE.refused(attribute)));
    }

    /** Returns a copy, entered a dispositif on a day. */
    public final S entered(DispositifId dispositif, LocalDate day) {
        return with(Entry.of(day, dispositif));
    }

    /** Returns a copy, entered a dispositif on a day such as {@code 2021-02-03}. */
    public final S entered(DispositifId dispositif, String day) {
        return entered(dispositif, LocalDate.parse(day));
    }

    /** Returns a copy, left a dispositif on a day, the last one in it. */
    public final S exited(DispositifId dispositif, LocalDate day, ExitReason reason) {
        return with(Exit.of(day, dispositif, reason));
    }

    /** Returns a copy, left a dispositif on a day such as {@code 2021-11-30}, the last one in it. */
    public final S exited(DispositifId dispositif, String day, ExitReason reason) {
        return exited(dispositif, LocalDate.parse(day), reason);
    }

    /** Returns a copy, in a phase of a dispositif from a day on. */
    public final S began(DispositifId dispositif, PhaseId phase, String day) {
        return with(Phase.of(LocalDate.parse(day), dispositif, phase));
    }

    /** Returns a copy, in a phase of a dispositif from a day on, planned to last until another. */
    public final S began(DispositifId dispositif, PhaseId phase, String day, String until) {
        return with(Phase.of(LocalDate.parse(day), dispositif, phase).until(LocalDate.parse(until)));
    }

    /** Returns a copy, the pathway in a dispositif paused from a day to another. */
    public final S suspended(DispositifId dispositif, String day, String until) {
        return with(Suspension.of(LocalDate.parse(day), dispositif).until(LocalDate.parse(until)));
    }

    /** Returns a copy, the pathway in a dispositif paused from a day to another for a reason, given by its code. */
    public final S suspended(DispositifId dispositif, String day, String until, String reason) {
        return with(Suspension.of(LocalDate.parse(day), dispositif)
                .until(LocalDate.parse(until))
                .reason(reason));
    }

    /** Returns a copy, the pathway in a dispositif prolonged on a day until another. */
    public final S extended(DispositifId dispositif, String day, String until) {
        return with(Extension.of(LocalDate.parse(day), dispositif, LocalDate.parse(until)));
    }

    /** Returns a copy, the pathway in a dispositif prolonged on a day until another for a reason, given by its code. */
    public final S extended(DispositifId dispositif, String day, String until, String reason) {
        return with(Extension.of(LocalDate.parse(day), dispositif, LocalDate.parse(until))
                .reason(reason));
    }

    /** Returns a copy, having done something on a day. */
    public final S did(StepKind kind, LocalDate day) {
        return with(Step.of(day, kind));
    }

    /** Returns a copy, having done something on a day such as {@code 2021-03-01}. */
    public final S did(StepKind kind, String day) {
        return did(kind, LocalDate.parse(day));
    }

    /** Returns a copy, having done something in a dispositif on a day. */
    public final S did(StepKind kind, DispositifId dispositif, LocalDate day) {
        return with(Step.builder(day, kind).by(dispositif).build());
    }

    /** Returns a copy, having done something in a dispositif on a day such as {@code 2021-03-01}. */
    public final S did(StepKind kind, DispositifId dispositif, String day) {
        return did(kind, dispositif, LocalDate.parse(day));
    }

    /** Returns a copy, having signed on a day the contract of a dispositif until another. */
    public final S signed(DispositifId dispositif, String day, String until) {
        return with(Step.builder(LocalDate.parse(day), StepKind.SIGNATURE)
                .by(dispositif)
                .until(LocalDate.parse(until))
                .build());
    }

    /** Returns a copy, in a new situation from a day on, with no planned end. */
    public final S reached(OutcomeKind kind, LocalDate day) {
        return with(Outcome.of(day, kind));
    }

    /** Returns a copy, in a new situation from a day such as {@code 2021-06-01} on, with no planned end. */
    public final S reached(OutcomeKind kind, String day) {
        return reached(kind, LocalDate.parse(day));
    }

    /** Returns a copy, in a new situation from a day on, planned to last until another. */
    public final S reached(OutcomeKind kind, LocalDate day, LocalDate until) {
        return with(Outcome.builder(day, kind).until(until).build());
    }

    /** Returns a copy, in a new situation from a day such as {@code 2021-06-01} on, planned to last until another. */
    public final S reached(OutcomeKind kind, String day, String until) {
        return reached(kind, LocalDate.parse(day), LocalDate.parse(until));
    }

    /** Returns a copy, paid on a day an aid such as {@code 497.50}. */
    public final S paid(AidScheme scheme, String amount, String day) {
        return with(Aid.of(LocalDate.parse(day), scheme, new BigDecimal(amount)));
    }

    /** Returns a copy, paid at the end of a month such as {@code 2021-02} the aid of that month. */
    public final S paidFor(String month, AidScheme scheme, String amount) {
        YearMonth of = YearMonth.parse(month);
        return with(Aid.of(of.atEndOfMonth(), scheme, new BigDecimal(amount)).forMonth(of));
    }

    /** Returns a copy with facts of any kind. */
    public final S with(Fact... more) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(List.of(more));
        return story(new Content(subject, from, List.copyOf(all)));
    }

    /** Gets the dossier. */
    public final Dossier dossier() {
        return Dossier.of(subject, facts);
    }
}

package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Answers;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything known about one subject, as dated facts. Immutable and thread-safe.
 *
 * <p>{@link #facts()} are the facts that hold: withdrawn and replaced facts are not among them, and no reader of a
 * dossier sees them. {@link #history()} is all that was ever recorded. The order in which facts are given does not matter.
 *
 * <p>A dossier is read at two dates: the day asked about, given to each question, and the instant it was known, given once
 * by {@link #asKnownOn(Instant)}. A date becomes an instant in the dossier's {@linkplain #zone() zone}.
 */
@Stable
public final class Dossier implements Answers {
    private static final Texts TEXTS = Texts.core();

    /** The zone of a dossier that is given no other. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Subject subject;
    private final Extras extras;
    private final List<Fact> history;
    private final List<Fact> facts;
    private final List<Fact> planned;
    private final LocalDate lastDay;
    private final ZoneId zone;
    private final FactIndex index;

    private Dossier(
            Subject subject, Extras extras, List<Fact> history, List<Fact> holding, LocalDate lastDay, ZoneId zone) {
        this.subject = subject;
        this.extras = extras;
        this.history = history;
        this.lastDay = lastDay;
        this.zone = zone;
        int later = holding.size();
        while (later > 0 && holding.get(later - 1).on().isAfter(lastDay)) {
            later--;
        }
        this.facts = later == holding.size() ? holding : holding.subList(0, later);
        this.planned = holding.subList(later, holding.size());
        this.index = FactIndex.of(facts);
    }

    /** Obtains a dossier, known as all the facts given let it be known. */
    public static Dossier of(Subject subject, Collection<? extends Fact> facts) {
        return of(subject, facts, Extras.NONE);
    }

    /** Obtains a dossier, known as all the facts given let it be known. */
    public static Dossier of(Subject subject, Fact... facts) {
        return of(subject, Arrays.asList(Objects.requireNonNull(facts, "facts")));
    }

    /** Obtains a dossier with {@code x-} fields of its own. */
    public static Dossier of(Subject subject, Collection<? extends Fact> facts, Extras extras) {
        return of(
                Objects.requireNonNull(subject, "subject"),
                Objects.requireNonNull(facts, "facts"),
                Objects.requireNonNull(extras, "extras"),
                ZONE);
    }

    private static Dossier of(Subject subject, Collection<? extends Fact> facts, Extras extras, ZoneId zone) {
        facts.forEach(fact -> Objects.requireNonNull(fact, "fact"));
        List<Fact> history = ordered(facts, zone);
        return new Dossier(subject, extras, history, holding(history, Instant.MAX, LocalDate.MAX), LocalDate.MAX, zone);
    }

    /** Returns a dossier with more facts, as known once every fact is recorded. */
    public Dossier with(Fact... more) {
        List<Fact> all = new ArrayList<>(history);
        all.addAll(Arrays.asList(Objects.requireNonNull(more, "facts")));
        return of(subject, all, extras, zone);
    }

    /** Returns this dossier without some of its facts, as if they had never been recorded; what they replaced stays replaced. */
    public Dossier without(Predicate<? super Fact> left) {
        Predicate<Fact> kept = fact -> !left.test(fact);
        return new Dossier(subject, extras, only(history, kept), only(concat(facts, planned), kept), lastDay, zone);
    }

    /**
     * Returns a dossier in which a fact is withdrawn, as known once every fact is recorded. The fact is kept in the
     * {@linkplain #history() history}.
     *
     * @param factId reference of the fact
     * @param at when it is withdrawn
     * @param by opaque reference of who withdraws it
     * @param reason why
     * @throws ParcoursException if no fact has this reference, or several have, or the fact was withdrawn already
     * @throws IllegalArgumentException if {@code by} or {@code reason} is blank
     */
    public Dossier withdraw(String factId, OffsetDateTime at, String by, String reason) {
        Withdrawal withdrawal = Withdrawal.of(at, by, reason);
        Fact fact = only(factId);
        if (fact.provenance().withdrawn().isPresent()) {
            throw new ParcoursException(
                    Problem.error("DOSSIER-147", Location.UNKNOWN, TEXTS.of("DOSSIER-147.withdrawn"))
                            .toFix(TEXTS.of("DOSSIER-147.fix")));
        }
        List<Fact> all = new ArrayList<>(history);
        all.set(all.indexOf(fact), fact.recorded(fact.provenance().withdrawn(withdrawal)));
        return of(subject, all, extras, zone);
    }

    /**
     * Returns a dossier in which a fact corrects another, as known once every fact is recorded. The other one is kept in the
     * {@linkplain #history() history}.
     *
     * @param factId reference of the fact that is corrected
     * @param newFact fact of the same type, which says when it was recorded; it need not say what it replaces
     * @throws ParcoursException with all that would be refused when reading the dossier: no fact has this reference, the
     *     new one is of another type, does not say when it was recorded, or has the reference of another fact
     * @throws IllegalArgumentException if the new fact says that it replaces another one
     */
    public Dossier replace(String factId, Fact newFact) {
        Provenance provenance =
                Objects.requireNonNull(newFact, "newFact").provenance().replaces(factId);
        if (newFact.provenance()
                .replaces()
                .filter(other -> !other.equals(factId))
                .isPresent()) {
            throw new IllegalArgumentException("the new fact says that it replaces another one");
        }
        List<Fact> all = new ArrayList<>(history);
        all.add(newFact.recorded(provenance));
        List<Problem> problems = new ArrayList<>();
        if (provenance.recordedAt().isEmpty()) {
            problems.add(References.unrecorded(Location.UNKNOWN));
        }
        References references = References.none();
        for (int index = 0; index < all.size(); index++) {
            Fact fact = all.get(index);
            references.add(
                    index,
                    fact.type(),
                    fact.provenance().id(),
                    fact.provenance().replaces());
        }
        references.check(Location.UNKNOWN, problems::add);
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
        return of(subject, all, extras, zone);
    }

    /** Finds the one fact, of all that were ever recorded, that has a reference. */
    private Fact only(String factId) {
        Optional<String> id = Optional.of(Objects.requireNonNull(factId, "factId"));
        List<Fact> found = only(history, fact -> fact.provenance().id().equals(id));
        if (found.size() != 1) {
            throw new ParcoursException(Problem.error(
                            "DOSSIER-146",
                            Location.UNKNOWN,
                            TEXTS.of(found.isEmpty() ? "DOSSIER-146.none" : "DOSSIER-146.several"))
                    .toFix(TEXTS.of("DOSSIER-146.fix")));
        }
        return found.get(0);
    }

    /**
     * Returns this dossier as read in the zone of the structure. Midnight there ends the day of a "known on" date, and is when
     * a fact without {@code recordedAt} becomes known.
     */
    public Dossier zone(ZoneId newZone) {
        return zone.equals(Objects.requireNonNull(newZone, "zone"))
                ? this
                : new Dossier(
                        subject,
                        extras,
                        ordered(history, newZone),
                        ordered(concat(facts, planned), newZone),
                        lastDay,
                        newZone);
    }

    /**
     * Returns this dossier as it was known at an instant.
     *
     * <p>Nothing else reads the second clock. A fact without {@code recordedAt} is known from its own day. A fact known but
     * dated after that instant's day is {@link #planned()}. A fact that replaces another one stops doing so when it is
     * withdrawn: the replaced fact holds again, unless another fact replaces the withdrawn one, and so both.
     */
    public Dossier asKnownOn(Instant instant) {
        LocalDate day = Objects.requireNonNull(instant, "instant").atZone(zone).toLocalDate();
        return new Dossier(subject, extras, history, holding(history, instant, day), day, zone);
    }

    /** Returns this dossier as it was known at the end of a day, in its zone. */
    public Dossier asKnownOn(LocalDate day) {
        return asKnownOn(endOf(day, zone));
    }

    /** Returns this dossier as it was known at the end of a day, in a zone. */
    public Dossier asKnownOn(LocalDate day, ZoneId newZone) {
        return zone(newZone).asKnownOn(day);
    }

    /** Finds the last instant of a day in Paris: what "known on a date" means where no zone is given. */
    public static Instant endOf(LocalDate day) {
        return endOf(day, ZONE);
    }

    /** Finds the last instant of a day in a zone: what "known on a date" means there. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return Objects.requireNonNull(day, "day")
                .plusDays(1)
                .atStartOfDay(Objects.requireNonNull(zone, "zone"))
                .toInstant()
                .minusNanos(1);
    }

    /**
     * Returns this dossier with the facts dated up to a day, included; later facts are {@link #planned()}. What is already
     * planned remains planned, whatever the day.
     */
    public Dossier upTo(LocalDate day) {
        return Objects.requireNonNull(day, "day").isBefore(lastDay)
                ? new Dossier(subject, extras, history, concat(facts, planned), day, zone)
                : this;
    }

    /** Gets the zone in which a date becomes an instant. */
    public ZoneId zone() {
        return zone;
    }

    /** Gets the subject. */
    public Subject subject() {
        return subject;
    }

    /** Gets the {@code x-} fields of the dossier itself. */
    public Extras extras() {
        return extras;
    }

    /** Gets the facts that hold, by day, then by when they became known. */
    public List<Fact> facts() {
        return facts;
    }

    /** Gets the facts that hold and are dated after the day this dossier is read at. */
    public List<Fact> planned() {
        return planned;
    }

    /** Gets all that was ever recorded, withdrawn and replaced facts included. */
    public List<Fact> history() {
        return history;
    }

    /** Gets the facts of one type that hold, in order. */
    public <F extends Fact> Stream<F> facts(Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A declaration for the month of that day comes before one without a month; among these, the latest declared up to
     * that day; on the same day, the latest recorded. The subject's own birth date and sex are used where none is declared.
     * A birth date does not change with the day: the latest declared is that of every day.
     */
    @Override
    public <T> Answer<T> answer(Attribute<T> attribute, LocalDate on) {
        return declaration(attribute, on)
                .map(declaration -> declaration.values().get(attribute))
                .orElseGet(() -> own(attribute));
    }

    /** Finds the declaration that {@link #answer} reads, empty when it reads the subject's own field or nothing. */
    public Optional<Declaration> declaration(Attribute<?> attribute, LocalDate on) {
        List<Declaration> declarations = index.declarations(attribute);
        if (attribute.equals(Attributes.BIRTH_DATE)) {
            return declarations.isEmpty() ? Optional.empty() : Optional.of(declarations.get(declarations.size() - 1));
        }
        Declaration standing = null;
        Declaration ofMonth = null;
        YearMonth month = YearMonth.from(on);
        for (Declaration declaration : declarations) {
            if (declaration.forMonth().isPresent()) {
                if (declaration.forMonth().get().equals(month)) {
                    ofMonth = declaration;
                }
            } else if (!declaration.on().isAfter(on)) {
                standing = declaration;
            }
        }
        return Optional.ofNullable(ofMonth != null ? ofMonth : standing);
    }

    /** Gets the enrolments in a dispositif, oldest first. */
    public List<Enrolment> enrolments(DispositifId dispositif) {
        return index.pathway(dispositif).enrolments();
    }

    /** Gets the dispositifs the subject ever entered or left, in order of code. */
    public Set<DispositifId> dispositifs() {
        return index.dispositifs();
    }

    /** Finds the enrolment in a dispositif that contains a day; if one ended and another began that day, the one that began. */
    public Optional<Enrolment> enrolment(DispositifId dispositif, LocalDate day) {
        Enrolment found = null;
        for (Enrolment enrolment : enrolments(dispositif)) {
            if (enrolment.contains(day)) {
                found = enrolment;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Checks if the subject is enrolled in a dispositif on a day, days of entry and exit included. */
    public boolean isEnrolled(DispositifId dispositif, LocalDate day) {
        for (Enrolment enrolment : enrolments(dispositif)) {
            if (enrolment.contains(day)) {
                return true;
            }
        }
        return false;
    }

    /** Checks if an enrolment in a dispositif has a day in an interval. */
    public boolean isEnrolled(DispositifId dispositif, Days days) {
        return enrolments(dispositif).stream()
                .anyMatch(enrolment -> enrolment.days().overlaps(days));
    }

    /** Gets the entries made while already enrolled and the exits made while not: they begin and end no enrolment. */
    public List<Fact> unmatched() {
        return index.pathways().stream()
                .flatMap(pathway -> pathway.unmatched().stream())
                .sorted(order(zone))
                .toList();
    }

    /**
     * Gets the days a phase lasted: to the day before the dispositif's next phase in the enrolment, else to the end of the
     * enrolment. Without end while it is running; its own day only when the subject is not enrolled that day, or when another
     * phase follows it that day.
     */
    public Days days(Phase phase) {
        return index.pathway(Objects.requireNonNull(phase, "phase").dispositif())
                .days(phase)
                .orElseGet(() -> enrolment(phase.dispositif(), phase.on())
                        .map(enrolment -> Days.between(phase.on(), enrolment.lastDay()))
                        .orElseGet(() -> Days.of(phase.on())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dossier dossier
                && subject.equals(dossier.subject)
                && extras.equals(dossier.extras)
                && history.equals(dossier.history)
                && facts.equals(dossier.facts)
                && planned.equals(dossier.planned);
    }

    @Override
    public int hashCode() {
        return subject.hashCode() * 31 + facts.hashCode();
    }

    /** Prints the subject and the number of facts, and no value. */
    @Override
    public String toString() {
        return subject + " (" + facts.size() + " facts)";
    }

    /** Orders facts by day, then by when they became known in a zone, by reference, by type, by text. */
    private static List<Fact> ordered(Collection<? extends Fact> facts, ZoneId zone) {
        List<Fact> ordered = new ArrayList<>(facts);
        ordered.sort(order(zone));
        return Collections.unmodifiableList(ordered);
    }

    private static Comparator<Fact> order(ZoneId zone) {
        return Comparator.comparing(Fact::on)
                .thenComparing((one, other) -> compareKnown(one, other, zone))
                .thenComparing(fact -> fact.provenance().id().orElse(""))
                .thenComparing(fact -> fact.type().code())
                .thenComparing(FactText::whole);
    }

    /** Compares when two facts of one day became known. */
    private static int compareKnown(Fact one, Fact other, ZoneId zone) {
        boolean alike = one.provenance().recordedAt().isEmpty()
                && other.provenance().recordedAt().isEmpty();
        return alike ? 0 : knownFrom(one, zone).compareTo(knownFrom(other, zone));
    }

    /** Finds when a fact became known: when recorded, else at the start of its own day. */
    private static Instant knownFrom(Fact fact, ZoneId zone) {
        return fact.provenance()
                .recordedAt()
                .map(OffsetDateTime::toInstant)
                .orElseGet(() -> fact.on().atStartOfDay(zone).toInstant());
    }

    /** Finds the facts that hold at an instant, of which the day is given too. */
    private static List<Fact> holding(List<Fact> history, Instant instant, LocalDate day) {
        List<Fact> known = instant.equals(Instant.MAX)
                ? history
                : only(
                        history,
                        fact -> fact.provenance()
                                .recordedAt()
                                .map(at -> !at.toInstant().isAfter(instant))
                                .orElseGet(() -> !fact.on().isAfter(day)));
        if (known.stream().allMatch(Dossier::isPlain)) {
            return known;
        }
        List<Fact> standing = only(known, fact -> !isWithdrawn(fact, instant));
        Set<String> replaced = replaced(known, standing);
        return replaced.isEmpty()
                ? standing
                : only(
                        standing,
                        fact -> fact.provenance()
                                .id()
                                .filter(replaced::contains)
                                .isEmpty());
    }

    private static boolean isPlain(Fact fact) {
        Provenance provenance = fact.provenance();
        return provenance.withdrawn().isEmpty() && provenance.replaces().isEmpty();
    }

    private static boolean isWithdrawn(Fact fact, Instant instant) {
        return fact.provenance()
                .withdrawn()
                .filter(withdrawal -> !withdrawal.at().toInstant().isAfter(instant))
                .isPresent();
    }

    /** Finds what standing facts replace, down their chains: what replaces a replacement replaces what it replaced. */
    private static Set<String> replaced(List<Fact> known, List<Fact> standing) {
        Map<String, String> replaces = new HashMap<>();
        for (Fact fact : known) {
            Provenance provenance = fact.provenance();
            if (provenance.id().isPresent() && provenance.replaces().isPresent()) {
                replaces.put(provenance.id().get(), provenance.replaces().get());
            }
        }
        Set<String> replaced = new HashSet<>();
        for (Fact fact : standing) {
            Optional<String> other = fact.provenance().replaces();
            while (other.isPresent() && replaced.add(other.get())) {
                other = Optional.ofNullable(replaces.get(other.get()));
            }
        }
        return replaced;
    }

    @SuppressWarnings("unchecked") // the types of these two attributes are those of the subject's fields
    private <T> Answer<T> own(Attribute<T> attribute) {
        Optional<?> field = attribute.equals(Attributes.BIRTH_DATE)
                ? subject.birthDate()
                : attribute.equals(Attributes.SEX) ? subject.sex() : Optional.empty();
        return field.isPresent() ? new Answer.Known<>((T) field.get()) : new Answer.Undeclared<>();
    }

    private static List<Fact> concat(List<Fact> first, List<Fact> second) {
        if (second.isEmpty()) {
            return first;
        }
        List<Fact> all = new ArrayList<>(first);
        all.addAll(second);
        return Collections.unmodifiableList(all);
    }

    private static List<Fact> only(List<Fact> facts, Predicate<Fact> filter) {
        return facts.stream().filter(filter).toList();
    }
}

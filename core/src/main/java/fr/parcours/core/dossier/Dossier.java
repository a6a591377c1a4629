package fr.parcours.core.dossier;

import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Answers;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything known about one subject, as dated facts. Immutable and thread-safe.
 *
 * <p>{@link #facts()} are the facts that hold: what was withdrawn or replaced is not among them, and nothing that reads a
 * dossier sees it. {@link #history()} is all that was ever recorded. The order in which facts are given does not matter.
 *
 * <p>A dossier is read at two dates: the day asked about, given to each question, and the instant it was known, given once
 * by {@link #asKnownOn(Instant)}.
 */
public final class Dossier implements Answers {
    /** The zone in which a date means a whole day of knowledge. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::on)
            .thenComparing(Dossier::knownFrom)
            .thenComparing(fact -> fact.provenance().id().orElse(""))
            .thenComparing(fact -> fact.type().name())
            .thenComparing(Dossier::text);

    private final Subject subject;
    private final Extras extras;
    private final List<Fact> history;
    private final List<Fact> facts;
    private final List<Fact> planned;
    private final LocalDate lastDay;
    private final Map<Attribute<?>, List<Declaration>> declarations;
    private final Map<DispositifId, Enrolments> enrolments;

    private Dossier(Subject subject, Extras extras, List<Fact> history, List<Fact> holding, LocalDate lastDay) {
        this.subject = subject;
        this.extras = extras;
        this.history = history;
        this.lastDay = lastDay;
        this.facts = only(holding, fact -> !fact.on().isAfter(lastDay));
        this.planned = facts.size() == holding.size()
                ? List.of()
                : only(holding, fact -> fact.on().isAfter(lastDay));
        this.declarations = declarations(facts);
        this.enrolments = enrolments(facts);
    }

    /** Obtains a dossier, known as all the facts given let it be known. */
    public static Dossier of(Subject subject, Collection<? extends Fact> facts) {
        return of(subject, facts, Extras.NONE);
    }

    /** Obtains a dossier, known as all the facts given let it be known. */
    public static Dossier of(Subject subject, Fact... facts) {
        return of(subject, List.of(facts));
    }

    /** Obtains a dossier with {@code x-} fields of its own. */
    public static Dossier of(Subject subject, Collection<? extends Fact> facts, Extras extras) {
        List<Fact> history = new ArrayList<>(facts);
        history.sort(ORDER);
        history = List.copyOf(history);
        return new Dossier(subject, extras, history, holding(history, Instant.MAX), LocalDate.MAX);
    }

    /** Returns a dossier with more facts, known as all its facts let it be known. */
    public Dossier with(Fact... more) {
        List<Fact> all = new ArrayList<>(history);
        all.addAll(List.of(more));
        return of(subject, all, extras);
    }

    /**
     * Returns this dossier as it was known at an instant.
     *
     * <p>The only reader of the second clock. A fact without {@code recordedAt} is known from its own day. A fact known but
     * dated after that instant's day is {@link #planned()}. A fact that replaces another one stops doing so when it is
     * withdrawn: the replaced fact holds again, unless a fact that replaces the withdrawn one stands for both.
     */
    public Dossier asKnownOn(Instant instant) {
        return new Dossier(
                subject,
                extras,
                history,
                holding(history, instant),
                instant.atZone(ZONE).toLocalDate());
    }

    /** Returns this dossier as it was known at the end of a day, in Paris. */
    public Dossier asKnownOn(LocalDate day) {
        return asKnownOn(endOf(day));
    }

    /** Finds the last instant of a day in Paris: what "known on a date" means. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
    }

    /**
     * Returns this dossier with the facts dated up to a day, included; later facts are {@link #planned()}. What is planned
     * already stays so, whatever the day.
     */
    public Dossier upTo(LocalDate day) {
        return day.isBefore(lastDay) ? new Dossier(subject, extras, history, concat(facts, planned), day) : this;
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
     * <p>A declaration for the month of that day wins over a standing one; then the latest declared up to that day; on one
     * day, the latest recorded. The subject's own birth date and sex hold where none is declared.
     */
    @Override
    public <T> Answer<T> answer(Attribute<T> attribute, LocalDate on) {
        return declaration(attribute, on)
                .map(declaration -> declaration.values().get(attribute))
                .orElseGet(() -> own(attribute));
    }

    /** Finds the declaration that {@link #answer} reads, empty when it reads the subject's own field or nothing. */
    public Optional<Declaration> declaration(Attribute<?> attribute, LocalDate on) {
        Declaration standing = null;
        Declaration ofMonth = null;
        YearMonth month = YearMonth.from(on);
        for (Declaration declaration : declarations.getOrDefault(attribute, List.of())) {
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
        Enrolments found = enrolments.get(dispositif);
        return found == null ? List.of() : found.enrolments();
    }

    /** Gets the dispositifs the subject ever entered or left, in order of code. */
    public Set<DispositifId> dispositifs() {
        return Step.sorted(enrolments.keySet());
    }

    /** Finds the enrolment in a dispositif that contains a day; the latest when an enrolment ended and another began that day. */
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

    /** Gets the entries made while already enrolled and the exits made while not: they open and close nothing. */
    public List<Fact> unmatched() {
        return enrolments.values().stream()
                .flatMap(found -> found.unmatched().stream())
                .sorted(ORDER)
                .toList();
    }

    /**
     * Gets the days a phase lasted: to the eve of the dispositif's next phase in the enrolment, else to the end of the enrolment.
     * Without end while it is running; its own day only when the subject is not enrolled that day, or when another phase
     * follows it that day.
     */
    public Days days(Phase phase) {
        Optional<Enrolment> enrolment = enrolment(phase.dispositif(), phase.on());
        if (enrolment.isEmpty()) {
            return Days.between(phase.on(), phase.on());
        }
        Optional<LocalDate> next = facts(Phase.class)
                .filter(other -> other.dispositif().equals(phase.dispositif()))
                .dropWhile(other -> !other.equals(phase))
                .skip(1)
                .map(Phase::on)
                .filter(on -> enrolment(phase.dispositif(), on).equals(enrolment))
                .findFirst();
        Optional<LocalDate> eve = next.map(on -> on.equals(phase.on()) ? on : on.minusDays(1));
        return Days.between(phase.on(), eve.or(() -> enrolment.get().lastDay()));
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

    /** Finds when a fact became known: when recorded, else at the start of its own day. */
    private static Instant knownFrom(Fact fact) {
        Provenance provenance = fact.provenance();
        return provenance.recordedAt().isPresent()
                ? provenance.recordedAt().get().toInstant()
                : fact.on().atStartOfDay(ZONE).toInstant();
    }

    private static List<Fact> holding(List<Fact> history, Instant instant) {
        boolean plain = true;
        for (Fact fact : history) {
            if (!instant.equals(Instant.MAX) || !fact.provenance().equals(Provenance.NONE)) {
                plain = false;
                break;
            }
        }
        if (plain) {
            return history;
        }
        List<Fact> known = only(history, fact -> !knownFrom(fact).isAfter(instant));
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

    private static Map<Attribute<?>, List<Declaration>> declarations(List<Fact> facts) {
        Map<Attribute<?>, List<Declaration>> byAttribute = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Declaration declaration) {
                for (Attribute<?> attribute : declaration.values().attributes()) {
                    byAttribute
                            .computeIfAbsent(attribute, key -> new ArrayList<>(2))
                            .add(declaration);
                }
            }
        }
        return byAttribute;
    }

    @SuppressWarnings("unchecked") // the types of these two attributes are those of the subject's fields
    private <T> Answer<T> own(Attribute<T> attribute) {
        Optional<?> field = attribute.equals(Attributes.BIRTH_DATE)
                ? subject.birthDate()
                : attribute.equals(Attributes.SEX) ? subject.sex() : Optional.empty();
        return field.isPresent() ? new Answer.Known<>((T) field.get()) : new Answer.Undeclared<>();
    }

    private record Enrolments(List<Enrolment> enrolments, List<Fact> unmatched) {}

    private static Map<DispositifId, Enrolments> enrolments(List<Fact> facts) {
        Map<DispositifId, List<Fact>> moves = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Entry entry) {
                moves.computeIfAbsent(entry.dispositif(), key -> new ArrayList<>(4))
                        .add(fact);
            } else if (fact instanceof Exit exit) {
                moves.computeIfAbsent(exit.dispositif(), key -> new ArrayList<>(4))
                        .add(fact);
            }
        }
        Map<DispositifId, Enrolments> enrolments = new HashMap<>();
        moves.forEach((dispositif, list) -> enrolments.put(dispositif, enrolmentsOf(list)));
        return enrolments;
    }

    /** Pairs entries with exits; on one day, the exit of what was open comes before a new entry. */
    private static Enrolments enrolmentsOf(List<Fact> moves) {
        List<Enrolment> enrolments = new ArrayList<>(2);
        List<Fact> unmatched = new ArrayList<>(0);
        Entry open = null;
        int next = 0;
        while (next < moves.size()) {
            LocalDate day = moves.get(next).on();
            List<Entry> entries = new ArrayList<>(1);
            List<Exit> exits = new ArrayList<>(1);
            for (; next < moves.size() && moves.get(next).on().equals(day); next++) {
                if (moves.get(next) instanceof Entry entry) {
                    entries.add(entry);
                } else if (moves.get(next) instanceof Exit exit) {
                    exits.add(exit);
                }
            }
            while (open == null ? !entries.isEmpty() : !exits.isEmpty()) {
                if (open == null) {
                    open = entries.remove(0);
                } else {
                    enrolments.add(new Enrolment(open, Optional.of(exits.remove(0))));
                    open = null;
                }
            }
            unmatched.addAll(entries);
            unmatched.addAll(exits);
        }
        if (open != null) {
            enrolments.add(new Enrolment(open, Optional.empty()));
        }
        return new Enrolments(List.copyOf(enrolments), List.copyOf(unmatched));
    }

    /** Prints a fact whole, all that is not in its own text included, to settle the order of facts that differ in nothing else. */
    private static String text(Fact fact) {
        Values values = fact instanceof Declaration declaration
                ? declaration.values()
                : fact instanceof Step step
                        ? step.values()
                        : fact instanceof Outcome outcome ? outcome.values() : Values.NONE;
        StringBuilder text = new StringBuilder();
        values.answers()
                .forEach((attribute, answer) -> text.append(attribute)
                        .append('=')
                        .append(answer.value().map(Object::toString).orElse("?"))
                        .append(' '));
        text.append(fact).append(values.extras().json()).append(fact.extras().json());
        fact.provenance()
                .withdrawn()
                .ifPresent(withdrawal -> text.append(withdrawal.extras().json()));
        return text.toString();
    }

    private static List<Fact> concat(List<Fact> first, List<Fact> second) {
        List<Fact> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<Fact> only(List<Fact> facts, Predicate<Fact> filter) {
        return facts.stream().filter(filter).toList();
    }
}

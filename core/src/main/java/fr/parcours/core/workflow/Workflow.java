package fr.parcours.core.workflow;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The pathway of a dispositif: its phases and their transitions, its limits, its obligations, its exits. Immutable.
 *
 * <p>The derived end is the earliest of the cap, of every hard limit, and of the later of (term + suspended days) and the
 * latest extension.
 */
public final class Workflow {
    private final DispositifId dispositif;
    private final Map<PhaseId, Set<PhaseId>> transitions;
    private final Set<PhaseId> firstPhases;
    private final Optional<Limit> base;
    private final Optional<Limit> cap;
    private final List<Limit> hardLimits;
    private final boolean suspensionsPush;
    private final boolean stepsOutsideEnrolments;
    private final List<Obligation> obligations;
    private final Map<ExitReason, ExitNature> exits;
    private final BiFunction<ExitReason, LocalDate, Boolean> exitAllowed;

    private Workflow(Builder builder) {
        this.dispositif = builder.dispositif;
        this.transitions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.transitions));
        this.firstPhases = Collections.unmodifiableSet(new LinkedHashSet<>(builder.firstPhases));
        this.base = builder.base;
        this.cap = builder.cap;
        this.hardLimits = List.copyOf(builder.hardLimits);
        this.suspensionsPush = builder.suspensionsPush;
        this.stepsOutsideEnrolments = builder.stepsOutsideEnrolments;
        this.obligations = List.copyOf(builder.obligations);
        this.exits = Collections.unmodifiableMap(new LinkedHashMap<>(builder.exits));
        this.exitAllowed = builder.exitAllowed;
    }

    /** Obtains a builder. */
    public static Builder of(DispositifId dispositif) {
        return new Builder(dispositif);
    }

    /** Obtains the limit of a term read from a parameter on the day of entry. Wording values: months, day of entry. */
    public static Limit months(Parameters parameters, Parameter<Integer> months, Messages messages, String key) {
        return (dossier, enrolment) -> {
            ParameterValue<Integer> value = parameters.at(months, enrolment.start());
            return Optional.of(new Limit.Reached(
                    Term.ofMonths(value.value()).lastDayFrom(enrolment.start()),
                    messages.sentence(key, value.value(), enrolment.start()),
                    List.of(value)));
        };
    }

    /**
     * Obtains the limit of the eve of a birthday, from the highest age allowed ("25 ans révolus"). Does not apply while the
     * birth date is not known; the latest correction known rules. Wording values: the age reached on the birthday, the
     * birthday.
     */
    public static Limit age(Parameters parameters, Parameter<Integer> highestAge, Messages messages, String key) {
        return (dossier, enrolment) -> {
            ParameterValue<Integer> value = parameters.at(highestAge, enrolment.start());
            int birthday = value.value() + 1;
            return dossier.answer(Attributes.BIRTH_DATE, LocalDate.MAX)
                    .value()
                    .map(birth -> new Limit.Reached(
                            Age.lastDayBefore(birthday, birth),
                            messages.sentence(key, birthday, Age.reaches(birthday, birth)),
                            List.of(value)));
        };
    }

    /** Gets the dispositif. */
    public DispositifId dispositif() {
        return dispositif;
    }

    /** Gets the phases, in the order of the transition table. */
    public Set<PhaseId> phases() {
        Set<PhaseId> phases = new LinkedHashSet<>(firstPhases);
        transitions.forEach((from, to) -> {
            phases.add(from);
            phases.addAll(to);
        });
        return phases;
    }

    /** Checks if a phase may follow another; an empty {@code from} asks for the first phase of an enrolment. */
    public boolean allows(Optional<PhaseId> from, PhaseId to) {
        return from.map(phase -> transitions.getOrDefault(phase, Set.of()).contains(to))
                .orElseGet(() -> firstPhases.contains(to));
    }

    /** Checks if steps may name the dispositif outside any enrolment. */
    public boolean hasStepsOutsideEnrolments() {
        return stepsOutsideEnrolments;
    }

    /** Gets the exit reasons the dispositif knows, in the order they were given. */
    public Set<ExitReason> exitReasons() {
        return exits.keySet();
    }

    /** Finds what an exit reason means, empty when the dispositif does not know it. */
    public Optional<ExitNature> nature(ExitReason reason) {
        return Optional.ofNullable(exits.get(reason));
    }

    /** Checks if a reason may end an enrolment on a day. */
    public boolean allows(ExitReason reason, LocalDate on) {
        return exits.containsKey(reason) && exitAllowed.apply(reason, on);
    }

    /**
     * Finds the enrolment to speak about on a day: the one that contains it, else the latest that began before.
     */
    public Optional<Enrolment> enrolment(Dossier dossier, LocalDate on) {
        return dossier.enrolment(dispositif, on)
                .or(() -> dossier.enrolments(dispositif).stream()
                        .filter(enrolment -> !enrolment.start().isAfter(on))
                        .max(Comparator.comparing(Enrolment::start)));
    }

    /** Tells where a subject stands on a day, from the facts up to that day. */
    public PathwayStatus status(Dossier dossier, LocalDate on) {
        Dossier seen = dossier.upTo(on);
        List<Fact> planned = seen.planned().stream()
                .filter(fact -> fact.dispositifs().contains(dispositif))
                .toList();
        Optional<Enrolment> found = enrolment(seen, on);
        if (found.isEmpty()) {
            return new PathwayStatus(
                    dispositif,
                    on,
                    PathwayStatus.State.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    planned);
        }
        Enrolment enrolment = found.get();
        return new PathwayStatus(
                dispositif,
                on,
                state(seen, enrolment, on),
                phases(seen, enrolment).reduce((first, second) -> second).map(Phase::phase),
                Optional.of(enrolment.start()),
                reachedEnd(enrolment).or(() -> end(seen, enrolment, on)),
                obligations(seen, enrolment, on),
                planned);
    }

    private static Optional<DerivedEnd> reachedEnd(Enrolment enrolment) {
        return enrolment
                .lastDay()
                .map(day -> new DerivedEnd(
                        day,
                        List.of(new DerivedEnd.Piece(
                                DerivedEnd.Kind.EXIT,
                                day,
                                0,
                                true,
                                Messages.core().sentence("workflow.end.exit", day),
                                List.of()))));
    }

    private PathwayStatus.State state(Dossier dossier, Enrolment enrolment, LocalDate on) {
        if (!enrolment.contains(on)) {
            return PathwayStatus.State.CLOSED;
        }
        boolean suspended = suspensions(dossier, enrolment, on).anyMatch(days -> days.contains(on));
        return suspended ? PathwayStatus.State.SUSPENDED : PathwayStatus.State.OPEN;
    }

    /**
     * Gets what an enrolment requires, by day, the exit at the derived end included.
     *
     * @param on the day a running suspension is counted up to
     */
    public List<Due> obligations(Dossier dossier, Enrolment enrolment, LocalDate on) {
        List<Due> dues = new ArrayList<>();
        obligations.forEach(obligation -> dues.addAll(obligation.of(dossier, enrolment)));
        end(dossier, enrolment, on)
                .map(end -> new Due(
                        dispositif.code() + ".sortie",
                        Messages.core().sentence("workflow.exit.due", dispositif),
                        end.lastDay(),
                        enrolment.lastDay(),
                        List.of()))
                .ifPresent(dues::add);
        dues.sort(Comparator.comparing(Due::by).thenComparing(Due::id));
        return List.copyOf(dues);
    }

    /**
     * Finds the last day of an enrolment as far as the dossier tells: its exit, or its derived end when that comes first; empty when
     * nothing ends it yet.
     */
    public Optional<LocalDate> lastDay(Dossier dossier, Enrolment enrolment) {
        LocalDate latest = dossier.facts().stream().map(Fact::on).reduce(enrolment.start(), (one, other) -> other);
        Optional<LocalDate> derived = end(dossier, enrolment, latest).map(DerivedEnd::lastDay);
        return enrolment
                .lastDay()
                .map(exit -> derived.filter(end -> end.isBefore(exit)).orElse(exit))
                .or(() -> derived);
    }

    /** Gets the phases of an enrolment, in order; on a day when an enrolment ended and another began, they are the new one's. */
    public Stream<Phase> phases(Dossier dossier, Enrolment enrolment) {
        return dossier.facts(Phase.class)
                .filter(phase -> phase.dispositif().equals(dispositif)
                        && dossier.enrolment(dispositif, phase.on())
                                .filter(enrolment::equals)
                                .isPresent());
    }

    /**
     * Derives the last day of an enrolment; empty when nothing limits it.
     *
     * @param on the day a running suspension is counted up to
     */
    public Optional<DerivedEnd> end(Dossier dossier, Enrolment enrolment, LocalDate on) {
        List<DerivedEnd.Piece> pieces = new ArrayList<>();
        Optional<LocalDate> end = Optional.empty();
        Optional<Limit.Reached> term = base.flatMap(limit -> limit.of(dossier, enrolment));
        if (term.isPresent()) {
            end = Optional.of(term.get().lastDay());
            pieces.add(piece(DerivedEnd.Kind.BASE, term.get(), true));
            end = Optional.of(pushed(dossier, enrolment, on, end.get(), pieces));
        }
        Optional<Extension> latest = dossier.facts(Extension.class)
                .filter(extension -> extension.dispositif().equals(dispositif) && enrolment.contains(extension.on()))
                .max(Comparator.comparing(Extension::until));
        if (latest.isPresent()) {
            LocalDate until = latest.get().until();
            boolean decides = end.isEmpty() || until.isAfter(end.get());
            pieces.add(new DerivedEnd.Piece(
                    DerivedEnd.Kind.EXTENSION,
                    until,
                    0,
                    decides,
                    Messages.core().sentence("workflow.end.extension", until),
                    List.of()));
            end = decides ? Optional.of(until) : end;
        }
        for (Limit limit : limits()) {
            Optional<Limit.Reached> reached = limit.of(dossier, enrolment);
            if (reached.isPresent()) {
                LocalDate last = reached.get().lastDay();
                boolean decides = end.isEmpty() || last.isBefore(end.get());
                pieces.add(piece(
                        cap.filter(limit::equals).isPresent() ? DerivedEnd.Kind.CAP : DerivedEnd.Kind.LIMIT,
                        reached.get(),
                        decides));
                end = decides ? Optional.of(last) : end;
            }
        }
        return end.map(last -> new DerivedEnd(last, onlyTheLastDecides(pieces)));
    }

    private List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        cap.ifPresent(limits::add);
        limits.addAll(hardLimits);
        return limits;
    }

    private LocalDate pushed(
            Dossier dossier, Enrolment enrolment, LocalDate on, LocalDate end, List<DerivedEnd.Piece> pieces) {
        if (!suspensionsPush) {
            return end;
        }
        LocalDate pushed = end;
        for (Days days : merged(suspensions(dossier, enrolment, on).toList())) {
            long length = days.count();
            pushed = pushed.plusDays(length);
            pieces.add(new DerivedEnd.Piece(
                    DerivedEnd.Kind.SUSPENSION,
                    pushed,
                    length,
                    true,
                    Messages.core().sentence("workflow.end.suspension", length, days.first(), days.last()),
                    List.of()));
        }
        return pushed;
    }

    /** Gets the suspended days inside an enrolment, a running suspension up to {@code on}. */
    private Stream<Days> suspensions(Dossier dossier, Enrolment enrolment, LocalDate on) {
        LocalDate last = enrolment.lastDay().orElse(LocalDate.MAX);
        return dossier.facts(Suspension.class)
                .filter(suspension -> suspension.dispositif().equals(dispositif))
                .filter(suspension -> !suspension.until().orElse(on).isBefore(suspension.on()))
                .map(suspension ->
                        Days.between(suspension.on(), suspension.until().orElse(on)))
                .filter(days -> days.first().compareTo(last) <= 0 && days.last().compareTo(enrolment.start()) >= 0)
                .map(days -> Days.between(later(days.first(), enrolment.start()), earlier(days.last(), last)));
    }

    private static List<Days> merged(Collection<Days> ranges) {
        List<Days> merged = new ArrayList<>();
        ranges.stream().sorted(Comparator.comparing(Days::first)).forEach(range -> {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).touches(range)) {
                merged.set(last, merged.get(last).union(range));
            } else {
                merged.add(range);
            }
        });
        return merged;
    }

    private static DerivedEnd.Piece piece(DerivedEnd.Kind kind, Limit.Reached reached, boolean decides) {
        return new DerivedEnd.Piece(kind, reached.lastDay(), 0, decides, reached.sentence(), reached.parameters());
    }

    private static List<DerivedEnd.Piece> onlyTheLastDecides(List<DerivedEnd.Piece> pieces) {
        int deciding = 0;
        for (int index = 0; index < pieces.size(); index++) {
            if (pieces.get(index).decides()) {
                deciding = index;
            }
        }
        List<DerivedEnd.Piece> marked = new ArrayList<>();
        for (int index = 0; index < pieces.size(); index++) {
            DerivedEnd.Piece piece = pieces.get(index);
            marked.add(new DerivedEnd.Piece(
                    piece.kind(),
                    piece.lastDay(),
                    piece.days(),
                    index == deciding,
                    piece.sentence(),
                    piece.parameters()));
        }
        return marked;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Builds a workflow. */
    public static final class Builder {
        private final DispositifId dispositif;
        private final Map<PhaseId, Set<PhaseId>> transitions = new LinkedHashMap<>();
        private final Set<PhaseId> firstPhases = new LinkedHashSet<>();
        private Optional<Limit> base = Optional.empty();
        private Optional<Limit> cap = Optional.empty();
        private final List<Limit> hardLimits = new ArrayList<>();
        private boolean suspensionsPush;
        private boolean stepsOutsideEnrolments;
        private final List<Obligation> obligations = new ArrayList<>();
        private final Map<ExitReason, ExitNature> exits = new LinkedHashMap<>();
        private BiFunction<ExitReason, LocalDate, Boolean> exitAllowed = (reason, on) -> true;

        private Builder(DispositifId dispositif) {
            this.dispositif = dispositif;
        }

        /** Sets the phases an enrolment may begin with. */
        public Builder startsWith(PhaseId... phases) {
            firstPhases.addAll(List.of(phases));
            return this;
        }

        /** Adds the phases that may follow a phase. */
        public Builder then(PhaseId from, PhaseId... to) {
            transitions.computeIfAbsent(from, key -> new LinkedHashSet<>()).addAll(List.of(to));
            return this;
        }

        /** Sets the term counted from the entry; suspensions and extensions move it. */
        public Builder term(Limit limit) {
            base = Optional.of(limit);
            return this;
        }

        /** Sets the longest the whole may last, counted from the entry; nothing moves it. */
        public Builder cap(Limit limit) {
            cap = Optional.of(limit);
            return this;
        }

        /** Adds a day that nothing passes. */
        public Builder limit(Limit limit) {
            hardLimits.add(limit);
            return this;
        }

        /** Makes suspended days push the term. */
        public Builder suspensionsPushTheTerm() {
            suspensionsPush = true;
            return this;
        }

        /** Makes it usual that steps name the dispositif outside any enrolment: a contact, a request that no enrolment need follow. */
        public Builder stepsOutsideEnrolments() {
            stepsOutsideEnrolments = true;
            return this;
        }

        /** Adds an obligation. */
        public Builder obligation(Obligation obligation) {
            obligations.add(obligation);
            return this;
        }

        /** Adds exit reasons of one nature. */
        public Builder exits(ExitNature nature, ExitReason... reasons) {
            List.of(reasons).forEach(reason -> exits.put(reason, nature));
            return this;
        }

        /**
         * Adds the exit reasons that most pathways share: positive when a job, a training or autonomy is reached, neutral when
         * the cause lies outside the accompaniment, negative when it ends with nothing reached.
         */
        public Builder usualExits() {
            return exits(
                            ExitNature.POSITIVE,
                            ExitReason.AUTONOMIE,
                            ExitReason.EMPLOI_DURABLE,
                            ExitReason.EMPLOI,
                            ExitReason.CREATION,
                            ExitReason.ALTERNANCE,
                            ExitReason.FORMATION,
                            ExitReason.SCOLARITE,
                            ExitReason.QUALIFICATION)
                    .exits(
                            ExitNature.NEUTRAL,
                            ExitReason.LIMITE_AGE,
                            ExitReason.DEMENAGEMENT,
                            ExitReason.SANTE,
                            ExitReason.DECES)
                    .exits(
                            ExitNature.NEGATIVE,
                            ExitReason.TERME,
                            ExitReason.DEMANDE,
                            ExitReason.ABANDON,
                            ExitReason.NON_RESPECT);
        }

        /** Sets which exit reasons hold on which day; all of them by default. */
        public Builder exitAllowed(BiFunction<ExitReason, LocalDate, Boolean> allowed) {
            exitAllowed = allowed;
            return this;
        }

        /** Builds the workflow. */
        public Workflow build() {
            return new Workflow(this);
        }
    }
}

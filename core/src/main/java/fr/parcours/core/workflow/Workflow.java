package fr.parcours.core.workflow;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.rule.Endings;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pathway that a dispositif lays out: its phases and their transitions, its limits, its obligations, its exits. Immutable.
 *
 * <p>The derived end is the earliest of the cap, of every hard limit, and of the later of (term + suspended days) and the
 * latest extension.
 */
@Stable
public final class Workflow {
    private final DispositifId dispositif;
    private final Rules rules;
    private final Map<PhaseId, Set<PhaseId>> transitions;
    private final Set<PhaseId> firstPhases;
    private final Ends ends;
    private final boolean stepsOutsideEnrolments;
    private final List<Obligation> obligations;
    private final Map<ExitReason, ExitNature> exits;
    private final Optional<Parameter<List<String>>> exitReasons;

    private Workflow(Builder builder) {
        this.dispositif = builder.dispositif;
        this.rules = builder.rules;
        this.transitions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.transitions));
        this.firstPhases = Collections.unmodifiableSet(new LinkedHashSet<>(builder.firstPhases));
        this.ends = new Ends(
                builder.dispositif,
                builder.term,
                builder.cap,
                builder.hardLimits,
                builder.suspensionsPush,
                builder.mostSuspended,
                builder.extensions);
        this.stepsOutsideEnrolments = builder.stepsOutsideEnrolments;
        this.obligations = List.copyOf(builder.obligations);
        this.exits = Collections.unmodifiableMap(new LinkedHashMap<>(builder.exits));
        this.exitReasons = builder.exitReasons;
    }

    /**
     * Obtains a builder of the workflow of a dispositif; {@code rules} gives the wordings and parameters of its limits and
     * obligations.
     */
    public static Builder builder(DispositifId dispositif, Rules rules) {
        return new Builder(dispositif, rules);
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

    /** Gets the reasons for which an enrolment may be extended, in the order they were given; none when the pathway asks for no reason. */
    public Set<String> extensionReasons() {
        return ends.extensions().keySet();
    }

    /** Finds what an exit reason means, empty when the dispositif does not know it. */
    public Optional<ExitNature> nature(ExitReason reason) {
        return Optional.ofNullable(exits.get(reason));
    }

    /** Checks if a reason may end an enrolment on a day. */
    public boolean allows(ExitReason reason, LocalDate on) {
        return exits.containsKey(reason)
                && exitReasons
                        .map(listed -> rules.parameters()
                                .find(listed, on)
                                .filter(reasons -> reasons.value().contains(reason.code()))
                                .isPresent())
                        .orElse(true);
    }

    // ---- where a subject stands ----------------------------------------------------------------------------------

    /** Finds the enrolment that a status on a day is about: the one that contains it, else the latest that began before. */
    public Optional<Enrolment> enrolment(Dossier dossier, LocalDate on) {
        return dossier.enrolment(dispositif, on)
                .or(() -> dossier.enrolments(dispositif).stream()
                        .filter(enrolment -> !enrolment.start().isAfter(on))
                        .max(Comparator.comparing(Enrolment::start)));
    }

    /** Explains where a subject stands on a day, from the facts up to that day. */
    public PathwayStatus status(Dossier dossier, LocalDate on) {
        Dossier seen = dossier.upTo(on);
        Explained<PathwayStatus.Standing> standing = rules.inquiry(seen, on)
                .explain(dispositif.code() + ".parcours", inquiry -> standing(inquiry, seen, on));
        return new PathwayStatus(
                dispositif,
                on,
                standing.value().orElse(PathwayStatus.Standing.NONE),
                planned(seen),
                standing.explanation());
    }

    /**
     * Says where a subject stands on a day by its facts alone, when a limit or an obligation failed: no end, nothing due, and the
     * problem in the explanation.
     */
    public PathwayStatus failed(Dossier dossier, LocalDate on, Problem problem) {
        Dossier seen = dossier.upTo(on);
        Inquiry inquiry = rules.answering(seen, on);
        PathwayStatus.Standing standing = enrolment(seen, on)
                .map(enrolment -> new PathwayStatus.Standing(
                        state(inquiry, enrolment),
                        phase(inquiry, enrolment),
                        Optional.of(enrolment.start()),
                        Optional.empty(),
                        List.of()))
                .orElse(PathwayStatus.Standing.NONE);
        return new PathwayStatus(
                dispositif,
                on,
                standing,
                planned(seen),
                Finding.failed(dispositif.code() + ".parcours", Verdict.UNDETERMINED, problem));
    }

    private List<Fact> planned(Dossier seen) {
        return seen.planned().stream()
                .filter(fact -> fact.dispositifs().contains(dispositif))
                .toList();
    }

    private static Optional<PhaseId> phase(Inquiry inquiry, Enrolment enrolment) {
        return inquiry.phases(enrolment).stream()
                .reduce((earlier, later) -> later)
                .map(Phase::phase);
    }

    private Explained<PathwayStatus.Standing> standing(Inquiry inquiry, Dossier seen, LocalDate on) {
        Optional<Enrolment> found = enrolment(seen, on)
                .flatMap(enrolment -> inquiry.enrolments(dispositif, enrolment::equals).stream()
                        .findFirst());
        if (found.isEmpty()) {
            return Ends.saying(inquiry, "workflow.status.none", dispositif).nothing();
        }
        Enrolment enrolment = found.get();
        PathwayStatus.State state = state(inquiry, enrolment);
        Optional<PhaseId> phase = phase(inquiry, enrolment);
        Optional<DerivedEnd> derived = end(inquiry, enrolment).value();
        Ends.saying(inquiry, "workflow.status." + state.code(), dispositif, enrolment.start());
        return inquiry.gives(new PathwayStatus.Standing(
                state,
                phase,
                Optional.of(enrolment.start()),
                reachedEnd(inquiry, enrolment).or(() -> derived),
                obligations(inquiry, enrolment, derived)));
    }

    private Optional<DerivedEnd> reachedEnd(Inquiry inquiry, Enrolment enrolment) {
        return enrolment
                .lastDay()
                .map(day -> new DerivedEnd(
                        day,
                        List.of(new DerivedEnd.Piece(
                                DerivedEnd.Kind.EXIT,
                                day,
                                0,
                                true,
                                inquiry.explain(
                                                dispositif.code() + ".fin.sortie",
                                                exit -> Ends.saying(exit, "workflow.end.exit", day)
                                                        .gives(day))
                                        .explanation()))));
    }

    private PathwayStatus.State state(Inquiry inquiry, Enrolment enrolment) {
        if (!enrolment.contains(inquiry.on())) {
            return PathwayStatus.State.CLOSED;
        }
        boolean suspended = inquiry.suspensions(enrolment).stream().anyMatch(days -> days.contains(inquiry.on()));
        return suspended ? PathwayStatus.State.SUSPENDED : PathwayStatus.State.OPEN;
    }

    // ---- what is due ---------------------------------------------------------------------------------------------

    /**
     * Lists what an enrolment requires, by day, the exit at the derived end included.
     *
     * @param inquiry a running suspension is counted up to its day
     */
    public List<Due> obligations(Inquiry inquiry, Enrolment enrolment) {
        return obligations(inquiry, enrolment, end(inquiry, enrolment).value());
    }

    /** Lists what an enrolment requires, by day, as of a day: see {@link #obligations(Inquiry, Enrolment)}. */
    public List<Due> obligations(Dossier dossier, Enrolment enrolment, LocalDate on) {
        return obligations(rules.inquiry(dossier, on), enrolment);
    }

    private List<Due> obligations(Inquiry inquiry, Enrolment enrolment, Optional<DerivedEnd> end) {
        Dues dues = new Dues(
                inquiry,
                enrolment,
                earliest(enrolment.lastDay(), end.map(DerivedEnd::lastDay)),
                enrolment.exit().flatMap(Exit::reason).flatMap(this::nature));
        int number = 0;
        for (Obligation obligation : obligations) {
            number++;
            inquiry.explain(
                    dispositif.code() + ".obligation-" + number,
                    Ends.said("workflow.obligation", dispositif),
                    asking -> {
                        obligation.list(dues.through(asking));
                        return asking.gives(Boolean.TRUE);
                    });
        }
        end.ifPresent(derived -> dues.require(dispositif.code() + ".sortie", exit -> {
            end(exit, enrolment); // its day is that of the end, with its sources
            Ends.saying(exit, "workflow.exit.due", dispositif);
            return Due.when(derived.lastDay(), enrolment.lastDay());
        }));
        List<Due> listed = new ArrayList<>(dues.listed());
        listed.sort(Comparator.comparing(Due::by).thenComparing(Due::id));
        return List.copyOf(listed);
    }

    // ---- the derived end -----------------------------------------------------------------------------------------

    /**
     * Finds the last day of an enrolment as far as it is known on the day of an inquiry: its exit, or its derived end when that
     * comes first; empty when nothing ends it yet.
     */
    public Optional<LocalDate> lastDay(Inquiry inquiry, Enrolment enrolment) {
        return earliest(enrolment.lastDay(), end(inquiry, enrolment).value().map(DerivedEnd::lastDay));
    }

    private static Optional<LocalDate> earliest(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.concat(one.stream(), other.stream()).min(Comparator.naturalOrder());
    }

    /** Derives the last day of an enrolment, as of a day: see {@link #end(Inquiry, Enrolment)}. */
    public Explained<DerivedEnd> end(Dossier dossier, Enrolment enrolment, LocalDate on) {
        return end(rules.inquiry(dossier, on), enrolment);
    }

    /**
     * Derives the last day of an enrolment: refused when nothing limits it, undetermined when only something not known may
     * limit it.
     *
     * <p>A suspension counts while the enrolment, as pushed by the earlier ones, is not over: one that begins after the term
     * adds nothing, nor does one that begins during an extension, whose day is fixed.
     *
     * @param inquiry a running suspension is counted up to its day
     */
    public Explained<DerivedEnd> end(Inquiry inquiry, Enrolment enrolment) {
        return inquiry.deriving(dispositif)
                .explain(dispositif.code() + ".fin", asking -> ends.derived(asking, enrolment));
    }

    /**
     * Finds the last day of an enrolment without exit whose derived end is before the day of an inquiry, in the words and with the
     * parameters of this pathway, whoever asks; its first day when the end comes before. While its end is not known it goes on.
     */
    public Optional<LocalDate> passed(Inquiry inquiry, Enrolment enrolment) {
        if (enrolment.exit().isPresent()) {
            return Optional.empty();
        }
        Optional<LocalDate> end = lastDayOf(inquiry.apart(), enrolment);
        Optional<LocalDate> passed = end.filter(day -> day.isBefore(inquiry.on()));
        inquiry.explain(rules, dispositif.code() + (passed.isPresent() ? Endings.PASSED : Endings.RUNNING), asking -> {
            lastDayOf(asking, enrolment);
            end.ifPresentOrElse(
                    day -> Ends.saying(
                            asking,
                            passed.isPresent() ? "workflow.passed" : "workflow.running",
                            dispositif,
                            enrolment.start(),
                            day),
                    () -> Ends.saying(asking, "workflow.running.open", dispositif));
            return asking.gives(Boolean.TRUE);
        });
        return passed;
    }

    private Optional<LocalDate> lastDayOf(Inquiry inquiry, Enrolment enrolment) {
        return end(inquiry, enrolment)
                .value()
                .map(DerivedEnd::lastDay)
                .map(day -> day.isBefore(enrolment.start()) ? enrolment.start() : day);
    }

    /**
     * Finds the last day that an extension may give, by what is known on its day: the earliest of the cap, of the hard limits, and of the
     * limit of its reason; empty when nothing known limits it.
     */
    public Optional<LocalDate> farthest(Dossier dossier, Extension extension) {
        Dossier seen = dossier.upTo(extension.on());
        Inquiry inquiry = rules.answering(seen, extension.on());
        return seen.enrolment(dispositif, extension.on())
                .flatMap(enrolment -> ends.farthest(inquiry, enrolment, extension));
    }

    /** Builds a workflow. */
    public static final class Builder {
        private final DispositifId dispositif;
        private final Rules rules;
        private final Map<PhaseId, Set<PhaseId>> transitions = new LinkedHashMap<>();
        private final Set<PhaseId> firstPhases = new LinkedHashSet<>();
        private Optional<Limit> term = Optional.empty();
        private Optional<Limit> cap = Optional.empty();
        private final List<Limit> hardLimits = new ArrayList<>();
        private boolean suspensionsPush;
        private Optional<Parameter<Integer>> mostSuspended = Optional.empty();
        private final Map<String, ExtensionLimit> extensions = new LinkedHashMap<>();
        private boolean stepsOutsideEnrolments;
        private final List<Obligation> obligations = new ArrayList<>();
        private final Map<ExitReason, ExitNature> exits = new LinkedHashMap<>();
        private Optional<Parameter<List<String>>> exitReasons = Optional.empty();

        private Builder(DispositifId dispositif, Rules rules) {
            this.dispositif = Objects.requireNonNull(dispositif, "dispositif");
            this.rules = Objects.requireNonNull(rules, "rules");
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
            term = Optional.of(limit);
            return this;
        }

        /** Sets the longest the enrolment may last, counted from the entry; nothing moves it. */
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

        /**
         * Makes suspended days push the term, by so many months in all at most, counted from the term.
         *
         * @param months read on the day of entry
         */
        public Builder suspensionsPushTheTerm(Parameter<Integer> months) {
            mostSuspended = Optional.of(months);
            return suspensionsPushTheTerm();
        }

        /**
         * Adds a reason for which an enrolment may be extended, and how far. From then on an extension has one of these reasons: another
         * extends nothing, and {@code check} names it.
         *
         * @param reason its code, as dossiers write it
         */
        public Builder extension(String reason, ExtensionLimit most) {
            extensions.put(reason, Objects.requireNonNull(most, "most"));
            return this;
        }

        /**
         * Allows steps that name the dispositif outside any enrolment: a contact, a request that no enrolment needs to follow.
         */
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

        /** Sets the parameter that lists the exit reasons in force, by date; none before its first value. */
        public Builder exitReasons(Parameter<List<String>> listed) {
            exitReasons = Optional.of(listed);
            return this;
        }

        /**
         * Builds the workflow.
         *
         * @throws ParcoursException if no enrolment can come to a phase that it has ({@code WORKFLOW-101})
         */
        public Workflow build() {
            Workflow workflow = new Workflow(this);
            Set<PhaseId> reached = new LinkedHashSet<>(firstPhases);
            Deque<PhaseId> ahead = new ArrayDeque<>(firstPhases);
            while (!ahead.isEmpty()) {
                for (PhaseId next : transitions.getOrDefault(ahead.remove(), Set.of())) {
                    if (reached.add(next)) {
                        ahead.add(next);
                    }
                }
            }
            List<Problem> problems = workflow.phases().stream()
                    .filter(phase -> !reached.contains(phase))
                    .map(phase -> Problem.error(
                                    "WORKFLOW-101",
                                    Location.UNKNOWN.at(phase.code()),
                                    Texts.core().of("WORKFLOW-101.unreachable", dispositif, phase))
                            .toFix(Texts.core().of("WORKFLOW-101.fix")))
                    .toList();
            if (!problems.isEmpty()) {
                throw new ParcoursException(problems);
            }
            return workflow;
        }
    }
}

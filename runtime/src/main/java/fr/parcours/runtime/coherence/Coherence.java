package fr.parcours.runtime.coherence;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.problem.Attempt;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Severity;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.Siret;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.runtime.assembly.Owned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that the facts of a dossier agree with each other and with the pathways installed. Immutable and thread-safe.
 *
 * <p>Only facts that hold are looked at, planned ones included: what was withdrawn or replaced no longer says anything. A
 * problem stands at {@code facts[n]}, counted in the order the facts are given.
 *
 * <ul>
 *   <li>{@code COHERENCE-101}, {@code -102}: an entry while already enrolled, an exit while not
 *   <li>{@code COHERENCE-103}, {@code -104}: a phase that the pathway does not have there; an exit reason it does not have
 *       on that day
 *   <li>{@code COHERENCE-105} (warning): a fact attributed to a pathway outside any enrolment; a step before an enrolment,
 *       such as a diagnostic or a signature, prepares it, and some dispositifs have steps outside enrolments
 *   <li>{@code COHERENCE-106}: an outcome whose end or trial period ends before it begins, or a phase that was to
 *   <li>{@code COHERENCE-107}: aids of a scheme beyond what the dispositif gives for the month or the year
 *   <li>{@code COHERENCE-108} (warning): an aid that cannot be checked, because a parameter has no value on that day
 *   <li>{@code COHERENCE-109} (warning): an outcome before the subject's first entry
 *   <li>{@code COHERENCE-110}: a SIRET with a wrong check digit
 *   <li>{@code COHERENCE-111}: an entry in a dispositif for another kind of subject
 *   <li>{@code COHERENCE-112}: an entry that the dispositif's own rule of entry refuses on its day
 *   <li>{@code COHERENCE-113} (warning): an entry that cannot be judged, because no text is known on its day
 *   <li>{@code COHERENCE-114}: an extension beyond the limits of the pathway
 *   <li>{@code COHERENCE-115} (warning): a suspension that begins after the end of the enrolment, and suspends nothing
 *   <li>{@code COHERENCE-116} (warning): a contract signed for longer than the first term of the pathway
 * </ul>
 *
 * <p>Plug-ins add their own, see {@link Check}: these are reported with the others, and what they find between dossiers at the
 * end of a {@link Run}. A structure may decide how serious each is, by its id.
 */
@Stable
public final class Coherence {
    private static final Texts TEXTS = Texts.of(Coherence.class, "runtime");
    private static final Pattern PLACE = Pattern.compile("facts\\[(\\d+)].*");

    private final List<Part<Dispositif>> dispositifs;
    private final List<Part<Supplier<Check>>> checks;
    private final Map<String, Severity> severities;

    /** A part of a plug-in, and how what it throws is named. */
    private record Part<T>(T value, Function<Throwable, Problem> naming) {
        static <T> Part<T> named(Owned<T> owned, Text name) {
            return new Part<>(owned.value(), thrown -> owned.plugin().failed(name, thrown));
        }

        static <T> Part<T> unnamed(T value) {
            return new Part<>(value, thrown -> {
                throw Attempt.unchecked(thrown);
            });
        }

        <R> Part<R> with(R other) {
            return new Part<>(other, naming);
        }
    }

    private Coherence(
            Collection<Part<Dispositif>> dispositifs,
            Collection<Part<Supplier<Check>>> checks,
            Map<String, Severity> severities) {
        this.dispositifs = List.copyOf(dispositifs);
        this.checks = List.copyOf(checks);
        this.severities = Map.copyOf(severities);
    }

    /**
     * Returns this check, for a structure that decides how serious some problems are.
     *
     * @param decided by id of problem
     */
    public Coherence withSeverities(Map<String, Severity> decided) {
        return new Coherence(dispositifs, checks, decided);
    }

    private Problem decided(Problem problem) {
        Severity severity = severities.get(problem.id());
        return severity == null ? problem : problem.as(severity);
    }

    /** Obtains the check against some dispositifs. */
    public static Coherence of(Collection<Dispositif> dispositifs) {
        return of(dispositifs, List.of());
    }

    /** Obtains the check against some dispositifs, with what plug-ins check. */
    public static Coherence of(Collection<Dispositif> dispositifs, Collection<Supplier<Check>> checks) {
        return new Coherence(
                dispositifs.stream().map(Part::unnamed).toList(),
                checks.stream().map(Part::unnamed).toList(),
                Map.of());
    }

    /**
     * Obtains the check against dispositifs, with what is checked, of plug-ins. A dispositif or a check whose plug-in fails is named ({@code PLUGIN-119}),
     * once a run, and all the rest is checked.
     */
    public static Coherence ofPlugins(
            Collection<Owned<Dispositif>> dispositifs, Collection<Owned<Supplier<Check>>> checks) {
        return new Coherence(
                dispositifs.stream()
                        .map(owned -> Part.named(
                                owned, TEXTS.of("part.dispositif", owned.value().id())))
                        .toList(),
                checks.stream()
                        .map(owned -> Part.named(owned, TEXTS.of("part.check")))
                        .toList(),
                Map.of());
    }

    /** Checks a dossier alone, whose facts are numbered as in its {@link Dossier#history()}. */
    public List<Problem> check(Dossier dossier) {
        return run().check(dossier, dossier.history(), Location.UNKNOWN);
    }

    /** Begins to check dossiers that must agree with each other. */
    public Run run() {
        return new Run();
    }

    /** Dossiers checked one after the other, then together. Not thread-safe. */
    public final class Run {
        private final List<Part<Check>> made = new ArrayList<>();
        private final Set<Problem> failed = new HashSet<>();
        private final List<Problem> failedToBegin = new ArrayList<>();

        private Run() {
            checks.forEach(check ->
                    attempt(check, () -> made.add(check.with(check.value().get())), failedToBegin::add));
        }

        /** Asks something of a part, and names it the first time that it fails. */
        private void attempt(Part<?> part, Runnable asked, Consumer<Problem> problems) {
            Attempt.at(
                            () -> {
                                asked.run();
                                return Optional.<Problem>empty();
                            },
                            thrown -> Optional.of(part.naming().apply(thrown)))
                    .filter(failed::add)
                    .ifPresent(problems);
        }

        /**
         * Checks a dossier read from a line.
         *
         * @param facts in the order of the line
         * @param line place of the line
         */
        public List<Problem> check(Subject subject, List<Fact> facts, Location line) {
            return check(Dossier.of(subject, facts), facts, line);
        }

        private List<Problem> check(Dossier dossier, List<Fact> order, Location line) {
            return new Examination(dossier, order, line).problems(this);
        }

        /** Returns what is wrong between the dossiers checked so far. */
        public List<Problem> conclude() {
            List<Problem> problems = new ArrayList<>(failedToBegin);
            made.forEach(check -> attempt(check, () -> check.value().conclude(problems::add), problems::add));
            return problems.stream().map(Coherence.this::decided).toList();
        }
    }

    /** One dossier being looked at. */
    private final class Examination {
        private final Dossier dossier;
        private final Location line;
        private final IdentityHashMap<Fact, Integer> places = new IdentityHashMap<>();
        private final List<Found> found = new ArrayList<>();

        private record Found(int place, Problem problem) {}

        Examination(Dossier dossier, List<Fact> order, Location line) {
            this.dossier = dossier;
            this.line = line;
            for (int place = 0; place < order.size(); place++) {
                places.put(order.get(place), place);
            }
        }

        List<Problem> problems(Run run) {
            siret();
            unmatched();
            lengths();
            beforeTheFirstEntry();
            for (Part<Dispositif> part : dispositifs) {
                Dispositif dispositif = part.value();
                if (!dispositif.enrols(dossier.subject().kind())) {
                    // only its entries are wrong: an action's sessions are attributed to a service that people enter
                    entriesOfOthers(dispositif);
                    continue;
                }
                run.attempt(part, () -> entries(dispositif), this::add);
                dispositif.workflow().ifPresent(workflow -> {
                    phases(workflow);
                    run.attempt(part, () -> extensions(workflow), this::add);
                    run.attempt(part, () -> suspensions(workflow), this::add);
                    run.attempt(part, () -> signatures(workflow), this::add);
                    exits(workflow);
                    outsideEnrolments(workflow);
                });
                dispositif.allowance().ifPresent(scale -> run.attempt(part, () -> caps(dispositif, scale), this::add));
            }
            Check.Seen seen = new Check.Seen(dossier, line, this::at);
            run.made.forEach(check -> run.attempt(check, () -> check.value().look(seen, this::add), this::add));
            return found.stream()
                    .sorted(Comparator.comparingInt(Found::place)
                            .thenComparing(each -> each.problem().id()))
                    .map(Found::problem)
                    .map(Coherence.this::decided)
                    .toList();
        }

        private static int place(Location location) {
            Matcher matcher = PLACE.matcher(location.path());
            return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
        }

        private void siret() {
            dossier.subject()
                    .siret()
                    .filter(siret -> !Siret.isValid(siret))
                    .ifPresent(siret -> found.add(new Found(
                            -1,
                            Problem.error("COHERENCE-110", line.at("subject.siret"), TEXTS.of("COHERENCE-110.digits"))
                                    .toFix(TEXTS.of("COHERENCE-110.fix")))));
        }

        private void beforeTheFirstEntry() {
            dossier.facts(Entry.class)
                    .map(Entry::on)
                    .min(Comparator.naturalOrder())
                    .ifPresent(this::outcomesBefore);
        }

        private void outcomesBefore(LocalDate first) {
            dossier.facts(Outcome.class)
                    .filter(outcome -> outcome.on().isBefore(first))
                    .forEach(outcome -> add(outcome, tooEarly(outcome, first)));
        }

        private Problem tooEarly(Outcome outcome, LocalDate first) {
            return Problem.warning("COHERENCE-109", at(outcome), TEXTS.of("COHERENCE-109.early", outcome.on(), first))
                    .toFix(TEXTS.of("COHERENCE-109.fix"));
        }

        private void unmatched() {
            for (Fact fact : dossier.unmatched()) {
                DispositifId dispositif = fact.dispositifs().iterator().next();
                if (fact instanceof Entry) {
                    error(
                            "COHERENCE-101",
                            fact,
                            dossier.enrolment(dispositif, fact.on())
                                    .map(enrolment ->
                                            TEXTS.of("COHERENCE-101.since", dispositif, fact.on(), enrolment.start()))
                                    .orElseGet(() -> TEXTS.of("COHERENCE-101.enrolled", dispositif, fact.on())),
                            TEXTS.of("COHERENCE-101.fix"));
                } else {
                    error(
                            "COHERENCE-102",
                            fact,
                            TEXTS.of("COHERENCE-102.not-enrolled", dispositif, fact.on()),
                            TEXTS.of("COHERENCE-102.fix"));
                }
            }
        }

        private void lengths() {
            dossier.facts(Outcome.class).forEach(outcome -> {
                before(outcome, "until", outcome.until());
                before(outcome, "endedOn", outcome.endedOn());
                before(outcome, "trialEndsOn", outcome.trialEndsOn());
            });
            dossier.facts(Phase.class).forEach(phase -> before(phase, "until", phase.until()));
        }

        private void before(Fact fact, String field, Optional<LocalDate> end) {
            end.filter(day -> day.isBefore(fact.on()))
                    .ifPresent(day -> error(
                            "COHERENCE-106",
                            fact,
                            TEXTS.of("COHERENCE-106.before", field, day, fact.on()),
                            TEXTS.of("COHERENCE-106.fix")));
        }

        private void phases(Workflow workflow) {
            for (Enrolment enrolment : dossier.enrolments(workflow.dispositif())) {
                Optional<PhaseId> previous = Optional.empty();
                for (Phase phase : phases(workflow.dispositif(), enrolment)) {
                    if (!workflow.allows(previous, phase.phase())) {
                        add(phase, misplaced(workflow, previous, phase));
                    }
                    previous = Optional.of(phase.phase());
                }
            }
        }

        private Problem misplaced(Workflow workflow, Optional<PhaseId> previous, Phase phase) {
            DispositifId dispositif = workflow.dispositif();
            Text fact = previous.map(from -> TEXTS.of("COHERENCE-103.follows", dispositif, phase.phase(), from))
                    .orElseGet(() -> TEXTS.of("COHERENCE-103.first", dispositif, phase.phase()));
            return Problem.error("COHERENCE-103", at(phase), fact)
                    .toFix(TEXTS.of("COHERENCE-103.fix"))
                    .oneOf(workflow.phases().stream()
                            .filter(other -> workflow.allows(previous, other))
                            .map(PhaseId::code)
                            .toList());
        }

        private List<Phase> phases(DispositifId dispositif, Enrolment enrolment) {
            return dossier.facts(Phase.class)
                    .filter(phase -> phase.dispositif().equals(dispositif)
                            && dossier.enrolment(dispositif, phase.on())
                                    .filter(enrolment::equals)
                                    .isPresent())
                    .toList();
        }

        private void entriesOfOthers(Dispositif dispositif) {
            dossier.facts(Entry.class)
                    .filter(entry -> entry.dispositif().equals(dispositif.id()))
                    .forEach(entry -> error(
                            "COHERENCE-111",
                            entry,
                            TEXTS.of(
                                    "COHERENCE-111.kind",
                                    dossier.subject().kind().code(),
                                    dispositif.id(),
                                    dispositif.subject().code()),
                            TEXTS.of("COHERENCE-111.fix")));
        }

        private void entries(Dispositif dispositif) {
            for (Enrolment enrolment : dossier.enrolments(dispositif.id())) {
                dispositif.unsatisfied(dossier, enrolment).ifPresent(judged -> {
                    Entry entry = enrolment.entry();
                    if (judged.verdict() == Verdict.REFUSED) {
                        error(
                                "COHERENCE-112",
                                entry,
                                TEXTS.of(
                                        "COHERENCE-112.refused",
                                        dispositif.id(),
                                        entry.on(),
                                        judged.reasons().stream()
                                                .map(Finding::rule)
                                                .distinct()
                                                .toList()),
                                TEXTS.of("COHERENCE-112.fix"));
                    } else if (!judged.lackingParameters().isEmpty()) {
                        warning(
                                "COHERENCE-113",
                                entry,
                                TEXTS.of(
                                        "COHERENCE-113.unjudged",
                                        dispositif.id(),
                                        entry.on(),
                                        judged.lackingParameters()),
                                TEXTS.of("COHERENCE-113.fix"));
                    }
                });
            }
        }

        private void extensions(Workflow workflow) {
            dossier.facts(Extension.class)
                    .filter(extension -> extension.dispositif().equals(workflow.dispositif()))
                    .forEach(extension -> dossier.enrolment(workflow.dispositif(), extension.on())
                            .flatMap(enrolment -> longest(workflow, enrolment, extension.on()))
                            .filter(longest -> longest.isBefore(extension.until()))
                            .ifPresent(longest -> error(
                                    "COHERENCE-114",
                                    extension,
                                    TEXTS.of(
                                            "COHERENCE-114.beyond",
                                            extension.on(),
                                            extension.until(),
                                            workflow.dispositif(),
                                            longest),
                                    TEXTS.of("COHERENCE-114.fix"))));
        }

        /** Names the suspensions that begin when the enrolment, as it was without them, was over though no exit is recorded. */
        private void suspensions(Workflow workflow) {
            dossier.facts(Suspension.class)
                    .filter(suspension -> suspension.dispositif().equals(workflow.dispositif()))
                    .forEach(suspension -> {
                        Dossier without = dossier.without(fact -> fact == suspension);
                        without.enrolment(workflow.dispositif(), suspension.on())
                                .flatMap(enrolment -> workflow.end(without, enrolment, suspension.on())
                                        .value())
                                .filter(end -> end.lastDay().isBefore(suspension.on()))
                                .ifPresent(end -> warning(
                                        "COHERENCE-115",
                                        suspension,
                                        TEXTS.of(
                                                "COHERENCE-115.after",
                                                suspension.on(),
                                                workflow.dispositif(),
                                                end.lastDay()),
                                        TEXTS.of("COHERENCE-115.fix")));
                    });
        }

        /** Names the signatures whose term is later than the first term of the enrolment, before anything pushes it. */
        private void signatures(Workflow workflow) {
            dossier.facts(Step.class)
                    .filter(step -> step.kind().equals(StepKind.SIGNATURE)
                            && step.until().isPresent()
                            && step.dispositifs().contains(workflow.dispositif()))
                    .forEach(step -> signedFor(workflow, step)
                            .flatMap(enrolment ->
                                    workflow.end(dossier, enrolment, step.on()).value())
                            .flatMap(end -> end.pieces().stream()
                                    .filter(piece -> piece.kind() == DerivedEnd.Kind.TERM)
                                    .map(DerivedEnd.Piece::lastDay)
                                    .findFirst())
                            .filter(term -> term.isBefore(step.until().get()))
                            .ifPresent(term -> warning(
                                    "COHERENCE-116",
                                    step,
                                    TEXTS.of(
                                            "COHERENCE-116.longer",
                                            step.on(),
                                            step.until().get(),
                                            workflow.dispositif(),
                                            term),
                                    TEXTS.of("COHERENCE-116.fix"))));
        }

        /** Finds the enrolment that a contract is for: that of its day, else the next one. */
        private Optional<Enrolment> signedFor(Workflow workflow, Step signature) {
            return dossier.enrolments(workflow.dispositif()).stream()
                    .filter(enrolment -> enrolment
                            .lastDay()
                            .map(day -> !day.isBefore(signature.on()))
                            .orElse(true))
                    .findFirst();
        }

        /** Finds the first day that nothing passes, as known on a day. */
        private Optional<LocalDate> longest(Workflow workflow, Enrolment enrolment, LocalDate on) {
            return workflow.end(dossier, enrolment, on).value().stream()
                    .flatMap(end -> end.pieces().stream())
                    .filter(piece -> piece.kind() == DerivedEnd.Kind.CAP || piece.kind() == DerivedEnd.Kind.LIMIT)
                    .map(DerivedEnd.Piece::lastDay)
                    .min(Comparator.naturalOrder());
        }

        private void exits(Workflow workflow) {
            dossier.facts(Exit.class)
                    .filter(exit -> exit.dispositif().equals(workflow.dispositif()))
                    .forEach(exit -> exit.reason()
                            .filter(reason -> !workflow.allows(reason, exit.on()))
                            .ifPresent(reason -> add(
                                    exit,
                                    Problem.error(
                                                    "COHERENCE-104",
                                                    at(exit),
                                                    TEXTS.of(
                                                            "COHERENCE-104.reason",
                                                            reason,
                                                            workflow.dispositif(),
                                                            exit.on()))
                                            .toFix(TEXTS.of("COHERENCE-104.fix"))
                                            .oneOf(workflow.exitReasons().stream()
                                                    .filter(other -> workflow.allows(other, exit.on()))
                                                    .map(ExitReason::code)
                                                    .toList()))));
        }

        private void outsideEnrolments(Workflow workflow) {
            DispositifId dispositif = workflow.dispositif();
            for (Fact fact : dossier.facts()) {
                if (!(fact instanceof Entry)
                        && !(fact instanceof Exit)
                        && fact.dispositifs().contains(dispositif)
                        && !dossier.isEnrolled(dispositif, fact.on())
                        && !(fact instanceof Step
                                && (workflow.hasStepsOutsideEnrolments() || entersAfter(dispositif, fact.on())))) {
                    add(
                            fact,
                            Problem.warning(
                                            "COHERENCE-105",
                                            at(fact),
                                            TEXTS.of("COHERENCE-105.outside", fact.on(), dispositif))
                                    .toFix(TEXTS.of("COHERENCE-105.fix")));
                }
            }
        }

        private boolean entersAfter(DispositifId dispositif, LocalDate day) {
            return dossier.enrolments(dispositif).stream()
                    .anyMatch(enrolment -> enrolment.start().isAfter(day));
        }

        private void caps(Dispositif dispositif, AllowanceScale scale) {
            if (scale.schemes().isEmpty()) {
                return;
            }
            List<Aid> aids = dossier.facts(Aid.class)
                    .filter(aid -> scale.schemes().contains(aid.scheme()))
                    .toList();
            Dossier before = dossier.without( // a scale may take off what was already granted
                    fact -> fact instanceof Aid aid && scale.schemes().contains(aid.scheme()));
            Rules rules = dispositif.rules();
            by(aids, Aid::month)
                    .forEach((month, ofMonth) -> cap(
                            dispositif.id(),
                            month,
                            ofMonth,
                            scale.month(rules.inquiry(before, month.atDay(1)), month)));
            by(aids, aid -> Year.from(aid.month()))
                    .forEach((year, ofYear) ->
                            cap(dispositif.id(), year, ofYear, scale.year(rules.inquiry(before, year.atDay(1)), year)));
        }

        private void cap(DispositifId dispositif, Object period, List<Aid> aids, Explained<BigDecimal> given) {
            Aid last = aids.get(aids.size() - 1);
            BigDecimal paid = aids.stream().map(Aid::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (given.value().filter(cap -> paid.compareTo(cap) > 0).isPresent()) {
                error(
                        "COHERENCE-107",
                        last,
                        TEXTS.of("COHERENCE-107.beyond", last.scheme(), period, dispositif),
                        TEXTS.of("COHERENCE-107.fix"));
            }
            Set<String> lacking = given.explanation().lackingParameters();
            if (given.value().isEmpty() && !lacking.isEmpty()) {
                add(
                        last,
                        Problem.warning(
                                        "COHERENCE-108",
                                        at(last),
                                        TEXTS.of(
                                                "COHERENCE-108.uncompared", last.scheme(), period, dispositif, lacking))
                                .toFix(TEXTS.of("COHERENCE-108.fix")));
            }
        }

        private static <K extends Comparable<? super K>> Map<K, List<Aid>> by(List<Aid> aids, Function<Aid, K> period) {
            Map<K, List<Aid>> groups = new TreeMap<>();
            aids.forEach(aid -> groups.computeIfAbsent(period.apply(aid), key -> new ArrayList<>())
                    .add(aid));
            return groups;
        }

        private void error(String id, Fact fact, Text message, Text remedy) {
            add(fact, Problem.error(id, at(fact), message).toFix(remedy));
        }

        private void warning(String id, Fact fact, Text message, Text remedy) {
            add(fact, Problem.warning(id, at(fact), message).toFix(remedy));
        }

        private void add(Problem problem) {
            found.add(new Found(place(problem.location()), problem));
        }

        private void add(Fact fact, Problem problem) {
            found.add(new Found(place(fact), problem));
        }

        private Location at(Fact fact) {
            return line.at("facts[" + place(fact) + "]");
        }

        private int place(Fact fact) {
            return Objects.requireNonNull(places.get(fact), "a fact of another dossier");
        }
    }
}

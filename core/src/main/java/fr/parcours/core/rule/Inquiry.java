package fr.parcours.core.rule;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.problem.Attempt;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Territory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dossier on a day, with the parameters in force, as rules, limits, obligations and scales read it.
 *
 * <p>All that is asked is recorded: the attributes, known or not, the facts, the values of parameters with their dates. So
 * everything that decides an answer is cited in it, without any code in the rule. What is not known is <em>missing</em> when
 * the rule answers undetermined, and <em>presumed</em> when it answers anyway. A rule that cannot go on without an attribute
 * {@linkplain #need needs} it, and is then undetermined without further code; the same holds when a parameter has no value yet
 * on the day.
 *
 * <pre>{@code
 * rules.rule("jeunes-diplomes.diplome", inquiry -> {
 *     int least = inquiry.at(LEVEL);
 *     int level = Integer.parseInt(inquiry.need(Attributes.EDUCATION, least));
 *     return inquiry.answer(level >= least, level, least);
 * });
 * }</pre>
 *
 * <p>An inquiry may also explain nothing: it runs the same rule in the same way, and records nothing: see
 * {@link Rule#verdict}. An inquiry belongs to one judgement, on one thread, and is not kept.
 */
@Stable
public final class Inquiry {
    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace, no message, and never leaves this class
    private static final Stopped STOPPED = new Stopped();

    private final Dossier dossier;
    private final LocalDate on;
    private final Frame frame;
    /** The dispositifs whose ends are being derived: what one rests on does not rest on it. */
    private final Set<DispositifId> deriving;

    private Inquiry(Dossier dossier, LocalDate on, Frame frame, Set<DispositifId> deriving) {
        this.dossier = dossier;
        this.on = on;
        this.frame = frame;
        this.deriving = deriving;
    }

    private Inquiry(Inquiry other, Frame frame) {
        this(other.dossier, other.on, frame, other.deriving);
    }

    static Inquiry of(Rules rules, Dossier dossier, LocalDate on, boolean records) {
        return new Inquiry(dossier, on, new Frame(rules, "", records, false), Set.of());
    }

    /** Stops a judgement that cannot go on: what it needs is not known. Made once: it carries nothing. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }

    // ---- whom and when -------------------------------------------------------------------------------------------

    /** Gets the day asked about: parameters and declarations are read on that day. */
    public LocalDate on() {
        return on;
    }

    /** Gets the kind of subject asked about. */
    public SubjectKind subject() {
        return dossier.subject().kind();
    }

    /** Returns this inquiry, on another day: what it asks is recorded with the rest. */
    public Inquiry asOf(LocalDate day) {
        return day.equals(on) ? this : new Inquiry(dossier, day, frame, deriving);
    }

    // ---- attributes ----------------------------------------------------------------------------------------------

    /** Asks an attribute on the day; empty when it is undeclared or refused. */
    public <T> Optional<T> ask(Attribute<T> attribute) {
        return ask(attribute, on);
    }

    /** Asks an attribute on another day; empty when it is undeclared or refused. */
    public <T> Optional<T> ask(Attribute<T> attribute, LocalDate day) {
        return answer(attribute, day).value();
    }

    /** Asks an attribute on the first of some days; if it is first declared later among them, that holds for all of them. */
    public <T> Optional<T> ask(Attribute<T> attribute, Days days) {
        return answer(attribute, reading(attribute, days)).value();
    }

    /**
     * Asks an attribute that the rule needs, on the day: if it is undeclared or refused, the rule stops and answers
     * undetermined.
     *
     * @param values the values of its wording {@code <id>.undetermined}, used in that case
     */
    public <T> T need(Attribute<T> attribute, Object... values) {
        Optional<T> answer = ask(attribute);
        if (answer.isEmpty()) {
            frame.unsay();
            frame.say(values);
            throw stop();
        }
        return answer.get();
    }

    /** Asks an attribute on the day; if it was never declared, a value is presumed. A refusal to answer is missing. */
    public <T> T presume(Attribute<T> attribute, T none) {
        return presume(attribute, on, none);
    }

    /**
     * Asks an attribute on another day; if it was never declared, a value is presumed: see
     * {@link #presume(Attribute, Object)}.
     */
    public <T> T presume(Attribute<T> attribute, LocalDate day, T none) {
        Answer<T> answer = answer(attribute, day);
        if (answer instanceof Answer.Undeclared) {
            frame.standsIn(attribute, day);
            frame.presumed.add(attribute.code());
        }
        return answer.value().orElse(none);
    }

    /** Asks an attribute as {@link #ask(Attribute, Days)} does; if it was never declared, a value is presumed. */
    public <T> T presume(Attribute<T> attribute, Days days, T none) {
        return presume(attribute, reading(attribute, days), none);
    }

    /** Presumes a condition that the law states without a criterion, by an id. */
    public void presume(String condition) {
        frame.presumed.add(condition);
    }

    /** Cites what is declared of an attribute on the day, for someone who appraises; it decides nothing. */
    public void mention(Attribute<?> attribute) {
        if (frame.records) {
            dossier.declaration(attribute, on).ifPresent(frame::uses);
        }
    }

    /**
     * Sets aside attributes that were asked but cannot change the answer: they are neither missing nor presumed.
     */
    public Inquiry regardless(Attribute<?>... attributes) {
        for (Attribute<?> attribute : attributes) {
            frame.setAside(attribute);
        }
        return this;
    }

    /** Finds the declaration that gives an attribute's value on a day; the attribute counts as asked. */
    public Optional<Declaration> declaration(Attribute<?> attribute, LocalDate day) {
        ask(attribute, day);
        return dossier.declaration(attribute, day);
    }

    /** Gets the attributes asked so far that are not known, and for which nothing is presumed. */
    public Set<Attribute<?>> lacking() {
        return frame.unknown();
    }

    /**
     * Judges a condition on attributes, on the day; empty when what it asks is not known, or when it names a group of communes that the
     * structure does not name, which is then what the finding says.
     */
    public Optional<Boolean> holds(Condition condition) {
        Territory territory = frame.rules.territory();
        for (String group : condition.groups()) {
            if (!territory.groups().containsKey(group)) {
                frame.sentence(Messages.core().sentence("territory.not-named", group));
                return Optional.empty();
            }
        }
        return condition.resolve(territory).test(this::answer, on);
    }

    /** Finds the age in whole years on the day; empty while the birth date is not known. */
    public Optional<Integer> age() {
        return ask(Attributes.BIRTH_DATE).map(birth -> Age.on(on, birth));
    }

    private <T> LocalDate reading(Attribute<T> attribute, Days days) {
        return dossier.answer(attribute, days.first()) instanceof Answer.Undeclared ? days.last() : days.first();
    }

    private <T> Answer<T> answer(Attribute<T> attribute, LocalDate day) {
        Answer<T> answer = dossier.answer(attribute, day);
        if (!answer.isKnown()) {
            frame.lacks(attribute, day);
        }
        if (frame.records) {
            frame.asked.add(attribute);
            Optional<Declaration> declaration = dossier.declaration(attribute, day);
            declaration.ifPresent(frame::uses);
        }
        return answer;
    }

    // ---- parameters ----------------------------------------------------------------------------------------------

    /**
     * Reads a parameter on the day. Before its first value, the rule stops and answers undetermined, naming the parameter.
     */
    public <T> T at(Parameter<T> parameter) {
        return dated(parameter, on).value();
    }

    /** Reads a parameter on another day: see {@link #at(Parameter)}. */
    public <T> T at(Parameter<T> parameter, LocalDate day) {
        return dated(parameter, day).value();
    }

    /** Reads a parameter on the day, with its first day, its source and its mark: see {@link #at(Parameter)}. */
    public <T> ParameterValue<T> dated(Parameter<T> parameter) {
        return dated(parameter, on);
    }

    /** Reads a parameter on another day, with its first day, its source and its mark: see {@link #at(Parameter)}. */
    public <T> ParameterValue<T> dated(Parameter<T> parameter, LocalDate day) {
        Optional<ParameterValue<T>> value = frame.rules.parameters().find(parameter, day);
        if (value.isEmpty() && frame.isRoot()) {
            return frame.rules.parameters().at(parameter, day); // nothing is judged here that could be undetermined
        }
        if (value.isEmpty()) {
            frame.lackingParameters.add(parameter.id());
            frame.sentence(notKnown(parameter, day));
            throw stop();
        }
        frame.uses(value.get());
        return value.get();
    }

    /** Says that a parameter has no value on a day: before the first one, or after one that ended and that no other follows. */
    private <T> Written notKnown(Parameter<T> parameter, LocalDate day) {
        Optional<ParameterValue<T>> lapsed = frame.rules.parameters().lapsed(parameter, day);
        if (lapsed.isPresent()) {
            ParameterValue<T> last = lapsed.get();
            frame.uses(last);
            return Messages.core()
                    .sentence(
                            "parameter.lapsed", last.label(), day, last.until().orElseThrow(), last.source());
        }
        ParameterValue<T> first = first(parameter);
        return Messages.core().sentence("parameter.not-known", first.label(), day, first.from(), first.source());
    }

    /** Reads a parameter on the day; empty before its first value, and the rule decides what that means. */
    public <T> Optional<ParameterValue<T>> find(Parameter<T> parameter) {
        return find(parameter, on);
    }

    /** Reads a parameter on another day; empty before its first value, and the rule decides what that means. */
    public <T> Optional<ParameterValue<T>> find(Parameter<T> parameter, LocalDate day) {
        Optional<ParameterValue<T>> value = frame.rules.parameters().find(parameter, day);
        value.ifPresent(frame::uses);
        return value;
    }

    /** Reads the first value of a parameter, whatever the day. */
    public <T> ParameterValue<T> first(Parameter<T> parameter) {
        ParameterValue<T> first = frame.rules.parameters().first(parameter);
        frame.uses(first);
        return first;
    }

    /** Checks if something asked so far, here or below, is a value that nobody verified. */
    public boolean restsOnUnverified() {
        return frame.unverified;
    }

    private Stopped stop() {
        if (frame.isRoot()) {
            throw new IllegalStateException(
                    "what is needed is not known, and nothing is judged that could be undetermined");
        }
        frame.stopped = true;
        return STOPPED;
    }

    // ---- facts ---------------------------------------------------------------------------------------------------

    /** Finds the facts of one type that pass a filter, by day; all of them count as used. */
    public <F extends Fact> List<F> facts(Class<F> type, Predicate<? super F> kept) {
        List<F> found = new ArrayList<>();
        for (Fact fact : dossier.facts()) {
            if (type.isInstance(fact) && kept.test(type.cast(fact))) {
                frame.uses(fact);
                found.add(type.cast(fact));
            }
        }
        return found;
    }

    /** Finds the first fact of one type that passes a filter; it counts as used. */
    public <F extends Fact> Optional<F> first(Class<F> type, Predicate<? super F> kept) {
        for (Fact fact : dossier.facts()) {
            if (type.isInstance(fact) && kept.test(type.cast(fact))) {
                frame.uses(fact);
                return Optional.of(type.cast(fact));
            }
        }
        return Optional.empty();
    }

    /** Finds the last fact of one type that passes a filter; it counts as used. */
    public <F extends Fact> Optional<F> last(Class<F> type, Predicate<? super F> kept) {
        return max(type, kept, Comparator.comparing(Fact::on));
    }

    /**
     * Finds, among the facts of one type that pass a filter, the greatest in an order, the latest when several are equal; it
     * counts as used.
     */
    public <F extends Fact> Optional<F> max(Class<F> type, Predicate<? super F> kept, Comparator<? super F> order) {
        F found = null;
        for (Fact fact : dossier.facts()) {
            if (type.isInstance(fact)) {
                F candidate = type.cast(fact);
                if (kept.test(candidate) && (found == null || order.compare(candidate, found) >= 0)) {
                    found = candidate;
                }
            }
        }
        if (found != null) {
            frame.uses(found);
        }
        return Optional.ofNullable(found);
    }

    /**
     * Returns this inquiry about a fact found before, such as the phase or the contract that requires something; it counts as
     * used.
     */
    public Inquiry about(Fact fact) {
        frame.uses(fact);
        return this;
    }

    // ---- enrolments ----------------------------------------------------------------------------------------------

    /** Finds the enrolments in a dispositif, oldest first; their entries and exits count as used. */
    public List<Enrolment> enrolments(DispositifId dispositif) {
        return enrolments(dispositif, enrolment -> true);
    }

    /** Finds the enrolments in a dispositif that pass a filter, oldest first; their entries and exits count as used. */
    public List<Enrolment> enrolments(DispositifId dispositif, Predicate<? super Enrolment> kept) {
        return used(dossier.enrolments(dispositif).stream().filter(kept));
    }

    /** Finds the enrolments that pass a filter, by dispositif, then oldest first; their entries and exits count as used. */
    public List<Enrolment> enrolments(Predicate<? super Enrolment> kept) {
        return used(dossier.dispositifs().stream()
                .flatMap(dispositif -> dossier.enrolments(dispositif).stream())
                .filter(kept));
    }

    /** Finds the enrolment in a dispositif that contains the day; its entry and exit count as used. */
    public Optional<Enrolment> enrolment(DispositifId dispositif) {
        return used(dossier.enrolment(dispositif, on));
    }

    /**
     * Finds the enrolment in a dispositif that no exit has ended by the day, be its derived end passed. One whose exit is that day
     * is over: an entry may follow the exit.
     */
    public Optional<Enrolment> open(DispositifId dispositif) {
        return used(dossier.enrolment(dispositif, on).filter(enrolment -> enrolment.isOpen(on)));
    }

    /**
     * Finds the enrolment in a dispositif that goes on after the day: no exit has ended it, and its derived end has not passed. What
     * that end rests on is explained under this finding.
     */
    public Optional<Enrolment> running(DispositifId dispositif) {
        return open(dispositif).filter(enrolment -> passed(enrolment).isEmpty());
    }

    /**
     * Finds the last day of an enrolment: that of its exit, else its derived end when that is before the day; empty while it goes on.
     * A delay between two enrolments runs from that day.
     */
    public Optional<LocalDate> lastDay(Enrolment enrolment) {
        return enrolment.lastDay().or(() -> passed(enrolment));
    }

    private Optional<LocalDate> passed(Enrolment enrolment) {
        return deriving.contains(enrolment.dispositif())
                ? Optional.empty()
                : frame.rules.endings().passed(this, enrolment);
    }

    /** Returns this inquiry, for what the end of the enrolments in a dispositif rests on: it is not asked again on the way. */
    public Inquiry deriving(DispositifId dispositif) {
        if (deriving.contains(dispositif)) {
            return this;
        }
        Set<DispositifId> more = new HashSet<>(deriving);
        more.add(dispositif);
        return new Inquiry(dossier, on, frame, Set.copyOf(more));
    }

    private List<Enrolment> used(Stream<Enrolment> enrolments) {
        List<Enrolment> found = enrolments.toList();
        found.forEach(this::use);
        return found;
    }

    private Optional<Enrolment> used(Optional<Enrolment> enrolment) {
        enrolment.ifPresent(this::use);
        return enrolment;
    }

    private void use(Enrolment enrolment) {
        frame.uses(enrolment.entry());
        enrolment.exit().ifPresent(frame::uses);
    }

    /**
     * Finds the steps of a kind that name the dispositif of an enrolment, from the end of the enrolment before to the end of
     * this one, by day: a contract may be signed, papers given, before the entry.
     */
    public List<Step> steps(Enrolment enrolment, StepKind kind) {
        return facts(Step.class, isOf(enrolment, kind));
    }

    /** Tests if a step is one of those of {@link #steps}, to find the first or the last of them only. */
    public Predicate<Step> isOf(Enrolment enrolment, StepKind kind) {
        Optional<LocalDate> before = dossier.enrolments(enrolment.dispositif()).stream()
                .filter(other -> !other.equals(enrolment) && !other.start().isAfter(enrolment.start()))
                .flatMap(other -> other.lastDay().stream())
                .filter(day -> !day.isAfter(enrolment.start()))
                .max(Comparator.naturalOrder());
        return step -> step.kind().equals(kind)
                && step.dispositifs().contains(enrolment.dispositif())
                && (before.map(day -> step.on().isAfter(day)).orElse(true)
                        || !step.on().isBefore(enrolment.start()))
                && enrolment.lastDay().map(day -> !step.on().isAfter(day)).orElse(true);
    }

    /**
     * Finds the phases of an enrolment, in order; on a day when one enrolment ended and another began, a phase belongs to the
     * new one.
     */
    public List<Phase> phases(Enrolment enrolment) {
        return facts(
                Phase.class,
                phase -> phase.dispositif().equals(enrolment.dispositif())
                        && dossier.enrolment(phase.dispositif(), phase.on())
                                .filter(enrolment::equals)
                                .isPresent());
    }

    /** Gets the days a phase lasted: see {@link Dossier#days(Phase)}. */
    public Days days(Phase phase) {
        return dossier.days(phase);
    }

    // ---- what it rests on ----------------------------------------------------------------------------------------

    /** Judges another rule on the day; its finding is put under this one. */
    public Verdict judge(Rule rule) {
        return judge(rule, List.of());
    }

    /** Judges several rules on the day, all of them: refused as soon as one refuses, undetermined as soon as one is. */
    public Verdict judgeAll(Rule... rules) {
        Verdict all = Verdict.SATISFIED;
        for (Rule rule : rules) {
            Verdict verdict = judge(rule);
            if (verdict == Verdict.REFUSED || all == Verdict.SATISFIED) {
                all = verdict;
            }
        }
        return all;
    }

    /** Judges a rule, under whose finding others stand first. */
    private Verdict judge(Rule rule, List<Finding> given) {
        if (rule.condition() != null) {
            Inquiry apart = new Inquiry(this, new Frame(frame.rules, frame.id, frame.records, false));
            Verdict first = apart.judge(rule.condition());
            frame.unverified |= apart.frame.unverified;
            List<Finding> findings = new ArrayList<>(given);
            findings.addAll(apart.frame.because);
            if (first == Verdict.SATISFIED) {
                return judge(rule.then(), findings);
            }
            frame.because.addAll(apart.frame.because);
            return first;
        }
        Frame beneath = new Frame(rule.rules(), rule.id(), frame.records, rule.combines());
        beneath.because.addAll(given);
        if (beneath.records) {
            rule.articles().at(on).ifPresent(beneath.articles::add);
        }
        Verdict judged = stopping(beneath, () -> rule.judgement().of(new Inquiry(this, beneath)));
        Verdict verdict = judged == null ? Verdict.UNDETERMINED : judged;
        frame.unverified |= beneath.unverified;
        if (beneath.records) {
            beneath.takeOver(verdict);
            frame.because.add(beneath.close(verdict));
        }
        return verdict;
    }

    /** Judges a rule, and gives its finding, which stands nowhere else. */
    Finding finding(Rule rule) {
        Inquiry apart = new Inquiry(this, new Frame(frame.rules, frame.id, true, false));
        apart.judge(rule);
        return apart.frame.because.get(0);
    }

    /**
     * Explains a value: a line of an allowance, the last day that something holds. What the value asks is recorded apart, in
     * a finding under this one.
     *
     * @param id identifier of the value, prefixed with the plug-in's own; its wording is {@code <id>.<verdict>}
     * @param value asks, and gives the value or says why there is none
     */
    public <T> Explained<T> explain(String id, Function<Inquiry, Explained<T>> value) {
        return explain(id, Articles.NONE, value);
    }

    /** Explains a value that some articles state: see {@link #explain(String, Function)}. */
    public <T> Explained<T> explain(String id, Articles articles, Function<Inquiry, Explained<T>> value) {
        Frame beneath = new Frame(frame.rules, id, frame.records, false);
        if (beneath.records) {
            articles.at(on).ifPresent(beneath.articles::add);
        }
        return explain(beneath, value);
    }

    /**
     * Explains a value that may have no wording of its own: see {@link #explain(String, Function)}.
     *
     * @param otherwise what it says when it has no wording of its own
     */
    public <T> Explained<T> explain(String id, Written otherwise, Function<Inquiry, Explained<T>> value) {
        Frame beneath = new Frame(frame.rules, id, frame.records, false);
        beneath.otherwise(otherwise);
        return explain(beneath, value);
    }

    /**
     * Explains a value in the words, and with the parameters, of other rules, such as those of another dispositif: see
     * {@link #explain(String, Function)}.
     */
    public <T> Explained<T> explain(Rules others, String id, Function<Inquiry, Explained<T>> value) {
        return explain(new Frame(others, id, frame.records, false), value);
    }

    /** Puts under this finding that something of a plug-in failed, where the answer stands all the same. */
    public void failed(String id, Problem problem) {
        if (frame.records) {
            frame.because.add(Finding.failed(id, Verdict.UNDETERMINED, problem));
        }
    }

    /**
     * Gets a value explained under this finding. If there is none, this stops and is undetermined, with the explanation of the
     * value.
     */
    public <T> T need(Explained<T> value) {
        if (value.value().isEmpty()) {
            frame.sentence(value.explanation().sentence());
            throw stop();
        }
        return value.value().get();
    }

    private <T> Explained<T> explain(Frame beneath, Function<Inquiry, Explained<T>> value) {
        Explained<T> stated = stopping(beneath, () -> value.apply(new Inquiry(this, beneath)));
        Verdict verdict = stated == null ? Verdict.UNDETERMINED : stated.verdict();
        frame.unverified |= beneath.unverified;
        Finding explanation;
        if (beneath.records) {
            beneath.takeOver(verdict);
            explanation = beneath.close(verdict);
            frame.because.add(explanation);
        } else {
            explanation = Finding.unexplained(beneath.id, verdict);
        }
        return Explained.of(stated == null ? Optional.empty() : stated.value(), explanation);
    }

    /** Gets the findings put under this one so far; none when nothing is recorded. */
    List<Finding> beneath() {
        return frame.because;
    }

    /** Checks if what is asked is recorded. */
    boolean records() {
        return frame.records;
    }

    /** Says how many parts of a combination hold, and how many must. */
    void counts(int holding, int least, int parts) {
        frame.count(holding, least, parts);
    }

    /** Runs a task; null when it stopped because something that its frame needs is missing. */
    private static <R> @Nullable R stopping(Frame frame, Supplier<R> work) {
        try {
            return work.get();
        } catch (Stopped stopped) {
            if (!frame.stopped) {
                throw stopped; // it is an inquiry above that was asked
            }
            return null;
        } catch (RuntimeException | Error thrown) {
            Attempt.note(thrown, frame.id);
            throw thrown;
        }
    }

    // ---- what it says --------------------------------------------------------------------------------------------

    /** Answers that the condition holds; the values are those of the wording {@code <id>.satisfied}. */
    public Verdict satisfied(Object... values) {
        return answer(Verdict.SATISFIED, values);
    }

    /** Answers that the condition does not hold; the values are those of the wording {@code <id>.refused}. */
    public Verdict refused(Object... values) {
        return answer(Verdict.REFUSED, values);
    }

    /** Answers that what is known does not decide; the values are those of the wording {@code <id>.undetermined}. */
    public Verdict undetermined(Object... values) {
        return answer(Verdict.UNDETERMINED, values);
    }

    /** Answers whether the condition holds; the values are those of the wording {@code <id>.satisfied} or {@code .refused}. */
    public Verdict answer(boolean holds, Object... values) {
        return answer(Verdict.of(holds), values);
    }

    /** Answers; the values are those of the wording {@code <id>.<verdict>}. */
    public Verdict answer(Verdict verdict, Object... values) {
        frame.say(values);
        return verdict;
    }

    /**
     * Leaves the answer to someone: undetermined, whatever else is known. The values are those of the wording
     * {@code <id>.undetermined}.
     *
     * @param what what is judged
     * @param by who judges
     */
    public Verdict appraised(Written what, Written by, Object... values) {
        if (frame.records) {
            frame.appraisal.add(new Appraisal(what, by));
        }
        return undetermined(values);
    }

    /** Gives a value; the values of the wording {@code <id>.satisfied} follow. */
    public <T> Explained<T> gives(T value, Object... values) {
        return concludes(Verdict.SATISFIED, Optional.of(value), values);
    }

    /**
     * Gives an amount in euros, to the cent, half up: satisfied above zero, refused otherwise. The values are those
     * of the wording {@code <id>.satisfied} or {@code .refused}.
     */
    public Explained<BigDecimal> givesEuros(BigDecimal euros, Object... values) {
        BigDecimal amount = euros.setScale(2, RoundingMode.HALF_UP);
        return concludes(Verdict.of(amount.signum() > 0), Optional.of(amount), values);
    }

    /** Gives a value, or none, with a given verdict; the values are those of the wording {@code <id>.<verdict>}. */
    public <T> Explained<T> concludes(Verdict verdict, Optional<T> value, Object... values) {
        frame.say(values);
        return Explained.of(value, Finding.unexplained(frame.id, verdict));
    }

    /** Gives no value: there is none. The values are those of the wording {@code <id>.refused}. */
    public <T> Explained<T> nothing(Object... values) {
        return concludes(Verdict.REFUSED, Optional.empty(), values);
    }

    /** Gives no value: it is not known. The values are those of the wording {@code <id>.undetermined}. */
    public <T> Explained<T> unknown(Object... values) {
        return concludes(Verdict.UNDETERMINED, Optional.empty(), values);
    }

    /** Says the answer in another wording than that of the id and the verdict. */
    public Inquiry saying(String key, Object... values) {
        if (frame.records) {
            frame.sentence(sentence(key, values));
        }
        return this;
    }

    /** Says the answer in a sentence. */
    public Inquiry saying(Written sentence) {
        frame.sentence(sentence);
        return this;
    }

    /** Cites articles, those in force on the day. */
    public Inquiry citing(Articles articles) {
        if (frame.records) {
            articles.at(on).filter(article -> !frame.articles.contains(article)).ifPresent(frame.articles::add);
        }
        return this;
    }

    /** Obtains a sentence of the plug-in. */
    public Sentence sentence(String key, Object... values) {
        return frame.rules.sentence(key, values);
    }

    /** Obtains what people read for a value of an attribute. */
    public Written label(Attribute<?> attribute, Object value) {
        return frame.rules.labels().of(attribute, value);
    }
}

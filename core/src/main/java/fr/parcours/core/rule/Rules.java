package fr.parcours.core.rule;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.message.Labels;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes rules that use one plug-in's wordings, the parameters in force and the structure's communes. Immutable and
 * thread-safe.
 *
 * <p>The wording of a rule is {@code <rule id>.satisfied}, {@code .refused} or {@code .undetermined}. A combination may
 * have none: core's own wording then says how many conditions hold.
 */
@Stable
public final class Rules {
    private final Messages messages;
    private final Parameters parameters;
    private final Territory territory;
    private final Vocabulary vocabulary;
    private final Labels labels;
    private final Endings endings;

    private Rules(
            Messages messages,
            Parameters parameters,
            Territory territory,
            Vocabulary vocabulary,
            Labels labels,
            Endings endings) {
        this.messages = Objects.requireNonNull(messages, "messages");
        this.parameters = Objects.requireNonNull(parameters, "parameters");
        this.territory = Objects.requireNonNull(territory, "territory");
        this.vocabulary = Objects.requireNonNull(vocabulary, "vocabulary");
        this.labels = Objects.requireNonNull(labels, "labels");
        this.endings = Objects.requireNonNull(endings, "endings");
    }

    /** Obtains rules with wordings and parameters, for a structure that names no commune, in core's words. */
    public static Rules of(Messages messages, Parameters parameters) {
        return new Rules(messages, parameters, Territory.NONE, Vocabulary.core(), Labels.core(), Endings.NONE);
    }

    /** Obtains rules with wordings and parameters, for a structure's communes, in the words of a suite and their labels. */
    public static Rules of(
            Messages messages, Parameters parameters, Territory territory, Vocabulary vocabulary, Labels labels) {
        return new Rules(messages, parameters, territory, vocabulary, labels, Endings.NONE);
    }

    /** Returns these rules with core's wordings: for what core says itself. */
    public Rules inCoreWords() {
        return new Rules(Messages.core(), parameters, territory, vocabulary, labels, endings);
    }

    /** Returns these rules in a suite that knows when enrolments end. */
    public Rules knowing(Endings newEndings) {
        return new Rules(messages, parameters, territory, vocabulary, labels, newEndings);
    }

    Endings endings() {
        return endings;
    }

    /** Gets the wordings. */
    public Messages messages() {
        return messages;
    }

    /** Gets the parameters. A rule reads them through its {@link Inquiry}, which records what is read. */
    public Parameters parameters() {
        return parameters;
    }

    /** Gets the structure's groups of communes. */
    public Territory territory() {
        return territory;
    }

    /** Gets the words of the suite. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Gets what people read for the values of attributes. */
    public Labels labels() {
        return labels;
    }

    /** Obtains a sentence; a word that is only named is written with its owner's label. */
    public Sentence sentence(String key, Object... values) {
        return messages.sentence(key, Arrays.stream(values).map(this::resolved).toArray());
    }

    private Object resolved(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::resolved).toList();
        }
        return value instanceof Word word && word.isNamed() ? vocabulary.resolve(word) : value;
    }

    /** Obtains an inquiry about a dossier on a day, that records what it asks. */
    public Inquiry inquiry(Dossier dossier, LocalDate on) {
        return Inquiry.of(this, dossier, on, true);
    }

    /** Obtains an inquiry about a dossier on a day, that explains nothing. */
    public Inquiry answering(Dossier dossier, LocalDate on) {
        return Inquiry.of(this, dossier, on, false);
    }

    // ---- rules ---------------------------------------------------------------------------------------------------

    /** Obtains a rule from its judgement. */
    public Rule rule(String id, Rule.Judgement judgement) {
        return rule(id, Articles.NONE, judgement);
    }

    /** Obtains a rule that articles found, from its judgement. */
    public Rule rule(String id, Articles articles, Rule.Judgement judgement) {
        return Rule.of(id, this, articles, judgement);
    }

    /** Obtains the rule that every rule holds. All are judged, so that all refusals are explained. */
    public Rule all(String id, Rule... rules) {
        return combining(id, Combination.all(List.of(rules)));
    }

    /** Obtains the rule that at least one rule holds. */
    public Rule any(String id, Rule... rules) {
        return combining(id, Combination.any(List.of(rules)));
    }

    /** Obtains the rule that at least {@code least} rules hold: see {@link Combination}. */
    public Rule atLeast(int least, String id, Rule... rules) {
        return combining(id, new Combination(least, List.of(rules)));
    }

    private Rule combining(String id, Combination combination) {
        return Rule.combining(id, this, Articles.NONE, combination::judge);
    }

    /**
     * Obtains a combination that depends on the day, such as a number of criteria read from a parameter, out of a list that
     * also changes.
     *
     * @param chosen returns the rules that must hold, from an inquiry
     */
    public Rule combining(String id, Articles articles, Function<Inquiry, Combination> chosen) {
        return Rule.combining(
                id, this, articles, inquiry -> chosen.apply(inquiry).judge(inquiry));
    }

    /** Obtains the rule that another does not hold; what is undetermined remains undetermined. */
    public Rule not(String id, Rule negated) {
        return Rule.combining(id, this, Articles.NONE, inquiry -> {
            Verdict verdict = switch (inquiry.judge(negated)) {
                case SATISFIED -> Verdict.REFUSED;
                case REFUSED -> Verdict.SATISFIED;
                case UNDETERMINED -> Verdict.UNDETERMINED;
            };
            inquiry.counts(verdict == Verdict.SATISFIED ? 1 : 0, 1, 1);
            return verdict;
        });
    }

    /**
     * Obtains a rule judged only if a condition holds, such as that the dispositif exists on that day. If the condition does
     * not hold, or is undetermined, its finding is the answer; if it holds, its finding is the first under that of the rule.
     */
    public Rule given(Rule condition, Rule then) {
        return Rule.given(condition, then);
    }

    /**
     * Obtains the rule that the age lies between two parameters, in whole years, both included: "16 à 25 ans révolus" holds
     * until the day before the 26th birthday. Wording values: age, minimum, maximum, first day, last day; minimum and maximum
     * while the birth date is not known.
     */
    public Rule age(String id, Parameter<Integer> minimum, Parameter<Integer> maximum) {
        return rule(id, inquiry -> {
            int least = inquiry.at(minimum);
            int most = inquiry.at(maximum);
            LocalDate birth = inquiry.need(Attributes.BIRTH_DATE, least, most);
            int age = Age.on(inquiry.on(), birth);
            Verdict verdict = Verdict.of(age >= least && age <= most);
            return inquiry.records()
                    ? inquiry.answer(
                            verdict, age, least, most, Age.reaches(least, birth), Age.lastDayBefore(most + 1, birth))
                    : verdict;
        });
    }

    /**
     * Obtains the rule that an age is reached. Wording values: age, least age, the birthday; the least age while the birth date
     * is not known.
     */
    public Rule ageAtLeast(String id, Parameter<Integer> minimum) {
        return rule(id, inquiry -> {
            int least = inquiry.at(minimum);
            LocalDate birth = inquiry.need(Attributes.BIRTH_DATE, least);
            int age = Age.on(inquiry.on(), birth);
            return inquiry.answer(age >= least, age, least, Age.reaches(least, birth));
        });
    }

    /**
     * Obtains the rule that an age, in whole years, is not passed. Wording values: age, highest age, the day before the
     * next birthday; the highest age while the birth date is not known.
     */
    public Rule ageAtMost(String id, Parameter<Integer> maximum) {
        return rule(id, inquiry -> {
            int most = inquiry.at(maximum);
            LocalDate birth = inquiry.need(Attributes.BIRTH_DATE, most);
            int age = Age.on(inquiry.on(), birth);
            return inquiry.answer(age <= most, age, most, Age.lastDayBefore(most + 1, birth));
        });
    }

    /**
     * Obtains the rule that a condition on attributes holds; undetermined when unknown, and for residence in a group of
     * communes that the structure does not name.
     */
    public Rule condition(String id, Condition condition, Articles articles) {
        boolean named = territory.groups().keySet().containsAll(condition.groups());
        Condition known = named ? condition.resolve(territory) : condition; // once, not at each judgement
        return rule(
                id, articles, inquiry -> inquiry.holds(known).map(Verdict::of).orElse(Verdict.UNDETERMINED));
    }

    /**
     * Obtains the rule that an attribute's value is one of the codes that a parameter lists; undetermined when unknown. Wording
     * value: the label of the answer.
     */
    public Rule oneOf(String id, Attribute<String> attribute, Parameter<List<String>> listed) {
        return rule(id, inquiry -> {
            List<String> admitted = inquiry.at(listed);
            String code = inquiry.need(attribute);
            return inquiry.answer(admitted.contains(code), inquiry.label(attribute, code));
        });
    }

    /**
     * Obtains the rule that the subject has no running enrolment in any of some dispositifs on the day: see
     * {@link Inquiry#running}. All that run are explained. Wording values: dispositif, day of entry.
     */
    public Rule notEnrolled(String id, Articles articles, DispositifId... dispositifs) {
        List<DispositifId> several = List.of(dispositifs);
        return notEnrolled(id, articles, inquiry -> several);
    }

    /**
     * Obtains the rule that the subject has no running enrolment, on the day, in any of the dispositifs whose codes a parameter
     * lists; none before its first value. All that run are explained. Wording values: dispositif, day of entry.
     */
    public Rule notEnrolled(String id, Parameter<List<String>> listed) {
        return notEnrolled(id, Articles.NONE, inquiry -> named(inquiry, listed));
    }

    private Rule notEnrolled(String id, Articles articles, Function<Inquiry, List<DispositifId>> dispositifs) {
        return rule(id, articles, inquiry -> {
            List<DispositifId> several = dispositifs.apply(inquiry);
            List<Enrolment> running = new ArrayList<>();
            several.forEach(dispositif -> inquiry.running(dispositif).ifPresent(running::add));
            return excluding(inquiry, id, running, several);
        });
    }

    /**
     * Obtains the rule that no enrolment has a day in an interval, in any of the dispositifs whose codes a parameter lists;
     * none before its first value. One without exit whose derived end has passed has no day after it. Wording values:
     * dispositif, day of entry.
     *
     * @param days the days that matter, from the day judged
     */
    public Rule notEnrolledIn(String id, Parameter<List<String>> listed, Function<LocalDate, Days> days) {
        return rule(id, inquiry -> {
            List<DispositifId> several = named(inquiry, listed);
            Days among = days.apply(inquiry.on());
            List<Enrolment> found = new ArrayList<>();
            several.forEach(dispositif ->
                    inquiry.enrolments(dispositif, enrolment -> enrolment.days().overlaps(among)).stream()
                            .filter(enrolment -> Days.between(enrolment.start(), inquiry.lastDay(enrolment))
                                    .overlaps(among))
                            .forEach(found::add));
            return excluding(inquiry, id, found, several);
        });
    }

    private List<DispositifId> named(Inquiry inquiry, Parameter<List<String>> listed) {
        return inquiry.find(listed).map(ParameterValue::value).orElseGet(List::of).stream()
                .map(DispositifId::named)
                .map(vocabulary::resolve)
                .toList();
    }

    /** Refuses for each enrolment that excludes; several are explained one by one. */
    private Verdict excluding(Inquiry inquiry, String id, List<Enrolment> excluding, List<DispositifId> several) {
        if (excluding.isEmpty()) {
            return inquiry.satisfied(several);
        }
        Enrolment first = excluding.get(0);
        if (excluding.size() == 1 || !inquiry.records()) {
            return inquiry.refused(first.dispositif(), first.start());
        }
        excluding.forEach(enrolment -> inquiry.judge(rule(id, each -> {
            each.enrolments(enrolment.dispositif(), enrolment::equals);
            return each.refused(enrolment.dispositif(), enrolment.start());
        })));
        return inquiry.saying(Messages.core()
                        .sentence("rule.combined.refused", several.size() - excluding.size(), several.size()))
                .refused();
    }

    /** Obtains a condition that the law states without a criterion: presumed, and listed. */
    public Rule presumed(String id, Articles articles) {
        return rule(id, articles, inquiry -> {
            inquiry.presume(id);
            return Verdict.SATISFIED;
        });
    }

    /** Obtains the rule that the day is not before the first day of a parameter's history. Wording value: that day. */
    public Rule inForce(String id, Parameter<?> parameter) {
        return rule(id, inquiry -> {
            LocalDate first = inquiry.first(parameter).from();
            return inquiry.answer(!inquiry.on().isBefore(first), first);
        });
    }

    /**
     * Obtains the rule that a subject may enter a dispositif: it is of the public, and has no running enrolment in this dispositif
     * or in those it is incompatible with. Its sentence gives every reason, and every exit that is still to be recorded.
     *
     * @param excluding dispositifs in which a running enrolment refuses, whatever the day
     * @param excludingByDate lists the codes of others, by date
     */
    public Rule entry(
            DispositifId dispositif,
            Rule eligibility,
            List<DispositifId> excluding,
            Optional<Parameter<List<String>>> excludingByDate) {
        Rules core = inCoreWords();
        Rule free = core.notEnrolled("diagnosis.not-enrolled", Articles.NONE, inquiry -> {
            List<DispositifId> all = new ArrayList<>(excluding);
            excludingByDate.ifPresent(listed -> all.addAll(named(inquiry, listed)));
            return all.stream().distinct().toList();
        });
        String id = dispositif.code();
        return Rule.combining(id, core, Articles.NONE, inquiry -> {
            Verdict possible = inquiry.judge(eligibility);
            Verdict notEnrolled = possible == Verdict.REFUSED && !inquiry.records() ? possible : inquiry.judge(free);
            Verdict verdict = possible == Verdict.REFUSED || notEnrolled == Verdict.REFUSED
                    ? Verdict.REFUSED
                    : possible == Verdict.SATISFIED ? notEnrolled : possible;
            inquiry.counts(0, 2, 2);
            if (inquiry.records()) {
                Map<Written, Finding> reasons = new LinkedHashMap<>(); // the same thing is said once
                inquiry.beneath().stream()
                        .filter(finding -> finding.verdict() == verdict)
                        .flatMap(finding -> finding.reasons().stream())
                        .forEach(reason -> reasons.putIfAbsent(reason.sentence(), reason));
                List<Written> over = verdict == Verdict.SATISFIED ? exitsToRecord(inquiry) : List.of();
                inquiry.saying(
                        over.isEmpty()
                                ? core.sentence(
                                        "diagnosis." + verdict.code(), dispositif, List.copyOf(reasons.values()))
                                : core.sentence("diagnosis.satisfied.over", dispositif, over));
            }
            return verdict;
        });
    }

    /** Finds what says, below the second part of a rule of entry, that an enrolment is over though no exit is recorded. */
    private static List<Written> exitsToRecord(Inquiry inquiry) {
        Finding free = inquiry.beneath().get(inquiry.beneath().size() - 1);
        return free.because().stream()
                .filter(finding -> finding.verdict() == Verdict.REFUSED)
                .map(Finding::sentence)
                .toList();
    }
}

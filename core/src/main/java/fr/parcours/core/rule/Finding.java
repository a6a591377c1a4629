package fr.parcours.core.rule;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Attribute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a rule found, and why: a node of the explanation. The sentence is derived from it and is not for parsing. Immutable.
 */
@Stable
public final class Finding implements Written {
    private static final Written UNEXPLAINED = locale -> "";

    private final String rule;
    private final Verdict verdict;
    private final Written sentence;
    private final List<String> articles;
    private final Set<Attribute<?>> asked;
    private final List<Fact> facts;
    private final List<ParameterValue<?>> parameters;
    private final Set<Attribute<?>> missing;
    private final Set<String> lackingParameters;
    private final Set<String> presumed;
    private final List<Appraisal> appraisal;
    private final List<Finding> because;
    private final List<Problem> problems;

    Finding(Frame frame, Verdict verdict, Written sentence) {
        this.rule = frame.id;
        this.verdict = verdict;
        this.sentence = sentence;
        this.articles = List.copyOf(frame.articles);
        this.asked = sorted(frame.asked);
        this.facts = List.copyOf(frame.facts);
        this.parameters = List.copyOf(frame.parameters);
        this.missing = sorted(frame.missing);
        this.lackingParameters = sorted(frame.lackingParameters);
        this.presumed = sorted(frame.presumed);
        this.appraisal = List.copyOf(frame.appraisal);
        this.because = List.copyOf(frame.because);
        this.problems = List.of();
    }

    private Finding(String rule, Verdict verdict, Written sentence, List<Problem> problems) {
        this.rule = rule;
        this.verdict = verdict;
        this.sentence = sentence;
        this.articles = List.of();
        this.asked = Set.of();
        this.facts = List.of();
        this.parameters = List.of();
        this.missing = Set.of();
        this.lackingParameters = Set.of();
        this.presumed = Set.of();
        this.appraisal = List.of();
        this.because = List.of();
        this.problems = List.copyOf(problems);
    }

    /** Obtains the finding of an inquiry that explains nothing: a verdict alone. */
    static Finding unexplained(String rule, Verdict verdict) {
        return new Finding(rule, verdict, UNEXPLAINED, List.of());
    }

    /**
     * Obtains the finding of something that failed: it rests on nothing, and says so.
     *
     * @param verdict undetermined, unless the answer was known before its explanation failed
     */
    public static Finding failed(String rule, Verdict verdict, Problem problem) {
        return new Finding(rule, verdict, Messages.core().sentence("finding.failed", problem.id()), List.of(problem));
    }

    private static <E> Set<E> sorted(Set<E> elements) {
        return elements.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(elements));
    }

    /** Gets the id of the rule. */
    public String rule() {
        return rule;
    }

    /** Gets the answer. */
    public Verdict verdict() {
        return verdict;
    }

    /** Gets the finding in words, without the mark of what nobody verified. */
    public Written sentence() {
        return sentence;
    }

    /** Gets the articles applied. */
    public List<String> articles() {
        return articles;
    }

    /** Gets the attributes asked, known or not, in alphabetical order. */
    public Set<Attribute<?>> asked() {
        return asked;
    }

    /** Gets the facts used, in the order they were read. The subject's own fields are no facts: see {@link #asked()}. */
    public List<Fact> facts() {
        return facts;
    }

    /** Gets the values of parameters used, with their dates and sources, in the order they were read. */
    public List<ParameterValue<?>> parameters() {
        return parameters;
    }

    /** Gets the attributes that would settle an undetermined finding, in alphabetical order. */
    public Set<Attribute<?>> missing() {
        return missing;
    }

    /** Gets the ids of the parameters that have no value yet on the day, which makes the finding undetermined. */
    public Set<String> lackingParameters() {
        return lackingParameters;
    }

    /**
     * Gets what was presumed: ids of conditions without a criterion, names of unknown attributes that did not stop the answer.
     */
    public Set<String> presumed() {
        return presumed;
    }

    /** Gets the judgements that the law leaves to someone. */
    public List<Appraisal> appraisal() {
        return appraisal;
    }

    /**
     * Checks that there are words for this finding and all those beneath it, before anyone reads them.
     *
     * @return this finding
     * @throws ParcoursException if a wording is missing ({@code MESSAGE-101})
     */
    public Finding worded() {
        stream()
                .map(Finding::sentence)
                .filter(Sentence.class::isInstance)
                .forEach(sentence -> ((Sentence) sentence).requireWording());
        return this;
    }

    /** Gets what failed in place of an explanation: the code of a plug-in, which it names; none for all other findings. */
    public List<Problem> problems() {
        return problems;
    }

    /** Gets the findings this one rests on. */
    public List<Finding> because() {
        return because;
    }

    /**
     * Writes the finding alone in a language: one sentence, with a mark if it rests, here or below, on a value that
     * nobody verified.
     */
    @Override
    public String in(Locale locale) {
        return marked(locale, unverified());
    }

    /**
     * Writes the finding in a language as one line among others: one sentence, with a mark for its own unverified values only.
     */
    public String line(Locale locale) {
        return marked(
                locale, parameters.stream().filter(ParameterValue::unverified).toList());
    }

    private String marked(Locale locale, List<ParameterValue<?>> unverified) {
        String text = sentence.in(locale);
        if (unverified.isEmpty()) {
            return text;
        }
        List<String> labels = unverified.stream()
                .filter(value -> value.knownUntil().isEmpty())
                .map(ParameterValue::label)
                .distinct()
                .toList();
        String marked = labels.isEmpty()
                ? text
                : Messages.core()
                        .sentence("finding.unverified", text, labels.size(), labels)
                        .in(locale);
        Map<LocalDate, Set<String>> carriedOn = new TreeMap<>();
        unverified.forEach(value -> value.knownUntil()
                .ifPresent(day -> carriedOn
                        .computeIfAbsent(day, key -> new LinkedHashSet<>())
                        .add(value.label())));
        for (Map.Entry<LocalDate, Set<String>> each : carriedOn.entrySet()) {
            marked = Messages.core()
                    .sentence("finding.known-until", marked, each.getKey(), List.copyOf(each.getValue()))
                    .in(locale);
        }
        return marked;
    }

    /** Gets the articles and sources of the parameters used, without repetition, this finding's own only. */
    public Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>(articles);
        parameters.forEach(parameter -> sources.add(parameter.source()));
        return sources;
    }

    /** Gets this finding and all those under it, depth first. */
    public Stream<Finding> stream() {
        return Stream.concat(Stream.of(this), because.stream().flatMap(Finding::stream));
    }

    /** Gets the values used here or below that carry the "unverified" mark. */
    public List<ParameterValue<?>> unverified() {
        List<ParameterValue<?>> marked = new ArrayList<>();
        stream()
                .flatMap(finding -> finding.parameters.stream())
                .filter(ParameterValue::unverified)
                .filter(value -> !marked.contains(value))
                .forEach(marked::add);
        return marked;
    }

    /**
     * Gets the findings that made this verdict and rest on no other of the same verdict: every refusal to report, everything
     * that is not known. This finding alone when none under it has the same verdict.
     */
    public List<Finding> reasons() {
        List<Finding> beneath = because.stream()
                .filter(finding -> finding.verdict == verdict)
                .flatMap(finding -> finding.reasons().stream())
                .toList();
        return beneath.isEmpty() ? List.of(this) : beneath;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding that
                && rule.equals(that.rule)
                && verdict == that.verdict
                && sentence.equals(that.sentence)
                && articles.equals(that.articles)
                && asked.equals(that.asked)
                && facts.equals(that.facts)
                && parameters.equals(that.parameters)
                && missing.equals(that.missing)
                && lackingParameters.equals(that.lackingParameters)
                && presumed.equals(that.presumed)
                && appraisal.equals(that.appraisal)
                && because.equals(that.because)
                && problems.equals(that.problems);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, verdict, sentence, because);
    }

    /** Prints the rule and the verdict, and no value of a subject. */
    @Override
    public String toString() {
        return rule + " " + verdict.code();
    }
}

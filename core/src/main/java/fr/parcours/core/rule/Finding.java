package fr.parcours.core.rule;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a rule found, and why: a node of the explanation. The sentence is derived from it and is not for parsing.
 *
 * @param rule id of the rule
 * @param verdict the answer
 * @param sentence the finding in words
 * @param articles articles applied
 * @param facts facts used
 * @param parameters parameters used, with their dates and sources
 * @param missing attributes that would settle an undetermined finding
 * @param presumed conditions without a criterion, and things never declared that count as none
 * @param appraisal judgements that the law leaves to somebody
 * @param because the findings this one rests on
 */
public record Finding(
        String rule,
        Verdict verdict,
        Sentence sentence,
        List<String> articles,
        List<Fact> facts,
        List<ParameterValue<?>> parameters,
        Set<Attribute<?>> missing,
        Set<String> presumed,
        List<Appraisal> appraisal,
        List<Finding> because) {
    public Finding {
        articles = List.copyOf(articles);
        facts = List.copyOf(facts);
        parameters = List.copyOf(parameters);
        missing = java.util.Collections.unmodifiableSet(new TreeSet<>(missing));
        presumed = java.util.Collections.unmodifiableSet(new TreeSet<>(presumed));
        appraisal = List.copyOf(appraisal);
        because = List.copyOf(because);
    }

    /** Obtains a finding that rests on nothing else yet. */
    public static Finding of(String rule, Verdict verdict, Sentence sentence) {
        return new Finding(
                rule, verdict, sentence, List.of(), List.of(), List.of(), Set.of(), Set.of(), List.of(), List.of());
    }

    /** Returns a copy in other words. */
    public Finding saying(Sentence newSentence) {
        return new Finding(
                rule, verdict, newSentence, articles, facts, parameters, missing, presumed, appraisal, because);
    }

    /** Returns a copy that cites an article. */
    public Finding citing(Collection<String> moreArticles) {
        return new Finding(
                rule,
                verdict,
                sentence,
                concat(articles, moreArticles),
                facts,
                parameters,
                missing,
                presumed,
                appraisal,
                because);
    }

    /** Returns a copy that used facts. */
    public Finding using(Collection<? extends Fact> moreFacts) {
        return new Finding(
                rule,
                verdict,
                sentence,
                articles,
                concat(facts, moreFacts),
                parameters,
                missing,
                presumed,
                appraisal,
                because);
    }

    /** Returns a copy that used parameters. */
    public Finding using(ParameterValue<?>... moreParameters) {
        return new Finding(
                rule,
                verdict,
                sentence,
                articles,
                facts,
                concat(parameters, List.of(moreParameters)),
                missing,
                presumed,
                appraisal,
                because);
    }

    /** Returns a copy that lacks attributes. */
    public Finding missing(Collection<? extends Attribute<?>> attributes) {
        Set<Attribute<?>> more = new TreeSet<>(missing);
        more.addAll(attributes);
        return new Finding(rule, verdict, sentence, articles, facts, parameters, more, presumed, appraisal, because);
    }

    /** Returns a copy that presumes. */
    public Finding presuming(Collection<String> what) {
        Set<String> more = new TreeSet<>(presumed);
        more.addAll(what);
        return new Finding(rule, verdict, sentence, articles, facts, parameters, missing, more, appraisal, because);
    }

    /** Returns a copy that leaves something to somebody's judgement. */
    public Finding appraised(Collection<Appraisal> moreAppraisals) {
        return new Finding(
                rule,
                verdict,
                sentence,
                articles,
                facts,
                parameters,
                missing,
                presumed,
                concat(appraisal, moreAppraisals),
                because);
    }

    /** Returns a copy that rests on other findings. */
    public Finding because(Collection<Finding> findings) {
        return new Finding(
                rule,
                verdict,
                sentence,
                articles,
                facts,
                parameters,
                missing,
                presumed,
                appraisal,
                concat(because, findings));
    }

    /** Writes the finding in a language, one sentence. */
    public String in(Locale locale) {
        return sentence.in(locale);
    }

    /** Gets the articles and sources of the parameters used, without repetition, this finding's own only. */
    public Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>(articles);
        parameters.forEach(parameter -> sources.add(parameter.source()));
        return sources;
    }

    /** Gets this finding and all those beneath it, depth first. */
    public Stream<Finding> stream() {
        return Stream.concat(Stream.of(this), because.stream().flatMap(Finding::stream));
    }

    /** Gets the values used here or beneath that carry the "unverified" mark. */
    public List<ParameterValue<?>> unverified() {
        List<ParameterValue<?>> marked = new ArrayList<>();
        stream()
                .flatMap(finding -> finding.parameters().stream())
                .filter(ParameterValue::unverified)
                .filter(value -> !marked.contains(value))
                .forEach(marked::add);
        return marked;
    }

    /**
     * Gets the findings that made this verdict and rest on no other of the same verdict: every refusal to tell, everything
     * that is not known. This finding alone when nothing beneath agrees with it.
     */
    public List<Finding> reasons() {
        List<Finding> beneath = because.stream()
                .filter(finding -> finding.verdict() == verdict)
                .flatMap(finding -> finding.reasons().stream())
                .toList();
        return beneath.isEmpty() ? List.of(this) : beneath;
    }

    private static <E> List<E> concat(List<E> first, Collection<? extends E> second) {
        List<E> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}

package fr.parcours.testkit.contract;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.population.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the rules of entry of a plug-in promise. */
@SuppressWarnings("exports") // who implements it has JUnit; who does not never loads it
@Experimental
public interface RuleContract extends Contract {
    /** Rules answer about any dossier on any day, before the law too. */
    @Test
    default void rulesAnswerAboutEveryone() {
        Faults faults = new Faults();
        Trials.answer(withDispositifs(), Question.Kind.ENTRY, faults);
        faults.report();
    }

    /** Rules answer the same twice, and the verdict alone is the one that is explained. */
    @Test
    default void rulesAnswerTwiceTheSame() {
        Faults faults = new Faults();
        Trials.answerTwiceTheSame(withDispositifs(), Question.Kind.ENTRY, faults);
        faults.report();
    }

    /** Rules do not depend on the order in which facts are given. */
    @Test
    default void rulesIgnoreTheOrderOfFacts() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        IdentityHashMap<Dossier, Dossier> reversed = new IdentityHashMap<>();
        for (Dossier dossier : trial.dossiers()) {
            List<Fact> facts = new ArrayList<>(dossier.history());
            Collections.reverse(facts);
            reversed.put(dossier, Dossier.of(dossier.subject(), facts));
        }
        for (Trial.Answered each : trial.answered(Question.Kind.ENTRY)) {
            Question other = each.question()
                    .about(Objects.requireNonNull(reversed.get(each.question().dossier())));
            faults.check(
                    other.value().equals(Trials.answer(each).value()),
                    each.question() + ": the answer changes with the order of the facts");
        }
        faults.report();
    }

    /** Rules see the facts that hold up to the day only: none withdrawn or replaced, none that is planned. */
    @Test
    default void rulesSeeOnlyWhatHoldsThatDay() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        for (Trial.Answered each : trial.answered(Question.Kind.ENTRY)) {
            Question question = each.question();
            Dossier held = Dossier.of(
                    question.dossier().subject(),
                    question.dossier().upTo(question.on()).facts());
            faults.check(
                    question.about(held).value().equals(Trials.answer(each).value()),
                    question + ": a fact withdrawn, replaced or yet to come changes the answer");
        }
        faults.report();
    }

    /** Rules say why, in French and in English, under ids that begin with that of the plug-in or of one of its dispositifs. */
    @Test
    default void rulesExplainThemselves() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        for (Dispositif dispositif : trial.dispositifs()) {
            faults.check(
                    trial.isOwn(dispositif.eligibility().id()),
                    "the rule '" + dispositif.eligibility().id() + "' does not begin with '"
                            + trial.descriptor().id() + ".'");
        }
        Trials.explain(trial, Question.Kind.ENTRY, faults);
        faults.report();
    }

    /** A rule that cannot answer says which unknown attributes would help, which parameter has no value, or who is to judge. */
    @Test
    default void undeterminedRulesSayWhatIsMissing() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        for (Trial.Answered each : trial.answered(Question.Kind.ENTRY)) {
            Finding finding = Trials.answer(each).explanation();
            if (finding.verdict() != Verdict.UNDETERMINED) {
                continue;
            }
            Question question = each.question();
            faults.check(
                    !finding.missing().isEmpty()
                            || !finding.appraisal().isEmpty()
                            || !finding.lackingParameters().isEmpty(),
                    question
                            + ": cannot decide, and neither misses an attribute or a parameter nor leaves it to someone");
            for (Attribute<?> attribute : finding.missing()) {
                faults.check(
                        !question.dossier()
                                .upTo(question.on())
                                .answer(attribute, question.on())
                                .isKnown(),
                        question + ": misses '" + attribute + "', which is known");
                faults.check(
                        trial.vocabulary().attribute(attribute.code()).isPresent(),
                        question + ": misses '" + attribute + "', which is no word of the vocabulary");
            }
        }
        faults.report();
    }

    /** Answering what is missing helps: what was answered is not asked again, and in the end the verdict is settled. */
    @Test
    default void answeringWhatIsMissingSettles() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        trial.answered(Question.Kind.ENTRY).stream()
                .filter(each -> !Trials.answer(each).explanation().missing().isEmpty())
                .limit(Trials.CHANGED_QUESTIONS)
                .forEach(each -> {
                    int ranks = Trials.answer(each).explanation().missing().stream()
                            .mapToInt(attribute -> Samples.of(attribute).size())
                            .max()
                            .orElse(0);
                    for (int rank = 0; rank < ranks; rank++) {
                        settle(each, rank, faults);
                    }
                });
        faults.report();
    }

    /** Any attribute or fact that changes a verdict is cited in it; an unrelated fact changes nothing. */
    @Test
    default void whatMovesAVerdictIsCited() {
        Faults faults = new Faults();
        Change.areCited(withDispositifs(), Question.Kind.ENTRY, Trials.CHANGED_QUESTIONS, faults);
        faults.report();
    }

    private Trial withDispositifs() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.dispositifs().isEmpty(), "the plug-in has no dispositif");
        return trial;
    }

    /** Answers what is missing, and what is then missing, until nothing is, with the samples of one rank. */
    private static void settle(Trial.Answered judged, int rank, Faults faults) {
        Question question = judged.question();
        Finding finding = Trials.answer(judged).explanation();
        Set<Attribute<?>> answered = new TreeSet<>();
        while (!finding.missing().isEmpty()) {
            Dossier dossier = question.dossier();
            for (Attribute<?> attribute : finding.missing()) {
                if (!answered.add(attribute)) {
                    faults.add(question + ": '" + attribute + "' is missing though it was answered");
                    return;
                }
                if (Samples.of(attribute).isEmpty()) {
                    return;
                }
                dossier = Subjects.answering(dossier, attribute, rank);
            }
            question = question.about(dossier);
            try {
                finding = question.answer().explanation();
            } catch (RuntimeException e) {
                faults.add(question + ": once " + answered + " were answered, " + e);
                return;
            }
        }
        faults.check(
                finding.verdict() != Verdict.UNDETERMINED
                        || !finding.appraisal().isEmpty()
                        || !finding.lackingParameters().isEmpty(),
                question + ": still cannot decide once " + answered + " were answered");
    }
}

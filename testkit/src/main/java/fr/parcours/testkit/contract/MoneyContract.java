package fr.parcours.testkit.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the allowances of a plug-in promise. */
@SuppressWarnings("exports") // who implements it has JUnit; who does not never loads it
@Experimental
public interface MoneyContract extends Contract {
    /** A scale answers about anyone for any month and year. */
    @Test
    default void allowancesAreComputedForEveryone() {
        Trial trial = withAllowances();
        Faults faults = new Faults();
        KINDS.forEach(kind -> Trials.answer(trial, kind, faults));
        faults.report();
    }

    /** A scale answers the same twice. */
    @Test
    default void allowancesAnswerTwiceTheSame() {
        Trial trial = withAllowances();
        Faults faults = new Faults();
        KINDS.forEach(kind -> Trials.answerTwiceTheSame(trial, kind, faults));
        faults.report();
    }

    /** A scale says why, in French and in English. */
    @Test
    default void allowancesExplainThemselves() {
        Trial trial = withAllowances();
        Faults faults = new Faults();
        KINDS.forEach(kind -> Trials.explain(trial, kind, faults));
        faults.report();
    }

    /** An allowance is never negative, is in cents, and absent only when something is missing or left to appraisal. */
    @Test
    default void allowancesAreInCentsAndNeverNegative() {
        Trial trial = withAllowances();
        Faults faults = new Faults();
        KINDS.forEach(kind -> trial.answered(kind).forEach(each -> isFair(each.question(), faults)));
        faults.report();
    }

    /** Any attribute or fact that changes an amount is cited; an unrelated fact changes nothing. */
    @Test
    default void whatMovesAnAmountIsCited() {
        Trial trial = withAllowances();
        Faults faults = new Faults();
        Change.areCited(trial, Question.Kind.MONTH, Trials.CHANGED_QUESTIONS, faults);
        Change.areCited(trial, Question.Kind.YEAR, Trials.CHANGED_QUESTIONS / 8, faults);
        faults.report();
    }

    /** What a month gives, and what a year gives. */
    List<Question.Kind> KINDS = List.of(Question.Kind.MONTH, Question.Kind.YEAR);

    private Trial withAllowances() {
        Trial trial = Trial.of(this);
        assumeTrue(
                trial.dispositifs().stream()
                        .anyMatch(dispositif -> dispositif.allowance().isPresent()),
                "the plug-in gives no money");
        return trial;
    }

    private static void isFair(Question question, Faults faults) {
        Allowance allowance = question.allowance();
        Finding explanation = allowance.explanation();
        boolean open = !explanation.missing().isEmpty()
                || !explanation.appraisal().isEmpty()
                || !explanation.lackingParameters().isEmpty();
        faults.check(
                allowance.amount().isPresent() != open,
                question + ": an amount is to be given unless something is missing, or someone's to appraise");
        faults.check(
                allowance.amount().isPresent() == (explanation.verdict() != Verdict.UNDETERMINED),
                question + ": the verdict is " + explanation.verdict().code() + " "
                        + (allowance.amount().isPresent() ? "with an amount" : "without an amount"));
        BigDecimal amount = allowance.amount().orElse(BigDecimal.ZERO);
        faults.check(amount.signum() >= 0, question + ": the amount is negative, " + amount);
        faults.check(amount.stripTrailingZeros().scale() <= 2, question + ": the amount is not in cents, " + amount);
    }
}

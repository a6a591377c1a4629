package fr.exemple.passiae;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Delay;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The diagnostic that finds someone eligible, made by one of two (L5132-3): an authorised prescriber, who needs no criterion,
 * or the structure that hires, which needs those of {@link Criteria}.
 *
 * <p>It is a step {@code diagnostic} that names {@code pass-iae}; its {@code prescriber} says who made it: one of those listed,
 * or else the employer. Each lives for some time; the employer's criteria are read on the day of its diagnostic.
 */
final class Diagnostic {
    private static final Parameter<List<String>> PRESCRIBERS = Parameter.codes("pass-iae.prescripteurs");
    private static final Parameter<Term> OF_PRESCRIBER = Months.parameter("pass-iae.diagnostic.prescripteur-mois");
    private static final Parameter<Integer> OF_EMPLOYER = Parameter.whole("pass-iae.diagnostic.employeur-jours");

    private static final Articles ELIGIBILITY = Articles.from(LocalDate.of(2021, 9, 1), "L5132-3");

    private Diagnostic() {}

    static void contribute(Contributions to) {
        to.parameters(PRESCRIBERS, OF_PRESCRIBER, OF_EMPLOYER);
    }

    /** Obtains the rule that an authorised prescriber found the person eligible; until then it is for the prescriber to judge. */
    static Rule ofPrescriber(Rules rules) {
        return rules.rule(
                "pass-iae.prescripteur",
                ELIGIBILITY,
                inquiry -> byPrescriber(inquiry)
                        .map(step -> inquiry.satisfied(step.on(), life(inquiry).lastDayAfter(step.on())))
                        .orElseGet(() -> inquiry.appraised(
                                inquiry.sentence("pass-iae.prescripteur.quoi"),
                                inquiry.sentence("pass-iae.prescripteur.qui"))));
    }

    /** Obtains the rule that the structure that hires may find the person eligible, by criteria. */
    static Rule ofEmployer(Rules rules, Rule criteria) {
        return rules.rule("pass-iae.employeur", ELIGIBILITY, inquiry -> {
            LocalDate day = byEmployer(inquiry).map(Step::on).orElse(inquiry.on());
            Verdict verdict = inquiry.asOf(day).judge(criteria);
            return inquiry.answer(verdict, day);
        });
    }

    /** Finds the last diagnostic by an authorised prescriber that lives still. */
    static Optional<Step> byPrescriber(Inquiry inquiry) {
        List<String> listed = inquiry.at(PRESCRIBERS);
        return inquiry.last(
                Step.class,
                step -> isDiagnostic(step)
                        && step.prescriber().filter(listed::contains).isPresent()
                        && lives(step, life(inquiry).lastDayAfter(step.on()), inquiry));
    }

    private static Optional<Step> byEmployer(Inquiry inquiry) {
        List<String> listed = inquiry.at(PRESCRIBERS);
        int days = inquiry.at(OF_EMPLOYER);
        return inquiry.last(
                Step.class,
                step -> isDiagnostic(step)
                        && step.prescriber().filter(listed::contains).isEmpty()
                        && lives(step, step.on().plusDays(days), inquiry));
    }

    /** Checks if a step was decided by an authorised prescriber; true while none is listed on the day. */
    static boolean isOfPrescriber(Inquiry inquiry, Step step) {
        return inquiry.find(PRESCRIBERS)
                .map(listed ->
                        step.prescriber().filter(listed.value()::contains).isPresent())
                .orElse(true);
    }

    private static Delay life(Inquiry inquiry) {
        return Delay.ofMonths(inquiry.at(OF_PRESCRIBER).months());
    }

    private static boolean lives(Step step, LocalDate last, Inquiry inquiry) {
        return Days.between(step.on(), last).contains(inquiry.on());
    }

    private static boolean isDiagnostic(Step step) {
        return step.kind().equals(StepKind.DIAGNOSTIC) && step.dispositifs().contains(PassIae.PASS_IAE);
    }
}

package fr.exemple.passiae;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import fr.parcours.core.time.Term;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The waiting period between two PASS (R5132-1-4): two years from the end of the one before, or from the beginning of the
 * suspension for which it was ended. An authorised prescriber may derogate: a diagnostic made since then says so.
 *
 * <p>What "the end" is when the person left before the PASS was over is a choice: the end of the PASS, which can be used again
 * until then, or the exit.
 */
final class WaitingPeriod {
    private static final Parameter<Term> LENGTH = Months.parameter("pass-iae.carence.mois");
    private static final String END_OF_THE_PASS = "fin-du-pass";
    private static final Parameter<String> FROM = Parameter.oneOf("pass-iae.carence.depuis", END_OF_THE_PASS, "sortie");

    private static final Articles WAITING = Articles.from(LocalDate.of(2021, 9, 1), "R5132-1-4");

    private WaitingPeriod() {}

    static void contribute(Contributions to) {
        to.parameters(LENGTH, FROM);
    }

    static Rule rule(Rules rules, Workflow pathway) {
        return rules.rule(
                "pass-iae.carence",
                WAITING,
                inquiry ->
                        inquiry
                                .enrolments(
                                        PassIae.PASS_IAE,
                                        enrolment -> !enrolment.start().isAfter(inquiry.on()))
                                .stream()
                                .reduce((earlier, later) -> later)
                                .map(latest -> after(inquiry, pathway, latest))
                                .orElseGet(() -> inquiry.saying("pass-iae.carence.premier")
                                        .satisfied()));
    }

    private static Verdict after(Inquiry inquiry, Workflow pathway, Enrolment latest) {
        DerivedEnd derived = inquiry.need(pathway.end(inquiry, latest));
        LocalDate end = end(inquiry, latest, derived.lastDay());
        if (!inquiry.on().isAfter(end)) {
            return latest.isOpen(inquiry.on())
                    ? inquiry.saying("pass-iae.carence.en-cours", end).satisfied()
                    : inquiry.saying("pass-iae.carence.valable", end).refused();
        }
        LocalDate last = Delay.ofMonths(inquiry.at(LENGTH).months()).lastDayAfter(end);
        if (inquiry.on().isAfter(last)) {
            return inquiry.satisfied(end, last);
        }
        Optional<Step> derogation =
                Diagnostic.byPrescriber(inquiry).filter(step -> step.on().isAfter(end));
        return derogation
                .map(step -> inquiry.saying("pass-iae.carence.derogation", end, last, step.on())
                        .satisfied())
                .orElseGet(() -> inquiry.refused(end, last, last.plusDays(1)));
    }

    private static LocalDate end(Inquiry inquiry, Enrolment enrolment, LocalDate derived) {
        Optional<Exit> exit = enrolment.exit();
        if (exit.flatMap(Exit::reason).filter(Pathway.AFTER_SUSPENSION::equals).isPresent()) {
            return suspendedSince(inquiry, enrolment, exit.get().on());
        }
        boolean ofThePass = inquiry.at(FROM).equals(END_OF_THE_PASS);
        return ofThePass ? derived : exit.map(Exit::on).filter(derived::isAfter).orElse(derived);
    }

    /** Finds the first day of the suspension that an exit ends; the exit's own day when there is none. */
    private static LocalDate suspendedSince(Inquiry inquiry, Enrolment enrolment, LocalDate exit) {
        return inquiry.last(
                        Suspension.class,
                        suspension -> Pathway.isOf(suspension, enrolment)
                                && !suspension.until().orElse(exit).isBefore(exit.minusDays(1)))
                .map(Suspension::on)
                .orElse(exit);
    }
}

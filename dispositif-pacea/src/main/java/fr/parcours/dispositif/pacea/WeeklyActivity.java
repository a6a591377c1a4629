package fr.parcours.dispositif.pacea;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.core.workflow.Rhythm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The hours of activity of each week of a contrat d'engagement (L5411-6 II 3°): from Monday to Sunday, whole weeks that begin on
 * the day of the signature or later, since the hours are promised in the contract. At least 15, which the contract may lower for
 * one person, never to zero, and lift on request for health, disability, invalidity, or a lone parent without childcare for a
 * child under 12. The validated hours meet the obligation, on the day that reaches the number.
 *
 * <p>The contract has no length of its own, so the weeks listed are those of the three months after the day asked about, at most.
 */
final class WeeklyActivity {
    /** Hours a week agreed with one person, under the common minimum. */
    static final Attribute<BigDecimal> AGREED = Attribute.amount(
            "engagement.weeklyHours", "Heures hebdomadaires d’activité convenues au contrat d’engagement");
    /** Why nothing is required. */
    static final Attribute<String> EXEMPTION = Attribute.oneOf(
            "engagement.exemption",
            "Dispense d’activité du contrat d’engagement",
            "health",
            "disability",
            "invalidity",
            "single-parent");

    static final Parameter<BigDecimal> LEAST = Parameter.amount("contrat-engagement.activite-hebdomadaire");
    private static final Term AHEAD = Term.ofMonths(3);

    private WeeklyActivity() {}

    /** Lists the hours of each week: an {@link fr.parcours.core.workflow.Obligation}. */
    static void list(Dues dues) {
        Optional<LocalDate> signed =
                EngagementWorkflow.signed(dues.inquiry(), dues.enrolment()).map(Step::on);
        if (signed.isEmpty()) {
            return;
        }
        LocalDate ahead = AHEAD.lastDayFrom(dues.inquiry().on());
        LocalDate last = dues.lastDay().filter(day -> day.isBefore(ahead)).orElse(ahead);
        Rhythm.weeks(dues.enrolment(), last).stream()
                .filter(week -> !week.first().isBefore(signed.get()))
                .filter(week -> !Rhythm.isSuspended(dues, week))
                .forEach(week -> dues.requireIf(
                        "contrat-engagement.activite-hebdomadaire",
                        Articles.NONE,
                        due -> required(due, week.first()).map(hours -> done(due, week, hours))));
    }

    /** Finds the hours required of a week; none of who is exempt. */
    private static Optional<BigDecimal> required(Inquiry due, LocalDate monday) {
        BigDecimal least = due.at(LEAST, monday);
        if (due.ask(EXEMPTION, monday).isPresent()) {
            return Optional.empty();
        }
        BigDecimal agreed = due.presume(AGREED, monday, least);
        return Optional.of(agreed.signum() > 0 ? agreed.min(least) : least);
    }

    private static Due.When done(Inquiry due, Days week, BigDecimal required) {
        BigDecimal validated = BigDecimal.ZERO;
        BigDecimal declared = BigDecimal.ZERO;
        Optional<LocalDate> metOn = Optional.empty();
        for (Step step :
                due.facts(Step.class, step -> step.kind().equals(StepKind.ACTIVITE) && week.contains(step.on()))) {
            BigDecimal hours = step.hours().orElse(BigDecimal.ZERO);
            if (isValidated(step)) {
                validated = validated.add(hours);
                if (metOn.isEmpty() && validated.compareTo(required) >= 0) {
                    metOn = Optional.of(step.on());
                }
            } else {
                declared = declared.add(hours);
            }
        }
        due.saying(
                "contrat-engagement.activite-hebdomadaire",
                week.first(),
                plain(required),
                plain(validated),
                plain(declared));
        return Due.when(week.last(), metOn);
    }

    private static boolean isValidated(Step step) {
        return step.values()
                .get(Attributes.STATE)
                .value()
                .filter("validated"::equals)
                .isPresent();
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}

package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.core.workflow.Rhythm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The hours of activity of each week of a CEJ: from Monday to Sunday, whole weeks of the enrolment only. Hours declared and hours
 * validated are counted apart; the validated ones meet the obligation, on the day that reaches the minimum.
 *
 * <p>15 to 20 hours (instruction of 2022); at least 15 since 2025-01-01 (L5411-6 II 3°), which may then be lowered for one
 * person, never to zero, or lifted on request for health, disability, invalidity, or a lone parent without childcare.
 */
final class WeeklyActivity {
    /** Hours a week agreed with one person, under the common minimum. */
    static final Attribute<BigDecimal> MINIMUM_AGREED =
            Attribute.amount("cej.weeklyHours", "Heures hebdomadaires d’activité convenues");
    /** Why nothing is required. */
    static final Attribute<String> EXEMPTION = Attribute.oneOf(
            "cej.exemption", "Dispense d’activité", "health", "disability", "invalidity", "single-parent");

    private static final String ALLOWED = "admise";
    static final Parameter<BigDecimal> LEAST = Parameter.amount("cej.activite-hebdomadaire-minimum");
    static final Parameter<BigDecimal> MOST = Parameter.amount("cej.activite-hebdomadaire-cible");
    static final Parameter<String> REDUCTION =
            Parameter.oneOf("cej.activite-hebdomadaire-reduction", ALLOWED, "exclue");

    private WeeklyActivity() {}

    /** Lists the hours of each week: an {@link fr.parcours.core.workflow.Obligation}. */
    static void list(Dues dues) {
        dues.lastDay().map(last -> Rhythm.weeks(dues.enrolment(), last)).stream()
                .flatMap(List::stream)
                .filter(week -> !Rhythm.isSuspended(dues, week))
                .forEach(week -> dues.requireIf(
                        "cej.activite-hebdomadaire",
                        Articles.NONE,
                        due -> required(due, week.first()).map(hours -> done(due, week, hours))));
    }

    /** Finds the hours required of a week; none of who is exempt. */
    private static Optional<BigDecimal> required(Inquiry due, LocalDate monday) {
        BigDecimal least = due.at(LEAST, monday);
        if (!due.at(REDUCTION, monday).equals(ALLOWED)) {
            return Optional.of(least);
        }
        if (due.ask(EXEMPTION, monday).isPresent()) {
            return Optional.empty();
        }
        BigDecimal agreed = due.presume(MINIMUM_AGREED, monday, least);
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
        BigDecimal most = due.at(MOST, week.first());
        due.saying(
                most.compareTo(due.at(LEAST, week.first())) > 0
                        ? "cej.activite-hebdomadaire.entre"
                        : "cej.activite-hebdomadaire.au-moins",
                week.first(),
                plain(required),
                plain(most),
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

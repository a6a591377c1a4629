package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Obligation;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hours of activity of each week of a CEJ: from Monday to Sunday, whole weeks of the enrolment only. Hours declared and hours
 * validated are counted apart; the validated ones meet the obligation, on the day that reaches the minimum.
 *
 * <p>15 to 20 hours (instruction of 2022); at least 15 since 2025-01-01 (L5411-6 II 3°), which may then be lowered for one
 * person, never to zero, or lifted on request for health, disability, invalidity, or a lone parent without childcare.
 */
final class WeeklyActivity implements Obligation {
    /** Hours a week agreed with one person, under the common minimum. */
    static final Attribute<BigDecimal> MINIMUM_AGREED =
            Attribute.amount("cej.weeklyHours", "Heures hebdomadaires d’activité convenues");
    /** Why nothing is required. */
    static final Attribute<String> EXEMPTION = Attribute.oneOf(
            "cej.exemption", "Dispense d’activité", "health", "disability", "invalidity", "single-parent");

    private static final int DAYS_OF_A_WEEK = 7;
    private static final Parameter<BigDecimal> LEAST = Parameter.amount("cej.activite-hebdomadaire-minimum");
    private static final Parameter<BigDecimal> MOST = Parameter.amount("cej.activite-hebdomadaire-cible");
    private static final String ALLOWED = "admise";
    private static final Parameter<String> REDUCTION =
            Choice.of("cej.activite-hebdomadaire-reduction", ALLOWED, "exclue");

    private final Parameters parameters;
    private final Messages messages;
    private final Workflow limits;

    WeeklyActivity(Setting setting, Workflow limits) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.limits = limits;
    }

    @Override
    public List<Due> of(Dossier dossier, Enrolment enrolment) {
        Optional<LocalDate> end = limits.lastDay(dossier, enrolment);
        List<Step> activities = dossier.facts(Step.class)
                .filter(step -> step.kind().equals(StepKind.ACTIVITE))
                .toList();
        List<Due> dues = new ArrayList<>();
        LocalDate monday = enrolment.start().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (; end.isPresent(); monday = monday.plusDays(DAYS_OF_A_WEEK)) {
            LocalDate sunday = monday.plusDays(DAYS_OF_A_WEEK - 1L);
            if (sunday.isAfter(end.get())) {
                break;
            }
            if (!isSuspended(dossier, monday, sunday)) {
                due(dossier, activities, monday, sunday).ifPresent(dues::add);
            }
        }
        return dues;
    }

    /** A week with a suspended day requires nothing. */
    private boolean isSuspended(Dossier dossier, LocalDate monday, LocalDate sunday) {
        return dossier.facts(Suspension.class)
                .filter(suspension -> suspension.dispositif().equals(limits.dispositif()))
                .anyMatch(suspension -> !suspension.on().isAfter(sunday)
                        && suspension.until().map(day -> !day.isBefore(monday)).orElse(true));
    }

    private Optional<Due> due(Dossier dossier, List<Step> activities, LocalDate monday, LocalDate sunday) {
        ParameterValue<BigDecimal> least = parameters.at(LEAST, monday);
        ParameterValue<BigDecimal> most = parameters.at(MOST, monday);
        boolean reducible = parameters.at(REDUCTION, monday).value().equals(ALLOWED);
        if (reducible && dossier.answer(EXEMPTION, monday).isKnown()) {
            return Optional.empty();
        }
        BigDecimal required = dossier.answer(MINIMUM_AGREED, monday)
                .value()
                .filter(agreed -> reducible && agreed.signum() > 0)
                .map(agreed -> agreed.min(least.value()))
                .orElse(least.value());
        BigDecimal validated = BigDecimal.ZERO;
        BigDecimal declared = BigDecimal.ZERO;
        Optional<LocalDate> metOn = Optional.empty();
        for (Step step : activities.stream()
                .filter(step -> !step.on().isBefore(monday) && !step.on().isAfter(sunday))
                .toList()) {
            BigDecimal hours = step.hours().orElse(BigDecimal.ZERO);
            if (step.values()
                    .get(Attributes.STATE)
                    .value()
                    .filter("validated"::equals)
                    .isPresent()) {
                validated = validated.add(hours);
                if (metOn.isEmpty() && validated.compareTo(required) >= 0) {
                    metOn = Optional.of(step.on());
                }
            } else {
                declared = declared.add(hours);
            }
        }
        return Optional.of(new Due(
                "cej.activite-hebdomadaire",
                messages.sentence(
                        most.value().compareTo(least.value()) > 0
                                ? "cej.activite-hebdomadaire.entre"
                                : "cej.activite-hebdomadaire.au-moins",
                        monday,
                        plain(required),
                        plain(most.value()),
                        plain(validated),
                        plain(declared)),
                sunday,
                metOn,
                List.of(least.source())));
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}

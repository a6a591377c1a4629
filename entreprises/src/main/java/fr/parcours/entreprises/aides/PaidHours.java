package fr.parcours.entreprises.aides;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attributes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The hours a week that are paid for: those of the contract, at least 20 (L5134-26, L5134-70-1), no more than the order's.
 *
 * <p>Told with the contract, else declared: what holds on the first day of the month that the contract covers, or what is
 * first declared later in that month.
 */
final class PaidHours {
    private static final Parameter<BigDecimal> LEAST = Parameter.amount("contrats-aides.heures-minimum");
    private static final String ID = "contrats-aides.part-etat.heures";

    private final Parameters parameters;
    private final Rules rules;

    PaidHours(Setting setting) {
        this.parameters = setting.parameters();
        this.rules = setting.rules();
    }

    Weekly of(Dossier dossier, AidedContract contract, Order.Line line, YearMonth month) {
        LocalDate first = contract.start().isAfter(month.atDay(1)) ? contract.start() : month.atDay(1);
        ParameterValue<BigDecimal> least = parameters.at(LEAST, first);
        Optional<BigDecimal> told =
                contract.outcome().values().get(Attributes.WEEKLY_HOURS).value();
        LocalDate read = dossier.answer(Attributes.WEEKLY_HOURS, first) instanceof Answer.Undeclared
                ? month.atEndOfMonth()
                : first;
        Optional<BigDecimal> worked =
                told.or(() -> dossier.answer(Attributes.WEEKLY_HOURS, read).value());
        if (worked.isEmpty()) {
            return new Weekly(
                    Optional.empty(),
                    rules.finding(ID, Verdict.UNDETERMINED, Orders.plain(least.value()))
                            .using(least)
                            .missing(List.of(Attributes.WEEKLY_HOURS)));
        }
        List<Fact> declared =
                told.isPresent() ? List.of(contract.outcome()) : Rules.declared(dossier, Attributes.WEEKLY_HOURS, read);
        boolean enough = worked.get().compareTo(least.value()) >= 0;
        BigDecimal paid = worked.get().min(line.hours());
        Finding finding = rules.finding(
                        ID,
                        enough ? Verdict.SATISFIED : Verdict.REFUSED,
                        Orders.plain(worked.get()),
                        Orders.plain(least.value()),
                        Orders.plain(paid))
                .using(least)
                .using(declared);
        return new Weekly(enough ? Optional.of(paid) : Optional.empty(), finding);
    }

    /**
     * Hours a week.
     *
     * @param hours those paid for; empty when they are not known or too few
     */
    record Weekly(Optional<BigDecimal> hours, Finding finding) {}
}

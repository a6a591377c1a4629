package fr.parcours.formation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a volunteer receives for a month of a running mission: the State's indemnity (R121-23 of the code du service national),
 * the social top-up when it was granted (R121-24), the least benefit the host owes (R121-25). Net amounts of the first day of
 * the month; a mission runs to its real last day, else to the planned one.
 *
 * <p>A month begun or ended under way counts its days, thirty of them making a month: that is no text that was read, and is
 * marked so. The criteria of the top-up are not judged: it counts when the dossier says that it was granted.
 */
final class Indemnity implements MonthlyScale.Ledger {
    /** The social top-up was granted. */
    static final Attribute<Boolean> TOP_UP =
            Attribute.yesNo("civicServiceTopUp", "Majoration du service civique sur critères sociaux");

    private static final Parameter<BigDecimal> STATE = Parameter.amount("service-civique.indemnite-etat");
    private static final Parameter<BigDecimal> MORE = Parameter.amount("service-civique.majoration");
    private static final Parameter<BigDecimal> HOST = Parameter.amount("service-civique.prestation-accueil");
    private static final Parameter<Integer> MONTH = Parameter.whole("service-civique.jours-du-mois");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    Indemnity(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    @Override
    public MonthlyScale.Line month(Dossier dossier, YearMonth month) {
        return MonthlyScale.running(dossier, OutcomeKind.SERVICE_CIVIQUE, month)
                .map(mission -> line(dossier, month, mission))
                .orElseGet(() -> new MonthlyScale.Line(
                        Optional.of(BigDecimal.ZERO),
                        List.of(rules.finding("service-civique.indemnite.mission", Verdict.REFUSED))));
    }

    private MonthlyScale.Line line(Dossier dossier, YearMonth month, Outcome mission) {
        LocalDate first = month.atDay(1);
        Share share = share(month, mission);
        List<Finding> findings = new ArrayList<>(List.of(share.finding()));
        BigDecimal total = add(findings, share, "service-civique.indemnite.etat", parameters.at(STATE, first))
                .add(add(findings, share, "service-civique.indemnite.accueil", parameters.at(HOST, first)));
        LocalDate asked = mission.on().isAfter(first) ? mission.on() : first;
        Answer<Boolean> granted = dossier.answer(TOP_UP, asked);
        String id = "service-civique.indemnite.majoration";
        Optional<BigDecimal> amount = Optional.of(total);
        if (granted.equals(new Answer.Known<>(true))) {
            amount = Optional.of(total.add(add(findings, share, id, parameters.at(MORE, first))));
        } else if (granted instanceof Answer.Undeclared) {
            findings.add(rules.finding(id, Verdict.REFUSED).presuming(List.of(TOP_UP.code())));
        } else if (granted.isKnown()) {
            findings.add(rules.finding(id, Verdict.REFUSED).using(Rules.declared(dossier, TOP_UP, asked)));
        } else {
            findings.add(rules.finding(id, Verdict.UNDETERMINED)
                    .missing(List.of(TOP_UP))
                    .using(Rules.declared(dossier, TOP_UP, asked)));
            amount = Optional.empty();
        }
        return new MonthlyScale.Line(amount, findings);
    }

    private BigDecimal add(List<Finding> findings, Share share, String id, ParameterValue<BigDecimal> full) {
        BigDecimal amount = share.of(full.value());
        findings.add(rules.finding(
                        id, Verdict.SATISFIED, amount, full.value(), full.from(), MonthlyScale.mark(messages, full))
                .using(full));
        return amount;
    }

    /** The part of a month that a mission covers. */
    private record Share(int days, int month, Finding finding) {
        BigDecimal of(BigDecimal full) {
            return full.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(month), 2, RoundingMode.HALF_UP);
        }
    }

    private Share share(YearMonth month, Outcome mission) {
        Days covered = Days.between(mission.on(), mission.lastDay())
                .intersection(Days.of(month))
                .orElseThrow();
        String id = "service-civique.indemnite.mission";
        if (covered.count() == month.lengthOfMonth()) {
            return new Share(
                    1, 1, rules.finding(id, Verdict.SATISFIED, mission.on()).using(List.<Fact>of(mission)));
        }
        ParameterValue<Integer> whole = parameters.at(MONTH, month.atDay(1));
        int days = (int) Math.min(covered.count(), whole.value());
        return new Share(
                days,
                whole.value(),
                Finding.of(
                                id,
                                Verdict.SATISFIED,
                                messages.sentence(
                                        id + ".partielle",
                                        covered.first(),
                                        covered.last(),
                                        days,
                                        whole.value(),
                                        MonthlyScale.mark(messages, whole)))
                        .using(whole)
                        .using(List.<Fact>of(mission)));
    }
}

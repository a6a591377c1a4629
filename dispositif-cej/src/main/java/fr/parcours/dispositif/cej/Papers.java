package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The papers of the allowance (R5131-25 II, since 2022-03-01): three months from the signature to give them. Complete later,
 * they open no month that began more than three months before; what was paid as a precaution for the first three months
 * stays the young person's.
 *
 * <p>A dossier that never says when they were complete is taken as complete in time.
 */
final class Papers implements Adjustment {
    private static final Parameter<Integer> DELAY = Parameter.whole("cej.delai-pieces");
    private static final Parameter<Integer> PRECAUTION = Parameter.whole("cej.paiement-a-titre-conservatoire");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    Papers(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    @Override
    public Optional<Line> of(Dossier dossier, EnrolmentMonth month, BigDecimal amount) {
        return Contract.steps(dossier, month.enrolment(), Cej.PIECES)
                .findFirst()
                .map(step -> line(dossier, month, amount, step));
    }

    private Line line(Dossier dossier, EnrolmentMonth month, BigDecimal amount, Step papers) {
        LocalDate signed = month.enrolment().start();
        ParameterValue<Integer> delay = parameters.at(DELAY, signed);
        ParameterValue<Integer> precaution = parameters.at(PRECAUTION, signed);
        LocalDate last = Delay.ofMonths(delay.value()).lastDayAfter(signed);
        YearMonth firstOpen = YearMonth.from(papers.on().minusMonths(delay.value()));
        String id = "cej.pieces";
        Finding finding;
        BigDecimal left;
        if (!papers.on().isAfter(last) || !month.month().isBefore(firstOpen)) {
            left = amount;
            finding = rules.finding(id, Verdict.SATISFIED, papers.on(), last);
        } else {
            boolean early = month.month().isBefore(YearMonth.from(signed).plusMonths(precaution.value()));
            left = early
                    ? MonthlyAllowance.paid(dossier, Cej.ALLOCATION, month.month())
                            .max(BigDecimal.ZERO)
                            .min(amount)
                    : BigDecimal.ZERO;
            finding = left.signum() > 0
                    ? Finding.of(
                            id,
                            Verdict.SATISFIED,
                            messages.sentence("cej.pieces.acquis", papers.on(), last, Line.cents(left)))
                    : rules.finding(id, Verdict.REFUSED, papers.on(), last, firstOpen);
        }
        return Line.of(Line.cents(left), finding.using(delay, precaution).using(List.<Fact>of(papers)));
    }
}

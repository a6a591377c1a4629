package fr.parcours.dispositif.cej;

import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Delay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * The papers of the allowance (R5131-25 II, since 2022-03-01): three months from the signature to give them. Complete later,
 * they open no month that began more than three months before; what was paid as a precaution for the first three months
 * remains the young person's.
 *
 * <p>A dossier that never says when they were complete is taken as complete in time.
 */
final class Papers {
    static final Parameter<Integer> DELAY = Parameter.whole("cej.delai-pieces");
    static final Parameter<Integer> PRECAUTION = Parameter.whole("cej.paiement-a-titre-conservatoire");

    private Papers() {}

    /** Finds what papers that came too late leave of the amount of a month: a {@link MonthlyAllowance.Adjustment}. */
    static Optional<BigDecimal> adjusted(Inquiry inquiry, EnrolmentMonth month, BigDecimal amount) {
        return complete(inquiry, month).isEmpty()
                ? Optional.of(amount)
                : inquiry.explain("cej.pieces", line -> line(line, month, amount))
                        .value();
    }

    private static Optional<LocalDate> complete(Inquiry inquiry, EnrolmentMonth month) {
        return inquiry.first(Step.class, inquiry.isOf(month.enrolment(), Cej.PIECES))
                .map(Step::on);
    }

    private static Explained<BigDecimal> line(Inquiry line, EnrolmentMonth month, BigDecimal amount) {
        LocalDate signed = month.enrolment().start();
        LocalDate complete = complete(line, month).orElseThrow();
        int delay = line.at(DELAY, signed);
        LocalDate last = Delay.ofMonths(delay).lastDayAfter(signed);
        YearMonth firstOpen = YearMonth.from(complete.minusMonths(delay));
        if (!complete.isAfter(last) || !month.month().isBefore(firstOpen)) {
            return line.givesEuros(amount, complete, last);
        }
        boolean early = month.month().isBefore(YearMonth.from(signed).plusMonths(line.at(PRECAUTION, signed)));
        BigDecimal kept = early ? paid(line, month.month()).min(amount) : BigDecimal.ZERO;
        return kept.signum() > 0
                ? line.saying("cej.pieces.acquis", complete, last, kept).givesEuros(kept)
                : line.givesEuros(kept, complete, last, firstOpen);
    }

    private static BigDecimal paid(Inquiry line, YearMonth month) {
        return MonthlyScale.Paid.of(line, Set.of(Cej.ALLOCATION), month, month)
                .total()
                .max(BigDecimal.ZERO);
    }
}

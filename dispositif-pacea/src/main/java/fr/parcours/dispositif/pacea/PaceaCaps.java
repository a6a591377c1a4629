package fr.parcours.dispositif.pacea;

import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Inquiry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The ceilings of the allowance, by date: until 2022-02-28, the RSA of one person less its housing share (R5131-14); from
 * 2022-03-01, the full rate of the CEJ (D5131-9). A structure's own ceiling applies where it is lower.
 */
final class PaceaCaps {
    static final Parameter<String> REFERENCE = Parameter.oneOf("pacea.plafond-reference", "rsa", "cej");
    static final Parameter<BigDecimal> MULTIPLE = Parameter.amount("pacea.plafond-annuel-multiple");
    static final Parameter<Optional<BigDecimal>> OWN_MONTHLY =
            Parameter.amount("pacea.plafond-mensuel-structure").orNone();
    static final Parameter<Optional<BigDecimal>> OWN_YEARLY =
            Parameter.amount("pacea.plafond-annuel-structure").orNone();

    private PaceaCaps() {}

    /**
     * A ceiling.
     *
     * @param amount euros; two decimals once it applies
     * @param from day from which all that makes it holds
     */
    record Cap(BigDecimal amount, LocalDate from) {
        private Cap of(BigDecimal newAmount, ParameterValue<?> more) {
            return new Cap(newAmount, more.from().isAfter(from) ? more.from() : from);
        }

        private Cap rounded() {
            return new Cap(amount.setScale(2, RoundingMode.HALF_UP), from);
        }

        /** Gets the first month that it rules. */
        YearMonth month() {
            return YearMonth.from(from.minusDays(1)).plusMonths(1);
        }
    }

    /** Computes the ceiling of a month, from its first day. */
    static Cap monthly(Inquiry inquiry) {
        return lowest(inquiry, basis(inquiry).rounded(), OWN_MONTHLY);
    }

    /** Computes the yearly ceiling on a day; rounded once, after the multiplication. */
    static Cap yearly(Inquiry inquiry) {
        Cap legal = inquiry.need(inquiry.explain("pacea.plafond.multiple", line -> {
            ParameterValue<BigDecimal> multiple = line.dated(MULTIPLE);
            Cap basis = basis(line);
            Cap cap = basis.of(basis.amount().multiply(multiple.value()), multiple)
                    .rounded();
            return line.gives(cap, multiple.value().stripTrailingZeros().toPlainString(), cap.amount());
        }));
        return lowest(inquiry, legal, OWN_YEARLY);
    }

    /** Finds what the ceilings are made from, not rounded yet. */
    private static Cap basis(Inquiry inquiry) {
        ParameterValue<String> reference = inquiry.dated(REFERENCE);
        Cap basis = reference.value().equals("cej") ? fullRateOfCej(inquiry) : rsaLessHousing(inquiry);
        return basis.of(basis.amount(), reference);
    }

    private static Cap fullRateOfCej(Inquiry inquiry) {
        return inquiry.need(inquiry.explain("pacea.plafond.cej", line -> {
            ParameterValue<BigDecimal> cej = line.dated(National.CEJ_FULL_RATE);
            return line.gives(new Cap(cej.value(), cej.from()), cej.value(), cej.from());
        }));
    }

    private static Cap rsaLessHousing(Inquiry inquiry) {
        return inquiry.need(inquiry.explain("pacea.plafond.rsa", line -> {
            ParameterValue<BigDecimal> rsa = line.dated(National.RSA_SINGLE);
            ParameterValue<BigDecimal> housing = line.dated(National.RSA_HOUSING_SHARE);
            BigDecimal less = rsa.value().multiply(BigDecimal.ONE.subtract(housing.value()));
            String percent =
                    housing.value().movePointRight(2).stripTrailingZeros().toPlainString();
            return line.gives(new Cap(less, rsa.from()).of(less, housing), rsa.value(), rsa.from(), percent);
        }));
    }

    private static Cap lowest(Inquiry inquiry, Cap legal, Parameter<Optional<BigDecimal>> own) {
        Optional<ParameterValue<Optional<BigDecimal>>> set = inquiry.find(own);
        if (set.isEmpty() || set.get().value().isEmpty()) {
            return set.map(none -> legal.of(legal.amount(), none)).orElse(legal);
        }
        BigDecimal amount = inquiry.need(inquiry.explain("pacea.plafond.structure", line -> {
            ParameterValue<Optional<BigDecimal>> dated = line.dated(own);
            BigDecimal euros = dated.value().orElseThrow();
            return line.givesEuros(euros, euros, dated.from());
        }));
        return legal.of(legal.amount().min(amount), set.get());
    }
}

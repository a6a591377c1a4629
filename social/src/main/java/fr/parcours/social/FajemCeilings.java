package fr.parcours.social;

import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.AidScheme;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The ceilings of the fund's own rules, none unless the structure sets them: no text gives any. Those of the month and of the
 * civil year bound what one person is granted under all the individual schemes; those of a kind bound one aid.
 */
final class FajemCeilings {
    static final Parameter<Optional<BigDecimal>> MONTHLY =
            Parameter.amount("fajem.plafond-mensuel").orNone();
    static final Parameter<Optional<BigDecimal>> YEARLY =
            Parameter.amount("fajem.plafond-annuel").orNone();
    static final Parameter<Optional<BigDecimal>> URGENCE =
            Parameter.amount("fajem.plafond-urgence").orNone();
    static final Parameter<Optional<BigDecimal>> THEMATIQUE =
            Parameter.amount("fajem.plafond-thematique").orNone();
    static final Parameter<Optional<BigDecimal>> RENFORCE =
            Parameter.amount("fajem.plafond-renforce").orNone();
    private static final Map<AidScheme, Parameter<Optional<BigDecimal>>> OF_KIND =
            Map.of(Fajem.URGENCE, URGENCE, Fajem.THEMATIQUE, THEMATIQUE, Fajem.RENFORCE, RENFORCE);

    private FajemCeilings() {}

    /** Gets the key of the ceiling of one aid of an individual scheme. */
    static Parameter<Optional<BigDecimal>> of(AidScheme scheme) {
        return Objects.requireNonNull(OF_KIND.get(scheme), scheme::code);
    }

    /** Finds what one person was granted for the months of an interval, both included; a recovery is taken off. */
    static BigDecimal granted(Inquiry inquiry, YearMonth first, YearMonth last) {
        return MonthlyScale.Paid.of(inquiry, OF_KIND.keySet(), first, last).total();
    }
}

package fr.parcours.core.parameter;

import fr.parcours.core.lifecycle.Stable;
import java.math.BigDecimal;
import java.util.List;

/** National amounts, shipped by core so that they are written once for all plug-ins. */
@Stable
public final class National {
    /** Gross minimum wage for a month of 35 hours a week, in euros, since 2017-01-01. */
    public static final Parameter<BigDecimal> SMIC_MONTHLY = Parameter.amount("national.smic-mensuel");
    /** Gross minimum wage for an hour, in euros, since 2017-01-01: the monthly one × 12 ÷ 1 820, to the cent. */
    public static final Parameter<BigDecimal> SMIC_HOURLY = Parameter.amount("national.smic-horaire");
    /** RSA of a single person, for a month, in euros, since 2016-09-01. */
    public static final Parameter<BigDecimal> RSA_SINGLE = Parameter.amount("national.rsa-personne-seule");
    /** Part of the RSA that is taken off for housing, for a single person who is housed (R262-9 CASF), since 2017-01-01. */
    public static final Parameter<BigDecimal> RSA_HOUSING_SHARE = Parameter.amount("national.rsa-forfait-logement");

    /**
     * Full rate of the allowance of the CEJ, that of an adult whose household pays no tax, for a month, in euros (D5131-19 I 1° a of the
     * labour code), since 2022-03-01.
     */
    public static final Parameter<BigDecimal> CEJ_FULL_RATE = Parameter.amount("national.cej-taux-plein");

    /** The keys of all that the country sets. */
    public static final List<Parameter<?>> ALL =
            List.of(SMIC_MONTHLY, SMIC_HOURLY, RSA_SINGLE, RSA_HOUSING_SHARE, CEJ_FULL_RATE);

    private static final String PREFIX = "national.";

    private National() {}

    /** Checks if a parameter is a national one, which no plug-in ships. */
    public static boolean includes(String parameter) {
        return parameter.startsWith(PREFIX);
    }
}

package fr.parcours.core.parameter;

import fr.parcours.core.lifecycle.Stable;
import java.math.BigDecimal;
import java.util.List;

/** Amounts that the country sets, shipped by core for every plug-in to count with: they are written once. */
@Stable
public final class National {
    /** Gross minimum wage for a month of 35 hours a week, in euros, since 2017-01-01. */
    public static final Parameter<BigDecimal> SMIC_MONTHLY = Parameter.amount("national.smic-mensuel");
    /** Gross minimum wage for an hour, in euros, since 2017-01-01: the monthly one × 12 ÷ 1 820, to the cent. */
    public static final Parameter<BigDecimal> SMIC_HOURLY = Parameter.amount("national.smic-horaire");
    /** RSA of a single person, for a month, in euros, since 2016-09-01. */
    public static final Parameter<BigDecimal> RSA_SINGLE = Parameter.amount("national.rsa-personne-seule");
    /** Housing share taken off the RSA of a single person who is housed, as a part of it (R262-9 CASF), since 2017-01-01. */
    public static final Parameter<BigDecimal> RSA_HOUSING_SHARE = Parameter.amount("national.rsa-forfait-logement");

    /** The keys of all that the country sets. */
    public static final List<Parameter<?>> ALL = List.of(SMIC_MONTHLY, SMIC_HOURLY, RSA_SINGLE, RSA_HOUSING_SHARE);

    private static final String PREFIX = "national.";

    private National() {}

    /** Checks if a parameter is one of the country's, which no plug-in ships. */
    public static boolean includes(String parameter) {
        return parameter.startsWith(PREFIX);
    }
}

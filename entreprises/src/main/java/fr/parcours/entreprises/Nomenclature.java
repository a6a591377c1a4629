package fr.parcours.entreprises;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Inquiry;
import java.util.List;
import java.util.Optional;

/** The nomenclature of activities in force: NAF rév. 2, then the NAF 2025 from 2027-01-01 (décret 2025-736). */
final class Nomenclature {
    static final String REV_2 = "rev2";
    static final String NAF_2025 = "2025";

    static final Parameter<String> IN_FORCE = Parameter.oneOf("entreprises.nomenclature-activites", REV_2, NAF_2025);
    private static final List<String> OLDEST_FIRST = List.of(REV_2, NAF_2025);

    private Nomenclature() {}

    /**
     * Finds the nomenclature that replaced another by the day. A code of the next one may be declared early: both are given
     * during the year before.
     */
    static Optional<ParameterValue<String>> replacing(String version, Inquiry inquiry) {
        return inquiry.find(IN_FORCE)
                .filter(inForce -> OLDEST_FIRST.indexOf(inForce.value()) > OLDEST_FIRST.indexOf(version));
    }
}

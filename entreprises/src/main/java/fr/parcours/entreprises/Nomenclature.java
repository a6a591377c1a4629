package fr.parcours.entreprises;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The nomenclature of activities in force: NAF rév. 2, then the NAF 2025 from 2027-01-01 (décret 2025-736). */
final class Nomenclature {
    static final String REV_2 = "rev2";
    static final String NAF_2025 = "2025";

    private static final List<String> OLDEST_FIRST = List.of(REV_2, NAF_2025);
    private static final Parameter<String> IN_FORCE = new Parameter<>(
            "entreprises.nomenclature-activites",
            texts -> Parameter.Type.CODE.read(texts).filter(OLDEST_FIRST::contains));

    private final Parameters parameters;

    /** Reads the latest value at once, so that a structure that writes another code hears of it at the start. */
    Nomenclature(Parameters parameters) {
        this.parameters = parameters;
        parameters.at(IN_FORCE, LocalDate.MAX);
    }

    /**
     * Finds the nomenclature that replaced another by a day. A code of the next one may be declared early: both are given
     * during the year before.
     */
    Optional<ParameterValue<String>> replacing(String version, LocalDate on) {
        return parameters
                .find(IN_FORCE, on)
                .filter(inForce -> OLDEST_FIRST.indexOf(inForce.value()) > OLDEST_FIRST.indexOf(version));
    }
}

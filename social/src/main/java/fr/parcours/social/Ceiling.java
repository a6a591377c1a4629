package fr.parcours.social;

import fr.parcours.core.parameter.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How an amount that a structure may leave unset is written: {@code aucun} where there is none. */
final class Ceiling {
    private Ceiling() {}

    /** Obtains a key of amounts that may be unset. */
    static Parameter<Optional<BigDecimal>> of(String id) {
        return new Parameter<>(
                id,
                texts -> texts.size() != 1
                        ? Optional.empty()
                        : Optional.of(
                                isNone(texts)
                                        ? Optional.empty()
                                        : Optional.of(new BigDecimal(texts.get(0)).setScale(2, RoundingMode.HALF_UP))));
    }

    /** Checks if a value says that nothing is set. */
    static boolean isNone(List<String> texts) {
        return texts.equals(List.of(Parameter.NONE));
    }
}

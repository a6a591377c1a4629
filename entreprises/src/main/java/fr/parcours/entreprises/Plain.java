package fr.parcours.entreprises;

import java.math.BigDecimal;

/** Hours and rates as one writes them: no decimal that says nothing. */
public final class Plain {
    private Plain() {}

    /** Writes a number. */
    public static String of(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}

package fr.parcours.entreprises.clauses;

import java.math.BigDecimal;

/** Hours and rates as one writes them: no decimal that says nothing. */
final class Plain {
    private Plain() {}

    static String of(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}

package fr.parcours.testkit;

import fr.parcours.core.lifecycle.Experimental;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Days and amounts as tests write them. */
@Experimental
public final class Literals {
    private Literals() {}

    /**
     * Reads a day such as {@code 2021-02-03}.
     *
     * @throws java.time.DateTimeException if the text is no day
     */
    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /**
     * Reads an amount such as {@code 497.50}.
     *
     * @throws NumberFormatException if the text is no amount
     */
    public static BigDecimal euros(String text) {
        return new BigDecimal(text);
    }
}

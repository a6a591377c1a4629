package fr.parcours.publication.page;

import fr.parcours.core.indicator.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as French typography writes them: 1 935, 46 %, 635 281 €. */
final class French {
    /** Narrow no-break space: between groups of digits, and before a sign. */
    private static final char NARROW = '\u202f';
    /** No-break space: before a unit. */
    private static final char SPACE = '\u00a0';
    /** The minus sign, as wide as the plus. */
    private static final char MINUS = '\u2212';

    private French() {}

    /** Writes a number rounded half-up to some decimals. */
    static String number(BigDecimal number, int decimals) {
        String plain = number.abs().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < whole.length(); index++) {
            if (index > 0 && (whole.length() - index) % 3 == 0) {
                text.append(NARROW);
            }
            text.append(whole.charAt(index));
        }
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        boolean negative = number.signum() < 0 && !plain.matches("[0.]*");
        return negative ? MINUS + text.toString() : text.toString();
    }

    /** Writes a number with its unit. */
    static String quantity(BigDecimal number, Unit unit, int decimals) {
        String text = number(number, decimals);
        return switch (unit) {
            case PERCENT -> text + SPACE + "%";
            case POINTS -> text + SPACE + (number.abs().compareTo(BigDecimal.valueOf(2)) < 0 ? "point" : "points");
            case EUROS -> text + SPACE + "€";
            case KEUR -> text + SPACE + "k€";
            case HOURS -> text + SPACE + "h";
            case MONTHS -> text + SPACE + "mois";
            case DAYS -> text + SPACE + "j";
            case ETP -> text + SPACE + "ETP";
            case COUNT, RATIO -> text;
        };
    }

    /** Writes a difference, always with its sign. */
    static String difference(BigDecimal number, int decimals) {
        String text = number(number, decimals);
        return number.signum() > 0 ? "+" + text : text;
    }

    /** Writes a date in full: 1er janvier 2021. */
    static String date(LocalDate date) {
        String text = date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH));
        return (date.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text).replace(' ', SPACE);
    }

    /** Begins a sentence. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1) + ".";
    }
}

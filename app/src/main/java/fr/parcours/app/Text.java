package fr.parcours.app;

import fr.parcours.core.allowance.Allowance;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How answers are laid out for people. */
final class Text {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    private Text() {}

    /** Writes a day as 15/03/2022. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Writes the period of an allowance: a month in words, a year as it is. */
    static String period(Allowance allowance) {
        return allowance.isOfYear()
                ? Integer.toString(allowance.first().getYear())
                : allowance.first().format(DateTimeFormatter.ofPattern("LLLL uuuu", Locale.FRENCH));
    }

    /** Writes an amount in euros. */
    static String euros(BigDecimal amount) {
        NumberFormat format = NumberFormat.getInstance(Locale.FRENCH);
        format.setMinimumFractionDigits(2);
        return format.format(amount) + " €";
    }

    /** Writes a whole number with its thousands apart. */
    static String whole(long number) {
        return NumberFormat.getIntegerInstance(Locale.FRENCH).format(number);
    }

    /** Writes a noun with its number. */
    static String count(long number, String singular, String plural) {
        return whole(number) + " " + (number < 2 ? singular : plural);
    }

    /** Lays rows out in columns, one row per line. */
    static String table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
            }
            table.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return table.toString();
    }
}

package fr.parcours.app;

import fr.parcours.core.allowance.Allowance;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/** How answers are laid out for people. */
final class Text {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    private static final DateTimeFormatter PRINTED =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.FRENCH).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter PRINTED_MONTH =
            DateTimeFormatter.ofPattern("M/uuuu", Locale.FRENCH).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.FRENCH);

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private Text() {}

    /** Writes a day as 15/03/2022. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /**
     * Reads a day, as 2022-03-15 or as it is printed, 15/03/2022.
     *
     * @throws java.time.DateTimeException if the text is no day
     */
    static LocalDate readDay(String text) {
        return text.contains("/") ? LocalDate.parse(text, PRINTED) : LocalDate.parse(text);
    }

    /**
     * Reads a month, as 2022-03 or 03/2022.
     *
     * @throws java.time.DateTimeException if the text is no month
     */
    static YearMonth readMonth(String text) {
        return text.contains("/") ? YearMonth.parse(text, PRINTED_MONTH) : YearMonth.parse(text);
    }

    /** Writes a day with its name: mardi 15 mars 2022. */
    static String fullDay(LocalDate day) {
        return FULL_DAY.format(day).replace(" 1 ", " 1er ");
    }

    /** Writes a day as sentences do: 15 mars 2022. */
    static String longDay(LocalDate day) {
        return LONG_DAY.format(day).replaceFirst("^1 ", "1er ");
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

    /** Writes a sentence as a part of another. */
    static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Writes as much of a text as a width holds, with an ellipsis where something is cut. */
    static String cut(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int space = text.lastIndexOf(' ', width - 1);
        return text.substring(0, space > width / 2 ? space : width - 1).replaceFirst("[ ;:,.]+$", "") + "…";
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

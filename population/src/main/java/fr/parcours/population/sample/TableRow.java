package fr.parcours.population.sample;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.parcours.core.time.Days;
import fr.parcours.population.draw.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** A row of a table. A cell is found by its column; one that is blank, or whose column the table lacks, says nothing. */
final class TableRow {
    /** The years that tables may have columns for. */
    private static final int FIRST_YEAR = 2016;

    private static final int LAST_YEAR = 2022;
    private static final Pattern SPACES = Pattern.compile(" +");

    private final String table;
    private final NamedCsvRecord cells;

    private TableRow(String table, NamedCsvRecord cells) {
        this.table = table;
        this.cells = cells;
    }

    /** Reads comma-separated values named by the first line; lines that begin with {@code #} are comments. */
    static List<TableRow> read(String table, String text) {
        return CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text).stream()
                .map(cells -> new TableRow(table, cells))
                .toList();
    }

    /** Numbers from one to another, both included: {@code 3/12}, or {@code 3} alone. */
    record Span(int least, int most) {
        static Span of(String text) {
            int slash = text.indexOf('/');
            int least = Integer.parseInt(slash < 0 ? text : text.substring(0, slash));
            return new Span(least, slash < 0 ? least : Integer.parseInt(text.substring(slash + 1)));
        }

        int pick(Dice dice) {
            return dice.between(least, most);
        }
    }

    /**
     * How many: {@code 12} in all, those already there included; {@code +12} more; {@code all}, as many as can be.
     *
     * @param more whether what is already there is left aside
     */
    record Total(int number, boolean more) {
        static Total of(String text) {
            return text.equals("all")
                    ? new Total(Integer.MAX_VALUE, true)
                    : new Total(Integer.parseInt(text), text.startsWith("+"));
        }

        boolean isAll() {
            return number == Integer.MAX_VALUE;
        }
    }

    Optional<String> find(String column) {
        return cells.findField(column).filter(text -> !text.isEmpty());
    }

    String text(String column) {
        return find(column).orElseThrow(() -> wrong("'" + column + "' says nothing"));
    }

    String text(String column, String otherwise) {
        return find(column).orElse(otherwise);
    }

    int whole(String column, int otherwise) {
        return find(column).map(Integer::valueOf).orElse(otherwise);
    }

    /** Reads words separated by spaces. */
    List<String> list(String column) {
        return find(column).map(text -> List.of(SPACES.split(text))).orElse(List.of());
    }

    /** Reads words to draw one from, each as often as it says: {@code a:3 b} gives a, a, a and b. */
    List<String> choice(String column) {
        List<String> choice = new ArrayList<>();
        for (String word : list(column)) {
            int colon = word.lastIndexOf(':');
            int times = colon < 0 ? 1 : Integer.parseInt(word.substring(colon + 1));
            choice.addAll(Collections.nCopies(times, colon < 0 ? word : word.substring(0, colon)));
        }
        return choice;
    }

    /** Reads the words of a choice, each once, in order. */
    Set<String> words(String column) {
        return new LinkedHashSet<>(choice(column));
    }

    Optional<Span> span(String column) {
        return find(column).map(Span::of);
    }

    Optional<Days> days(String column) {
        return find(column).map(TableRow::asDays);
    }

    static Days asDays(String text) {
        int slash = text.indexOf('/');
        return Days.between(LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
    }

    /** Gives each year of the row that says something, and what it says. */
    void years(BiConsumer<Integer, String> use) {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            int each = year;
            find(String.valueOf(year)).ifPresent(cell -> use.accept(each, cell));
        }
    }

    /** Finds how many are missing to what a cell says. */
    int missing(Total total, long already) {
        if (already > total.number()) {
            throw wrong("already " + already + ", more than " + total.number());
        }
        return total.more() ? total.number() : total.number() - (int) already;
    }

    /** Makes an error that says where it is. */
    IllegalStateException wrong(String why) {
        return new IllegalStateException(table + ":" + cells.getStartingLineNumber() + ": " + why);
    }

    @Override
    public String toString() {
        return table + ": " + String.join(",", cells.getFields());
    }
}

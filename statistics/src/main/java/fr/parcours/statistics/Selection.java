package fr.parcours.statistics;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.indicator.Placing;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Rows, compiled: the numbers of its tests and of its conditions, and the day on which a row is in the count. */
final class Selection {
    final int number;
    final Rows rows;
    final boolean first;
    int[] testNumbers = {};
    int[] conditionNumbers = {};
    boolean notEnded;
    /** Populations that one more row of this selection may change. */
    final BitSet populations = new BitSet();
    /** Measures that collect distinct values of its rows. */
    final List<Distinct> distincts = new ArrayList<>();

    private final Window[] windows;
    private final Window[] moved;

    Selection(int number, Rows rows, Window... windows) {
        this.number = number;
        this.rows = rows;
        this.windows = windows;
        this.first = rows.placing() instanceof Placing.FirstEver;
        this.moved = windows.clone();
        if (rows.placing() instanceof Placing.Shifted shifted) {
            for (int window = 0; window < windows.length; window++) {
                moved[window] = windows[window].movedInto(shifted.months(), shifted.window());
            }
        }
    }

    /** Distinct values of a field or of an attribute, one of the two. */
    sealed interface Distinct {
        /** Gets the number of the set. */
        int set();

        /** Of a field. */
        record OfField(int set, Field<?> field) implements Distinct {}

        /** Of an attribute. */
        record OfAttribute(int set, Attribute<?> attribute) implements Distinct {}
    }

    /** Finds the last day up to which the length of a row is counted; {@link Window#NONE} when it is not known. */
    int lastMeasured(Row row, int window) {
        int periodEnd = windows[window].last();
        if (rows.placing() instanceof Placing.Running) {
            return periodEnd;
        }
        return row.measured() && row.last() > periodEnd ? Window.NONE : row.last();
    }

    /** Finds the last day, inside the period, on which a row is in the count; {@link Window#NONE} when it is not in it. */
    int place(Row row, int window) {
        Window days = windows[window];
        Placing placing = rows.placing();
        if (placing instanceof Placing.OnItsDay) {
            return days.contains(row.day()) ? row.day() : Window.NONE;
        }
        if (placing instanceof Placing.Overlapping) {
            return row.day() <= days.last() && row.last() >= days.first()
                    ? Math.min(row.last(), days.last())
                    : Window.NONE;
        }
        if (placing instanceof Placing.Ended) {
            int end = row.ended();
            return days.contains(end) ? end : Window.NONE;
        }
        if (placing instanceof Placing.Running) {
            return row.day() <= days.last() && row.realEnd() > days.last() ? days.last() : Window.NONE;
        }
        if (placing instanceof Placing.Shifted) {
            return moved[window].contains(row.day()) ? Math.min(row.day(), days.last()) : Window.NONE;
        }
        return row.day();
    }
}

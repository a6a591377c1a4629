package fr.parcours.statistics;

import fr.parcours.core.dossier.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The delays of one dossier, over one period: what they run from, what they run to. */
final class Waits {
    private static final Comparator<Point> BY_DAY = Comparator.comparingInt(Point::day);

    private final List<Point> starts = new ArrayList<>();
    private final List<Point> ends = new ArrayList<>();

    private record Point(Fact fact, int day, long times) {}

    void clear() {
        starts.clear();
        ends.clear();
    }

    void start(Row row) {
        starts.add(new Point(row.fact(), row.day(), row.count()));
    }

    void end(Row row) {
        ends.add(new Point(row.fact(), row.day(), row.count()));
    }

    /** Counts the delay from each start to the first other fact on its day or later. */
    void countInto(Histogram histogram) {
        starts.sort(BY_DAY);
        ends.sort(BY_DAY);
        int first = 0;
        for (Point start : starts) {
            while (first < ends.size() && ends.get(first).day < start.day) {
                first++;
            }
            int next = first;
            while (next < ends.size() && ends.get(next).fact == start.fact) {
                next++;
            }
            if (next < ends.size()) {
                histogram.add(ends.get(next).day - start.day, start.times);
            }
        }
    }
}

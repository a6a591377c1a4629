package fr.parcours.statistics;

import fr.parcours.core.dossier.Fact;
import java.util.ArrayList;
import java.util.List;

/** The delays of one dossier, over one period: what they run from, what they run to. */
final class Waits {
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
        for (Point start : starts) {
            ends.stream()
                    .filter(end -> end.day >= start.day && end.fact != start.fact)
                    .mapToInt(Point::day)
                    .min()
                    .ifPresent(day -> histogram.add(day - start.day, start.times));
        }
    }
}

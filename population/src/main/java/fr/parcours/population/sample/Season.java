package fr.parcours.population.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * What the services did in a year, in proportion to what the report prints.
 *
 * @param year the year
 * @param volume 1 for what is printed; of another year, the report tells nothing
 */
record Season(int year, double volume) {
    boolean isPublished() {
        return volume == 1;
    }

    /** Gets what stands for a printed number, one at least. */
    int of(int printed) {
        return (int) Math.max(1, Math.round(printed * volume));
    }

    /** Gets what stands for a printed list: some of it, from all over it. */
    <T> List<T> of(List<T> printed) {
        List<T> some = new ArrayList<>();
        int number = of(printed.size());
        for (int i = 0; i < number; i++) {
            some.add(printed.get(i * printed.size() / number));
        }
        return some;
    }
}

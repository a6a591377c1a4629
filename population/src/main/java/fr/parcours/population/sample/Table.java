package fr.parcours.population.sample;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is dealt in one zone, year after year.
 *
 * @param zone where it counts
 * @param quotas what to deal in a year, in order; nothing in most years
 */
record Table(Zone zone, Map<Year, List<Quota>> quotas) {
    static Table of(Zone zone) {
        return new Table(zone, Map.of());
    }

    /** Adds what to deal in a year. */
    Table deal(int year, Quota... more) {
        Map<Year, List<Quota>> all = new LinkedHashMap<>(quotas);
        List<Quota> ofTheYear = new ArrayList<>(quotas(Year.of(year)));
        ofTheYear.addAll(List.of(more));
        all.put(Year.of(year), ofTheYear);
        return new Table(zone, all);
    }

    List<Quota> quotas(Year year) {
        return quotas.getOrDefault(year, List.of());
    }
}

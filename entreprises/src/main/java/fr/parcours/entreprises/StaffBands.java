package fr.parcours.entreprises;

import static fr.parcours.entreprises.Company.STAFF;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.vocabulary.Condition;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sizes of company that the chapter distinguishes. A definition is of no day: the latest bounds make it. The ids are those
 * of the report, whatever the bounds; the labels and the definitions follow them.
 *
 * @param bands those of the report, in order
 * @param larger companies beyond the last band
 */
record StaffBands(List<Band> bands, Band larger) {
    static final Parameter<Integer> SMALL = Parameter.whole("conseil-rh.tranche-1-limite");
    static final Parameter<Integer> MIDDLE = Parameter.whole("conseil-rh.tranche-2-limite");
    static final Parameter<Integer> LARGE = Parameter.whole("conseil-rh.tranche-3-limite");

    StaffBands {
        bands = List.copyOf(bands);
    }

    /**
     * Companies whose staff is within bounds.
     *
     * @param id end of the figure's id
     */
    record Band(String id, String label, Condition condition) {
        private static Band between(String id, int from, int under) {
            return new Band(
                    id,
                    "Entreprises de " + from + " à " + (under - 1) + " salariés",
                    new Condition.Both(STAFF.atLeast(from), STAFF.under(under)));
        }
    }

    static StaffBands of(Parameters parameters) {
        int small = latest(parameters, SMALL);
        int middle = latest(parameters, MIDDLE);
        int large = latest(parameters, LARGE);
        return new StaffBands(
                List.of(
                        new Band("moins-10", "Entreprises de moins de " + small + " salariés", STAFF.under(small)),
                        Band.between("10-49", small, middle),
                        Band.between("50-99", middle, large)),
                new Band("100-et-plus", "Entreprises de " + large + " salariés et plus", STAFF.atLeast(large)));
    }

    /** Gets the classes of a break-down: the bands, the larger companies, and those whose staff is not known. */
    Map<String, Condition> classes() {
        Map<String, Condition> classes = new LinkedHashMap<>();
        bands.forEach(band -> classes.put(band.id(), band.condition()));
        classes.put(larger.id(), larger.condition());
        classes.put(Breakdown.UNKNOWN, new Condition.Unknown(STAFF));
        return classes;
    }

    private static int latest(Parameters parameters, Parameter<Integer> bound) {
        return parameters.at(bound, LocalDate.MAX).value();
    }
}

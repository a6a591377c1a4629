package fr.parcours.testkit;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.runtime.Parcours;
import java.util.List;

/** What the plug-ins of a suite hold without proof. */
@Experimental
public final class Unverified {
    private Unverified() {}

    /** Lists the values that carry the "unverified" mark, as {@code <parameter> <first day>}, by parameter and then by day. */
    public static List<String> values(Parcours parcours) {
        return Shipped.parameters(parcours).stream()
                .flatMap(history -> history.values().stream()
                        .filter(DatedValue::unverified)
                        .map(value -> history.id() + " " + value.from()))
                .toList();
    }
}

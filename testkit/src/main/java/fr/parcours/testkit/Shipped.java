package fr.parcours.testkit;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.parameter.History;
import fr.parcours.core.parameter.National;
import fr.parcours.runtime.Parcours;
import java.util.List;

/** What the plug-ins of a suite ship. */
@Experimental
public final class Shipped {
    private Shipped() {}

    /** Lists their parameters, by id, as the structure sets them; national parameters, which core ships, are left out. */
    public static List<History> parameters(Parcours parcours) {
        return parcours.parameters().histories().values().stream()
                .filter(history -> !National.includes(history.id()))
                .toList();
    }
}

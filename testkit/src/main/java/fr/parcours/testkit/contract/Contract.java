package fr.parcours.testkit.contract;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.runtime.settings.Structure;
import java.time.LocalDate;
import java.util.List;

/**
 * What a contract tests: a plug-in, assembled for a structure with those it requires, on dossiers and days.
 *
 * <p>The dossiers are generated: someone of whom nothing is known, someone who refuses every answer, some who answered
 * everything, some who go through each pathway of the plug-in, a random population, companies, actions and markets. The days
 * are the day before, the day and the day after of every change of a parameter, and a few others. Nothing is taken from the
 * time zone, the language or the clock of the machine.
 */
@Experimental
public interface Contract {
    /** Makes the plug-in, a new one at each call. */
    Plugin plugin();

    /** Gets the structure to assemble it for; one that sets nothing unless overridden. */
    default Structure structure() {
        return Structure.NONE;
    }

    /** Gets dossiers to try in addition to the generated ones; none unless overridden. */
    default List<Dossier> dossiers() {
        return List.of();
    }

    /** Gets days to try in addition to the usual ones; none unless overridden. */
    default List<LocalDate> days() {
        return List.of();
    }
}

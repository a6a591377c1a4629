package fr.parcours.testkit.contract;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.runtime.settings.Structure;
import java.time.LocalDate;
import java.util.List;

/**
 * What every plug-in promises. A test class implements it, gives its plug-in, and inherits the tests.
 *
 * <pre>{@code
 * final class EmploiFrancPluginTest implements PluginContract {
 *     public Plugin plugin() {
 *         return new EmploiFrancPlugin();
 *     }
 * }
 * }</pre>
 *
 * <p>The plug-in is assembled with those it requires, found by {@link java.util.ServiceLoader}, and tried on generated
 * dossiers (nobody in particular, somebody who refuses every answer, some who answered everything, a random population, a few
 * companies and actions), on the eve, the day and the day after of every change of a parameter, and on a few other days. Tests about what the plug-in does
 * not contribute are skipped. The tests take no time zone, language or clock from their surroundings.
 */
@SuppressWarnings("exports") // who implements it has JUnit; who does not never loads it
public interface PluginContract {
    /** Makes the plug-in, a new one at each call. */
    Plugin plugin();

    /** Gets the structure to assemble it for; one that sets nothing unless overridden. */
    default Structure structure() {
        return Structure.NONE;
    }

    /** Gets dossiers to try besides the generated ones; none unless overridden. */
    default List<Dossier> dossiers() {
        return List.of();
    }

    /** Gets days to try besides the usual ones; none unless overridden. */
    default List<LocalDate> days() {
        return List.of();
    }
}

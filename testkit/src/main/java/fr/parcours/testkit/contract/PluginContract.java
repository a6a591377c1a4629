package fr.parcours.testkit.contract;

import fr.parcours.core.lifecycle.Experimental;

/**
 * What every plug-in promises. A test class implements it, gives its plug-in, and inherits the tests of all the themes; one that
 * is still being written may implement a theme alone.
 *
 * <pre>{@code
 * final class EmploiFrancPluginTest implements PluginContract {
 *     public Plugin plugin() {
 *         return new EmploiFrancPlugin();
 *     }
 * }
 * }</pre>
 *
 * <p>Tests about what the plug-in does not contribute are skipped.
 */
@SuppressWarnings("exports") // who implements it has JUnit; who does not never loads it
@Experimental
public interface PluginContract
        extends AssemblyContract, RuleContract, PathwayContract, MoneyContract, FigureContract, ListingContract {}

package fr.parcours.testkit.contract;

import fr.parcours.core.lifecycle.Experimental;

/**
 * What every plug-in promises. A test class implements it, gives its plug-in, and inherits the tests of all the themes; while a
 * plug-in is being written, its test may implement one theme alone.
 *
 * <pre>{@code
 * final class EmploiFrancPluginTest implements PluginContract {
 *     public Plugin plugin() {
 *         return new EmploiFrancPlugin();
 *     }
 * }
 * }</pre>
 *
 * <p>Tests of what the plug-in does not contribute are skipped.
 */
@SuppressWarnings("exports") // who implements it has JUnit; who does not never loads it
@Experimental
public interface PluginContract
        extends AssemblyContract, RuleContract, PathwayContract, MoneyContract, FigureContract, ListingContract {}

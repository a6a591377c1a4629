/**
 * What every plug-in promises, as JUnit 5 tests to inherit: start with
 * {@link fr.parcours.testkit.contract.PluginContract}. Nothing here is null.
 */
@NullMarked
package fr.parcours.testkit.contract;

import org.jspecify.annotations.NullMarked;

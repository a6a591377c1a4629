/**
 * For authors of plug-ins: how a module adds a dispositif, a service, words, indicators.
 *
 * <p>A module provides one {@link fr.parcours.core.plugin.Plugin}, with two methods. It contributes values, or factories
 * from the {@link fr.parcours.core.plugin.Setting}. It opens and exports no package, and needs no framework.
 *
 * <table>
 * <caption>What a plug-in may contribute</caption>
 * <tr><th>contribution</th><th>purpose</th></tr>
 * <tr><td>{@link fr.parcours.core.vocabulary.Word}</td><td>kinds, schemes, reasons, attributes of its dossiers</td></tr>
 * <tr><td>{@link fr.parcours.core.plugin.Dispositif}</td><td>who may enter, the pathway, the money</td></tr>
 * <tr><td>{@link fr.parcours.core.plugin.Chapter}</td><td>its figures in the report</td></tr>
 * <tr><td>{@link fr.parcours.core.plugin.Check}</td><td>what its facts must agree on</td></tr>
 * <tr><td>{@link fr.parcours.core.plugin.Listing}</td><td>tables asked by funders, line by line</td></tr>
 * </table>
 *
 * <p>Files a plug-in may ship, under {@code META-INF/parcours/<plug-in id>/}: {@code parameters.yaml},
 * {@code messages.properties}. Nothing here is null.
 */
@NullMarked
package fr.parcours.core.plugin;

import org.jspecify.annotations.NullMarked;

/**
 * The PACEA ("parcours contractualisé d'accompagnement vers l'emploi et l'autonomie", since 2017-01-01), the PPAE that the public
 * employment service delegates ("cotraitance", until 2024-12-31) and the contrat d'engagement that replaces it.
 *
 * <p>{@link fr.parcours.dispositif.pacea.PaceaPlugin} is the door, for {@link java.util.ServiceLoader}; nothing else is
 * public. Every amount, age, delay and list of codes stands in {@code parameters.yaml} with its first day and its article.
 *
 * <p>How dossiers record them: the {@code diagnostic}, {@code decision}, {@code notification}, {@code signature}, {@code
 * evaluation}, {@code sanction} and {@code offre-raisonnable} steps name the dispositif; the term of the contract, or of its
 * amendment, is the {@code until} of the signature. Nothing here is null.
 */
@NullMarked
package fr.parcours.dispositif.pacea;

import org.jspecify.annotations.NullMarked;

/**
 * The Garantie jeunes (2017-01-01 to 2022-02-28, running contracts going on under their own rules), the contrat d'engagement
 * jeune that follows it (since 2022-03-01) and the accompaniment of young graduates.
 *
 * <p>{@link fr.parcours.dispositif.cej.CejPlugin} is the door, for {@link java.util.ServiceLoader}; nothing else is public.
 * Every amount, age, delay, rate and list of codes stands in {@code parameters.yaml} with its first day and its article.
 *
 * <p>Start with {@link fr.parcours.dispositif.cej.MonthlyAllowance}, the ledger both allowances share: which months are due,
 * from what full amount, less which {@link fr.parcours.dispositif.cej.Resources}, cut by
 * which {@link fr.parcours.dispositif.cej.Sanctions}.
 *
 * <p>How dossiers record a contract: the entry is its signature; the term it says, if any, is the {@code until} of a
 * {@code signature} step; {@code pieces} is the day its papers are complete; {@code activite} steps give hours, declared or
 * validated; {@code convocation}, {@code decision}, {@code sanction} and {@code notification} a sanction; a {@code notification}
 * of no sanction is that of an orientation, from which the delay of the signature runs. All these steps name the dispositif. Nothing here is null.
 */
@NullMarked
package fr.parcours.dispositif.cej;

import org.jspecify.annotations.NullMarked;

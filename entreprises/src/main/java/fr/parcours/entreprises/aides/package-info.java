/**
 * Aided contracts: the parcours emploi compétences (PEC, non-market sector) and the contrat initiative emploi (CIE, market
 * sector), two forms of the contrat unique d'insertion.
 *
 * <p>{@link fr.parcours.entreprises.aides.ContratsAidesPlugin} is the door, for {@link java.util.ServiceLoader}; nothing else
 * is public. The law gives bounds; what applies is the order of the region's prefect, data by region and date: see
 * {@link fr.parcours.entreprises.aides.Order}. The State's share of the pay is
 * {@link fr.parcours.entreprises.aides.StateShare}.
 *
 * <p>How dossiers record an aided contract: an outcome {@code pec} or {@code cie}, {@code signedOn} the day of the decision,
 * {@code until} its planned end, none for a CDI; {@code values.weeklyHours} or a declaration gives its hours,
 * {@code values.chantierInsertion} that the employer is an "atelier et chantier d'insertion". One that begins the day after
 * another, of the same kind and for the same employer, renews it. An {@code entretien} step that names the dispositif is a
 * three-party meeting. Nothing here is null.
 */
@NullMarked
package fr.parcours.entreprises.aides;

import org.jspecify.annotations.NullMarked;

/**
 * Social clauses: hours of work that public or private contracts reserve for people far from employment.
 *
 * <p>{@link fr.parcours.entreprises.clauses.ClausesSocialesPlugin} is the door, for {@link java.util.ServiceLoader}; nothing
 * else is public.
 *
 * <p>How dossiers record a clause: the market's own declares who ordered it, the operation, who holds it, its amount, the hours
 * due; a market or a company that the structure follows has an entry in {@code clauses-sociales}. The hours are
 * {@code heures-clause} steps of the participant's dossier, with {@code hours}, the {@code market}, the {@code place} and,
 * where they are given by month, {@code for}; the contracts are outcomes {@code via} {@code clauses-sociales} with the same
 * {@code market} and {@code place}. Hours of someone without a dossier stand in the market's own. A figure reads one dossier
 * at a time: what is done of the hours due is said between dossiers, by {@code check}, and line by line by the listing
 * {@code clauses-sociales.heures}. Nothing here is null.
 */
@NullMarked
package fr.parcours.entreprises.clauses;

import org.jspecify.annotations.NullMarked;

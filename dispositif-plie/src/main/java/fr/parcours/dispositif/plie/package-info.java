/**
 * The PLIE ("plan local pluriannuel pour l'insertion et l'emploi", L5131-2 and R5131-3, since 2008-05-01), and the participants
 * it counts for the European social fund, FSE 2014-2020 and FSE+ 2021-2027.
 *
 * <p>{@link fr.parcours.dispositif.plie.PliePlugin} is the door, for {@link java.util.ServiceLoader}; nothing else is public.
 * The law lays out neither the public, nor the length, nor the positive exit: the protocol does, so that these are parameters
 * of the structure, with the sample's as default. What the regulations of the funds say is data too, and says how sure it is.
 *
 * <p>Start with {@link fr.parcours.dispositif.plie.Criteria} (who may enter), {@link
 * fr.parcours.dispositif.plie.PlieWorkflow} (the pathway), {@link fr.parcours.dispositif.plie.PositiveExits} (what a positive
 * exit is, and when it is one), {@link fr.parcours.dispositif.plie.ParticipantTable} (what the funds ask).
 *
 * <p>How dossiers record a PLIE: étapes are steps; an outsourced accompaniment runs to its {@code until}; {@code referent} is
 * declared; a {@code confirmation} step, six months after a job began, says {@code confirmed} or {@code lost} and may name the
 * employer; {@code etape-mediation} is all that the médiation emploi needs to know. Nothing here is null.
 */
@NullMarked
package fr.parcours.dispositif.plie;

import org.jspecify.annotations.NullMarked;

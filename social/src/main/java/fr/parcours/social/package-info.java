/**
 * The metropolitan youth aid fund (FAJEM), health, housing and the administrative address ("domiciliation").
 *
 * <p>{@link fr.parcours.social.SocialPlugin} is the door, for {@link java.util.ServiceLoader}; nothing else is public. Every
 * age, delay, ceiling and list of codes stands in {@code parameters.yaml}; nearly all are the fund's or the structure's own
 * choice.
 *
 * <p>How dossiers record them: see {@link fr.parcours.social.Fajem} and {@link fr.parcours.social.FajemFile} for requests, papers
 * and decisions, {@link fr.parcours.social.Sante} for sessions and forms, {@link fr.parcours.social.Logement} and
 * {@link fr.parcours.social.Domiciliation} for enrolments, deeds and visits. The steps {@code visite} and {@code pieces} are words
 * of other plug-ins, named here. Nothing here is null.
 */
@NullMarked
package fr.parcours.social;

import org.jspecify.annotations.NullMarked;

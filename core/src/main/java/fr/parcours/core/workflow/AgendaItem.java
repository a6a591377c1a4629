package fr.parcours.core.workflow;

import fr.parcours.core.vocabulary.DispositifId;

/**
 * One thing that somebody's pathway requires and that is not done.
 *
 * @param subject reference of the subject
 * @param dispositif the dispositif that requires it
 * @param due what is required, and by when
 * @param state due or late on the first day asked about
 */
public record AgendaItem(String subject, DispositifId dispositif, Due due, Due.State state) {}

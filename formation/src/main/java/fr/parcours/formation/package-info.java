/**
 * Training, service civique, alternance and PMSMP: who may enter, the funding of a training, the follow-up of what is reached, the
 * indemnity of a mission, the minimum pay of a contract, the length of an internship.
 *
 * <p>{@link fr.parcours.formation.FormationPlugin} is the door, for {@link java.util.ServiceLoader}; nothing else is public.
 * Every age, length, amount and delay stands in {@code parameters.yaml} with its first day and its article; what the
 * structure decides is marked {@code LOCAL}. Rules are not guessed before the first day from which their text was read: they
 * are undetermined, left to who knows the texts then in force.
 *
 * <p>How dossiers record it: the entry is the beginning of the accompaniment, the outcome ({@code formation}, {@code scolarite},
 * {@code service-civique}, {@code apprentissage}, {@code professionnalisation}) what it leads to. Steps that name
 * {@code formation}: {@code projet-valide}; {@code demande} and {@code decision}, {@code party} the financer, the decision
 * saying {@code values.trainingFunding}. Steps that name {@code service-civique}: {@code autorisation-parentale}, {@code signature}.
 * A step that names {@code alternance}: {@code entree-cfa}, the beginning of a training for apprentices without employer.
 * On a mission, {@code party} is the host and {@code values.weeklyHours} its hours a week.
 *
 * <p>A période de mise en situation is a step {@code stage}, which may name {@code pmsmp} or any other dispositif: {@code on} and
 * {@code until} its first and last day, {@code party} its host, {@code theme} its object ({@code decouverte-metier},
 * {@code confirmation-projet}, {@code initiation-recrutement}). A renewal is another step. Structures that keep agreements as
 * enrolments record an entry, an extension for the renewal, and an exit, in {@code pmsmp}. Nothing here is null.
 */
@NullMarked
package fr.parcours.formation;

import org.jspecify.annotations.NullMarked;

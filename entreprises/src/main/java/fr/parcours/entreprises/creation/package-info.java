/**
 * Business creation: a project received, accompanied, heard by a committee; a company created, then followed.
 *
 * <p>{@link fr.parcours.entreprises.creation.CreationEntreprisePlugin} is the door, for {@link java.util.ServiceLoader};
 * nothing else is public. No article rules this service: ages, territory and grant are the structure's own, in
 * {@code parameters.yaml}.
 *
 * <p>How dossiers record a project: one enrolment is one project, received on its first day; its phases are {@code diagnostic},
 * {@code accompagnement} and, once the company exists, {@code suivi}; the company is an outcome {@code creation-entreprise},
 * the jobs it creates are {@code emploi-cree} steps with their {@code count}; the grant is an aid {@code bourse-creation}. A
 * committee is a {@code comite} step of its own action's dossier that names the dispositif; in a participant's dossier, the
 * day the project was heard. Nothing here is null.
 */
@NullMarked
package fr.parcours.entreprises.creation;

import org.jspecify.annotations.NullMarked;

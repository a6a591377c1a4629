/**
 * The reception (registration with the mission locale), the digital space, the parrainage, the matinales and aprèms de
 * l'emploi, the mobilisation, and the recap of the report.
 *
 * <p>{@link fr.parcours.accueil.AccueilPlugin} is the door, for {@link java.util.ServiceLoader}; nothing else is public. Ages,
 * criteria and local usages stand in {@code parameters.yaml} with their first day and their source.
 *
 * <p>How dossiers record these services: a session is a step of the action's dossier, by the service that holds it; an attendance
 * is a step of the same kind in the participant's, its {@code party} the action, its {@code prescriber} who sent the person
 * ({@code plie}, {@code mission-locale}, {@code initiative} or a partner). A mentor is the {@code party} of an interview by the
 * parrainage. What an aprèm or a preparation led to is credited to it with {@code via}. Nothing here is null.
 */
@NullMarked
package fr.parcours.accueil;

import org.jspecify.annotations.NullMarked;

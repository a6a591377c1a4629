/**
 * The services to companies and to the local labour market: conseil RH, médiation emploi, cross-border work, recruitment.
 *
 * <p>{@link fr.parcours.entreprises.EntreprisesPlugin} is the door, for {@link java.util.ServiceLoader}; nothing else is
 * public. No article of law founds these services: what they ask, and for how long, the structure agreed with its funders.
 * It stands in {@code parameters.yaml} as the structure's own, with a default.
 *
 * <table>
 * <caption>How dossiers record it</caption>
 * <tr><th>dossier</th><th>words</th></tr>
 * <tr><td>company</td><td>declares {@code staff}, {@code naf} with {@code nafVersion} ({@code rev2}, {@code 2025}; the one in
 *     force when not said), {@code pse}; steps {@code contact-entreprise} and {@code entretien-entreprise}, which name
 *     {@code conseil-rh} when they are its own; supported when it enters {@code conseil-rh}, with the phases
 *     {@code diagnostic} and {@code accompagnement}, the answers</td></tr>
 * <tr><td>participant, médiation</td><td>an enrolment in {@code plie}, a step {@code etape-mediation} that hands over, an enrolment in
 *     {@code mediation-emploi}; another {@code etape-mediation}, or an extension, renews; contracts begun in the enrolment are
 *     followed with {@code contact}, {@code entretien} or {@code confirmation}</td></tr>
 * <tr><td>action, recruitment</td><td>sessions {@code unis-vers-emploi}, {@code rdv-emploi}, {@code connecter-talents}; the
 *     cross-border {@code session-recrutement} and {@code atelier} name {@code transfrontalier}</td></tr>
 * <tr><td>participant, recruitment</td><td>an attendance of the session's kind; {@code convocation} before it,
 *     {@code preselection} after it and the contract with {@code via} the session's kind, or naming
 *     {@code transfrontalier} (the contract, {@code via} it)</td></tr>
 * </table>
 *
 * <p>Nothing here is null.
 */
@NullMarked
package fr.parcours.entreprises;

import org.jspecify.annotations.NullMarked;

/**
 * The obligation de formation of those aged 16 to 18, since 2020-09-01 (L114-1 and R114-1 to R114-7 of the code de
 * l'éducation), and the repérage des invisibles, a project of the structure.
 *
 * <p>{@link fr.parcours.dispositif.of.ObligationFormationPlugin} is the door, for {@link java.util.ServiceLoader}; nothing
 * else is public. Start with {@link fr.parcours.dispositif.of.Fulfilment}, what fulfils the obligation, then {@link
 * fr.parcours.dispositif.of.Procedure}, what follows when it is not.
 *
 * <p>The words of this plug-in, in addition to its two dispositifs and the theme {@code champ-des-possibles}:
 *
 * <table>
 * <caption>steps</caption>
 * <tr><th>code</th><th>what took place</th></tr>
 * <tr><td>{@code signalement}</td><td>a list named the youth as out of school. {@code on} is the day the list was received, often
 *     long after {@code values.leftSchoolOn}; {@code party} is who sent it. No delay runs from it</td></tr>
 * <tr><td>{@code absence-injustifiee}</td><td>the youth did not come to the interview and gave no good reason</td></tr>
 * <tr><td>{@code rupture-parcours}</td><td>the youth dropped out of a pathway followed elsewhere; an exit from a dispositif of
 *     ours says it by its reason</td></tr>
 * <tr><td>{@code sans-reponse}</td><td>it was found that the youth no longer answers</td></tr>
 * <tr><td>{@code convocation} (core)</td><td>the summons of R114-7, to the youth and the legal representative; not a mere
 *     appointment, which is a {@code contact}</td></tr>
 * <tr><td>{@code transmission}</td><td>the situation was sent to the président du conseil départemental</td></tr>
 * </table>
 *
 * <table>
 * <caption>attributes</caption>
 * <tr><th>name</th><th>values</th></tr>
 * <tr><td>{@code schoolAttendance}</td><td>whether who is enrolled at school attends</td></tr>
 * <tr><td>{@code medicalExemption}</td><td>whether a medical certificate exempts, from that day on</td></tr>
 * <tr><td>{@code accompaniedElsewhere}</td><td>whether an accompaniment that R114-2 admits goes on outside the structure</td></tr>
 * <tr><td>{@code representativeSummoned}</td><td>of a {@code convocation}: {@code false} when the youth alone was summoned</td></tr>
 * <tr><td>{@code knownToEmploymentService}</td><td>whether the public employment service knows the person</td></tr>
 * </table>
 *
 * <p>Nothing here is null.
 */
@NullMarked
package fr.parcours.dispositif.of;

import org.jspecify.annotations.NullMarked;

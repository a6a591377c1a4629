/**
 * Indicators as data: a small closed language in which every figure of a report is defined.
 *
 * <p>An {@link fr.parcours.core.indicator.Indicator} names an {@link fr.parcours.core.indicator.Expression}: a measure over
 * {@link fr.parcours.core.indicator.Rows} or {@link fr.parcours.core.indicator.People}, or arithmetic on figures. There is no
 * lambda in it, so that it prints, compares and compiles; its version is the digest of its text. Medians, sequences and
 * user functions are left out on purpose. Nothing here is null; everything is an immutable value.
 *
 * <pre>{@code
 * Indicator interviews = Indicator.of("pacea.entretiens", "Entretiens", count(steps(ENTRETIEN).in(PACEA)));
 * People accompanied = People.having(enrolments(PACEA));
 * Indicator women = Indicator.of("pacea.accompagnes.femmes", "Femmes", share(accompanied, SEX.is("female")));
 * }</pre>
 */
@NullMarked
package fr.parcours.core.indicator;

import org.jspecify.annotations.NullMarked;

/**
 * Indicators as data: a small closed language in which every figure of a report is defined.
 *
 * <p>An {@link fr.parcours.core.indicator.Indicator} names an {@link fr.parcours.core.indicator.Expression}: a measure over
 * {@link fr.parcours.core.indicator.Rows} or {@link fr.parcours.core.indicator.People}, or arithmetic on figures. It holds no
 * lambda, so that it can be printed, compared and compiled; its version is the digest of its text. Sequences and
 * user functions are left out on purpose. Nothing here is null; everything is an immutable value.
 *
 * <pre>{@code
 * Indicator interviews = Indicator.of("pacea.entretiens", "Entretiens", count(steps(ENTRETIEN).in(PACEA)));
 * People accompanied = People.having(enrolments(PACEA));
 * Indicator women = Indicator.of("pacea.accompagnes.femmes", "Femmes", share(accompanied, SEX.is("female")));
 * }</pre>
 *
 * <h2>The text of a definition</h2>
 *
 * <p>{@code toString} prints a definition almost as it is written in Java; {@link fr.parcours.core.indicator.Expression#parse}
 * reads it back, and {@link fr.parcours.core.indicator.DefinitionFile} reads a file of them. Spaces do not matter, nor the
 * order of filters and of codes: the canonical text, the one printed, has them sorted, so that two definitions are the same
 * when their texts are. (Groups of communes are resolved without a trace in the text: they belong to the structure, not to the
 * definition.)
 *
 * <pre>{@code
 * expression = (number | operand) ("." operation)*
 * operation  = ("plus" | "minus" | "times" | "over") "(" expression ")" | "previous()" | "floor()"
 * operand    = measure
 *            | "share(" (rows | people) "," condition ")"
 *            | "share(" expression "," expression ")"
 *            | "figure(" id ")"
 *            | "declared()"
 * measure    = "count(" (rows | people) ")"
 *            | "count(" durations (operator whole)? ")"
 *            | ("hours" | "amount" | "meanMonths") "(" rows ")"
 *            | ("meanDays" | "median") "(" durations ")" | "quantile(" decimal "," durations ")"
 *            | "distinct(" (field | "attribute" attribute) "," rows ")"
 * durations  = "lengths(" rows ")" | "delays(" rows "," rows ")"
 * people     = "having(" rows ")" ("." ("and(" people ")" | "or(" people ")" | "where(" condition ")"))*
 * rows       = source "(" codes? ")" ("." "of(" subject ")")? ("." filter)* ("." placing)?
 * source     = "steps" | "outcomes" | "aids" | "entries" | "exits" | "phases" | "suspensions" | "extensions"
 *            | "enrolments"
 * subject    = "participant" | "company" | "action" | "market"
 * filter     = "in(" codes ")" | field "(" codes ")" | "where(" condition ")"
 *            | ("lasting" | "lastingOrOpenEnded" | "elapsed") "(" operator length ")" | "notEnded()"
 *            | ("dated" | "ending") "(" operator day ")" | ("hours" | "amount") "(" operator decimal ")"
 * length     = whole "days"?
 * field      = "by" | "via" | "theme" | "audience" | "place" | "programme" | "mode" | "prescriber" | "satisfied"
 *            | "reason" | "phase" | "party" | "market" | "qualifying"
 * placing    = "overlapping()" | "ended()" | "running()" | "first()" | "soFar()" | "shifted(" whole "," whole ")"
 * condition  = test ("&" test)*
 * test       = "age" operator whole
 *            | attribute (operator decimal | "=" value | "in {" values? "}" | "has" value | "within" code | "unknown")
 * operator   = "<" | "<=" | ">=" | ">"
 * codes      = code ("," code)*
 * values     = value ("," value)*
 * value      = code | '"' text '"' | "{" values? "}"
 * }</pre>
 *
 * <p>A code is made of letters, digits, points and hyphens; any other reference is written between double quotes. What each
 * word means is written where it is defined: {@link fr.parcours.core.indicator.Rows},
 * {@link fr.parcours.core.indicator.Placing}, {@link fr.parcours.core.indicator.Filter},
 * {@link fr.parcours.core.vocabulary.Condition}. One example each, with words of the core:
 *
 * <pre>{@code
 * count-rows    | Entretiens             | count    | count(steps(entretien).in(mission-locale))
 * count-people  | Personnes reçues       | count    | count(having(steps(atelier,entretien)))
 * union         | Une situation ou stage | count    | count(having(outcomes(cdd,cdi)).or(having(steps(stage))))
 * intersection  | Les deux               | count    | count(having(outcomes(cdi)).and(having(steps(stage))))
 * where         | Femmes reçues          | count    | count(having(steps(entretien)).where(sex = female))
 * share-people  | Part des femmes        | percent  | share(having(steps(entretien)),sex = female)
 * share-rows    | Part des femmes        | percent  | share(steps(entretien),sex = female)
 * share-figures | Taux de réussite       | percent  | share(figure(union),figure(count-people))
 * hours         | Heures                 | hours    | hours(steps(stage))
 * amount        | Aides                  | eur:2    | amount(aids())
 * so-far        | Durée à ce jour        | months:1 | meanMonths(enrolments(mission-locale).running())
 * mean          | Durée moyenne          | months:1 | meanMonths(enrolments(mission-locale).ended())
 * field         | Employeurs             | count    | distinct(party,outcomes(cdi))
 * attribute     | Communes               | count    | distinct(attribute commune,enrolments(mission-locale))
 * declared      | Salariés               | count    | declared()
 * arithmetic    | Équivalents temps plein | etp     | figure(hours).plus(figure(declared).times(35)).over(1800)
 * difference    | Évolution              | count    | figure(count-people).minus(figure(count-people).previous())
 * floor         | Entretiens par personne | ratio:0 | figure(count-rows).over(figure(count-people)).floor()
 * subject       | Séances à distance     | count    | count(steps(atelier).of(action).mode(distance))
 * own-field     | Sorties en emploi      | count    | count(exits(mission-locale).reason(emploi,emploi-durable))
 * own-phase     | Suivis                 | count    | count(phases(mission-locale).phase(suivi).overlapping())
 * age           | Entrées de mineurs     | count    | count(entries(mission-locale).where(age < 18))
 * length        | CDD de six mois        | count    | count(outcomes(cdd).lasting(>= 6))
 * running       | Emplois en cours       | count    | count(outcomes(cdd,cdi).lastingOrOpenEnded(> 6).notEnded())
 * first         | Premiers accueils      | count    | count(having(steps(entretien).first()))
 * shifted       | Suivis à six mois      | count    | count(outcomes(cdi).shifted(6,12))
 * one-of        | Sans le bac            | percent  | share(having(steps()),education in {0,1,2,3})
 * has           | Allocataires du RSA    | percent  | share(having(steps()),benefits has rsa)
 * within        | Habitants du territoire | percent | share(having(steps()),commune within territoire)
 * both          | Trentenaires           | count    | count(having(steps()).where(age >= 30 & age < 40))
 * elapsed       | Suivis de plus d’un an  | count    | count(enrolments(mission-locale).elapsed(> 12))
 * days          | Stages de 15 jours      | count    | count(steps(stage).lasting(>= 15 days))
 * dated         | Contrats depuis juillet | count    | count(outcomes(cdi).dated(>= 2021-07-01))
 * ending        | CDD finis avant juillet | count    | count(outcomes(cdd).ending(< 2021-07-01).overlapping())
 * half-hours    | Entretiens d’une demi-heure | count | count(steps(entretien).hours(>= 0.5))
 * amounts       | Aides de plus de 200 €  | count    | count(aids().amount(> 200))
 * qualifying    | Formations qualifiantes | count    | count(outcomes(formation).qualifying(true))
 * suspensions   | Suspensions             | count    | count(suspensions(mission-locale))
 * extensions    | Prolongations           | count    | count(extensions(mission-locale))
 * ever          | Déjà en emploi          | count    | count(having(outcomes(cdi).soFar()))
 * median        | Durée médiane           | days     | median(lengths(enrolments(mission-locale).ended()))
 * quantile      | Neuf accueils sur dix   | days     | quantile(0.9,delays(entries(mission-locale),steps(entretien)))
 * mean-days     | Délai moyen             | days     | meanDays(delays(entries(mission-locale),steps(entretien)))
 * within-days   | Reçus sous trente jours | count    | count(delays(entries(mission-locale),steps(entretien)) <= 30)
 * unknown       | QPV inconnu            | count    | count(having(steps()).where(qpv unknown))
 * }</pre>
 */
@NullMarked
package fr.parcours.core.indicator;

import org.jspecify.annotations.NullMarked;

package fr.parcours.formation;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The public of apprenticeship since 2019-01-01, on the day the contract begins: from 16 to 29 révolus, from 15 for who has
 * completed lower secondary school (L6222-1).
 *
 * <p>No upper age (L6222-2) for a recognised disabled worker, for who creates or takes over a business that needs the
 * diploma, for a high-level athlete; nor, up to 35 and within one year of the former contract (D6222-1, as read from
 * 2020-04-01), for who goes on to a higher diploma, or whose former contract was broken for a cause that is not theirs.
 */
final class Apprenticeship {
    /** Lower secondary school is completed. */
    static final Attribute<Boolean> LOWER_SECONDARY =
            Attribute.yesNo("lowerSecondaryCompleted", "Scolarité du premier cycle du secondaire accomplie");
    /** What lifts the upper age; an empty set says that nothing does. */
    static final Attribute<Set<String>> GROUNDS = Attribute.setOf(
            "apprenticeshipGrounds",
            "Motifs d’apprentissage sans limite d’âge",
            "higher-diploma",
            "contract-broken",
            "business-project",
            "elite-sport");
    /** Last day of the former contract, when the dossier does not hold it. */
    static final Attribute<LocalDate> FORMER_ENDED_ON =
            Attribute.day("apprenticeshipEndedOn", "Fin du précédent contrat d’apprentissage");

    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("alternance.apprentissage.age-minimum");
    static final Parameter<Integer> AGE_MINIMUM_SCHOOL =
            Parameter.whole("alternance.apprentissage.age-minimum-college");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("alternance.apprentissage.age-maximum");
    static final Parameter<Integer> AGE_MAXIMUM_FORMER = Parameter.whole("alternance.apprentissage.age-maximum-suite");
    static final Parameter<Integer> FORMER_DELAY = Parameter.whole("alternance.apprentissage.delai-suite");
    static final Parameter<Integer> SHORTEST = Parameter.whole("alternance.apprentissage.duree-minimale");
    static final Parameter<Integer> LONGEST = Parameter.whole("alternance.apprentissage.duree-maximale");

    private static final String FORMER = "alternance.apprentissage.suite.delai";
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final Articles AGES = Articles.from(FIRST_DAY, "L6222-1");
    private static final Articles WITHOUT_LIMIT = Articles.from(FIRST_DAY, "L6222-2");

    private Apprenticeship() {}

    /** Obtains the rule that the contract is possible, with what it must be. */
    static Rule rule(Rules rules) {
        return since(rules.all(
                "alternance.apprentissage",
                ages(rules),
                Conditions.length(
                        rules,
                        "alternance.apprentissage.duree",
                        SHORTEST,
                        inquiry -> inquiry.satisfied(inquiry.at(SHORTEST), inquiry.at(LONGEST)))));
    }

    /** Obtains the conditions of age alone, from the first day of the text. */
    static Rule age(Rules rules) {
        return since(ages(rules));
    }

    private static Rule since(Rule rule) {
        return Conditions.since(OutcomeKind.APPRENTISSAGE, AGE_MINIMUM, rule);
    }

    private static Rule ages(Rules rules) {
        return rules.all("alternance.apprentissage.age", oldEnough(rules), notTooOld(rules));
    }

    private static Rule oldEnough(Rules rules) {
        return rules.any(
                "alternance.apprentissage.age-minimum",
                rules.ageAtLeast("alternance.apprentissage.age-minimum.commun", AGE_MINIMUM),
                rules.all(
                        "alternance.apprentissage.age-minimum.college",
                        rules.ageAtLeast("alternance.apprentissage.age-minimum.reduit", AGE_MINIMUM_SCHOOL),
                        rules.condition("alternance.apprentissage.college", LOWER_SECONDARY.is(true), AGES)));
    }

    private static Rule notTooOld(Rules rules) {
        return rules.any(
                "alternance.apprentissage.age-maximum",
                rules.ageAtMost("alternance.apprentissage.age-maximum.commun", AGE_MAXIMUM),
                rules.condition("alternance.apprentissage.handicap", Attributes.RQTH.is(true), WITHOUT_LIMIT),
                rules.condition("alternance.apprentissage.projet", GROUNDS.has("business-project"), WITHOUT_LIMIT),
                rules.condition("alternance.apprentissage.sport", GROUNDS.has("elite-sport"), WITHOUT_LIMIT),
                rules.given(
                        rules.any(
                                "alternance.apprentissage.suite.motif",
                                rules.condition(
                                        "alternance.apprentissage.suite.diplome",
                                        GROUNDS.has("higher-diploma"),
                                        WITHOUT_LIMIT),
                                rules.condition(
                                        "alternance.apprentissage.suite.rupture",
                                        GROUNDS.has("contract-broken"),
                                        WITHOUT_LIMIT)),
                        Conditions.since(
                                OutcomeKind.APPRENTISSAGE,
                                AGE_MAXIMUM_FORMER,
                                rules.all(
                                        "alternance.apprentissage.suite",
                                        rules.ageAtMost("alternance.apprentissage.suite.age", AGE_MAXIMUM_FORMER),
                                        rules.rule(FORMER, Apprenticeship::withinDelay)))));
    }

    /** The delay runs from the last day of the latest contract that has ended, recorded or declared. */
    private static Verdict withinDelay(Inquiry inquiry) {
        int months = inquiry.at(FORMER_DELAY);
        LocalDate on = inquiry.on();
        List<Outcome> recorded = inquiry.facts(
                Outcome.class,
                outcome -> outcome.kind().equals(OutcomeKind.APPRENTISSAGE)
                        && outcome.lastDay().filter(day -> !day.isAfter(on)).isPresent());
        Optional<LocalDate> declared = inquiry.ask(FORMER_ENDED_ON);
        Optional<LocalDate> end = Stream.concat(
                        declared.stream(), recorded.stream().flatMap(outcome -> outcome.lastDay().stream()))
                .filter(day -> !day.isAfter(on))
                .max(Comparator.naturalOrder());
        if (end.isEmpty()) {
            return declared.map(day -> inquiry.saying(FORMER + ".en-cours", day).refused())
                    .orElseGet(() -> inquiry.undetermined(months));
        }
        LocalDate last = Delay.ofMonths(months).lastDayAfter(end.get());
        return on.isAfter(last)
                ? inquiry.refused(months, end.get(), last)
                : inquiry.regardless(FORMER_ENDED_ON).satisfied(months, end.get(), last);
    }
}

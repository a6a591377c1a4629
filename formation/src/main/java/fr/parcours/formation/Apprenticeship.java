package fr.parcours.formation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
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

    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("alternance.apprentissage.age-minimum");
    private static final Parameter<Integer> AGE_MINIMUM_SCHOOL =
            Parameter.whole("alternance.apprentissage.age-minimum-college");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("alternance.apprentissage.age-maximum");
    private static final Parameter<Integer> AGE_MAXIMUM_FORMER =
            Parameter.whole("alternance.apprentissage.age-maximum-suite");
    private static final Parameter<Integer> FORMER_DELAY = Parameter.whole("alternance.apprentissage.delai-suite");
    static final Parameter<Integer> SHORTEST = Parameter.whole("alternance.apprentissage.duree-minimale");
    static final Parameter<Integer> LONGEST = Parameter.whole("alternance.apprentissage.duree-maximale");

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final Articles AGES = Articles.from(FIRST_DAY, "L6222-1");
    private static final Articles WITHOUT_LIMIT = Articles.from(FIRST_DAY, "L6222-2");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Conditions conditions;

    Apprenticeship(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.conditions = new Conditions(setting);
    }

    /** Obtains the rule that the contract is possible, with what it must be. */
    Rule rule() {
        return conditions.since(
                OutcomeKind.APPRENTISSAGE,
                AGE_MINIMUM,
                rules.all(
                        "alternance.apprentissage",
                        age(),
                        rules.rule("alternance.apprentissage.duree", (dossier, on) -> length(on))));
    }

    /** Obtains the conditions of age alone, from the first day of the text. */
    Rule age() {
        return conditions.since(
                OutcomeKind.APPRENTISSAGE,
                AGE_MINIMUM,
                rules.all("alternance.apprentissage.age", oldEnough(), notTooOld()));
    }

    private Rule oldEnough() {
        return rules.any(
                "alternance.apprentissage.age-minimum",
                conditions.atLeast("alternance.apprentissage.age-minimum.commun", AGE_MINIMUM),
                rules.all(
                        "alternance.apprentissage.age-minimum.college",
                        conditions.atLeast("alternance.apprentissage.age-minimum.reduit", AGE_MINIMUM_SCHOOL),
                        rules.condition("alternance.apprentissage.college", LOWER_SECONDARY.is(true), AGES)));
    }

    private Rule notTooOld() {
        return rules.any(
                "alternance.apprentissage.age-maximum",
                conditions.atMost("alternance.apprentissage.age-maximum.commun", AGE_MAXIMUM),
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
                        conditions.since(
                                OutcomeKind.APPRENTISSAGE,
                                AGE_MAXIMUM_FORMER,
                                rules.all(
                                        "alternance.apprentissage.suite",
                                        conditions.atMost("alternance.apprentissage.suite.age", AGE_MAXIMUM_FORMER),
                                        rules.rule("alternance.apprentissage.suite.delai", this::withinAYear)))));
    }

    /** The delay runs from the last day of the latest contract that has ended, recorded or declared. */
    private Finding withinAYear(Dossier dossier, LocalDate on) {
        String id = "alternance.apprentissage.suite.delai";
        ParameterValue<Integer> delay = parameters.at(FORMER_DELAY, on);
        List<Outcome> former = dossier.facts(Outcome.class)
                .filter(outcome -> outcome.kind().equals(OutcomeKind.APPRENTISSAGE))
                .filter(outcome ->
                        outcome.lastDay().filter(day -> !day.isAfter(on)).isPresent())
                .toList();
        Optional<LocalDate> declared = dossier.answer(FORMER_ENDED_ON, on).value();
        Optional<LocalDate> end = Stream.concat(
                        declared.filter(day -> !day.isAfter(on)).stream(),
                        former.stream().flatMap(outcome -> outcome.lastDay().stream()))
                .max(Comparator.naturalOrder());
        Finding finding = end.map(day -> {
                    LocalDate last = Delay.ofMonths(delay.value()).lastDayAfter(day);
                    return rules.finding(
                            id, on.isAfter(last) ? Verdict.REFUSED : Verdict.SATISFIED, delay.value(), day, last);
                })
                .or(() ->
                        declared.map(day -> Finding.of(id, Verdict.REFUSED, messages.sentence(id + ".en-cours", day))))
                .orElseGet(() ->
                        rules.finding(id, Verdict.UNDETERMINED, delay.value()).missing(List.of(FORMER_ENDED_ON)));
        return finding.using(delay)
                .using(List.<Fact>copyOf(former))
                .using(Rules.declared(dossier, FORMER_ENDED_ON, on));
    }

    private Finding length(LocalDate on) {
        String id = "alternance.apprentissage.duree";
        return parameters
                .find(SHORTEST, on)
                .map(shortest -> {
                    ParameterValue<Integer> longest = parameters.at(LONGEST, on);
                    return rules.finding(id, Verdict.SATISFIED, shortest.value(), longest.value())
                            .using(shortest, longest);
                })
                .orElseGet(() -> Finding.of(
                        id, Verdict.SATISFIED, messages.sentence("duree.inconnue", parameters.firstDay(SHORTEST))))
                .presuming(List.of(id));
    }
}

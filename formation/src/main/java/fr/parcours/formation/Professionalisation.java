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
import java.util.List;

/**
 * The public of the professionalisation contract since 2016-01-01 (L6325-1): from 16 to 25 révolus, jobseekers from 26,
 * beneficiaries of the RSA, the ASS or the AAH, former holders of a contrat unique d'insertion.
 *
 * <p>Its length since 2019-01-01 (L6325-11, L6325-12): 6 to 12 months, up to 24 where the branch agreed so, up to 36 for the
 * public of L6325-1-1: the young without an upper secondary diploma, jobseekers from 26 registered for more than one year,
 * the same beneficiaries.
 */
final class Professionalisation {
    /** A contrat unique d'insertion that the dossier does not hold. */
    static final Attribute<Boolean> FORMER_AIDED_CONTRACT =
            Attribute.yesNo("formerAidedContract", "A bénéficié d’un contrat unique d’insertion");

    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("alternance.professionnalisation.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("alternance.professionnalisation.age-maximum");
    static final Parameter<Integer> AGE_JOBSEEKER = Parameter.whole("alternance.professionnalisation.age-demandeur");
    static final Parameter<List<String>> BENEFITS =
            Parameter.someOf("alternance.professionnalisation.minima", Attributes.BENEFITS);
    static final Parameter<List<String>> AIDED =
            Parameter.words("alternance.professionnalisation.contrats-aides", "outcome");
    static final Parameter<Integer> NO_DIPLOMA = Parameter.whole("alternance.professionnalisation.niveau-sans-diplome");
    static final Parameter<Integer> REGISTERED =
            Parameter.whole("alternance.professionnalisation.anciennete-inscription");
    static final Parameter<Integer> SHORTEST = Parameter.whole("alternance.professionnalisation.duree-minimale");
    static final Parameter<Integer> ORDINARY = Parameter.whole("alternance.professionnalisation.duree-maximale");
    static final Parameter<Integer> BRANCH = Parameter.whole("alternance.professionnalisation.duree-maximale-branche");
    static final Parameter<Integer> LONGEST =
            Parameter.whole("alternance.professionnalisation.duree-maximale-prioritaire");

    private static final String LENGTH = "alternance.professionnalisation.duree";
    private static final Articles PUBLIC = Articles.from(LocalDate.of(2016, 1, 1), "L6325-1");

    private Professionalisation() {}

    /** Obtains the rule that the contract is possible, with what it must be. */
    static Rule rule(Rules rules) {
        Rule priority = priority(rules);
        return since(
                AGE_MINIMUM,
                rules.all(
                        "alternance.professionnalisation",
                        anyPublic(rules),
                        Conditions.length(
                                rules, LENGTH, SHORTEST, inquiry -> length(inquiry, inquiry.judge(priority)))));
    }

    /** Obtains the condition of public alone, from the first day of the text. */
    static Rule publics(Rules rules) {
        return since(AGE_MINIMUM, anyPublic(rules));
    }

    /** Obtains the rule of L6325-1-1, which opens the longest contracts, from the first day of the text. */
    static Rule priority(Rules rules) {
        return since(
                LONGEST,
                rules.any(
                        "alternance.professionnalisation.prioritaire",
                        rules.all(
                                "alternance.professionnalisation.prioritaire.jeune",
                                young(rules),
                                rules.rule(
                                        "alternance.professionnalisation.prioritaire.diplome",
                                        Professionalisation::withoutUpperSecondary)),
                        rules.all(
                                "alternance.professionnalisation.prioritaire.demandeur",
                                oldEnough(rules),
                                rules.rule(
                                        "alternance.professionnalisation.prioritaire.inscription",
                                        Professionalisation::registeredForLong)),
                        beneficiary(rules)));
    }

    private static Rule since(Parameter<?> parameter, Rule rule) {
        return Conditions.since(OutcomeKind.PROFESSIONNALISATION, parameter, rule);
    }

    private static Rule anyPublic(Rules rules) {
        return rules.any(
                "alternance.professionnalisation.public",
                young(rules),
                rules.all(
                        "alternance.professionnalisation.demandeur",
                        oldEnough(rules),
                        rules.rule(
                                "alternance.professionnalisation.demandeur.inscription",
                                PUBLIC,
                                Professionalisation::registered)),
                beneficiary(rules),
                rules.rule("alternance.professionnalisation.contrat-aide", Professionalisation::formerlyAided));
    }

    private static Rule young(Rules rules) {
        return rules.age("alternance.professionnalisation.jeune", AGE_MINIMUM, AGE_MAXIMUM);
    }

    private static Rule oldEnough(Rules rules) {
        return rules.ageAtLeast("alternance.professionnalisation.demandeur.age", AGE_JOBSEEKER);
    }

    private static Rule beneficiary(Rules rules) {
        return rules.rule("alternance.professionnalisation.minima", inquiry -> {
            List<String> listed = inquiry.at(BENEFITS);
            return inquiry.answer(inquiry.need(Attributes.BENEFITS).stream().anyMatch(listed::contains));
        });
    }

    private static Verdict registered(Inquiry inquiry) {
        LocalDate since = inquiry.need(Attributes.JOBSEEKER_SINCE);
        return inquiry.answer(!since.isAfter(inquiry.on()), since);
    }

    private static Verdict registeredForLong(Inquiry inquiry) {
        int months = inquiry.at(REGISTERED);
        LocalDate since = inquiry.need(Attributes.JOBSEEKER_SINCE, months);
        return inquiry.answer(inquiry.on().isAfter(Delay.ofMonths(months).lastDayAfter(since)), months, since);
    }

    private static Verdict withoutUpperSecondary(Inquiry inquiry) {
        int most = inquiry.at(NO_DIPLOMA);
        int level = Integer.parseInt(inquiry.need(Attributes.EDUCATION, most));
        return inquiry.answer(level <= most, level, most);
    }

    /** A contract that has ended in the dossier answers; else what was declared. */
    private static Verdict formerlyAided(Inquiry inquiry) {
        List<String> listed = inquiry.at(AIDED);
        boolean ended = inquiry.first(
                        Outcome.class,
                        outcome -> listed.contains(outcome.kind().code())
                                && outcome.lastDay()
                                        .filter(day -> day.isBefore(inquiry.on()))
                                        .isPresent())
                .isPresent();
        return inquiry.answer(ended || inquiry.need(FORMER_AIDED_CONTRACT));
    }

    /** The length depends on the public, and refuses nobody: what would settle it is said, not asked. */
    private static Verdict length(Inquiry inquiry, Verdict priority) {
        return inquiry.saying(
                        LENGTH + "." + priority.code(),
                        inquiry.at(SHORTEST),
                        inquiry.at(ORDINARY),
                        inquiry.at(BRANCH),
                        inquiry.at(LONGEST))
                .satisfied();
    }
}

package fr.parcours.formation;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The service civique (code du service national): open from 16 to 25, to 30 with a disability, until the day before the next
 * birthday (L120-1 II), for a continuous mission of 6 to 12 months, 24 hours a week at least and 48 at most, 35 for a minor
 * (L120-8), whom a parent authorises (L120-5). The texts are applied from 2020-01-01.
 *
 * <p>A disability is the recognition as a disabled worker, the only one that dossiers hold. What the mission must be is said
 * with the answer, and presumed: the mission is yet to come.
 */
final class ServiceCivique {
    static final DispositifId SERVICE_CIVIQUE = DispositifId.of("service-civique", "Service civique");
    /** A parent, or the guardian, authorises a minor's mission. */
    static final StepKind AUTORISATION_PARENTALE = StepKind.of("autorisation-parentale", "Autorisation parentale");

    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("service-civique.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("service-civique.age-maximum");
    static final Parameter<Integer> AGE_MAXIMUM_DISABLED = Parameter.whole("service-civique.age-maximum-handicap");
    static final Parameter<Integer> SHORTEST = Parameter.whole("service-civique.duree-minimale");
    static final Parameter<Integer> LONGEST = Parameter.whole("service-civique.duree-maximale");
    static final Parameter<Integer> LEAST_HOURS = Parameter.whole("service-civique.heures-minimales");
    static final Parameter<Integer> MOST_HOURS = Parameter.whole("service-civique.heures-maximales");
    static final Parameter<Integer> MOST_HOURS_MINOR = Parameter.whole("service-civique.heures-maximales-mineur");
    static final FollowUp FOLLOW_UP = FollowUp.of(SERVICE_CIVIQUE, OutcomeKind.SERVICE_CIVIQUE);

    private static final String MISSION = "service-civique.mission";
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final Articles PUBLIC = Articles.from(FIRST_DAY, "L120-1 II du code du service national");
    private static final Articles AUTHORISATION = Articles.from(FIRST_DAY, "L120-5 du code du service national");

    private ServiceCivique() {}

    static Dispositif of(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                        SERVICE_CIVIQUE,
                        since(rules.all(
                                "service-civique.public", ages(rules), rules.rule(MISSION, ServiceCivique::mission))))
                .following(Formation.accompaniment(setting, SERVICE_CIVIQUE)
                        .term(FOLLOW_UP::term)
                        .cap(ServiceCivique::longest)
                        .obligation(ServiceCivique::signatures)
                        .obligation(ServiceCivique::authorisations)
                        .obligation(FOLLOW_UP)
                        .build())
                .paying(Indemnity.scale());
    }

    // ---- who may enter -------------------------------------------------------------------------------------------

    /** Obtains the condition of age alone, judged on the first day of the mission, from the first day of the text. */
    static Rule age(Rules rules) {
        return since(ages(rules));
    }

    private static Rule since(Rule rule) {
        return Conditions.since(OutcomeKind.SERVICE_CIVIQUE, AGE_MINIMUM, rule);
    }

    private static Rule ages(Rules rules) {
        return rules.any(
                "service-civique.age",
                rules.age("service-civique.age.commun", AGE_MINIMUM, AGE_MAXIMUM),
                rules.all(
                        "service-civique.age.handicap",
                        rules.age("service-civique.age.etendu", AGE_MINIMUM, AGE_MAXIMUM_DISABLED),
                        rules.condition("service-civique.handicap", Attributes.RQTH.is(true), PUBLIC)));
    }

    private static Verdict mission(Inquiry inquiry) {
        inquiry.presume(MISSION);
        boolean minor = Conditions.isMinor(inquiry);
        if (minor) {
            inquiry.citing(AUTHORISATION);
        }
        return inquiry.saying(
                        MISSION + (minor ? ".mineur" : ".majeur"),
                        inquiry.at(SHORTEST),
                        inquiry.at(LONGEST),
                        inquiry.at(LEAST_HOURS),
                        inquiry.at(minor ? MOST_HOURS_MINOR : MOST_HOURS))
                .satisfied();
    }

    // ---- the pathway ---------------------------------------------------------------------------------------------

    /** The longest mission, then the follow-up. */
    private static Explained<LocalDate> longest(Inquiry inquiry, Enrolment enrolment) {
        List<Outcome> missions = FOLLOW_UP.outcomes(inquiry, enrolment);
        if (missions.isEmpty()) {
            return inquiry.nothing();
        }
        LocalDate first = missions.get(missions.size() - 1).on();
        int months = inquiry.at(LONGEST, first);
        int after = inquiry.at(FOLLOW_UP.after(), enrolment.start());
        return inquiry.saying("service-civique.fin.maximum", months, first, after)
                .gives(FOLLOW_UP.lastDay(
                        inquiry, enrolment, Term.ofMonths(months).lastDayFrom(first)));
    }

    /** A signature dated after the first day is no signature before it: a step says when it came. */
    private static void signatures(Dues dues) {
        for (Outcome mission : FOLLOW_UP.outcomes(dues.inquiry(), dues.enrolment())) {
            dues.require("service-civique.contrat", due -> {
                due.about(mission);
                due.saying("service-civique.contrat", mission.on());
                return Due.when(
                        mission.on(),
                        mission.signedOn()
                                .filter(day -> !day.isAfter(mission.on()))
                                .or(() -> due.first(Step.class, due.isOf(dues.enrolment(), StepKind.SIGNATURE))
                                        .map(Step::on)));
            });
        }
    }

    private static void authorisations(Dues dues) {
        for (Outcome mission : FOLLOW_UP.outcomes(dues.inquiry(), dues.enrolment())) {
            dues.requireIf("service-civique.autorisation-parentale", AUTHORISATION, due -> {
                due.about(mission);
                if (!needsAuthorisation(due, mission)) {
                    return Optional.empty();
                }
                due.saying("service-civique.autorisation-parentale", mission.on());
                return Optional.of(Due.when(signed(mission), authorisedOn(due)));
            });
        }
    }

    private static LocalDate signed(Outcome mission) {
        return mission.signedOn().filter(day -> day.isBefore(mission.on())).orElse(mission.on());
    }

    /** A minor needs an authorisation; one who is emancipated, over whom no parent has authority, needs none. */
    static boolean needsAuthorisation(Inquiry inquiry, Outcome mission) {
        return AUTHORISATION.at(mission.on()).isPresent()
                && Conditions.isMinor(inquiry.asOf(signed(mission)))
                && !inquiry.presume(Attributes.EMANCIPATED, mission.on(), false);
    }

    /** Finds the first day on which a parent authorised a mission. */
    static Optional<LocalDate> authorisedOn(Inquiry inquiry) {
        return inquiry.first(Step.class, step -> step.kind().equals(AUTORISATION_PARENTALE))
                .map(Step::on);
    }
}

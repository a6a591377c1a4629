package fr.parcours.formation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The service civique (code du service national): open from 16 to 25, to 30 with a disability, until the eve of the next
 * birthday (L120-1 II), for a continuous mission of 6 to 12 months, 24 hours a week at least and 48 at most, 35 for a minor
 * (L120-8), whom a parent authorises (L120-5). The texts are applied from 2020-01-01.
 *
 * <p>A disability is the recognition as a disabled worker, the only one that dossiers tell. What the mission must be is said
 * with the answer, and presumed: the mission is yet to come.
 */
final class ServiceCivique {
    static final DispositifId SERVICE_CIVIQUE = DispositifId.of("service-civique", "Service civique");
    /** A parent, or the guardian, authorises a minor's mission. */
    static final StepKind AUTORISATION_PARENTALE = StepKind.of("autorisation-parentale", "Autorisation parentale");

    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("service-civique.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("service-civique.age-maximum");
    private static final Parameter<Integer> AGE_MAXIMUM_DISABLED =
            Parameter.whole("service-civique.age-maximum-handicap");
    static final Parameter<Integer> SHORTEST = Parameter.whole("service-civique.duree-minimale");
    static final Parameter<Integer> LONGEST = Parameter.whole("service-civique.duree-maximale");
    static final Parameter<Integer> LEAST_HOURS = Parameter.whole("service-civique.heures-minimales");
    static final Parameter<Integer> MOST_HOURS = Parameter.whole("service-civique.heures-maximales");
    static final Parameter<Integer> MOST_HOURS_MINOR = Parameter.whole("service-civique.heures-maximales-mineur");

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final Articles PUBLIC = Articles.from(FIRST_DAY, "L120-1 II du code du service national");
    private static final Articles AUTHORISATION = Articles.from(FIRST_DAY, "L120-5 du code du service national");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Conditions conditions;

    ServiceCivique(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.conditions = new Conditions(setting);
    }

    static Dispositif of(Setting setting) {
        ServiceCivique service = new ServiceCivique(setting);
        return Dispositif.of(SERVICE_CIVIQUE, service.eligibility())
                .following(service.workflow(setting))
                .paying(new MonthlyScale(
                        SERVICE_CIVIQUE, "service-civique.indemnite", setting, new Indemnity(setting)));
    }

    // ---- who may enter -------------------------------------------------------------------------------------------

    private Rule eligibility() {
        return conditions.since(
                OutcomeKind.SERVICE_CIVIQUE,
                AGE_MINIMUM,
                rules.all("service-civique.public", age(), rules.rule("service-civique.mission", this::mission)));
    }

    /** Obtains the condition of age, judged on the first day of the mission. */
    Rule age() {
        return rules.any(
                "service-civique.age",
                rules.age("service-civique.age.commun", AGE_MINIMUM, AGE_MAXIMUM),
                rules.all(
                        "service-civique.age.handicap",
                        rules.age("service-civique.age.etendu", AGE_MINIMUM, AGE_MAXIMUM_DISABLED),
                        rules.condition("service-civique.handicap", Attributes.RQTH.is(true), PUBLIC)));
    }

    private Finding mission(Dossier dossier, LocalDate on) {
        boolean minor = Conditions.isMinor(dossier, on).orElse(false);
        ParameterValue<Integer> shortest = parameters.at(SHORTEST, on);
        ParameterValue<Integer> longest = parameters.at(LONGEST, on);
        ParameterValue<Integer> least = parameters.at(LEAST_HOURS, on);
        ParameterValue<Integer> most = parameters.at(minor ? MOST_HOURS_MINOR : MOST_HOURS, on);
        String id = "service-civique.mission";
        return Finding.of(
                        id,
                        Verdict.SATISFIED,
                        messages.sentence(
                                minor ? id + ".mineur" : id + ".majeur",
                                shortest.value(),
                                longest.value(),
                                least.value(),
                                most.value()))
                .using(shortest, longest, least, most)
                .citing(minor ? AUTHORISATION.at(on).stream().toList() : List.of())
                .presuming(List.of(id));
    }

    // ---- the pathway ---------------------------------------------------------------------------------------------

    private Workflow workflow(Setting setting) {
        FollowUp followUp = new FollowUp(setting, SERVICE_CIVIQUE, OutcomeKind.SERVICE_CIVIQUE);
        return Formation.accompaniment(SERVICE_CIVIQUE)
                .term(followUp.term())
                .cap(longest(followUp))
                .obligation((dossier, enrolment) -> signatures(followUp, dossier, enrolment))
                .obligation((dossier, enrolment) -> authorisations(followUp, dossier, enrolment))
                .obligation(followUp)
                .build();
    }

    /** The longest mission, then the follow-up. */
    private Limit longest(FollowUp followUp) {
        return (dossier, enrolment) -> followUp.outcomes(dossier, enrolment)
                .max(Comparator.comparing(Outcome::on))
                .flatMap(mission -> parameters.find(LONGEST, mission.on()).map(months -> {
                    ParameterValue<Integer> after = followUp.monthsAfter(enrolment);
                    LocalDate end = Term.ofMonths(months.value()).lastDayFrom(mission.on());
                    return new Limit.Reached(
                            followUp.lastDay(enrolment, end),
                            messages.sentence(
                                    "service-civique.fin.maximum", months.value(), mission.on(), after.value()),
                            List.of(months, after));
                }));
    }

    /** A signature dated after the first day is no signature before it: a step tells when it came. */
    private List<Due> signatures(FollowUp followUp, Dossier dossier, Enrolment enrolment) {
        return followUp.outcomes(dossier, enrolment)
                .map(mission -> new Due(
                        "service-civique.contrat",
                        messages.sentence("service-civique.contrat", mission.on()),
                        mission.on(),
                        mission.signedOn()
                                .filter(day -> !day.isAfter(mission.on()))
                                .or(() -> EnrolmentSteps.of(dossier, enrolment, StepKind.SIGNATURE)
                                        .map(Step::on)
                                        .findFirst()),
                        List.of()))
                .toList();
    }

    private List<Due> authorisations(FollowUp followUp, Dossier dossier, Enrolment enrolment) {
        List<Due> dues = new ArrayList<>();
        followUp.outcomes(dossier, enrolment)
                .filter(mission -> needsAuthorisation(dossier, mission))
                .forEach(mission -> dues.add(new Due(
                        "service-civique.autorisation-parentale",
                        messages.sentence("service-civique.autorisation-parentale", mission.on()),
                        signed(mission),
                        authorisedOn(dossier),
                        AUTHORISATION.at(mission.on()).stream().toList())));
        return dues;
    }

    private static LocalDate signed(Outcome mission) {
        return mission.signedOn().filter(day -> day.isBefore(mission.on())).orElse(mission.on());
    }

    /** A minor needs an authorisation; whom nobody has authority over, an emancipated minor, needs none. */
    static boolean needsAuthorisation(Dossier dossier, Outcome mission) {
        return AUTHORISATION.at(mission.on()).isPresent()
                && Conditions.isMinor(dossier, signed(mission)).orElse(false)
                && !dossier.answer(Attributes.EMANCIPATED, mission.on()).equals(new Answer.Known<>(true));
    }

    /** Finds the first day on which a parent authorised a mission. */
    static Optional<LocalDate> authorisedOn(Dossier dossier) {
        return dossier.facts(Step.class)
                .filter(step -> step.kind().equals(AUTORISATION_PARENTALE))
                .map(Step::on)
                .findFirst();
    }
}

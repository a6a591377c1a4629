package fr.parcours.dispositif.pacea;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The "projet personnalisé d'accès à l'emploi" of a young jobseeker, delegated to the mission locale by the framework
 * agreements of 2010-01-26 then 2015-02-10, until the contrat d'engagement replaces it on 2025-01-01 (L5411-6).
 *
 * <p>A plan that was running that day becomes a contrat d'engagement within two years, three overseas; the day before the
 * contract that takes its place is its last one. Another contract of the same kind, CEJ or PACEA, does as well.
 */
final class Ppae {
    static final DispositifId PPAE = DispositifId.of("ppae", "PPAE délégué");

    private static final String IN_FORCE = "ppae";
    static final Parameter<String> FRAMEWORK = Parameter.oneOf("pacea.ppae.cadre", IN_FORCE, "contrat-engagement");
    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("pacea.ppae.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("pacea.ppae.age-maximum");
    static final Parameter<Integer> DRAWING_UP = Parameter.whole("pacea.ppae.delai-elaboration");
    static final Parameter<List<String>> REPLACING = Parameter.words("pacea.ppae.remplace-par", "dispositif");
    static final Parameter<Integer> CONVERSION = Parameter.whole("pacea.ppae.delai-conversion");
    static final Parameter<Integer> CONVERSION_OVERSEAS = Parameter.whole("pacea.ppae.delai-conversion-outre-mer");
    private static final String OVERSEAS = "97";
    private static final Articles REGISTRATION = Articles.from(LocalDate.of(2010, 1, 26), "L5411-6-1");
    private static final Articles AGREEMENT = Articles.from(
                    LocalDate.of(2010, 1, 26), "accord-cadre du 26 janvier 2010")
            .then(LocalDate.of(2015, 2, 10), "accord-cadre du 10 février 2015");

    private Ppae() {}

    static Dispositif of(Setting setting) {
        return Dispositif.of(PPAE, eligibility(setting.rules()))
                .following(setting.workflow(PPAE)
                        .usualExits()
                        .startsWith(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                        .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                        .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                        .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                        .limit(Replacement.by(REPLACING, "pacea.ppae.fin.remplace"))
                        .obligation(Ppae::drawingUp)
                        .obligation(Ppae::conversion)
                        .build());
    }

    private static Rule eligibility(Rules rules) {
        return rules.given(
                rules.inForce("pacea.ppae.existence", FRAMEWORK),
                rules.given(
                        rules.rule("pacea.ppae.cadre", Ppae::framework),
                        rules.all(
                                "pacea.ppae.public",
                                rules.age("pacea.ppae.age", AGE_MINIMUM, AGE_MAXIMUM),
                                rules.rule("pacea.ppae.inscription", REGISTRATION, Ppae::registered),
                                rules.presumed("pacea.ppae.difficulte", AGREEMENT))));
    }

    private static Verdict framework(Inquiry inquiry) {
        ParameterValue<String> framework = inquiry.dated(FRAMEWORK);
        return inquiry.answer(framework.value().equals(IN_FORCE), framework.from());
    }

    private static Verdict registered(Inquiry inquiry) {
        return Registration.declared(inquiry)
                .orElseGet(() -> inquiry.saying("inscription.inconnue").undetermined());
    }

    /**
     * The plan is drawn up within a delay of the registration (R5411-14). Where that delay ran out before the entry, the plan
     * came with the person: nothing is due here.
     */
    private static void drawingUp(Dues dues) {
        LocalDate entry = dues.enrolment().start();
        dues.requireIf(
                "ppae.elaboration",
                Articles.NONE,
                inquiry -> inquiry.ask(Attributes.JOBSEEKER_SINCE, entry)
                        .flatMap(registered -> drawnUp(inquiry, registered))
                        .filter(when -> !when.by().isBefore(entry)));
    }

    private static Optional<Due.When> drawnUp(Inquiry inquiry, LocalDate registered) {
        return inquiry.find(DRAWING_UP, registered).map(days -> {
            Optional<Step> signed = inquiry.first(
                    Step.class,
                    step -> step.kind().equals(StepKind.SIGNATURE)
                            && step.dispositifs().contains(PPAE)
                            && !step.on().isBefore(registered));
            inquiry.saying("pacea.ppae.elaboration", days.value(), registered);
            return Due.when(Delay.ofDays(days.value()).lastDayAfter(registered), signed.map(Step::on));
        });
    }

    /** A plan that was running when the contract replaced it becomes one within a delay from that day. */
    private static void conversion(Dues dues) {
        dues.requireIf("ppae.conversion", Articles.NONE, inquiry -> {
            LocalDate since = inquiry.first(CONVERSION).from();
            if (inquiry.on().isBefore(since) || !dues.enrolment().contains(since)) {
                return Optional.empty();
            }
            boolean overseas = inquiry.ask(Attributes.COMMUNE)
                    .filter(code -> code.startsWith(OVERSEAS))
                    .isPresent();
            int months = inquiry.at(overseas ? CONVERSION_OVERSEAS : CONVERSION, since);
            inquiry.saying("pacea.ppae.conversion", months, since);
            return Optional.of(Due.when(
                    Delay.ofMonths(months).lastDayAfter(since),
                    Replacement.of(inquiry, dues.enrolment(), REPLACING).map(Enrolment::start)));
        });
    }
}

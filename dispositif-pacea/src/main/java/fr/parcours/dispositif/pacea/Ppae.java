package fr.parcours.dispositif.pacea;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
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
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The "projet personnalisé d'accès à l'emploi" of a young jobseeker, delegated to the mission locale by the framework
 * agreements of 2010-01-26 then 2015-02-10, until the contrat d'engagement replaces it on 2025-01-01 (L5411-6).
 */
final class Ppae {
    static final DispositifId PPAE = DispositifId.of("ppae", "PPAE délégué");

    private static final String IN_FORCE = "ppae";
    private static final Parameter<String> FRAMEWORK = Pacea.choice("pacea.ppae.cadre", IN_FORCE, "contrat-engagement");
    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("pacea.ppae.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("pacea.ppae.age-maximum");
    private static final Parameter<Integer> DRAWING_UP = Parameter.whole("pacea.ppae.delai-elaboration");
    private static final Articles REGISTRATION = Articles.from(LocalDate.of(2010, 1, 26), "L5411-6-1");
    private static final Articles AGREEMENT = Articles.from(LocalDate.of(2010, 1, 26), "accord-cadre du 2010-01-26")
            .then(LocalDate.of(2015, 2, 10), "accord-cadre du 2015-02-10");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    private Ppae(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    static Dispositif of(Setting setting) {
        Ppae ppae = new Ppae(setting);
        return Dispositif.of(PPAE, ppae.eligibility()).following(ppae.workflow());
    }

    private Rule eligibility() {
        return rules.given(
                rules.inForce("pacea.ppae.existence", FRAMEWORK),
                rules.given(
                        rules.rule("pacea.ppae.cadre", (dossier, on) -> framework(on)),
                        rules.all(
                                "pacea.ppae.public",
                                rules.age("pacea.ppae.age", AGE_MINIMUM, AGE_MAXIMUM),
                                rules.rule("pacea.ppae.inscription", this::registered),
                                rules.presumed("pacea.ppae.difficulte", AGREEMENT))));
    }

    private Finding framework(LocalDate on) {
        ParameterValue<String> framework = parameters.at(FRAMEWORK, on);
        Verdict verdict = framework.value().equals(IN_FORCE) ? Verdict.SATISFIED : Verdict.REFUSED;
        return rules.finding("pacea.ppae.cadre", verdict, framework.from()).using(framework);
    }

    /** A category declared says as much as a date of registration. */
    private Finding registered(Dossier dossier, LocalDate on) {
        Optional<LocalDate> since =
                dossier.answer(Attributes.JOBSEEKER_SINCE, on).value();
        boolean hasCategory = dossier.answer(Attributes.JOBSEEKER_CATEGORY, on).isKnown();
        String id = "pacea.ppae.inscription";
        Finding finding;
        if (hasCategory || since.filter(day -> !day.isAfter(on)).isPresent()) {
            finding = rules.finding(id, Verdict.SATISFIED);
        } else {
            finding = since.map(day -> rules.finding(id, Verdict.REFUSED, day))
                    .orElseGet(
                            () -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.JOBSEEKER_SINCE)));
        }
        return finding.citing(REGISTRATION.at(on).stream().toList())
                .using(Rules.declared(dossier, Attributes.JOBSEEKER_SINCE, on))
                .using(Rules.declared(dossier, Attributes.JOBSEEKER_CATEGORY, on));
    }

    private Workflow workflow() {
        return Workflow.of(PPAE)
                .usualExits()
                .startsWith(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .obligation(this::drawingUp)
                .build();
    }

    /**
     * The plan is drawn up within a delay of the registration (R5411-14). Where that delay ran out before the entry, the plan
     * came with the person: nothing is due here.
     */
    private List<Due> drawingUp(Dossier dossier, Enrolment enrolment) {
        Optional<LocalDate> registered =
                dossier.answer(Attributes.JOBSEEKER_SINCE, enrolment.start()).value();
        return registered
                .flatMap(day -> parameters
                        .find(DRAWING_UP, day)
                        .map(delay -> new Due(
                                "ppae.elaboration",
                                messages.sentence("pacea.ppae.elaboration", delay.value(), day),
                                Delay.ofDays(delay.value()).lastDayAfter(day),
                                dossier.facts(Step.class)
                                        .filter(step -> step.kind().equals(StepKind.SIGNATURE)
                                                && step.dispositifs().contains(PPAE)
                                                && !step.on().isBefore(day))
                                        .map(Step::on)
                                        .findFirst(),
                                List.of(delay.source()))))
                .filter(due -> !due.by().isBefore(enrolment.start()))
                .stream()
                .toList();
    }
}

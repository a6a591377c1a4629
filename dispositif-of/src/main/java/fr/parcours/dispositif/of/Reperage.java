package fr.parcours.dispositif.of;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.ValueLabel;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The repérage des invisibles, since September 2019 here, a project of the structure that no article founds: from 16 to 29,
 * neither in a job, nor at school, nor in training, and either unknown to the public employment service or without contact for
 * nine months at least.
 *
 * <p>Found ({@code diagnostic}), integrated into a follow-up ({@code suivi}), in a reinforced accompaniment ({@code
 * accompagnement}): nothing limits it but the exit, recorded when a situation is reached or the person is lost again. That
 * nobody knows the person is not concluded from silence: it is asked.
 */
final class Reperage {
    static final DispositifId REPERAGE = DispositifId.of("reperage", "Repérage des invisibles");
    static final Attribute<Boolean> KNOWN =
            Attribute.yesNo("knownToEmploymentService", "Connu du service public de l’emploi");

    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("reperage.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("reperage.age-maximum");
    private static final Parameter<List<String>> SITUATIONS = Parameter.codes("reperage.situations-admises");
    private static final Parameter<List<String>> DISPOSITIFS = Parameter.codes("reperage.dispositifs-connus");
    private static final Parameter<List<String>> CONTACTS = Parameter.codes("reperage.contacts");
    private static final Parameter<Integer> SILENCE = Parameter.whole("reperage.mois-sans-contact");

    private final Parameters parameters;
    private final Rules rules;

    private Reperage(Setting setting) {
        this.parameters = setting.parameters();
        this.rules = setting.rules();
    }

    static Dispositif of(Setting setting) {
        return Dispositif.of(REPERAGE, new Reperage(setting).eligibility())
                .following(Workflow.of(REPERAGE)
                        .usualExits()
                        .exits(ExitNature.POSITIVE, ExitReason.DYNAMIQUE)
                        .startsWith(PhaseId.DIAGNOSTIC)
                        .then(PhaseId.DIAGNOSTIC, PhaseId.SUIVI)
                        .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                        .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                        .build());
    }

    private Rule eligibility() {
        return rules.given(
                rules.inForce("reperage.existence", AGE_MINIMUM),
                rules.all(
                        "reperage.public",
                        rules.age("reperage.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.rule("reperage.situation", this::situation),
                        rules.any(
                                "reperage.invisible",
                                rules.rule("reperage.inconnu", this::unknown),
                                rules.rule("reperage.sans-contact", this::silent))));
    }

    private Finding situation(Dossier dossier, LocalDate on) {
        ParameterValue<List<String>> admitted = parameters.at(SITUATIONS, on);
        String id = "reperage.situation";
        return dossier.answer(Attributes.ACTIVITY, on)
                .value()
                .map(code -> rules.finding(
                        id,
                        admitted.value().contains(code) ? Verdict.SATISFIED : Verdict.REFUSED,
                        ValueLabel.of(Attributes.ACTIVITY, code, Locale.FRENCH)))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.ACTIVITY)))
                .using(admitted)
                .using(Rules.declared(dossier, Attributes.ACTIVITY, on));
    }

    /** A registration, or an enrolment ever begun in a dispositif of the service, tells that it knows the person. */
    private Finding unknown(Dossier dossier, LocalDate on) {
        ParameterValue<List<String>> listed = parameters.at(DISPOSITIFS, on);
        List<Enrolment> enrolments = dossier.dispositifs().stream()
                .filter(dispositif -> listed.value().contains(dispositif.code()))
                .flatMap(dispositif -> dossier.enrolments(dispositif).stream())
                .filter(enrolment -> !enrolment.start().isAfter(on))
                .toList();
        boolean registered = dossier.answer(Attributes.JOBSEEKER_CATEGORY, on).isKnown()
                || dossier.answer(Attributes.JOBSEEKER_SINCE, on)
                        .value()
                        .filter(day -> !day.isAfter(on))
                        .isPresent();
        Optional<Boolean> told = dossier.answer(KNOWN, on).value();
        String id = "reperage.inconnu";
        Finding finding;
        if (registered || !enrolments.isEmpty() || told.orElse(false)) {
            finding = rules.finding(id, Verdict.REFUSED);
        } else if (told.isPresent()) {
            finding = rules.finding(id, Verdict.SATISFIED);
        } else {
            finding = rules.finding(id, Verdict.UNDETERMINED)
                    .missing(Rules.unknown(dossier, on, List.of(KNOWN, Attributes.JOBSEEKER_SINCE)));
        }
        return finding.using(listed)
                .using(enrolments.stream().map(Enrolment::entry).toList())
                .using(Rules.declared(dossier, Attributes.JOBSEEKER_CATEGORY, on))
                .using(Rules.declared(dossier, Attributes.JOBSEEKER_SINCE, on))
                .using(Rules.declared(dossier, KNOWN, on));
    }

    /** The last contact is the one declared, or a later step; the meeting of the day itself is the one that finds. */
    private Finding silent(Dossier dossier, LocalDate on) {
        ParameterValue<Integer> months = parameters.at(SILENCE, on);
        ParameterValue<List<String>> kinds = parameters.at(CONTACTS, on);
        Optional<Step> step = dossier.facts(Step.class)
                .filter(each ->
                        kinds.value().contains(each.kind().code()) && each.on().isBefore(on))
                .reduce((first, second) -> second);
        String id = "reperage.sans-contact";
        Finding finding = Stream.concat(
                        dossier.answer(Attributes.LAST_CONTACT_ON, on).value().stream(), step.map(Step::on).stream())
                .max(Comparator.naturalOrder())
                .map(last -> {
                    LocalDate from = Delay.ofMonths(months.value()).lastDayAfter(last);
                    return on.isBefore(from)
                            ? rules.finding(id, Verdict.REFUSED, last, months.value(), from)
                            : rules.finding(id, Verdict.SATISFIED, last, months.value());
                })
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED, months.value())
                        .missing(List.of(Attributes.LAST_CONTACT_ON)));
        return finding.using(months, kinds)
                .using(step.<List<Fact>>map(List::of).orElseGet(List::of))
                .using(Rules.declared(dossier, Attributes.LAST_CONTACT_ON, on));
    }
}

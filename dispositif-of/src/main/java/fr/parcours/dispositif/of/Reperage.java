package fr.parcours.dispositif.of;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Inquiry;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The repérage des invisibles, since September 2019 here, a project of the structure that no article founds: from 16 to 29,
 * neither in a job, nor at school, nor in training, and either unknown to the public employment service or without contact for
 * nine months at least.
 *
 * <p>Found ({@code diagnostic}), integrated into a follow-up ({@code suivi}), in a reinforced accompaniment ({@code
 * accompagnement}): nothing limits it but the exit, recorded when a situation is reached or the person is lost again. That
 * no one knows the person is not concluded from silence: it is asked.
 */
final class Reperage {
    static final DispositifId REPERAGE = DispositifId.of("reperage", "Repérage des invisibles");
    static final Attribute<Boolean> KNOWN =
            Attribute.yesNo("knownToEmploymentService", "Connu du service public de l’emploi");

    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("reperage.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("reperage.age-maximum");
    static final Parameter<List<String>> SITUATIONS =
            Parameter.someOf("reperage.situations-admises", Attributes.ACTIVITY);
    static final Parameter<List<String>> DISPOSITIFS = Parameter.words("reperage.dispositifs-connus", "dispositif");
    static final Parameter<List<String>> CONTACTS = Parameter.words("reperage.contacts", "step");
    static final Parameter<Integer> SILENCE = Parameter.whole("reperage.mois-sans-contact");

    private Reperage() {}

    static Dispositif of(Setting setting) {
        return Dispositif.of(REPERAGE, eligibility(setting.rules()))
                .following(setting.workflow(REPERAGE)
                        .usualExits()
                        .exits(ExitNature.POSITIVE, ExitReason.DYNAMIQUE)
                        .startsWith(PhaseId.DIAGNOSTIC)
                        .then(PhaseId.DIAGNOSTIC, PhaseId.SUIVI)
                        .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                        .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                        .build());
    }

    private static Rule eligibility(Rules rules) {
        return rules.given(
                rules.inForce("reperage.existence", AGE_MINIMUM),
                rules.all(
                        "reperage.public",
                        rules.age("reperage.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.oneOf("reperage.situation", Attributes.ACTIVITY, SITUATIONS),
                        rules.any(
                                "reperage.invisible",
                                rules.rule("reperage.inconnu", Reperage::unknown),
                                rules.rule("reperage.sans-contact", Reperage::silent))));
    }

    /** A registration, or an enrolment ever begun in a dispositif of the service, says that it knows the person. */
    private static Verdict unknown(Inquiry inquiry) {
        LocalDate on = inquiry.on();
        List<String> listed = inquiry.at(DISPOSITIFS);
        List<Enrolment> enrolments = inquiry.enrolments(
                enrolment -> listed.contains(enrolment.dispositif().code())
                        && !enrolment.start().isAfter(on));
        if (!enrolments.isEmpty()) {
            return inquiry.refused();
        }
        Optional<Boolean> known = inquiry.ask(KNOWN);
        if (known.orElse(false)
                || inquiry.ask(Attributes.JOBSEEKER_CATEGORY).isPresent()
                || inquiry.ask(Attributes.JOBSEEKER_SINCE)
                        .filter(day -> !day.isAfter(on))
                        .isPresent()) {
            return inquiry.regardless(KNOWN, Attributes.JOBSEEKER_CATEGORY).refused();
        }
        return known.isPresent() ? inquiry.satisfied() : inquiry.undetermined();
    }

    /** The last contact is the one declared, or a later step; the meeting of the day itself is the one that finds. */
    private static Verdict silent(Inquiry inquiry) {
        int months = inquiry.at(SILENCE);
        List<String> kinds = inquiry.at(CONTACTS);
        Optional<LocalDate> met = inquiry.last(
                        Step.class,
                        step -> kinds.contains(step.kind().code()) && step.on().isBefore(inquiry.on()))
                .map(Step::on);
        Optional<LocalDate> last = Stream.concat(inquiry.ask(Attributes.LAST_CONTACT_ON).stream(), met.stream())
                .max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return inquiry.undetermined(months);
        }
        LocalDate from = Delay.ofMonths(months).lastDayAfter(last.get());
        return inquiry.answer(!inquiry.on().isBefore(from), last.get(), months, from);
    }
}

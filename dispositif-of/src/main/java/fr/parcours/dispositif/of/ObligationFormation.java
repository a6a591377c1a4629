package fr.parcours.dispositif.of;

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
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Obligation;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The obligation de formation: from the 16th birthday, the end of compulsory schooling, to the eve of the 18th (L114-1 of the
 * code de l'éducation, since the rentrée of 2020-09-01), whatever the day on which school was left.
 *
 * <p>The dispositif is for those who are under it and do not fulfil it. Neither the law nor the decree was found to say within
 * which delay a youth is to be contacted: the interview of R114-6 is due before the obligation ends, unless the structure sets
 * a delay of its own. Nothing is owed any more once the obligation has ended, or once the youth has left for a good reason.
 */
final class ObligationFormation {
    static final DispositifId OBLIGATION_FORMATION = DispositifId.of("obligation-formation", "Obligation de formation");
    /** The day on which the obligation begins to exist. */
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 9, 1);

    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("obligation-formation.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("obligation-formation.age-maximum");

    private static final Parameter<Optional<Integer>> INTERVIEW =
            Parameter.whole("obligation-formation.delai-entretien").orNone();
    private static final Articles OF_INTERVIEW = Articles.from(FIRST_DAY, "R114-6 du code de l’éducation");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Fulfilment fulfilment;
    private final Limit majority;
    private final Workflow limits;

    private ObligationFormation(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.fulfilment = new Fulfilment(setting);
        this.majority = Workflow.age(parameters, AGE_MAXIMUM, messages, "obligation-formation.fin.age");
        this.limits = pathway().build();
    }

    static Dispositif of(Setting setting) {
        ObligationFormation obligation = new ObligationFormation(setting);
        return Dispositif.of(OBLIGATION_FORMATION, obligation.eligibility())
                .following(obligation
                        .pathway()
                        .obligation(obligation.owed(obligation::interview))
                        .obligation(obligation.owed(new Procedure(setting, obligation.fulfilment)))
                        .build());
    }

    private Rule eligibility() {
        return rules.given(
                rules.inForce("obligation-formation.existence", AGE_MINIMUM),
                rules.all(
                        "obligation-formation.public",
                        rules.age("obligation-formation.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.rule(Fulfilment.SITUATION, fulfilment::situation),
                        rules.rule(Fulfilment.ACCOMPANIMENT, fulfilment::accompaniment),
                        fulfilment.accompaniedElsewhere(),
                        fulfilment.exempted()));
    }

    /** A youth who drops out of the follow-up is accompanied again within the same enrolment. */
    private Workflow.Builder pathway() {
        return Workflow.of(OBLIGATION_FORMATION)
                .usualExits()
                .exits(ExitNature.POSITIVE, ExitReason.DYNAMIQUE)
                .startsWith(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .limit(majority);
    }

    /** No day to give while neither the structure's delay nor the end of the enrolment is known. */
    private List<Due> interview(Dossier dossier, Enrolment enrolment) {
        ParameterValue<Optional<Integer>> delay = parameters.at(INTERVIEW, enrolment.start());
        Optional<LocalDate> asked = delay.value().map(days -> Delay.ofDays(days).lastDayAfter(enrolment.start()));
        return Stream.concat(asked.stream(), limits.lastDay(dossier, enrolment).stream())
                .min(Comparator.naturalOrder())
                .map(by -> new Due(
                        "obligation-formation.entretien",
                        messages.sentence("obligation-formation.entretien", enrolment.start()),
                        by,
                        dossier.facts(Step.class)
                                .filter(step -> step.kind().equals(StepKind.ENTRETIEN) && enrolment.contains(step.on()))
                                .map(Step::on)
                                .findFirst(),
                        OF_INTERVIEW.at(enrolment.start()).stream().toList()))
                .stream()
                .toList();
    }

    /** Leaves out what was not done and is due only after the obligation has ceased to bind. */
    private Obligation owed(Obligation obligation) {
        return (dossier, enrolment) -> {
            Optional<LocalDate> last = lastDayOwed(dossier, enrolment);
            return obligation.of(dossier, enrolment).stream()
                    .filter(due -> due.metOn().isPresent()
                            || last.map(day -> !due.by().isAfter(day)).orElse(true))
                    .toList();
        };
    }

    /** An exit for want of anything reached ends the enrolment, not what was owed by then to the law. */
    private Optional<LocalDate> lastDayOwed(Dossier dossier, Enrolment enrolment) {
        Optional<LocalDate> released = enrolment
                .exit()
                .filter(exit -> exit.reason()
                        .flatMap(limits::nature)
                        .filter(nature -> nature != ExitNature.NEGATIVE)
                        .isPresent())
                .map(exit -> exit.on().minusDays(1));
        return Stream.concat(released.stream(), majority.of(dossier, enrolment).map(Limit.Reached::lastDay).stream())
                .min(Comparator.naturalOrder());
    }
}

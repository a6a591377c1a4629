package fr.parcours.dispositif.of;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The obligation de formation: from the 16th birthday, the end of compulsory schooling, to the day before the 18th (L114-1 of
 * the code de l'éducation, since the rentrée of 2020-09-01), whatever the day on which school was left.
 *
 * <p>The dispositif is for those who are under it and do not fulfil it. Neither the law nor the decree was found to say within
 * which delay a youth is to be contacted: the interview of R114-6 is due before the obligation ends, unless the structure sets
 * a delay of its own. Nothing is due any more once the obligation has ended, or once the youth has left for a good reason.
 */
final class ObligationFormation {
    static final DispositifId OBLIGATION_FORMATION = DispositifId.of("obligation-formation", "Obligation de formation");
    /** The day on which the obligation begins to exist. */
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 9, 1);

    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("obligation-formation.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("obligation-formation.age-maximum");

    static final Parameter<Optional<Integer>> INTERVIEW =
            Parameter.whole("obligation-formation.delai-entretien").orNone();
    private static final String INTERVIEWED = "obligation-formation.entretien";
    private static final Articles OF_INTERVIEW = Articles.from(FIRST_DAY, "R114-6 du code de l’éducation");
    private static final Limit MAJORITY = Limit.age(AGE_MAXIMUM, "obligation-formation.fin.age");

    private ObligationFormation() {}

    static Dispositif of(Setting setting) {
        return Dispositif.of(OBLIGATION_FORMATION, eligibility(setting.rules()))
                .following(setting.workflow(OBLIGATION_FORMATION)
                        .usualExits()
                        .exits(ExitNature.POSITIVE, ExitReason.DYNAMIQUE)
                        .startsWith(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                        .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                        .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                        // who drops out of the follow-up is accompanied again within the same enrolment
                        .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                        .limit(MAJORITY)
                        .obligation(dues -> interview(LimitedDues.of(dues, MAJORITY)))
                        .obligation(dues -> Procedure.list(LimitedDues.of(dues, MAJORITY)))
                        .build());
    }

    private static Rule eligibility(Rules rules) {
        return rules.given(
                rules.inForce("obligation-formation.existence", AGE_MINIMUM),
                rules.all(
                        "obligation-formation.public",
                        rules.age("obligation-formation.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.rule("obligation-formation.situation", Fulfilment::situation),
                        rules.rule("obligation-formation.accompagnement", Fulfilment::accompaniment),
                        Fulfilment.unless(
                                rules,
                                "obligation-formation.autre-accompagnement",
                                Fulfilment.ELSEWHERE,
                                Fulfilment.OF_ACCOMPANIMENT),
                        Fulfilment.unless(
                                rules,
                                "obligation-formation.dispense",
                                Fulfilment.EXEMPTION,
                                Fulfilment.OF_EXEMPTION)));
    }

    /** No day to give while neither the structure's delay nor the end of the enrolment is known. */
    private static void interview(LimitedDues limited) {
        Enrolment enrolment = limited.dues().enrolment();
        LocalDate entry = enrolment.start();
        limited.require(INTERVIEWED, OF_INTERVIEW, due -> {
            due.saying(INTERVIEWED, entry);
            Optional<LocalDate> delay =
                    due.at(INTERVIEW, entry).map(days -> Delay.ofDays(days).lastDayAfter(entry));
            Optional<Step> interview = due.first(
                    Step.class, step -> step.kind().equals(StepKind.ENTRETIEN) && enrolment.contains(step.on()));
            return Stream.concat(delay.stream(), limited.dues().lastDay().stream())
                    .min(Comparator.naturalOrder())
                    .map(by -> Due.when(by, interview.map(Step::on)));
        });
    }
}

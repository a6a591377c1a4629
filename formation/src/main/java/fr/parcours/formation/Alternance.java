package fr.parcours.formation;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;

/**
 * The way into a work-study contract: open to whom at least one of the two contracts is, {@link Apprenticeship} or
 * {@link Professionalisation}, each explained. Followed to the end of the contract and after; an apprentice who begins in a
 * CFA without employer has three months to find one (L6222-12-1, since 2019-01-01).
 */
final class Alternance {
    static final DispositifId ALTERNANCE = DispositifId.of("alternance", "Alternance");
    /** The beginning of a training for apprentices, without employer yet. */
    static final StepKind ENTREE_CFA = StepKind.of("entree-cfa", "Entrée en CFA sans employeur");

    static final Parameter<Integer> EMPLOYER_DELAY = Parameter.whole("alternance.delai-employeur");
    static final FollowUp FOLLOW_UP =
            FollowUp.of(ALTERNANCE, OutcomeKind.APPRENTISSAGE, OutcomeKind.PROFESSIONNALISATION);

    private Alternance() {}

    static Dispositif of(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                        ALTERNANCE,
                        rules.any("alternance.public", Apprenticeship.rule(rules), Professionalisation.rule(rules)))
                .following(Formation.accompaniment(setting, ALTERNANCE)
                        .term(FOLLOW_UP::term)
                        .obligation(Alternance::employers)
                        .obligation(FOLLOW_UP)
                        .build())
                .paying(MinimumPay.scale(rules));
    }

    private static void employers(Dues dues) {
        for (Step begun : dues.inquiry().steps(dues.enrolment(), ENTREE_CFA)) {
            dues.require("alternance.employeur", due -> {
                due.about(begun);
                int months = due.at(EMPLOYER_DELAY, begun.on());
                due.saying("alternance.employeur", months, begun.on());
                return Due.when(
                        Delay.ofMonths(months).lastDayAfter(begun.on()),
                        due.first(
                                        Outcome.class,
                                        outcome -> outcome.kind().equals(OutcomeKind.APPRENTISSAGE)
                                                && !outcome.on().isBefore(begun.on()))
                                .map(Outcome::on));
            });
        }
    }
}

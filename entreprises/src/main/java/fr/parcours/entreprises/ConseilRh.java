package fr.parcours.entreprises;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.SubjectKind;

/**
 * The "conseil RH" given to small companies in difficulty: which may be supported.
 *
 * <p>No article founds it: the public is what the structure agreed with its funder. A company is contacted before anyone
 * knows its size, so a contact says nothing of eligibility; being supported is being enrolled. A "plan de sauvegarde de
 * l'emploi" excludes: the law asks none of so small a company, so one that nobody declared is presumed absent.
 */
final class ConseilRh {
    static final DispositifId CONSEIL_RH = DispositifId.of("conseil-rh", "Conseil RH");

    /** Staff from which a company may not be supported. */
    static final Parameter<Integer> STAFF_LIMIT = Parameter.whole("conseil-rh.effectif-limite");

    private ConseilRh() {}

    static Dispositif of(Setting setting) {
        return Dispositif.of(CONSEIL_RH, eligibility(setting.rules()))
                .about(SubjectKind.COMPANY)
                .following(ConseilRhWorkflow.of(setting));
    }

    private static Rule eligibility(Rules rules) {
        return rules.given(
                rules.inForce("conseil-rh.existence", STAFF_LIMIT),
                rules.all(
                        "conseil-rh.public",
                        rules.rule("conseil-rh.effectif", ConseilRh::small),
                        rules.rule("conseil-rh.pse", ConseilRh::noRedundancyPlan),
                        rules.presumed("conseil-rh.difficulte", Articles.NONE)));
    }

    private static Verdict small(Inquiry inquiry) {
        int limit = inquiry.at(STAFF_LIMIT);
        int staff = inquiry.need(Company.STAFF, limit);
        return inquiry.answer(staff < limit, staff, limit);
    }

    private static Verdict noRedundancyPlan(Inquiry inquiry) {
        return inquiry.answer(!inquiry.presume(Company.PSE, false));
    }
}

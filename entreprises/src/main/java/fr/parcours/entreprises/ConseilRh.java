package fr.parcours.entreprises;

import fr.parcours.core.dossier.Dossier;
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
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The "conseil RH" given to small companies in difficulty: which may be supported.
 *
 * <p>No article founds it: the public is what the structure agreed with its funder. A company is contacted before anybody
 * knows its size, so a contact says nothing of eligibility; being supported is being enrolled. A "plan de sauvegarde de
 * l'emploi" excludes: the law asks none of so small a company, so one that nobody declared is presumed absent.
 */
final class ConseilRh {
    static final DispositifId CONSEIL_RH = DispositifId.of("conseil-rh", "Conseil RH");

    private static final Parameter<Integer> STAFF_LIMIT = Parameter.whole("conseil-rh.effectif-limite");

    private final Parameters parameters;
    private final Rules rules;

    private ConseilRh(Setting setting) {
        this.parameters = setting.parameters();
        this.rules = setting.rules();
    }

    static Dispositif of(Setting setting) {
        return Dispositif.of(CONSEIL_RH, new ConseilRh(setting).eligibility())
                .about(SubjectKind.COMPANY)
                .following(ConseilRhWorkflow.of(setting));
    }

    /** Finds the staff from which a company may not be supported, on a day. */
    static Optional<ParameterValue<Integer>> staffLimit(Parameters parameters, LocalDate on) {
        return parameters.find(STAFF_LIMIT, on);
    }

    private Rule eligibility() {
        return rules.given(
                rules.inForce("conseil-rh.existence", STAFF_LIMIT),
                rules.all(
                        "conseil-rh.public",
                        rules.rule("conseil-rh.effectif", this::small),
                        rules.rule("conseil-rh.pse", this::noRedundancyPlan),
                        rules.presumed("conseil-rh.difficulte", Articles.NONE)));
    }

    private Finding small(Dossier dossier, LocalDate on) {
        ParameterValue<Integer> limit = parameters.at(STAFF_LIMIT, on);
        String id = "conseil-rh.effectif";
        return dossier.answer(Company.STAFF, on)
                .value()
                .map(staff -> rules.finding(
                        id, staff < limit.value() ? Verdict.SATISFIED : Verdict.REFUSED, staff, limit.value()))
                .orElseGet(() ->
                        rules.finding(id, Verdict.UNDETERMINED, limit.value()).missing(List.of(Company.STAFF)))
                .using(limit)
                .using(Rules.declared(dossier, Company.STAFF, on));
    }

    private Finding noRedundancyPlan(Dossier dossier, LocalDate on) {
        Optional<Boolean> plan = dossier.answer(Company.PSE, on).value();
        String id = "conseil-rh.pse";
        return rules.finding(id, plan.orElse(false) ? Verdict.REFUSED : Verdict.SATISFIED)
                .using(Rules.declared(dossier, Company.PSE, on))
                .presuming(plan.isPresent() ? List.of() : List.of(id));
    }
}

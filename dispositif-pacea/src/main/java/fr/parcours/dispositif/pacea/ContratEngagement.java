package fr.parcours.dispositif.pacea;

import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Combination;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The contrat d'engagement of a young person whom a mission locale accompanies outside the CEJ and the PACEA, since 2025-01-01
 * (L5411-6), in place of the delegated PPAE: who may sign it.
 *
 * <p>The young from 16 to 25 (L5314-2; to 29 within a CEJ only), registered on the list of people seeking work, as {@link
 * Registration} says. In a CEJ and in a PACEA the contract is the same one under another name, so an open one refuses. The
 * département orients the beneficiaries of the RSA (L5411-5-1 II): whether it entrusts one to the mission locale is its own
 * decision.
 */
final class ContratEngagement {
    static final DispositifId CONTRAT_ENGAGEMENT = DispositifId.of("contrat-engagement", "Contrat d’engagement");

    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("contrat-engagement.age-maximum");
    static final Parameter<List<String>> INCOMPATIBLE =
            Parameter.words("contrat-engagement.dispositifs-incompatibles", "dispositif");
    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("contrat-engagement.age-minimum");
    private static final Parameter<List<String>> ORIENTED_BY_DEPARTEMENT =
            Parameter.someOf("contrat-engagement.prestations-departement", Attributes.BENEFITS);

    private ContratEngagement() {}

    static void contribute(Contributions to) {
        to.words(CONTRAT_ENGAGEMENT);
        to.parameters(AGE_MINIMUM, AGE_MAXIMUM, INCOMPATIBLE, ORIENTED_BY_DEPARTEMENT);
        EngagementWorkflow.contribute(to);
        to.dispositif(ContratEngagement::of);
    }

    private static Dispositif of(Setting setting) {
        return Dispositif.of(CONTRAT_ENGAGEMENT, eligibility(setting.rules()))
                .following(EngagementWorkflow.of(setting));
    }

    private static Rule eligibility(Rules rules) {
        Rule age = rules.age("contrat-engagement.age", AGE_MINIMUM, AGE_MAXIMUM);
        Registration registration = new Registration(rules, CONTRAT_ENGAGEMENT.code());
        Rule oriented = rules.rule("contrat-engagement.orientation", ContratEngagement::orientation);
        Rule free = rules.notEnrolled("contrat-engagement.incompatible", INCOMPATIBLE);
        return rules.given(
                rules.inForce("contrat-engagement.existence", WeeklyActivity.LEAST),
                rules.combining("contrat-engagement.public", Articles.NONE, inquiry -> {
                    List<Rule> conditions = new ArrayList<>(List.of(age));
                    conditions.addAll(registration.required(inquiry));
                    conditions.addAll(List.of(oriented, free));
                    return Combination.all(conditions);
                }));
    }

    /** Whoever is not known to receive the RSA is presumed to come to the mission locale by its own orientation. */
    private static Verdict orientation(Inquiry inquiry) {
        List<String> listed = inquiry.at(ORIENTED_BY_DEPARTEMENT);
        Set<String> received = inquiry.presume(Attributes.BENEFITS, Set.of());
        List<Written> held = received.stream()
                .filter(listed::contains)
                .map(benefit -> inquiry.label(Attributes.BENEFITS, benefit))
                .toList();
        if (!held.isEmpty()) {
            return inquiry.saying("contrat-engagement.orientation.departement", held)
                    .appraised(
                            inquiry.sentence("contrat-engagement.appreciation.orientation"),
                            inquiry.sentence("decide.departement"));
        }
        return inquiry.lacking().isEmpty() ? inquiry.satisfied() : inquiry.undetermined();
    }
}

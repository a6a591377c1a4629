package fr.parcours.entreprises;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cross-border service: workers of the metropolis who are willing to work in Belgium. No article founds it, and nobody
 * is enrolled in it: its facts name it themselves.
 *
 * <p>The metropolis is what the structure's groups of communes make it. Where its file leaves one of them out, residence
 * outside the others cannot be decided: the structure judges. Willingness is presumed of those who come; neither age
 * nor activity is a condition.
 */
final class Transfrontalier {
    static final DispositifId TRANSFRONTALIER = DispositifId.of("transfrontalier", "Transfrontalier");

    static final Parameter<List<String>> GROUPS = Parameter.codes("transfrontalier.groupes-de-communes");

    private Transfrontalier() {}

    static Dispositif of(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                TRANSFRONTALIER,
                rules.given(
                        rules.inForce("transfrontalier.existence", GROUPS),
                        rules.all(
                                "transfrontalier.public",
                                rules.rule(
                                        "transfrontalier.residence",
                                        inquiry -> resident(
                                                inquiry, setting.territory().groups())),
                                rules.presumed("transfrontalier.volonte", Articles.NONE))));
    }

    private static Verdict resident(Inquiry inquiry, Map<String, Set<String>> named) {
        List<String> groups = inquiry.at(GROUPS);
        String commune = inquiry.need(Attributes.COMMUNE);
        if (groups.stream()
                .anyMatch(group -> named.getOrDefault(group, Set.of()).contains(commune))) {
            return inquiry.satisfied();
        }
        if (!groups.isEmpty() && named.keySet().containsAll(groups)) {
            return inquiry.refused();
        }
        return inquiry.saying("transfrontalier.residence.a-apprecier")
                .appraised(
                        inquiry.sentence("transfrontalier.residence.objet"),
                        inquiry.sentence("transfrontalier.residence.par"));
    }
}

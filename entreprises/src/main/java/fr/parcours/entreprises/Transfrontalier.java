package fr.parcours.entreprises;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cross-border service: workers of the metropolis who are willing to work in Belgium. No article founds it, and nobody
 * is enrolled in it: its facts name it themselves.
 *
 * <p>The metropolis is what the structure's groups of communes make it. Where its file leaves one of them out, residence
 * outside the others cannot be told: that is the structure's to judge. Willingness is presumed of whoever comes; neither age
 * nor activity is a condition.
 */
final class Transfrontalier {
    static final DispositifId TRANSFRONTALIER = DispositifId.of("transfrontalier", "Transfrontalier");

    private static final Parameter<List<String>> GROUPS = Parameter.codes("transfrontalier.groupes-de-communes");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Territory territory;

    private Transfrontalier(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.territory = setting.territory();
    }

    static Dispositif of(Setting setting) {
        return Dispositif.of(TRANSFRONTALIER, new Transfrontalier(setting).eligibility());
    }

    private Rule eligibility() {
        return rules.given(
                rules.inForce("transfrontalier.existence", GROUPS),
                rules.all(
                        "transfrontalier.public",
                        rules.rule("transfrontalier.residence", this::resident),
                        rules.presumed("transfrontalier.volonte", Articles.NONE)));
    }

    private Finding resident(Dossier dossier, LocalDate on) {
        ParameterValue<List<String>> groups = parameters.at(GROUPS, on);
        String id = "transfrontalier.residence";
        return dossier.answer(Attributes.COMMUNE, on)
                .value()
                .map(commune -> isWithin(commune, groups.value())
                        .map(within -> rules.finding(id, within ? Verdict.SATISFIED : Verdict.REFUSED))
                        .orElseGet(this::toAppraise))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.COMMUNE)))
                .using(groups)
                .using(Rules.declared(dossier, Attributes.COMMUNE, on));
    }

    /** Finds whether a commune is of one of some groups, empty when one that the structure does not name could hold it. */
    private Optional<Boolean> isWithin(String commune, List<String> groups) {
        if (groups.stream()
                .anyMatch(group ->
                        territory.groups().getOrDefault(group, Set.of()).contains(commune))) {
            return Optional.of(true);
        }
        boolean allNamed = !groups.isEmpty() && territory.groups().keySet().containsAll(groups);
        return allNamed ? Optional.of(false) : Optional.empty();
    }

    private Finding toAppraise() {
        return Finding.of(
                        "transfrontalier.residence",
                        Verdict.UNDETERMINED,
                        messages.sentence("transfrontalier.residence.a-apprecier"))
                .appraised(List.of(new Appraisal(
                        messages.sentence("transfrontalier.residence.objet"),
                        messages.sentence("transfrontalier.residence.par"))));
    }
}

package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;

/**
 * The intensive accompaniment of young graduates, since March 2021: no job, no studies, BAC+2 at least, 12 months, an
 * individual interview each month. A choice of the structure: no article founds it, and the money comes from the Garantie
 * jeunes, in which a graduate is enrolled besides.
 */
final class JeunesDiplomes {
    static final DispositifId JEUNES_DIPLOMES = DispositifId.of("jeunes-diplomes", "Jeunes diplômés");

    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("jeunes-diplomes.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("jeunes-diplomes.age-maximum");
    private static final Parameter<Integer> LEVEL = Parameter.whole("jeunes-diplomes.niveau-minimum");
    private static final Parameter<List<String>> SITUATIONS = Parameter.codes("jeunes-diplomes.situations-admises");
    private static final Parameter<Integer> LENGTH = Parameter.whole("jeunes-diplomes.duree");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    private JeunesDiplomes(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    static Dispositif of(Setting setting) {
        JeunesDiplomes graduates = new JeunesDiplomes(setting);
        Workflow limits = graduates.pathway().build();
        return Dispositif.of(JEUNES_DIPLOMES, graduates.eligibility())
                .following(graduates
                        .pathway()
                        .obligation(Interviews.each(setting, limits))
                        .build());
    }

    private Rule eligibility() {
        return rules.given(
                rules.inForce("jeunes-diplomes.existence", AGE_MINIMUM),
                rules.all(
                        "jeunes-diplomes.public",
                        rules.age("jeunes-diplomes.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.oneOf("jeunes-diplomes.situation", Attributes.ACTIVITY, SITUATIONS),
                        rules.rule("jeunes-diplomes.diplome", this::graduated)));
    }

    private Finding graduated(Dossier dossier, LocalDate on) {
        ParameterValue<Integer> least = parameters.at(LEVEL, on);
        String id = "jeunes-diplomes.diplome";
        return dossier.answer(Attributes.EDUCATION, on)
                .value()
                .map(Integer::valueOf)
                .map(level -> rules.finding(
                        id, level >= least.value() ? Verdict.SATISFIED : Verdict.REFUSED, level, least.value()))
                .orElseGet(() ->
                        rules.finding(id, Verdict.UNDETERMINED, least.value()).missing(List.of(Attributes.EDUCATION)))
                .using(least)
                .using(Rules.declared(dossier, Attributes.EDUCATION, on));
    }

    private Workflow.Builder pathway() {
        return Workflow.of(JEUNES_DIPLOMES)
                .usualExits()
                .exits(ExitNature.POSITIVE, ExitReason.DYNAMIQUE)
                .startsWith(PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .term(Workflow.months(parameters, LENGTH, messages, "jeunes-diplomes.fin.duree"));
    }
}

package fr.parcours.accueil;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import java.util.Optional;

/**
 * The matinales and aprèms de l'emploi: sessions where jobseekers of the territory choose among the offers of the week and
 * apply at once, with a digital CV. A service, not a pathway: those who come need no entry in any dispositif.
 */
final class Matinales {
    static final DispositifId MATINALES = DispositifId.of("matinales", "Matinales et aprèms de l’emploi");
    static final StepKind MATINALE = StepKind.of("matinale", "Matinale de l’emploi");
    static final StepKind APREM = StepKind.of("aprem", "Aprèm de l’emploi");

    private static final String TERRITORY = "territoire";

    private Matinales() {}

    static Dispositif of(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                MATINALES,
                rules.all(
                        "matinales.public",
                        rules.rule("matinales.recherche", Matinales::seeksAJob),
                        livesHere(rules),
                        rules.rule("matinales.cv", Matinales::hasDigitalCv)));
    }

    /** Who is registered as a jobseeker seeks a job, employed or not. */
    private static Verdict seeksAJob(Inquiry inquiry) {
        Optional<String> activity = inquiry.ask(Attributes.ACTIVITY);
        if (activity.filter("job-seeking"::equals).isPresent()) {
            return inquiry.satisfied();
        }
        boolean registered = inquiry.ask(Attributes.JOBSEEKER_CATEGORY).isPresent()
                || inquiry.ask(Attributes.JOBSEEKER_SINCE)
                        .filter(day -> !day.isAfter(inquiry.on()))
                        .isPresent();
        if (registered) {
            return inquiry.regardless(Attributes.ACTIVITY, Attributes.JOBSEEKER_CATEGORY)
                    .satisfied();
        }
        return activity.map(code -> inquiry.refused(inquiry.label(Attributes.ACTIVITY, code)))
                .orElseGet(inquiry::undetermined);
    }

    /** Presumed where the structure does not say which communes make its territory. */
    private static Rule livesHere(Rules rules) {
        String id = "matinales.territoire";
        return rules.territory().groups().containsKey(TERRITORY)
                ? rules.condition(id, Attributes.COMMUNE.within(TERRITORY), Articles.NONE)
                : rules.rule(id, inquiry -> presumed(inquiry, id));
    }

    private static Verdict hasDigitalCv(Inquiry inquiry) {
        return inquiry.last(
                        Step.class,
                        step -> step.kind().equals(EspaceNumerique.CV)
                                && !step.on().isAfter(inquiry.on()))
                .map(cv -> inquiry.satisfied(cv.on()))
                .orElseGet(() -> presumed(inquiry, "matinales.cv"));
    }

    private static Verdict presumed(Inquiry inquiry, String id) {
        inquiry.presume(id);
        return inquiry.saying(id + ".presume").satisfied();
    }
}

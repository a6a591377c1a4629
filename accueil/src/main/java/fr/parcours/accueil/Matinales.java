package fr.parcours.accueil;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.ValueLabel;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The matinales and aprèms de l'emploi: sessions where jobseekers of the territory choose among the offers of the week and
 * apply at once, with a digital CV. A service, not a pathway: whoever comes needs no entry in any dispositif.
 */
final class Matinales {
    static final DispositifId MATINALES = DispositifId.of("matinales", "Matinales et aprèms de l’emploi");
    static final StepKind MATINALE = StepKind.of("matinale", "Matinale de l’emploi");
    static final StepKind APREM = StepKind.of("aprem", "Aprèm de l’emploi");

    private static final String TERRITORY = "territoire";

    private final Messages messages;
    private final Territory territory;
    private final Rules rules;

    private Matinales(Setting setting) {
        this.messages = setting.messages();
        this.territory = setting.territory();
        this.rules = setting.rules();
    }

    static Dispositif of(Setting setting) {
        return Dispositif.of(MATINALES, new Matinales(setting).eligibility());
    }

    private Rule eligibility() {
        return rules.all(
                "matinales.public",
                rules.rule("matinales.recherche", this::seeksAJob),
                rules.rule("matinales.territoire", this::livesHere),
                rules.rule("matinales.cv", this::hasDigitalCv));
    }

    /** Who is registered as a jobseeker seeks a job, employed or not. */
    private Finding seeksAJob(Dossier dossier, LocalDate on) {
        Optional<String> activity = dossier.answer(Attributes.ACTIVITY, on).value();
        boolean registered = dossier.answer(Attributes.JOBSEEKER_CATEGORY, on).isKnown()
                || dossier.answer(Attributes.JOBSEEKER_SINCE, on)
                        .value()
                        .filter(day -> !day.isAfter(on))
                        .isPresent();
        String id = "matinales.recherche";
        Finding finding = registered || activity.filter("job-seeking"::equals).isPresent()
                ? rules.finding(id, Verdict.SATISFIED)
                : activity.map(code -> rules.finding(
                                id, Verdict.REFUSED, ValueLabel.of(Attributes.ACTIVITY, code, Locale.FRENCH)))
                        .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.ACTIVITY)));
        return finding.using(Rules.declared(dossier, Attributes.ACTIVITY, on))
                .using(Rules.declared(dossier, Attributes.JOBSEEKER_SINCE, on))
                .using(Rules.declared(dossier, Attributes.JOBSEEKER_CATEGORY, on));
    }

    /** Presumed where the structure does not say which communes make its territory. */
    private Finding livesHere(Dossier dossier, LocalDate on) {
        String id = "matinales.territoire";
        if (!territory.groups().containsKey(TERRITORY)) {
            return Finding.of(id, Verdict.SATISFIED, messages.sentence("matinales.territoire.presume"))
                    .presuming(List.of(id));
        }
        Condition here = Attributes.COMMUNE.within(TERRITORY).resolve(territory);
        return here.test(dossier, on)
                .map(yes -> rules.finding(id, yes ? Verdict.SATISFIED : Verdict.REFUSED))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.COMMUNE)))
                .using(Rules.declared(dossier, Attributes.COMMUNE, on));
    }

    private Finding hasDigitalCv(Dossier dossier, LocalDate on) {
        String id = "matinales.cv";
        return dossier.facts(Step.class)
                .filter(step ->
                        step.kind().equals(EspaceNumerique.CV) && !step.on().isAfter(on))
                .reduce((earlier, later) -> later)
                .map(cv -> rules.finding(id, Verdict.SATISFIED, cv.on()).using(List.<Fact>of(cv)))
                .orElseGet(() -> Finding.of(id, Verdict.SATISFIED, messages.sentence("matinales.cv.presume"))
                        .presuming(List.of(id)));
    }
}

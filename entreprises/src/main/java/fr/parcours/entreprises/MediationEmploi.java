package fr.parcours.entreprises;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
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
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The "médiation emploi": participants of the PLIE who only lack a job. No article founds it.
 *
 * <p>The PLIE hands over by facts: an open enrolment in {@code plie}, and a step {@code etape-mediation} with which its referent
 * says that the project is validated. Without that step, whether it is remains the referent's to say. That the obstacles to
 * work are lifted has no criterion: it is presumed.
 */
final class MediationEmploi {
    static final DispositifId MEDIATION_EMPLOI = DispositifId.of("mediation-emploi", "Médiation emploi");
    /** The PLIE's own words: named here, registered there. */
    static final DispositifId PLIE = DispositifId.of("plie", "PLIE");

    static final StepKind ETAPE = StepKind.of("etape-mediation", "Étape de médiation emploi");

    private static final Parameter<List<String>> SITUATIONS = Parameter.codes("mediation-emploi.situations-admises");

    private final Messages messages;
    private final Rules rules;

    private MediationEmploi(Setting setting) {
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    static Dispositif of(Setting setting) {
        return Dispositif.of(MEDIATION_EMPLOI, new MediationEmploi(setting).eligibility())
                .following(MediationWorkflow.of(setting));
    }

    /**
     * Gets the steps of the PLIE that serve the médiation of a day, in order: of the enrolment in the PLIE of that day, since an
     * earlier médiation ended. The first hands over, a second renews.
     */
    static Stream<Step> etapes(Dossier dossier, LocalDate day) {
        Stream<LocalDate> sinceThePlie = dossier.enrolment(PLIE, day).map(Enrolment::start).stream();
        Stream<LocalDate> sinceAnother = dossier.enrolments(MEDIATION_EMPLOI).stream()
                .filter(other -> other.start().isBefore(day))
                .flatMap(other -> other.lastDay().stream())
                .filter(last -> !last.isAfter(day));
        LocalDate from = Stream.concat(sinceThePlie, sinceAnother)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return dossier.facts(Step.class)
                .filter(step -> step.kind().equals(ETAPE) && !step.on().isBefore(from));
    }

    private Rule eligibility() {
        return rules.given(
                rules.inForce("mediation-emploi.existence", SITUATIONS),
                rules.all(
                        "mediation-emploi.public",
                        rules.rule("mediation-emploi.plie", this::inPlie),
                        rules.oneOf("mediation-emploi.situation", Attributes.ACTIVITY, SITUATIONS),
                        rules.rule("mediation-emploi.projet", this::projectValidated),
                        rules.presumed("mediation-emploi.freins", Articles.NONE)));
    }

    private Finding inPlie(Dossier dossier, LocalDate on) {
        String id = "mediation-emploi.plie";
        return dossier.enrolment(PLIE, on)
                .filter(enrolment -> enrolment.isOpen(on))
                .map(enrolment ->
                        rules.finding(id, Verdict.SATISFIED, enrolment.start()).using(List.<Fact>of(enrolment.entry())))
                .orElseGet(() -> rules.finding(id, Verdict.REFUSED));
    }

    private Finding projectValidated(Dossier dossier, LocalDate on) {
        String id = "mediation-emploi.projet";
        return etapes(dossier, on)
                .filter(step -> !step.on().isAfter(on))
                .findFirst()
                .map(step -> rules.finding(id, Verdict.SATISFIED, step.on()).using(List.<Fact>of(step)))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED)
                        .appraised(List.of(new Appraisal(
                                messages.sentence("mediation-emploi.projet.objet"),
                                messages.sentence("mediation-emploi.projet.par")))));
    }
}

package fr.parcours.entreprises;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
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
    /** The PLIE's own words. */
    static final DispositifId PLIE = DispositifId.named("plie");

    static final StepKind ETAPE = StepKind.named("etape-mediation");

    static final Parameter<List<String>> SITUATIONS =
            Parameter.someOf("mediation-emploi.situations-admises", Attributes.ACTIVITY);

    private MediationEmploi() {}

    static Dispositif of(Setting setting) {
        return Dispositif.of(MEDIATION_EMPLOI, eligibility(setting.rules())).following(MediationWorkflow.of(setting));
    }

    /**
     * Tests if a step of the PLIE serves the médiation of the day: of the enrolment in the PLIE of that day, since an earlier
     * médiation ended. The first hands over, a second renews.
     */
    static Predicate<Step> isEtape(Inquiry inquiry) {
        LocalDate day = inquiry.on();
        Stream<LocalDate> sinceThePlie = inquiry.enrolment(PLIE).map(Enrolment::start).stream();
        Stream<LocalDate> sinceAnother = inquiry
                .enrolments(
                        MEDIATION_EMPLOI,
                        other -> other.start().isBefore(day) && other.days().isBefore(day.plusDays(1)))
                .stream()
                .flatMap(other -> other.lastDay().stream());
        LocalDate from = Stream.concat(sinceThePlie, sinceAnother)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return step -> step.kind().equals(ETAPE) && !step.on().isBefore(from);
    }

    private static Rule eligibility(Rules rules) {
        return rules.given(
                rules.inForce("mediation-emploi.existence", SITUATIONS),
                rules.all(
                        "mediation-emploi.public",
                        rules.rule("mediation-emploi.plie", inquiry -> inPlie(rules, inquiry)),
                        rules.oneOf("mediation-emploi.situation", Attributes.ACTIVITY, SITUATIONS),
                        rules.rule("mediation-emploi.projet", MediationEmploi::projectValidated),
                        rules.presumed("mediation-emploi.freins", Articles.NONE)));
    }

    private static Verdict inPlie(Rules rules, Inquiry inquiry) {
        return inquiry.open(PLIE)
                .map(enrolment -> inquiry.satisfied(enrolment.start()))
                .orElseGet(() -> rules.vocabulary().resolve(PLIE).isNamed()
                        ? inquiry.appraised( // nobody here records who is in the PLIE
                                inquiry.sentence("mediation-emploi.plie.objet"),
                                inquiry.sentence("mediation-emploi.projet.par"))
                        : inquiry.refused());
    }

    private static Verdict projectValidated(Inquiry inquiry) {
        return inquiry.first(Step.class, isEtape(inquiry).and(step -> !step.on().isAfter(inquiry.on())))
                .map(step -> inquiry.satisfied(step.on()))
                .orElseGet(() -> inquiry.appraised(
                        inquiry.sentence("mediation-emploi.projet.objet"),
                        inquiry.sentence("mediation-emploi.projet.par")));
    }
}

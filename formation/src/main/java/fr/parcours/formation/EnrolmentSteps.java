package fr.parcours.formation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of an enrolment, those that prepare it included. */
final class EnrolmentSteps {
    private EnrolmentSteps() {}

    /** Gets the steps of a kind that name the dispositif of an enrolment, after the enrolment before and to the end of this one, in order. */
    static Stream<Step> of(Dossier dossier, Enrolment enrolment, StepKind kind) {
        Optional<LocalDate> before = dossier.enrolments(enrolment.dispositif()).stream()
                .filter(other -> !other.equals(enrolment) && !other.start().isAfter(enrolment.start()))
                .flatMap(other -> other.lastDay().stream())
                .max(Comparator.naturalOrder());
        return dossier.facts(Step.class)
                .filter(step -> step.kind().equals(kind) && step.dispositifs().contains(enrolment.dispositif()))
                .filter(step -> !step.on().isBefore(enrolment.start())
                        || before.map(day -> step.on().isAfter(day)).orElse(true))
                .filter(step ->
                        enrolment.lastDay().map(day -> !step.on().isAfter(day)).orElse(true));
    }
}

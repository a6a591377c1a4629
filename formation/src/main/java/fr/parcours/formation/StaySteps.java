package fr.parcours.formation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of a stay, those that prepare it included. */
final class StaySteps {
    private StaySteps() {}

    /** Gets the steps of a kind that name the dispositif of a stay, after the stay before and to the end of this one, in order. */
    static Stream<Step> of(Dossier dossier, Enrolment stay, StepKind kind) {
        Optional<LocalDate> before = dossier.enrolments(stay.dispositif()).stream()
                .filter(other -> !other.equals(stay) && !other.start().isAfter(stay.start()))
                .flatMap(other -> other.lastDay().stream())
                .max(Comparator.naturalOrder());
        return dossier.facts(Step.class)
                .filter(step -> step.kind().equals(kind) && step.dispositifs().contains(stay.dispositif()))
                .filter(step -> !step.on().isBefore(stay.start())
                        || before.map(day -> step.on().isAfter(day)).orElse(true))
                .filter(step ->
                        stay.lastDay().map(day -> !step.on().isAfter(day)).orElse(true));
    }
}

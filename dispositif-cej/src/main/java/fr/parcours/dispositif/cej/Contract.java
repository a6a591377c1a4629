package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Limit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the steps of a stay say of its contract. */
final class Contract {
    private Contract() {}

    /**
     * Gets the steps of a kind that name the dispositif of a stay, from the end of the stay before to the end of this one,
     * in order: a contract may be signed, and its papers given, before the entry.
     */
    static Stream<Step> steps(Dossier dossier, Enrolment stay, StepKind kind) {
        Optional<LocalDate> before = dossier.enrolments(stay.dispositif()).stream()
                .filter(other -> !other.equals(stay) && !other.start().isAfter(stay.start()))
                .flatMap(other -> other.lastDay().stream())
                .filter(day -> !day.isAfter(stay.start()))
                .max(Comparator.naturalOrder());
        return dossier.facts(Step.class)
                .filter(step -> step.kind().equals(kind) && step.dispositifs().contains(stay.dispositif()))
                .filter(step -> before.map(day -> step.on().isAfter(day)).orElse(true)
                        || !step.on().isBefore(stay.start()))
                .filter(step ->
                        stay.lastDay().map(day -> !step.on().isAfter(day)).orElse(true));
    }

    /** Obtains the limit of the latest term that a signature, or that of an amendment, says. Wording value: its day. */
    static Limit term(Messages messages, String key) {
        return (dossier, stay) -> steps(dossier, stay, StepKind.SIGNATURE)
                .flatMap(step -> step.until().stream()
                        .filter(until -> !until.isBefore(stay.start()))
                        .map(until -> new Limit.Reached(until, messages.sentence(key, step.on()), List.of())))
                .max(Comparator.comparing(Limit.Reached::lastDay));
    }
}

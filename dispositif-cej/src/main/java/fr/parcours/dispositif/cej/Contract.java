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

/** What the steps of an enrolment say of its contract. */
final class Contract {
    private Contract() {}

    /**
     * Gets the steps of a kind that name the dispositif of an enrolment, from the end of the enrolment before to the end of this one,
     * in order: a contract may be signed, and its papers given, before the entry.
     */
    static Stream<Step> steps(Dossier dossier, Enrolment enrolment, StepKind kind) {
        Optional<LocalDate> before = dossier.enrolments(enrolment.dispositif()).stream()
                .filter(other -> !other.equals(enrolment) && !other.start().isAfter(enrolment.start()))
                .flatMap(other -> other.lastDay().stream())
                .filter(day -> !day.isAfter(enrolment.start()))
                .max(Comparator.naturalOrder());
        return dossier.facts(Step.class)
                .filter(step -> step.kind().equals(kind) && step.dispositifs().contains(enrolment.dispositif()))
                .filter(step -> before.map(day -> step.on().isAfter(day)).orElse(true)
                        || !step.on().isBefore(enrolment.start()))
                .filter(step ->
                        enrolment.lastDay().map(day -> !step.on().isAfter(day)).orElse(true));
    }

    /** Obtains the limit of the latest term that a signature, or that of an amendment, says. Wording value: its day. */
    static Limit term(Messages messages, String key) {
        return (dossier, enrolment) -> steps(dossier, enrolment, StepKind.SIGNATURE)
                .flatMap(step -> step.until().stream()
                        .filter(until -> !until.isBefore(enrolment.start()))
                        .map(until -> new Limit.Reached(until, messages.sentence(key, step.on()), List.of())))
                .max(Comparator.comparing(Limit.Reached::lastDay));
    }
}

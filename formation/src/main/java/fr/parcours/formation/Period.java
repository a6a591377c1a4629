package fr.parcours.formation;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import java.util.Optional;

/**
 * A step {@code stage} as a période de mise en situation: its days, both included, its host, its object. One agreement, or its
 * renewal, is one step.
 *
 * @param days from the first day to the last one; the first alone while the last is not known
 */
record Period(Step step, Days days) {
    static Period of(Step step) {
        return new Period(
                step,
                Days.between(
                        step.on(),
                        step.until().filter(last -> !last.isBefore(step.on())).orElse(step.on())));
    }

    static boolean isOne(Step step) {
        return step.kind().equals(StepKind.STAGE);
    }

    /** Checks if it is called a PMSMP; otherwise it may be another internship. */
    boolean isNamed() {
        return step.dispositifs().contains(Pmsmp.PMSMP);
    }

    /** Finds what it is for, when it is recorded. */
    Optional<Keyword> object() {
        return Optional.ofNullable(step.keywords().get(Keyword.Topic.THEME))
                .filter(theme -> theme.equals(Pmsmp.DECOUVERTE)
                        || theme.equals(Pmsmp.CONFIRMATION)
                        || theme.equals(Pmsmp.RECRUTEMENT));
    }

    /** Checks if both have the same host, which both name. */
    boolean isWith(Period other) {
        return step.party().isPresent() && step.party().equals(other.step.party());
    }

    /** Checks if both have the same object, which both name. */
    boolean isFor(Period other) {
        return object().isPresent() && object().equals(other.object());
    }
}

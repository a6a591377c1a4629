package fr.parcours.core.workflow;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A day that a pathway may not pass: a term, a cap, the day before a birthday. Immutable; does not read the clock. */
@Stable
@FunctionalInterface
public interface Limit {
    /**
     * Finds the last day of an enrolment, as of the day of the inquiry.
     *
     * <p>{@code inquiry.saying(wording, values).gives(day)} says the limit in words; {@code inquiry.nothing()} means that it does
     * not apply.
     */
    Explained<LocalDate> of(Inquiry inquiry, Enrolment enrolment);

    /** Obtains the limit of a term read from a parameter on the day of entry. Wording values: months, day of entry. */
    static Limit months(Parameter<Integer> months, String wording) {
        return (inquiry, enrolment) -> {
            int length = inquiry.at(months, enrolment.start());
            return inquiry.saying(wording, length, enrolment.start())
                    .gives(Term.ofMonths(length).lastDayFrom(enrolment.start()));
        };
    }

    /**
     * Obtains the limit of the day before a birthday, from the highest age allowed ("25 ans révolus"). Does not apply while the
     * birth date is not known. Wording values: the age reached on the birthday, the
     * birthday.
     */
    static Limit age(Parameter<Integer> highestAge, String wording) {
        return (inquiry, enrolment) -> {
            int birthday = inquiry.at(highestAge, enrolment.start()) + 1;
            Optional<LocalDate> birth = inquiry.ask(Attributes.BIRTH_DATE);
            return birth.isEmpty()
                    ? inquiry.saying(Messages.core().sentence("workflow.limit.age.unknown"))
                            .unknown()
                    : inquiry.saying(wording, birthday, Age.reaches(birthday, birth.get()))
                            .gives(Age.lastDayBefore(birthday, birth.get()));
        };
    }

    /**
     * Obtains the limit of the latest term that a signature gives, of a contract or of an amendment; a term before the day of
     * entry is another contract's. Does not apply when there is none. Wording value: the day of that signature.
     */
    static Limit signed(String wording) {
        return (inquiry, enrolment) -> inquiry.max(
                        Step.class,
                        inquiry.isOf(enrolment, StepKind.SIGNATURE)
                                .and(step -> step.until()
                                        .filter(until -> !until.isBefore(enrolment.start()))
                                        .isPresent()),
                        Comparator.comparing(step -> step.until().orElseThrow()))
                .map(step ->
                        inquiry.saying(wording, step.on()).gives(step.until().orElseThrow()))
                .orElseGet(inquiry::nothing);
    }

    /**
     * Obtains this limit within another one: the other stands where it comes first, and where this one does not apply. So a
     * contract may be shorter than the law's term, and not longer.
     */
    default Limit within(Limit most) {
        return (inquiry, enrolment) -> {
            Explained<LocalDate> longest = most.of(inquiry, enrolment);
            Explained<LocalDate> own = of(inquiry, enrolment);
            boolean first = own.value()
                    .filter(day -> longest.value().map(day::isBefore).orElse(true))
                    .isPresent();
            return first ? own : most.of(inquiry, enrolment); // which says its own sentence last
        };
    }

    /** Obtains this limit or, when it does not apply, another one. */
    default Limit or(Limit other) {
        return (inquiry, enrolment) -> {
            Explained<LocalDate> first = of(inquiry, enrolment);
            return first.verdict() == Verdict.SATISFIED ? first : other.of(inquiry, enrolment);
        };
    }
}

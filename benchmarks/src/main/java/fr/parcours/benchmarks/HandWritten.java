package fr.parcours.benchmarks;

import static fr.parcours.benchmarks.HandWrittenEnds.CEJ;
import static fr.parcours.benchmarks.HandWrittenEnds.GARANTIE_JEUNES;
import static fr.parcours.benchmarks.HandWrittenEnds.PACEA;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may enter a CEJ or a PACEA, as predicates written by hand: constants for parameters, no reason given, the first refusal ends it. */
final class HandWritten {
    private static final LocalDate CEJ_BEGINS = LocalDate.of(2022, 3, 1);
    private static final LocalDate PACEA_BEGINS = LocalDate.of(2017, 1, 1);
    private static final LocalDate REGISTERED_FROM = LocalDate.of(2025, 1, 1);
    private static final Term BETWEEN = Term.ofMonths(6);
    private static final Term TWO_YEARS = Term.ofMonths(24);

    private HandWritten() {}

    static Verdict cej(Dossier dossier, LocalDate on) {
        if (on.isBefore(CEJ_BEGINS)) {
            return Verdict.REFUSED;
        }
        Verdict age = ageForCej(dossier, on);
        Verdict situation = age == Verdict.REFUSED ? age : situation(dossier, on);
        if (situation == Verdict.REFUSED) {
            return situation;
        }
        Verdict rights = rights(dossier, on, registeredForCej(dossier, on));
        if (rights == Verdict.REFUSED) {
            return rights;
        }
        HandWrittenEnds ends = new HandWrittenEnds(dossier, on);
        if (ends.isRunning(PACEA) || ends.isRunning(GARANTIE_JEUNES) || ends.isRunning(CEJ)) {
            return Verdict.REFUSED;
        }
        LocalDate previous = endOfPreviousCej(dossier, on, ends);
        boolean soon = previous != null && !on.isAfter(BETWEEN.lastDayFrom(previous.plusDays(1)));
        return age == Verdict.SATISFIED && situation == Verdict.SATISFIED && rights == Verdict.SATISFIED && !soon
                ? Verdict.SATISFIED
                : Verdict.UNDETERMINED;
    }

    static Verdict pacea(Dossier dossier, LocalDate on) {
        if (on.isBefore(PACEA_BEGINS)) {
            return Verdict.REFUSED;
        }
        Optional<LocalDate> birth = dossier.answer(Attributes.BIRTH_DATE, on).value();
        if (birth.isPresent() && !isBetween(Age.on(on, birth.get()), 16, 25)) {
            return Verdict.REFUSED;
        }
        Verdict rights =
                on.isBefore(REGISTERED_FROM) ? Verdict.SATISFIED : rights(dossier, on, registeredForPacea(dossier, on));
        if (rights == Verdict.REFUSED) {
            return rights;
        }
        HandWrittenEnds ends = new HandWrittenEnds(dossier, on);
        if ((!on.isBefore(CEJ_BEGINS) && isFollowedOn(dossier, on, ends)) || ends.isRunning(PACEA)) {
            return Verdict.REFUSED;
        }
        if (ends.mayContinue() && on.isAfter(TWO_YEARS.lastDayFrom(ends.consecutiveSince(on)))) {
            return Verdict.REFUSED;
        }
        return birth.isPresent() ? rights : Verdict.UNDETERMINED;
    }

    static Verdict ageForCej(Dossier dossier, LocalDate on) {
        Optional<LocalDate> birth = dossier.answer(Attributes.BIRTH_DATE, on).value();
        if (birth.isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        int age = Age.on(on, birth.get());
        if (age <= 25 || age > 29) {
            return Verdict.of(isBetween(age, 16, 25));
        }
        return dossier.answer(Attributes.RQTH, on).value().map(Verdict::of).orElse(Verdict.UNDETERMINED);
    }

    private static boolean isBetween(int age, int least, int most) {
        return age >= least && age <= most;
    }

    private static Verdict situation(Dossier dossier, LocalDate on) {
        Optional<String> activity = dossier.answer(Attributes.ACTIVITY, on).value();
        if (activity.isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        return switch (activity.get()) {
            case "student", "pupil", "training", "apprentice" -> Verdict.REFUSED;
            case "employed" -> Verdict.UNDETERMINED;
            default -> Verdict.SATISFIED;
        };
    }

    private static Verdict rights(Dossier dossier, LocalDate on, Verdict registered) {
        Verdict work = presumed(dossier, on, Attributes.RIGHT_TO_WORK);
        Verdict stay = presumed(dossier, on, Attributes.REGULAR_STAY);
        if (registered == Verdict.REFUSED || work == Verdict.REFUSED || stay == Verdict.REFUSED) {
            return Verdict.REFUSED;
        }
        return registered == Verdict.SATISFIED && work == Verdict.SATISFIED && stay == Verdict.SATISFIED
                ? Verdict.SATISFIED
                : Verdict.UNDETERMINED;
    }

    /** Holds of who declared nothing; who will not say is asked. */
    static Verdict presumed(Dossier dossier, LocalDate on, Attribute<Boolean> attribute) {
        Answer<Boolean> answer = dossier.answer(attribute, on);
        return answer instanceof Answer.Undeclared
                ? Verdict.SATISFIED
                : answer.value().map(Verdict::of).orElse(Verdict.UNDETERMINED);
    }

    static Verdict registeredForCej(Dossier dossier, LocalDate on) {
        return on.isBefore(REGISTERED_FROM) ? Verdict.SATISFIED : registered(dossier, on);
    }

    private static Verdict registered(Dossier dossier, LocalDate on) {
        Optional<Boolean> answer = dossier.answer(Attributes.REGISTERED, on).value();
        if (answer.isPresent()) {
            return Verdict.of(answer.get());
        }
        Optional<LocalDate> since =
                dossier.answer(Attributes.JOBSEEKER_SINCE, on).value();
        if (since.isPresent() && !since.get().isAfter(on)) {
            return Verdict.SATISFIED;
        }
        if (dossier.answer(Attributes.JOBSEEKER_CATEGORY, on).isKnown()) {
            return Verdict.SATISFIED;
        }
        return since.isPresent() ? Verdict.REFUSED : presumed(dossier, on, Attributes.REGISTERED);
    }

    static Verdict registeredForPacea(Dossier dossier, LocalDate on) {
        Verdict registered = registered(dossier, on);
        boolean said = registered != Verdict.SATISFIED
                || dossier.answer(Attributes.REGISTERED, on).isKnown()
                || dossier.answer(Attributes.JOBSEEKER_SINCE, on).isKnown()
                || dossier.answer(Attributes.JOBSEEKER_CATEGORY, on).isKnown();
        if (said) {
            return registered;
        }
        String activity = dossier.answer(Attributes.ACTIVITY, on).value().orElse("");
        return activity.equals("pupil") || activity.equals("student") ? Verdict.UNDETERMINED : registered;
    }

    static @Nullable LocalDate endOfPreviousCej(Dossier dossier, LocalDate on, HandWrittenEnds ends) {
        LocalDate previous = null;
        for (Enrolment enrolment : dossier.enrolments(CEJ)) {
            LocalDate last = enrolment.start().isAfter(on) ? null : ends.lastDay(enrolment);
            if (last != null && !last.isAfter(on) && (previous == null || last.isAfter(previous))) {
                previous = last;
            }
        }
        return previous;
    }

    /** Checks if a day is of a CEJ that is not over, its last day included. */
    static boolean isFollowedOn(Dossier dossier, LocalDate on, HandWrittenEnds ends) {
        for (Enrolment enrolment : dossier.enrolments(CEJ)) {
            LocalDate last = enrolment.contains(on) ? ends.lastDay(enrolment) : LocalDate.MIN;
            if (last == null || !last.isBefore(on)) {
                return true;
            }
        }
        return false;
    }
}

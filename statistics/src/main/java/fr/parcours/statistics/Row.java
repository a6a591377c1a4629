package fr.parcours.statistics;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Answers;
import fr.parcours.core.vocabulary.Attribute;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * A fact or an enrolment, laid out to be counted.
 *
 * @param fact the fact; of an enrolment, its entry
 * @param on its own day
 * @param day {@code on}, as a day number
 * @param last last day, {@link EpochDays#NONE} when it has none
 * @param until planned last day
 * @param measured its length holds once its last day has passed only, unlike a planned one
 * @param count how many it stands for
 * @param hours hundredths of hours
 * @param cents cents of euros
 * @param values attributes of the fact itself
 */
record Row(
        Dossier dossier,
        Fact fact,
        LocalDate on,
        int day,
        int last,
        Optional<LocalDate> until,
        boolean measured,
        long count,
        long hours,
        long cents,
        Values values) {
    static Row of(Dossier dossier, Step step) {
        int day = EpochDays.day(step.on());
        int last =
                step.until().map(until -> Math.max(day, EpochDays.day(until))).orElse(day);
        return new Row(
                dossier,
                step,
                step.on(),
                day,
                last,
                step.until(),
                false,
                step.count(),
                hundredths(step.hours()),
                0,
                step.values());
    }

    static Row of(Dossier dossier, Outcome outcome) {
        int day = EpochDays.day(outcome.on());
        return new Row(
                dossier,
                outcome,
                outcome.on(),
                day,
                end(day, outcome.lastDay()),
                outcome.until(),
                false,
                outcome.count(),
                hundredths(outcome.hours()),
                0,
                outcome.values());
    }

    static Row of(Dossier dossier, Aid aid) {
        long cents = aid.amount().unscaledValue().longValueExact();
        return oneDay(dossier, aid, cents);
    }

    static Row of(Dossier dossier, Phase phase) {
        Days days = dossier.days(phase);
        int day = EpochDays.day(phase.on());
        int end = end(day, days.end());
        return new Row(dossier, phase, phase.on(), day, end, phase.until(), true, 1, 0, 0, Values.NONE);
    }

    static Row of(Dossier dossier, Suspension suspension) {
        return lasting(dossier, suspension, suspension.until());
    }

    static Row of(Dossier dossier, Extension extension) {
        return lasting(dossier, extension, Optional.of(extension.until()));
    }

    private static Row lasting(Dossier dossier, Fact fact, Optional<LocalDate> until) {
        int day = EpochDays.day(fact.on());
        return new Row(dossier, fact, fact.on(), day, end(day, until), until, false, 1, 0, 0, Values.NONE);
    }

    static Row entry(Dossier dossier, Enrolment enrolment) {
        return oneDay(dossier, enrolment.entry(), 0);
    }

    static Row exit(Dossier dossier, Exit exit) {
        return oneDay(dossier, exit, 0);
    }

    static Row enrolment(Dossier dossier, Enrolment enrolment) {
        int day = EpochDays.day(enrolment.start());
        int end = end(day, enrolment.lastDay());
        return new Row(
                dossier, enrolment.entry(), enrolment.start(), day, end, Optional.empty(), true, 1, 0, 0, Values.NONE);
    }

    private static Row oneDay(Dossier dossier, Fact fact, long cents) {
        int day = EpochDays.day(fact.on());
        return new Row(dossier, fact, fact.on(), day, day, Optional.empty(), false, 1, 0, cents, Values.NONE);
    }

    private static int end(int day, Optional<LocalDate> last) {
        return last.isEmpty() ? EpochDays.NONE : Math.max(day, EpochDays.day(last.get()));
    }

    private static long hundredths(Optional<BigDecimal> hours) {
        return hours.isEmpty()
                ? 0
                : hours.get().setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** Gets the day it ended, really or else as planned; {@link EpochDays#NONE} when neither is known. */
    int ended() {
        return last != EpochDays.NONE || until.isEmpty() ? last : Math.max(day, EpochDays.day(until.get()));
    }

    /** Finds the last day of its elapsed length, at the end of a period; {@link EpochDays#NONE} when it begins later. */
    int elapsedBy(EpochDays period) {
        return day > period.last() ? EpochDays.NONE : Math.min(ended(), period.last());
    }

    /** Finds the hours or the euros that the fact gives. */
    Optional<BigDecimal> quantity(Measure.Quantity quantity) {
        return switch (quantity) {
            case HOURS ->
                fact instanceof Step step
                        ? step.hours()
                        : fact instanceof Outcome outcome ? outcome.hours() : Optional.empty();
            case AMOUNT -> fact instanceof Aid aid ? Optional.of(aid.amount()) : Optional.empty();
        };
    }

    /** Finds who answers for an attribute: the fact itself when it gives it, else the subject. */
    Answers answers(Attribute<?> attribute) {
        return values.answers().containsKey(attribute) ? new Own(values) : dossier;
    }

    /** The attributes of a fact itself. */
    private record Own(Values values) implements Answers {
        @Override
        public <T> Answer<T> answer(Attribute<T> attribute, LocalDate on) {
            return values.get(attribute);
        }
    }

    /** Gets the codes or references a field holds. */
    Collection<String> values(Field<?> field) {
        return field.codes(fact);
    }
}

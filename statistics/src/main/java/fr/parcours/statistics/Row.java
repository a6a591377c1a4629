package fr.parcours.statistics;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.indicator.Field;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Answers;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A fact or an enrolment, laid out to be counted.
 *
 * @param fact the fact; of an enrolment, its entry
 * @param on its own day
 * @param day {@code on}, as a day number
 * @param last last day, {@link EpochDays#NONE} when it has none
 * @param realEnd day it really ended, {@link EpochDays#NONE} when it has not
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
        int realEnd,
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
                end(day, outcome.endedOn()),
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
        return new Row(dossier, phase, phase.on(), day, end, end, phase.until(), true, 1, 0, 0, Values.NONE);
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
                dossier,
                enrolment.entry(),
                enrolment.start(),
                day,
                end,
                end,
                Optional.empty(),
                true,
                1,
                0,
                0,
                Values.NONE);
    }

    private static Row oneDay(Dossier dossier, Fact fact, long cents) {
        int day = EpochDays.day(fact.on());
        return new Row(dossier, fact, fact.on(), day, day, day, Optional.empty(), false, 1, 0, cents, Values.NONE);
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
    Collection<String> values(Field field) {
        return switch (field) {
            case BY -> codes(fact.dispositifs());
            case VIA ->
                fact instanceof Step step
                        ? step.via()
                        : fact instanceof Outcome outcome
                                ? outcome.via()
                                : fact instanceof Aid aid ? aid.via() : Set.of();
            case THEME -> keyword(Keyword.Topic.THEME);
            case AUDIENCE -> keyword(Keyword.Topic.AUDIENCE);
            case PLACE -> keyword(Keyword.Topic.PLACE);
            case PROGRAMME -> keyword(Keyword.Topic.PROGRAMME);
            case MODE -> keyword(Keyword.Topic.MODE);
            case PRESCRIBER ->
                list(
                        fact instanceof Step step
                                ? step.prescriber()
                                : fact instanceof Entry entry ? entry.prescriber() : Optional.empty());
            case SATISFIED -> fact instanceof Step step ? list(step.satisfied()) : List.of();
            case REASON -> fact instanceof Exit exit ? list(exit.reason()) : List.of();
            case PHASE -> fact instanceof Phase phase ? List.of(phase.phase().code()) : List.of();
            case PARTY ->
                list(
                        fact instanceof Step step
                                ? step.party()
                                : fact instanceof Outcome outcome
                                        ? outcome.party()
                                        : fact instanceof Aid aid ? aid.party() : Optional.empty());
            case MARKET ->
                list(
                        fact instanceof Step step
                                ? step.market()
                                : fact instanceof Outcome outcome ? outcome.market() : Optional.empty());
        };
    }

    private Collection<String> keyword(Keyword.Topic topic) {
        Map<Keyword.Topic, Keyword> keywords = fact instanceof Step step
                ? step.keywords()
                : fact instanceof Outcome outcome ? outcome.keywords() : Map.of();
        Keyword keyword = keywords.get(topic);
        return keyword == null ? List.of() : List.of(keyword.code());
    }

    private static Collection<String> codes(Set<DispositifId> dispositifs) {
        if (dispositifs.isEmpty()) {
            return List.of();
        }
        List<String> codes = new ArrayList<>(dispositifs.size());
        dispositifs.forEach(dispositif -> codes.add(dispositif.code()));
        return codes;
    }

    private static Collection<String> list(Optional<?> value) {
        return value.isEmpty() ? List.of() : List.of(value.get().toString());
    }
}

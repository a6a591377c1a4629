package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.OutcomeKind.Family;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.draw.WorkingDays;
import fr.parcours.population.sample.TableRow.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What steps and outcomes of each kind look like: how long they last, when they begin, with whom. */
final class Kinds {
    private final Map<String, TableRow> rows = new LinkedHashMap<>();
    private final Answers answers;

    Kinds(List<TableRow> table, Answers answers) {
        this.answers = answers;
        table.forEach(row -> rows.put(row.text("kind"), row));
    }

    Answers answers() {
        return answers;
    }

    /** Lists the kinds of outcomes, the most lasting first. */
    List<OutcomeKind> outcomes() {
        return rows.keySet().stream().flatMap(code -> outcome(code).stream()).toList();
    }

    Optional<OutcomeKind> outcome(String code) {
        return Vocabulary.core().outcome(code);
    }

    private Optional<String> cell(String code, String column) {
        return Optional.ofNullable(rows.get(code)).flatMap(row -> row.find(column));
    }

    /** Gets the group of kinds of which someone is dealt one at most at a time; none for those that may come again. */
    Optional<String> once(OutcomeKind kind) {
        return cell(kind.code(), "once");
    }

    /** Checks if a step needs someone who is not at work or in training that day. */
    boolean needsFreeDay(String code) {
        return cell(code, "busy").isEmpty();
    }

    /** Leaves the days of a month drawn, for a kind that has a season. */
    List<LocalDate> inSeason(OutcomeKind kind, List<LocalDate> days, Dice dice) {
        List<String> months =
                Objects.requireNonNull(rows.get(kind.code()), kind.code()).choice("months");
        if (months.isEmpty()) {
            return days;
        }
        int month = Integer.parseInt(dice.pick(months));
        return days.stream().filter(day -> day.getMonthValue() == month).toList();
    }

    Step step(String code, LocalDate on, Optional<String> length, Details details, Dice dice) {
        Step.Builder step = Step.builder(on, StepKind.of(code, code));
        cell(code, "with").ifPresent(with -> Details.of(with).on(step, answers, dice));
        length.or(() -> cell(code, "length")).ifPresent(text -> step.until(last(text, on, dice)));
        return details.on(step, answers, dice).build();
    }

    /**
     * Makes up an outcome that is over, at the latest, the day before the next one.
     *
     * @param length planned: {@code 20/90} days, {@code 6m}, or {@code open}; its kind's own when empty
     * @param next first day of what comes next
     */
    Outcome outcome(
            OutcomeKind kind,
            LocalDate on,
            Optional<String> length,
            Optional<LocalDate> next,
            Details details,
            Dice dice) {
        Outcome.Builder outcome = Outcome.builder(on, kind);
        cell(kind.code(), "with").ifPresent(with -> Details.of(with).on(outcome, answers, dice));
        Optional<LocalDate> planned = length.or(() -> cell(kind.code(), "length"))
                .filter(text -> !text.equals("open"))
                .map(text -> last(text, on, dice));
        planned.ifPresent(outcome::until);
        next.map(day -> day.minusDays(1))
                .filter(before -> planned.map(before::isBefore).orElse(true))
                .ifPresent(outcome::endedOn);
        if (kind.equals(OutcomeKind.CDI)) {
            outcome.trialEndsOn(Term.ofMonths(2).lastDayFrom(on));
        } else if (kind.equals(OutcomeKind.FORMATION)) {
            outcome.qualifying(dice.chance(0.5));
        }
        if (kind.family() == Family.EMPLOYMENT && dice.chance(0.5)) {
            outcome.signedOn(WorkingDays.upTo(on.minusDays(dice.between(0, 6))));
        }
        return details.on(outcome, answers, dice).build();
    }

    /** Draws a last day: {@code 6m} exactly, {@code 20/90} days, {@code 20/90y} not past the end of the year. */
    static LocalDate last(String length, LocalDate first, Dice dice) {
        String span = length.replaceAll("[my]", "");
        if (length.endsWith("m")) {
            return Term.ofMonths(Span.of(span).pick(dice)).lastDayFrom(first);
        }
        LocalDate last = first.plusDays(Span.of(span).pick(dice) - 1L);
        LocalDate end = LocalDate.of(first.getYear(), 12, 31);
        return length.endsWith("y") && last.isAfter(end) ? end : last;
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.draw.WorkingDays;
import fr.parcours.population.sample.TableRow.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When the people of a wave are enrolled: the days of their entry, of their exit, and how long lies between them. */
final class Timing {
    private static final double REACHES_ITS_TERM = 0.25;

    private final TableRow row;
    private final TableRow rules;
    private final Optional<Span> ages;
    private final Dice dice;
    private final LocalDate dataStoppedOn;
    private final List<String> windows;
    private final Optional<Days> exits;
    private final List<String> lengths;
    private final int least;

    /**
     * Reads when people are enrolled.
     *
     * @param rules those of its dispositif
     * @param ages at which people may be in it, empty when any will do
     */
    Timing(TableRow row, TableRow rules, Optional<Span> ages, Dice dice, LocalDate dataStoppedOn) {
        this.row = row;
        this.rules = rules;
        this.ages = ages;
        this.dice = dice;
        this.dataStoppedOn = dataStoppedOn;
        this.windows = row.list("entry");
        this.exits = row.days("exit");
        this.lengths = row.choice("length");
        this.least = row.whole("least", 1);
    }

    /** Reads the days of the entry of a row that counts them from no other enrolment. */
    Days entries() {
        return TableRow.asDays(windows.get(0));
    }

    /** Checks if the entry counts from the end of another enrolment, which may then share its day. */
    boolean followsAnEnd() {
        return windows.get(0).contains(".end");
    }

    /** Draws an enrolment in some days, empty when it does not suit the row. */
    Optional<Days> draw(Days container, Optional<Draft> draft) {
        Optional<Days> entries = entries(draft).flatMap(container::intersection);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        boolean together = dice.between(1, 100) <= row.whole("ends", 0);
        if (exits.isPresent() && lengths.isEmpty() && !together) {
            return exits.flatMap(container::intersection).flatMap(days -> upTo(dice.workingDay(days), entries.get()));
        }
        LocalDate entry = dice.workingDay(entries.get());
        Optional<LocalDate> last = together
                ? container.end()
                : lengths.isEmpty() ? Optional.empty() : last(entry, dice.pick(lengths), draft);
        Optional<LocalDate> known = last.filter(day -> !day.isAfter(dataStoppedOn));
        LocalDate end = known.orElse(LocalDate.MAX);
        boolean inside = container
                .end()
                .filter(dataStoppedOn::isAfter)
                .map(day -> !day.isBefore(end))
                .orElse(true);
        boolean suits = inside
                && !end.isBefore(entry.plusDays(least - 1L))
                && exits.map(days -> !end.isBefore(days.first()) && (known.isEmpty() || !end.isAfter(days.last())))
                        .orElse(true);
        return suits ? Optional.of(Days.between(entry, known)) : Optional.empty();
    }

    /** Draws an entry for an exit: no longer before it than the dispositif lasts, and now and then exactly so long. */
    private Optional<Days> upTo(LocalDate exit, Days entries) {
        LocalDate latest = exit.minusDays(least - 1L);
        LocalDate from = entries.first();
        LocalDate to = latest.isBefore(entries.last()) ? latest : entries.last();
        int months = rules.whole("months", 0);
        if (months > 0) {
            LocalDate earliest = exit.plusDays(1).minusMonths(months);
            boolean fits = entries.contains(earliest)
                    && WorkingDays.isOne(earliest)
                    && term(earliest).equals(Optional.of(exit));
            if (fits && dice.chance(REACHES_ITS_TERM)) {
                return Optional.of(Days.between(earliest, exit));
            }
            from = from.isAfter(earliest) ? from : earliest.plusDays(1);
        }
        if (to.isBefore(from) || WorkingDays.in(Days.between(from, to)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Days.between(dice.workingDay(Days.between(from, to)), exit));
    }

    /** Finds the last day of an enrolment that lasts as long as the dispositif does, empty when it has no length. */
    Optional<LocalDate> term(LocalDate entry) {
        return rules.find("months")
                .map(months -> Term.ofMonths(Integer.parseInt(months)).lastDayFrom(entry));
    }

    /** Finds the last day: {@code limit} of age, {@code open}, {@code 12m} exactly, or a working day some days later. */
    private Optional<LocalDate> last(LocalDate entry, String length, Optional<Draft> draft) {
        if (length.equals("limit") || length.equals("open")) {
            return length.equals("open")
                    ? Optional.empty()
                    : limit(ages, draft.orElseThrow().birthDate());
        }
        LocalDate last = Kinds.last(length, entry, dice);
        LocalDate working = WorkingDays.upTo(last);
        return Optional.of(length.endsWith("m") || working.isBefore(entry) ? last : working);
    }

    /** Finds the last day before someone is too old, empty when it is not reached yet. */
    Optional<LocalDate> limit(Optional<Span> span, LocalDate birth) {
        return span.map(each -> Age.lastDayBefore(each.most() + 1, birth)).filter(last -> !last.isAfter(dataStoppedOn));
    }

    /** Reads the days of the entry: those that are in all of the intervals, some of which count from an entry elsewhere. */
    private Optional<Days> entries(Optional<Draft> draft) {
        boolean metBefore = draft.isEmpty() || row.text("known", "").equals("before");
        Optional<Days> all =
                Optional.of(Days.from(metBefore ? LocalDate.MIN : draft.get().knownSince()));
        for (String window : windows) {
            int slash = window.indexOf('/');
            Optional<LocalDate> first = day(window.substring(0, slash), draft);
            Optional<LocalDate> last =
                    day(window.substring(slash + 1), draft).filter(day -> !day.isBefore(first.orElse(LocalDate.MAX)));
            all = all.flatMap(days -> last.flatMap(day -> days.intersection(Days.between(first.get(), day))));
        }
        return all;
    }

    /** Reads a day: {@code 2021-01-04}, or {@code pacea+20}, from the first entry there, or {@code pacea.end}. */
    private Optional<LocalDate> day(String text, Optional<Draft> draft) {
        if (Character.isDigit(text.charAt(0))) {
            return Optional.of(LocalDate.parse(text));
        }
        int sign = text.replaceFirst("[0-9]+$", "").length() - 1;
        boolean moved = sign < text.length() - 1;
        String code = moved ? text.substring(0, sign) : text;
        return draft.orElseThrow().enrolments(code.replace(".end", "")).stream()
                .findFirst()
                .flatMap(days -> code.endsWith(".end") ? days.end() : Optional.of(days.first()))
                .map(day -> day.plusDays(moved ? Integer.parseInt(text.substring(sign)) : 0));
    }
}

package fr.parcours.entreprises.clauses;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a person through clauses: the days of all the contracts together, a day once, whatever lies between. Its length
 * is that of a term counted from the first contract, in days: a single contract of 24 months fills it exactly.
 *
 * @param contracts credited to clauses
 * @param spans days under contract, in order, apart from each other
 */
record ClausePath(List<Outcome> contracts, List<Days> spans) {
    /**
     * Obtains the path that some contracts make.
     *
     * @param contracts by day
     */
    static ClausePath of(List<Outcome> contracts) {
        List<Days> spans = new ArrayList<>();
        for (Outcome contract : contracts) {
            Days days = Clause.days(contract);
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).touches(days)) {
                spans.set(last, spans.get(last).union(days));
            } else {
                spans.add(days);
            }
        }
        return new ClausePath(contracts, List.copyOf(spans));
    }

    /** Counts the days under contract up to a day, included. */
    long daysUpTo(LocalDate on) {
        long days = 0;
        for (Days span : spans) {
            if (!span.first().isAfter(on)) {
                LocalDate last = span.end().filter(day -> day.isBefore(on)).orElse(on);
                days += Days.between(span.first(), last).count();
            }
        }
        return days;
    }

    /** Finds the day on which the path has lasted so many months, empty while its contracts do not go so far. */
    Optional<LocalDate> fills(int months) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = spans.get(0).first();
        long left =
                Days.between(start, Term.ofMonths(months).lastDayFrom(start)).count();
        for (Days span : spans) {
            LocalDate reached = span.first().plusDays(left - 1);
            if (span.end().map(day -> !day.isBefore(reached)).orElse(true)) {
                return Optional.of(reached);
            }
            left -= span.count();
        }
        return Optional.empty();
    }
}

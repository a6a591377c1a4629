package fr.parcours.core.workflow;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.StepKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A number of steps of some kinds in each month, or each week, of the enrolment; nothing is due for a month or a week that the
 * end of the enrolment cuts short. A step counts whatever dispositif it names.
 *
 * <p>Wording values: the number of steps, the first day and the last day of the month or week.
 */
@Stable
public final class Rhythm implements Obligation {
    private final String id;
    private final Parameter<Integer> number;
    private final String wording;
    private final Set<StepKind> kinds;
    private final boolean weekly;

    private Rhythm(String id, Parameter<Integer> number, String wording, boolean weekly, StepKind... kinds) {
        this.id = id;
        this.number = number;
        this.wording = wording;
        this.kinds = Set.of(kinds);
        this.weekly = weekly;
    }

    /**
     * Obtains the obligation of a number of steps in each month; months are all counted from the entry.
     *
     * @param id identifier of the obligation
     * @param number the number of steps, read on the first day of each month
     * @param wording key of its wording
     * @param kinds kinds of step that count
     */
    public static Rhythm eachMonth(String id, Parameter<Integer> number, String wording, StepKind... kinds) {
        return new Rhythm(id, number, wording, false, kinds);
    }

    /**
     * Obtains the obligation of a number of steps in each week, from Monday to Sunday; nothing is due in a week with a
     * suspended day.
     *
     * @param id identifier of the obligation
     * @param number the number of steps, read on the Monday of each week
     * @param wording key of its wording
     * @param kinds kinds of step that count
     */
    public static Rhythm eachWeek(String id, Parameter<Integer> number, String wording, StepKind... kinds) {
        return new Rhythm(id, number, wording, true, kinds);
    }

    @Override
    public void list(Dues dues) {
        if (dues.lastDay().isEmpty()) {
            return;
        }
        if (weekly) {
            weeks(dues.enrolment(), dues.lastDay().get()).stream()
                    .filter(week -> !isSuspended(dues, week))
                    .forEach(week -> require(dues, week));
            return;
        }
        LocalDate start = dues.enrolment().start();
        LocalDate first = start;
        for (int month = 1; ; month++) {
            LocalDate last = Term.ofMonths(month).lastDayFrom(start);
            if (last.isAfter(dues.lastDay().get())) {
                return;
            }
            require(dues, Days.between(first, last));
            first = last.plusDays(1);
        }
    }

    /** Lists the whole weeks, from Monday to Sunday, of an enrolment up to a last day. */
    public static List<Days> weeks(Enrolment enrolment, LocalDate lastDay) {
        LocalDate monday = enrolment.start().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(
                        Days.between(monday, monday.plusDays(6)),
                        week -> !week.last().isAfter(lastDay),
                        week -> Days.between(
                                week.first().plusDays(7), week.last().plusDays(7)))
                .toList();
    }

    /** Checks if a suspension of the pathway has a day in a week. */
    public static boolean isSuspended(Dues dues, Days week) {
        return dues.inquiry()
                .first(
                        Suspension.class,
                        suspension ->
                                suspension.dispositif().equals(dues.enrolment().dispositif())
                                        && suspension
                                                .until()
                                                .map(last -> !last.isBefore(suspension.on()))
                                                .orElse(true)
                                        && Days.between(suspension.on(), suspension.until())
                                                .overlaps(week))
                .isPresent();
    }

    private void require(Dues dues, Days days) {
        dues.require(id, due -> {
            int least = due.at(number, days.first());
            List<Step> done = due.facts(Step.class, step -> kinds.contains(step.kind()) && days.contains(step.on()));
            due.saying(wording, least, days.first(), days.last());
            return Due.when(
                    days.last(),
                    done.size() < least
                            ? Optional.empty()
                            : Optional.of(done.get(Math.max(least, 1) - 1).on()));
        });
    }
}

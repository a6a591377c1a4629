package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.population.draw.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All the dossiers made so far, and the quotas that are met: nothing dealt later may move them. */
final class Cast {
    private final List<Draft> all = new ArrayList<>();
    private final Map<SubjectKind, Integer> made = new EnumMap<>(SubjectKind.class);
    private final Map<Quota, Long> met = new LinkedHashMap<>();
    /** Those that nobody enters who is at work or in training. */
    private final List<DispositifId> idle;

    Cast(List<DispositifId> idle) {
        this.idle = idle;
    }

    /** Makes the empty dossier of somebody, a company or a market. */
    Draft make(SubjectKind kind, int number, Optional<LocalDate> birthDate, LocalDate knownSince) {
        int rank = made.merge(kind, 1, Integer::sum);
        String id = switch (kind) {
            case COMPANY -> String.format(Locale.ROOT, "E-%04d", rank);
            case MARKET -> String.format(Locale.ROOT, "M-%03d", rank);
            // scattered, so that neighbours have nothing in common; distinct up to a hundred thousand people
            default -> String.format(Locale.ROOT, "J-%06d", rank * 7919L % 100_003L);
        };
        return keep(new Draft(kind, id, number, birthDate, knownSince));
    }

    Draft keep(Draft draft) {
        all.add(draft);
        return draft;
    }

    List<Draft> all() {
        return all;
    }

    List<Draft> matching(Predicate<Draft> who) {
        return all.stream().filter(who).toList();
    }

    // ---- quotas --------------------------------------------------------------------------------------------------

    /** Keeps a quota as it is now. */
    void close(Quota quota) {
        met.put(quota, quota.among(all));
    }

    /**
     * Counts every quota again, then forgets them: what is dealt from now on was not known to the report.
     *
     * @throws IllegalStateException if something dealt since has moved one
     */
    void verify() {
        met.forEach((quota, number) -> {
            if (quota.among(all) != number) {
                throw new IllegalStateException(quota + " was met with " + number + ", and is " + quota.among(all));
            }
        });
        met.clear();
    }

    /** Finds the quotas that something dealt could move. */
    List<Quota> movedBy(Set<String> kinds, Details details, Days period) {
        return met.keySet().stream()
                .filter(quota -> quota.isMovedBy(kinds, details, period))
                .toList();
    }

    // ---- days ----------------------------------------------------------------------------------------------------

    /** Lists the working days of somebody in a zone and a period on which nothing dealt moves the quotas given. */
    static List<LocalDate> open(Draft draft, Zone zone, Days period, List<Quota> closed) {
        List<Days> ranges = zone.days(draft, period);
        for (Quota quota : ranges.isEmpty() ? List.<Quota>of() : closed) {
            boolean counted = quota.unit() == Quota.Unit.PEOPLE && quota.has(draft);
            ranges = counted ? ranges : quota.zone().off(ranges, draft);
        }
        Set<LocalDate> open = new TreeSet<>();
        ranges.forEach(range -> open.addAll(WorkingDays.in(range)));
        return List.copyOf(open);
    }

    /** Leaves the days on which no outcome occupies somebody. */
    static List<LocalDate> free(Draft draft, List<LocalDate> days) {
        List<Days> taken = draft.occupations().stream().map(draft::days).toList();
        return days.stream()
                .filter(day -> taken.stream().noneMatch(range -> range.contains(day)))
                .toList();
    }

    /** Leaves, of free days, those on which an outcome may begin: not on that of an entry where nobody at work enters. */
    List<LocalDate> beginnings(Draft draft, List<LocalDate> days) {
        Set<LocalDate> entries = new TreeSet<>(idleEntries(draft).toList());
        return free(draft, days).stream().filter(day -> !entries.contains(day)).toList();
    }

    /** Lists the days on which an outcome begins, or an entry where nobody at work enters: outcomes begun before are over. */
    private Stream<LocalDate> cuts(Draft draft) {
        return Stream.concat(draft.occupations().stream().map(Outcome::on), idleEntries(draft));
    }

    private Stream<LocalDate> idleEntries(Draft draft) {
        return idle.stream().flatMap(each -> draft.enrolments(each).stream()).map(Days::first);
    }

    /** Finds the day that ends an outcome begun on another. */
    Optional<LocalDate> next(Draft draft, LocalDate day) {
        return cuts(draft).filter(day::isBefore).min(Comparator.naturalOrder());
    }

    /** Checks that nothing ends an outcome begun on a day. */
    boolean lasts(Draft draft, LocalDate day) {
        return cuts(draft).allMatch(day::isAfter);
    }
}

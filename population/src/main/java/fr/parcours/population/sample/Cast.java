package fr.parcours.population.sample;

import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All the dossiers made so far, and the quotas that are met: nothing dealt later may move them. */
final class Cast {
    private final List<Draft> all = new ArrayList<>();
    private final Map<SubjectKind, Integer> made = new EnumMap<>(SubjectKind.class);
    private final Map<Quota, Long> met = new LinkedHashMap<>();
    /** Those that nobody enters who is at work or in training. */
    private final List<String> idle;

    Cast(List<String> idle) {
        this.idle = idle;
    }

    /** Makes the empty dossier of someone, a company or a market. */
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

    /** Keeps a quota that has just been met. */
    void close(Quota quota, long number) {
        met.put(quota, number);
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
    List<Quota> movedBy(Collection<String> kinds, Details details, Days period) {
        return met.keySet().stream()
                .filter(quota -> quota.isMovedBy(kinds, details, period))
                .toList();
    }

    // ---- days ----------------------------------------------------------------------------------------------------

    /** Lists the days of someone in a zone and a period on which nothing dealt moves the quotas given. */
    static List<Days> open(Draft draft, Zone zone, Days period, List<Quota> closed) {
        List<Days> days = zone.days(draft, period);
        for (Quota quota : days.isEmpty() ? List.<Quota>of() : closed) {
            boolean counted = quota.unit() == Quota.Unit.PEOPLE && quota.has(draft);
            days = counted ? days : Zone.without(quota.zone().days(draft, period), days);
        }
        return days;
    }

    /** Leaves the days on which an outcome may begin: no other has them, and nobody at work enters where nobody does. */
    List<Days> beginnings(Draft draft, List<Days> days) {
        List<Days> entries = entries(draft).stream().map(Days::of).toList();
        return Zone.without(entries, Zone.without(draft.busy(), days));
    }

    private List<LocalDate> entries(Draft draft) {
        List<LocalDate> entries = new ArrayList<>();
        idle.forEach(each -> draft.enrolments(each).forEach(days -> entries.add(days.first())));
        return entries;
    }

    /** Lists the days on which an outcome begins, or an entry where nobody at work enters: outcomes begun before are over. */
    private List<LocalDate> cuts(Draft draft) {
        List<LocalDate> cuts = entries(draft);
        draft.busy().forEach(days -> cuts.add(days.first()));
        return cuts;
    }

    /** Finds the day that ends an outcome begun on another. */
    Optional<LocalDate> next(Draft draft, LocalDate day) {
        return cuts(draft).stream().filter(day::isBefore).min(Comparator.naturalOrder());
    }

    /** Leaves the days from which nothing ends an outcome. */
    List<Days> lasting(Draft draft, List<Days> days) {
        return cuts(draft).stream()
                .max(Comparator.naturalOrder())
                .map(cut -> Zone.without(List.of(Days.between(LocalDate.MIN, cut)), days))
                .orElse(days);
    }
}

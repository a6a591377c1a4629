package fr.parcours.core.dossier;

import fr.parcours.core.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries, exits and phases of one dispositif, each in order, and the enrolments they make. */
final class Pathway {
    private final List<Entry> entries = new ArrayList<>(2);
    private final List<Exit> exits = new ArrayList<>(2);
    private final List<Phase> phases = new ArrayList<>(0);
    private final List<Fact> unmatched = new ArrayList<>(0);
    private List<Enrolment> enrolments = List.of();

    /** The days of the phases, once asked for; two threads may both find them, and find the same. */
    private @Nullable Map<Phase, Days> days;

    void add(Entry entry) {
        entries.add(entry);
    }

    void add(Exit exit) {
        exits.add(exit);
    }

    void add(Phase phase) {
        phases.add(phase);
    }

    /** Checks if the subject ever entered or left the dispositif. */
    boolean isMoved() {
        return !entries.isEmpty() || !exits.isEmpty();
    }

    /** Gets the enrolments, oldest first. */
    List<Enrolment> enrolments() {
        return enrolments;
    }

    /** Gets the entries made while enrolled and the exits made while not. */
    List<Fact> unmatched() {
        return unmatched;
    }

    /** Pairs entries with exits; on one day, the exit of what was open comes before a new entry. */
    void pair() {
        List<Enrolment> paired = new ArrayList<>(entries.size());
        Entry open = null;
        int entry = 0;
        int exit = 0;
        while (entry < entries.size() || exit < exits.size()) {
            LocalDate day = earliest(entry, exit);
            int entered = after(entries, entry, day);
            int left = after(exits, exit, day);
            while (open == null ? entry < entered : exit < left) {
                if (open == null) {
                    open = entries.get(entry++);
                } else {
                    paired.add(new Enrolment(open, Optional.of(exits.get(exit++))));
                    open = null;
                }
            }
            unmatched.addAll(entries.subList(entry, entered));
            unmatched.addAll(exits.subList(exit, left));
            entry = entered;
            exit = left;
        }
        if (open != null) {
            paired.add(new Enrolment(open, Optional.empty()));
        }
        enrolments = List.copyOf(paired);
    }

    private LocalDate earliest(int entry, int exit) {
        if (entry == entries.size()) {
            return exits.get(exit).on();
        }
        LocalDate day = entries.get(entry).on();
        return exit == exits.size() || day.isBefore(exits.get(exit).on())
                ? day
                : exits.get(exit).on();
    }

    /** Finds the place of the first fact after a day. */
    private static int after(List<? extends Fact> facts, int from, LocalDate day) {
        int place = from;
        while (place < facts.size() && !facts.get(place).on().isAfter(day)) {
            place++;
        }
        return place;
    }

    /** Finds the days of a phase, empty when it is none of these. */
    Optional<Days> days(Phase phase) {
        Map<Phase, Days> known = days;
        if (known == null) {
            known = daysOfPhases();
            days = known;
        }
        return Optional.ofNullable(known.get(phase));
    }

    /** Goes once through phases and enrolments, side by side. */
    private Map<Phase, Days> daysOfPhases() {
        Map<Phase, Days> found = new HashMap<>();
        int latest = -1;
        for (int each = 0; each < phases.size(); each++) {
            Phase phase = phases.get(each);
            while (latest + 1 < enrolments.size()
                    && !enrolments.get(latest + 1).start().isAfter(phase.on())) {
                latest++;
            }
            boolean enrolled = latest >= 0 && enrolments.get(latest).contains(phase.on());
            found.putIfAbsent(
                    phase,
                    enrolled ? days(phase, enrolments.get(latest), follower(each, latest)) : Days.of(phase.on()));
        }
        return Map.copyOf(found);
    }

    /** Finds the day of the phase that follows another in the same enrolment. */
    private Optional<LocalDate> follower(int phase, int enrolment) {
        if (phase + 1 == phases.size()) {
            return Optional.empty();
        }
        LocalDate next = phases.get(phase + 1).on();
        boolean enrolledAgain = enrolment + 1 < enrolments.size()
                && !enrolments.get(enrolment + 1).start().isAfter(next);
        return enrolledAgain || !enrolments.get(enrolment).contains(next) ? Optional.empty() : Optional.of(next);
    }

    private static Days days(Phase phase, Enrolment enrolment, Optional<LocalDate> follower) {
        Optional<LocalDate> last = follower.map(next -> next.equals(phase.on()) ? next : next.minusDays(1));
        return Days.between(phase.on(), last.or(enrolment::lastDay));
    }
}

package fr.parcours.benchmarks;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a PACEA, a Garantie jeunes or a CEJ without exit is over, as someone writes it who needs no explanation: loops, constants, null.
 *
 * @param dossier read up to the day
 */
record HandWrittenEnds(Dossier dossier, LocalDate on) {
    static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    static final DispositifId CEJ = DispositifId.of("cej", "CEJ");
    static final DispositifId GARANTIE_JEUNES = DispositifId.of("garantie-jeunes", "Garantie jeunes");

    private static final Term YEAR = Term.ofMonths(12);
    private static final Term LONGEST = Term.ofMonths(18);
    private static final Term TWO_YEARS = Term.ofMonths(24);
    private static final Term HALF_YEAR = Term.ofMonths(6);
    private static final LocalDate CEJ_BEGINS = LocalDate.of(2022, 3, 1);
    private static final LocalDate NINE_MONTHS_BEGIN = LocalDate.of(2021, 10, 1);
    private static final LocalDate BY_GROUND = LocalDate.of(2025, 6, 1);
    private static final int OVER_AGE = 26;
    private static final int FINAL_RANK = 3;
    private static final Set<String> EXTENDING = Set.of(
            "formation",
            "prepa-apprentissage",
            "e2c",
            "epide",
            "smv",
            "promo-16-18",
            "cent-pour-cent-inclusion",
            "service-civique",
            "snu",
            "pec",
            "cie",
            "contrat-insertion",
            "cdd-tremplin");

    /** Checks if an enrolment goes on after the day. */
    boolean isRunning(DispositifId dispositif) {
        for (Enrolment enrolment : dossier.enrolments(dispositif)) {
            if (enrolment.isOpen(on)) {
                return passed(enrolment) == null;
            }
        }
        return false;
    }

    /** Finds the last day of an enrolment, null while it goes on. */
    @Nullable
    LocalDate lastDay(Enrolment enrolment) {
        return enrolment.exit().isPresent() ? enrolment.exit().get().on() : passed(enrolment);
    }

    /** Finds the derived end of an enrolment without exit, null when it has not passed. */
    private @Nullable LocalDate passed(Enrolment enrolment) {
        if (enrolment.exit().isPresent()) {
            return null;
        }
        LocalDate end = enrolment.dispositif().equals(PACEA)
                ? endOfPacea(enrolment)
                : enrolment.dispositif().equals(CEJ) ? endOfCej(enrolment) : endOfGarantieJeunes(enrolment);
        LocalDate last = end.isBefore(enrolment.start()) ? enrolment.start() : end;
        return last.isBefore(on) ? last : null;
    }

    // ---- the PACEA
    // ---------------------------------------------------------------------------------------------------

    private LocalDate endOfPacea(Enrolment enrolment) {
        LocalDate since = since(enrolment.start(), this::recorded);
        LocalDate longest = TWO_YEARS.lastDayFrom(since);
        LocalDate signed = signed(enrolment);
        LocalDate end = extendedByGarantieJeunes(since, signed == null ? longest : signed);
        end = latest(end, extendedTo(enrolment));
        end = earliest(end, extendedByGarantieJeunes(since, longest));
        Optional<LocalDate> birth = dossier.answer(Attributes.BIRTH_DATE, on).value();
        return birth.isEmpty() ? end : earliest(end, Age.lastDayBefore(OVER_AGE, birth.get()));
    }

    /** Finds the day from which the months of a PACEA begun on a day are counted: a renewal without a day between goes on. */
    LocalDate consecutiveSince(LocalDate entry) {
        return since(entry, this::lastDay);
    }

    /** Checks if a PACEA that would begin on the day may go on with the months of another. */
    boolean mayContinue() {
        for (Enrolment enrolment : dossier.enrolments(PACEA)) {
            if (mayTouch(enrolment, on, this::lastDay)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable LocalDate recorded(Enrolment enrolment) {
        return enrolment.exit().isPresent() ? enrolment.exit().get().on() : null;
    }

    private LocalDate since(LocalDate entry, Function<Enrolment, @Nullable LocalDate> last) {
        LocalDate since = entry;
        boolean found = true;
        while (found) {
            found = false;
            for (Enrolment enrolment : dossier.enrolments(PACEA)) {
                if (!found && mayTouch(enrolment, since, last) && touches(last.apply(enrolment), since)) {
                    since = enrolment.start();
                    found = true;
                }
            }
        }
        return since;
    }

    private boolean mayTouch(Enrolment earlier, LocalDate entry, Function<Enrolment, @Nullable LocalDate> last) {
        if (!earlier.start().isBefore(entry)) {
            return false;
        }
        return earlier.exit().isPresent()
                ? touches(earlier.exit().get().on(), entry)
                : TWO_YEARS.lastDayFrom(since(earlier.start(), last)).isBefore(entry);
    }

    private static boolean touches(@Nullable LocalDate last, LocalDate entry) {
        return last != null && !last.isAfter(entry) && !last.isBefore(entry.minusDays(1));
    }

    private LocalDate extendedByGarantieJeunes(LocalDate since, LocalDate last) {
        LocalDate end = last;
        for (Enrolment other : dossier.enrolments(GARANTIE_JEUNES)) {
            if (!other.start().isBefore(since)
                    && !other.start().isAfter(last)
                    && other.start().isBefore(CEJ_BEGINS)) {
                LocalDate until = recorded(other);
                if (until == null) {
                    until = extendedTo(other);
                }
                end = latest(end, until == null ? YEAR.lastDayFrom(other.start()) : until);
            }
        }
        return end;
    }

    // ---- the Garantie jeunes
    // -----------------------------------------------------------------------------------------

    private LocalDate endOfGarantieJeunes(Enrolment enrolment) {
        LocalDate start = enrolment.start();
        LocalDate end = YEAR.lastDayFrom(start);
        LocalDate signed = signed(enrolment);
        if (signed != null) {
            Term shortest = start.isBefore(NINE_MONTHS_BEGIN) ? YEAR : Term.ofMonths(9);
            end = earliest(latest(signed, shortest.lastDayFrom(start)), end);
        }
        return earliest(latest(end, extendedTo(enrolment)), LONGEST.lastDayFrom(start));
    }

    // ---- the CEJ
    // -----------------------------------------------------------------------------------------------------

    private LocalDate endOfCej(Enrolment enrolment) {
        LocalDate start = enrolment.start();
        LocalDate signed = signed(enrolment);
        LocalDate year = YEAR.lastDayFrom(start);
        LocalDate end = carried(enrolment, signed == null ? year : earliest(signed, year));
        for (Days days : suspended(enrolment)) {
            if (!days.first().isAfter(end)) {
                end = end.plusDays(days.count());
            }
        }
        end = latest(end, extendedTo(enrolment));
        end = earliest(end, carried(enrolment, LONGEST.lastDayFrom(start)));
        end = earliest(end, afterTheTrialPeriod(enrolment));
        return earliest(end, sanctioned(enrolment));
    }

    private LocalDate carried(Enrolment enrolment, LocalDate limit) {
        LocalDate end = limit;
        for (Fact fact : dossier.facts()) {
            if (fact instanceof Outcome outcome
                    && EXTENDING.contains(outcome.kind().code())
                    && !outcome.on().isBefore(enrolment.start())
                    && !outcome.on().isAfter(end)
                    && outcome.lastDay().isPresent()) {
                end = latest(
                        end,
                        YearMonth.from(outcome.lastDay().get()).plusMonths(2).atEndOfMonth());
            }
        }
        return end;
    }

    private @Nullable LocalDate afterTheTrialPeriod(Enrolment enrolment) {
        LocalDate first = null;
        for (Fact fact : dossier.facts()) {
            if (fact instanceof Outcome job
                    && (job.kind().code().equals("cdi") || job.kind().code().equals("cdd"))
                    && enrolment.contains(job.on())
                    && job.trialEndsOn().isPresent()
                    && (job.until().isEmpty() || !job.until().get().isBefore(HALF_YEAR.lastDayFrom(job.on())))) {
                LocalDate trial = job.trialEndsOn().get();
                if (job.endedOn().isEmpty() || job.endedOn().get().isAfter(trial)) {
                    first = first == null ? trial : earliest(first, trial);
                }
            }
        }
        return first;
    }

    /** The third breach ends the contract with the month it is notified in, until sanctions go by ground. */
    private @Nullable LocalDate sanctioned(Enrolment enrolment) {
        int rank = 0;
        for (Fact fact : dossier.facts()) {
            if (fact instanceof Step step && isOf(step, enrolment, StepKind.SANCTION)) {
                LocalDate notified = notified(step);
                if (notified.isBefore(BY_GROUND)
                        && ++rank >= FINAL_RANK
                        && step.until().isEmpty()) {
                    return YearMonth.from(notified).atEndOfMonth();
                }
            }
        }
        return null;
    }

    /** The first notification from its day on, before the next sanction or decision; its own day else. */
    private LocalDate notified(Step sanction) {
        LocalDate next = LocalDate.MAX;
        for (Fact fact : dossier.facts()) {
            if (fact instanceof Step step
                    && step.dispositifs().contains(CEJ)
                    && (step.kind().equals(StepKind.SANCTION) || step.kind().equals(StepKind.DECISION))
                    && step.on().isAfter(sanction.on())) {
                next = earliest(next, step.on());
            }
        }
        for (Fact fact : dossier.facts()) {
            if (fact instanceof Step step
                    && step.dispositifs().contains(CEJ)
                    && step.kind().equals(StepKind.NOTIFICATION)
                    && !step.on().isBefore(sanction.on())
                    && step.on().isBefore(next)) {
                return step.on();
            }
        }
        return sanction.on();
    }

    private List<Days> suspended(Enrolment enrolment) {
        List<Days> merged = new ArrayList<>(0);
        for (Fact fact : dossier.facts()) {
            if (fact instanceof Suspension suspension && suspension.dispositif().equals(CEJ)) {
                LocalDate last = suspension.until().orElse(on);
                Optional<Days> days = last.isBefore(suspension.on())
                        ? Optional.empty()
                        : Days.between(suspension.on(), last).intersection(enrolment.days());
                if (days.isPresent()) {
                    int before = merged.size() - 1;
                    if (before >= 0 && merged.get(before).touches(days.get())) {
                        merged.set(before, merged.get(before).union(days.get()));
                    } else {
                        merged.add(days.get());
                    }
                }
            }
        }
        return merged;
    }

    // ---- what all have
    // -----------------------------------------------------------------------------------------------

    private @Nullable LocalDate signed(Enrolment enrolment) {
        LocalDate last = null;
        for (Fact fact : dossier.facts()) {
            if (fact instanceof Step step
                    && step.kind().equals(StepKind.SIGNATURE)
                    && step.until().isPresent()
                    && !step.until().get().isBefore(enrolment.start())
                    && isOf(step, enrolment, StepKind.SIGNATURE)) {
                last = latest(step.until().get(), last);
            }
        }
        return last;
    }

    private boolean isOf(Step step, Enrolment enrolment, StepKind kind) {
        if (!step.kind().equals(kind) || !step.dispositifs().contains(enrolment.dispositif())) {
            return false;
        }
        LocalDate before = null;
        for (Enrolment other : dossier.enrolments(enrolment.dispositif())) {
            LocalDate last = recorded(other);
            if (!other.equals(enrolment)
                    && last != null
                    && !other.start().isAfter(enrolment.start())
                    && !last.isAfter(enrolment.start())) {
                before = latest(last, before);
            }
        }
        LocalDate end = recorded(enrolment);
        return (before == null || step.on().isAfter(before) || !step.on().isBefore(enrolment.start()))
                && (end == null || !step.on().isAfter(end));
    }

    private @Nullable LocalDate extendedTo(Enrolment enrolment) {
        LocalDate last = null;
        for (Fact fact : dossier.facts()) {
            if (fact instanceof Extension extension
                    && extension.dispositif().equals(enrolment.dispositif())
                    && enrolment.contains(extension.on())) {
                last = latest(extension.until(), last);
            }
        }
        return last;
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private static LocalDate earliest(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}

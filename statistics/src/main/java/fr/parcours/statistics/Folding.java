package fr.parcours.statistics;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.indicator.Source;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.json.InputFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A share being folded, by one worker: sums and counts, over the period and the previous one. Its size does not depend on the
 * number of dossiers, distinct values apart. Not thread-safe. Stamps say what was set for the dossier, or the row, at hand.
 */
final class Folding implements DossierAtHand {
    private final Plan plan;
    private final Sums sums;
    private final List<Set<String>> distincts = new ArrayList<>();
    private final List<Histogram> histograms = new ArrayList<>();
    private final List<Waits> waits = new ArrayList<>();
    private long dossiers;

    private final List<DispositifId> entered = new ArrayList<>(4);
    private final List<Enrolment> enrolments = new ArrayList<>(4);
    private final long[] firstSeen;
    private final long[] placed;
    private final int[] placedOn;
    private final long[] tested;
    private final boolean[] passed;
    private final long[] asked;
    private final int[] askedOn;
    private final boolean[] holds;
    private final BitSet[] touched = {new BitSet(), new BitSet()};
    private final int[] members;
    private long dossierStamp;
    private long rowStamp;

    Folding(Plan plan) {
        this.plan = plan;
        this.sums = new Sums(plan.selections.size(), plan.memberships.size());
        for (int slot = 0; slot < 2 * plan.sets(); slot++) {
            distincts.add(new HashSet<>());
        }
        for (int slot = 0; slot < 2 * plan.histograms(); slot++) {
            histograms.add(new Histogram());
            waits.add(new Waits());
        }
        this.firstSeen = new long[2 * plan.selections.size()];
        this.placed = new long[2 * plan.selections.size()];
        this.placedOn = new int[2 * plan.selections.size()];
        this.tested = new long[plan.tests.size()];
        this.passed = new boolean[plan.tests.size()];
        this.asked = new long[plan.conditions.size()];
        this.askedOn = new int[plan.conditions.size()];
        this.holds = new boolean[plan.conditions.size()];
        this.members = new int[plan.memberships.size()];
    }

    /**
     * Folds a dossier in. The same subject must not be folded twice.
     *
     * @throws ParcoursException if a sum goes beyond what is counted exactly: no figure would be right
     */
    void add(Dossier dossier) {
        dossiers++;
        if (plan.reads(dossier.subject().kind())) {
            exactly(() -> read(plan.known(dossier)));
        }
    }

    private static void exactly(Runnable adding) {
        try {
            adding.run();
        } catch (ArithmeticException e) {
            throw new ParcoursException(
                    Problem.error("STATISTICS-135", Location.UNKNOWN, Definitions.TEXTS.of("STATISTICS-135.sum"))
                            .toFix(Definitions.TEXTS.of("STATISTICS-135.fix")));
        }
    }

    /** Takes what another worker has folded, and returns this; the other is not to be used any more. */
    Folding merge(Folding other) {
        dossiers += other.dossiers;
        exactly(() -> sums.add(other.sums));
        for (int slot = 0; slot < distincts.size(); slot++) {
            distincts.get(slot).addAll(other.distincts.get(slot));
        }
        exactly(() -> {
            for (int slot = 0; slot < histograms.size(); slot++) {
                histograms.get(slot).add(other.histograms.get(slot));
            }
        });
        return this;
    }

    /** Obtains what has been folded so far, from memory. */
    Share share() {
        return share(List.of(), 0);
    }

    /** Obtains what has been folded so far, from files. */
    Share share(List<InputFile> inputs, long leftOut) {
        List<DistinctValues> values = new ArrayList<>();
        for (int slot = 0; slot < distincts.size(); slot++) {
            values.add(DistinctValues.of(distincts.get(slot), plan.scope(), slot));
        }
        return new Share(
                plan.scope(),
                dossiers,
                leftOut,
                inputs,
                sums.copy(),
                values,
                histograms.stream().map(Histogram::copy).toList());
    }

    private void read(Dossier dossier) {
        dossierStamp++;
        entered.clear();
        SubjectKind subject = dossier.subject().kind();
        List<Fact> facts = dossier.facts();
        for (int each = 0; each < facts.size(); each++) {
            read(dossier, subject, facts.get(each));
        }
        if (!entered.isEmpty()) {
            readEnrolments(dossier, subject);
        }
        countDelays();
        countMembers(dossier, Plan.CURRENT);
        countMembers(dossier, Plan.PREVIOUS);
    }

    private void countDelays() {
        for (int number = plan.delays.nextSetBit(0); number >= 0; number = plan.delays.nextSetBit(number + 1)) {
            for (int periodsBack : new int[] {Plan.CURRENT, Plan.PREVIOUS}) {
                int slot = Sums.slot(number, periodsBack);
                waits.get(slot).countInto(histograms.get(slot));
                waits.get(slot).clear();
            }
        }
    }

    private void read(Dossier dossier, SubjectKind subject, Fact fact) {
        if (fact instanceof Step step) {
            Selection[] moved =
                    plan.selections(subject, Source.STEPS, step.kind().code());
            if (moved.length > 0) {
                select(moved, Row.of(dossier, step));
            }
        } else if (fact instanceof Outcome outcome) {
            Selection[] moved =
                    plan.selections(subject, Source.OUTCOMES, outcome.kind().code());
            if (moved.length > 0) {
                select(moved, Row.of(dossier, outcome));
            }
        } else if (fact instanceof Aid aid) {
            Selection[] moved =
                    plan.selections(subject, Source.AIDS, aid.scheme().code());
            if (moved.length > 0) {
                select(moved, Row.of(dossier, aid));
            }
        } else if (fact instanceof Phase phase) {
            Selection[] moved =
                    plan.selections(subject, Source.PHASES, phase.dispositif().code());
            if (moved.length > 0) {
                select(moved, Row.of(dossier, phase));
            }
        } else if (fact instanceof Suspension suspension) {
            Selection[] moved = plan.selections(
                    subject, Source.SUSPENSIONS, suspension.dispositif().code());
            if (moved.length > 0) {
                select(moved, Row.of(dossier, suspension));
            }
        } else if (fact instanceof Extension extension) {
            Selection[] moved = plan.selections(
                    subject, Source.EXTENSIONS, extension.dispositif().code());
            if (moved.length > 0) {
                select(moved, Row.of(dossier, extension));
            }
        } else if (fact instanceof Entry entry && !entered.contains(entry.dispositif())) {
            entered.add(entry.dispositif());
        }
    }

    /** Reads enrolments in the order they begin, then their ends in the order they come, so that the first is the first. */
    private void readEnrolments(Dossier dossier, SubjectKind subject) {
        enrolments.clear();
        for (int each = 0; each < entered.size(); each++) {
            enrolments.addAll(dossier.enrolments(entered.get(each)));
        }
        if (entered.size() > 1) {
            enrolments.sort(Comparator.comparing(Enrolment::start));
        }
        for (Enrolment enrolment : enrolments) {
            String code = enrolment.dispositif().code();
            Selection[] begun = plan.selections(subject, Source.ENTRIES, code);
            if (begun.length > 0) {
                select(begun, Row.entry(dossier, enrolment));
            }
            Selection[] lasting = plan.selections(subject, Source.ENROLMENTS, code);
            if (lasting.length > 0) {
                select(lasting, Row.enrolment(dossier, enrolment));
            }
        }
        enrolments.removeIf(enrolment -> enrolment.exit().isEmpty());
        if (entered.size() > 1) {
            enrolments.sort(Comparator.comparing(
                    enrolment -> enrolment.exit().orElseThrow().on()));
        }
        for (Enrolment enrolment : enrolments) {
            Selection[] ended = plan.selections(
                    subject, Source.EXITS, enrolment.dispositif().code());
            if (ended.length > 0) {
                select(ended, Row.exit(dossier, enrolment.exit().orElseThrow()));
            }
        }
    }

    private void select(Selection[] selections, Row row) {
        rowStamp++;
        for (Selection selection : selections) {
            select(selection, row, Plan.CURRENT);
            select(selection, row, Plan.PREVIOUS);
        }
    }

    private void select(Selection selection, Row row, int periodsBack) {
        int slot = Sums.slot(selection.number, periodsBack);
        int on = selection.place(row, periodsBack);
        if (on == EpochDays.NONE || (selection.first && firstSeen[slot] == dossierStamp)) {
            return;
        }
        for (Check check : selection.checks) {
            if (!check.keeps(this, row, on, periodsBack)) {
                return;
            }
        }
        if (selection.first) {
            firstSeen[slot] = dossierStamp;
            if (!plan.periods[periodsBack].contains(on)) {
                return;
            }
        }
        count(selection, row, periodsBack, on);
    }

    private static void add(long[] series, int slot, long more) {
        series[slot] = Math.addExact(series[slot], more);
    }

    private void count(Selection selection, Row row, int periodsBack, int on) {
        int slot = Sums.slot(selection.number, periodsBack);
        add(sums.counts, slot, row.count());
        add(sums.hours, slot, row.hours());
        add(sums.cents, slot, row.cents());
        int last = selection.lastMeasured(row, periodsBack);
        if (last != EpochDays.NONE) {
            add(sums.days, slot, Math.multiplyExact(last - row.day() + 1L, row.count()));
            add(sums.lengths, slot, row.count());
        }
        if (placed[slot] != dossierStamp) {
            placed[slot] = dossierStamp;
            placedOn[slot] = on;
            touched[periodsBack].or(selection.populations);
        } else if (on > placedOn[slot]) {
            placedOn[slot] = on;
        }
        collect(selection, row, periodsBack);
        for (Selection.Distinct distinct : selection.distincts) {
            distinct.collect(row, on, distincts.get(Sums.slot(distinct.set(), periodsBack)));
        }
    }

    private void collect(Selection selection, Row row, int periodsBack) {
        for (int number : selection.lengths) {
            int days = selection.elapsed(row, periodsBack);
            if (days > 0) {
                histograms.get(Sums.slot(number, periodsBack)).add(days, row.count());
            }
        }
        for (int number : selection.starts) {
            waits.get(Sums.slot(number, periodsBack)).start(row);
        }
        for (int number : selection.ends) {
            waits.get(Sums.slot(number, periodsBack)).end(row);
        }
    }

    @Override
    public boolean passes(int test, Row row) {
        if (tested[test] != rowStamp) {
            tested[test] = rowStamp;
            passed[test] = plan.tests.get(test).test(row);
        }
        return passed[test];
    }

    @Override
    public boolean holds(int condition, Row row, int on) {
        if (row.values().answers().isEmpty()) {
            return holds(condition, row.dossier(), on);
        }
        Condition asking = plan.conditions.get(condition);
        return asking.test(row.answers(asking.attribute()), LocalDate.ofEpochDay(on))
                .orElse(false);
    }

    @Override
    public boolean holds(int condition, Dossier dossier, int on) {
        if (asked[condition] != dossierStamp || askedOn[condition] != on) {
            asked[condition] = dossierStamp;
            askedOn[condition] = on;
            holds[condition] = plan.conditions
                    .get(condition)
                    .test(dossier, LocalDate.ofEpochDay(on))
                    .orElse(false);
        }
        return holds[condition];
    }

    private void countMembers(Dossier dossier, int periodsBack) {
        BitSet some = touched[periodsBack];
        for (int number = some.nextSetBit(0); number >= 0; number = some.nextSetBit(number + 1)) {
            int day = plan.memberships.get(number).lastDay(this, dossier, periodsBack);
            members[number] = day;
            if (day != EpochDays.NONE) {
                sums.subjects[Sums.slot(number, periodsBack)]++;
            }
        }
        some.clear();
    }

    @Override
    public int placedOn(int selection, int periodsBack) {
        int slot = Sums.slot(selection, periodsBack);
        return placed[slot] == dossierStamp ? placedOn[slot] : EpochDays.NONE;
    }

    /** Reads the day of an operand: its number is lower, so it was computed before if anything moved it. */
    @Override
    public int memberOn(int population, int periodsBack) {
        return touched[periodsBack].get(population) ? members[population] : EpochDays.NONE;
    }
}

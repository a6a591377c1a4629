package fr.parcours.statistics;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Source;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Answers;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one worker has folded: sums and counts, over the period and the previous one. Its size does not depend on the number
 * of dossiers, distinct values apart. Not thread-safe: one worker, one share.
 *
 * <p>Sums are whole numbers (counts, cents, hundredths of hours, days): shares of the same dossiers, folded and merged in any
 * order, are equal.
 */
public final class Share {
    private static final BigDecimal DAYS_PER_MONTH = new BigDecimal("30.4375");

    private final Plan plan;
    private long dossiers;
    // one number per selection or population, for each of the two periods: [2 * number + window]
    private final long[] counts;
    private final long[] hours;
    private final long[] cents;
    private final long[] days;
    private final long[] lengths;
    private final long[] subjects;
    private final List<Set<String>> distincts = new ArrayList<>();
    private final Reading reading;

    Share(Plan plan) {
        this.plan = plan;
        int selections = 2 * plan.selections.size();
        this.counts = new long[selections];
        this.hours = new long[selections];
        this.cents = new long[selections];
        this.days = new long[selections];
        this.lengths = new long[selections];
        this.subjects = new long[2 * plan.populations.size()];
        for (int set = 0; set < 2 * plan.sets.size(); set++) {
            distincts.add(new HashSet<>());
        }
        this.reading = new Reading();
    }

    /** Folds a dossier in. The same subject must not be folded twice. */
    public void add(Dossier dossier) {
        dossiers++;
        if (plan.reads(dossier.subject().kind())) {
            reading.read(plan.known(dossier));
        }
    }

    /**
     * Returns a share of all that this one and another have folded.
     *
     * @throws IllegalArgumentException if they do not follow the same plan
     */
    public Share merge(Share other) {
        if (plan != other.plan) {
            throw new IllegalArgumentException("shares of two plans cannot be merged");
        }
        Share merged = new Share(plan);
        merged.take(this);
        merged.take(other);
        return merged;
    }

    private void take(Share other) {
        dossiers += other.dossiers;
        add(counts, other.counts);
        add(hours, other.hours);
        add(cents, other.cents);
        add(days, other.days);
        add(lengths, other.lengths);
        add(subjects, other.subjects);
        for (int set = 0; set < distincts.size(); set++) {
            distincts.get(set).addAll(other.distincts.get(set));
        }
    }

    private static void add(long[] numbers, long[] others) {
        for (int each = 0; each < numbers.length; each++) {
            numbers[each] = Math.addExact(numbers[each], others[each]);
        }
    }

    /** Gets the number of dossiers folded. */
    public long dossiers() {
        return dossiers;
    }

    /** Gets a measure; empty for a mean of nothing. */
    Optional<BigDecimal> value(Expression measure, int window) {
        BigDecimal sum = sum(measure, window);
        if (measure instanceof Expression.MeanMonths) {
            long rows = units(measure, window);
            return rows == 0
                    ? Optional.empty()
                    : Optional.of(
                            sum.divide(DAYS_PER_MONTH.multiply(BigDecimal.valueOf(rows)), MathContext.DECIMAL128));
        }
        return Optional.of(sum);
    }

    /** Gets what a measure adds up: rows, subjects, hours, euros, distinct values; days for a mean. */
    BigDecimal sum(Expression measure, int window) {
        if (measure instanceof Expression.Sum sum) {
            int slot = 2 * plan.selection(sum.rows()).number + window;
            return BigDecimal.valueOf(sum.quantity() == Expression.Quantity.HOURS ? hours[slot] : cents[slot], 2);
        }
        if (measure instanceof Expression.MeanMonths mean) {
            return BigDecimal.valueOf(days[2 * plan.selection(mean.rows()).number + window]);
        }
        return BigDecimal.valueOf(units(measure, window));
    }

    /** Gets the number of subjects, rows or distinct values behind a measure. */
    long units(Expression measure, int window) {
        if (measure instanceof Expression.Subjects people) {
            return subjects[2 * plan.population(people.people()) + window];
        }
        if (measure instanceof Expression.Count count) {
            return counts[2 * plan.selection(count.rows()).number + window];
        }
        if (measure instanceof Expression.Sum sum) {
            return counts[2 * plan.selection(sum.rows()).number + window];
        }
        if (measure instanceof Expression.MeanMonths mean) {
            return lengths[2 * plan.selection(mean.rows()).number + window];
        }
        Integer set = plan.sets.get(measure);
        if (set == null) {
            throw new IllegalArgumentException("not a measure of the plan: " + measure);
        }
        return distincts.get(2 * set + window).size();
    }

    /** Prints how much was folded. */
    @Override
    public String toString() {
        return dossiers + " dossiers";
    }

    /** Where one dossier at a time is read. Stamps tell what was set for the dossier, or the row, at hand. */
    private final class Reading {
        private final List<DispositifId> entered = new ArrayList<>(4);
        private final List<Enrolment> enrolments = new ArrayList<>(4);
        private final long[] firstSeen = new long[2 * plan.selections.size()];
        private final long[] placed = new long[2 * plan.selections.size()];
        private final int[] placedOn = new int[2 * plan.selections.size()];
        private final long[] tested = new long[plan.tests.size()];
        private final boolean[] passed = new boolean[plan.tests.size()];
        private final long[] asked = new long[plan.conditions.size()];
        private final int[] askedOn = new int[plan.conditions.size()];
        private final boolean[] holds = new boolean[plan.conditions.size()];
        private final BitSet[] touched = {new BitSet(), new BitSet()};
        private final int[] members = new int[plan.populations.size()];
        private long dossierStamp;
        private long rowStamp;

        void read(Dossier dossier) {
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
            countMembers(dossier, Plan.CURRENT);
            countMembers(dossier, Plan.PREVIOUS);
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
                Selection[] moved = plan.selections(
                        subject, Source.PHASES, phase.dispositif().code());
                if (moved.length > 0) {
                    select(moved, Row.of(dossier, phase));
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

        private void select(Selection selection, Row row, int window) {
            int slot = 2 * selection.number + window;
            int on = selection.place(row, window);
            if (on == Window.NONE || (selection.first && firstSeen[slot] == dossierStamp)) {
                return;
            }
            if (selection.notEnded && row.realEnd() <= plan.windows[window].last()) {
                return;
            }
            for (int test : selection.testNumbers) {
                if (!passes(test, row)) {
                    return;
                }
            }
            for (int condition : selection.conditionNumbers) {
                if (!holds(condition, row, on)) {
                    return;
                }
            }
            if (selection.first) {
                firstSeen[slot] = dossierStamp;
                if (!plan.windows[window].contains(on)) {
                    return;
                }
            }
            count(selection, row, window, on);
        }

        private void count(Selection selection, Row row, int window, int on) {
            int slot = 2 * selection.number + window;
            counts[slot] += row.count();
            hours[slot] += row.hours();
            cents[slot] += row.cents();
            int last = selection.lastMeasured(row, window);
            if (last != Window.NONE) {
                days[slot] += (last - row.day() + 1) * row.count();
                lengths[slot] += row.count();
            }
            if (placed[slot] != dossierStamp) {
                placed[slot] = dossierStamp;
                placedOn[slot] = on;
                touched[window].or(selection.populations);
            } else if (on > placedOn[slot]) {
                placedOn[slot] = on;
            }
            for (Selection.Distinct distinct : selection.distincts) {
                Set<String> found = distincts.get(2 * distinct.set() + window);
                if (distinct instanceof Selection.Distinct.OfField of) {
                    found.addAll(row.values(of.field()));
                } else if (distinct instanceof Selection.Distinct.OfAttribute of) {
                    answers(row, of.attribute())
                            .answer(of.attribute(), LocalDate.ofEpochDay(on))
                            .value()
                            .ifPresent(value -> addText(found, value));
                }
            }
        }

        private boolean passes(int test, Row row) {
            if (tested[test] != rowStamp) {
                tested[test] = rowStamp;
                passed[test] = plan.tests.get(test).holds(row);
            }
            return passed[test];
        }

        /** Judges a condition on a row's subject, what the fact says of itself first. */
        private boolean holds(int condition, Row row, int on) {
            if (row.values().answers().isEmpty()) {
                return holds(condition, row.dossier(), on);
            }
            Condition asking = plan.conditions.get(condition);
            return asking.test(answers(row, asking.attribute()), LocalDate.ofEpochDay(on))
                    .orElse(false);
        }

        private boolean holds(int condition, Dossier dossier, int on) {
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

        private void countMembers(Dossier dossier, int window) {
            BitSet some = touched[window];
            for (int number = some.nextSetBit(0); number >= 0; number = some.nextSetBit(number + 1)) {
                int day = lastDay(plan.populations.get(number), dossier, window);
                members[number] = day;
                if (day != Window.NONE) {
                    subjects[2 * number + window]++;
                }
            }
            some.clear();
        }

        /** Finds the last day on which the subject is in the count, {@link Window#NONE} when it is not. */
        private int lastDay(Population population, Dossier dossier, int window) {
            if (population instanceof Population.Having having) {
                int slot = 2 * having.selection() + window;
                return placed[slot] == dossierStamp ? placedOn[slot] : Window.NONE;
            }
            if (population instanceof Population.And and) {
                return member(and.second(), window) == Window.NONE ? Window.NONE : member(and.first(), window);
            }
            if (population instanceof Population.Or or) {
                int first = member(or.first(), window);
                int second = member(or.second(), window);
                return first == Window.NONE ? second : second == Window.NONE ? first : Math.max(first, second);
            }
            Population.Where where = (Population.Where) population;
            int on = member(where.of(), window);
            return on != Window.NONE && holds(where.condition(), dossier, on) ? on : Window.NONE;
        }

        /** Reads the day of an operand: its number is lower, so it was computed before if anything moved it. */
        private int member(int number, int window) {
            return touched[window].get(number) ? members[number] : Window.NONE;
        }
    }

    private static Answers answers(Row row, Attribute<?> attribute) {
        return row.values().answers().containsKey(attribute) ? new Own(row.values()) : row.dossier();
    }

    /** The attributes of a fact itself. */
    private record Own(Values values) implements Answers {
        @Override
        public <T> Answer<T> answer(Attribute<T> attribute, LocalDate on) {
            return values.get(attribute);
        }
    }

    private static void addText(Set<String> texts, Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(each -> texts.add(each.toString()));
        } else if (value instanceof BigDecimal number) {
            texts.add(number.stripTrailingZeros().toPlainString());
        } else {
            texts.add(value.toString());
        }
    }
}

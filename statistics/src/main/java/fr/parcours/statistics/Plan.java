package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Filter;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Source;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures compiled for a period and the one before: from what a fact is to the selections it can move. Equal selections,
 * populations, filters and conditions are compiled once. Immutable once built, and thread-safe.
 *
 * <p>Obtained from {@link ReportRequest#plan}; its {@link Share}s are folded apart and merged.
 */
public final class Plan {
    static final int CURRENT = 0;
    static final int PREVIOUS = 1;

    final Window[] windows;
    final List<Selection> selections = new ArrayList<>();
    final List<Population> populations = new ArrayList<>();
    final List<Condition> conditions = new ArrayList<>();
    final List<Test> tests = new ArrayList<>();
    final Map<Expression, Integer> sets = new HashMap<>();

    private final Optional<Instant> knownOn;
    private final Map<Rows, Selection> selectionsByRows = new HashMap<>();
    private final Map<People, Integer> populationsByPeople = new LinkedHashMap<>();
    private final List<BitSet> selectionsOfPopulations = new ArrayList<>();
    private final Map<Condition, Integer> conditionNumbers = new HashMap<>();
    private final Map<Filter, Integer> testNumbers = new HashMap<>();
    private final Map<SubjectKind, Map<Source, Dispatch>> dispatches = new EnumMap<>(SubjectKind.class);

    private Plan(Days period, Days previous, Optional<Instant> knownOn) {
        this.windows = new Window[] {Window.of(period), Window.of(previous)};
        this.knownOn = knownOn;
    }

    /**
     * Compiles measures; other expressions are compiled by what they are made of.
     *
     * @param expressions with groups of communes resolved
     */
    static Plan of(
            Collection<? extends Expression> expressions, Days period, Days previous, Optional<Instant> knownOn) {
        Plan plan = new Plan(period, previous, knownOn);
        expressions.stream().flatMap(Expression::stream).distinct().forEach(plan::compile);
        plan.finish();
        return plan;
    }

    /** Obtains a share that has folded no dossier. */
    public Share share() {
        return new Share(this);
    }

    /** Reads a dossier at the instant asked. */
    Dossier known(Dossier dossier) {
        return knownOn.isPresent() ? dossier.asKnownOn(knownOn.get()) : dossier;
    }

    /** Finds the selections that a fact may move. */
    Selection[] selections(SubjectKind subject, Source source, String code) {
        return dispatches.get(subject).get(source).of(code);
    }

    /** Checks if a dossier of a kind of subject can move anything. */
    boolean reads(SubjectKind subject) {
        return dispatches.containsKey(subject);
    }

    Selection selection(Rows rows) {
        return selectionsByRows.get(rows);
    }

    int population(People people) {
        return populationsByPeople.get(people);
    }

    private void compile(Expression expression) {
        if (expression instanceof Expression.Count count) {
            select(count.rows());
        } else if (expression instanceof Expression.Sum sum) {
            select(sum.rows());
        } else if (expression instanceof Expression.MeanMonths mean) {
            select(mean.rows());
        } else if (expression instanceof Expression.Subjects subjects) {
            populate(subjects.people());
        } else if (expression instanceof Expression.DistinctField distinct) {
            select(distinct.rows()).distincts.add(new Selection.Distinct.OfField(set(distinct), distinct.field()));
        } else if (expression instanceof Expression.DistinctAttribute distinct) {
            select(distinct.rows())
                    .distincts
                    .add(new Selection.Distinct.OfAttribute(set(distinct), distinct.attribute()));
        }
    }

    private int set(Expression distinct) {
        sets.put(distinct, sets.size());
        return sets.size() - 1;
    }

    private Selection select(Rows rows) {
        Selection known = selectionsByRows.get(rows);
        if (known != null) {
            return known;
        }
        Selection selection = new Selection(selections.size(), rows, windows);
        selections.add(selection);
        selectionsByRows.put(rows, selection);
        List<Integer> ofTests = new ArrayList<>();
        List<Integer> ofConditions = new ArrayList<>();
        for (Filter filter : rows.filters()) {
            if (filter instanceof Filter.Where where) {
                ofConditions.add(condition(where.condition()));
            } else if (filter instanceof Filter.NotEnded) {
                selection.notEnded = true;
            } else {
                ofTests.add(test(filter));
            }
        }
        selection.testNumbers = ofTests.stream().mapToInt(Integer::intValue).toArray();
        selection.conditionNumbers =
                ofConditions.stream().mapToInt(Integer::intValue).toArray();
        return selection;
    }

    private int condition(Condition condition) {
        return conditionNumbers.computeIfAbsent(condition, added -> {
            conditions.add(added);
            return conditions.size() - 1;
        });
    }

    private int test(Filter filter) {
        return testNumbers.computeIfAbsent(filter, added -> {
            tests.add(Test.of(added));
            return tests.size() - 1;
        });
    }

    private int populate(People people) {
        Integer known = populationsByPeople.get(people);
        if (known != null) {
            return known;
        }
        BitSet moved = new BitSet();
        Population population;
        if (people instanceof People.Having having) {
            int selection = select(having.rows()).number;
            moved.set(selection);
            population = new Population.Having(selection);
        } else if (people instanceof People.And and) {
            population = new Population.And(operand(and.first(), moved), operand(and.second(), moved));
        } else if (people instanceof People.Or or) {
            population = new Population.Or(operand(or.first(), moved), operand(or.second(), moved));
        } else {
            People.Where where = (People.Where) people;
            population = new Population.Where(operand(where.of(), moved), condition(where.condition()));
        }
        populations.add(population);
        selectionsOfPopulations.add(moved);
        populationsByPeople.put(people, populations.size() - 1);
        return populations.size() - 1;
    }

    private int operand(People people, BitSet moved) {
        int number = populate(people);
        moved.or(selectionsOfPopulations.get(number));
        return number;
    }

    private void finish() {
        for (int population = 0; population < populations.size(); population++) {
            int number = population;
            selectionsOfPopulations.get(population).stream()
                    .forEach(selection -> selections.get(selection).populations.set(number));
        }
        for (SubjectKind subject : SubjectKind.values()) {
            List<Selection> ofSubject = selections.stream()
                    .filter(selection -> selection.rows.subject() == subject)
                    .toList();
            if (!ofSubject.isEmpty()) {
                Map<Source, Dispatch> bySource = new EnumMap<>(Source.class);
                for (Source source : Source.values()) {
                    bySource.put(
                            source,
                            Dispatch.of(ofSubject.stream()
                                    .filter(selection -> selection.rows.source() == source)
                                    .toList()));
                }
                dispatches.put(subject, bySource);
            }
        }
    }

    /** The selections that rows of one source move: those of the codes that some selection names, those of any other. */
    private static final class Dispatch {
        private final Map<String, Selection[]> byCode;
        private final Selection[] others;

        private Dispatch(Map<String, Selection[]> byCode, Selection[] others) {
            this.byCode = byCode;
            this.others = others;
        }

        static Dispatch of(List<Selection> selections) {
            Map<String, Selection[]> byCode = new HashMap<>();
            selections.stream()
                    .flatMap(selection -> selection.rows.codes().stream())
                    .distinct()
                    .forEach(code -> byCode.put(
                            code,
                            array(selections.stream()
                                    .filter(selection -> selection.rows.codes().isEmpty()
                                            || selection.rows.codes().contains(code)))));
            return new Dispatch(
                    byCode,
                    array(selections.stream()
                            .filter(selection -> selection.rows.codes().isEmpty())));
        }

        private static Selection[] array(Stream<Selection> selections) {
            return selections.toArray(Selection[]::new);
        }

        Selection[] of(String code) {
            return byCode.getOrDefault(code, others);
        }
    }

    /** A filter that looks at the row only, compiled. */
    interface Test {
        boolean holds(Row row);

        static Test of(Filter filter) {
            if (filter instanceof Filter.WhileIn in) {
                DispositifId[] dispositifs = in.dispositifs().stream()
                        .map(code -> DispositifId.of(code, code))
                        .toArray(DispositifId[]::new);
                return row -> {
                    for (DispositifId dispositif : dispositifs) {
                        if (row.dossier().isEnrolled(dispositif, row.on())) {
                            return true;
                        }
                    }
                    return false;
                };
            }
            if (filter instanceof Filter.FieldIn in) {
                Set<String> codes = Set.copyOf(in.codes());
                return row -> {
                    for (String code : row.values(in.field())) {
                        if (codes.contains(code)) {
                            return true;
                        }
                    }
                    return false;
                };
            }
            Filter.Lasting lasting = (Filter.Lasting) filter;
            return row -> row.until().isEmpty()
                    ? lasting.openEnded()
                    : lasting.operator()
                            .holds(row.until()
                                    .get()
                                    .compareTo(row.on()
                                            .plusMonths(lasting.months())
                                            .minusDays(1)));
        }
    }
}

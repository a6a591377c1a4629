package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.indicator.Durations;
import fr.parcours.core.indicator.Filter;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Source;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Stream;

/**
 * Measures compiled for a period and the one before: for each sort of fact, the selections that it can change. Equal
 * selections, populations, filters and conditions are compiled once. Immutable once built, and thread-safe.
 *
 * <p>Obtained from {@link ReportRequest#plan}, once for any number of {@link #fold folds}. What it counts is numbered in the
 * order of its text, so that equal plans, wherever they are made, give {@link Share}s that merge.
 */
@Experimental
public final class Plan {
    static final int CURRENT = 0;
    static final int PREVIOUS = 1;

    final EpochDays[] periods;
    final List<Selection> selections = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();
    final List<Condition> conditions = new ArrayList<>();
    final List<Predicate<Row>> tests = new ArrayList<>();

    private final Map<Measure, Integer> numbers = new HashMap<>();
    private final Map<Rows, Selection> selectionsByRows = new HashMap<>();
    private final Map<People, Integer> populationNumbers = new HashMap<>();
    private final List<BitSet> selectionsOfPopulations = new ArrayList<>();
    private final Map<Condition, Integer> conditionNumbers = new HashMap<>();
    private final Map<Filter, Integer> testNumbers = new HashMap<>();
    private final Map<SubjectKind, Map<Source, Dispatch>> dispatches = new EnumMap<>(SubjectKind.class);
    private final Scope scope;
    private int sets;
    private final Map<Durations, Integer> histogramNumbers = new HashMap<>();
    /** Whether each histogram counts delays, which are known once the dossier has been read. */
    final BitSet delays = new BitSet();

    private Plan(Map<String, Measure> measures, Days period, Days previous, Optional<Instant> knownOn) {
        this.periods = new EpochDays[] {EpochDays.of(period), EpochDays.of(previous)};
        measures.values().forEach(measure -> numbers.put(measure, measure.accept(new Compiling())));
        dispatch();
        this.scope = new Scope(PlanDigest.of(measures.keySet(), conditions), period, previous, knownOn);
    }

    /**
     * Compiles measures.
     *
     * @param measures with groups of communes resolved, in any order
     */
    static Plan of(Stream<Measure> measures, Days period, Days previous, Optional<Instant> knownOn) {
        Map<String, Measure> byText = new TreeMap<>();
        measures.distinct().forEach(measure -> byText.put(measure.toString(), measure));
        return new Plan(byText, period, previous, knownOn);
    }

    /**
     * Gets the digest of what is counted, in hexadecimal: the texts of all measures, the communes of the groups they name, the
     * zone in which days are read and the version of the counting.
     */
    public String digest() {
        return scope.plan();
    }

    /** Folds dossiers; each subject must have one, and be folded in one share only. */
    public Share fold(Collection<Dossier> dossiers) {
        return fold(dossiers.stream());
    }

    /** Folds dossiers, in parallel when the stream is; each subject must have one, and be folded in one share only. */
    public Share fold(Stream<Dossier> dossiers) {
        return dossiers.collect(Collector.of(this::folding, Folding::add, Folding::merge, Folding::share));
    }

    /**
     * Folds files, in parallel. Lines with problems are left out.
     *
     * @return the share, with the problems of the lines left out; when a subject is a double the share means nothing
     * @throws fr.parcours.core.problem.ParcoursException if a file cannot be read
     */
    public Reading<Share> fold(DossierFiles files) {
        Reading<Folding> reading =
                files.fold(this::folding, (folding, line) -> folding.add(line.dossier()), Folding::merge);
        return reading.map(folding -> folding.share(reading.inputs(), reading.leftOut()));
    }

    /** Obtains what a worker folds into. */
    Folding folding() {
        return new Folding(this);
    }

    /** Gets what shares of this plan are of. */
    Scope scope() {
        return scope;
    }

    /** Reads a dossier at the instant asked. */
    Dossier known(Dossier dossier) {
        return scope.knownOn().isPresent() ? dossier.asKnownOn(scope.knownOn().get()) : dossier;
    }

    /** Finds the selections that a fact may move. */
    Selection[] selections(SubjectKind subject, Source source, String code) {
        Map<Source, Dispatch> bySource = Objects.requireNonNull(dispatches.get(subject), subject::code);
        return Objects.requireNonNull(bySource.get(source), source::code).of(code);
    }

    /** Checks if a dossier of a kind of subject can move anything. */
    boolean reads(SubjectKind subject) {
        return dispatches.containsKey(subject);
    }

    /** Gets the number of what a measure counts: of its selection, of its population or of its set of distinct values. */
    int number(Measure measure) {
        Integer number = numbers.get(measure);
        if (number == null) {
            throw new IllegalArgumentException("not a measure of the plan: " + measure);
        }
        return number;
    }

    /** Gets the number of sets of distinct values. */
    int sets() {
        return sets;
    }

    /** Compiles a measure; gives the number of what it counts. */
    private final class Compiling implements Measure.Visitor<Integer> {
        @Override
        public Integer count(Measure.Count count) {
            return select(count.rows()).number;
        }

        @Override
        public Integer subjects(Measure.Subjects subjects) {
            return populate(subjects.people());
        }

        @Override
        public Integer sum(Measure.Sum sum) {
            return select(sum.rows()).number;
        }

        @Override
        public Integer distinctField(Measure.DistinctField distinct) {
            int set = sets++;
            select(distinct.rows()).distincts.add(new Selection.Distinct.OfField(set, distinct.field()));
            return set;
        }

        @Override
        public Integer distinctAttribute(Measure.DistinctAttribute distinct) {
            int set = sets++;
            select(distinct.rows()).distincts.add(new Selection.Distinct.OfAttribute(set, distinct.attribute()));
            return set;
        }

        @Override
        public Integer meanMonths(Measure.MeanMonths mean) {
            return select(mean.rows()).number;
        }

        @Override
        public Integer durations(Measure.CountedDurations counted) {
            return histogram(counted.durations());
        }

        @Override
        public Integer meanDays(Measure.MeanDays mean) {
            return histogram(mean.durations());
        }

        @Override
        public Integer quantile(Measure.Quantile quantile) {
            return histogram(quantile.durations());
        }
    }

    /** Gets the number of histograms of durations. */
    int histograms() {
        return histogramNumbers.size();
    }

    private int histogram(Durations durations) {
        Integer known = histogramNumbers.get(durations);
        if (known != null) {
            return known;
        }
        int number = histogramNumbers.size();
        histogramNumbers.put(durations, number);
        durations.accept(new Durations.Visitor<Boolean>() {
            @Override
            public Boolean lengths(Durations.Lengths lengths) {
                return select(lengths.rows()).lengths.add(number);
            }

            @Override
            public Boolean delays(Durations.Delays between) {
                delays.set(number);
                return select(between.from()).starts.add(number)
                        && select(between.followers()).ends.add(number);
            }
        });
        return number;
    }

    private Selection select(Rows rows) {
        Selection known = selectionsByRows.get(rows);
        if (known != null) {
            return known;
        }
        Check[] checks = rows.filters().stream()
                .map(filter -> filter.accept(new Checking()))
                .toArray(Check[]::new);
        Selection selection = new Selection(selections.size(), rows, checks, periods);
        selections.add(selection);
        selectionsByRows.put(rows, selection);
        return selection;
    }

    /** Compiles a filter. One that looks at the row only is tested once a row, whatever the selections it is in. */
    private final class Checking implements Filter.Visitor<Check> {
        @Override
        public Check whileIn(Filter.WhileIn in) {
            DispositifId[] dispositifs = in.dispositifs().stream()
                    .map(code -> DispositifId.of(code, code))
                    .toArray(DispositifId[]::new);
            return test(in, row -> {
                for (DispositifId dispositif : dispositifs) {
                    if (row.dossier().isEnrolled(dispositif, row.on())) {
                        return true;
                    }
                }
                return false;
            });
        }

        @Override
        public Check fieldIn(Filter.FieldIn in) {
            Set<String> codes = Set.copyOf(in.codes());
            return test(in, row -> {
                for (String code : row.values(in.field())) {
                    if (codes.contains(code)) {
                        return true;
                    }
                }
                return false;
            });
        }

        @Override
        public Check lasting(Filter.Lasting lasting) {
            return test(
                    lasting,
                    row -> row.until()
                            .map(until -> lasting.operator()
                                    .holds(until.compareTo(lasting.length().lastDayFrom(row.on()))))
                            .orElse(lasting.openEnded()));
        }

        @Override
        public Check elapsed(Filter.Elapsed elapsed) {
            return (dossier, row, on, periodsBack) -> {
                int end = row.elapsedBy(periods[periodsBack]);
                return end != EpochDays.NONE
                        && elapsed.operator()
                                .holds(Integer.compare(
                                        end, EpochDays.day(elapsed.length().lastDayFrom(row.on()))));
            };
        }

        @Override
        public Check dated(Filter.Dated dated) {
            int bound = EpochDays.day(dated.day());
            return test(dated, row -> {
                int day = switch (dated.which()) {
                    case FIRST -> row.day();
                    case LAST -> row.ended();
                };
                return day != EpochDays.NONE && dated.operator().holds(Integer.compare(day, bound));
            });
        }

        @Override
        public Check quantified(Filter.Quantified quantified) {
            return test(
                    quantified,
                    row -> row.quantity(quantified.quantity())
                            .filter(number -> quantified.operator().holds(number.compareTo(quantified.bound())))
                            .isPresent());
        }

        @Override
        public Check notEnded(Filter.NotEnded notEnded) {
            return (dossier, row, on, periodsBack) -> row.ended() > periods[periodsBack].last();
        }

        @Override
        public Check where(Filter.Where where) {
            int number = condition(where.condition());
            return (dossier, row, on, periodsBack) -> dossier.holds(number, row, on);
        }

        private Check test(Filter filter, Predicate<Row> test) {
            int number = testNumbers.computeIfAbsent(filter, added -> {
                tests.add(test);
                return tests.size() - 1;
            });
            return (dossier, row, on, periodsBack) -> dossier.passes(number, row);
        }
    }

    private int condition(Condition condition) {
        return conditionNumbers.computeIfAbsent(condition, added -> {
            conditions.add(added);
            return conditions.size() - 1;
        });
    }

    private int populate(People people) {
        Integer known = populationNumbers.get(people);
        if (known != null) {
            return known;
        }
        BitSet moved = new BitSet();
        Membership membership = people.accept(new Populating(moved));
        memberships.add(membership);
        selectionsOfPopulations.add(moved);
        populationNumbers.put(people, memberships.size() - 1);
        return memberships.size() - 1;
    }

    /** Compiles a population, after those it is made of; notes the selections that move it. */
    private final class Populating implements People.Visitor<Membership> {
        private final BitSet moved;

        Populating(BitSet moved) {
            this.moved = moved;
        }

        @Override
        public Membership having(People.Having having) {
            int selection = select(having.rows()).number;
            moved.set(selection);
            return new Membership.Having(selection);
        }

        @Override
        public Membership and(People.And and) {
            return new Membership.And(operand(and.first()), operand(and.second()));
        }

        @Override
        public Membership or(People.Or or) {
            return new Membership.Or(operand(or.first()), operand(or.second()));
        }

        @Override
        public Membership where(People.Where where) {
            return new Membership.Where(operand(where.of()), condition(where.condition()));
        }

        private int operand(People people) {
            int number = populate(people);
            moved.or(selectionsOfPopulations.get(number));
            return number;
        }
    }

    private void dispatch() {
        for (int population = 0; population < memberships.size(); population++) {
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

    /** Prints the digest of what is counted, the period and the known-on. */
    @Override
    public String toString() {
        return scope.toString();
    }
}

package fr.parcours.statistics;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.indicator.Durations;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Filter;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.Length;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Placing;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Source;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary dossiers and indicators: few words and few days, so that what is asked for is there, and often twice. */
public final class AnyReport {
    private static final DispositifId[] DISPOSITIFS = {Example.PACEA, Example.PLIE};
    private static final StepKind[] STEPS = {StepKind.ENTRETIEN, StepKind.ATELIER, StepKind.CONTACT};
    private static final OutcomeKind[] OUTCOMES = {OutcomeKind.CDD, OutcomeKind.CDI};
    private static final AidScheme[] AIDS = {Example.ALLOCATION, AidScheme.of("fajem", "FAJEM")};
    private static final PhaseId[] PHASES = {PhaseId.DIAGNOSTIC, PhaseId.SUIVI};
    private static final ExitReason[] REASONS = {ExitReason.EMPLOI, ExitReason.TERME};
    private static final String[] PARTIES = {"X", "Y"};
    private static final Keyword FAR = Keyword.of(Keyword.Topic.MODE, "distance", "À distance");

    private final Random random;

    private AnyReport(Random random) {
        this.random = random;
    }

    public static Arbitrary<List<Dossier>> populations() {
        return Arbitraries.randomValue(random -> new AnyReport(random).population());
    }

    public static Arbitrary<List<Indicator>> indicators() {
        return Arbitraries.randomValue(random -> new AnyReport(random).indicatorList());
    }

    private List<Dossier> population() {
        List<Dossier> dossiers = new ArrayList<>();
        int size = random.nextInt(8);
        for (int each = 0; each < size; each++) {
            SubjectKind kind = random.nextInt(5) == 0 ? SubjectKind.ACTION : SubjectKind.PARTICIPANT;
            Subject subject = Subject.of(kind, "S-" + each);
            boolean person = kind == SubjectKind.PARTICIPANT;
            if (maybe() && person) {
                subject = subject.born(LocalDate.of(1994 + random.nextInt(12), 1 + random.nextInt(12), 28));
            }
            if (maybe() && person) {
                subject = subject.sex(one("female", "male", "other"));
            }
            List<Fact> facts = new ArrayList<>();
            int number = random.nextInt(16);
            for (int fact = 0; fact < number; fact++) {
                facts.add(random.nextInt(3) == 0 ? learntLater(fact()) : fact());
            }
            dossiers.add(Dossier.of(subject, facts));
        }
        return dossiers;
    }

    /** Learnt some months after its day, so that what is known on one day is not what is known on another. */
    private Fact learntLater(Fact fact) {
        return fact.recorded(Provenance.NONE.recordedAt(
                fact.on().plusDays(random.nextInt(400)).atTime(12, 0).atOffset(ZoneOffset.UTC)));
    }

    private Fact fact() {
        LocalDate on = day();
        return switch (random.nextInt(14)) {
            case 12 -> {
                Suspension suspension = Suspension.of(on, one(DISPOSITIFS));
                yield maybe() ? suspension : suspension.until(on.plusDays(random.nextInt(90)));
            }
            case 13 -> Extension.of(on, one(DISPOSITIFS), on.plusDays(random.nextInt(300)));
            case 0, 1 ->
                random.nextInt(4) == 0
                        ? Declaration.of(on, Values.NONE.refused(Attributes.QPV))
                        : Declaration.of(on, Attributes.QPV, maybe());
            case 2 -> Declaration.of(on, Attributes.COMMUNE, one("59599", "59252"));
            case 3, 4 ->
                maybe()
                        ? Entry.of(on, one(DISPOSITIFS))
                        : Entry.of(on, one(DISPOSITIFS)).prescriber(one(PARTIES));
            case 5 -> Exit.of(on, one(DISPOSITIFS), one(REASONS));
            case 6 -> Phase.of(on, one(DISPOSITIFS), one(PHASES));
            case 7 -> Aid.of(on, one(AIDS), new BigDecimal(random.nextInt(40_000) - 5_000).movePointLeft(2));
            case 8, 9 -> outcome(on);
            default -> step(on);
        };
    }

    private Step step(LocalDate on) {
        Step.Builder step = Step.builder(on, one(STEPS)).count(1 + random.nextInt(2));
        if (maybe()) {
            step.by(one(DISPOSITIFS)).party(one(PARTIES)).keyword(FAR);
        }
        if (maybe()) {
            step.hours(new BigDecimal(random.nextInt(1_000)).movePointLeft(2)).prescriber(one(PARTIES));
        }
        if (random.nextInt(4) == 0) {
            step.until(on.plusDays(random.nextInt(60)));
        }
        if (random.nextInt(4) == 0) {
            step.value(Attributes.QPV, maybe());
        }
        return step.build();
    }

    private Outcome outcome(LocalDate on) {
        Outcome.Builder outcome = Outcome.builder(on, one(OUTCOMES)).count(1 + random.nextInt(2));
        if (maybe()) {
            outcome.until(
                    on.plusMonths(random.nextInt(14))
                                    .minusDays(random.nextInt(2))
                                    .isBefore(on)
                            ? on
                            : on.plusMonths(6).minusDays(random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            outcome.endedOn(on.plusDays(random.nextInt(300)));
        }
        if (maybe()) {
            outcome.via(StepKind.ATELIER).party(one(PARTIES));
        }
        return outcome.build();
    }

    private List<Indicator> indicatorList() {
        List<Indicator> indicators = new ArrayList<>();
        int size = 1 + random.nextInt(12);
        for (int each = 0; each < size; each++) {
            indicators.add(Indicator.of("f" + each, "F" + each, expression(2)));
        }
        return indicators;
    }

    private Expression expression(int depth) {
        if (depth == 0 || maybe()) {
            return measure();
        }
        return switch (random.nextInt(7)) {
            case 0 -> Expression.share(people(1), condition());
            case 1 -> Expression.share(expression(depth - 1), expression(depth - 1));
            case 2 -> expression(depth - 1).over(expression(depth - 1));
            case 3 -> expression(depth - 1).plus(measure().previous());
            case 4 -> expression(depth - 1).minus(expression(depth - 1)).floor();
            case 5 -> expression(depth - 1).times(Expression.constant("1.5"));
            default -> Expression.growth(measure());
        };
    }

    private Expression measure() {
        return switch (random.nextInt(12)) {
            case 9 ->
                maybe()
                        ? Expression.count(durations())
                        : Expression.count(durations(), one(Condition.Operator.values()), random.nextInt(200));
            case 10 -> Expression.meanDays(durations());
            case 11 -> Expression.quantile(new BigDecimal(one("0.1", "0.25", "0.5", "0.9")), durations());
            case 0, 1 -> Expression.count(rows());
            case 2, 3, 4 -> Expression.count(people(2));
            case 5 -> Expression.hours(rows(one(Source.STEPS, Source.OUTCOMES)));
            case 6 -> Expression.amount(rows(Source.AIDS));
            case 7 ->
                maybe()
                        ? Expression.distinct(Field.PARTY, rows(one(Source.STEPS, Source.OUTCOMES)))
                        : Expression.distinct(Attributes.COMMUNE, rows());
            default ->
                Expression.meanMonths(rows(one(Source.STEPS, Source.OUTCOMES, Source.PHASES, Source.ENROLMENTS)));
        };
    }

    private Durations durations() {
        if (maybe()) {
            return Durations.lengths(rows(one(
                    Source.STEPS,
                    Source.OUTCOMES,
                    Source.PHASES,
                    Source.SUSPENSIONS,
                    Source.EXTENSIONS,
                    Source.ENROLMENTS)));
        }
        Source source = one(Source.STEPS, Source.OUTCOMES, Source.AIDS, Source.ENTRIES, Source.EXITS);
        Rows to = rows(source);
        return Durations.delays(
                participants(rows()),
                new Rows(source, to.codes(), SubjectKind.PARTICIPANT, to.filters(), source.placing()));
    }

    private Length length() {
        return maybe() ? Length.ofMonths(random.nextInt(9)) : Length.ofDays(random.nextInt(200));
    }

    private People people(int depth) {
        if (depth == 0 || maybe()) {
            return People.having(participants(rows()));
        }
        return switch (random.nextInt(3)) {
            case 0 -> people(depth - 1).and(people(depth - 1));
            case 1 -> people(depth - 1).or(people(depth - 1));
            default -> people(depth - 1).where(condition());
        };
    }

    private static Rows participants(Rows rows) {
        return rows.of(SubjectKind.PARTICIPANT);
    }

    private Rows rows() {
        return rows(one(Source.values()));
    }

    private Rows rows(Source source) {
        Set<String> codes = maybe() ? Set.of() : Set.of(code(source));
        SubjectKind subject = random.nextInt(6) == 0 ? SubjectKind.ACTION : SubjectKind.PARTICIPANT;
        List<Filter> filters = new ArrayList<>();
        int number = random.nextInt(3);
        for (int each = 0; each < number; each++) {
            filters.add(filter(source));
        }
        return new Rows(source, codes, subject, filters, placing(source));
    }

    private String code(Source source) {
        return switch (source) {
            case STEPS -> one(STEPS).code();
            case OUTCOMES -> one(OUTCOMES).code();
            case AIDS -> one(AIDS).code();
            case ENTRIES, EXITS, PHASES, SUSPENSIONS, EXTENSIONS, ENROLMENTS ->
                one(DISPOSITIFS).code();
        };
    }

    private Placing placing(Source source) {
        return switch (random.nextInt(8)) {
            case 7 -> Placing.SO_FAR;
            case 0 -> Placing.FIRST_EVER;
            case 1 -> Placing.ENDED;
            case 2 -> new Placing.Shifted(random.nextInt(19), 1 + random.nextInt(6));
            case 3 -> Placing.OVERLAPPING;
            case 4 -> source.lasts() ? Placing.RUNNING : source.placing();
            default -> source.placing();
        };
    }

    private Filter filter(Source source) {
        List<Supplier<Filter>> some = new ArrayList<>();
        some.add(() -> new Filter.WhileIn(Set.of(one(DISPOSITIFS).code())));
        some.add(() -> new Filter.Where(condition()));
        if (source.has(Field.DISPOSITIFS)) {
            some.add(() -> new Filter.FieldIn(
                    Field.DISPOSITIFS, Set.of(one(DISPOSITIFS).code())));
        }
        if (source.lasts()) {
            some.add(Filter.NotEnded::new);
            some.add(() -> new Filter.Elapsed(one(Condition.Operator.values()), length()));
            some.add(() -> new Filter.Dated(Filter.Day.LAST, one(Condition.Operator.values()), day()));
        }
        if (source.isPlanned()) {
            some.add(() -> new Filter.Lasting(one(Condition.Operator.values()), length(), maybe()));
        }
        some.add(() -> new Filter.Dated(Filter.Day.FIRST, one(Condition.Operator.values()), day()));
        switch (source) {
            case STEPS -> {
                some.add(() -> new Filter.FieldIn(Field.MODE, Set.of("distance")));
                some.add(() -> new Filter.Quantified(
                        Measure.Quantity.HOURS, one(Condition.Operator.values()), new BigDecimal("4.5")));
            }
            case OUTCOMES -> some.add(() -> new Filter.FieldIn(Field.VIA, Set.of("atelier")));
            case ENTRIES -> some.add(() -> new Filter.FieldIn(Field.PRESCRIBER, Set.of(one(PARTIES))));
            case EXITS -> some.add(() -> new Filter.FieldIn(Field.REASON, Set.of("emploi")));
            case PHASES ->
                some.add(
                        () -> new Filter.FieldIn(Field.PHASE, Set.of(one(PHASES).code())));
            case AIDS ->
                some.add(() -> new Filter.Quantified(
                        Measure.Quantity.AMOUNT, one(Condition.Operator.values()), new BigDecimal("150")));
            case SUSPENSIONS, EXTENSIONS, ENROLMENTS -> {}
        }
        return some.get(random.nextInt(some.size())).get();
    }

    private Condition condition() {
        return switch (random.nextInt(5)) {
            case 0 -> Attributes.QPV.is(maybe());
            case 1 -> Attributes.SEX.in("female", "other");
            case 2 -> Condition.ageUnder(26);
            case 3 -> Attributes.COMMUNE.is("59599");
            default -> new Condition.Unknown(Attributes.QPV);
        };
    }

    /** A day of 2019 to 2022, the ends of the year more often. */
    private LocalDate day() {
        return random.nextInt(6) == 0
                ? LocalDate.of(2021, 1, 1).plusYears(random.nextInt(3) - 1L).minusDays(random.nextInt(2))
                : LocalDate.of(2019, 7, 1).plusDays(random.nextInt(1_100));
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    @SafeVarargs
    private <T> T one(T... some) {
        return some[random.nextInt(some.length)];
    }
}

package fr.parcours.statistics;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.indicator.Durations;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Filter;
import fr.parcours.core.indicator.Length;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Placing;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Source;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Answers;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The definitions read word for word, one figure, one dossier and one row at a time, with civil dates: slow, and written
 * without the plan, to be compared with it.
 */
record NaiveEvaluator(List<Dossier> dossiers, Days period, Days previous) {

    /** A row and its dates; {@code end} is empty when the row has no known end. */
    private record Item(Fact fact, LocalDate on, Optional<LocalDate> end, Optional<LocalDate> planned) {
        /** The end, really or else as planned. */
        Optional<LocalDate> ended() {
            return end.or(() -> planned);
        }

        /** The days it has lasted by a day, empty when it begins later. */
        Optional<Days> elapsed(LocalDate last) {
            return on.isAfter(last)
                    ? Optional.empty()
                    : Optional.of(Days.between(
                            on, ended().filter(day -> day.isBefore(last)).orElse(last)));
        }
    }

    private record Counted(Item item, LocalDate day) {}

    Optional<BigDecimal> value(Expression expression) {
        return value(expression, Optional.of(period));
    }

    private Optional<BigDecimal> value(Expression expression, Optional<Days> when) {
        return when.flatMap(days -> expression.accept(new Computing(days)));
    }

    private final class Computing implements Expression.Visitor<Optional<BigDecimal>> {
        private final Days days;

        Computing(Days days) {
            this.days = days;
        }

        @Override
        public Optional<BigDecimal> measure(Measure measure) {
            return measure.accept(new Counting(days));
        }

        @Override
        public Optional<BigDecimal> percentage(Expression.Percentage share) {
            return divide(
                    share.numerator().accept(this).map(number -> number.multiply(new BigDecimal("100"))),
                    share.denominator().accept(this).filter(whole -> whole.signum() > 0));
        }

        @Override
        public Optional<BigDecimal> constant(Expression.Constant constant) {
            return Optional.of(constant.number());
        }

        @Override
        public Optional<BigDecimal> figure(Expression.Figure figure) {
            throw new IllegalArgumentException("not generated: " + figure);
        }

        @Override
        public Optional<BigDecimal> declared(Expression.Declared declared) {
            throw new IllegalArgumentException("not generated: " + declared);
        }

        @Override
        public Optional<BigDecimal> previous(Expression.Previous before) {
            return value(before.expression(), days.equals(period) ? Optional.of(previous) : Optional.empty());
        }

        @Override
        public Optional<BigDecimal> arithmetic(Expression.Arithmetic arithmetic) {
            Optional<BigDecimal> left = arithmetic.left().accept(this);
            Optional<BigDecimal> right = arithmetic.right().accept(this);
            if (left.isEmpty() || right.isEmpty()) {
                return Optional.empty();
            }
            return switch (arithmetic.operation()) {
                case PLUS -> Optional.of(left.get().add(right.get()));
                case MINUS -> Optional.of(left.get().subtract(right.get()));
                case TIMES -> Optional.of(left.get().multiply(right.get()));
                case OVER -> divide(left, right);
            };
        }

        @Override
        public Optional<BigDecimal> floor(Expression.Floor floor) {
            return floor.expression().accept(this).map(number -> number.setScale(0, RoundingMode.FLOOR));
        }
    }

    private final class Counting implements Measure.Visitor<Optional<BigDecimal>> {
        private final Days days;

        Counting(Days days) {
            this.days = days;
        }

        @Override
        public Optional<BigDecimal> count(Measure.Count count) {
            return Optional.of(BigDecimal.valueOf(
                    all(count.rows()).mapToLong(NaiveEvaluator::times).sum()));
        }

        @Override
        public Optional<BigDecimal> subjects(Measure.Subjects subjects) {
            return Optional.of(BigDecimal.valueOf(dossiers.stream()
                    .filter(dossier -> member(dossier, subjects.people(), days).isPresent())
                    .count()));
        }

        @Override
        public Optional<BigDecimal> sum(Measure.Sum sum) {
            return Optional.of(all(sum.rows())
                    .map(row -> quantity(row.item().fact(), sum.quantity()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        @Override
        public Optional<BigDecimal> distinctField(Measure.DistinctField distinct) {
            return size(all(distinct.rows()).flatMap(row -> field(row.item().fact(), distinct.field()).stream()));
        }

        @Override
        public Optional<BigDecimal> distinctAttribute(Measure.DistinctAttribute distinct) {
            return size(dossiers.stream()
                    .flatMap(dossier -> rows(dossier, distinct.rows(), days).stream()
                            .flatMap(row ->
                                    answers(dossier, row.item())
                                            .answer(distinct.attribute(), row.day())
                                            .value()
                                            .stream())));
        }

        @Override
        public Optional<BigDecimal> meanMonths(Measure.MeanMonths mean) {
            return mean(mean.rows(), days);
        }

        @Override
        public Optional<BigDecimal> durations(Measure.CountedDurations counted) {
            return Optional.of(BigDecimal.valueOf(days(counted.durations()).stream()
                    .filter(number -> counted.bound()
                            .map(bound -> bound.operator().holds(Long.compare(number, bound.days())))
                            .orElse(true))
                    .count()));
        }

        @Override
        public Optional<BigDecimal> meanDays(Measure.MeanDays mean) {
            List<Long> all = days(mean.durations());
            return divide(
                    Optional.of(BigDecimal.valueOf(
                            all.stream().mapToLong(Long::longValue).sum())),
                    Optional.of(BigDecimal.valueOf(all.size())));
        }

        /** At a whole rank, half-way to the next one; else the next one up. */
        @Override
        public Optional<BigDecimal> quantile(Measure.Quantile quantile) {
            List<Long> all = days(quantile.durations());
            if (all.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal rank = quantile.part().multiply(BigDecimal.valueOf(all.size()));
            int below = rank.intValue();
            boolean whole = rank.compareTo(BigDecimal.valueOf(below)) == 0;
            BigDecimal above = BigDecimal.valueOf(all.get(below));
            return Optional.of(
                    whole ? above.add(BigDecimal.valueOf(all.get(below - 1))).divide(new BigDecimal("2")) : above);
        }

        /** Each duration, as many times as its row stands for, the shortest first. */
        private List<Long> days(Durations durations) {
            return durations
                    .accept(new Durations.Visitor<Stream<Long>>() {
                        @Override
                        public Stream<Long> lengths(Durations.Lengths lengths) {
                            return all(lengths.rows())
                                    .flatMap(row -> row.item().elapsed(days.last()).stream()
                                            .flatMap(elapsed -> times(row, elapsed.count())));
                        }

                        @Override
                        public Stream<Long> delays(Durations.Delays delays) {
                            return dossiers.stream().flatMap(dossier -> waits(dossier, delays));
                        }
                    })
                    .sorted()
                    .toList();
        }

        private Stream<Long> waits(Dossier dossier, Durations.Delays delays) {
            List<Counted> followers = rows(dossier, delays.followers(), days);
            return rows(dossier, delays.from(), days).stream()
                    .flatMap(from -> followers.stream()
                            .filter(to -> to.item().fact() != from.item().fact()
                                    && !to.item().on().isBefore(from.item().on()))
                            .map(to -> ChronoUnit.DAYS.between(
                                    from.item().on(), to.item().on()))
                            .min(Comparator.naturalOrder())
                            .stream()
                            .flatMap(number -> times(from, number)));
        }

        private static Stream<Long> times(Counted row, long number) {
            return Stream.generate(() -> number).limit(NaiveEvaluator.times(row));
        }

        private Stream<Counted> all(Rows rows) {
            return dossiers.stream().flatMap(dossier -> rows(dossier, rows, days).stream());
        }

        private static Optional<BigDecimal> size(Stream<?> values) {
            return Optional.of(BigDecimal.valueOf(values.distinct().count()));
        }
    }

    private static Optional<BigDecimal> divide(Optional<BigDecimal> number, Optional<BigDecimal> by) {
        return number.isEmpty() || by.isEmpty() || by.get().signum() == 0
                ? Optional.empty()
                : Optional.of(number.get().divide(by.get(), MathContext.DECIMAL128));
    }

    private Optional<BigDecimal> mean(Rows rows, Days days) {
        BigDecimal total = BigDecimal.ZERO;
        long number = 0;
        boolean measured = rows.source() == Source.ENROLMENTS || rows.source() == Source.PHASES;
        for (Dossier dossier : dossiers) {
            for (Counted row : rows(dossier, rows, days)) {
                boolean running = rows.placing().equals(Placing.RUNNING);
                Optional<LocalDate> end =
                        running ? Optional.of(days.last()) : row.item().end();
                if (end.isPresent() && !(measured && end.get().isAfter(days.last()))) {
                    total = total.add(BigDecimal.valueOf(
                            (ChronoUnit.DAYS.between(row.item().on(), end.get()) + 1) * times(row)));
                    number += times(row);
                }
            }
        }
        return number == 0
                ? Optional.empty()
                : Optional.of(total.divide(
                        new BigDecimal("30.4375").multiply(BigDecimal.valueOf(number)), MathContext.DECIMAL128));
    }

    private static long times(Counted row) {
        Fact fact = row.item().fact();
        return fact instanceof Step step ? step.count() : fact instanceof Outcome outcome ? outcome.count() : 1;
    }

    private static BigDecimal quantity(Fact fact, Measure.Quantity quantity) {
        if (quantity == Measure.Quantity.AMOUNT) {
            return ((Aid) fact).amount();
        }
        return (fact instanceof Step step ? step.hours() : ((Outcome) fact).hours()).orElse(BigDecimal.ZERO);
    }

    /** Finds the day on which a member's attributes are read. */
    private static Optional<LocalDate> member(Dossier dossier, People people, Days days) {
        return people.accept(new People.Visitor<Optional<LocalDate>>() {
            @Override
            public Optional<LocalDate> having(People.Having having) {
                return rows(dossier, having.rows(), days).stream()
                        .map(Counted::day)
                        .max(Comparator.naturalOrder());
            }

            @Override
            public Optional<LocalDate> and(People.And and) {
                return and.second().accept(this).flatMap(second -> and.first().accept(this));
            }

            @Override
            public Optional<LocalDate> or(People.Or or) {
                return Stream.of(or.first(), or.second())
                        .flatMap(each -> each.accept(this).stream())
                        .max(Comparator.naturalOrder());
            }

            @Override
            public Optional<LocalDate> where(People.Where where) {
                return where.of()
                        .accept(this)
                        .filter(day -> where.condition().test(dossier, day).orElse(false));
            }
        });
    }

    private static List<Counted> rows(Dossier dossier, Rows rows, Days days) {
        if (dossier.subject().kind() != rows.subject()) {
            return List.of();
        }
        List<Counted> kept = new ArrayList<>();
        for (Item item : items(dossier, rows)) {
            rows.placing()
                    .accept(new Placed(item, days))
                    .filter(day -> keeps(dossier, rows.filters(), item, day, days.last()))
                    .ifPresent(day -> kept.add(new Counted(item, day)));
        }
        if (rows.placing().equals(Placing.FIRST_EVER)) {
            return kept.stream()
                    .limit(1)
                    .filter(row -> days.contains(row.day()))
                    .toList();
        }
        return kept;
    }

    /** The last day of a period on which an item is in the count. */
    private record Placed(Item item, Days days) implements Placing.Visitor<Optional<LocalDate>> {
        @Override
        public Optional<LocalDate> onItsDay(Placing.OnItsDay onItsDay) {
            return Optional.of(item.on()).filter(days::contains);
        }

        @Override
        public Optional<LocalDate> overlapping(Placing.Overlapping overlapping) {
            return Days.between(item.on(), item.end()).intersection(days).map(Days::last);
        }

        @Override
        public Optional<LocalDate> ended(Placing.Ended ended) {
            return item.ended().filter(days::contains);
        }

        @Override
        public Optional<LocalDate> running(Placing.Running running) {
            boolean ended =
                    item.ended().filter(end -> !end.isAfter(days.last())).isPresent();
            return Optional.of(days.last()).filter(last -> !item.on().isAfter(last) && !ended);
        }

        @Override
        public Optional<LocalDate> firstEver(Placing.FirstEver first) {
            return Optional.of(item.on());
        }

        @Override
        public Optional<LocalDate> soFar(Placing.SoFar soFar) {
            return Optional.of(item.on()).filter(day -> !day.isAfter(days.last()));
        }

        @Override
        public Optional<LocalDate> shifted(Placing.Shifted shifted) {
            LocalDate begin = days.last().plusDays(1);
            LocalDate moved = item.on().plusMonths(shifted.months());
            boolean follows = !moved.isBefore(begin) && moved.isBefore(begin.plusMonths(shifted.window()));
            return follows ? Optional.of(item.on().isBefore(days.last()) ? item.on() : days.last()) : Optional.empty();
        }
    }

    private static boolean keeps(Dossier dossier, List<Filter> filters, Item item, LocalDate day, LocalDate last) {
        return filters.stream().allMatch(filter -> filter.accept(new Kept(dossier, item, day, last)));
    }

    private record Kept(Dossier dossier, Item item, LocalDate day, LocalDate last) implements Filter.Visitor<Boolean> {
        @Override
        public Boolean whileIn(Filter.WhileIn in) {
            return in.dispositifs().stream()
                    .anyMatch(code -> dossier.isEnrolled(DispositifId.of(code, code), item.on()));
        }

        @Override
        public Boolean fieldIn(Filter.FieldIn in) {
            return field(item.fact(), in.field()).stream().anyMatch(in.codes()::contains);
        }

        @Override
        public Boolean lasting(Filter.Lasting lasting) {
            return item.planned()
                    .map(until -> lasting.operator().holds(until.compareTo(lastDay(item.on(), lasting.length()))))
                    .orElse(lasting.openEnded());
        }

        @Override
        public Boolean elapsed(Filter.Elapsed elapsed) {
            return item.elapsed(last)
                    .map(days -> elapsed.operator().holds(days.last().compareTo(lastDay(item.on(), elapsed.length()))))
                    .orElse(false);
        }

        @Override
        public Boolean dated(Filter.Dated dated) {
            Optional<LocalDate> compared = dated.which() == Filter.Day.FIRST ? Optional.of(item.on()) : item.ended();
            return compared.map(found -> dated.operator().holds(found.compareTo(dated.day())))
                    .orElse(false);
        }

        @Override
        public Boolean quantified(Filter.Quantified quantified) {
            Optional<BigDecimal> number = item.fact() instanceof Aid aid
                    ? Optional.of(aid.amount())
                    : item.fact() instanceof Step step ? step.hours() : ((Outcome) item.fact()).hours();
            return number.map(found -> quantified.operator().holds(found.compareTo(quantified.bound())))
                    .orElse(false);
        }

        /** The day before the same day of that month, or its last day when it lacks the day. */
        private LocalDate lastDay(LocalDate from, Length length) {
            if (length.unit() == Length.Unit.DAYS) {
                return from.minusDays(1).plusDays(length.number());
            }
            YearMonth month = YearMonth.from(from).plusMonths(length.number());
            return month.isValidDay(from.getDayOfMonth())
                    ? month.atDay(from.getDayOfMonth()).minusDays(1)
                    : month.atEndOfMonth();
        }

        @Override
        public Boolean notEnded(Filter.NotEnded notEnded) {
            return item.ended().isEmpty() || item.ended().get().isAfter(last);
        }

        @Override
        public Boolean where(Filter.Where where) {
            return where.condition().test(answers(dossier, item), day).orElse(false);
        }
    }

    private static Answers answers(Dossier dossier, Item item) {
        Values own = item.fact() instanceof Step step
                ? step.values()
                : item.fact() instanceof Outcome outcome ? outcome.values() : Values.NONE;
        return new Answers() {
            @Override
            public <T> Answer<T> answer(Attribute<T> attribute, LocalDate on) {
                return own.attributes().contains(attribute) ? own.get(attribute) : dossier.answer(attribute, on);
            }
        };
    }

    private static List<Item> items(Dossier dossier, Rows rows) {
        List<Item> items = new ArrayList<>();
        for (Fact fact : dossier.facts()) {
            Optional<LocalDate> own = Optional.of(fact.on());
            if (rows.source() == Source.STEPS
                    && fact instanceof Step step
                    && named(rows, step.kind().code())) {
                Optional<LocalDate> end = Optional.of(step.until().orElse(step.on()));
                items.add(new Item(step, step.on(), end, step.until()));
            } else if (rows.source() == Source.OUTCOMES
                    && fact instanceof Outcome outcome
                    && named(rows, outcome.kind().code())) {
                items.add(new Item(outcome, outcome.on(), outcome.lastDay(), outcome.until()));
            } else if (rows.source() == Source.AIDS
                    && fact instanceof Aid aid
                    && named(rows, aid.scheme().code())) {
                items.add(new Item(aid, aid.on(), own, Optional.empty()));
            } else if (rows.source() == Source.PHASES
                    && fact instanceof Phase phase
                    && named(rows, phase.dispositif().code())) {
                Optional<LocalDate> end = dossier.days(phase).end();
                items.add(new Item(phase, phase.on(), end, phase.until()));
            } else if (rows.source() == Source.SUSPENSIONS
                    && fact instanceof Suspension suspension
                    && named(rows, suspension.dispositif().code())) {
                items.add(new Item(suspension, suspension.on(), suspension.until(), suspension.until()));
            } else if (rows.source() == Source.EXTENSIONS
                    && fact instanceof Extension extension
                    && named(rows, extension.dispositif().code())) {
                Optional<LocalDate> until = Optional.of(extension.until());
                items.add(new Item(extension, extension.on(), until, until));
            }
        }
        for (DispositifId dispositif : dossier.dispositifs()) {
            for (Enrolment enrolment :
                    named(rows, dispositif.code()) ? dossier.enrolments(dispositif) : List.<Enrolment>of()) {
                if (rows.source() == Source.ENROLMENTS) {
                    items.add(new Item(enrolment.entry(), enrolment.start(), enrolment.lastDay(), Optional.empty()));
                } else if (rows.source() == Source.ENTRIES) {
                    Optional<LocalDate> own = Optional.of(enrolment.start());
                    items.add(new Item(enrolment.entry(), enrolment.start(), own, Optional.empty()));
                } else if (rows.source() == Source.EXITS && enrolment.exit().isPresent()) {
                    Exit exit = enrolment.exit().get();
                    Optional<LocalDate> own = Optional.of(exit.on());
                    items.add(new Item(exit, exit.on(), own, Optional.empty()));
                }
            }
        }
        items.sort(Comparator.comparing(Item::on));
        return items;
    }

    private static boolean named(Rows rows, String code) {
        return rows.codes().isEmpty() || rows.codes().contains(code);
    }

    private static List<String> field(Fact fact, Field<?> field) {
        List<String> values = new ArrayList<>();
        switch (field.word()) {
            case "by" -> fact.dispositifs().forEach(dispositif -> values.add(dispositif.code()));
            case "via" -> {
                if (fact instanceof Step step) {
                    values.addAll(step.via());
                } else if (fact instanceof Outcome outcome) {
                    values.addAll(outcome.via());
                } else if (fact instanceof Aid aid) {
                    values.addAll(aid.via());
                }
            }
            case "party" -> {
                if (fact instanceof Step step) {
                    step.party().ifPresent(values::add);
                } else if (fact instanceof Outcome outcome) {
                    outcome.party().ifPresent(values::add);
                }
            }
            case "prescriber" -> {
                if (fact instanceof Step step) {
                    step.prescriber().ifPresent(values::add);
                } else if (fact instanceof Entry entry) {
                    entry.prescriber().ifPresent(values::add);
                }
            }
            case "mode" -> {
                Map<Keyword.Topic, Keyword> keywords = ((Step) fact).keywords();
                if (keywords.containsKey(Keyword.Topic.MODE)) {
                    values.add(keywords.get(Keyword.Topic.MODE).code());
                }
            }
            case "reason" -> ((Exit) fact).reason().ifPresent(reason -> values.add(reason.code()));
            case "phase" -> values.add(((Phase) fact).phase().code());
            default -> throw new IllegalArgumentException("not generated: " + field);
        }
        return values;
    }
}

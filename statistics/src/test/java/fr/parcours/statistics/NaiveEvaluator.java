package fr.parcours.statistics;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Filter;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Placing;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Source;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Answers;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The definitions read word for word, one figure, one dossier and one row at a time, with civil dates: slow, and written
 * without the plan, to be compared with it.
 */
record NaiveEvaluator(List<Dossier> dossiers, Days period, Days previous) {

    /** A row and its dates; {@code end} is empty when the row has no known end. */
    private record Item(
            Fact fact,
            LocalDate on,
            Optional<LocalDate> end,
            Optional<LocalDate> realEnd,
            Optional<LocalDate> planned) {}

    private record Counted(Item item, LocalDate day) {}

    Optional<BigDecimal> value(Expression expression) {
        return value(expression, Optional.of(period));
    }

    private Optional<BigDecimal> value(Expression expression, Optional<Days> when) {
        if (when.isEmpty()) {
            return Optional.empty();
        }
        Days days = when.get();
        if (expression instanceof Expression.Constant constant) {
            return Optional.of(constant.number());
        } else if (expression instanceof Expression.Previous before) {
            return value(before.expression(), days.equals(period) ? Optional.of(previous) : Optional.empty());
        } else if (expression instanceof Expression.Floor floor) {
            return value(floor.expression(), when).map(number -> number.setScale(0, RoundingMode.FLOOR));
        } else if (expression instanceof Expression.Share share) {
            return divide(
                    value(share.numerator(), when).map(number -> number.multiply(new BigDecimal("100"))),
                    value(share.denominator(), when));
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            Optional<BigDecimal> left = value(arithmetic.left(), when);
            Optional<BigDecimal> right = value(arithmetic.right(), when);
            if (left.isEmpty() || right.isEmpty()) {
                return Optional.empty();
            }
            return switch (arithmetic.operation()) {
                case PLUS -> Optional.of(left.get().add(right.get()));
                case MINUS -> Optional.of(left.get().subtract(right.get()));
                case TIMES -> Optional.of(left.get().multiply(right.get()));
                case OVER -> divide(left, right);
            };
        } else if (expression instanceof Expression.Subjects subjects) {
            return Optional.of(BigDecimal.valueOf(dossiers.stream()
                    .filter(dossier -> member(dossier, subjects.people(), days).isPresent())
                    .count()));
        } else if (expression instanceof Expression.Count count) {
            return Optional.of(BigDecimal.valueOf(dossiers.stream()
                    .flatMap(dossier -> rows(dossier, count.rows(), days).stream())
                    .mapToLong(NaiveEvaluator::times)
                    .sum()));
        } else if (expression instanceof Expression.Sum sum) {
            return Optional.of(dossiers.stream()
                    .flatMap(dossier -> rows(dossier, sum.rows(), days).stream())
                    .map(row -> quantity(row.item().fact(), sum.quantity()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        } else if (expression instanceof Expression.MeanMonths mean) {
            return mean(mean.rows(), days);
        }
        Set<String> values = new TreeSet<>();
        for (Dossier dossier : dossiers) {
            if (expression instanceof Expression.DistinctField distinct) {
                rows(dossier, distinct.rows(), days)
                        .forEach(row -> values.addAll(field(row.item().fact(), distinct.field())));
            } else if (expression instanceof Expression.DistinctAttribute distinct) {
                rows(dossier, distinct.rows(), days)
                        .forEach(row -> answers(dossier, row.item())
                                .answer(distinct.attribute(), row.day())
                                .value()
                                .ifPresent(value -> values.add(value.toString())));
            }
        }
        return Optional.of(BigDecimal.valueOf(values.size()));
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
                boolean running = rows.placing() instanceof Placing.Running;
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

    private static BigDecimal quantity(Fact fact, Expression.Quantity quantity) {
        if (quantity == Expression.Quantity.AMOUNT) {
            return ((Aid) fact).amount();
        }
        return (fact instanceof Step step ? step.hours() : ((Outcome) fact).hours()).orElse(BigDecimal.ZERO);
    }

    /** Finds the day on which a member's attributes are read. */
    private Optional<LocalDate> member(Dossier dossier, People people, Days days) {
        if (people instanceof People.Having having) {
            return rows(dossier, having.rows(), days).stream().map(Counted::day).max(Comparator.naturalOrder());
        } else if (people instanceof People.And and) {
            return member(dossier, and.second(), days).flatMap(second -> member(dossier, and.first(), days));
        } else if (people instanceof People.Or or) {
            Optional<LocalDate> first = member(dossier, or.first(), days);
            Optional<LocalDate> second = member(dossier, or.second(), days);
            return first.isPresent() && second.isPresent()
                    ? Optional.of(first.get().isAfter(second.get()) ? first.get() : second.get())
                    : first.or(() -> second);
        }
        People.Where where = (People.Where) people;
        return member(dossier, where.of(), days)
                .filter(day -> where.condition().test(dossier, day).orElse(false));
    }

    private static List<Counted> rows(Dossier dossier, Rows rows, Days days) {
        if (dossier.subject().kind() != rows.subject()) {
            return List.of();
        }
        LocalDate last = days.last();
        List<Counted> kept = new ArrayList<>();
        for (Item item : items(dossier, rows)) {
            Placing placing = rows.placing();
            Optional<LocalDate> day = Optional.empty();
            if (placing instanceof Placing.OnItsDay && days.contains(item.on())) {
                day = Optional.of(item.on());
            } else if (placing instanceof Placing.Overlapping
                    && Days.between(item.on(), item.end()).overlaps(days)) {
                day = Optional.of(item.end().filter(end -> end.isBefore(last)).orElse(last));
            } else if (placing instanceof Placing.Ended) {
                day = item.end().or(item::planned).filter(days::contains);
            } else if (placing instanceof Placing.Running
                    && !item.on().isAfter(last)
                    && item.realEnd().map(last::isBefore).orElse(true)) {
                day = Optional.of(last);
            } else if (placing instanceof Placing.FirstEver) {
                day = Optional.of(item.on());
            } else if (placing instanceof Placing.Shifted shifted) {
                LocalDate begin = last.plusDays(1);
                LocalDate moved = item.on().plusMonths(shifted.months());
                if (!moved.isBefore(begin) && moved.isBefore(begin.plusMonths(shifted.window()))) {
                    day = Optional.of(item.on().isBefore(last) ? item.on() : last);
                }
            }
            if (day.isPresent() && keeps(dossier, rows.filters(), item, day.get(), last)) {
                kept.add(new Counted(item, day.get()));
            }
        }
        if (rows.placing() instanceof Placing.FirstEver) {
            return kept.stream()
                    .limit(1)
                    .filter(row -> days.contains(row.day()))
                    .toList();
        }
        return kept;
    }

    private static boolean keeps(Dossier dossier, List<Filter> filters, Item item, LocalDate day, LocalDate last) {
        for (Filter filter : filters) {
            boolean keeps;
            if (filter instanceof Filter.WhileIn in) {
                keeps = in.dispositifs().stream()
                        .anyMatch(code -> dossier.isEnrolled(DispositifId.of(code, code), item.on()));
            } else if (filter instanceof Filter.FieldIn in) {
                keeps = field(item.fact(), in.field()).stream().anyMatch(in.codes()::contains);
            } else if (filter instanceof Filter.Lasting lasting) {
                keeps = item.planned()
                        .map(until -> lasting.operator()
                                .holds(until.compareTo(
                                        item.on().plusMonths(lasting.months()).minusDays(1))))
                        .orElse(lasting.openEnded());
            } else if (filter instanceof Filter.NotEnded) {
                keeps = item.realEnd().isEmpty() || item.realEnd().get().isAfter(last);
            } else {
                Condition condition = ((Filter.Where) filter).condition();
                keeps = condition.test(answers(dossier, item), day).orElse(false);
            }
            if (!keeps) {
                return false;
            }
        }
        return true;
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
                items.add(new Item(step, step.on(), end, end, step.until()));
            } else if (rows.source() == Source.OUTCOMES
                    && fact instanceof Outcome outcome
                    && named(rows, outcome.kind().code())) {
                items.add(new Item(outcome, outcome.on(), outcome.lastDay(), outcome.endedOn(), outcome.until()));
            } else if (rows.source() == Source.AIDS
                    && fact instanceof Aid aid
                    && named(rows, aid.scheme().code())) {
                items.add(new Item(aid, aid.on(), own, own, Optional.empty()));
            } else if (rows.source() == Source.PHASES
                    && fact instanceof Phase phase
                    && named(rows, phase.dispositif().code())) {
                Optional<LocalDate> end = dossier.days(phase).end();
                items.add(new Item(phase, phase.on(), end, end, phase.until()));
            }
        }
        for (DispositifId dispositif : dossier.dispositifs()) {
            for (Enrolment enrolment :
                    named(rows, dispositif.code()) ? dossier.enrolments(dispositif) : List.<Enrolment>of()) {
                if (rows.source() == Source.ENROLMENTS) {
                    items.add(new Item(
                            enrolment.entry(),
                            enrolment.start(),
                            enrolment.lastDay(),
                            enrolment.lastDay(),
                            Optional.empty()));
                } else if (rows.source() == Source.ENTRIES) {
                    Optional<LocalDate> own = Optional.of(enrolment.start());
                    items.add(new Item(enrolment.entry(), enrolment.start(), own, own, Optional.empty()));
                } else if (rows.source() == Source.EXITS && enrolment.exit().isPresent()) {
                    Exit exit = enrolment.exit().get();
                    Optional<LocalDate> own = Optional.of(exit.on());
                    items.add(new Item(exit, exit.on(), own, own, Optional.empty()));
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

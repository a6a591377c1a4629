package fr.parcours.publication.page;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Form;
import fr.parcours.core.indicator.Durations;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Filter;
import fr.parcours.core.indicator.Length;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Placing;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Source;
import fr.parcours.core.message.Labels;
import fr.parcours.core.message.Messages;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in French what a definition counts. The canonical text stands beside it: this one is to be read, not parsed. */
final class FrenchDefinition {
    private final Messages messages = Messages.of(FrenchDefinition.class, "publication");
    private final Vocabulary vocabulary;
    private final Labels values;
    private final Map<String, String> labels;

    /**
     * Creates a reader of definitions.
     *
     * @param vocabulary the words
     * @param values labels of the values of attributes
     * @param labels id of a figure to its label
     */
    FrenchDefinition(Vocabulary vocabulary, Labels values, Map<String, String> labels) {
        this.vocabulary = vocabulary;
        this.values = values;
        this.labels = labels;
    }

    String of(Expression expression) {
        return French.sentence(phrase(expression));
    }

    private String phrase(Expression expression) {
        return expression.accept(phrases);
    }

    private final Expression.Visitor<String> phrases = new Expression.Visitor<>() {
        @Override
        public String measure(Measure measure) {
            return measure.accept(measures);
        }

        @Override
        public String percentage(Expression.Percentage percentage) {
            return part(percentage);
        }

        @Override
        public String constant(Expression.Constant constant) {
            return constant.number().toPlainString().replace('.', ',');
        }

        @Override
        public String figure(Expression.Figure figure) {
            return quoted(labels.getOrDefault(figure.id(), figure.id()));
        }

        @Override
        public String declared(Expression.Declared declared) {
            return say("declared");
        }

        @Override
        public String previous(Expression.Previous previous) {
            return say("previous", phrase(previous.expression()));
        }

        @Override
        public String arithmetic(Expression.Arithmetic arithmetic) {
            return isSincePrevious(arithmetic)
                    ? say("since-previous", phrase(arithmetic.left()))
                    : say(arithmetic.operation().code(), phrase(arithmetic.left()), phrase(arithmetic.right()));
        }

        @Override
        public String floor(Expression.Floor floor) {
            return say("floor", phrase(floor.expression()));
        }
    };

    private final Measure.Visitor<String> measures = new Measure.Visitor<>() {
        @Override
        public String count(Measure.Count count) {
            return say("count", rows(count.rows()));
        }

        @Override
        public String subjects(Measure.Subjects subjects) {
            return say("people." + subjects.people().subject().code(), people(subjects.people()));
        }

        @Override
        public String sum(Measure.Sum sum) {
            return say("sum." + sum.quantity(), rows(sum.rows()));
        }

        @Override
        public String distinctField(Measure.DistinctField distinct) {
            return say("distinct", field(distinct.field()), rows(distinct.rows()));
        }

        @Override
        public String distinctAttribute(Measure.DistinctAttribute distinct) {
            return say("distinct", distinct.attribute().label(), rows(distinct.rows()));
        }

        @Override
        public String meanMonths(Measure.MeanMonths mean) {
            return say("mean", rows(mean.rows()));
        }

        @Override
        public String durations(Measure.CountedDurations counted) {
            String all = say("durations.count", said(counted.durations()));
            return counted.bound()
                    .map(bound -> say("durations.bound", all, operator(bound.operator()), bound.days()))
                    .orElse(all);
        }

        @Override
        public String meanDays(Measure.MeanDays mean) {
            return say("durations.mean", said(mean.durations()));
        }

        @Override
        public String quantile(Measure.Quantile quantile) {
            return quantile.isMedian()
                    ? say("durations.median", said(quantile.durations()))
                    : say(
                            "durations.quantile",
                            French.number(
                                    quantile.part().movePointRight(2),
                                    Math.max(0, quantile.part().scale() - 2)),
                            said(quantile.durations()));
        }
    };

    private String said(Durations durations) {
        return durations.accept(new Durations.Visitor<String>() {
            @Override
            public String lengths(Durations.Lengths lengths) {
                return say("durations.lengths", rows(lengths.rows()));
            }

            @Override
            public String delays(Durations.Delays delays) {
                return say("durations.delays", rows(delays.from()), selection(delays.to()) + kept(delays.to()));
            }
        });
    }

    /** Sets an operand off from the words around it; a figure's name is already. */
    private static String setOff(String phrase) {
        return phrase.startsWith("«") && phrase.endsWith("»") ? phrase : quoted(phrase);
    }

    private String part(Expression.Percentage percentage) {
        if (percentage.numerator() instanceof Measure.Subjects part
                && part.people() instanceof People.Where where
                && percentage.denominator().equals(Expression.count(where.of()))) {
            return say("share.where", subjects(where.of()), condition(where.condition()));
        }
        return say("share", setOff(phrase(percentage.numerator())), setOff(phrase(percentage.denominator())));
    }

    private static boolean isSincePrevious(Expression.Arithmetic arithmetic) {
        return arithmetic.operation() == Expression.Operation.MINUS
                && arithmetic.right().equals(arithmetic.left().previous());
    }

    private String subjects(People people) {
        return say("subjects." + people.subject().code(), people(people));
    }

    private String people(People people) {
        return people.accept(populations);
    }

    private final People.Visitor<String> populations = new People.Visitor<>() {
        @Override
        public String having(People.Having having) {
            return FrenchDefinition.this.having(having.rows());
        }

        @Override
        public String and(People.And and) {
            return say("and", people(and.first()), people(and.second()));
        }

        @Override
        public String or(People.Or or) {
            return say("or", people(or.first()), people(or.second()));
        }

        @Override
        public String where(People.Where where) {
            return say("where", people(where.of()), condition(where.condition()));
        }
    };

    private String having(Rows rows) {
        return rows.source() == Source.ENROLMENTS && rows.filters().isEmpty()
                ? say("having.enrolments", words("dispositif", rows.codes()))
                : say("having", rows(rows));
    }

    private String rows(Rows rows) {
        return selection(rows) + kept(rows) + " " + rows.placing().accept(placings);
    }

    private String kept(Rows rows) {
        return rows.filters().stream()
                .map(filter -> ", " + filter.accept(filters))
                .collect(Collectors.joining());
    }

    private String selection(Rows rows) {
        String code = rows.source().code();
        if (rows.codes().isEmpty()) {
            return say("rows." + code + ".any");
        }
        return say("rows." + code, words(rows.source().words(), rows.codes()));
    }

    private final Filter.Visitor<String> filters = new Filter.Visitor<>() {
        @Override
        public String whileIn(Filter.WhileIn in) {
            return say("filter.in", words("dispositif", in.dispositifs()));
        }

        @Override
        public String fieldIn(Filter.FieldIn in) {
            return say("filter.field", field(in.field()), words(in.field(), in.codes()));
        }

        @Override
        public String lasting(Filter.Lasting lasting) {
            return say(
                    lasting.openEnded() ? "filter.lasting.or-open-ended" : "filter.lasting",
                    operator(lasting.operator()),
                    length(lasting.length()));
        }

        @Override
        public String elapsed(Filter.Elapsed elapsed) {
            return say("filter.elapsed", operator(elapsed.operator()), length(elapsed.length()));
        }

        @Override
        public String dated(Filter.Dated dated) {
            return say("filter." + dated.which().word() + "." + dated.operator().code(), French.date(dated.day()));
        }

        @Override
        public String quantified(Filter.Quantified quantified) {
            return say(
                    "filter." + quantified.quantity(),
                    operator(quantified.operator()),
                    French.number(quantified.bound(), quantified.bound().scale()));
        }

        private String length(Length length) {
            return switch (length.unit()) {
                case MONTHS -> say("length.months", length.number());
                case DAYS -> say("length.days", length.number());
            };
        }

        @Override
        public String notEnded(Filter.NotEnded notEnded) {
            return say("filter.not-ended");
        }

        @Override
        public String where(Filter.Where where) {
            return say("filter.where", condition(where.condition()));
        }
    };

    private final Placing.Visitor<String> placings = new Placing.Visitor<>() {
        @Override
        public String onItsDay(Placing.OnItsDay onItsDay) {
            return say("placing.on-its-day");
        }

        @Override
        public String overlapping(Placing.Overlapping overlapping) {
            return say("placing.overlapping");
        }

        @Override
        public String ended(Placing.Ended ended) {
            return say("placing.ended");
        }

        @Override
        public String running(Placing.Running running) {
            return say("placing.running");
        }

        @Override
        public String firstEver(Placing.FirstEver first) {
            return say("placing.first");
        }

        @Override
        public String soFar(Placing.SoFar soFar) {
            return say("placing.so-far");
        }

        @Override
        public String shifted(Placing.Shifted shifted) {
            return say("placing.shifted", shifted.months(), shifted.window());
        }
    };

    private String condition(Condition condition) {
        return condition.accept(conditions);
    }

    private final Condition.Visitor<String> conditions = new Condition.Visitor<>() {
        @Override
        public String oneOf(Condition.OneOf oneOf) {
            return attribute(oneOf) + " : "
                    + oneOf.values().stream()
                            .map(value -> values.in(Locale.FRENCH, oneOf.attribute(), value))
                            .collect(Collectors.joining(", "));
        }

        @Override
        public String has(Condition.Has has) {
            return attribute(has) + " : " + values.in(Locale.FRENCH, has.attribute(), has.code());
        }

        @Override
        public String compare(Condition.Compare compare) {
            return attribute(compare) + " " + operator(compare.operator()) + " "
                    + French.number(compare.bound(), compare.bound().scale());
        }

        @Override
        public String age(Condition.AgeCompare age) {
            return say("condition.age", operator(age.operator()), age.years());
        }

        @Override
        public String within(Condition.Within within) {
            return attribute(within) + " : " + within.group();
        }

        @Override
        public String resolved(Condition.Resolved resolved) {
            return attribute(resolved) + " : " + resolved.group();
        }

        @Override
        public String both(Condition.Both both) {
            return say("and", condition(both.first()), condition(both.second()));
        }

        @Override
        public String unknown(Condition.Unknown unknown) {
            return say("condition.unknown", attribute(unknown));
        }

        private String attribute(Condition condition) {
            return lower(condition.attribute().label());
        }
    };

    private String words(Field<?> field, Collection<String> codes) {
        return field.form() == Form.YES_NO
                ? codes.stream().map(code -> say("answer." + code)).collect(Collectors.joining(", "))
                : words(field.lists(), codes);
    }

    private String words(String list, Collection<String> codes) {
        return words(List.of(list), codes);
    }

    /** Labels codes with the words of some lists, those of the first before the others'. */
    private String words(List<String> lists, Collection<String> codes) {
        Map<String, String> known = lists.stream()
                .flatMap(list -> vocabulary.words(list).stream())
                .collect(Collectors.toMap(Word::code, Word::label, (first, other) -> first));
        List<String> labelled = codes.stream()
                .map(code -> Optional.ofNullable(known.get(code)).orElse(code))
                .toList();
        return labelled.stream().map(FrenchDefinition::quoted).collect(Collectors.joining(", "));
    }

    private String operator(Condition.Operator operator) {
        return say("operator." + operator.code());
    }

    private String field(Field<?> field) {
        return say("field." + field.word());
    }

    private String say(String key, Object... values) {
        return messages.sentence(key, values).in(Locale.FRENCH);
    }

    private static String quoted(String text) {
        return "«\u00a0" + text + "\u00a0»";
    }

    private static String lower(String label) {
        boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return acronym ? label : label.substring(0, 1).toLowerCase(Locale.FRENCH) + label.substring(1);
    }
}

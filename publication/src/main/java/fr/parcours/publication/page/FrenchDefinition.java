package fr.parcours.publication.page;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Filter;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Placing;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Source;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.ValueLabel;
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
    private final Map<String, String> labels;

    /**
     * Creates a reader of definitions.
     *
     * @param vocabulary the words
     * @param labels id of a figure to its label
     */
    FrenchDefinition(Vocabulary vocabulary, Map<String, String> labels) {
        this.vocabulary = vocabulary;
        this.labels = labels;
    }

    String of(Expression expression) {
        return French.sentence(phrase(expression));
    }

    private String phrase(Expression expression) {
        if (expression instanceof Expression.Count count) {
            return say("count", rows(count.rows()));
        }
        if (expression instanceof Expression.Subjects subjects) {
            return say("people." + subjects.people().subject().code(), people(subjects.people()));
        }
        if (expression instanceof Expression.Sum sum) {
            return say("sum." + sum.quantity(), rows(sum.rows()));
        }
        if (expression instanceof Expression.MeanMonths mean) {
            return say("mean", rows(mean.rows()));
        }
        if (expression instanceof Expression.DistinctField distinct) {
            return say("distinct", field(distinct.field()), rows(distinct.rows()));
        }
        if (expression instanceof Expression.DistinctAttribute distinct) {
            return say("distinct", distinct.attribute().label(), rows(distinct.rows()));
        }
        if (expression instanceof Expression.Share share) {
            return share(share);
        }
        if (expression instanceof Expression.Figure figure) {
            return quoted(labels.getOrDefault(figure.id(), figure.id()));
        }
        if (expression instanceof Expression.Previous previous) {
            return say("previous", phrase(previous.expression()));
        }
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return isSincePrevious(arithmetic)
                    ? say("since-previous", phrase(arithmetic.left()))
                    : say(arithmetic.operation().code(), phrase(arithmetic.left()), phrase(arithmetic.right()));
        }
        if (expression instanceof Expression.Floor floor) {
            return say("floor", phrase(floor.expression()));
        }
        if (expression instanceof Expression.Constant constant) {
            return constant.number().toPlainString().replace('.', ',');
        }
        return say("declared");
    }

    /** Sets an operand off from the words around it; a figure's name is already. */
    private static String setOff(String phrase) {
        return phrase.startsWith("«") && phrase.endsWith("»") ? phrase : quoted(phrase);
    }

    private String share(Expression.Share share) {
        if (share.numerator() instanceof Expression.Subjects part
                && part.people() instanceof People.Where where
                && share.denominator().equals(Expression.count(where.of()))) {
            return say("share.where", subjects(where.of()), condition(where.condition()));
        }
        return say("share", setOff(phrase(share.numerator())), setOff(phrase(share.denominator())));
    }

    private static boolean isSincePrevious(Expression.Arithmetic arithmetic) {
        return arithmetic.operation() == Expression.Operation.MINUS
                && arithmetic.right().equals(arithmetic.left().previous());
    }

    private String subjects(People people) {
        return say("subjects." + people.subject().code(), people(people));
    }

    private String people(People people) {
        if (people instanceof People.Having having) {
            return having(having.rows());
        }
        if (people instanceof People.And and) {
            return say("and", people(and.first()), people(and.second()));
        }
        if (people instanceof People.Or or) {
            return say("or", people(or.first()), people(or.second()));
        }
        People.Where where = (People.Where) people;
        return say("where", people(where.of()), condition(where.condition()));
    }

    private String having(Rows rows) {
        return rows.source() == Source.ENROLMENTS && rows.filters().isEmpty()
                ? say("having.enrolments", words("dispositif", rows.codes()))
                : say("having", rows(rows));
    }

    private String rows(Rows rows) {
        String selected = selection(rows);
        String filters =
                rows.filters().stream().map(filter -> ", " + filter(filter)).collect(Collectors.joining());
        return selected + filters + placing(rows);
    }

    private String selection(Rows rows) {
        String code = rows.source().code();
        if (rows.codes().isEmpty()) {
            return say("rows." + code + ".any");
        }
        return say("rows." + code, words(list(rows.source()), rows.codes()));
    }

    private static String list(Source source) {
        return switch (source) {
            case STEPS -> "step";
            case OUTCOMES -> "outcome";
            case AIDS -> "aid";
            case ENTRIES, EXITS, PHASES, ENROLMENTS -> "dispositif";
        };
    }

    private String filter(Filter filter) {
        if (filter instanceof Filter.WhileIn in) {
            return say("filter.in", words("dispositif", in.dispositifs()));
        }
        if (filter instanceof Filter.FieldIn fieldIn) {
            return say("filter.field", field(fieldIn.field()), words(fieldIn.field(), fieldIn.codes()));
        }
        if (filter instanceof Filter.Lasting lasting) {
            return say(
                    lasting.openEnded() ? "filter.lasting.or-open-ended" : "filter.lasting",
                    operator(lasting.operator()),
                    lasting.months());
        }
        if (filter instanceof Filter.Where where) {
            return say("filter.where", condition(where.condition()));
        }
        return say("filter.not-ended");
    }

    private String placing(Rows rows) {
        Placing placing = rows.placing();
        if (placing instanceof Placing.Shifted shifted) {
            return " " + say("placing.shifted", shifted.months(), shifted.window());
        }
        String key = placing instanceof Placing.Overlapping
                ? "overlapping"
                : placing instanceof Placing.Ended
                        ? "ended"
                        : placing instanceof Placing.Running
                                ? "running"
                                : placing instanceof Placing.FirstEver ? "first" : "on-its-day";
        return " " + say("placing." + key);
    }

    private String condition(Condition condition) {
        String attribute = lower(condition.attribute().label());
        if (condition instanceof Condition.OneOf oneOf) {
            return attribute + " : "
                    + oneOf.values().stream()
                            .map(value -> ValueLabel.of(oneOf.attribute(), value.toString(), Locale.FRENCH))
                            .collect(Collectors.joining(", "));
        }
        if (condition instanceof Condition.Has has) {
            return attribute + " : " + ValueLabel.of(has.attribute(), has.code(), Locale.FRENCH);
        }
        if (condition instanceof Condition.AgeCompare age) {
            return say("condition.age", operator(age.operator()), age.years());
        }
        if (condition instanceof Condition.Compare compare) {
            return attribute + " " + operator(compare.operator()) + " " + compare.bound();
        }
        if (condition instanceof Condition.Both both) {
            return say("and", condition(both.first()), condition(both.second()));
        }
        if (condition instanceof Condition.Unknown) {
            return say("condition.unknown", attribute);
        }
        return attribute + " : " + group(condition);
    }

    private static String group(Condition condition) {
        return condition instanceof Condition.Within within ? within.group() : ((Condition.Resolved) condition).group();
    }

    private String words(Field<?> field, Collection<String> codes) {
        return words(field.lists(), codes);
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
        return say("operator." + operator.name().toLowerCase(Locale.ROOT).replace('_', '-'));
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

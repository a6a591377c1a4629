package fr.parcours.benchmarks;

import fr.parcours.core.indicator.Filter;
import fr.parcours.core.indicator.Length;
import fr.parcours.core.indicator.Placing;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Filters, placings and conditions as SQL over the tables of {@link Tables}.
 *
 * <p>What SQL is not taught is told by {@link Unsaid}, so that a new kind of filter leaves its measures out of the comparison,
 * which says how many it compares, and does not stop it.
 */
final class SqlText {
    private SqlText() {}

    /** A definition that is not translated. */
    static final class Unsaid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsaid(Object definition) {
            super(definition.toString());
        }
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String listed(Collection<String> texts) {
        return texts.stream().sorted().map(SqlText::quoted).collect(Collectors.joining(","));
    }

    static String day(LocalDate day) {
        return "DATE '" + day + "'";
    }

    /** Gets the column of an attribute. */
    static String column(Attribute<?> attribute) {
        return '"' + attribute.code() + '"';
    }

    /** Gets the column of what a fact says of itself of an attribute. */
    static String ownColumn(Attribute<?> attribute) {
        return "\"own." + attribute.code() + '"';
    }

    static boolean isSet(Attribute<?> attribute) {
        return attribute.type() instanceof ValueType.SetOf;
    }

    // ---- when a row is in the count --------------------------------------------------------------------------------

    /**
     * A placing in a period.
     *
     * @param test whether a row is in the count
     * @param on the last day on which it is
     * @param measured the last day up to which its length is counted, null when it is not known
     */
    record Place(String test, String on, String measured) {
        static Place of(Placing placing, Days period) {
            String first = SqlText.day(period.first());
            String last = SqlText.day(period.end().orElseThrow());
            String known = "CASE WHEN measured AND (last IS NULL OR last > " + last + ") THEN NULL ELSE last END";
            if (placing instanceof Placing.OnItsDay) {
                return new Place("day BETWEEN " + first + " AND " + last, "day", known);
            }
            if (placing instanceof Placing.Overlapping) {
                return new Place(
                        "day <= " + last + " AND (last IS NULL OR last >= " + first + ")",
                        "least(last, " + last + ")",
                        known);
            }
            if (placing instanceof Placing.Ended) {
                String ended = "coalesce(last, greatest(day, until))";
                return new Place(
                        "coalesce(last, until) IS NOT NULL AND " + ended + " BETWEEN " + first + " AND " + last,
                        ended,
                        known);
            }
            if (placing instanceof Placing.Running) {
                return new Place("day <= " + last + " AND " + notEndedBy(last), last, last);
            }
            if (placing instanceof Placing.Shifted shifted) {
                LocalDate next = period.end().orElseThrow().plusDays(1);
                LocalDate from = reaching(next, shifted.months());
                LocalDate until = reaching(next.plusMonths(shifted.window()), shifted.months());
                return new Place(
                        "day >= " + SqlText.day(from) + " AND day < " + SqlText.day(until),
                        "least(day, " + last + ")",
                        known);
            }
            if (placing instanceof Placing.FirstEver) {
                return new Place("TRUE", "day", known);
            }
            throw new Unsaid(placing);
        }

        /** Finds the first day which, some months later, is a day or a later one. */
        private static LocalDate reaching(LocalDate day, int months) {
            LocalDate found = day.minusMonths(months).minusDays(4);
            while (found.plusMonths(months).isBefore(day)) {
                found = found.plusDays(1);
            }
            return found;
        }
    }

    // ---- what keeps a row ------------------------------------------------------------------------------------------

    static String kept(Rows rows, Days period) {
        String codes = rows.codes().isEmpty() ? "TRUE" : "code IN (" + listed(rows.codes()) + ")";
        return rows.filters().stream()
                .map(filter -> kept(filter, rows, period))
                .reduce(codes, (one, other) -> one + " AND " + other);
    }

    /** Neither really, nor where its real end is not known, as planned. */
    private static String notEndedBy(String last) {
        return "coalesce(last, CASE WHEN until IS NOT NULL THEN greatest(day, until) END, DATE '9999-12-31') > " + last;
    }

    private static String kept(Filter filter, Rows rows, Days period) {
        if (filter instanceof Filter.WhileIn in) {
            return "list_has_any(during, [" + listed(in.dispositifs()) + "])";
        }
        if (filter instanceof Filter.FieldIn in) {
            return switch (in.field().word()) {
                case "by" -> "list_has_any(dispositifs, [" + listed(in.codes()) + "])";
                case "via" -> "list_has_any(via, [" + listed(in.codes()) + "])";
                default -> in.field().word() + " IN (" + listed(in.codes()) + ")";
            };
        }
        if (filter instanceof Filter.Lasting lasting && lasting.length().unit() == Length.Unit.MONTHS) {
            String later = "CAST(day + INTERVAL " + lasting.length().number() + " MONTH AS DATE)";
            String term = "CASE WHEN day(" + later + ") = day(day) THEN " + later + " - 1 ELSE " + later + " END";
            return "coalesce(until " + lasting.operator() + " " + term + ", " + lasting.openEnded() + ")";
        }
        if (filter instanceof Filter.NotEnded) {
            return notEndedBy(day(period.end().orElseThrow()));
        }
        if (filter instanceof Filter.Where where) {
            boolean speaks = switch (rows.source()) {
                case STEPS, OUTCOMES -> true;
                case AIDS, ENTRIES, EXITS, PHASES, SUSPENSIONS, EXTENSIONS, ENROLMENTS -> false;
            };
            return holds(
                    where.condition(),
                    code -> speaks && !isSet(code)
                            ? "coalesce(" + ownColumn(code) + ", " + column(code) + ")"
                            : column(code));
        }
        throw new Unsaid(filter);
    }

    // ---- conditions ------------------------------------------------------------------------------------------------

    /** How an attribute is read. */
    @FunctionalInterface
    interface Reading {
        String of(Attribute<?> attribute);
    }

    static String holds(Condition condition) {
        return holds(condition, SqlText::column);
    }

    private static String holds(Condition condition, Reading reading) {
        String answer = reading.of(condition.attribute());
        if (condition instanceof Condition.Both both) {
            return "(" + holds(both.first(), reading) + " AND " + holds(both.second(), reading) + ")";
        }
        if (condition instanceof Condition.AgeCompare age) {
            return "(" + age(column(Attributes.BIRTH_DATE)) + " " + age.operator() + " " + age.years() + ")";
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf(oneOf, answer);
        }
        if (condition instanceof Condition.Has has) {
            return "list_contains(" + answer + ", " + quoted(has.code()) + ")";
        }
        if (condition instanceof Condition.Compare compare) {
            return "TRY_CAST(" + answer + " AS DECIMAL(18,2)) " + compare.operator() + " " + compare.bound();
        }
        if (condition instanceof Condition.Resolved resolved) {
            return answer + " IN (" + listed(resolved.communes()) + ")";
        }
        if (condition instanceof Condition.Unknown) {
            String refused = isSet(condition.attribute()) ? "['refused']" : "'refused'";
            return "(" + answer + " IS NULL OR " + answer + " = " + refused + ")";
        }
        throw new Unsaid(condition);
    }

    private static String oneOf(Condition.OneOf oneOf, String answer) {
        if (oneOf.values().stream().anyMatch(Set.class::isInstance)) {
            throw new Unsaid(oneOf);
        }
        UnaryOperator<String> number = text -> "CAST(" + quoted(text) + " AS DECIMAL(18,2))";
        return oneOf.values().stream().anyMatch(BigDecimal.class::isInstance)
                ? "TRY_CAST(" + answer + " AS DECIMAL(18,2)) IN ("
                        + oneOf.values().stream()
                                .map(Object::toString)
                                .map(number)
                                .collect(Collectors.joining(",")) + ")"
                : answer + " IN ("
                        + listed(oneOf.values().stream().map(Object::toString).toList()) + ")";
    }

    /** Whole years on the day a row or a person is in the count: a birthday on 29 February comes on 1 March of other years. */
    private static String age(String birth) {
        String born = "TRY_CAST(" + birth + " AS DATE)";
        return "(year(placed) - year(" + born + ") - CAST((month(placed) * 100 + day(placed)) < (month(" + born
                + ") * 100 + day(" + born + ")) AS INTEGER))";
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.ActBuilder;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.ValueType;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.sample.TableRow.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How everyone answers: for each attribute, the first row that is about someone says what they may answer.
 *
 * <p>An answer is a code; codes of a set joined by {@code &}, {@code none} for the empty set; numbers from one to another for an
 * amount, a whole number, or the days between the declaration and the day declared; a reference, in which {@code *40} is a
 * number drawn up to 40, {@code +40} the next of 40 in turn and {@code ##40} the number of the dossier among its row's, of two
 * digits at least, from 1 to 40 again and again; {@code refused}; {@code -}, which declares nothing.
 */
final class Answers {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)([*+]|#+)([0-9]+)");

    private final Map<String, Attribute<?>> attributes = new HashMap<>();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();

    private record Row(Predicate<Draft> who, List<String> choice) {}

    Answers(List<TableRow> words, List<TableRow> table, Crowds crowds) {
        Vocabulary.core().words("attribute").forEach(word -> attributes.put(word.code(), (Attribute<?>) word));
        words.forEach(row -> attributes.put(row.text("attribute"), attribute(row)));
        for (TableRow row : table) {
            rows.computeIfAbsent(row.text("attribute"), attribute -> new ArrayList<>())
                    .add(new Row(crowds.of(row, "who", 0), row.choice("answers")));
        }
    }

    /** Makes the word of an attribute that a plug-in owns: its label is its owner's. */
    private static Attribute<?> attribute(TableRow row) {
        String code = row.text("attribute");
        String[] codes = row.list("codes").toArray(String[]::new);
        Attribute<?> attribute = switch (row.text("type")) {
            case "yes-no" -> Attribute.yesNo(code, code);
            case "day" -> Attribute.day(code, code);
            case "whole" -> Attribute.whole(code, code);
            case "amount" -> Attribute.amount(code, code);
            case "reference" -> Attribute.reference(code, code);
            case "text" -> Attribute.text(code, code, Pattern.compile(codes[0]));
            case "one-of" -> Attribute.oneOf(code, code, codes);
            default -> Attribute.setOf(code, code, codes);
        };
        Optional<SubjectKind> of = row.find("of").flatMap(SubjectKind::of);
        return of.isPresent() ? attribute.of(of.get()) : attribute;
    }

    private Attribute<?> attribute(String code) {
        return Objects.requireNonNull(attributes.get(code), code);
    }

    /** Gets all that someone answers, one attribute excepted. */
    Values but(String left, Draft draft) {
        Values values = Values.NONE;
        for (String attribute : rows.keySet()) {
            values = attribute.equals(left) ? values : with(values, attribute, draft);
        }
        return values;
    }

    /** Finds what someone answers, always the same, as it is written. */
    Optional<String> find(String attribute, Draft draft) {
        return with(Values.NONE, attribute, draft)
                .get(attribute(attribute))
                .value()
                .map(Object::toString);
    }

    private Values with(Values values, String attribute, Draft draft) {
        for (Row row : rows.getOrDefault(attribute, List.of())) {
            if (row.who().test(draft)) {
                Dice dice = draft.dice("answers " + attribute);
                String answer = numbered(dice.pick(row.choice()), draft.number());
                return with(values, attribute, answer, draft.knownSince(), dice);
            }
        }
        return values;
    }

    private static String numbered(String pattern, int number) {
        Matcher matcher = NUMBERED.matcher(pattern);
        if (!pattern.contains("#") || !matcher.matches()) {
            return pattern;
        }
        String digits = String.valueOf((number - 1) % Integer.parseInt(matcher.group(3)) + 1);
        return matcher.group(1) + "0".repeat(Math.max(0, matcher.group(2).length() - digits.length())) + digits;
    }

    /** Writes a reference. */
    String reference(String pattern, Dice dice) {
        Matcher matcher = NUMBERED.matcher(pattern);
        if (!matcher.matches()) {
            return pattern;
        }
        int most = Integer.parseInt(matcher.group(3));
        boolean drawn = matcher.group(2).equals("*");
        return matcher.group(1)
                + (drawn ? dice.between(1, most) : (turns.merge(pattern, 1, Integer::sum) - 1) % most + 1);
    }

    /** Adds an answer written as in the table, on a day. */
    Values with(Values values, String attribute, String answer, LocalDate on, Dice dice) {
        return with(values, attribute(attribute), answer, on, dice);
    }

    private <T> Values with(Values values, Attribute<T> attribute, String answer, LocalDate on, Dice dice) {
        return switch (answer) {
            case "-" -> values;
            case "refused" -> values.refused(attribute);
            default -> values.with(attribute, value(attribute.type(), answer, on, dice));
        };
    }

    /** Sets an attribute of a step or of an outcome. */
    void value(String attribute, String answer, ActBuilder<?> act, Dice dice) {
        set(attribute(attribute), answer, act, dice);
    }

    private <T> void set(Attribute<T> attribute, String answer, ActBuilder<?> act, Dice dice) {
        act.value(attribute, value(attribute.type(), answer, LocalDate.EPOCH, dice));
    }

    @SuppressWarnings("unchecked") // each branch makes a value of its type's Java type
    private <T> T value(ValueType<T> type, String answer, LocalDate on, Dice dice) {
        if (type instanceof ValueType.YesNo) {
            return (T) Boolean.valueOf(answer);
        } else if (type instanceof ValueType.Day) {
            return (T) on.plusDays(Span.of(answer).pick(dice));
        } else if (type instanceof ValueType.Whole) {
            return (T) Integer.valueOf(Span.of(answer).pick(dice));
        } else if (type instanceof ValueType.Amount) {
            return (T) BigDecimal.valueOf(Span.of(answer).pick(dice)).setScale(2);
        } else if (type instanceof ValueType.SetOf) {
            return (T) (answer.equals("none") ? Set.of() : Set.of(answer.split("&", -1)));
        }
        return (T) reference(answer, dice);
    }
}

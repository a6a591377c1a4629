package fr.parcours.core.indicator;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Form;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.ValueType;
import fr.parcours.core.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads one definition by recursive descent: about one method per line of the package's grammar.
 *
 * <p>A text that has not the form of a definition stops the reading; words and values that are not right are collected.
 */
final class DefinitionReader {
    private static final Texts TEXTS = Texts.core();
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");
    private static final Pattern CODE = Filter.PLAIN;
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern OPERATOR = Pattern.compile("[<>]=?");

    private static final List<String> MEASURES = List.of(
            "count",
            "hours",
            "amount",
            "distinct",
            "meanMonths",
            "meanDays",
            "median",
            "quantile",
            "share",
            "figure",
            "declared");
    private static final List<String> DURATIONS = List.of("lengths", "delays");
    private static final List<String> OPERATIONS = List.of("plus", "minus", "times", "over", "previous", "floor");
    /** A deeper definition is not read: whoever goes through it goes as deep as it does, on a stack that may be small. */
    private static final int MOST_LEVELS = 200;

    private static final List<String> SOURCES =
            Arrays.stream(Source.values()).map(Source::code).toList();
    private static final List<String> FIELDS =
            Field.counted().stream().map(Field::word).distinct().toList();
    private static final List<String> FILTERS = Stream.concat(
                    Stream.of(
                            "of",
                            "in",
                            "where",
                            "lasting",
                            "lastingOrOpenEnded",
                            "elapsed",
                            "dated",
                            "ending",
                            "hours",
                            "amount",
                            "notEnded"),
                    FIELDS.stream())
            .toList();
    private static final List<String> PLACINGS =
            List.of("overlapping", "ended", "running", "first", "soFar", "shifted");
    private static final List<String> FILTERS_AND_PLACINGS =
            Stream.concat(FILTERS.stream(), PLACINGS.stream()).toList();
    private static final List<String> TESTS = List.of("in", "has", "within", "unknown");

    private final Cursor cursor;
    private final Location location;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    /** The levels at which the brackets that are open began. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private int level;

    /**
     * Creates a reader.
     *
     * @param text text that holds the definition, to its end
     * @param start index at which the definition starts
     * @param location where that text is
     * @param vocabulary words it may use
     */
    DefinitionReader(String text, int start, Location location, Vocabulary vocabulary) {
        this.cursor = new Cursor(text, start);
        this.location = location;
        this.vocabulary = vocabulary;
    }

    Expression read() {
        Expression expression = expression();
        if (!cursor.isAtEnd()) {
            throw stopped(cursor.start(), TEXTS.of("expected.end"));
        }
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
        return expression;
    }

    private Expression expression() {
        Expression expression = cursor.next(NUMBER).map(Expression::constant).orElseGet(this::measure);
        while (accept(".")) {
            String operation = oneOf(TEXTS.of("expected.operation"), OPERATIONS);
            expect("(");
            expression = switch (operation) {
                case "plus" -> expression.plus(expression());
                case "minus" -> expression.minus(expression());
                case "times" -> expression.times(expression());
                case "over" -> expression.over(expression());
                case "floor" -> expression.floor();
                default -> expression.previous();
            };
            expect(")");
        }
        return expression;
    }

    private Expression measure() {
        String measure = oneOf(TEXTS.of("expected.measure"), MEASURES);
        expect("(");
        Expression expression = switch (measure) {
            case "count" -> count();
            case "hours" -> of(Expression::hours);
            case "amount" -> of(Expression::amount);
            case "meanMonths" -> of(Expression::meanMonths);
            case "meanDays" -> Expression.meanDays(durations());
            case "median" -> Expression.median(durations());
            case "quantile" -> quantile();
            case "distinct" -> distinct();
            case "share" -> share();
            case "figure" -> Expression.figure(take(TEXTS.of("expected.figure"), CODE));
            default -> Expression.declared();
        };
        expect(")");
        return expression;
    }

    private Expression count() {
        if (DURATIONS.stream().noneMatch(this::comes)) {
            return comes("having") ? Expression.count(people()) : Expression.count(rows());
        }
        Durations durations = durations();
        return comes("<") || comes(">")
                ? Expression.count(durations, operator(), whole(TEXTS.of("expected.days")))
                : Expression.count(durations);
    }

    private Expression of(Function<Rows, Expression> measure) {
        int start = cursor.start();
        Rows rows = rows();
        return together(start, () -> measure.apply(rows));
    }

    private Expression quantile() {
        int start = cursor.start();
        BigDecimal part = new BigDecimal(take(TEXTS.of("expected.part"), DECIMAL));
        expect(",");
        Durations durations = durations();
        return together(start, () -> Expression.quantile(part, durations));
    }

    private Durations durations() {
        int start = cursor.start();
        String kind = oneOf(TEXTS.of("expected.durations"), DURATIONS);
        expect("(");
        Rows rows = rows();
        Durations durations;
        if (kind.equals("lengths")) {
            durations = together(start, () -> Durations.lengths(rows));
        } else {
            expect(",");
            Rows to = rows();
            durations = together(start, () -> Durations.delays(rows, to));
        }
        expect(")");
        return durations;
    }

    private Expression distinct() {
        int start = cursor.start();
        if (comes("attribute")) {
            expect("attribute");
            Attribute<?> attribute = attribute();
            expect(",");
            Rows rows = rows();
            checkDeclared(start, attribute, rows.subject());
            return Expression.distinct(attribute, rows);
        }
        String word = oneOf(TEXTS.of("expected.field"), FIELDS);
        expect(",");
        Rows rows = rows();
        return together(start, () -> Expression.distinct(field(word, rows.source()), rows));
    }

    private Expression share() {
        if (comes("having")) {
            People people = people();
            expect(",");
            return Expression.share(people, condition(people.subject()));
        }
        if (SOURCES.stream().anyMatch(this::comes)) {
            Rows rows = rows();
            expect(",");
            return Expression.share(rows, condition(rows.subject()));
        }
        Expression numerator = expression();
        expect(",");
        return Expression.share(numerator, expression());
    }

    private People people() {
        oneOf(TEXTS.of("expected.population"), List.of("having"));
        expect("(");
        People people = People.having(rows());
        expect(")");
        while (accept(".")) {
            int start = cursor.start();
            String step = oneOf(TEXTS.of("expected.population-step"), List.of("and", "or", "where"));
            expect("(");
            People first = people;
            if (step.equals("where")) {
                people = first.where(condition(first.subject()));
            } else {
                People second = people();
                people = together(start, () -> step.equals("and") ? first.and(second) : first.or(second));
            }
            expect(")");
        }
        return people;
    }

    private Rows rows() {
        Source source = Source.of(oneOf(TEXTS.of("expected.source"), SOURCES)).orElseThrow();
        expect("(");
        Set<String> codes = comes(")") ? Set.of() : codes(Optional.of(vocabulary.codes(source.words())));
        expect(")");
        Rows rows = new Rows(source, codes, SubjectKind.PARTICIPANT, List.of(), source.placing());
        while (accept(".")) {
            rows = narrowed(rows);
        }
        return rows;
    }

    private Rows narrowed(Rows rows) {
        int start = cursor.start();
        String step = oneOf(TEXTS.of("expected.step"), FILTERS_AND_PLACINGS);
        if (step.equals("of") && !rows.filters().isEmpty()) {
            throw misplaced(start, TEXTS.of("DEFINITION-110.subject-first"));
        }
        if (!rows.placing().equals(rows.source().placing())) {
            throw misplaced(start, TEXTS.of("DEFINITION-110.placing-last"));
        }
        expect("(");
        Rows narrowed = switch (step) {
            case "of" -> rows.of(subject());
            case "in" -> rows.keep(new Filter.WhileIn(codes(Optional.of(vocabulary.codes("dispositif")))));
            case "where" -> rows.where(condition(rows.subject()));
            case "lasting" -> kept(rows, start, new Filter.Lasting(operator(), length(), false));
            case "lastingOrOpenEnded" -> kept(rows, start, new Filter.Lasting(operator(), length(), true));
            case "elapsed" -> kept(rows, start, new Filter.Elapsed(operator(), length()));
            case "dated" -> kept(rows, start, new Filter.Dated(Filter.Day.FIRST, operator(), day()));
            case "ending" -> kept(rows, start, new Filter.Dated(Filter.Day.LAST, operator(), day()));
            case "hours" -> kept(rows, start, new Filter.Quantified(Measure.Quantity.HOURS, operator(), decimal()));
            case "amount" -> kept(rows, start, new Filter.Quantified(Measure.Quantity.AMOUNT, operator(), decimal()));
            case "notEnded" -> kept(rows, start, new Filter.NotEnded());
            case "overlapping" -> rows.overlapping();
            case "ended" -> rows.ended();
            case "running" -> together(start, rows::running);
            case "first" -> rows.first();
            case "soFar" -> rows.soFar();
            case "shifted" -> shifted(rows, start);
            default -> {
                Field<?> field = field(step, rows.source());
                yield kept(rows, start, new Filter.FieldIn(field, codes(codesOf(field))));
            }
        };
        expect(")");
        return narrowed;
    }

    private Rows kept(Rows rows, int start, Filter filter) {
        return together(start, () -> rows.keep(filter));
    }

    private Length length() {
        int number = whole(TEXTS.of("expected.length"));
        if (!comes("days")) {
            return Length.ofMonths(number);
        }
        expect("days");
        return Length.ofDays(number);
    }

    private LocalDate day() {
        int start = cursor.start();
        String written = take(TEXTS.of("expected.day"), DAY);
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw stopped(start, TEXTS.of("expected.day"));
        }
    }

    private BigDecimal decimal() {
        return new BigDecimal(take(TEXTS.of("expected.number"), DECIMAL));
    }

    private Rows shifted(Rows rows, int start) {
        int months = whole(TEXTS.of("expected.months"));
        expect(",");
        int window = whole(TEXTS.of("expected.months"));
        return together(start, () -> rows.shifted(months, window));
    }

    private SubjectKind subject() {
        List<String> kinds =
                Arrays.stream(SubjectKind.values()).map(SubjectKind::code).toList();
        return SubjectKind.of(oneOf(TEXTS.of("expected.subject"), kinds)).orElseThrow();
    }

    private Condition condition(SubjectKind subject) {
        int start = cursor.start();
        Condition condition = test();
        while (accept("&")) {
            Condition first = condition;
            Condition second = test();
            condition = together(start, () -> new Condition.Both(first, second));
        }
        checkDeclared(start, condition.attribute(), subject);
        return condition;
    }

    private Condition test() {
        if (comes("age")) {
            expect("age");
            return new Condition.AgeCompare(operator(), whole(TEXTS.of("expected.years")));
        }
        int start = cursor.start();
        Attribute<?> attribute = attribute();
        if (accept("=")) {
            return new Condition.OneOf(attribute, List.of(value(attribute)));
        }
        if (comes("<") || comes(">")) {
            checkType(start, attribute, attribute.type().isNumeric(), "DEFINITION-109.number");
            return new Condition.Compare(attribute, operator(), decimal());
        }
        return switch (oneOf(TEXTS.of("expected.test"), TESTS)) {
            case "in" -> new Condition.OneOf(attribute, braces(() -> value(attribute)));
            case "has" -> {
                checkType(start, attribute, isSet(attribute), "DEFINITION-109.set");
                yield new Condition.Has(attribute, element(attribute).toString());
            }
            case "within" -> {
                checkType(start, attribute, attribute.type() instanceof ValueType.Text, "DEFINITION-109.commune");
                yield new Condition.Within(attribute, take(TEXTS.of("expected.communes"), CODE));
            }
            default -> new Condition.Unknown(attribute);
        };
    }

    private Attribute<?> attribute() {
        int start = cursor.start();
        String name = take(TEXTS.of("expected.attribute"), CODE);
        return vocabulary.attribute(name).orElseThrow(() -> stop(unknown(start, name, vocabulary.codes("attribute"))));
    }

    private Object value(Attribute<?> attribute) {
        return isSet(attribute) ? new TreeSet<>(braces(() -> element(attribute).toString())) : element(attribute);
    }

    /** Reads a value, or one element of a set; one that is not right is reported, and stands for itself. */
    private Object element(Attribute<?> attribute) {
        int start = cursor.start();
        String word = word(TEXTS.of("expected.value", attribute));
        Optional<?> value = isSet(attribute)
                ? Optional.of(word).filter(attribute.type().closedList()::contains)
                : attribute.type().read(word);
        if (value.isEmpty()) {
            problems.add(problem("DEFINITION-103", start, TEXTS.of("DEFINITION-103.value", word, attribute))
                    .didYouMeanOneOf(word, choices(attribute.type())));
            return word;
        }
        return value.get();
    }

    private static List<String> choices(ValueType<?> type) {
        return type instanceof ValueType.YesNo ? List.of("true", "false") : type.closedList();
    }

    private static boolean isSet(Attribute<?> attribute) {
        return attribute.type() instanceof ValueType.SetOf;
    }

    /** Gets the codes that a field may hold, empty when it holds references. */
    private Optional<Set<String>> codesOf(Field<?> field) {
        if (field.form() == Form.YES_NO) {
            return Optional.of(Set.of("true", "false"));
        }
        return field.lists().isEmpty()
                ? Optional.empty()
                : Optional.of(field.lists().stream()
                        .flatMap(list -> vocabulary.codes(list).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Set<String> codes(Optional<Set<String>> known) {
        return new TreeSet<>(list(() -> {
            int start = cursor.start();
            String code = word(TEXTS.of("expected.code"));
            known.filter(codes -> !codes.contains(code)).ifPresent(codes -> problems.add(unknown(start, code, codes)));
            return code;
        }));
    }

    private <T> List<T> braces(Supplier<T> element) {
        expect("{");
        List<T> elements = comes("}") ? List.of() : list(element);
        expect("}");
        return elements;
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        do {
            elements.add(element.get());
        } while (accept(","));
        return elements;
    }

    private Condition.Operator operator() {
        String sign = take(TEXTS.of("expected.comparison"), OPERATOR);
        return Arrays.stream(Condition.Operator.values())
                .filter(operator -> operator.toString().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    private int whole(Text what) {
        return Integer.parseInt(take(what, WHOLE));
    }

    /** Finds the field that a word names on the rows of a source; when they have none, one that others have. */
    private static Field<?> field(String word, Source source) {
        List<Field<?>> named = Field.counted().stream()
                .filter(field -> field.word().equals(word))
                .toList();
        return named.stream().filter(source::has).findFirst().orElse(named.get(0));
    }

    /** Reads a code, or a text between double quotes. */
    private String word(Text what) {
        return cursor.next(QUOTED)
                .map(quoted -> quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1"))
                .orElseGet(() -> take(what, CODE));
    }

    private String oneOf(Text what, List<String> names) {
        int start = cursor.start();
        String name = cursor.next(NAME).orElse("");
        if (!names.contains(name)) {
            throw stopped(start, what, names);
        }
        return name;
    }

    private String take(Text what, Pattern form) {
        return cursor.next(form).orElseThrow(() -> stopped(cursor.at(), what));
    }

    /** Checks if a word or a sign comes next. */
    private boolean comes(String expected) {
        return cursor.found(cursor.start(), NAME).equals(expected);
    }

    private boolean accept(String sign) {
        if (!cursor.accept(sign)) {
            return false;
        }
        switch (sign) {
            case "(" -> {
                open.push(level);
                goDeeper();
            }
            case ")" -> level = open.pop();
            case ".", "&" -> goDeeper();
            default -> {
                // the other signs stand between brackets
            }
        }
        return true;
    }

    /** Goes one level deeper: into a bracket, or after what is put around all that precedes it. */
    private void goDeeper() {
        level++;
        if (level > MOST_LEVELS) {
            throw stop(problem("DEFINITION-112", cursor.at(), TEXTS.of("DEFINITION-112.deep", MOST_LEVELS))
                    .toFix(TEXTS.of("DEFINITION-112.fix")));
        }
    }

    private void expect(String sign) {
        if (!accept(sign)) {
            throw stopped(cursor.at(), TEXTS.of("expected.sign", sign));
        }
    }

    private void checkDeclared(int start, Attribute<?> attribute, SubjectKind subject) {
        if (!attribute.isOf(subject)) {
            problems.add(
                    problem("DEFINITION-108", start, TEXTS.of("DEFINITION-108.subject", attribute, subject.code())));
        }
    }

    private void checkType(int start, Attribute<?> attribute, boolean holds, String otherwise) {
        if (!holds) {
            throw stop(problem("DEFINITION-109", start, TEXTS.of(otherwise, attribute)));
        }
    }

    /** Puts together what may not go together. */
    private <T> T together(int start, Supplier<T> construction) {
        try {
            return construction.get();
        } catch (IllegalArgumentException e) {
            throw stop(problem("DEFINITION-104", start, TEXTS.of("DEFINITION-104.together", e.getMessage())));
        }
    }

    private ParcoursException misplaced(int start, Text message) {
        return stop(problem("DEFINITION-110", start, message));
    }

    private ParcoursException stopped(int start, Text expected) {
        return stopped(start, expected, List.of());
    }

    private ParcoursException stopped(int start, Text expected, Collection<String> names) {
        String found = cursor.found(start, CODE);
        return stop(problem(
                        "DEFINITION-101",
                        start,
                        found.isEmpty()
                                ? TEXTS.of("DEFINITION-101.end", expected)
                                : TEXTS.of("DEFINITION-101.expected", expected, found))
                .didYouMeanOneOf(found, names));
    }

    private Problem unknown(int start, String word, Collection<String> known) {
        return problem("DEFINITION-102", start, TEXTS.of("DEFINITION-102.unknown", word))
                .didYouMeanOneOf(word, known);
    }

    private Problem problem(String id, int start, Text message) {
        return Problem.error(id, location.at("column " + (start + 1)), message);
    }

    private ParcoursException stop(Problem problem) {
        problems.add(problem);
        return new ParcoursException(problems);
    }
}

package fr.parcours.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Laws of the definitions' texts. */
class DefinitionTextLawsTest {
    @Property
    void whatIsPrintedReadsBack(@ForAll("expressions") Expression expression) {
        assertThat(Expression.parse(expression.toString(), ReportWords.VOCABULARY))
                .isEqualTo(expression);
    }

    @Property(tries = 20)
    void equalTextsAreEqualDefinitions(@ForAll @Size(100) List<@From("expressions") Expression> some) {
        Set<Expression> values = new HashSet<>(some);
        Set<String> texts = some.stream().map(Expression::toString).collect(Collectors.toSet());

        assertThat(texts).hasSameSizeAs(values);
    }

    @Property
    void spacesDoNotMatter(@ForAll("expressions") Expression expression) {
        String airy = expression.toString().contains("\"")
                ? expression + " "
                : expression.toString().replaceAll("([(),{}])", " $1 ");

        assertThat(Expression.parse(airy, ReportWords.VOCABULARY)).isEqualTo(expression);
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return Arbitraries.recursive(this::measures, DefinitionTextLawsTest::made, 0, 3);
    }

    private Arbitrary<Expression> measures() {
        return Arbitraries.of(SubjectKind.values()).flatMap(kind -> {
            Arbitrary<Rows> rows = rows(kind);
            Arbitrary<People> people = people(kind);
            Arbitrary<Condition> conditions = conditions(kind);
            return Arbitraries.oneOf(List.of(
                    rows.map(Expression::count),
                    people.map(Expression::count),
                    rows.filter(of -> Measure.Quantity.HOURS.isOf(of.source())).map(Expression::hours),
                    rows.filter(of -> of.source() == Source.AIDS).map(Expression::amount),
                    rows.filter(of -> of.source().lasts()).map(Expression::meanMonths),
                    durations(kind).map(Expression::count),
                    Combinators.combine(
                                    durations(kind),
                                    Arbitraries.of(Condition.Operator.values()),
                                    Arbitraries.integers().between(0, 400))
                            .as(Expression::count),
                    durations(kind).map(Expression::meanDays),
                    durations(kind).map(Expression::median),
                    durations(kind).map(of -> Expression.quantile(new BigDecimal("0.90"), of)),
                    rows.filter(of -> of.source() != Source.ENROLMENTS)
                            .flatMap(of -> fields(of.source()).map(field -> Expression.distinct(field, of))),
                    Combinators.combine(attributes(kind), rows)
                            .as((attribute, of) -> Expression.distinct(attribute, of)),
                    Combinators.combine(rows, conditions).as(Expression::share),
                    Combinators.combine(people, conditions).as(Expression::share),
                    Arbitraries.of("accueil.accompagnes", "plie.contrats.10-49", "a")
                            .map(Expression::figure),
                    Arbitraries.of("0", "1800", "-1.50", "0.5", "1E+3").map(Expression::constant),
                    Arbitraries.just(Expression.declared())));
        });
    }

    private static Arbitrary<Expression> made(Arbitrary<Expression> parts) {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Expression.Operation.values()), parts, parts)
                        .as(Expression.Arithmetic::new),
                Combinators.combine(parts, parts).as(Expression::share),
                parts.map(Expression::previous),
                parts.map(Expression::floor),
                parts.map(Expression::growth));
    }

    private static Arbitrary<People> people(SubjectKind kind) {
        return Arbitraries.recursive(
                () -> rows(kind).map(People::having),
                people -> Arbitraries.oneOf(
                        Combinators.combine(people, people).as(People::and),
                        Combinators.combine(people, people).as(People::or),
                        Combinators.combine(people, conditions(kind)).as(People::where)),
                0,
                2);
    }

    private static Arbitrary<Rows> rows(SubjectKind kind) {
        return Arbitraries.of(Source.values())
                .flatMap(source -> Combinators.combine(
                                some(codes(source)),
                                filters(source, kind).list().ofMaxSize(3),
                                placings(source))
                        .as((codes, filters, placing) -> new Rows(source, codes, kind, filters, placing)));
    }

    private static Arbitrary<Durations> durations(SubjectKind kind) {
        return Arbitraries.oneOf(
                rows(kind).filter(rows -> rows.source().lasts()).map(Durations::lengths),
                Combinators.combine(
                                rows(kind),
                                rows(kind).filter(rows -> rows.placing().equals(Placing.ON_ITS_DAY)))
                        .as(Durations::delays));
    }

    private static Arbitrary<Length> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 24).map(Length::ofMonths),
                Arbitraries.integers().between(0, 400).map(Length::ofDays));
    }

    private static Set<String> codes(Source source) {
        return ReportWords.VOCABULARY.codes(source.words());
    }

    private static Arbitrary<Set<String>> some(Set<String> codes) {
        return Arbitraries.of(codes).set().ofMaxSize(3);
    }

    private static Arbitrary<Placing> placings(Source source) {
        List<Placing> placings = new ArrayList<>(List.of(
                Placing.OVERLAPPING, Placing.ENDED, Placing.FIRST_EVER, Placing.SO_FAR, new Placing.Shifted(6, 12)));
        if (source != Source.ENROLMENTS) {
            placings.add(Placing.ON_ITS_DAY);
        }
        return Arbitraries.of(placings);
    }

    private static Arbitrary<Filter> filters(Source source, SubjectKind kind) {
        Arbitrary<Condition.Operator> operators = Arbitraries.of(Condition.Operator.values());
        Arbitrary<LocalDate> days = Arbitraries.of("2020-02-29", "2021-12-31").map(LocalDate::parse);
        List<Arbitrary<Filter>> some = new ArrayList<>(List.of(
                Combinators.combine(operators, days)
                        .as((operator, day) -> new Filter.Dated(Filter.Day.FIRST, operator, day)),
                some(ReportWords.VOCABULARY.codes("dispositif"))
                        .filter(codes -> !codes.isEmpty())
                        .map(Filter.WhileIn::new),
                conditions(kind).map(Filter.Where::new)));
        if (source.isPlanned()) {
            some.add(Combinators.combine(operators, lengths(), Arbitraries.of(true, false))
                    .as(Filter.Lasting::new));
        }
        if (source.lasts()) {
            some.add(Arbitraries.just(new Filter.NotEnded()));
            some.add(Combinators.combine(operators, lengths()).as(Filter.Elapsed::new));
            some.add(Combinators.combine(operators, days)
                    .as((operator, day) -> new Filter.Dated(Filter.Day.LAST, operator, day)));
        }
        for (Measure.Quantity quantity : Measure.Quantity.values()) {
            if (quantity.isOf(source)) {
                some.add(Combinators.combine(
                                operators, Arbitraries.of("0.5", "100", "1.50").map(BigDecimal::new))
                        .as((operator, bound) -> new Filter.Quantified(quantity, operator, bound)));
            }
        }
        Arbitrary<Filter> any = Arbitraries.oneOf(some);
        return source == Source.ENROLMENTS
                ? any
                : Arbitraries.oneOf(
                        any,
                        fields(source)
                                .flatMap(field -> words(field)
                                        .set()
                                        .ofMinSize(1)
                                        .ofMaxSize(2)
                                        .map(codes -> new Filter.FieldIn(field, codes))));
    }

    private static Arbitrary<Field<?>> fields(Source source) {
        return Arbitraries.<Field<?>>of(Field.counted()).filter(source::has);
    }

    private static Arbitrary<String> words(Field<?> field) {
        return switch (field.form()) {
            case REFERENCE -> references();
            case YES_NO -> Arbitraries.of("true", "false");
            case CODES -> Arbitraries.of("aprem", "plie", "atelier");
            default -> Arbitraries.of(ReportWords.VOCABULARY.codes(field.lists().get(0)));
        };
    }

    private static Arbitrary<String> references() {
        return Arbitraries.oneOf(
                Arbitraries.of("49306038800045", "mission-locale", "a,b", "a\"b\\", "", " ", ")", "été", "V bis"),
                Arbitraries.strings().ofMaxLength(5));
    }

    private static Arbitrary<Condition> conditions(SubjectKind kind) {
        Arbitrary<Condition> tests = attributes(kind).flatMap(DefinitionTextLawsTest::tests);
        return kind == SubjectKind.PARTICIPANT
                ? Arbitraries.oneOf(
                        tests,
                        Combinators.combine(
                                        Arbitraries.of(Condition.Operator.values()),
                                        Arbitraries.integers().between(0, 99))
                                .as(Condition.AgeCompare::new),
                        Arbitraries.just(Attributes.COMMUNE.within("vallee-lys")))
                : tests;
    }

    private static Arbitrary<Condition> tests(Attribute<?> attribute) {
        Arbitrary<Condition> one = Arbitraries.oneOf(
                values(attribute.type())
                        .set()
                        .ofMaxSize(3)
                        .map(values -> new Condition.OneOf(attribute, List.copyOf(values))),
                Arbitraries.just(new Condition.Unknown(attribute)));
        if (attribute.type() instanceof ValueType.SetOf set) {
            one = Arbitraries.oneOf(one, Arbitraries.of(set.codes()).map(code -> new Condition.Has(attribute, code)));
        }
        if (attribute.type() instanceof ValueType.Whole || attribute.type() instanceof ValueType.Amount) {
            one = Arbitraries.oneOf(
                    one,
                    Combinators.combine(
                                    Arbitraries.of(Condition.Operator.values()),
                                    Arbitraries.longs().between(0, 1000))
                            .as((operator, bound) -> new Condition.Compare(attribute, operator, bound)));
        }
        return one.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(tests -> tests.stream()
                        .reduce((done, next) -> new Condition.Both(next, done))
                        .orElseThrow());
    }

    private static Arbitrary<?> values(ValueType<?> type) {
        if (type instanceof ValueType.YesNo) {
            return Arbitraries.of(true, false);
        }
        if (type instanceof ValueType.Day) {
            return Arbitraries.of("2000-02-29", "2021-12-31").map(LocalDate::parse);
        }
        if (type instanceof ValueType.Whole) {
            return Arbitraries.integers().between(0, 1000);
        }
        if (type instanceof ValueType.Amount) {
            return Arbitraries.of("0", "250.00", "1234.5").map(BigDecimal::new);
        }
        if (type instanceof ValueType.OneOf one) {
            return Arbitraries.of(one.codes());
        }
        if (type instanceof ValueType.SetOf set) {
            return Arbitraries.of(set.codes()).set().ofMaxSize(2);
        }
        return type instanceof ValueType.Text
                ? Arbitraries.of("59599", "59152")
                : references().filter(text -> !text.isBlank());
    }

    private static Arbitrary<Attribute<?>> attributes(SubjectKind kind) {
        List<Attribute<?>> attributes = Stream.of(
                        "sex",
                        "qpv",
                        "education",
                        "educationBefore2019",
                        "birthDate",
                        "commune",
                        "benefits",
                        "referent",
                        "resources.other",
                        "staff",
                        "operation",
                        "experimental",
                        "format")
                .<Attribute<?>>map(
                        name -> ReportWords.VOCABULARY.attribute(name).orElseThrow())
                .filter(attribute -> attribute.isOf(kind))
                .toList();
        return Arbitraries.of(attributes);
    }
}

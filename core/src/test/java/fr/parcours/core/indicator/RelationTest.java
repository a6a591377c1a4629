package fr.parcours.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.time.Days;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pacea.contrats = pacea.contrats.cdi + pacea.contrats-aides",
                "a - b - c <= (a - (b - c)) * 2",
                "a / b * 100 = c",
                "a / (b * 100) >= -1.50",
                "share(a + b, c) = d[2020]",
                "previous(a) < a[2021-01-01/2021-06-30]",
                "-1 * (a + b) > 0"
            })
    void aCanonicalTextIsPrintedAsItIsRead(String text) {
        assertThat(Relation.parse(text)).hasToString(text);
    }

    @Test
    void spacesAndBracketsThatChangeNothingAreLeftOut() {
        assertThat(Relation.parse(" a=( b+c )+(d*e) ")).hasToString("a = b + c + d * e");
        assertThat(Relation.parse("-(a) = - 3 + x[ 2020 ]")).hasToString("-1 * a = -3 + x[2020]");
    }

    @Test
    void aMinusInAnIdIsPartOfIt() {
        assertThat(Relation.parse("a-b = a - b").figures())
                .extracting(Relation.Figure::id)
                .containsExactly("a-b", "a", "b");
    }

    @Test
    void aFigureIsThatOfThePeriodAskedAboutUnlessItSaysOtherwise() {
        Relation relation = Relation.parse("a - previous(a) = a[2020] + a[2021-01-01/2021-06-30]");

        assertThat(relation.figures())
                .extracting(Relation.Figure::when)
                .containsExactly(
                        Relation.When.ASKED,
                        Relation.When.PREVIOUS,
                        new Relation.Named(Days.ofYear(2020)),
                        new Relation.Named(
                                Days.between(java.time.LocalDate.of(2021, 1, 1), java.time.LocalDate.of(2021, 6, 30))));
    }

    @Test
    void aTotalIsTheSumOfItsParts() {
        Relation.Term total = Relation.Figure.of("t");

        assertThat(Relation.sum(total, List.of(Relation.Figure.of("a"), Relation.Figure.of("b"))))
                .isEqualTo(Relation.parse("t = a + b"));
        assertThat(Relation.sum(total, List.of())).isEqualTo(Relation.parse("t = 0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a = b +          | column 8  | RELATION-101 | Expected a figure or a number, found the end.
            a b              | column 3  | RELATION-101 | Expected =, <=, >=, < or >, found 'b'.
            a = b = c        | column 7  | RELATION-101 | Expected the end of the relation, found '='.
            a = (b + c       | column 11 | RELATION-101 | Expected ')', found the end.
            previous(3) = a  | column 10 | RELATION-101 | Expected the id of a figure, found '3'.
            A = b            | column 1  | RELATION-101 | Expected a figure or a number, found 'A'.
            a = b[2020-13]   | column 7  | RELATION-102 | '2020-13' is not a period.
            a = b[]          | column 7  | RELATION-102 | '' is not a period.
            1 + 1 = 2        | column 1  | RELATION-104 | The relation is about no figure.
            """)
    void aMistakeIsToldAtItsColumn(String text, String column, String id, String message) {
        ParcoursException mistake = catchThrowableOfType(ParcoursException.class, () -> Relation.parse(text));

        assertThat(mistake.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.location().path()).isEqualTo(column);
            assertThat(problem.id()).isEqualTo(id);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.remedy()).isNotEmpty();
        });
    }

    @Test
    void aRelationNestedDeeperThanItIsReadIsRefused() {
        assertThat(Relation.parse("(".repeat(200) + "a" + ")".repeat(200) + " = 1"))
                .hasToString("a = 1");
        assertThatThrownBy(() -> Relation.parse("(".repeat(201) + "a" + ")".repeat(201) + " = 1"))
                .hasMessageContaining("RELATION-103");
    }

    @Test
    void aFileIsReadWithAllItsMistakes() {
        assertThat(RelationFile.read("r.txt", "# one\na = b # a sum\n\n c <= d\n"))
                .extracting(Relation::toString)
                .containsExactly("a = b", "c <= d");
        assertThat(catchThrowableOfType(ParcoursException.class, () -> RelationFile.read("r.txt", "a =\nb = 1\n= c"))
                        .problems())
                .extracting(Problem::location)
                .extracting(Object::toString)
                .containsExactly("r.txt:1: column 4", "r.txt:3: column 1");
    }

    @Property
    void whatIsPrintedReadsBack(@ForAll("relations") Relation relation) {
        assertThat(Relation.parse(relation.toString())).isEqualTo(relation);
    }

    @Provide
    Arbitrary<Relation> relations() {
        Arbitrary<Relation.Term> sides = Arbitraries.recursive(RelationTest::leaves, RelationTest::made, 0, 4);
        return Combinators.combine(sides, Arbitraries.of(Relation.Comparison.values()), sides)
                .as(Relation::new)
                .filter(relation -> !relation.figures().isEmpty());
    }

    private static Arbitrary<Relation.Term> leaves() {
        return Arbitraries.of(
                Relation.Figure.of("a"),
                Relation.Figure.of("plie.contrats.10-49"),
                Relation.Figure.of("share"),
                Relation.Figure.previous("b-c"),
                new Relation.Figure("d", new Relation.Named(Days.ofYear(2020))),
                new Relation.Constant(new BigDecimal("100")),
                new Relation.Constant(new BigDecimal("-1.50")),
                new Relation.Constant(new BigDecimal("1E+3")));
    }

    private static Arbitrary<Relation.Term> made(Arbitrary<Relation.Term> terms) {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Expression.Operation.values()), terms, terms)
                        .as(Relation.Arithmetic::new),
                Combinators.combine(terms, terms).as(Relation.Share::new));
    }
}

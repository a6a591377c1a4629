package fr.parcours.statistics;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.People.having;
import static fr.parcours.core.indicator.Rows.enrolments;
import static fr.parcours.core.indicator.Rows.exits;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.statistics.Example.PACEA;
import static fr.parcours.statistics.Example.day;
import static fr.parcours.statistics.Example.participant;
import static fr.parcours.statistics.Example.value;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationsTest {
    private static final Rows ENTRETIENS = steps(StepKind.ENTRETIEN);
    private static final Rows CDD = outcomes(OutcomeKind.CDD);

    @Test
    void aSubjectCountsOnce() {
        Dossier dossier = participant(
                "a", Step.of(day("2021-05-31"), StepKind.ENTRETIEN), Step.of(day("2021-06-30"), StepKind.ENTRETIEN));
        assertThat(value(count(having(ENTRETIENS)), dossier, participant("b"))).hasValue("1");
    }

    @Test
    void intersectionsAndUnionsCountEachSubjectOnce() {
        Dossier both = participant(
                "a", Step.of(day("2021-05-31"), StepKind.ENTRETIEN), Outcome.of(day("2021-06-30"), OutcomeKind.CDD));
        Dossier first = participant("b", Step.of(day("2021-05-31"), StepKind.ENTRETIEN));
        Dossier second = participant("c", Outcome.of(day("2021-06-30"), OutcomeKind.CDD));
        assertThat(value(count(having(ENTRETIENS).and(having(CDD))), both, first, second))
                .hasValue("1");
        assertThat(value(count(having(ENTRETIENS).or(having(CDD))), both, first, second))
                .hasValue("3");
    }

    /** In a QPV in June only. */
    private static Dossier movedInJune(Fact... facts) {
        Dossier dossier = participant(
                "a",
                Declaration.of(day("2021-01-01"), Attributes.QPV, false),
                Declaration.of(day("2021-06-01"), Attributes.QPV, true),
                Declaration.of(day("2021-07-01"), Attributes.QPV, false));
        return dossier.with(facts);
    }

    private static final Condition IN_QPV = Attributes.QPV.is(true);

    @ParameterizedTest
    @CsvSource({"2021-05-31, 0", "2021-06-01, 1", "2021-06-30, 1", "2021-07-01, 0"})
    void anAttributeOfPeopleIsReadOnTheLastFactThatCounts(String last, String counted) {
        Dossier dossier =
                movedInJune(Step.of(day("2021-02-01"), StepKind.ENTRETIEN), Step.of(day(last), StepKind.ENTRETIEN));
        assertThat(value(count(having(ENTRETIENS).where(IN_QPV)), dossier)).hasValue(counted);
    }

    @Test
    void anAttributeOfAFactIsReadOnItsOwnDay() {
        Dossier dossier = movedInJune(
                Step.of(day("2021-02-01"), StepKind.ENTRETIEN), Step.of(day("2021-06-15"), StepKind.ENTRETIEN));
        assertThat(value(count(ENTRETIENS.where(IN_QPV)), dossier)).hasValue("1");
        assertThat(value(count(having(ENTRETIENS.where(IN_QPV))), dossier)).hasValue("1");
    }

    @Test
    void anAttributeOfAnEnrolmentIsReadAtTheExitElseAtTheEndOfThePeriod() {
        Dossier left =
                movedInJune(Entry.of(day("2020-02-01"), PACEA), Exit.of(day("2021-06-15"), PACEA, ExitReason.TERME));
        Dossier open = movedInJune(Entry.of(day("2020-02-01"), PACEA));
        Dossier leftLater =
                movedInJune(Entry.of(day("2020-02-01"), PACEA), Exit.of(day("2022-06-15"), PACEA, ExitReason.TERME));
        Condition notInQpv = Attributes.QPV.is(false);
        assertThat(value(count(having(enrolments(PACEA)).where(IN_QPV)), left)).hasValue("1");
        assertThat(value(count(having(enrolments(PACEA)).where(notInQpv)), open))
                .hasValue("1");
        assertThat(value(count(having(enrolments(PACEA)).where(notInQpv)), leftLater))
                .hasValue("1");
        assertThat(value(count(having(exits(PACEA)).where(IN_QPV)), left)).hasValue("1");
    }

    @Test
    void nothingLaterThanThePeriodIsRead() {
        Dossier dossier = participant(
                "a", Entry.of(day("2021-02-01"), PACEA), Declaration.of(day("2022-01-01"), Attributes.QPV, true));
        assertThat(value(count(having(enrolments(PACEA)).where(IN_QPV)), dossier))
                .hasValue("0");
    }

    @Test
    void anIntersectionIsReadOnTheFirstPopulationsDayAndAUnionOnTheLater() {
        Dossier dossier = movedInJune(
                Step.of(day("2021-06-10"), StepKind.ENTRETIEN), Outcome.of(day("2021-08-01"), OutcomeKind.CDD));
        People interviews = having(ENTRETIENS);
        People contracts = having(CDD);
        assertThat(value(count(interviews.and(contracts).where(IN_QPV)), dossier))
                .hasValue("1");
        assertThat(value(count(contracts.and(interviews).where(IN_QPV)), dossier))
                .hasValue("0");
        assertThat(value(count(interviews.or(contracts).where(IN_QPV)), dossier))
                .hasValue("0");
        assertThat(value(count(contracts.or(interviews).where(IN_QPV)), dossier))
                .hasValue("0");
    }

    @ParameterizedTest
    @CsvSource({"2021-06-14, 1", "2021-06-15, 0"})
    void anAgeIsReadThatDayToo(String on, String counted) {
        Dossier dossier =
                Dossier.of(Subject.participant("a").born(day("1995-06-15")), Step.of(day(on), StepKind.ENTRETIEN));
        assertThat(value(count(having(ENTRETIENS).where(Condition.ageUnder(26))), dossier))
                .hasValue(counted);
    }

    @Test
    void theUnknownAreInTheDenominatorAndAreCountedApart() {
        Step step = Step.of(day("2021-05-31"), StepKind.ENTRETIEN);
        Cell cell = Example.cell(
                share(having(ENTRETIENS), IN_QPV),
                participant("a", step, Declaration.of(day("2021-01-01"), Attributes.QPV, true)),
                participant("b", step, Declaration.of(day("2021-01-01"), Attributes.QPV, false)),
                participant("c", step),
                participant("d", step, Declaration.of(day("2021-01-01"), Values.NONE.refused(Attributes.QPV))));
        assertThat(cell.numerator()).hasValue(BigDecimal.ONE);
        assertThat(cell.denominator()).hasValue(BigDecimal.valueOf(4));
        assertThat(cell.value()).hasValue(BigDecimal.valueOf(25));
        assertThat(cell.unknown()).hasValue(2);
    }

    @Test
    void theUnknownOfAShareOfFactsAreCountedApartToo() {
        Step step = Step.of(day("2021-05-31"), StepKind.ENTRETIEN);
        Cell cell = Example.cell(
                share(ENTRETIENS, IN_QPV),
                participant("a", step, step, Declaration.of(day("2021-01-01"), Attributes.QPV, true)),
                participant("b", step));
        assertThat(cell.numerator()).hasValue(BigDecimal.valueOf(2));
        assertThat(cell.denominator()).hasValue(BigDecimal.valueOf(3));
        assertThat(cell.unknown()).hasValue(1);
    }
}

package fr.parcours.statistics;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.distinct;
import static fr.parcours.core.indicator.Expression.hours;
import static fr.parcours.core.indicator.Expression.meanMonths;
import static fr.parcours.core.indicator.Rows.aids;
import static fr.parcours.core.indicator.Rows.enrolments;
import static fr.parcours.core.indicator.Rows.entries;
import static fr.parcours.core.indicator.Rows.exits;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.phases;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.statistics.Example.ALLOCATION;
import static fr.parcours.statistics.Example.PACEA;
import static fr.parcours.statistics.Example.PLIE;
import static fr.parcours.statistics.Example.day;
import static fr.parcours.statistics.Example.participant;
import static fr.parcours.statistics.Example.value;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.indicator.Durations;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {
    private static final StepKind ENTRETIEN = StepKind.ENTRETIEN;

    @ParameterizedTest
    @CsvSource({"2020-12-31, 0", "2021-01-01, 1", "2021-12-31, 1", "2022-01-01, 0"})
    void aFactCountsOnItsOwnDay(String on, String counted) {
        assertThat(value(count(steps(ENTRETIEN)), participant("a", Step.of(day(on), ENTRETIEN))))
                .hasValue(counted);
    }

    @Test
    void aStepCountsAsManyTimesAsItSays() {
        Dossier dossier = participant(
                "a",
                Step.builder(day("2021-03-01"), StepKind.ATELIER).count(3).build(),
                Step.of(day("2021-03-02"), ENTRETIEN));
        assertThat(value(count(steps(StepKind.ATELIER)), dossier)).hasValue("3");
        assertThat(value(count(steps()), dossier)).hasValue("4");
    }

    @Test
    void hoursAndEurosAddUpAndARecoveryTakesBack() {
        Dossier dossier = participant(
                "a",
                Step.builder(day("2021-03-01"), StepKind.STAGE)
                        .count(2)
                        .hours(new BigDecimal("7.25"))
                        .build(),
                Step.builder(day("2021-03-02"), StepKind.STAGE)
                        .hours(new BigDecimal("0.5"))
                        .build(),
                Aid.of(day("2021-03-05"), ALLOCATION, new BigDecimal("250.10")),
                Aid.of(day("2021-04-05"), ALLOCATION, new BigDecimal("-50.05")));
        assertThat(value(hours(steps(StepKind.STAGE)), dossier)).hasValue("7.75");
        assertThat(value(amount(aids(ALLOCATION)), dossier)).hasValue("200.05");
    }

    @Test
    void moneyCountsWhenPaidNotForItsMonth() {
        Aid paidLater = Aid.of(day("2022-01-05"), ALLOCATION, BigDecimal.TEN).forMonth(YearMonth.of(2021, 12));
        assertThat(value(amount(aids(ALLOCATION)), participant("a", paidLater))).hasValue("0");
    }

    @ParameterizedTest
    @CsvSource({"2021-02-02, 0", "2021-02-03, 1", "2021-11-30, 1", "2021-12-01, 0"})
    void aFactIsInADispositifWhileItsSubjectIsEnrolled(String on, String counted) {
        Dossier dossier = participant(
                "a",
                Entry.of(day("2021-02-03"), PACEA),
                Step.builder(day(on), ENTRETIEN).by(PLIE).build(),
                Exit.of(day("2021-11-30"), PACEA, ExitReason.AUTONOMIE));
        assertThat(value(count(steps(ENTRETIEN).in(PACEA)), dossier)).hasValue(counted);
        assertThat(value(count(steps(ENTRETIEN).in(PACEA, PLIE)), dossier)).hasValue(counted);
        assertThat(value(count(steps(ENTRETIEN).in(PLIE)), dossier)).hasValue("0");
        assertThat(value(count(steps(ENTRETIEN).by(PLIE)), dossier)).hasValue("1");
    }

    @Test
    void anOutcomeIsCreditedToASession() {
        Dossier dossier = participant(
                "a",
                Outcome.builder(day("2021-05-01"), OutcomeKind.CDD)
                        .via(StepKind.EVENEMENT)
                        .build(),
                Outcome.of(day("2021-06-01"), OutcomeKind.CDD));
        assertThat(value(count(outcomes(OutcomeKind.CDD).via(StepKind.EVENEMENT)), dossier))
                .hasValue("1");
    }

    @Test
    void fieldsOfAFactKeepIt() {
        Keyword cps = Keyword.of(Keyword.Topic.THEME, "cps", "CPS");
        Keyword far = Keyword.of(Keyword.Topic.MODE, "distance", "À distance");
        Dossier dossier = participant(
                "a",
                Step.builder(day("2021-05-01"), StepKind.ATELIER)
                        .keyword(cps)
                        .keyword(far)
                        .satisfied(true)
                        .prescriber("plie")
                        .build(),
                Step.builder(day("2021-05-02"), StepKind.ATELIER).keyword(cps).build());
        assertThat(value(count(steps().theme(cps)), dossier)).hasValue("2");
        assertThat(value(count(steps().theme(cps).mode(far)), dossier)).hasValue("1");
        assertThat(value(count(steps().satisfied(true)), dossier)).hasValue("1");
        assertThat(value(count(steps().satisfied(false)), dossier)).hasValue("0");
        assertThat(value(count(steps().prescriber("plie", "initiative")), dossier))
                .hasValue("1");
    }

    @Test
    void entriesAndExitsAreTheBeginningsAndEndsOfEnrolments() {
        Dossier dossier = participant(
                "a",
                Exit.of(day("2021-01-10"), PACEA, ExitReason.TERME),
                Entry.of(day("2021-02-01"), PACEA).prescriber("plie"),
                Entry.of(day("2021-03-01"), PACEA),
                Exit.of(day("2021-04-01"), PACEA, ExitReason.EMPLOI),
                Exit.of(day("2021-05-01"), PACEA, ExitReason.EMPLOI),
                Entry.of(day("2021-06-01"), PLIE));
        assertThat(value(count(entries(PACEA)), dossier)).hasValue("1");
        assertThat(value(count(entries()), dossier)).hasValue("2");
        assertThat(value(count(entries(PACEA).prescriber("plie")), dossier)).hasValue("1");
        assertThat(value(count(exits(PACEA)), dossier)).hasValue("1");
        assertThat(value(count(exits(PACEA).reason(ExitReason.EMPLOI)), dossier))
                .hasValue("1");
        assertThat(value(count(exits(PACEA).reason(ExitReason.TERME)), dossier)).hasValue("0");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2020-12-31, 0",
        "2020-01-01, 2021-01-01, 1",
        "2021-12-31, 2022-06-01, 1",
        "2022-01-01, 2022-06-01, 0",
        "2020-01-01, 2022-06-01, 1"
    })
    void aEnrolmentCountsWhenItOverlapsThePeriod(String entry, String exit, String counted) {
        assertThat(value(
                        count(enrolments(PACEA)),
                        participant("a", Entry.of(day(entry), PACEA), Exit.of(day(exit), PACEA, ExitReason.TERME))))
                .hasValue(counted);
    }

    @Test
    void anOpenEnrolmentOverlapsEveryLaterPeriod() {
        assertThat(value(count(enrolments(PACEA)), participant("a", Entry.of(day("2019-01-01"), PACEA))))
                .hasValue("1");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-07-01, 2020-12-31, 0",
        "2020-07-01, 2021-01-01, 1",
        "2020-07-01, , 1",
        "2021-12-31, 2022-03-01, 1",
        "2022-01-01, , 0"
    })
    void anOutcomeOverlapsFromItsDayToItsLast(String on, String until, String counted) {
        Outcome.Builder outcome = Outcome.builder(day(on), OutcomeKind.CDD);
        if (until != null) {
            outcome.until(day(until));
        }
        assertThat(value(count(outcomes(OutcomeKind.CDD).overlapping()), participant("a", outcome.build())))
                .hasValue(counted);
    }

    @Test
    void theRealEndOfAnOutcomeWinsOverThePlannedOne() {
        Dossier dossier = participant(
                "a",
                Outcome.builder(day("2020-07-01"), OutcomeKind.SERVICE_CIVIQUE)
                        .until(day("2021-03-31"))
                        .endedOn(day("2020-12-31"))
                        .build());
        assertThat(value(count(outcomes().overlapping()), dossier)).hasValue("0");
        assertThat(value(count(outcomes().ended()), dossier)).hasValue("0");
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, 0", "2021-01-01, 1", "2021-12-31, 1", "2022-01-01, 0"})
    void anOutcomeEndsOnItsPlannedDayWhenNoRealOneIsKnown(String until, String counted) {
        Outcome outcome = Outcome.builder(day("2020-07-01"), OutcomeKind.CDD)
                .until(day(until))
                .build();
        assertThat(value(count(outcomes().ended()), participant("a", outcome))).hasValue(counted);
    }

    @ParameterizedTest
    @CsvSource({"2021-12-30, 0", "2021-12-31, 0", "2022-01-01, 1", ", 0"})
    void anOutcomeHasNotEndedWhenItsRealEndComesAfterThePeriod(String endedOn, String counted) {
        Outcome.Builder outcome =
                Outcome.builder(day("2021-07-01"), OutcomeKind.CDD).until(day("2021-09-30"));
        if (endedOn != null) {
            outcome.endedOn(day(endedOn));
        }
        assertThat(value(count(outcomes().notEnded()), participant("a", outcome.build())))
                .hasValue(counted);
    }

    /** A contract that nobody closed is over all the same once its planned end has passed. */
    @ParameterizedTest
    @CsvSource({"2021-12-30, 0", "2021-12-31, 0", "2022-01-01, 1", ", 1"})
    void anOutcomeRunsUpToItsPlannedEndWhenNoRealOneIsKnown(String until, String counted) {
        Outcome.Builder outcome = Outcome.builder(day("2021-07-01"), OutcomeKind.CDD);
        if (until != null) {
            outcome.until(day(until));
        }
        assertThat(value(count(outcomes().running()), participant("a", outcome.build())))
                .hasValue(counted);
        assertThat(value(count(outcomes().notEnded()), participant("a", outcome.build())))
                .hasValue(counted);
    }

    /** Twelve months from 15 January 2021 last until 14 January 2022; nothing is counted beyond the period. */
    @ParameterizedTest
    @CsvSource({"2020-12-31, 0", "2021-01-01, 1", "2021-01-02, 0"})
    void anEnrolmentThatIsStillOpenHasLastedUpToTheEndOfThePeriod(String start, String exactly) {
        Entry entry = Entry.of(day(start), Example.PACEA);
        assertThat(value(
                        count(enrolments()
                                .elapsed(Condition.Operator.AT_LEAST, 12)
                                .elapsed(Condition.Operator.AT_MOST, 12)),
                        participant("a", entry)))
                .hasValue(exactly);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-14, 0", "2021-06-15, 1", "2021-06-16, 1"})
    void aTestOnADayIncludesItsBound(String on, String counted) {
        Outcome outcome = Outcome.builder(day(on), OutcomeKind.CDD).build();
        assertThat(value(
                        count(outcomes().dated(Condition.Operator.AT_LEAST, day("2021-06-15"))),
                        participant("a", outcome)))
                .hasValue(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "median, 15",
        "mean, 30", // 0, 10, 20 and 90 days
        "within, 2"
    })
    void aDelayRunsToTheFirstFactThatFollows(String measure, String expected) {
        Dossier[] dossiers = {
            waiting("a", "2021-03-01"),
            waiting("b", "2021-03-11"),
            waiting("c", "2021-03-21", "2021-04-01"),
            waiting("d", "2021-05-30"),
            waiting("e", "2021-02-01"), // before: not a delay
            waiting("f", "2022-01-01") // after the period: not known yet
        };
        Durations delays = Durations.delays(entries(), steps(StepKind.ENTRETIEN));
        Expression asked = switch (measure) {
            case "median" -> Expression.median(delays);
            case "mean" -> Expression.meanDays(delays);
            default -> count(delays, Condition.Operator.AT_MOST, 10);
        };
        assertThat(value(asked, dossiers)).hasValue(expected);
    }

    private static Dossier waiting(String id, String... interviews) {
        List<Fact> facts = new ArrayList<>(List.of(Entry.of(day("2021-03-01"), Example.PACEA)));
        for (String interview : interviews) {
            facts.add(Step.of(day(interview), StepKind.ENTRETIEN));
        }
        return Dossier.of(Subject.participant(id), facts);
    }

    @ParameterizedTest
    @CsvSource({
        // six months from 15 January last until 14 July
        "2021-07-13, 0, 0, 1",
        "2021-07-14, 0, 1, 0",
        "2021-07-15, 1, 1, 0",
        ", 0, 0, 0"
    })
    void aContractLastsExactlyNMonthsWhenItEndsTheDayBeforeItsAnniversary(
            String until, String over, String atLeast, String under) {
        Outcome.Builder outcome = Outcome.builder(day("2021-01-15"), OutcomeKind.CDD);
        if (until != null) {
            outcome.until(day(until));
        }
        Dossier dossier = participant("a", outcome.build());
        assertThat(value(count(outcomes().lasting(Condition.Operator.OVER, 6)), dossier))
                .hasValue(over);
        assertThat(value(count(outcomes().lasting(Condition.Operator.AT_LEAST, 6)), dossier))
                .hasValue(atLeast);
        assertThat(value(count(outcomes().lasting(Condition.Operator.UNDER, 6)), dossier))
                .hasValue(under);
        assertThat(value(count(outcomes().lastingOrOpenEnded(Condition.Operator.OVER, 6)), dossier))
                .hasValue(until == null ? "1" : over);
    }

    @Test
    void aPhaseLastsUntilTheNextOne() {
        Dossier dossier = participant(
                "a",
                Entry.of(day("2020-02-01"), PACEA),
                Phase.of(day("2020-02-01"), PACEA, PhaseId.DIAGNOSTIC),
                Phase.of(day("2021-01-01"), PACEA, PhaseId.SUIVI));
        assertThat(value(count(phases(PACEA, PhaseId.DIAGNOSTIC).overlapping()), dossier))
                .hasValue("0");
        assertThat(value(count(phases(PACEA, PhaseId.SUIVI).overlapping()), dossier))
                .hasValue("1");
        assertThat(value(count(phases(PACEA).overlapping()), dossier)).hasValue("1");
        assertThat(value(count(phases(PACEA)), dossier)).hasValue("1");
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, 0", "2021-01-01, 1", "2022-01-01, 1"})
    void onlyTheFirstInterviewEverIsAFirstReception(String other, String counted) {
        Dossier dossier = participant("a", Step.of(day("2021-06-01"), ENTRETIEN), Step.of(day(other), ENTRETIEN));
        assertThat(value(count(steps(ENTRETIEN).first()), dossier)).hasValue(counted);
    }

    @Test
    void theFirstIsTheFirstAmongThoseTheFiltersKeep() {
        Dossier dossier = participant(
                "a",
                Step.of(day("2020-06-01"), ENTRETIEN),
                Entry.of(day("2021-02-01"), PACEA),
                Step.of(day("2021-02-02"), ENTRETIEN),
                Step.of(day("2021-02-03"), ENTRETIEN));
        assertThat(value(count(steps(ENTRETIEN).in(PACEA).first()), dossier)).hasValue("1");
    }

    @ParameterizedTest
    @CsvSource({
        // the follow-up, 18 months after the entry, falls in the first half of 2022
        "2020-06-30, 0",
        "2020-07-01, 1",
        "2020-12-31, 1",
        "2021-01-01, 0"
    })
    void aRowIsShiftedIntoTheMonthsThatFollowThePeriod(String entry, String counted) {
        assertThat(value(count(entries(PLIE).shifted(18, 6)), participant("a", Entry.of(day(entry), PLIE))))
                .hasValue(counted);
    }

    @ParameterizedTest
    @CsvSource({"2021-08-30, 0", "2021-08-31, 1"})
    void shiftingKeepsToTheEndOfAShortMonth(String on, String counted) {
        // 31 August and five months is 31 January; 30 August falls on the 30th, the day before the window
        Dossier dossier = participant("a", Step.of(day(on), ENTRETIEN));
        Report report = Report.of(
                        Example.parcours(
                                Example.chapter(Indicator.of("figure", "Figure", count(steps().shifted(5, 1))))),
                        Days.between(day("2021-12-01"), day("2022-01-30")))
                .over(List.of(dossier));
        assertThat(report.cell("figure").orElseThrow().value()).hasValue(new BigDecimal(counted));
    }

    @Test
    void aMeanOfMonthsCountsBothEndsOfTheEnrolmentsThatEnded() {
        Dossier year = participant(
                "a", Entry.of(day("2020-01-01"), PACEA), Exit.of(day("2021-01-01"), PACEA, ExitReason.TERME));
        Dossier open = participant("b", Entry.of(day("2020-01-01"), PACEA));
        Dossier later = participant(
                "c", Entry.of(day("2020-01-01"), PACEA), Exit.of(day("2022-01-01"), PACEA, ExitReason.TERME));
        Cell cell = Example.cell(meanMonths(enrolments(PACEA)), year, open, later);
        assertThat(cell.numerator()).hasValue(new BigDecimal("367"));
        assertThat(cell.denominator()).hasValue(new BigDecimal("1"));
        assertThat(cell.value().orElseThrow().doubleValue()).isEqualTo(367 / 30.4375);
        assertThat(value(meanMonths(enrolments(PACEA)), open)).isEmpty();
    }

    @Test
    void aMeanOfMonthsSoFarCountsTheEnrolmentsThatRunOnTheLastDayOfThePeriodUpToThatDay() {
        Dossier running = participant("a", Entry.of(day("2021-12-02"), PACEA));
        Dossier endedLater = participant(
                "b", Entry.of(day("2021-12-31"), PACEA), Exit.of(day("2022-01-01"), PACEA, ExitReason.TERME));
        Dossier endedThatDay = participant(
                "c", Entry.of(day("2021-01-01"), PACEA), Exit.of(day("2021-12-31"), PACEA, ExitReason.TERME));
        Dossier notYet = participant("d", Entry.of(day("2022-01-01"), PACEA));

        Cell cell = Example.cell(meanMonths(enrolments(PACEA).running()), running, endedLater, endedThatDay, notYet);

        assertThat(cell.numerator()).hasValue(new BigDecimal("31"));
        assertThat(cell.denominator()).hasValue(new BigDecimal("2"));
        assertThat(value(count(People.having(enrolments(PACEA).running())), running, endedThatDay))
                .hasValue("1");
    }

    @Test
    void aMeanOfMonthsReadsTheRealEndOfAnOutcomeElseThePlannedOne() {
        Dossier dossier = participant(
                "a",
                Outcome.builder(day("2021-01-01"), OutcomeKind.SERVICE_CIVIQUE)
                        .until(day("2021-06-30"))
                        .endedOn(day("2021-01-10"))
                        .build(),
                Outcome.builder(day("2021-02-01"), OutcomeKind.SERVICE_CIVIQUE)
                        .until(day("2021-02-20"))
                        .build(),
                Outcome.of(day("2021-02-01"), OutcomeKind.SERVICE_CIVIQUE));
        Cell cell = Example.cell(meanMonths(outcomes(OutcomeKind.SERVICE_CIVIQUE)), dossier);
        assertThat(cell.numerator()).hasValue(new BigDecimal("30"));
        assertThat(cell.denominator()).hasValue(new BigDecimal("2"));
    }

    @Test
    void distinctValuesAreCountedOnceAcrossDossiers() {
        Dossier one = participant(
                "a",
                Outcome.builder(day("2021-01-01"), OutcomeKind.CDD).party("X").build(),
                Outcome.builder(day("2021-02-01"), OutcomeKind.CDD).party("Y").build());
        Dossier two = participant(
                "b",
                Outcome.builder(day("2021-01-01"), OutcomeKind.CDD).party("X").build(),
                Outcome.of(day("2021-02-01"), OutcomeKind.CDD));
        assertThat(value(distinct(Field.PARTY, outcomes()), one, two)).hasValue("2");
    }

    @Test
    void distinctValuesOfAnAttributeAreReadOnTheDayOfTheRow() {
        Dossier dossier = participant(
                "a",
                Declaration.of(day("2021-01-01"), Attributes.COMMUNE, "59599"),
                Declaration.of(day("2021-06-01"), Attributes.COMMUNE, "59252"),
                Step.of(day("2021-05-31"), ENTRETIEN));
        assertThat(value(distinct(Attributes.COMMUNE, steps()), dossier)).hasValue("1");
        assertThat(value(
                        distinct(Attributes.COMMUNE, steps()),
                        dossier,
                        participant("b", Step.of(day("2021-05-31"), ENTRETIEN))))
                .hasValue("1");
    }

    @Test
    void whatAStepSaysOfItselfWinsOverItsSubject() {
        Dossier dossier = participant(
                "a",
                Step.builder(day("2021-05-31"), StepKind.CONFIRMATION)
                        .value(Attributes.STATE, "confirmed")
                        .build(),
                Step.builder(day("2021-06-30"), StepKind.CONFIRMATION)
                        .value(Attributes.STATE, "lost")
                        .build());
        assertThat(value(count(steps(StepKind.CONFIRMATION).where(Attributes.STATE.is("confirmed"))), dossier))
                .hasValue("1");
    }

    @Test
    void onlyDossiersOfTheKindAskedAreRead() {
        Dossier action = Dossier.of(Subject.of(SubjectKind.ACTION, "f"), Step.of(day("2021-05-31"), StepKind.ATELIER));
        Dossier attendance = participant("a", Step.of(day("2021-05-31"), StepKind.ATELIER));
        assertThat(value(count(steps().of(SubjectKind.ACTION)), action, attendance, attendance))
                .hasValue("1");
        assertThat(value(count(steps()), action, attendance, attendance)).hasValue("2");
        assertThat(value(count(steps().of(SubjectKind.MARKET)), action, attendance))
                .hasValue("0");
    }
}

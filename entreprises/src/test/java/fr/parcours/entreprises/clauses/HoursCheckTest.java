package fr.parcours.entreprises.clauses;

import static fr.parcours.entreprises.clauses.Markets.PARCOURS;
import static fr.parcours.entreprises.clauses.Markets.contract;
import static fr.parcours.entreprises.clauses.Markets.hours;
import static fr.parcours.entreprises.clauses.Markets.market;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.runtime.coherence.Coherence;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursCheckTest {
    private static final Participant HIRED =
            aParticipant("J-1").with(contract("M-1", "2021-02-10", "2021-03-15").build());

    @ParameterizedTest
    @CsvSource({
        "M-1, 2021-02-09, CLAUSES-SOCIALES-102",
        "M-1, 2021-02-10, ",
        "M-1, 2021-03-15, ",
        "M-1, 2021-03-16, CLAUSES-SOCIALES-102",
        "M-2, 2021-02-15, CLAUSES-SOCIALES-102"
    })
    void hoursOfADayAreUnderAContractOfTheirMarket(String market, String on, String problem) {
        assertThat(ids(HIRED.with(hours(market, on, "7").build())))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @ParameterizedTest
    @CsvSource({"2021-01, CLAUSES-SOCIALES-102", "2021-02, ", "2021-03, ", "2021-04, CLAUSES-SOCIALES-102"})
    void hoursOfAMonthShareADayWithAContract(String month, String problem) {
        Step step = hours("M-1", "2021-04-02", "60")
                .forMonth(YearMonth.parse(month))
                .build();
        assertThat(ids(HIRED.with(step))).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void hoursOverSeveralDaysShareADayWithAContract() {
        Step week = hours("M-1", "2021-02-08", "20").until(day("2021-02-12")).build();
        assertThat(ids(HIRED.with(week))).isEmpty();
    }

    @Test
    void hoursTellHowManyAndOfWhichMarket() {
        assertThat(problems(HIRED.did(Clause.HEURES_CLAUSE, "2021-02-15")))
                .extracting(Problem::toString)
                .containsExactly("facts[1]: [CLAUSES-SOCIALES-101] The clause hours of 2021-02-15 have no 'hours'."
                        + " To fix: add 'hours'.");
        Step noMarket = Step.builder(day("2021-02-15"), Clause.HEURES_CLAUSE)
                .hours(BigDecimal.TEN)
                .build();
        assertThat(problems(HIRED.with(noMarket)))
                .extracting(Problem::message)
                .containsExactly("The clause hours of 2021-02-15 have no 'market'.");
    }

    @ParameterizedTest
    @CsvSource({"2021-01-31, ", "2021-02-01, CLAUSES-SOCIALES-103"})
    void hoursComeBeforeTheContractsHaveFilledThePath(String on, String problem) {
        Participant hired = aParticipant("J-1")
                .with(
                        contract("M-1", "2019-02-01", "2021-12-31").build(),
                        hours("M-1", on, "7").build());
        assertThat(ids(hired)).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void aContractOfBeforeTheParametersIsNotJudged() {
        Participant hired = aParticipant("J-1")
                .with(
                        contract("M-1", "2016-02-01", "2018-12-31").build(),
                        hours("M-1", "2018-06-01", "7").build());
        assertThat(ids(hired)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"99.99, ", "100, ", "100.01, CLAUSES-SOCIALES-104"})
    void betweenDossiersNoMoreHoursAreDoneThanDue(String last, String problem) {
        BigDecimal rest = new BigDecimal(last).subtract(new BigDecimal("70"));
        Dossier one = HIRED.with(hours("M-1", "2021-02-15", "40").build()).dossier();
        Dossier other = aParticipant("J-2")
                .with(
                        contract("M-1", "2021-02-10", "2021-03-15").build(),
                        hours("M-1", "2021-02-15", rest.toString()).build())
                .dossier();
        // the market's own hours are those of people without a dossier
        Dossier market = market().declaring(Market.DUE_HOURS, new BigDecimal("100"))
                .with(Step.builder(day("2021-02-20"), Clause.HEURES_CLAUSE)
                        .hours(new BigDecimal("30"))
                        .build())
                .dossier();
        assertThat(together(one, market, other)).isEqualTo(problem == null ? List.of() : List.of("line 2: " + problem));
    }

    @Test
    void betweenDossiersTheMarketOfTheHoursIsKnown() {
        Dossier one = HIRED.with(hours("M-1", "2021-02-15", "40").build()).dossier();
        assertThat(together(one)).containsExactly("line 1: facts[1]: CLAUSES-SOCIALES-105");
        assertThat(together(one, market().dossier())).isEmpty();
        assertThat(together(market().dossier(), one)).isEmpty();
    }

    @Test
    void twoRunsDoNotMix() {
        Dossier one = HIRED.with(hours("M-1", "2021-02-15", "40").build()).dossier();
        Coherence coherence = PARCOURS.coherence();
        Coherence.Run run = coherence.run();
        run.check(one.subject(), one.history(), Location.of("", 1));
        assertThat(coherence.run().conclude()).isEmpty();
        assertThat(run.conclude()).hasSize(1);
    }

    private static List<String> ids(Participant participant) {
        return problems(participant).stream().map(Problem::id).toList();
    }

    private static List<Problem> problems(Participant participant) {
        return PARCOURS.coherence().check(participant.dossier());
    }

    private static List<String> together(Dossier... dossiers) {
        Coherence.Run run = PARCOURS.coherence().run();
        List<Problem> problems = new ArrayList<>();
        for (int line = 1; line <= dossiers.length; line++) {
            Dossier dossier = dossiers[line - 1];
            problems.addAll(run.check(dossier.subject(), dossier.history(), Location.of("", line)));
        }
        problems.addAll(run.conclude());
        return problems.stream()
                .filter(problem -> problem.id().startsWith("CLAUSES-SOCIALES-"))
                .map(problem -> problem.location() + ": " + problem.id())
                .toList();
    }
}

package fr.parcours.entreprises.clauses;

import static fr.parcours.entreprises.clauses.Markets.contract;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausePathTest {
    @ParameterizedTest
    @CsvSource({
        // 24 months from 1 February 2019 are 731 days, 29 February 2020 among them
        "2021-01-30, ",
        "2021-01-31, 2021-01-31",
        "2021-02-01, 2021-01-31",
        "2023-12-31, 2021-01-31"
    })
    void oneContractFillsItOnTheLastDayOfItsTerm(String until, LocalDate filled) {
        ClausePath path = path(contract("M-1", "2019-02-01", until).build());
        assertThat(path.fills(24)).isEqualTo(Optional.ofNullable(filled));
    }

    @Test
    void whatLiesBetweenContractsDoesNotCount() {
        // 365 days, then 366 of the 731
        ClausePath path = path(
                contract("M-1", "2019-02-01", "2020-01-31").build(),
                contract("M-2", "2021-01-01", "2022-12-31").build());
        assertThat(path.fills(24)).contains(day("2022-01-01"));
        assertThat(path.daysUpTo(day("2020-12-31"))).isEqualTo(365);
        assertThat(path.daysUpTo(day("2022-01-01"))).isEqualTo(731);
    }

    @Test
    void aDayUnderTwoContractsCountsOnce() {
        ClausePath path = path(
                contract("M-1", "2021-02-01", "2021-02-28").build(),
                contract("M-2", "2021-02-15", "2021-03-14").build());
        assertThat(path.daysUpTo(day("2021-12-31"))).isEqualTo(42);
    }

    @Test
    void aContractWithoutEndCountsUpToTheDayAsked() {
        ClausePath path = path(Outcome.builder(day("2019-02-01"), OutcomeKind.CDI)
                .via(ClausesSociales.CLAUSES_SOCIALES)
                .build());
        assertThat(path.daysUpTo(day("2019-02-01"))).isEqualTo(1);
        assertThat(path.fills(24)).contains(day("2021-01-31"));
    }

    @Test
    void onlyContractsCreditedToClausesCount() {
        assertThat(path(
                                Outcome.of(day("2019-02-01"), OutcomeKind.CDI),
                                Outcome.builder(day("2019-02-01"), OutcomeKind.FORMATION)
                                        .via(ClausesSociales.CLAUSES_SOCIALES)
                                        .build())
                        .contracts())
                .isEmpty();
        assertThat(path().fills(24)).isEmpty();
        assertThat(path().daysUpTo(day("2021-01-01"))).isZero();
    }

    @Property(tries = 300)
    void theDayItFillsIsTheOneOnWhichTheDaysAreReached(
            @ForAll @IntRange(min = 0, max = 900) int first,
            @ForAll @IntRange(min = 1, max = 600) int firstLength,
            @ForAll @IntRange(min = 0, max = 900) int second,
            @ForAll @IntRange(min = 1, max = 600) int secondLength,
            @ForAll @IntRange(min = 1, max = 24) int months) {
        LocalDate one = day("2019-01-01").plusDays(first);
        LocalDate other = day("2019-01-01").plusDays(second);
        ClausePath path = path(
                contract("M-1", one.toString(), one.plusDays(firstLength).toString())
                        .build(),
                contract("M-2", other.toString(), other.plusDays(secondLength).toString())
                        .build());
        LocalDate start = one.isBefore(other) ? one : other;
        LocalDate sameDay = start.plusMonths(months);
        boolean monthLacksTheDay = sameDay.getDayOfMonth() < start.getDayOfMonth();
        long days = ChronoUnit.DAYS.between(start, sameDay) + (monthLacksTheDay ? 1 : 0);
        path.fills(months)
                .ifPresentOrElse(
                        day -> {
                            assertThat(path.daysUpTo(day)).isEqualTo(days);
                            assertThat(path.daysUpTo(day.minusDays(1))).isEqualTo(days - 1);
                        },
                        () -> assertThat(path.daysUpTo(day("2030-01-01"))).isLessThan(days));
    }

    private static ClausePath path(Outcome... outcomes) {
        return ClausePath.of(aParticipant()
                .with(outcomes)
                .dossier()
                .facts(Outcome.class)
                .filter(Clause::isContract)
                .toList());
    }
}

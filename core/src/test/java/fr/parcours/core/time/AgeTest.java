package fr.parcours.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "1996-03-15, 2022-03-14, 25", // the day before: 25 ans révolus still hold
        "1996-03-15, 2022-03-15, 26", // the birthday itself
        "1996-03-15, 2022-03-16, 26",
        "1996-03-15, 1996-03-15, 0",
        "1996-03-15, 1996-03-14, 0",
        "1996-03-15, 1995-03-15, -1",
        "1999-12-31, 2000-12-30, 0",
        "1999-12-31, 2000-12-31, 1"
    })
    void countsWholeYearsTheBirthdayIncluded(LocalDate birth, LocalDate day, int age) {
        assertThat(Age.on(day, birth)).isEqualTo(age);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2022-02-27, 17",
        "2022-02-28, 17", // the year is not complete on 28 February
        "2022-03-01, 18",
        "2024-02-28, 19",
        "2024-02-29, 20", // a leap year has the true birthday
        "2024-03-01, 20"
    })
    void bornOn29FebruaryTheBirthdayFallsOn1MarchInCommonYears(LocalDate day, int age) {
        assertThat(Age.on(day, LocalDate.of(2004, 2, 29))).isEqualTo(age);
    }

    @Test
    void theAgeIsReachedOnTheBirthdayAndNotOnTheDayBefore() {
        LocalDate birth = LocalDate.of(1996, 3, 15);

        assertThat(Age.reaches(26, birth)).isEqualTo("2022-03-15");
        assertThat(Age.lastDayBefore(26, birth)).isEqualTo("2022-03-14");
    }

    @Test
    void bornOn29FebruaryTheAgeIsReachedOn1MarchInCommonYears() {
        LocalDate birth = LocalDate.of(2004, 2, 29);

        assertThat(Age.reaches(18, birth)).isEqualTo("2022-03-01");
        assertThat(Age.lastDayBefore(18, birth)).isEqualTo("2022-02-28");
        assertThat(Age.reaches(20, birth)).isEqualTo("2024-02-29");
        assertThat(Age.lastDayBefore(20, birth)).isEqualTo("2024-02-28");
    }

    @Property
    void anAgeIsReachedOnTheFirstDayItHolds(
            @ForAll @DateRange(min = "1940-01-01", max = "2020-12-31") LocalDate birth,
            @ForAll @IntRange(max = 90) int years) {
        LocalDate first = Age.reaches(years, birth);

        assertThat(Age.on(first, birth)).isEqualTo(years);
        if (years > 0) {
            assertThat(Age.on(first.minusDays(1), birth)).isEqualTo(years - 1);
        }
    }

    @Property
    void nobodyGrowsYounger(
            @ForAll @DateRange(min = "1940-01-01", max = "2020-12-31") LocalDate birth,
            @ForAll @IntRange(max = 30_000) int days) {
        LocalDate day = birth.plusDays(days);

        assertThat(Age.on(day.plusDays(1), birth) - Age.on(day, birth)).isBetween(0, 1);
    }
}

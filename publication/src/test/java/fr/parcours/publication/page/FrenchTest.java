package fr.parcours.publication.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "999, 0, 999",
        "1935, 0, 1\u202f935",
        "635281, 0, 635\u202f281",
        "3806041.71, 2, '3\u202f806\u202f041,71'",
        "45.45, 0, 45",
        "45.5, 0, 46",
        "52.75, 1, '52,8'",
        "-28993, 0, '\u221228\u202f993'",
        "-0.4, 0, 0",
        "-0.5, 0, \u22121",
    })
    void groupsDigitsAndRoundsHalfUpOnce(BigDecimal number, int decimals, String text) {
        assertThat(French.number(number, decimals)).isEqualTo(text);
    }

    @Test
    void keepsTheUnitOnTheLineOfItsNumber() {
        assertThat(French.quantity(new BigDecimal("46.12"), Unit.PERCENT, 0)).isEqualTo("46\u00a0%");
        assertThat(French.quantity(new BigDecimal("635281"), Unit.EUROS, 0)).isEqualTo("635\u202f281\u00a0€");
        assertThat(French.quantity(new BigDecimal("8.4"), Unit.MONTHS, 0)).isEqualTo("8\u00a0mois");
        assertThat(French.quantity(new BigDecimal("12"), Unit.COUNT, 0)).isEqualTo("12");
    }

    @Test
    void givesADifferenceItsSign() {
        assertThat(French.difference(new BigDecimal("497"), 0)).isEqualTo("+497");
        assertThat(French.difference(new BigDecimal("-3"), 0)).isEqualTo("\u22123");
        assertThat(French.difference(BigDecimal.ZERO, 0)).isEqualTo("0");
    }

    @Test
    void writesTheFirstOfTheMonthAsPremier() {
        assertThat(French.date(LocalDate.of(2021, 3, 1))).isEqualTo("1er\u00a0mars\u00a02021");
        assertThat(French.date(LocalDate.of(2021, 3, 11))).isEqualTo("11\u00a0mars\u00a02021");
    }
}

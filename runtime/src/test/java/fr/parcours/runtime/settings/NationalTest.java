package fr.parcours.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.runtime.Parcours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the country sets is there without any plug-in. */
class NationalTest {
    private static final Parameters PARAMETERS = Parcours.of(List.of()).parameters();

    @ParameterizedTest
    @CsvSource({
        "2021-09-30, 1554.58, 10.25",
        "2021-10-01, 1589.47, 10.48",
        "2021-10-02, 1589.47, 10.48",
        "2026-12-31, 1867.02, 12.31"
    })
    void theSmicOfADay(LocalDate on, BigDecimal monthly, BigDecimal hourly) {
        assertThat(PARAMETERS.at(National.SMIC_MONTHLY, on).value()).isEqualTo(monthly);
        assertThat(PARAMETERS.at(National.SMIC_HOURLY, on).value()).isEqualTo(hourly);
    }

    @Test
    void theHourlySmicFollowsFromTheMonthlyOneOnEveryDayItChanges() {
        List<DatedValue> hourly =
                PARAMETERS.histories().get(National.SMIC_HOURLY.id()).values();

        assertThat(hourly)
                .extracting(DatedValue::from)
                .isEqualTo(PARAMETERS.histories().get(National.SMIC_MONTHLY.id()).values().stream()
                        .map(DatedValue::from)
                        .toList());
        assertThat(hourly)
                .allSatisfy(value -> assertThat(value.texts())
                        .containsExactly(PARAMETERS
                                .at(National.SMIC_MONTHLY, value.from())
                                .value()
                                .multiply(BigDecimal.valueOf(12))
                                .divide(BigDecimal.valueOf(1820), 2, RoundingMode.HALF_UP)
                                .toPlainString()));
    }

    @Test
    void allThatCoreShipsIsNationalAndNothingElseIs() {
        assertThat(PARAMETERS.histories().keySet()).isNotEmpty().allMatch(National::includes);
        assertThat(National.includes("cej.age-minimum")).isFalse();
    }

    @Test
    void whatIsCarriedOnIntoAYearNotSetYetIsMarked() {
        assertThat(PARAMETERS
                        .at(National.SMIC_MONTHLY, LocalDate.of(2026, 12, 31))
                        .unverified())
                .isFalse();
        assertThat(PARAMETERS
                        .at(National.SMIC_MONTHLY, LocalDate.of(2027, 1, 1))
                        .unverified())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2021-03-31, 564.78", "2021-04-01, 565.34", "2023-04-01, 607.75"})
    void theRsaOfASinglePerson(LocalDate on, BigDecimal amount) {
        assertThat(PARAMETERS.at(National.RSA_SINGLE, on).value()).isEqualTo(amount);
        assertThat(PARAMETERS.at(National.RSA_HOUSING_SHARE, on).value()).isEqualTo(new BigDecimal("0.12"));
    }
}

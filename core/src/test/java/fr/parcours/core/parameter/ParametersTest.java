package fr.parcours.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.Golden;
import fr.parcours.core.problem.Location;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParametersTest {
    private static Written file() {
        return Written.nothing()
                .value("essai.age-maximum", "2022-03-01", Confidence.S1, "L5131-6", "25")
                .value("essai.age-maximum", "2017-01-01", Confidence.S2, "L5131-4", "24")
                .value("essai.montant", "2022-03-01", Confidence.S3, "D5131-19", "497.50")
                .value("essai.montant", "2023-04-01", Confidence.S1, true, "D5131-19", "528.00")
                .value("essai.montant", "2024-04-01", Confidence.S1, "D5131-19", "552.29")
                .value("essai.motifs", "2022-03-01", Confidence.LOCAL, "protocole", "terme", "abandon");
    }

    private static final Parameters PARAMETERS = file().parameters();
    private static final Parameter<Integer> AGE = Parameter.whole("essai.age-maximum");
    private static final Parameter<BigDecimal> AMOUNT = Parameter.amount("essai.montant");
    private static final LocalDate IN_2022 = LocalDate.of(2022, 6, 1);

    @ParameterizedTest
    @CsvSource({"2017-01-01, 24", "2022-02-28, 24", "2022-03-01, 25", "2022-03-02, 25", "2099-01-01, 25"})
    void aValueHoldsFromItsDateUntilTheNext(LocalDate on, int value) {
        assertThat(PARAMETERS.at(AGE, on).value()).isEqualTo(value);
    }

    @Test
    void aValueSaysWhatMakesItBelievable() {
        assertThat(PARAMETERS.at(AGE, IN_2022))
                .isEqualTo(new ParameterValue<>(
                        "essai.age-maximum",
                        25,
                        LocalDate.of(2022, 3, 1),
                        "L5131-6",
                        Confidence.S1,
                        false,
                        new Location("parameters.yaml", 0, "parameters.essai.age-maximum.values[0]")));
    }

    @ParameterizedTest
    @CsvSource({"2022-03-01, true", "2023-04-01, true", "2024-04-01, false"})
    void aValueReadInASecondarySourceOnlyOrMarkedIsUnverified(LocalDate on, boolean unverified) {
        assertThat(PARAMETERS.at(AMOUNT, on).unverified()).isEqualTo(unverified);
    }

    @ParameterizedTest
    @EnumSource
    void onlyPressAndGeneralKnowledgeAreUnverified(Confidence confidence) {
        assertThat(confidence.isVerified()).isEqualTo(confidence != Confidence.S3 && confidence != Confidence.K);
    }

    @Test
    void aValueMayBeLeftUnset() {
        Parameters parameters = Written.nothing()
                .value("essai.plafond", "2021-01-01", Confidence.LOCAL, "choix", "aucun")
                .value("essai.plafond", "2022-01-01", Confidence.LOCAL, "choix", "1400.00")
                .value("essai.plafond", "2023-01-01", Confidence.LOCAL, "choix", "rien")
                .parameters();
        Parameter<Optional<BigDecimal>> cap = Parameter.amount("essai.plafond").orNone();

        assertThat(parameters.at(cap, LocalDate.of(2021, 12, 31)).value()).isEmpty();
        assertThat(parameters.at(cap, LocalDate.of(2022, 1, 1)).value()).hasValue(new BigDecimal("1400.00"));
        assertThatThrownBy(() -> parameters.at(cap, LocalDate.of(2023, 1, 1))).hasMessageContaining("PARAMETER-103");
    }

    @Test
    void codesAreReadInOrder() {
        assertThat(PARAMETERS.at(Parameter.codes("essai.motifs"), IN_2022).value())
                .containsExactly("terme", "abandon");
        assertThat(PARAMETERS.at(Parameter.code("essai.age-maximum"), IN_2022).value())
                .isEqualTo("25");
    }

    @Test
    void thereIsNoValueBeforeTheFirst() {
        assertThat(PARAMETERS.firstDay(AGE)).isEqualTo("2017-01-01");
        assertThat(PARAMETERS.find(AGE, LocalDate.of(2016, 12, 31))).isEmpty();
        assertThat(PARAMETERS.find(AGE, LocalDate.of(2017, 1, 1))).isPresent();
        Golden.assertRefused("parameters/before-first-value", () -> PARAMETERS.at(AGE, LocalDate.of(2016, 12, 31)));
    }

    @Test
    void anUnknownParameterIsRefusedWithTheClosest() {
        Golden.assertRefused("parameters/unknown", () -> PARAMETERS.at(Parameter.whole("essai.age-maximun"), IN_2022));
        Golden.assertRefused(
                "parameters/unknown", () -> PARAMETERS.find(Parameter.whole("essai.age-maximun"), IN_2022));
        Golden.assertRefused("parameters/unknown", () -> PARAMETERS.firstDay(Parameter.whole("essai.age-maximun")));
    }

    @Test
    void aValueOfAnotherTypeIsRefusedWithWhatWasRead() {
        Golden.assertRefused(
                "parameters/not-a-whole-number", () -> PARAMETERS.at(Parameter.whole("essai.montant"), IN_2022));
        Golden.assertRefused(
                "parameters/not-a-decimal-number", () -> PARAMETERS.at(Parameter.amount("essai.motifs"), IN_2022));
        Golden.assertRefused("parameters/not-one-code", () -> PARAMETERS.at(Parameter.code("essai.motifs"), IN_2022));
    }

    @Test
    void theStructureReplacesAllTheValuesOfAParameter() {
        List<History> histories = new ArrayList<>(file().histories());
        histories.addAll(Written.nothing()
                .value("essai.age-maximum", "2020-01-01", Confidence.LOCAL, "protocole local", "29")
                .histories());
        Parameters overridden = Parameters.of(histories);

        assertThat(overridden.at(AGE, IN_2022).value()).isEqualTo(29);
        assertThat(overridden.at(AGE, IN_2022).source()).isEqualTo("protocole local");
        assertThat(overridden.at(AMOUNT, IN_2022).value()).isEqualTo("497.50");
        assertThat(overridden.find(AGE, LocalDate.of(2019, 12, 31))).isEmpty();
    }

    @Test
    void aHistoryHasAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new History("essai.vide", "Vide", "", List.of(), Location.UNKNOWN))
                .withMessage("the parameter 'essai.vide' has no value");
    }
}

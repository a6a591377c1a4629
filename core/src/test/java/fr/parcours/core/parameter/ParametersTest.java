package fr.parcours.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.Golden;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParametersTest {
    private static Stated file() {
        return Stated.nothing()
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
        ParameterValue<Integer> value = PARAMETERS.at(AGE, LocalDate.of(2020, 6, 1));

        assertThat(value.parameter()).isEqualTo("essai.age-maximum");
        assertThat(value.value()).isEqualTo(24);
        assertThat(value.texts()).containsExactly("24");
        assertThat(value.from()).isEqualTo("2017-01-01");
        assertThat(value.until()).contains(LocalDate.of(2022, 2, 28));
        assertThat(value.source()).isEqualTo("L5131-4");
        assertThat(value.confidence()).isEqualTo(Confidence.S2);
        assertThat(value.unverified()).isFalse();
        assertThat(value.location())
                .isEqualTo(new Location("parameters.yaml", 0, "parameters.essai.age-maximum.values[1]"));
        assertThat(PARAMETERS.at(AGE, IN_2022).until()).isEmpty();
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
        Parameters parameters = Stated.nothing()
                .value("essai.plafond", "2021-01-01", Confidence.LOCAL, "choix", "aucun")
                .value("essai.plafond", "2022-01-01", Confidence.LOCAL, "choix", "1400.00")
                .parameters();
        Parameter<Optional<BigDecimal>> cap = Parameter.amount("essai.plafond").orNone();

        assertThat(parameters.at(cap, LocalDate.of(2021, 12, 31)).value()).isEmpty();
        assertThat(parameters.at(cap, LocalDate.of(2022, 1, 1)).value()).hasValue(new BigDecimal("1400.00"));
        assertThatThrownBy(() -> Stated.nothing()
                        .value("essai.plafond", "2023-01-01", Confidence.LOCAL, "choix", "rien")
                        .parameters()
                        .at(cap, LocalDate.of(2023, 1, 1)))
                .hasMessageContaining("PARAMETER-103");
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
        assertThat(PARAMETERS.first(AGE).from()).isEqualTo("2017-01-01");
        assertThat(PARAMETERS.find(AGE, LocalDate.of(2016, 12, 31))).isEmpty();
        assertThat(PARAMETERS.find(AGE, LocalDate.of(2017, 1, 1))).isPresent();
        Golden.assertRefused("parameters/before-first-value", () -> PARAMETERS.at(AGE, LocalDate.of(2016, 12, 31)));
    }

    @Test
    void anUnknownParameterIsRefusedWithTheClosest() {
        Golden.assertRefused("parameters/unknown", () -> PARAMETERS.at(Parameter.whole("essai.age-maximun"), IN_2022));
        Golden.assertRefused(
                "parameters/unknown", () -> PARAMETERS.find(Parameter.whole("essai.age-maximun"), IN_2022));
        Golden.assertRefused("parameters/unknown", () -> PARAMETERS.first(Parameter.whole("essai.age-maximun")));
    }

    @Test
    void aValueOfAnotherTypeIsRefusedWithWhatWasRead() {
        Golden.assertRefused(
                "parameters/not-a-whole-number", () -> PARAMETERS.at(Parameter.whole("essai.montant"), IN_2022));
        Golden.assertRefused(
                "parameters/not-a-decimal-number", () -> PARAMETERS.at(Parameter.amount("essai.motifs"), IN_2022));
        Golden.assertRefused("parameters/not-one-code", () -> PARAMETERS.at(Parameter.code("essai.motifs"), IN_2022));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-31, ''",
        "2017-01-01, 24", // what the law said before the structure's value still holds
        "2019-12-31, 24",
        "2020-01-01, 29", // the structure's
        "2022-03-01, 29", // a later value of the law does not take its place
        "2099-01-01, 29"
    })
    void aValueOfTheStructureHoldsFromItsDayAndTheLawBeforeIt(LocalDate on, String value) {
        Parameters overridden = overridden(DatedValue.of(LocalDate.of(2020, 1, 1), "local", Confidence.LOCAL, "29"));

        assertThat(overridden.find(AGE, on).map(each -> each.value().toString()).orElse(""))
                .isEqualTo(value);
        assertThat(overridden.at(AMOUNT, IN_2022).value()).isEqualTo("497.50");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, 24, 2019-12-31",
        "2020-01-01, 29, 2021-12-31",
        "2021-12-31, 29, 2021-12-31",
        "2022-01-01, 24, 2022-02-28", // the law again, as it then was
        "2022-03-01, 25, ''"
    })
    void aValueOfTheStructureWithALastDayLeavesTheLawAfterIt(LocalDate on, int value, String until) {
        Parameters overridden = overridden(new DatedValue(
                LocalDate.of(2020, 1, 1),
                Optional.of(LocalDate.of(2021, 12, 31)),
                List.of("29"),
                "local",
                Confidence.LOCAL,
                false,
                Location.UNKNOWN));

        assertThat(overridden.at(AGE, on).value()).isEqualTo(value);
        assertThat(overridden.at(AGE, on).until().map(LocalDate::toString).orElse(""))
                .isEqualTo(until);
    }

    /** Raised each 1 April; the last rise that is known is that of 2024. */
    private static final History RAISED = new History(
            "essai.bareme",
            "Barème",
            "EUR",
            List.of(
                    DatedValue.of(LocalDate.of(2023, 4, 1), "décret 2023", Confidence.S1, "100.00"),
                    DatedValue.of(LocalDate.of(2024, 4, 1), "décret 2024", Confidence.S1, "110.00")),
            Optional.of(MonthDay.of(4, 1)),
            Location.UNKNOWN);

    private static final Parameter<BigDecimal> SCALE = Parameter.amount("essai.bareme");

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, 100.00, false, 2024-03-31, ''",
        "2024-04-01, 110.00, false, 2025-03-31, ''",
        "2025-03-31, 110.00, false, 2025-03-31, ''",
        "2025-04-01, 110.00, true, '', 2025-03-31", // a new value was due, and is not known
        "2026-11-30, 110.00, true, '', 2025-03-31"
    })
    void aValueIsCarriedOnAfterTheDayOnWhichANewOneWasDue(
            LocalDate on, BigDecimal amount, boolean unverified, String until, String knownUntil) {
        ParameterValue<BigDecimal> value = Parameters.of(List.of(RAISED)).at(SCALE, on);

        assertThat(value.value()).isEqualByComparingTo(amount);
        assertThat(value.unverified()).isEqualTo(unverified);
        assertThat(value.until().map(LocalDate::toString).orElse("")).isEqualTo(until);
        assertThat(value.knownUntil().map(LocalDate::toString).orElse("")).isEqualTo(knownUntil);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, 2024-04-01", "2024-04-01, 2025-04-01", "2024-04-02, 2025-04-01"})
    void aNewValueIsDueOnTheNextDayOfRevaluation(LocalDate from, LocalDate due) {
        List<DatedValue> values = List.of(DatedValue.of(from, "décret", Confidence.S1, "1"));
        assertThat(new History("a", "A", "EUR", values, RAISED.revalued(), Location.UNKNOWN).nextValueDue())
                .hasValue(due);
    }

    @Test
    void noneIsDueWhereTheStructureSaysItsOwn() {
        History own = new History(
                "essai.bareme",
                "Barème",
                "EUR",
                List.of(DatedValue.of(LocalDate.of(2024, 1, 1), "choix", Confidence.LOCAL, "90.00")),
                Location.UNKNOWN);
        assertThat(Parameters.of(List.of(RAISED, own))
                        .at(SCALE, LocalDate.of(2030, 1, 1))
                        .unverified())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-11, false, ''", // before the order
        "2021-05-12, true, ''",
        "2021-12-31, true, ''",
        "2022-01-01, false, 2021-12-31", // it has lapsed, and no other is known
        "2026-11-30, false, 2021-12-31"
    })
    void anOrderThatHasLapsedGivesNothing(LocalDate on, boolean known, String ended) {
        Parameters parameters = Parameters.of(List.of(new History(
                "essai.bareme",
                "Barème",
                "EUR",
                List.of(new DatedValue(
                        LocalDate.of(2021, 5, 12),
                        Optional.of(LocalDate.of(2021, 12, 31)),
                        List.of("1.00"),
                        "arrêté du 2021-05-12",
                        Confidence.S1,
                        false,
                        Location.UNKNOWN)),
                Location.UNKNOWN)));

        assertThat(parameters.find(SCALE, on).isPresent()).isEqualTo(known);
        assertThat(parameters
                        .lapsed(SCALE, on)
                        .flatMap(ParameterValue::until)
                        .map(LocalDate::toString)
                        .orElse(""))
                .isEqualTo(ended);
        if (!ended.isEmpty()) {
            assertThatThrownBy(() -> parameters.at(SCALE, on))
                    .hasMessageContaining("its last value ended on 2021-12-31 (arrêté du 2021-05-12)");
        }
    }

    private static Parameters overridden(DatedValue value) {
        List<History> histories = new ArrayList<>(file().histories());
        histories.add(new History("essai.age-maximum", "Âge maximal", "ans", List.of(value), Location.UNKNOWN));
        return Parameters.of(histories);
    }

    @Test
    void aChoiceAmongCodesRefusesAnyOther() {
        Parameters parameters = Stated.nothing()
                .value("essai.choix", "2021-01-01", Confidence.LOCAL, "choix", "rolling")
                .value("essai.choix", "2022-01-01", Confidence.LOCAL, "choix", "roling")
                .parameters();

        assertThat(parameters.check(Parameter.oneOf("essai.choix", "calendar", "rolling")))
                .extracting(Problem::message)
                .containsExactly(
                        "The value of 'essai.choix' from 2022-01-01 is not one of calendar, rolling: 'roling'.");
        assertThat(parameters.check(Parameter.code("essai.choix"))).isEmpty();
        assertThat(parameters.check(Parameter.code("essai.choit")))
                .extracting(Problem::id)
                .containsExactly("PARAMETER-101");
    }

    @Test
    void aNumberIsNotNegative() {
        assertThat(Parameter.whole("essai.mois").read(List.of("-1"))).isEmpty();
        assertThat(Parameter.amount("essai.euros").read(List.of("-0.01"))).isEmpty();
        assertThat(Parameter.amount("essai.euros").read(List.of("0"))).isPresent();
    }

    @Test
    void aHistoryHasAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new History("essai.vide", "Vide", "", List.of(), Location.UNKNOWN))
                .withMessage("the parameter 'essai.vide' has no value");
    }
}

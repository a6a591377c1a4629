package fr.parcours.entreprises.aides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
    private static final Parameter<Order> KEY = Order.of("autre");

    @Test
    void aLineGivesThePublicTheRateTheHoursAndTheMonths() {
        assertThat(read("pec qpv-zrr 80 % 30 h 9-12 mois", "cie jeunes 47.5 % 35.5 h 6 mois cdd 12 mois cdi"))
                .hasValueSatisfying(order -> assertThat(order.lines())
                        .containsExactly(
                                new Order.Line(
                                        OutcomeKind.PEC,
                                        Order.Audience.QPV_ZRR,
                                        Optional.of(new Order.Terms(
                                                new BigDecimal("80"), new BigDecimal("30"), 9, 12, 12))),
                                new Order.Line(
                                        OutcomeKind.CIE,
                                        Order.Audience.JEUNES,
                                        Optional.of(new Order.Terms(
                                                new BigDecimal("47.5"), new BigDecimal("35.5"), 6, 6, 12)))));
    }

    @Test
    void whatWasNotReadHasNoTerms() {
        Order.Line pec = new Order.Line(OutcomeKind.PEC, Order.Audience.AUTRES, Optional.empty());
        assertThat(read("pec autres non-lu"))
                .hasValueSatisfying(order -> assertThat(order.lines()).containsExactly(pec));
        assertThat(read("non-lu"))
                .hasValueSatisfying(order -> assertThat(order.isRead()).isFalse());
    }

    @Test
    void anOrderMayOpenNothing() {
        assertThat(read("aucun"))
                .hasValueSatisfying(order -> assertThat(order.lines()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pec 65 % 30 h 9-12 mois",
                "pec retraites 65 % 30 h 9-12 mois",
                "cdd jeunes 65 % 30 h 9-12 mois",
                "pec jeunes 65 30 h 9-12 mois",
                "pec jeunes 65 % 30 h 9 mois",
                "pec jeunes 65 % 30 h 9 mois cdd",
                "pec non-lu",
                "pec retraites non-lu",
                "pec jeunes 65 % 30 h 9-12"
            })
    void anythingElseIsNotAnOrder(String line) {
        assertThat(read(line)).isEmpty();
        assertThat(read("pec jeunes 65 % 30 h 9-12 mois", line)).isEmpty();
    }

    @Test
    void aStructureLearnsWhichLineOfItsFileIsWrong() {
        String file = """
                parameters:
                  contrats-aides.region: { values: [ { from: 2021-01-01, value: autre, source: essai, confidence: LOCAL } ] }
                  contrats-aides.arrete.autre:
                    values:
                      - { from: 2021-01-01, value: [pec jeune 65 % 30 h 9-12 mois], source: essai, confidence: LOCAL }
                """;
        assertThatThrownBy(() -> Contracts.forStructure(file))
                .isInstanceOf(ParcoursException.class)
                .hasMessageContaining("PARAMETER-103")
                .hasMessageContaining("structure.yaml:5");
    }

    @Test
    void aRegionWithoutOrderIsRefusedAtTheStart() {
        assertThatThrownBy(() -> Contracts.in("bretagne"))
                .isInstanceOf(ParcoursException.class)
                .hasMessageContaining("PARAMETER-103")
                .hasMessageContaining("one of autre, grand-est, hauts-de-france, nouvelle-aquitaine")
                .hasMessageContaining("bretagne");
    }

    private static Optional<Order> read(String... lines) {
        return KEY.read(List.of(lines));
    }
}

package fr.parcours.population.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.indicator.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final PublishedFigure COUNT = figure("a.people", "46", Unit.COUNT, 0);
    private static final PublishedFigure SHARE = figure("a.women", "46", Unit.PERCENT, 0);

    @Test
    void equalValuesHaveNoReason() {
        Reconciliation.Row row = only(COUNT, "46");

        assertThat(row.isEqual()).isTrue();
        assertThat(row.reason()).isEmpty();
    }

    @Test
    void aValueIsRoundedOnceHalfUpAsPrinted() {
        assertThat(only(SHARE, "45.5").isEqual()).isTrue();
        assertThat(only(SHARE, "46.499999").isEqual()).isTrue();
        assertThat(only(SHARE, "45.499999").isEqual()).isFalse();
        assertThat(only(SHARE, "46.5").isEqual()).isFalse();
        assertThat(only(figure("a.levels", "27.5", Unit.PERCENT, 1), "27.449").isEqual())
                .isFalse();
    }

    @Test
    void aDifferenceNobodyExplainsSaysSo() {
        Reconciliation.Row row = only(COUNT, "44");

        assertThat(row.difference()).contains(new BigDecimal("-2"));
        assertThat(row.reason()).isEqualTo("écart inexpliqué");
    }

    @Test
    void aKnownContradictionExplainsADifferenceAndNothingElse() {
        Map<String, String> known = Map.of("a.people", "compté deux fois");

        assertThat(Reconciliation.of(List.of(COUNT), Map.of("a.people", new BigDecimal("44")), known)
                        .rows())
                .extracting(Reconciliation.Row::reason)
                .containsExactly("compté deux fois");
        assertThat(Reconciliation.of(List.of(COUNT), Map.of("a.people", new BigDecimal("46")), known)
                        .rows())
                .extracting(Reconciliation.Row::reason)
                .containsExactly("");
    }

    @Test
    void aFigureThatIsNotComputedDiffers() {
        Reconciliation reconciliation = Reconciliation.of(List.of(COUNT), Map.of(), Map.of());

        assertThat(reconciliation.differing()).singleElement().satisfies(row -> {
            assertThat(row.computed()).isEmpty();
            assertThat(row.reason()).isEqualTo("non calculé");
        });
    }

    @Test
    void theRowsKeepTheOrderOfTheReportAndLeaveOutWhatItDidNotPrint() {
        Reconciliation reconciliation = Reconciliation.of(
                List.of(SHARE, COUNT),
                Map.of("a.people", BigDecimal.ONE, "a.women", BigDecimal.TEN, "z.other", BigDecimal.ZERO),
                Map.of());

        assertThat(reconciliation.rows()).extracting(Reconciliation.Row::id).containsExactly("a.women", "a.people");
    }

    @Test
    void itIsWrittenAsCsv() throws IOException {
        StringWriter out = new StringWriter();
        Reconciliation.of(
                        List.of(COUNT, SHARE, figure("a.paid", "635281", Unit.EUROS, 0)),
                        Map.of("a.people", new BigDecimal("48"), "a.women", new BigDecimal("46.2")),
                        Map.of("a.people", "deux relevés, deux dates"))
                .writeTo(out);

        assertThat(out).hasToString("""
                        id,printed,computed,difference,reason
                        a.people,46,48,2,"deux relevés, deux dates"
                        a.women,46,46,0,
                        a.paid,635281,,,non calculé
                        """);
    }

    @Test
    void aPrintedValueHasNoMoreDecimalsThanItSays() {
        assertThatThrownBy(() -> figure("a.women", "46.5", Unit.PERCENT, 0)).isInstanceOf(ArithmeticException.class);
    }

    private static Reconciliation.Row only(PublishedFigure figure, String computed) {
        return Reconciliation.of(List.of(figure), Map.of(figure.id(), new BigDecimal(computed)), Map.of())
                .rows()
                .get(0);
    }

    private static PublishedFigure figure(String id, String printed, Unit unit, int decimals) {
        return new PublishedFigure(id, new BigDecimal(printed), unit, decimals);
    }
}

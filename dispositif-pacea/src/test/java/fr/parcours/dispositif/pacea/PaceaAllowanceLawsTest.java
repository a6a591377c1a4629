package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Situation.PARCOURS;
import static fr.parcours.dispositif.pacea.Situation.forStructure;
import static fr.parcours.dispositif.pacea.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Parcours;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PaceaAllowanceLawsTest {
    private static final YearMonth FIRST = YearMonth.of(2021, 1);
    private static final Parcours ROLLING = forStructure("  pacea.plafond-annuel-periode: { values: ["
            + " { from: 2017-01-01, value: rolling, source: choix, confidence: LOCAL } ] }\n");

    /** Granting what is told may be granted leaves nothing to grant, for that month. */
    @Property(tries = 100)
    void nothingIsLeftOnceTheMostIsGranted(
            @ForAll @Size(24) List<@IntRange(max = 600) Integer> paid, @ForAll @IntRange(max = 23) int asked) {
        for (Parcours parcours : List.of(PARCOURS, ROLLING)) {
            Situation situation = paid(paid);
            YearMonth month = FIRST.plusMonths(asked);
            BigDecimal most = most(parcours, situation, month);
            assertThat(most).isNotNegative();
            if (most.signum() > 0) {
                assertThat(most(parcours, situation.isPaid(most.toPlainString(), month.toString()), month))
                        .isZero();
            }
        }
    }

    /** Whoever is granted the most each month, in order, never passes the yearly ceiling of any twelve months. */
    @Property(tries = 20)
    void theRollingCeilingHoldsForAnyTwelveMonths(@ForAll @Size(24) List<@IntRange(max = 1) Integer> granted) {
        Situation situation = somebody().enters(Pacea.PACEA, "2021-01-01");
        BigDecimal[] amounts = new BigDecimal[granted.size()];
        for (int index = 0; index < amounts.length; index++) {
            YearMonth month = FIRST.plusMonths(index);
            amounts[index] = granted.get(index) == 1 ? most(ROLLING, situation, month) : BigDecimal.ZERO;
            situation = situation.isPaid(amounts[index].toPlainString(), month.toString());
        }
        for (int start = 0; start + 12 <= amounts.length; start++) {
            BigDecimal total = IntStream.range(start, start + 12)
                    .mapToObj(index -> amounts[index])
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total).isLessThanOrEqualTo(new BigDecimal("3120.00"));
        }
    }

    private static Situation paid(List<Integer> euros) {
        Situation situation = somebody().enters(Pacea.PACEA, "2021-01-01");
        for (int index = 0; index < euros.size(); index++) {
            situation = situation.isPaid(
                    euros.get(index).toString(), FIRST.plusMonths(index).toString());
        }
        return situation;
    }

    private static BigDecimal most(Parcours parcours, Situation situation, YearMonth month) {
        return parcours.allowance(situation.dossier(), "pacea", month).amount().orElseThrow();
    }
}

package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Suite.PARCOURS;
import static fr.parcours.dispositif.pacea.Suite.forStructure;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
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

    /** Granting what may still be granted leaves nothing to grant, for that month. */
    @Property(tries = 100)
    void nothingIsLeftOnceTheMostIsGranted(
            @ForAll @Size(24) List<@IntRange(max = 600) Integer> paid, @ForAll @IntRange(max = 23) int asked) {
        for (Parcours parcours : List.of(PARCOURS, ROLLING)) {
            Participant participant = paid(paid);
            YearMonth month = FIRST.plusMonths(asked);
            BigDecimal most = most(parcours, participant, month);
            assertThat(most).isNotNegative();
            if (most.signum() > 0) {
                assertThat(most(
                                parcours,
                                participant.paidFor(month.toString(), Pacea.ALLOCATION, most.toPlainString()),
                                month))
                        .isZero();
            }
        }
    }

    /** A person granted the most each month, in order, never passes the yearly ceiling of any twelve months. */
    @Property(tries = 20)
    void theRollingCeilingHoldsForAnyTwelveMonths(@ForAll @Size(24) List<@IntRange(max = 1) Integer> granted) {
        Participant participant = aParticipant().entered(Pacea.PACEA, "2021-01-01");
        BigDecimal[] amounts = new BigDecimal[granted.size()];
        for (int index = 0; index < amounts.length; index++) {
            YearMonth month = FIRST.plusMonths(index);
            amounts[index] = granted.get(index) == 1 ? most(ROLLING, participant, month) : BigDecimal.ZERO;
            participant = participant.paidFor(month.toString(), Pacea.ALLOCATION, amounts[index].toPlainString());
        }
        for (int start = 0; start + 12 <= amounts.length; start++) {
            BigDecimal total = IntStream.range(start, start + 12)
                    .mapToObj(index -> amounts[index])
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total).isLessThanOrEqualTo(new BigDecimal("3120.00"));
        }
    }

    private static Participant paid(List<Integer> euros) {
        Participant participant = aParticipant().entered(Pacea.PACEA, "2021-01-01");
        for (int index = 0; index < euros.size(); index++) {
            participant = participant.paidFor(
                    FIRST.plusMonths(index).toString(),
                    Pacea.ALLOCATION,
                    euros.get(index).toString());
        }
        return participant;
    }

    private static BigDecimal most(Parcours parcours, Participant participant, YearMonth month) {
        return parcours.allowance(participant.dossier(), "pacea", month)
                .amount()
                .orElseThrow();
    }
}

package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.Cej.CEJ;
import static fr.parcours.dispositif.cej.Suite.PARCOURS;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.vocabulary.Attributes;
import java.math.BigDecimal;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CejAllowanceLawsTest {
    /** More resources never give more, and nobody is given more than the flat amount or less than nothing. */
    @Property
    void resourcesNeverGiveMore(
            @ForAll @IntRange(max = 200_000) int pay,
            @ForAll @IntRange(max = 200_000) int more,
            @ForAll @IntRange(max = 60_000) int replacement) {
        BigDecimal less = amount(pay, replacement);
        assertThat(amount(pay + more, replacement)).isLessThanOrEqualTo(less);
        assertThat(amount(pay, replacement + more)).isLessThanOrEqualTo(less);
        assertThat(less).isBetween(BigDecimal.ZERO, new BigDecimal("500.00"));
        assertThat(less.scale()).isEqualTo(2);
    }

    private static BigDecimal amount(int payCents, int replacementCents) {
        return PARCOURS.allowance(
                        aParticipant()
                                .born("2001-05-17")
                                .from("2022-03-01")
                                .declaring(Attributes.TAX_HOUSEHOLD, "not-taxable")
                                .declaring(Attributes.RESOURCES_ACTIVITY, BigDecimal.valueOf(payCents, 2))
                                .declaring(Attributes.RESOURCES_REPLACEMENT, BigDecimal.valueOf(replacementCents, 2))
                                .entered(CEJ, "2022-03-01")
                                .dossier(),
                        "cej",
                        YearMonth.of(2022, 3))
                .amount()
                .orElseThrow();
    }
}

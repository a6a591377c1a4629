package fr.parcours.population.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PartsTest {
    @Property(tries = 200)
    void thePartsAddUpToTheTotalAndStayWithinTheirBounds(
            @ForAll @IntRange(min = 1, max = 60) int parts,
            @ForAll @IntRange(max = 50) int least,
            @ForAll @IntRange(max = 90) int span,
            @ForAll @IntRange(max = 5400) int above) {
        int most = least + span;
        int total = Math.min(parts * least + above, parts * most);

        assertThat(Parts.of(total, parts, least, most, Dice.of("parts " + total)))
                .hasSize(parts)
                .allMatch(part -> part >= least && part <= most)
                .satisfies(shares ->
                        assertThat(shares.stream().mapToInt(part -> part).sum()).isEqualTo(total));
    }

    @Test
    void aTotalThatNoPartsMakeIsRefused() {
        assertThatThrownBy(() -> Parts.of(10, 3, 4, 9, Dice.of("too little")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Parts.of(28, 3, 4, 9, Dice.of("too much")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

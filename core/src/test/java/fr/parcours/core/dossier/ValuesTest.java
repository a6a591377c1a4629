package fr.parcours.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.vocabulary.Attributes;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void refuseAValueThatTheAttributeDoesNotTakeAndDoNotQuoteIt() {
        assertThatThrownBy(() -> Values.of(Attributes.SEX, "f"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'sex' does not take this value: expected OneOf[codes=[female, male, other]]");
        assertThatThrownBy(() -> Values.of(Attributes.COMMUNE, "Tourcoing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'commune'")
                .hasMessageNotContaining("Tourcoing");
        assertThatThrownBy(() -> Values.of(Attributes.BENEFITS, Set.of("rsa", "rmi")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Values.of(Attributes.REFERENT, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takeAmountsFromZeroWithAtMostTwoDecimals() {
        assertThat(Values.of(Attributes.RESOURCES_OTHER, new BigDecimal("0.10")).attributes())
                .containsExactly(Attributes.RESOURCES_OTHER);
        assertThat(Values.of(Attributes.RESOURCES_OTHER, new BigDecimal("0.100"))
                        .attributes())
                .containsExactly(Attributes.RESOURCES_OTHER);
        assertThatThrownBy(() -> Values.of(Attributes.RESOURCES_OTHER, new BigDecimal("0.101")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Values.of(Attributes.RESOURCES_OTHER, new BigDecimal("-0.01")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package fr.parcours.population;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Vocabulary;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void everyCoreAttributeHasSamples() {
        assertThat(Vocabulary.core().codes("attribute"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                Samples.of(Vocabulary.core().attribute(name).orElseThrow()))
                        .isNotEmpty());
    }

    @Test
    void closedListsAreTriedWhole() {
        assertThat(Samples.of(Attributes.QPV)).containsExactly(true, false);
        assertThat(Samples.of(Attributes.TAX_HOUSEHOLD)).containsExactly("not-taxable", "first-bracket", "above");
        assertThat(Samples.of(Attributes.BENEFITS)).contains(Set.of(), Set.of("rsa"), Set.of("aah"));
    }

    @Test
    void textsHaveTheFormAskedFor() {
        assertThat(Samples.of(Attributes.COMMUNE)).containsExactly("59599", "59512", "2A004");
        assertThat(Samples.of(Attribute.text("naf", "Code NAF", Pattern.compile("[0-9]{4}[A-Z]"))))
                .containsExactly("4321A");
        assertThat(Samples.of(Attribute.text("odd", "Impossible", Pattern.compile("!!!"))))
                .isEmpty();
    }
}

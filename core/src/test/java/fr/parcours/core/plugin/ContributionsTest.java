package fr.parcours.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.DispositifId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What plug-ins contribute: descriptors and dispositifs are values. */
class ContributionsTest {
    private static final DispositifId CEJ = DispositifId.of("cej", "CEJ");
    private static final DispositifId PLIE = DispositifId.of("plie", "PLIE");
    private static final Rule RULE = Rules.of(Messages.core(), Parameters.NONE).presumed("pacea.public", Articles.NONE);

    @Test
    void aDescriptorAddsItsRequirements() {
        PluginDescriptor alone = PluginDescriptor.of("cej", "CEJ");
        PluginDescriptor descriptor = alone.requiring("plie").requiring("accueil", "plie");

        assertThat(descriptor.requires()).containsExactly("accueil", "plie");
        assertThat(alone.requires()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cej", "cej_2", "-cej", "cej "})
    void anIdIsLowerCaseAndHyphened(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PluginDescriptor.of(id, "CEJ"))
                .withMessageStartingWith("'" + id + "' is not an id of plug-in");
    }

    @Test
    void aDispositifAddsItsIncompatibilities() {
        Dispositif dispositif = Dispositif.of(DispositifId.of("pacea", "PACEA"), RULE)
                .incompatibleWith(PLIE)
                .incompatibleWith(CEJ);

        assertThat(dispositif.incompatible()).containsExactly(CEJ, PLIE);
        assertThat(dispositif.workflow()).isEmpty();
        assertThat(dispositif.allowance()).isEmpty();
        assertThatThrownBy(() -> dispositif.incompatible().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}

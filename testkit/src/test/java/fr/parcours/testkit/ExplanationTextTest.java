package fr.parcours.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.message.Messages;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {
    private static final Finding PART = Finding.of(
                    "essai.age", Verdict.UNDETERMINED, Messages.core().sentence("rule.combined.undetermined", 0, 1))
            .citing(List.of("L1-1"))
            .missing(List.of(Attributes.BIRTH_DATE));
    private static final Finding WHOLE = Finding.of(
                    "essai", Verdict.UNDETERMINED, Messages.core().sentence("rule.combined.undetermined", 0, 1))
            .because(List.of(PART));

    @Test
    void isOneLineAFindingWithWhatItRestsOnBeneath() {
        assertThat(ExplanationText.of(WHOLE)).isEqualTo("""
                        [undetermined] À déterminer : 0 condition remplie sur 1.
                          [undetermined] À déterminer : 0 condition remplie sur 1.
                              sources: L1-1
                              missing: [birthDate]
                        """);
    }

    @Test
    void isComparedWithTheFileOfThatName() {
        assertThatCode(() -> ExplanationText.matches(getClass(), "essai", WHOLE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ExplanationText.matches(getClass(), "essai", PART))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("essai.txt reads");
        assertThatThrownBy(() -> ExplanationText.matches(getClass(), "absent", PART))
                .isInstanceOf(AssertionError.class);
    }
}

package fr.parcours.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {
    private static final Rules RULES = Rules.of(Messages.core(), Parameters.NONE);
    private static final Rule AGE = RULES.rule("essai.age", Articles.from(LocalDate.EPOCH, "L1-1"), inquiry -> {
        inquiry.saying("rule.combined.undetermined", 0, 1).ask(Attributes.BIRTH_DATE);
        return inquiry.undetermined();
    });
    private static final Finding PART = judged(AGE);
    private static final Finding WHOLE = judged(RULES.all("essai", AGE));

    private static Finding judged(Rule rule) {
        return rule.judge(Dossier.of(Subject.participant("J-1")), LocalDate.of(2022, 3, 1));
    }

    @Test
    void isOneLineAFindingWithWhatItRestsOnBeneath() {
        assertThat(ExplanationText.of(WHOLE)).isEqualTo("""
                        [undetermined] À déterminer : 0 condition remplie sur 1.
                            missing: [birthDate]
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

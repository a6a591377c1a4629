package fr.parcours.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    @Test
    void holdsOneInstancePerWord() {
        StepKind cv = StepKind.of("cv", "Atelier CV");
        Vocabulary vocabulary = Vocabulary.of(List.of(cv));

        assertThat(vocabulary.step("cv").orElseThrow()).isSameAs(cv);
        assertThat(vocabulary.step("entretien").orElseThrow()).isSameAs(StepKind.ENTRETIEN);
        assertThat(vocabulary.outcome("cdi").orElseThrow()).isSameAs(OutcomeKind.CDI);
        assertThat(vocabulary.attribute("qpv").orElseThrow()).isSameAs(Attributes.QPV);
        assertThat(vocabulary.phase("diagnostic").orElseThrow()).isSameAs(PhaseId.DIAGNOSTIC);
        assertThat(vocabulary.reason("terme").orElseThrow()).isSameAs(ExitReason.TERME);
        assertThat(vocabulary.dispositif("mission-locale").orElseThrow()).isSameAs(DispositifId.MISSION_LOCALE);
    }

    @Test
    void anUnknownCodeIsNotThere() {
        assertThat(Vocabulary.core().step("cv")).isEmpty();
        assertThat(Vocabulary.core().aid("allocation-cej")).isEmpty();
        assertThat(Vocabulary.core().codes("nothing")).isEmpty();
    }

    @Test
    void codesAreUniqueWithinTheirListOnly() {
        Vocabulary vocabulary = Vocabulary.of(List.of(DispositifId.of("formation", "Formation")));

        assertThat(vocabulary.dispositif("formation")).isPresent();
        assertThat(vocabulary.outcome("formation")).contains(OutcomeKind.FORMATION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vocabulary.of(List.of(StepKind.of("entretien", "Encore"))))
                .withMessage("the list 'step' has the code 'entretien' twice");
    }

    @Test
    void keywordsStandInTheListOfTheirTopic() {
        Keyword cps = Keyword.of(Keyword.Topic.THEME, "cps", "Compétences psychosociales");
        Vocabulary vocabulary = Vocabulary.of(List.of(cps));

        assertThat(vocabulary.keyword(Keyword.Topic.THEME, "cps")).contains(cps);
        assertThat(vocabulary.keyword(Keyword.Topic.AUDIENCE, "cps")).isEmpty();
        assertThat(vocabulary.codes("mode")).containsExactly("distance", "presence", "telephone");
    }

    @Test
    void listsAreInAlphabeticalOrder() {
        assertThat(Vocabulary.core().codes("phase"))
                .containsExactly("accompagnement", "autonomie", "diagnostic", "suivi");
        assertThat(Vocabulary.core().words("phase"))
                .containsExactly(PhaseId.ACCOMPAGNEMENT, PhaseId.AUTONOMIE, PhaseId.DIAGNOSTIC, PhaseId.SUIVI);
    }

    @Test
    void wordsOfOneListWithTheSameCodeAreEqualWhateverTheirLabels() {
        assertThat(StepKind.of("stage", "PMSMP")).isEqualTo(StepKind.STAGE).hasSameHashCodeAs(StepKind.STAGE);
        assertThat((Word) DispositifId.of("formation", "Formation")).isNotEqualTo(OutcomeKind.FORMATION);
        assertThat(new HashSet<>(List.of(StepKind.STAGE, StepKind.of("atelier", "A"))))
                .isEqualTo(Set.of(StepKind.of("stage", "S"), StepKind.ATELIER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Entretien", "entretien_collectif", "-cv", "cv-", "c--v", "été", "a b"})
    void aCodeIsLowerCaseAndHyphened(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepKind.of(code, "Étape"))
                .withMessageStartingWith("'" + code + "' is not a code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "birth-date", "BirthDate", "resources.", ".activity"})
    void anAttributeHasACamelCaseNameWithPoints(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Attribute.yesNo(name, "Attribut"));
    }

    @Test
    void anAttributeIsOfParticipantsUnlessSaidOtherwise() {
        assertThat(Attributes.QPV.isOf(SubjectKind.PARTICIPANT)).isTrue();
        assertThat(Attributes.QPV.isOf(SubjectKind.ACTION)).isFalse();
        assertThat(Attributes.FORMAT.isOf(SubjectKind.PARTICIPANT)).isFalse();
        assertThat(Attributes.SITE.isOf(SubjectKind.ACTION)).isTrue();
    }

    @Test
    void subjectsAreFoundByTheirCode() {
        assertThat(SubjectKind.of("market")).contains(SubjectKind.MARKET);
        assertThat(SubjectKind.of("MARKET")).isEmpty();
    }

    @Test
    void aTerritoryKnowsItsGroupsOnly() {
        Territory territory = new Territory(java.util.Map.of("tourcoing", Set.of("59599"), "roncq", Set.of("59508")));

        assertThat(territory.communes("tourcoing")).containsExactly("59599");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> territory.communes("tourcoin"))
                .withMessage("the structure has no group of communes 'tourcoin'; closest: [tourcoing]");
    }
}

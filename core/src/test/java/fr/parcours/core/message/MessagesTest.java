package fr.parcours.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final Messages MESSAGES = Messages.of(MessagesTest.class, "essai");

    private static Sentence formats() {
        return MESSAGES.sentence(
                "formats",
                LocalDate.of(2022, 3, 15),
                YearMonth.of(2022, 3),
                new BigDecimal("1234.5"),
                1800,
                StepKind.ENTRETIEN,
                List.of("un", "deux"));
    }

    @Test
    void datesAmountsNumbersWordsAndListsAreWrittenInFrench() {
        assertThat(formats().in(Locale.FRENCH))
                .isEqualTo("15 mars 2022 ; mars 2022 ; 1\u202f234,50 ; 1\u202f800 ; Entretien individuel ; un, deux");
    }

    @Test
    void andInEnglish() {
        assertThat(formats().in(Locale.ENGLISH))
                .isEqualTo("March 15, 2022; March 2022; 1,234.50; 1,800; Entretien individuel; un, deux");
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01, 1er janvier 2022", "2022-01-02, 2 janvier 2022", "2022-01-11, 11 janvier 2022"})
    void theFirstOfTheMonthIsThe1er(LocalDate date, String text) {
        assertThat(MESSAGES.sentence("enchassee", date).in(Locale.FRENCH)).isEqualTo("Parce que : " + text);
        assertThat(MESSAGES.sentence("enchassee", LocalDate.of(2022, 1, 1)).in(Locale.ENGLISH))
                .isEqualTo("Because: January 1, 2022");
    }

    @ParameterizedTest
    @CsvSource({"250, '250,00'", "0.5, '0,50'", "0.065, '0,065'", "347.3333, '347,3333'", "-10, '-10,00'"})
    void decimalsHaveTwoDecimalsAtLeastAndAreNeverRounded(BigDecimal amount, String text) {
        assertThat(MESSAGES.sentence("enchassee", amount).in(Locale.FRENCH)).isEqualTo("Parce que : " + text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 jour, 0 days", "1, 1 jour, 1 day", "2, 2 jours, 2 days", "40, 40 jours, 40 days"})
    void wholeNumbersChooseAPlural(int number, String french, String english) {
        assertThat(MESSAGES.sentence("pluriel", number).in(Locale.FRENCH)).isEqualTo(french);
        assertThat(MESSAGES.sentence("pluriel", (long) number).in(Locale.ENGLISH))
                .isEqualTo(english);
    }

    @Test
    void aSentenceMayHoldAnother() {
        Sentence sentence = MESSAGES.sentence("enchassee", MESSAGES.sentence("pluriel", 2));

        assertThat(sentence.in(Locale.FRENCH)).isEqualTo("Parce que : 2 jours");
        assertThat(sentence.in(Locale.ENGLISH)).isEqualTo("Because: 2 days");
    }

    @Test
    void aWordingMissingInALanguageFallsBackToFrenchWhole() {
        Sentence sentence =
                MESSAGES.sentence("francais-seulement", LocalDate.of(2022, 3, 1), MESSAGES.sentence("pluriel", 1));

        assertThat(sentence.in(Locale.ENGLISH))
                .isEqualTo(sentence.in(Locale.GERMAN))
                .isEqualTo(sentence.in(Locale.FRENCH))
                .isEqualTo("Depuis le 1er mars 2022 : 1 jour");
    }

    @Test
    void aCountryChangesNothingToTheWording() {
        assertThat(MESSAGES.sentence("pluriel", 2).in(Locale.CANADA_FRENCH)).isEqualTo("2 jours");
        assertThat(MESSAGES.sentence("pluriel", 2).in(Locale.UK)).isEqualTo("2 days");
    }

    @Test
    void aMissingKeyIsAnErrorThatNamesTheFileTheKeyAndTheClosestOnes() {
        Sentence sentence = MESSAGES.sentence("plurie");

        assertThatExceptionOfType(ParcoursException.class)
                .isThrownBy(() -> sentence.in(Locale.ENGLISH))
                .withMessage(
                        "META-INF/parcours/essai/messages.properties: plurie: [MESSAGE-101] There is no wording for"
                                + " 'plurie'. Did you mean 'pluriel'? To fix: add the key to the file.");
    }

    @Test
    void aSentencePrintsWithoutAWording() {
        assertThat(MESSAGES.sentence("plurie", 1, 2)).hasToString("plurie[1, 2]");
        assertThat(MESSAGES.sentence("plurie")).hasToString("plurie");
    }

    @Test
    void theValueOfAnAttributeIsWrittenByItsLabelElseByItsCode() {
        assertThat(Labels.core().in(Locale.FRENCH, Attributes.SEX, "female")).isEqualTo("femme");
        assertThat(Labels.core().in(Locale.FRENCH, Attributes.QPV, true)).isEqualTo("en QPV");
        assertThat(Labels.core().in(Locale.FRENCH, Attributes.CONTRACT, "cdi")).isEqualTo("cdi");
        assertThat(MESSAGES.sentence(
                                "enchassee",
                                List.of(
                                        Labels.core().of(Attributes.SEX, "female"),
                                        Labels.core().of(Attributes.SEX, "male")))
                        .in(Locale.FRENCH))
                .isEqualTo("Parce que : femme, homme");
    }

    @Test
    void aPluginMayShipNoWording() {
        assertThat(Messages.of(MessagesTest.class, "sans-messages").keys()).isEmpty();
    }

    @Test
    void keysAreThoseOfFrench() {
        assertThat(MESSAGES.keys()).contains("pluriel", "francais-seulement").doesNotContain("absente");
    }

    @Test
    void sentencesAreEqualWhenTheySayTheSame() {
        Sentence sentence = MESSAGES.sentence("pluriel", 2);

        assertThat(Messages.of(MessagesTest.class, "essai").sentence("pluriel", 2))
                .isEqualTo(sentence)
                .hasSameHashCodeAs(sentence);
        assertThat(MESSAGES.sentence("pluriel", 3)).isNotEqualTo(sentence);
        assertThat(Messages.core().sentence("pluriel", 2)).isNotEqualTo(sentence);
    }

    @Test
    void everyWordingOfCoreCanBeWritten() {
        for (String key : Messages.core().keys()) {
            assertThat(Messages.core().sentence(key, 1, 2, 3, 4).in(Locale.FRENCH))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("{");
        }
        assertThat(Messages.core().keys()).hasSizeGreaterThan(10);
    }
}

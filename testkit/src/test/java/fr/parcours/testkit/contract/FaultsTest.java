package fr.parcours.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.message.Messages;
import fr.parcours.core.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sans emploi : job-seeking. | shows [job-seeking]",
                "Présumé : jobseekerSince. | shows [jobseekerSince]",
                "Accompagné dans mission-locale. | shows [mission-locale]",
                "Sortie de Obligation de formation. | lacks an elision",
                "La valeur est celle de arrêtés. | lacks an elision",
                "L'aide est possible. | shows a straight apostrophe"
            })
    void namesASentenceThatDoesNotReadAsItIsMeant(String text, String fault) {
        assertThatThrownBy(() -> reading(text).report()).hasMessageContaining(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mission locale : rendez-vous avant le 1er août.",
                "Plus de onze mois, de 16 à 25 ans.",
                "L’obligation de formation court."
            })
    void leavesAFrenchSentenceAlone(String text) {
        assertThatCode(() -> reading(text).report()).doesNotThrowAnyException();
    }

    /** A sentence of core that writes its value first, and nothing of its own that is at fault. */
    private static Faults reading(String text) {
        Faults faults = new Faults();
        faults.readingWith(Vocabulary.core());
        faults.checkWritten(Messages.core().sentence("diagnosis.satisfied", text), "the rule 'essai',");
        return faults;
    }
}

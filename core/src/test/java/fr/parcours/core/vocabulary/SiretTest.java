package fr.parcours.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiretTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "49306038800045, true, an ordinary establishment",
        "49306038800046, false, one digit is wrong",
        "49306038800054, false, two digits are exchanged",
        "4930603880004, false, a digit is missing",
        "493060388000450, false, a digit is too many",
        "4930603880004A, false, not a digit",
        "'', false, empty",
        "49306038700046, false, Luhn's formula holds for the whole but not for the SIREN",
        "35600000000048, true, the head office of La Poste: Luhn's formula",
        "35600000009075, true, an office of La Poste: the digits add up to 35",
        "35600000037187, true, another: they add up to 40",
        "35600000009076, false, an office of La Poste: they add up to 36"
    })
    void digitsCheckEachOther(String siret, boolean valid, String why) {
        assertThat(Siret.isValid(siret)).as(why).isEqualTo(valid);
    }

    @Test
    void theSirenIsTheCompanys() {
        assertThat(Siret.siren("49306038800045")).isEqualTo("493060388");
    }
}

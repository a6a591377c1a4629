package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands speak French, and English when asked: problems, summaries, and mistakes in the command itself. */
class LanguageTest {
    @TempDir
    private Path directory;

    @Test
    void isFrenchUnlessTheVariableOrTheOptionSaysOtherwise() {
        assertThat(Language.asked(List.of("check", "a.ndjson"), null)).isEqualTo(Locale.FRENCH);
        assertThat(Language.asked(List.of("check", "a.ndjson"), "en")).isEqualTo(Locale.ENGLISH);
        assertThat(Language.asked(List.of("check", "a.ndjson"), "de")).isEqualTo(Locale.FRENCH);
        assertThat(Language.asked(List.of("check", "--lang", "en"), null)).isEqualTo(Locale.ENGLISH);
        assertThat(Language.asked(List.of("--lang=fr", "check"), "en")).isEqualTo(Locale.FRENCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --wrong a.ndjson            | Option inconnue : « --wrong »",
                "check                             | Argument obligatoire absent : « FICHIER »",
                "diagnose --on 2021-01-01          | Option obligatoire absente : « --dossier=FICHIER »",
                "diagnose                          | Options obligatoires absentes : « --dossier=FICHIER », « --on=DATE »",
                "diagnose --dossier a --on janvier | Valeur refusée pour l’option « --on » : « janvier » n’est pas un jour, comme 2021-03-15",
                "diagnose --dossier a --on         | Il manque la valeur de l’option « --on » (DATE)",
                "check --format pdf a.ndjson       | Valeur refusée pour l’option « --format » : « pdf » n’est pas un choix parmi [TEXT, JSON]",
                "check --lang de a.ndjson          | Valeur refusée pour l’option « --lang » : « de » n’est ni fr ni en",
                "generate --participants x --out f | Valeur refusée pour l’option « --participants » : « x » n’est pas un nombre entier",
                "report --dossiers a --out b       | Il manque une option (en donner une) : (--year=ANNÉE | (--from=DATE --to=DATE))",
                "dispositifs extra                 | Argument en trop : « extra » (rang 1)"
            })
    void aMistakeInTheCommandIsSaidInFrench(String command, String said) {
        Session session = Session.run(command.split(" +"));
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err().replace('\u00a0', ' ')).startsWith(said).contains("Usage : ", "Aide : parcours");
    }

    @Test
    void aMistakeInTheCommandIsSaidInEnglishForDevelopers() {
        Session session = Session.run("check", "--wrong", "a.ndjson", "--lang", "en");
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err()).startsWith("Unknown option: '--wrong'").contains("Usage: parcours", "Help: parcours");
    }

    @Test
    void theHeadingsOfHelpFollow() {
        assertThat(Session.run("check", "--help").out().replace('\u00a0', ' ')).contains("Usage : ", "Options :");
        assertThat(Session.run("check", "--help", "--lang", "en").out()).contains("Usage: ", "Options:");
    }

    @Test
    void whatIsCheckedIsSummedUpInEither() {
        String file = Session.file(directory, "good.ndjson", Dossiers.ENROLLED);
        assertThat(Session.run("check", file).out()).startsWith("1 dossier contrôlé, aucun problème.");
        assertThat(Session.run("check", "--lang=en", file).out()).startsWith("1 dossier checked, no problem.");
    }
}

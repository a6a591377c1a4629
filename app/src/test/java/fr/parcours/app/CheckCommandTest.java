package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String INCOHERENT = """
            {"subject":{"kind":"participant","id":"J-3"},"facts":[\
            {"type":"exit","on":"2021-06-03","dispositif":"essai","reason":"emploi"},\
            {"type":"exit","on":"2021-07-03","dispositif":"essai","reason":"retraite"},\
            {"type":"entry","on":"2021-02-03","dispositif":"essai"},\
            {"type":"phase","on":"2021-02-03","dispositif":"essai","phase":"suivi"},\
            {"type":"step","on":"2021-06-04","kind":"entretien","dispositif":"essai"},\
            {"type":"aid","on":"2021-03-02","scheme":"allocation-essai","amount":"500.01"},\
            {"type":"declaration","on":"2021-01-01","values":{"taxHousehold":"not-taxable"}}]}""";

    @TempDir
    private Path directory;

    @Test
    void saysSoWhenAllIsWell() {
        Session session = Session.run("check", Session.file(directory, "good.ndjson", Dossiers.ENROLLED));
        assertThat(session)
                .isEqualTo(new Session(0, "1 dossier contrôlé, aucun problème." + System.lineSeparator(), ""));
    }

    @Test
    void namesWhatIsWrongWhereTheLineWritesIt() {
        Session session = Session.run("check", Session.file(directory, "bad.ndjson", INCOHERENT));
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.out()).startsWith("1 dossier contrôlé, 5 problèmes.");
        Golden.assertReads("check.txt", session.err().replace(directory.toString(), "."));
    }

    @Test
    void namesItInEnglishForDevelopers() {
        Session session = Session.run("check", Session.file(directory, "bad.ndjson", INCOHERENT), "--lang", "en");
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.out()).startsWith("1 dossier checked, 5 problems.");
        Golden.assertReads("check-en.txt", session.err().replace(directory.toString(), "."));
    }

    /**
     * A wrong SIRET, someone never registered, two open entries, an outcome before, hours beyond: with all that is installed.
     */
    @Test
    void namesWhatThePluginsCheckInEachDossierAndBetweenThem() throws IOException {
        Path file = directory.resolve("incoherent.ndjson");
        try (InputStream in = CheckCommandTest.class.getResourceAsStream("/dossiers/incoherent.ndjson")) {
            Files.copy(in, file);
        }

        Session session = Session.runInstalled("check", file.toString());

        assertThat(session.status()).isEqualTo(1);
        assertThat(session.out()).startsWith("6 dossiers contrôlés, 7 problèmes.");
        Golden.assertReads("check-installed.txt", session.err().replace(directory.toString(), "."));
    }

    @Test
    void answersProgramsInJson() {
        Session session = Session.run(
                "check",
                "--format",
                "json",
                Session.file(
                        directory,
                        "bad.ndjson",
                        INCOHERENT,
                        "{\"subject\":{}}",
                        INCOHERENT.replaceAll("\"facts\".*", "\"facts\":[]}")));
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.err()).isEmpty();
        Golden.assertReads("check.json", session.out().replace(directory.toString(), "."));
    }

    @Test
    void answersProgramsInEnglish() {
        Session session = Session.run(
                "--lang=en", "check", "--format", "json", Session.file(directory, "bad.ndjson", INCOHERENT));
        assertThat(session.out())
                .contains("\"message\":\"Exit from 'essai' on 2021-07-03 while not enrolled.\"")
                .contains("\"remedy\":\"record the entry that came before it, or withdraw the exit.\"");
    }

    @Test
    void answersAnEmptyListWhenAllIsWell() {
        Session session =
                Session.run("check", "--format", "json", Session.file(directory, "good.ndjson", Dossiers.ENROLLED));
        assertThat(session.out().replaceAll("\\s", "")).isEqualTo("[]");
        assertThat(session.status()).isZero();
    }

    @Test
    void namesASubjectThatStandsInTwoFiles() {
        String first = Session.file(directory, "first.ndjson", Dossiers.ENROLLED);
        String second = Session.file(directory, "second.ndjson", Dossiers.unknown("J-1"));
        Session session = Session.run("check", first, second);
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.err())
                .startsWith(second + ":1: [DOSSIER-151] Le sujet de cette ligne a déjà été donné\u00a0: il figure à "
                        + first + ":1.");
    }

    @Test
    void neverRepeatsAValueOfTheSubject() {
        String bad = Session.file(directory, "bad.ndjson", """
                {"subject":{"kind":"participant","id":"SECRET-1","birthDate":"1901-02-29"},"facts":[\
                {"type":"declaration","on":"2021-01-01","values":{"commune":"SECRET-2","taxHousehold":"SECRET-3"}}]}""");
        Session session = Session.run("check", bad);
        assertThat(session.err().lines()).hasSize(4);
        assertThat(session.err()).doesNotContain("SECRET").doesNotContain("1901");
    }
}

package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnoseCommandTest {
    @TempDir
    private Path directory;

    private String enrolled = "";
    private String unknown = "";

    @BeforeEach
    void writeDossiers() {
        enrolled = Session.file(directory, "enrolled.ndjson", Dossiers.ENROLLED);
        unknown = Session.file(directory, "unknown.ndjson", Dossiers.unknown("J-2"));
    }

    @Test
    void printsTheVerdictThenWhy() {
        Session session = Session.run("diagnose", "--dossier", enrolled, "--on", "2021-06-01", "--all");
        assertThat(session.status()).isZero();
        Golden.assertReads("diagnose-enrolled.txt", session.out());
        assertThat(Session.run("diagnose", "--dossier", enrolled, "--on", "01/06/2021", "--dispositif", "essai")
                        .out())
                .isEqualTo(session.out());
    }

    @Test
    void saysOnOneScreenWhatMayBeEnteredAndWhereSomeoneIsAlready() {
        assertThat(Session.run("diagnose", "--dossier", enrolled, "--on", "2021-06-01")
                        .out())
                .contains("J-1 · 20 ans · au 01/06/2021", "Déjà dedans (1)    Parcours d’essai depuis le 03/02/2021");
        assertThat(Session.run("diagnose", "--dossier", enrolled, "--on", "2021-02-02")
                        .out())
                .contains("Peut entrer (1)    Parcours d’essai");
        assertThat(Session.run("diagnose", "--dossier", unknown, "--on", "2021-06-01")
                        .out())
                .contains(
                        "À vérifier (1)     Parcours d’essai",
                        "Date de naissance, Quartier prioritaire (QPV) ?",
                        "1. Date de naissance (une réponse en dépend)");
        String old = Session.file(directory, "old.ndjson", Dossiers.born("J-3", "1980-01-01"));
        assertThat(Session.run("diagnose", "--dossier", old, "--on", "2021-06-01")
                        .out())
                .contains("Non (1)            Parcours d’essai");
    }

    @Test
    void refusesADispositifThatIsNotInstalled() {
        Session session = Session.run("diagnose", "--dossier", enrolled, "--on", "2021-06-01", "--dispositif", "essay");
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err()).contains("PARCOURS-101");
    }

    @Test
    void printsWhatToAskWhenItCannotDecide() {
        Session session = Session.run("diagnose", "--dossier", unknown, "--on", "2021-06-01", "--all", "--questions");
        assertThat(session.status()).isZero();
        Golden.assertReads("diagnose-unknown.txt", session.out());
    }

    @Test
    void answersProgramsInJson() {
        Session session = Session.run("diagnose", "--dossier", unknown, "--on", "2021-06-01", "--format", "json");
        assertThat(session.status()).isZero();
        Golden.assertReads("diagnose-unknown.json", session.out());
    }

    @Test
    void warnsProgramsOfValuesNobodyVerified() {
        assertThat(Session.run("diagnose", "--dossier", unknown, "--on", "2021-06-01", "--format", "json")
                        .err())
                .contains(
                        "[APP-107] La valeur de «\u00a0essai.age-maximum\u00a0» à partir du 1er janvier 2017 n’est pas vérifiée (L1-1).");
    }

    @ParameterizedTest
    @CsvSource({"2027-05-15,satisfied", "2027-05-16,satisfied", "2027-05-17,refused"})
    void theLastDayIsTheDayBeforeThe26thBirthday(String on, String verdict) {
        String dossier = Session.file(directory, "born.ndjson", """
                {"subject":{"kind":"participant","id":"J-3","birthDate":"2001-05-17"},"facts":[\
                {"type":"declaration","on":"2021-02-01","values":{"qpv":true}}]}""");
        assertThat(Session.run("diagnose", "--dossier", dossier, "--on", on, "--format", "json")
                        .out())
                .contains("{\"id\":\"essai\",\"verdict\":\"" + verdict + "\"");
    }

    @Test
    void readsADossierAsItWasKnown() {
        String corrected = Session.file(directory, "corrected.ndjson", """
                {"subject":{"kind":"participant","id":"J-4","birthDate":"2001-05-17"},"facts":[\
                {"type":"declaration","on":"2021-02-01","recordedAt":"2021-02-01T09:00:00+01:00","values":{"qpv":true},\
                "withdrawn":{"at":"2021-03-10T12:00:00+01:00","by":"agent","reason":"erreur"}}]}""");
        assertThat(verdict(corrected, "2021-03-09")).contains("\"verdict\":\"satisfied\"");
        assertThat(verdict(corrected, "2021-03-10T11:59:59+01:00")).contains("\"verdict\":\"satisfied\"");
        assertThat(verdict(corrected, "2021-03-10")).contains("\"missing\":[\"qpv\"]");
    }

    private static String verdict(String file, String knownOn) {
        return Session.run(
                        "diagnose", "--dossier", file, "--on", "2021-06-01", "--known-on", knownOn, "--format", "json")
                .out();
    }

    @Test
    void asksForASubjectWhenThereAreSeveral() {
        String two = Session.file(directory, "two.ndjson", Dossiers.unknown("J-1"), Dossiers.unknown("J-2"));
        Session session = Session.run("diagnose", "--dossier", two, "--on", "2021-06-01");
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err())
                .contains("[APP-101] Le fichier contient 2 dossiers. À faire\u00a0: en choisir un avec --subject.");
    }

    @Test
    void findsTheSubjectAskedForWhateverTheOthersAre() {
        String three = Session.file(directory, "three.ndjson", "{", Dossiers.ENROLLED, Dossiers.unknown("J-2"));
        Session session =
                Session.run("diagnose", "--dossier", three, "--subject", "J-1", "--on", "2021-06-01", "--all");
        assertThat(session.status()).isZero();
        Golden.assertReads("diagnose-enrolled.txt", session.out());
    }

    @Test
    void refusesASubjectThatIsNotThereWithoutRepeatingIt() {
        Session session = Session.run("diagnose", "--dossier", unknown, "--subject", "J-9", "--on", "2021-06-01");
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err()).contains("[APP-103]").doesNotContain("J-9");
    }

    @Test
    void namesEveryProblemOfABadDossier() {
        String bad = Session.file(directory, "bad.ndjson", """
                {"subject":{"kind":"participant","id":"J-5"},"facts":[\
                {"type":"entry","on":"2021-02-30","dispositif":"essay"}]}""");
        Session session = Session.run("diagnose", "--dossier", bad, "--on", "2021-06-01");
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.out()).isEmpty();
        assertThat(session.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(bad + ":1: facts[0].on: [DOSSIER-131]"),
                        line -> assertThat(line)
                                .startsWith(bad + ":1: facts[0].dispositif: [DOSSIER-121]")
                                .contains("Vouliez-vous dire «\u00a0essai\u00a0»\u00a0?"),
                        line -> assertThat(line).startsWith("Explications : "));
    }

    @Test
    void aSubjectThatNoDispositifIsForIsAnsweredSo() {
        String action = Session.file(
                directory, "action.ndjson", "{\"subject\":{\"kind\":\"action\",\"id\":\"A-1\"},\"facts\":[]}");
        Session session = Session.run("diagnose", "--dossier", action, "--on", "2021-06-01");
        assertThat(session.status()).isZero();
        assertThat(session.out()).contains("A-1").contains("Aucun dispositif");
    }

    @Test
    void aStructureReplacesParameters() {
        String structure = Session.file(
                directory,
                "structure.yaml",
                "structure: { id: ici, name: Ici }",
                "parameters:",
                "  essai.age-maximum:",
                "    values: [{ from: 2017-01-01, value: \"17\", source: convention, confidence: LOCAL }]");
        assertThat(Session.run("diagnose", "--dossier", enrolled, "--on", "2021-01-01", "--structure", structure)
                        .out())
                .contains("19 ans : il faut avoir de 16 à 17 ans révolus")
                .doesNotContain("non vérifié");
    }

    @Test
    void namesTheMistakesOfAStructure() {
        String structure = Session.file(directory, "structure.yaml", "structures: { id: ici }");
        Session session =
                Session.run("diagnose", "--dossier", enrolled, "--on", "2021-01-01", "--structure", structure);
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.err())
                .startsWith(structure + ":1: structures: [SETTINGS-104]")
                .contains("Vouliez-vous dire «\u00a0structure\u00a0»\u00a0?");
    }
}

package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence written by one command and judged again by the other. */
class ReplayCommandTest {
    @TempDir
    private Path directory;

    private String evidence = "";

    @BeforeEach
    void writeEvidence() {
        evidence = directory.resolve("preuve.ndjson").toString();
        String enrolled = Session.file(directory, "enrolled.ndjson", Dossiers.ENROLLED);
        Session session =
                Session.run("diagnose", "--all", "--dossier", enrolled, "--on", "2021-06-01", "--evidence", evidence);
        assertThat(session.status()).isZero();
        Golden.assertReads("diagnose-enrolled.txt", session.out());
    }

    private String structure(String maximum) {
        return Session.file(
                directory,
                "structure.yaml",
                "structure: { id: ici, name: Ici }",
                "parameters:",
                "  essai.age-maximum:",
                "    values: [{ from: 2017-01-01, value: \"" + maximum
                        + "\", source: convention, confidence: LOCAL }]");
    }

    @Test
    void theEvidenceHoldsWhatWasUsedOnly() throws IOException {
        String line = Files.readString(Path.of(evidence));
        EvidenceSchema.assertConforms(line);
        assertThat(line)
                .contains("\"birthDate\":\"2001-05-17\"", "\"qpv\":true", "\"dispositif\":\"essai\"")
                .doesNotContain("taxHousehold", "entretien", "suivi");
    }

    @Test
    void theSchemaRefusesWhatIsNoEvidence() throws IOException {
        String line = Files.readString(Path.of(evidence));
        EvidenceSchema.assertRefused(Dossiers.ENROLLED);
        EvidenceSchema.assertRefused(line.replace("\"owner\":\"law\"", "\"owner\":\"nobody\""));
        EvidenceSchema.assertRefused(line.replace("\"version\":1,", "\"version\":1,\"more\":1,"));
    }

    @Test
    void saysThatNothingChanged() {
        Session session = Session.run("replay", evidence);
        assertThat(session.status()).isZero();
        assertThat(session.err()).isEmpty();
        Golden.assertReads("replay-same.txt", session.out());
    }

    @Test
    void saysWhichValueMovesTheAnswer() {
        Session session = Session.run("replay", evidence, "--structure", structure("18"));
        assertThat(session.status()).isEqualTo(1);
        Golden.assertReads("replay-moved.txt", session.out());
    }

    @ParameterizedTest
    @CsvSource({
        "18,1,Change la réponse.",
        "19,1,Change la réponse.",
        "20,0,Ne change pas la réponse.",
        "25,0,Ne change pas la réponse."
    })
    void saysOfAValueThatChangedWhetherItMovesTheAnswer(String maximum, int status, String said) {
        Session session = Session.run("replay", evidence, "--structure", structure(maximum));
        assertThat(session.status()).isEqualTo(status);
        assertThat(session.out())
                .contains("(essai.age-maximum) : 25 depuis le 1er janvier 2017 (L1-1, loi ou règlement) alors ; "
                        + maximum + " depuis le 1er janvier 2017 (convention, choix de la structure) aujourd’hui. "
                        + said);
    }

    @ParameterizedTest
    @CsvSource({"--json,", "--format,json"})
    void answersProgramsInJson(String option, String value) {
        String[] arguments = value == null
                ? new String[] {"replay", evidence, "--structure", structure("18"), option}
                : new String[] {"replay", evidence, "--structure", structure("18"), option, value};
        Session session = Session.run(arguments);
        assertThat(session.status()).isEqualTo(1);
        EvidenceSchema.assertReplayConforms(session.out());
        assertThat(session.out())
                .contains(
                        "\"differs\":true",
                        "\"kind\":\"parameter\",\"id\":\"essai.age-maximum\",\"movesTheAnswer\":true");
    }

    @Test
    void judgesTheDossierOfToday() {
        String today = Session.file(
                directory,
                "today.ndjson",
                Dossiers.ENROLLED.replace("2001-05-17", "1990-05-17").replace("\"qpv\":true", "\"qpv\":false"));
        Session session = Session.run("replay", evidence, "--dossiers", today);
        assertThat(session.status()).isEqualTo(1);
        Golden.assertReads("replay-fact.txt", session.out());
        String same = Session.file(directory, "same.ndjson", Dossiers.unknown("J-9"), Dossiers.ENROLLED);
        assertThat(Session.run("replay", evidence, "--dossiers", same).status()).isZero();
    }

    @Test
    void judgesEachLine() throws IOException {
        String line = Files.readString(Path.of(evidence)).strip();
        String twice = Session.file(directory, "twice.ndjson", line, "", line);
        Session session = Session.run("replay", twice);
        assertThat(session.status()).isZero();
        assertThat(session.out().lines().filter(each -> each.contains("la même réponse")))
                .hasSize(2);
    }

    @Test
    void saysThatItCannotBeJudgedAnyMoreAndNamesTheAbsentPlugin() throws IOException {
        Session session = Session.runInstalled("replay", evidence);
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.out())
                .contains("Aujourd’hui : elle ne peut plus être donnée.", "Module essai (", "il n’est plus installé.");
        assertThat(session.err()).contains("[PARCOURS-101]");
        EvidenceSchema.assertReplayConforms(
                Session.runInstalled("replay", evidence, "--json").out());
    }

    @Test
    void namesEveryBadLineAndJudgesNone() throws IOException {
        String line = Files.readString(Path.of(evidence)).strip();
        String bad = Session.file(
                directory, "bad.ndjson", line, "{}", line.substring(0, 50), line.replace("2001-05-17", "2001-05-18"));
        Session session = Session.run("replay", bad);
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err())
                .contains(bad + ":2: [EVIDENCE-102]", bad + ":3: [EVIDENCE-102]", bad + ":4: digest: [EVIDENCE-104]")
                .contains("Explications : ");
    }

    @Test
    void refusesAFileThatHoldsNone() {
        assertThat(Session.run("replay", directory.resolve("missing.ndjson").toString()))
                .satisfies(session -> {
                    assertThat(session.status()).isEqualTo(2);
                    assertThat(session.err()).contains("[EVIDENCE-101] Le fichier de preuve n’existe pas.");
                });
        assertThat(Session.run("replay", Session.file(directory, "empty.ndjson"))
                        .err())
                .contains("[EVIDENCE-101] Le fichier de preuve ne contient aucune preuve.");
        assertThat(Session.run("replay").status()).isEqualTo(2);
    }

    @Test
    void refusesDossiersOfOthers() {
        String others = Session.file(directory, "others.ndjson", Dossiers.unknown("J-9"));
        Session session = Session.run("replay", evidence, "--dossiers", others);
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err()).contains("[EVIDENCE-107]").doesNotContain("J-1");
    }

    @Test
    void evidenceOfOneDispositifMayBeAskedFor() throws IOException {
        String enrolled = directory.resolve("enrolled.ndjson").toString();
        String place = directory.resolve("cej.ndjson").toString();
        Session session = Session.runInstalled(
                "diagnose",
                "--dossier",
                Session.file(directory, "born.ndjson", Dossiers.born("J-1", "2001-05-17")),
                "--on",
                "2022-06-01",
                "--dispositif",
                "cej",
                "--evidence",
                place);
        assertThat(session.status()).as(session.err()).isZero();
        assertThat(session.out()).contains("Contrat d’engagement jeune : ").doesNotContain("PACEA");
        assertThat(Files.readAllLines(Path.of(place))).singleElement().satisfies(EvidenceSchema::assertConforms);
        assertThat(Session.run("diagnose", "--dossier", enrolled, "--on", "2021-06-01", "--dispositif", "essay"))
                .satisfies(refused -> {
                    assertThat(refused.status()).isEqualTo(2);
                    assertThat(refused.err()).contains("[PARCOURS-101]", "Vouliez-vous dire");
                });
    }

    @Test
    void evidenceIsNotWrittenOverTheDossier() {
        String enrolled = directory.resolve("enrolled.ndjson").toString();
        Session session = Session.run("diagnose", "--dossier", enrolled, "--on", "2021-06-01", "--evidence", enrolled);
        assertThat(session.status()).isEqualTo(2);
        assertThat(Path.of(enrolled)).content().contains("J-1");
    }

    /** The two commands of the README print what it shows. */
    @Test
    void theReadmeShowsWhatTheyPrint() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String place = directory.resolve("pacea.ndjson").toString();
        Session diagnosis = Session.runInstalled(
                "diagnose",
                "--dossier",
                Session.file(directory, "jeune.ndjson", Dossiers.born("J-000123", "1998-05-17")),
                "--on",
                "2024-05-17",
                "--dispositif",
                "pacea",
                "--evidence",
                place);
        Session replay = Session.runInstalled(
                "replay",
                place,
                "--structure",
                Session.file(
                        directory,
                        "ici.yaml",
                        "structure: { id: ici, name: Ici }",
                        "parameters:",
                        "  pacea.age-maximum:",
                        "    values:",
                        "      - from: 2017-01-01",
                        "        value: 29",
                        "        source: convention du 3 mars 2026",
                        "        confidence: LOCAL"));
        assertThat(diagnosis.out().lines())
                .allSatisfy(line -> assertThat(readme).contains(line));
        assertThat(replay.out().lines()).allSatisfy(line -> assertThat(readme).contains(line));
    }
}

package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathwayCommandsTest {
    @TempDir
    private Path directory;

    private String enrolled = "";
    private String unknown = "";

    @BeforeEach
    void writeDossiers() {
        enrolled = Session.file(directory, "enrolled.ndjson", Dossiers.ENROLLED);
        unknown = Session.file(directory, "unknown.ndjson", Dossiers.unknown("J-2"));
    }

    @Nested
    class Status {
        @Test
        void printsThePhaseTheEndAndWhy() {
            Session session = Session.run("status", "--dossier", enrolled, "--on", "2021-06-01");
            assertThat(session.status()).isZero();
            Golden.assertReads("status.txt", session.out());
        }

        @Test
        void answersProgramsInJson() {
            Session session = Session.run("status", "--dossier", enrolled, "--on", "2021-06-01", "--format", "json");
            assertThat(session.status()).isZero();
            Golden.assertReads("status.json", session.out());
        }

        @Test
        void detailsWhatIsDueUpToAHorizon() {
            assertThat(status("--until", "2021-08-02")).contains("plus tard  2 échéances, la première le 03/08/2021");
            assertThat(status("--until", "03/08/2021"))
                    .contains("à faire    Bilan du parcours", "plus tard  le 12/02/2022");
            assertThat(status("--all")).doesNotContain("  plus tard  ");
        }

        private String status(String... more) {
            return Session.run(Stream.concat(
                                    Stream.of("status", "--dossier", enrolled, "--on", "2021-06-01"), Stream.of(more))
                            .toArray(String[]::new))
                    .out();
        }

        @Test
        void isSuspendedUpToTheLastDayOfTheSuspension() {
            assertThat(state("2021-02-28")).contains("\"state\":\"open\"");
            assertThat(state("2021-03-01")).contains("\"state\":\"suspended\"");
            assertThat(state("2021-03-10")).contains("\"state\":\"suspended\"");
            assertThat(state("2021-03-11")).contains("\"state\":\"open\"");
        }

        private String state(String on) {
            return Session.run("status", "--dossier", enrolled, "--on", on, "--format", "json")
                    .out();
        }

        @Test
        void saysNoneWhenTheParticipantNeverEnteredTheDispositifAskedFor() {
            assertThat(Session.run(
                                    "status",
                                    "--dossier",
                                    unknown,
                                    "--on",
                                    "2021-06-01",
                                    "--dispositif",
                                    "essai",
                                    "--format",
                                    "json")
                            .out()
                            .strip())
                    .startsWith(
                            "{\"version\":1,\"on\":\"2021-06-01\",\"pathways\":[{\"dispositif\":\"essai\",\"state\":\"none\","
                                    + "\"phase\":null,\"start\":null,\"end\":null,\"endIsProvisional\":false,\"endBecause\":[],\"obligations\":[],");
            assertThat(Session.run("status", "--dossier", unknown, "--on", "2021-06-01")
                            .out())
                    .contains("Aucun parcours.");
        }

        @Test
        void refusesADispositifThatIsNotInstalled() {
            Session session =
                    Session.run("status", "--dossier", enrolled, "--on", "2021-06-01", "--dispositif", "essay");
            assertThat(session.status()).isEqualTo(2);
            assertThat(session.err())
                    .startsWith(
                            "[PARCOURS-101] Le dispositif «\u00a0essay\u00a0» n’existe pas. Vouliez-vous dire «\u00a0essai\u00a0»\u00a0?");
        }
    }

    @Nested
    class Allowance {
        @Test
        void printsTheAmountAndItsSource() {
            Session session =
                    Session.run("allowance", "--dossier", enrolled, "--dispositif", "essai", "--month", "2021-03");
            assertThat(session.status()).isZero();
            Golden.assertReads("allowance.txt", session.out());
        }

        @Test
        void answersProgramsInJson() {
            Golden.assertReads(
                    "allowance-month.json",
                    Session.run(
                                    "allowance",
                                    "--dossier",
                                    enrolled,
                                    "--dispositif",
                                    "essai",
                                    "--month",
                                    "2021-03",
                                    "--format",
                                    "json")
                            .out());
        }

        @Test
        void givesNoAmountWhenTheScaleCannotBeChosen() {
            Session session = Session.run(
                    "allowance", "--dossier", unknown, "--dispositif", "essai", "--year", "2021", "--format", "json");
            assertThat(session.status()).isZero();
            Golden.assertReads("allowance-unknown-year.json", session.out());
        }

        @Test
        void isAskedForAMonthOrAYearNotBoth() {
            assertThat(Session.run("allowance", "--dossier", enrolled, "--dispositif", "essai")
                            .status())
                    .isEqualTo(2);
            assertThat(Session.run(
                                    "allowance",
                                    "--dossier",
                                    enrolled,
                                    "--dispositif",
                                    "essai",
                                    "--month",
                                    "2021-03",
                                    "--year",
                                    "2021")
                            .status())
                    .isEqualTo(2);
        }
    }

    @Nested
    class Agenda {
        @Test
        void listsWhatIsDueAndWhatIsLate() {
            Session session =
                    Session.run("agenda", "--dossiers", enrolled, "--from", "2021-09-01", "--to", "2022-12-31");
            assertThat(session.status()).isZero();
            Golden.assertReads("agenda.txt", session.out());
        }

        @Test
        void writesOneForEachReferent() {
            String followed = Session.file(
                    directory,
                    "followed.ndjson",
                    Dossiers.ENROLLED.replace("\"qpv\":true", "\"referent\":\"R-7\",\"qpv\":true"));
            assertThat(Session.run(
                                    "agenda",
                                    "--dossiers",
                                    followed,
                                    "--from",
                                    "2021-09-01",
                                    "--to",
                                    "2022-12-31",
                                    "--by",
                                    "referent")
                            .out())
                    .contains("1 agenda", "Référent R-7 : 1 échéance, 1 retard");
        }

        @Test
        void answersProgramsInJson() {
            Golden.assertReads(
                    "agenda.json",
                    Session.run(
                                    "agenda",
                                    "--dossiers",
                                    enrolled,
                                    "--from",
                                    "2021-09-01",
                                    "--to",
                                    "2022-12-31",
                                    "--format",
                                    "json")
                            .out());
        }

        @Test
        void includesTheLastDayAndNotTheNext() {
            assertThat(agenda("2022-02-11")).doesNotContain("essai.sortie");
            assertThat(agenda("2022-02-12")).contains("essai.sortie");
        }

        private String agenda(String to) {
            return Session.run("agenda", "--dossiers", enrolled, "--from", "2021-09-01", "--to", to, "--format", "json")
                    .out();
        }

        @Test
        void leavesBadLinesOutAndNamesThem() {
            String bad = Session.file(directory, "bad.ndjson", "{");
            Session session =
                    Session.run("agenda", "--dossiers", bad, enrolled, "--from", "2021-09-01", "--to", "2022-12-31");
            assertThat(session.status()).isEqualTo(1);
            Golden.assertReads("agenda.txt", session.out());
            assertThat(session.err()).startsWith(bad + ":1: [DOSSIER-101]");
        }

        @Test
        void answersNothingWhenAFileIsGivenTwice() {
            Session session = Session.run(
                    "agenda", "--dossiers", enrolled, enrolled, "--from", "2021-09-01", "--to", "2022-12-31");
            assertThat(session.status()).isEqualTo(1);
            assertThat(session.out()).isEmpty();
            assertThat(session.err()).contains("[DOSSIER-163]");
        }

        @Test
        void refusesAPeriodThatEndsBeforeItBegins() {
            Session session =
                    Session.run("agenda", "--dossiers", enrolled, "--from", "2021-09-01", "--to", "2021-08-31");
            assertThat(session.status()).isEqualTo(2);
            assertThat(session.err()).startsWith("--to (31 août 2021) est avant --from (1er septembre 2021)");
        }
    }
}

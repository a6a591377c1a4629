package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    private Path directory;

    @Test
    void writesTheRowsAndSaysTheTotals() throws Exception {
        Path out = directory.resolve("liste.csv");

        Session session = export(out, dossier("J-2", "male", "2021-02-01"), dossier("J-1", "female", "2021-03-01"));

        assertThat(session.status()).as(session.err()).isZero();
        assertThat(Files.readString(out)).isEqualTo("reference,sexe,jeune\nJ-1,female,1\nJ-2,male,1\n");
        assertThat(session.out())
                .isEqualToNormalizingNewlines("""
                        Entrées de l’essai : 2 lignes, complètes, dans %s
                        total  intitulé       ensemble  female  male
                        jeune  Moins de 30 ans  2         1       1
                        """.formatted(out).replace("intitulé       ", "intitulé         "));
    }

    @Test
    void aClassOfWhichNoRowCountsHasItsColumnToo() {
        Path out = directory.resolve("liste.csv");

        Session session = export(
                out,
                dossier("J-1", "female", "2021-03-01"),
                dossier("J-2", "male", "2021-02-01").replace("2001-05-17", "1961-05-17"));

        assertThat(session.out()).endsWith("""
                        total  intitulé         ensemble  female  male
                        jeune  Moins de 30 ans  1         1       0
                        """.replace("\n", System.lineSeparator()));
    }

    @Test
    void namesWhatIsLackingAndStillWritesTheRow() throws Exception {
        Path out = directory.resolve("liste.csv");

        Session session = export(out, dossier("J-1", null, "2021-03-01"));

        assertThat(session.status()).isEqualTo(1);
        assertThat(session.err())
                .contains(":1: [LISTING-101] Une ligne de «\u00a0essai.entrees\u00a0» n’a pas «\u00a0sexe\u00a0».");
        assertThat(session.out()).contains("1 ligne, 1 case à remplir");
        assertThat(Files.readString(out)).isEqualTo("reference,sexe,jeune\nJ-1,,1\n");
    }

    @Test
    void writesNothingWhenASubjectStandsTwice() {
        Path out = directory.resolve("liste.csv");

        Session session = export(out, dossier("J-1", "male", "2021-03-01"), dossier("J-1", "male", "2021-03-01"));

        assertThat(session.status()).isEqualTo(1);
        assertThat(session.err()).contains("[DOSSIER-151]").contains("Rien n’est écrit");
        assertThat(directory).isDirectoryNotContaining(path -> path.toString().contains("liste.csv"));
    }

    @Test
    void proposesTheListingMeant() {
        String file = Session.file(directory, "dossiers.ndjson", dossier("J-1", "male", "2021-03-01"));
        Session session = Session.run(
                "export", "--dossiers", file, "--year", "2021", "--listing", "essai.entree", "--out", "liste.csv");

        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err())
                .contains(
                        "[APP-108] La liste «\u00a0essai.entree\u00a0» n’existe pas. Vouliez-vous dire «\u00a0essai.entrees\u00a0»\u00a0?");
    }

    private Session export(Path out, String... dossiers) {
        String file = Session.file(directory, "dossiers.ndjson", dossiers);
        return Session.run(
                "export", "--dossiers", file, "--year", "2021", "--listing", "essai.entrees", "--out", out.toString());
    }

    private static String dossier(String id, String sex, String entry) {
        return "{\"subject\":{\"kind\":\"participant\",\"id\":\"" + id + "\",\"birthDate\":\"2001-05-17\""
                + (sex == null ? "" : ",\"sex\":\"" + sex + "\"")
                + "},\"facts\":[{\"type\":\"entry\",\"on\":\"" + entry + "\",\"dispositif\":\"essai\"}]}";
    }
}

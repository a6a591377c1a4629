package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.testkit.Participant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParticipantTableTest {
    @Test
    void eachProgrammeHasItsIndicators() {
        assertThat(counted(listing("plie.participants-fse")))
                .containsExactly(
                        "CO01", "CO02", "CO03", "CO04", "CO05", "CO06", "CO07", "CO08", "CO09", "CO10", "CO11", "CO15",
                        "CO16", "CO17", "CO18", "CO19", "CR01", "CR02", "CR03", "CR04", "CR05", "CR06", "CR07", "CR08",
                        "CR09");
        assertThat(counted(listing("plie.participants-fse-plus")))
                .containsExactly(
                        "EECO01", "EECO02", "EECO03", "EECO04", "EECO05", "EECO06", "EECO07", "EECO08", "EECO09",
                        "EECO10", "EECO11", "EECO12", "EECO13", "EECO14", "EECO15", "EECO16", "EECO17", "EECR01",
                        "EECR02", "EECR03", "EECR04", "EECR05", "EECR06");
    }

    @Test
    void totalsAreBySex() {
        assertThat(PARCOURS.listings())
                .extracting(Listing::by)
                .allMatch(by -> by.orElseThrow().equals("sexe"));
    }

    @Test
    void aCodeThatWasNotReadIsMarked() {
        assertThat(listing("plie.participants-fse").columns())
                .filteredOn(column -> column.kind() == Listing.Kind.COUNTED)
                .filteredOn(column -> !column.label().endsWith(" (code ou libellé non vérifié)"))
                .extracting(Listing.Column::name)
                .containsExactly("CO01", "CO02");
        assertThat(listing("plie.participants-fse-plus").columns())
                .filteredOn(column -> column.kind() == Listing.Kind.COUNTED)
                .allMatch(column -> column.label().endsWith(" (code ou libellé non vérifié)"));
    }

    @Test
    void theStructureMayCorrectACode() {
        var corrected = Suite.forStructure("""
                parameters:
                  plie.fse.cr01:
                    label: Inactifs en recherche d’emploi
                    values: [ { from: 2014-01-01, value: CR1, source: journal officiel, confidence: S1 } ]
                """);
        assertThat(Table.of(corrected, "plie.participants-fse", Days.ofYear(2021))
                        .listing()
                        .columns())
                .contains(Listing.Column.counted("CR1", "Inactifs en recherche d’emploi"));
    }

    @Test
    void theRowSaysWhoAccompanies() {
        Participant entered =
                aParticipant().declaring(Attributes.REFERENT, "R-7").entered(Plie.PLIE, "2021-01-15");
        assertThat(Table.fse(entered, 2021).cells("referent", "accompagnement")).containsExactly("R-7", "interne");
        assertThat(Table.fse(entered.did(Plie.EXTERNAL, Plie.PLIE, "2021-11-02"), 2021)
                        .cell("accompagnement"))
                .isEqualTo("externe");
    }

    @Test
    void anEntryWithdrawnMakesNoParticipant() {
        Entry wrong = Entry.of(day("2021-01-15"), Plie.PLIE)
                .recorded(Provenance.id("f1")
                        .recordedAt(OffsetDateTime.parse("2021-01-15T10:00:00+01:00"))
                        .withdrawn(
                                Withdrawal.of(OffsetDateTime.parse("2021-01-20T10:00:00+01:00"), "agent-1", "erreur")));
        Dossier dossier = Dossier.of(Subject.participant("P-1"), wrong);
        assertThat(Table.of("plie.participants-fse", Days.ofYear(2021), dossier).rows())
                .isEmpty();
    }

    private static List<String> counted(Listing listing) {
        return listing.columns().stream()
                .filter(column -> column.kind() == Listing.Kind.COUNTED)
                .map(Listing.Column::name)
                .toList();
    }

    private static Listing listing(String id) {
        return Table.of(id, Days.ofYear(2021)).listing();
    }
}

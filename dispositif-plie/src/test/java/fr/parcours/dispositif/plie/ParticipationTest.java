package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.Suite.forStructure;
import static fr.parcours.dispositif.plie.Table.between;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is a participant of an operation of the European social fund, and in which periods. */
class ParticipationTest {
    @Nested
    class OneParticipationAnOperation {
        private final Participant reEntered = aParticipant()
                .born("1980-05-17")
                .from("2021-01-01")
                .declaring(Attributes.ACTIVITY, "job-seeking")
                .withEducation("3")
                .entered(Plie.PLIE, "2021-01-15")
                .exited(Plie.PLIE, "2021-06-30", ExitReason.ABANDON)
                .from("2021-09-01")
                .declaring(Attributes.ACTIVITY, "inactive")
                .withEducation("4")
                .entered(Plie.PLIE, "2021-09-15")
                .exited(Plie.PLIE, "2021-12-31", ExitReason.EMPLOI_DURABLE);

        @Test
        void keepsTheDataOfTheFirstEntryAndTheResultsOfTheLastExit() {
            Table table = Table.fsePlus(reEntered, 2021);
            assertThat(table.cells("entree", "age", "situation", "diplome", "sortie", "motif"))
                    .containsExactly(
                            "2021-01-15", "40", "chomeur", "niveau 3 (CAP, BEP)", "2021-12-31", "emploi-durable");
            assertThat(table.counting()).containsExactly("EECO01", "EECO02", "EECO10", "EECR04");
        }

        @Test
        void hasNoExitWhileTheLastEnrolmentIsOpen() {
            Participant back = reEntered.entered(Plie.PLIE, "2022-02-01");
            assertThat(Table.fsePlus(back, 2021).cells("entree", "sortie", "motif"))
                    .containsExactly("2021-01-15", "?", "?");
            assertThat(Table.fsePlus(back, 2021).cell("EECR04")).isEqualTo("0");
        }

        @Test
        void oneProtocolIsOneOperation() {
            Parcours protocols = forStructure("""
                    parameters:
                      plie.protocole:
                        label: Protocoles
                        values:
                          - { from: 2016-07-01, value: p-2016, source: protocole, confidence: LOCAL }
                          - { from: 2021-07-01, value: p-2021, source: protocole, confidence: LOCAL }
                    """);
            Table table = Table.of(protocols, "plie.participants-fse-plus", Days.ofYear(2021), reEntered.dossier());
            assertThat(table.rows())
                    .extracting(row -> List.of(
                            table.cell(row, "operation"),
                            table.cell(row, "entree"),
                            table.cell(row, "situation"),
                            table.cell(row, "sortie")))
                    .containsExactly(
                            List.of("p-2016", "2021-01-15", "chomeur", "2021-06-30"),
                            List.of("p-2021", "2021-09-15", "inactif", "2021-12-31"));
        }

        @Test
        void oneBegunBeforeTheFirstProtocolGivenIsOfOneThatIsNot() {
            Parcours protocols = forStructure("""
                    parameters:
                      plie.protocole:
                        label: Protocoles
                        values: [ { from: 2021-07-01, value: p-2021, source: protocole, confidence: LOCAL } ]
                    """);
            Table table = Table.of(protocols, "plie.participants-fse-plus", Days.ofYear(2021), reEntered.dossier());
            assertThat(table.rows())
                    .extracting(row -> table.cell(row, "operation"))
                    .containsExactly("non-renseigne", "p-2021");
        }

        @Test
        void anEnrolmentBegunOutsideEveryProtocolIsInNoOperation() {
            Parcours protocols = forStructure("""
                    parameters:
                      plie.protocole:
                        label: Protocoles
                        values:
                          - { from: 1993-01-01, value: aucun, source: protocole, confidence: LOCAL }
                          - { from: 2021-07-01, value: p-2021, source: protocole, confidence: LOCAL }
                    """);
            assertThat(Table.of(protocols, "plie.participants-fse-plus", Days.ofYear(2021), reEntered.dossier())
                            .cell("entree"))
                    .isEqualTo("2021-09-15");
        }
    }

    @Nested
    class ADayOrLess {
        @ParameterizedTest
        @CsvSource({"2021-03-01, 0", "2021-03-02, 1", "2021-03-03, 1"})
        void makesNoParticipant(String exit, int rows) {
            Participant brief =
                    aParticipant().entered(Plie.PLIE, "2021-03-01").exited(Plie.PLIE, exit, ExitReason.ABANDON);
            assertThat(Table.fse(brief, 2021).rows()).hasSize(rows);
            assertThat(Table.fsePlus(brief, 2021).rows()).hasSize(rows);
        }

        @Test
        void makesOneOnceThePersonRemainsOrComesBackAnotherDay() {
            Participant brief = aParticipant().entered(Plie.PLIE, "2021-03-01");
            assertThat(Table.fse(brief, 2021).rows()).hasSize(1);
            Participant once = brief.exited(Plie.PLIE, "2021-03-01", ExitReason.ABANDON);
            assertThat(Table.fse(
                                    once.entered(Plie.PLIE, "2021-03-01")
                                            .exited(Plie.PLIE, "2021-03-01", ExitReason.ABANDON),
                                    2021)
                            .rows())
                    .isEmpty();
            assertThat(Table.fse(
                                    once.entered(Plie.PLIE, "2021-03-08")
                                            .exited(Plie.PLIE, "2021-03-08", ExitReason.ABANDON),
                                    2021)
                            .rows())
                    .hasSize(1);
        }
    }

    @Nested
    class TheProgramme {
        @ParameterizedTest
        @CsvSource({
            "2013-12-31, 0, 0",
            "2014-01-01, 1, 0",
            "2014-01-02, 1, 0",
            "2020-12-31, 1, 0",
            "2021-01-01, 1, 1",
            "2021-01-02, 1, 1"
        })
        void hasNoParticipantBeforeItExists(String entry, int fse, int fsePlus) {
            Participant entered = aParticipant().entered(Plie.PLIE, entry);
            assertThat(Table.fse(entered, 2021).rows()).hasSize(fse);
            assertThat(Table.fsePlus(entered, 2021).rows()).hasSize(fsePlus);
        }
    }

    @Nested
    class ThePeriod {
        private final Participant left = aParticipant()
                .declaring(Attributes.ACTIVITY, "job-seeking")
                .entered(Plie.PLIE, "2021-03-01")
                .exited(Plie.PLIE, "2021-10-31", ExitReason.EMPLOI)
                .from("2022-04-01")
                .declaring(Attributes.ACTIVITY, "employed");

        @ParameterizedTest
        @CsvSource({
            // from the entry to six months after the exit, 30 April 2022
            "2021-02-01, 2021-02-28, 0",
            "2021-02-01, 2021-03-01, 1",
            "2021-06-01, 2021-06-30, 1",
            "2022-04-30, 2022-12-31, 1",
            "2022-05-01, 2022-12-31, 0"
        })
        void hasARowForEachParticipantFollowedInIt(String first, String last, int rows) {
            assertThat(Table.of("plie.participants-fse", between(first, last), left.dossier())
                            .rows())
                    .hasSize(rows);
        }

        @ParameterizedTest
        @CsvSource({
            "2021-03-01, 2021-03-01, 1, 0, 0",
            "2021-03-02, 2021-10-30, 0, 0, 0",
            "2021-10-31, 2021-10-31, 0, 1, 0",
            "2021-11-01, 2022-04-29, 0, 0, 0",
            "2022-04-30, 2022-04-30, 0, 0, 1",
            "2021-01-01, 2022-12-31, 1, 1, 1"
        })
        void countsOutputsOnTheEntryResultsOnTheExitAndSixMonthsAfter(
                String first, String last, String output, String immediate, String later) {
            Table table = Table.of("plie.participants-fse", between(first, last), left.dossier());
            assertThat(table.cells("CO01", "CR04", "CR06")).containsExactly(output, immediate, later);
        }
    }

    @Test
    void whoIsNoParticipantOfThePlieHasNoRow() {
        assertThat(Table.fse(aParticipant(), 2021).rows()).isEmpty();
    }
}

package fr.parcours.entreprises;

import static fr.parcours.entreprises.MediationEmploi.ETAPE;
import static fr.parcours.entreprises.MediationEmploi.MEDIATION_EMPLOI;
import static fr.parcours.entreprises.Suite.PARCOURS;
import static fr.parcours.entreprises.Suite.forStructure;
import static fr.parcours.entreprises.Suite.inPlie;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Extension;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediationWorkflowTest {
    private static final Participant ENTERED =
            inPlie().did(ETAPE, "2021-03-01").entered(MEDIATION_EMPLOI, "2021-03-15");

    @ParameterizedTest
    @CsvSource({
        "2021-03-15, 2021-06-14",
        "2021-03-01, 2021-05-31",
        // month ends: February has no 30th, three months from 30 November end on its last day
        "2020-11-28, 2021-02-27",
        "2020-11-30, 2021-02-28",
        "2019-11-30, 2020-02-29",
        "2021-12-01, 2022-02-28"
    })
    void itLastsThreeMonths(String entry, String last) {
        assertThat(end(aParticipant().entered(MEDIATION_EMPLOI, entry), entry).lastDay())
                .isEqualTo(day(last));
    }

    @Test
    void aSecondStepRenewsItForSixMonthsInAll() {
        Participant renewed = ENTERED.did(ETAPE, "2021-06-10");
        assertThat(end(renewed, "2021-06-09").lastDay()).isEqualTo(day("2021-06-14"));
        assertThat(end(renewed, "2021-06-10").lastDay()).isEqualTo(day("2021-09-14"));
        assertThat(end(ENTERED.did(ETAPE, "2021-06-20"), "2021-06-20").lastDay())
                .isEqualTo(day("2021-09-14"));
    }

    /** Six months from 31 August, not three then three. */
    @Test
    void sixMonthsAreCountedFromTheEntry() {
        Participant renewed = aParticipant()
                .did(ETAPE, "2020-08-31")
                .entered(MEDIATION_EMPLOI, "2020-08-31")
                .did(ETAPE, "2020-11-20");
        assertThat(end(renewed, "2020-08-31").lastDay()).isEqualTo(day("2020-11-30"));
        assertThat(end(renewed, "2020-11-20").lastDay()).isEqualTo(day("2021-02-28"));
    }

    @Test
    void itIsRenewedOnce() {
        Participant twice = ENTERED.did(ETAPE, "2021-06-10").did(ETAPE, "2021-09-01");
        assertThat(end(twice, "2021-09-01").lastDay()).isEqualTo(day("2021-09-14"));
    }

    @Test
    void theStepThatHandsOverRenewsNothingWheneverItIsRecorded() {
        Participant entered = inPlie().entered(MEDIATION_EMPLOI, "2021-03-15");
        assertThat(end(entered.did(ETAPE, "2021-03-15"), "2021-04-01").lastDay())
                .isEqualTo(day("2021-06-14"));
        assertThat(end(entered.did(ETAPE, "2021-03-20"), "2021-04-01").lastDay())
                .isEqualTo(day("2021-06-14"));
        assertThat(end(entered.did(ETAPE, "2021-03-20").did(ETAPE, "2021-06-10"), "2021-06-10")
                        .lastDay())
                .isEqualTo(day("2021-09-14"));
    }

    @Test
    void aStepOfAnEarlierMediationRenewsNothing() {
        Participant again = ENTERED.did(ETAPE, "2021-06-10")
                .exited(MEDIATION_EMPLOI, "2021-07-31", ExitReason.EMPLOI)
                .did(ETAPE, "2021-10-01")
                .entered(MEDIATION_EMPLOI, "2021-10-04");
        assertThat(end(again, "2021-10-04").lastDay()).isEqualTo(day("2022-01-03"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-13, 2021-06-14", // it does not shorten
        "2021-07-31, 2021-07-31",
        "2021-09-13, 2021-09-13",
        "2021-09-14, 2021-09-14",
        "2021-09-15, 2021-09-14", // six months at most
        "2021-12-31, 2021-09-14"
    })
    void anExtensionSaysItsOwnDayWithinSixMonths(String until, String last) {
        Participant extended = ENTERED.extended(MEDIATION_EMPLOI, "2021-06-01", until);
        assertThat(end(extended, "2021-06-01").lastDay()).isEqualTo(day(last));
    }

    @Test
    void aSuspensionPushesNothing() {
        Participant suspended = ENTERED.suspended(MEDIATION_EMPLOI, "2021-04-01", "2021-04-30");
        assertThat(end(suspended, "2021-05-15").lastDay()).isEqualTo(day("2021-06-14"));
    }

    @Test
    void aContractDoesNotEndItOnlyAnExitDoes() {
        Participant hired = ENTERED.reached(OutcomeKind.CDI, "2021-04-01");
        assertThat(status(hired, "2021-05-01").state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(end(hired, "2021-05-01").lastDay()).isEqualTo(day("2021-06-14"));
        assertThat(status(hired.exited(MEDIATION_EMPLOI, "2021-05-10", ExitReason.EMPLOI), "2021-05-11")
                        .state())
                .isEqualTo(PathwayStatus.State.CLOSED);
    }

    @Test
    void theEndIsExplainedPieceByPiece() {
        Participant participant =
                ENTERED.did(ETAPE, "2021-06-10").extended(MEDIATION_EMPLOI, "2021-06-11", "2021-12-31");
        assertThat(end(participant, "2021-06-11").pieces())
                .extracting(piece -> piece.kind() + " " + piece.lastDay() + (piece.decides() ? " decides: " : ": ")
                        + piece.explanation().in(Locale.FRENCH))
                .containsExactly(
                        "TERM 2021-09-14: 6 mois à partir de l’entrée, après le renouvellement du 10 juin 2021",
                        "EXTENSION 2021-12-31: prolongation accordée jusqu’au 31 décembre 2021",
                        "CAP 2021-09-14 decides: 6 mois au plus, renouvellement compris, à partir de l’entrée du"
                                + " 15 mars 2021");
    }

    @Test
    void aStructureSetsItsOwnLengths() {
        Parcours own = forStructure("""
                parameters:
                  mediation-emploi.duree:
                    values: [ { from: 2017-01-01, value: 4, source: protocole, confidence: LOCAL } ]
                  mediation-emploi.renouvellements:
                    values: [ { from: 2017-01-01, value: 2, source: protocole, confidence: LOCAL } ]
                """);
        Participant twice = ENTERED.did(ETAPE, "2021-06-10").did(ETAPE, "2021-10-01");
        assertThat(own.status(twice.dossier(), "mediation-emploi", day("2021-06-09"))
                        .end()
                        .orElseThrow()
                        .lastDay())
                .isEqualTo(day("2021-07-14"));
        assertThat(own.status(twice.dossier(), "mediation-emploi", day("2021-10-01"))
                        .end()
                        .orElseThrow()
                        .lastDay())
                .isEqualTo(day("2022-03-14"));
    }

    /** Whatever is renewed or extended, an open médiation ends three months after its entry at least, six at most. */
    @Property(tries = 200)
    void itLastsFromThreeToSixMonths(
            @ForAll @IntRange(max = 1500) int entry,
            @ForAll @Size(max = 4) List<@IntRange(min = -20, max = 300) Integer> etapes,
            @ForAll @Size(max = 2) List<@IntRange(max = 400) Integer> extensions) {
        LocalDate start = day("2019-01-01").plusDays(entry);
        Participant participant = aParticipant().entered(MEDIATION_EMPLOI, start.toString());
        for (int etape : etapes) {
            participant = participant.did(ETAPE, start.plusDays(etape).toString());
        }
        for (int until : extensions) {
            participant = participant.with(Extension.of(start, MEDIATION_EMPLOI, start.plusDays(until)));
        }
        assertThat(end(participant, start.plusYears(2).toString()).lastDay())
                .isBetween(start.plusMonths(3).minusDays(1), start.plusMonths(6));
    }

    @ParameterizedTest
    @CsvSource({
        "emploi, POSITIVE",
        "formation, POSITIVE",
        "retraite, NEUTRAL",
        "demenagement, NEUTRAL",
        "terme, NEGATIVE"
    })
    void anExitReasonHasANature(String reason, ExitNature nature) {
        assertThat(PARCOURS.dispositifs().stream()
                        .map(owned -> owned.value())
                        .filter(dispositif -> dispositif.id().equals(MEDIATION_EMPLOI))
                        .flatMap(dispositif -> dispositif.workflow().stream())
                        .flatMap(workflow -> workflow.nature(ExitReason.of(reason, reason)).stream()))
                .containsExactly(nature);
    }

    private static PathwayStatus status(Participant participant, String on) {
        return PARCOURS.status(participant.dossier(), "mediation-emploi", day(on));
    }

    private static DerivedEnd end(Participant participant, String on) {
        return status(participant, on).end().orElseThrow();
    }
}

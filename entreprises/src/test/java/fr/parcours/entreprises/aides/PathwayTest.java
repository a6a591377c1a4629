package fr.parcours.entreprises.aides;

import static fr.parcours.entreprises.aides.Contracts.PARCOURS;
import static fr.parcours.entreprises.aides.Contracts.contract;
import static fr.parcours.entreprises.aides.ContratsAides.CONTRATS_AIDES;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.testkit.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathwayTest {
    private static final Participant HIRED = aParticipant()
            .born("2000-01-01")
            .entered(CONTRATS_AIDES, "2021-02-01")
            .reached(OutcomeKind.PEC, "2021-02-01", "2021-11-30");

    @Test
    void theEnrolmentEndsWithTheLastContract() {
        assertThat(end(HIRED, "2021-03-01")).isEqualTo("2021-11-30");
        Participant renewed = HIRED.reached(OutcomeKind.PEC, "2021-12-01", "2022-05-31");
        assertThat(end(renewed, "2021-12-01")).isEqualTo("2022-05-31");
        // what is signed later is not seen before
        assertThat(end(renewed, "2021-11-30")).isEqualTo("2021-11-30");
    }

    @ParameterizedTest
    @CsvSource({
        // 24 months from the entry, 60 for a disabled worker or from 50
        "2000-01-01, false, 2023-01-31",
        "2000-01-01, true, 2026-01-31",
        "1971-02-01, false, 2026-01-31",
        "1971-02-02, false, 2023-01-31"
    })
    void anOpenEndedContractIsFollowedAsLongAsItMayBeAided(String birthDate, boolean rqth, String end) {
        Participant hired = aParticipant()
                .born(birthDate)
                .declaring(Attributes.RQTH, rqth)
                .entered(CONTRATS_AIDES, "2021-02-01")
                .reached(OutcomeKind.CIE, "2021-02-01");
        assertThat(end(hired, "2021-03-01")).isEqualTo(end);
    }

    @Test
    void nothingEndsItFrom58() {
        Participant hired = aParticipant()
                .born("1963-02-01")
                .entered(CONTRATS_AIDES, "2021-02-01")
                .reached(OutcomeKind.CIE, "2021-02-01");
        assertThat(status(hired, "2021-03-01").end()).isEmpty();
    }

    @Test
    void aMeetingIsDueInEachWholeSpanOfTheContract() {
        assertThat(meetings(HIRED, "2021-03-01"))
                .extracting(due -> due.by().toString())
                .containsExactly("2021-04-30", "2021-07-31", "2021-10-31");
    }

    @Test
    void aMeetingCitesTheContractAndTheChoiceOfTheStructure() {
        assertThat(meetings(HIRED, "2021-03-01")).allSatisfy(due -> {
            assertThat(due.sources()).containsExactly("choix de la structure");
            assertThat(due.explanation().facts()).hasSize(1).hasOnlyElementsOfType(Outcome.class);
        });
    }

    @ParameterizedTest
    @CsvSource({
        // the day of the meeting, the spans it meets on the last day of the contract
        "2021-01-31, 0",
        "2021-02-01, 1",
        "2021-04-30, 1",
        "2021-05-01, 2",
        "2021-11-01, 0"
    })
    void aMeetingMeetsTheSpanItFallsIn(String day, int span) {
        List<Due> dues = meetings(HIRED.did(StepKind.ENTRETIEN, CONTRATS_AIDES, day), "2021-11-30");
        for (int each = 1; each <= dues.size(); each++) {
            assertThat(dues.get(each - 1).metOn().isPresent()).isEqualTo(each == span);
        }
    }

    @Test
    void anotherInterviewIsNoMeeting() {
        assertThat(meetings(HIRED.interviewed("2021-03-01"), "2021-04-30"))
                .allMatch(due -> due.metOn().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2021-04-30, DUE", "2021-05-01, LATE"})
    void aMeetingNotHeldIsLateTheNextDay(String on, Due.State state) {
        assertThat(meetings(HIRED, on).get(0).state(day(on))).isEqualTo(state);
    }

    @Test
    void nothingIsDueAfterTheExitNorBeyondTheRealEnd() {
        Participant left = HIRED.exited(CONTRATS_AIDES, "2021-07-30", ExitReason.EMPLOI);
        assertThat(meetings(left, "2021-12-01"))
                .extracting(due -> due.by().toString())
                .containsExactly("2021-04-30");
        Participant broken = aParticipant()
                .entered(CONTRATS_AIDES, "2021-02-01")
                .with(contract(OutcomeKind.PEC, "2021-02-01", "2021-11-30")
                        .endedOn(day("2021-07-31"))
                        .build());
        assertThat(meetings(broken, "2021-12-01"))
                .extracting(due -> due.by().toString())
                .containsExactly("2021-04-30", "2021-07-31");
    }

    private static List<Due> meetings(Participant participant, String on) {
        return status(participant, on).obligations().stream()
                .filter(due -> due.id().equals("contrats-aides.bilan-tripartite"))
                .toList();
    }

    private static String end(Participant participant, String on) {
        return status(participant, on)
                .end()
                .map(DerivedEnd::lastDay)
                .orElseThrow()
                .toString();
    }

    private static PathwayStatus status(Participant participant, String on) {
        return PARCOURS.status(participant.dossier(), "contrats-aides", day(on));
    }
}

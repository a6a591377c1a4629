package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Suite.PARCOURS;
import static fr.parcours.dispositif.of.Suite.reported;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.testkit.Participant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureCheckTest {
    private static final Participant ENTERED =
            aParticipant().born("2004-06-15").entered(OBLIGATION_FORMATION, "2021-01-11");

    @ParameterizedTest
    @CsvSource({"2021-01-20, 0", "2021-01-21, 0", "2021-01-22, 1"})
    void aListIsReceivedAfterSchoolWasLeft(String leftSchoolOn, int problems) {
        assertThat(ids(ENTERED.with(reported("2021-01-21", leftSchoolOn))))
                .isEqualTo(problems == 0 ? List.of() : List.of("OF-101"));
    }

    @Test
    void aSituationIsSentAfterASummons() {
        assertThat(ids(ENTERED.did(Procedure.TRANSMISSION, OBLIGATION_FORMATION, "2021-06-12")))
                .containsExactly("OF-102");
        assertThat(ids(ENTERED.did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-06-13")
                        .did(Procedure.TRANSMISSION, OBLIGATION_FORMATION, "2021-06-12")))
                .containsExactly("OF-102");
        assertThat(ids(ENTERED.did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-04-12")
                        .did(Procedure.TRANSMISSION, OBLIGATION_FORMATION, "2021-06-12")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2004-06-15, 2020-08-31, 1",
        "2004-06-15, 2020-09-01, 0",
        "2005-03-15, 2021-03-14, 1",
        "2005-03-15, 2021-03-15, 0",
        "2003-03-15, 2021-03-14, 0",
        "2003-03-15, 2021-03-15, 1"
    })
    void anEntryIsUnderTheObligation(String birthDate, String on, int problems) {
        assertThat(ids(aParticipant().born(birthDate).entered(OBLIGATION_FORMATION, on)))
                .isEqualTo(problems == 0 ? List.of() : List.of("COHERENCE-112"));
    }

    @Test
    void aBirthDateCorrectedSinceCounts() {
        Participant tooOld = aParticipant().born("2003-03-15").entered(OBLIGATION_FORMATION, "2021-03-15");
        assertThat(ids(tooOld)).containsExactly("COHERENCE-112");
        assertThat(ids(tooOld.from("2021-05-03").declaring(Attributes.BIRTH_DATE, LocalDate.of(2004, 3, 15))))
                .isEmpty();
    }

    @Test
    void anEntryOfUnknownAgeIsNotJudged() {
        assertThat(ids(aParticipant().entered(OBLIGATION_FORMATION, "2021-03-15")))
                .isEmpty();
    }

    @Test
    void problemsSayWhatToDoAndNoValue() {
        assertThat(problems(ENTERED.with(reported("2021-01-21", "2021-01-22"))
                        .did(Procedure.TRANSMISSION, OBLIGATION_FORMATION, "2021-06-12")))
                .filteredOn(problem -> problem.id().startsWith("OF-"))
                .extracting(Problem::toString)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("To fix:").doesNotContain("2021-01-22", "2004"));
    }

    private static List<String> ids(Participant participant) {
        return problems(participant).stream().map(Problem::id).toList();
    }

    private static List<Problem> problems(Participant participant) {
        return PARCOURS.coherence().check(participant.dossier());
    }
}

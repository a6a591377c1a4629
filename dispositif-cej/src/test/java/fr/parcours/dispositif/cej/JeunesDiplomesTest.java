package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.JeunesDiplomes.JEUNES_DIPLOMES;
import static fr.parcours.dispositif.cej.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.testkit.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JeunesDiplomesTest {
    private static final Participant GRADUATE = graduate("1998-05-15", "5");

    @ParameterizedTest
    @CsvSource({"2021-02-28, REFUSED", "2021-03-01, SATISFIED", "2021-03-02, SATISFIED"})
    void existSinceMarch2021(String on, Verdict verdict) {
        assertThat(judged(GRADUATE, on).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0, REFUSED", "4, REFUSED", "5, SATISFIED", "6, SATISFIED", "8, SATISFIED"})
    void haveTwoYearsOfHigherEducationAtLeast(String level, Verdict verdict) {
        assertThat(judged(graduate("1998-05-15", level), "2021-06-15").verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2005-06-16, REFUSED",
        "2005-06-15, SATISFIED",
        "2005-06-14, SATISFIED",
        "1995-06-17, SATISFIED",
        "1995-06-16, SATISFIED",
        "1995-06-15, REFUSED"
    })
    void areSixteenToTwentyFive(String birth, Verdict verdict) {
        assertThat(judged(graduate(birth, "5"), "2021-06-15").verdict()).isEqualTo(verdict);
    }

    @Test
    void haveNeitherJobNorStudies() {
        assertThat(judged(GRADUATE.from("2021-01-02").declaring(Attributes.ACTIVITY, "student"), "2021-06-15")
                        .verdict())
                .isEqualTo(Verdict.REFUSED);
        assertThat(judged(aParticipant().born("1998-05-15"), "2021-06-15").missing())
                .containsExactly(Attributes.ACTIVITY, Attributes.EDUCATION);
    }

    @Test
    void areFollowedTwelveMonthsWithAnInterviewEachMonth() {
        PathwayStatus status = PARCOURS.status(
                GRADUATE.entered(JEUNES_DIPLOMES, "2021-11-15")
                        .did(StepKind.ENTRETIEN, JEUNES_DIPLOMES, "2021-12-14")
                        .dossier(),
                "jeunes-diplomes",
                day("2022-01-01"));
        assertThat(status.end().orElseThrow().lastDay()).isEqualTo(day("2022-11-14"));
        assertThat(status.obligations())
                .filteredOn(due -> due.id().equals("jeunes-diplomes.entretien-mensuel"))
                .hasSize(12)
                .extracting(due -> due.state(day("2022-01-15")))
                .startsWith(Due.State.MET, Due.State.LATE, Due.State.DUE);
    }

    private static Participant graduate(String birth, String level) {
        return aParticipant()
                .born(birth)
                .from("2021-01-01")
                .declaring(Attributes.ACTIVITY, "job-seeking")
                .withEducation(level);
    }

    private static Finding judged(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on))
                .of("jeunes-diplomes")
                .explanation();
    }
}

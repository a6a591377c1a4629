package fr.parcours.social;

import static fr.parcours.social.Sante.SANTE;
import static fr.parcours.social.Suite.MISSION_LOCALE;
import static fr.parcours.social.Suite.PARCOURS;
import static fr.parcours.social.Suite.PLIE;
import static fr.parcours.social.Suite.problems;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static fr.parcours.testkit.SubjectStory.anAction;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.coherence.Coherence;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Story;
import fr.parcours.testkit.SubjectStory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanteTest {
    @ParameterizedTest
    @CsvSource({
        "2021-03-14, REFUSED",
        "2021-03-15, SATISFIED",
        "2021-03-16, SATISFIED",
        "2021-09-29, SATISFIED",
        "2021-09-30, SATISFIED",
        "2021-10-01, REFUSED"
    })
    void isForAnyoneRegisteredThatDay(String on, Verdict expected) {
        Participant registered = aParticipant()
                .entered(MISSION_LOCALE, "2021-03-15")
                .exited(MISSION_LOCALE, "2021-09-30", ExitReason.TERME);
        assertThat(judge(registered, on)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-01-01", "2000-01-01", "1950-01-01"})
    void hasNoAge(String birthDate) {
        assertThat(judge(aParticipant().born(birthDate).entered(PLIE, "2021-01-04"), "2021-03-15"))
                .isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void aRequestToTheFundIsNoRegistration() {
        assertThat(judge(aParticipant().entered(Fajem.FAJEM, "2021-01-04"), "2021-03-15"))
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void anAnswerToAFormIsAnonymous() {
        assertThat(problems(
                        PARCOURS,
                        aParticipant()
                                .with(Step.builder(day("2021-03-15"), Sante.AVIS)
                                        .by(SANTE)
                                        .satisfied(true)
                                        .build())))
                .singleElement()
                .asString()
                .contains("SOCIAL-121", "2021-03-15");
    }

    @Test
    void anAnswerSaysWhatItIs() {
        assertThat(problems(PARCOURS, anAction("A-1").did(Sante.AVIS, SANTE, "2021-03-15")))
                .singleElement()
                .asString()
                .contains("SOCIAL-122");
        assertThat(problems(
                        PARCOURS,
                        anAction("A-1")
                                .with(Step.builder(day("2021-03-15"), Sante.AVIS)
                                        .by(SANTE)
                                        .count(12)
                                        .satisfied(false)
                                        .build())))
                .isEmpty();
    }

    @Test
    void anAttendanceRepeatsTheThemeAndTheAudienceOfItsAction() {
        SubjectStory group = anAction("A-1").with(session(Keyword.JEUNES).build());
        assertThat(together(group, attending(Keyword.JEUNES))).isEmpty();
        assertThat(together(attending(Keyword.MINEURS), attending(Keyword.MINEURS), group))
                .singleElement()
                .asString()
                .contains("SOCIAL-123", "cps-renforce", "mineurs", "essai.ndjson:1");
    }

    @Test
    void anAttendanceAtAnActionThatWasNotGivenIsNotJudged() {
        assertThat(together(attending(Keyword.MINEURS))).isEmpty();
    }

    private static Step.Builder session(Keyword audience) {
        return Step.builder(day("2021-03-15"), StepKind.ATELIER)
                .by(SANTE)
                .keyword(Sante.CPS_RENFORCE)
                .keyword(audience);
    }

    private static Participant attending(Keyword audience) {
        return aParticipant().with(session(audience).party("A-1").build());
    }

    private static List<String> together(Story<?>... stories) {
        Coherence.Run run = PARCOURS.coherence().run();
        Stream.Builder<Problem> problems = Stream.builder();
        int line = 0;
        for (Story<?> story : stories) {
            line++;
            run.check(story.dossier().subject(), story.dossier().history(), Location.of("essai.ndjson", line))
                    .forEach(problems);
        }
        run.conclude().forEach(problems);
        return problems.build().map(Problem::toString).toList();
    }

    private static Verdict judge(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on)).of("sante").verdict();
    }
}

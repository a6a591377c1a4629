package fr.parcours.social;

import static fr.parcours.social.Sante.SANTE;
import static fr.parcours.social.Situation.MISSION_LOCALE;
import static fr.parcours.social.Situation.PARCOURS;
import static fr.parcours.social.Situation.PLIE;
import static fr.parcours.social.Situation.action;
import static fr.parcours.social.Situation.born;
import static fr.parcours.social.Situation.day;
import static fr.parcours.social.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.check.Coherence;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
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
    void isForWhoeverIsRegisteredThatDay(String on, Verdict expected) {
        Situation registered = somebody().enters(MISSION_LOCALE, "2021-03-15").leaves(MISSION_LOCALE, "2021-09-30");
        assertThat(judge(registered, on)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-01-01", "2000-01-01", "1950-01-01"})
    void hasNoAge(String birthDate) {
        assertThat(judge(born(birthDate).enters(PLIE, "2021-01-04"), "2021-03-15"))
                .isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void aRequestToTheFundIsNoRegistration() {
        assertThat(judge(somebody().enters(Fajem.FAJEM, "2021-01-04"), "2021-03-15"))
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void anAnswerToAFormIsAnonymous() {
        assertThat(somebody()
                        .with(Step.builder(day("2021-03-15"), Sante.AVIS)
                                .by(SANTE)
                                .satisfied(true)
                                .build())
                        .problems(PARCOURS))
                .singleElement()
                .asString()
                .contains("SOCIAL-121", "2021-03-15");
    }

    @Test
    void anAnswerSaysWhatItIs() {
        assertThat(action("A-1").does(Sante.AVIS, SANTE, "2021-03-15").problems(PARCOURS))
                .singleElement()
                .asString()
                .contains("SOCIAL-122");
        assertThat(action("A-1")
                        .with(Step.builder(day("2021-03-15"), Sante.AVIS)
                                .by(SANTE)
                                .count(12)
                                .satisfied(false)
                                .build())
                        .problems(PARCOURS))
                .isEmpty();
    }

    @Test
    void anAttendanceRepeatsTheThemeAndTheAudienceOfItsAction() {
        Situation group = action("A-1").with(session(Keyword.JEUNES).build());
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

    private static Situation attending(Keyword audience) {
        return somebody().with(session(audience).party("A-1").build());
    }

    private static List<String> together(Situation... situations) {
        Coherence.Run run = PARCOURS.coherence().run();
        Stream.Builder<Problem> problems = Stream.builder();
        int line = 0;
        for (Situation situation : situations) {
            line++;
            run.check(situation.dossier().subject(), situation.dossier().history(), Location.of("essai.ndjson", line))
                    .forEach(problems);
        }
        run.conclude().forEach(problems);
        return problems.build().map(Problem::toString).toList();
    }

    private static Verdict judge(Situation situation, String on) {
        return PARCOURS.diagnose(situation.dossier(), day(on)).of("sante").verdict();
    }
}

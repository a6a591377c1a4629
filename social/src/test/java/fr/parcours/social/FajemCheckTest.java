package fr.parcours.social;

import static fr.parcours.social.Fajem.COLLECTIF;
import static fr.parcours.social.Fajem.FAJEM;
import static fr.parcours.social.Fajem.RENFORCE;
import static fr.parcours.social.Fajem.THEMATIQUE;
import static fr.parcours.social.Fajem.URGENCE;
import static fr.parcours.social.Suite.PARCOURS;
import static fr.parcours.social.Suite.answered;
import static fr.parcours.social.Suite.asked;
import static fr.parcours.social.Suite.choosing;
import static fr.parcours.social.Suite.problems;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static fr.parcours.testkit.SubjectStory.anAction;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FajemCheckTest {
    private static final Participant FILE = aParticipant().born("2000-01-01").entered(FAJEM, "2021-05-03");
    private static final Parcours BOUNDED = choosing(
            Map.of("fajem.plafond-mensuel", "300", "fajem.plafond-annuel", "500", "fajem.plafond-urgence", "90"));

    @Test
    void nothingIsWrongWithARequestGranted() {
        assertThat(problems(
                        BOUNDED,
                        FILE.with(asked("urgence", "2021-05-03"))
                                .with(answered("urgence", "2021-05-03", "accordee"))
                                .paid(URGENCE, "90", "2021-05-04")))
                .isEmpty();
    }

    @Test
    void whoRecordsAidsAloneIsAskedNothing() {
        assertThat(problems(
                        PARCOURS,
                        aParticipant()
                                .born("1990-01-01")
                                .paid(URGENCE, "400", "2021-05-04")
                                .paid(RENFORCE, "800", "2004-05-04")))
                .isEmpty();
    }

    @Test
    void namesAnAidThatNoRequestPrecedes() {
        assertThat(problems(PARCOURS, FILE.with(asked("urgence", "2021-05-05")).paid(URGENCE, "90", "2021-05-04")))
                .containsExactly("facts[1]: [SOCIAL-101] No request to the fund precedes the aid 'fajem-urgence' of"
                        + " 2021-05-04. To fix: record the request it answers.");
        assertThat(problems(PARCOURS, FILE.with(asked("urgence", "2021-05-03")).paid(THEMATIQUE, "90", "2021-05-04")))
                .singleElement()
                .asString()
                .contains("SOCIAL-101", "fajem-thematique");
    }

    @Test
    void namesADecisionBeforeItsRequest() {
        assertThat(problems(
                        PARCOURS,
                        FILE.with(answered("thematique", "2021-05-12", "accordee"))
                                .with(asked("thematique", "2021-05-13"))))
                .singleElement()
                .asString()
                .contains("SOCIAL-102", "2021-05-12", "answers no request");
    }

    @Test
    void namesASecondDecisionOnOneRequest() {
        assertThat(problems(
                        PARCOURS,
                        FILE.with(asked("thematique", "2021-05-03"))
                                .with(answered("thematique", "2021-05-12", "refusee"))
                                .with(answered("thematique", "2021-06-09", "accordee"))))
                .singleElement()
                .asString()
                .contains("SOCIAL-102", "2021-06-09");
    }

    @ParameterizedTest
    @CsvSource({"2021-06-14, 0", "2021-06-15, 1", "2021-06-16, 1"})
    void namesAnAidWhoseRequestWasDepositedAt25OrMore(String deposit, int problems) {
        assertThat(problems(
                        PARCOURS,
                        aParticipant()
                                .born("1996-06-15")
                                .entered(FAJEM, "2021-06-01")
                                .with(asked("thematique", deposit))
                                .paid(THEMATIQUE, "100", "2021-07-07")))
                .hasSize(problems)
                .allSatisfy(problem -> assertThat(problem).contains("SOCIAL-103", "deposited on " + deposit));
    }

    @Test
    void anUnknownBirthDateIsNoMistake() {
        assertThat(problems(
                        PARCOURS,
                        aParticipant()
                                .entered(FAJEM, "2021-06-01")
                                .with(asked("thematique", "2021-06-01"))
                                .paid(THEMATIQUE, "100", "2021-07-07")))
                .isEmpty();
    }

    @Test
    void namesACollectiveAidInAParticipantsDossier() {
        assertThat(problems(PARCOURS, FILE.paid(COLLECTIF, "500", "2021-05-12")))
                .singleElement()
                .asString()
                .contains("SOCIAL-104");
        assertThat(problems(PARCOURS, anAction("A-1").paid(COLLECTIF, "500", "2021-05-12")))
                .isEmpty();
    }

    @Test
    void namesAnAidBeyondTheCeilingOfItsKind() {
        assertThat(problems(BOUNDED, aParticipant().born("2000-01-01").paid(URGENCE, "90.00", "2021-05-04")))
                .isEmpty();
        assertThat(problems(BOUNDED, aParticipant().born("2000-01-01").paid(URGENCE, "90.01", "2021-05-04")))
                .containsExactly("facts[0]: [SOCIAL-105] The aid of 2021-05-04 goes beyond the ceiling of one aid"
                        + " 'fajem-urgence'.");
    }

    @Test
    void namesAMonthAndAYearBeyondTheirCeilingsAtTheirLastAid() {
        assertThat(problems(
                        BOUNDED,
                        aParticipant()
                                .born("2000-01-01")
                                .paid(THEMATIQUE, "300.00", "2021-05-04")
                                .paid(THEMATIQUE, "200.00", "2021-06-04")))
                .isEmpty();
        assertThat(problems(
                        BOUNDED,
                        aParticipant()
                                .born("2000-01-01")
                                .paid(THEMATIQUE, "300.00", "2021-05-04")
                                .paid(RENFORCE, "300.01", "2021-06-04")))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).startsWith("facts[1]: [SOCIAL-106]"))
                .anySatisfy(problem -> assertThat(problem).contains("month 2021-06"))
                .anySatisfy(problem -> assertThat(problem).contains("year 2021"));
    }

    @ParameterizedTest
    @CsvSource({"2021-06-30, 1", "2021-07-01, 0", "2021-07-02, 0"})
    void namesAThemeThatIsNotHelpedYet(String on, int problems) {
        for (Keyword theme : new Keyword[] {Fajem.EXCLUSION_NUMERIQUE, Fajem.MOBILITE_DOUCE}) {
            assertThat(problems(
                            PARCOURS,
                            aParticipant()
                                    .born("2000-01-01")
                                    .entered(FAJEM, "2021-06-01")
                                    .with(Step.builder(day(on), StepKind.DEMANDE)
                                            .by(FAJEM)
                                            .keyword(theme)
                                            .build())))
                    .hasSize(problems)
                    .allSatisfy(problem -> assertThat(problem).contains("SOCIAL-107", theme.code()));
        }
    }

    @Test
    void namesAnAidThoughItsRequestWasRefused() {
        Participant refused =
                FILE.with(asked("thematique", "2021-05-03")).with(answered("thematique", "2021-05-12", "refusee"));
        assertThat(problems(PARCOURS, refused.paid(THEMATIQUE, "100", "2021-05-20")))
                .singleElement()
                .asString()
                .contains("SOCIAL-108");
        assertThat(problems(
                        PARCOURS,
                        refused.with(asked("thematique", "2021-05-18")).paid(THEMATIQUE, "100", "2021-05-20")))
                .isEmpty();
    }

    @Test
    void showsNoValueOfTheSubject() {
        assertThat(problems(
                        BOUNDED,
                        aParticipant()
                                .born("1996-06-15")
                                .entered(FAJEM, "2021-06-01")
                                .with(asked("urgence", "2021-06-20"))
                                .paid(URGENCE, "431.07", "2021-07-07")))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).doesNotContain("1996", "431"));
    }
}

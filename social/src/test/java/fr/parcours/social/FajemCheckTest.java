package fr.parcours.social;

import static fr.parcours.social.Fajem.COLLECTIF;
import static fr.parcours.social.Fajem.FAJEM;
import static fr.parcours.social.Fajem.RENFORCE;
import static fr.parcours.social.Fajem.THEMATIQUE;
import static fr.parcours.social.Fajem.URGENCE;
import static fr.parcours.social.Situation.PARCOURS;
import static fr.parcours.social.Situation.action;
import static fr.parcours.social.Situation.born;
import static fr.parcours.social.Situation.day;
import static fr.parcours.social.Situation.forStructure;
import static fr.parcours.social.Situation.set;
import static fr.parcours.social.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FajemCheckTest {
    private static final Situation FILE = born("2000-01-01").enters(FAJEM, "2021-05-03");
    private static final Parcours BOUNDED = forStructure(set("fajem.plafond-mensuel", "300")
            + set("fajem.plafond-annuel", "500")
            + set("fajem.plafond-urgence", "90"));

    @Test
    void nothingIsWrongWithARequestGranted() {
        assertThat(FILE.asks("urgence", "2021-05-03")
                        .isAnswered("urgence", "2021-05-03", "accordee")
                        .isGranted(URGENCE, "90", "2021-05-04")
                        .problems(BOUNDED))
                .isEmpty();
    }

    @Test
    void whoRecordsAidsAloneIsAskedNothing() {
        assertThat(born("1990-01-01")
                        .isGranted(URGENCE, "400", "2021-05-04")
                        .isGranted(RENFORCE, "800", "2004-05-04")
                        .problems(PARCOURS))
                .isEmpty();
    }

    @Test
    void namesAnAidThatNoRequestPrecedes() {
        assertThat(FILE.asks("urgence", "2021-05-05")
                        .isGranted(URGENCE, "90", "2021-05-04")
                        .problems(PARCOURS))
                .containsExactly("facts[1]: [SOCIAL-101] No request to the fund precedes the aid 'fajem-urgence' of"
                        + " 2021-05-04. To fix: record the request it answers.");
        assertThat(FILE.asks("urgence", "2021-05-03")
                        .isGranted(THEMATIQUE, "90", "2021-05-04")
                        .problems(PARCOURS))
                .singleElement()
                .asString()
                .contains("SOCIAL-101", "fajem-thematique");
    }

    @Test
    void namesADecisionBeforeItsRequest() {
        assertThat(FILE.isAnswered("thematique", "2021-05-12", "accordee")
                        .asks("thematique", "2021-05-13")
                        .problems(PARCOURS))
                .singleElement()
                .asString()
                .contains("SOCIAL-102", "2021-05-12", "answers no request");
    }

    @Test
    void namesASecondDecisionOnOneRequest() {
        assertThat(FILE.asks("thematique", "2021-05-03")
                        .isAnswered("thematique", "2021-05-12", "refusee")
                        .isAnswered("thematique", "2021-06-09", "accordee")
                        .problems(PARCOURS))
                .singleElement()
                .asString()
                .contains("SOCIAL-102", "2021-06-09");
    }

    @ParameterizedTest
    @CsvSource({"2021-06-14, 0", "2021-06-15, 1", "2021-06-16, 1"})
    void namesAnAidWhoseRequestWasDepositedAt25OrMore(String deposit, int problems) {
        assertThat(born("1996-06-15")
                        .enters(FAJEM, "2021-06-01")
                        .asks("thematique", deposit)
                        .isGranted(THEMATIQUE, "100", "2021-07-07")
                        .problems(PARCOURS))
                .hasSize(problems)
                .allSatisfy(problem -> assertThat(problem).contains("SOCIAL-103", "deposited on " + deposit));
    }

    @Test
    void anUnknownBirthDateIsNoMistake() {
        assertThat(somebody()
                        .enters(FAJEM, "2021-06-01")
                        .asks("thematique", "2021-06-01")
                        .isGranted(THEMATIQUE, "100", "2021-07-07")
                        .problems(PARCOURS))
                .isEmpty();
    }

    @Test
    void namesACollectiveAidInAParticipantsDossier() {
        assertThat(FILE.isGranted(COLLECTIF, "500", "2021-05-12").problems(PARCOURS))
                .singleElement()
                .asString()
                .contains("SOCIAL-104");
        assertThat(action("A-1").isGranted(COLLECTIF, "500", "2021-05-12").problems(PARCOURS))
                .isEmpty();
    }

    @Test
    void namesAnAidBeyondTheCeilingOfItsKind() {
        assertThat(born("2000-01-01").isGranted(URGENCE, "90.00", "2021-05-04").problems(BOUNDED))
                .isEmpty();
        assertThat(born("2000-01-01").isGranted(URGENCE, "90.01", "2021-05-04").problems(BOUNDED))
                .containsExactly("facts[0]: [SOCIAL-105] The aid of 2021-05-04 goes beyond the ceiling of one aid"
                        + " 'fajem-urgence'.");
    }

    @Test
    void namesAMonthAndAYearBeyondTheirCeilingsAtTheirLastAid() {
        assertThat(born("2000-01-01")
                        .isGranted(THEMATIQUE, "300.00", "2021-05-04")
                        .isGranted(THEMATIQUE, "200.00", "2021-06-04")
                        .problems(BOUNDED))
                .isEmpty();
        assertThat(born("2000-01-01")
                        .isGranted(THEMATIQUE, "300.00", "2021-05-04")
                        .isGranted(RENFORCE, "300.01", "2021-06-04")
                        .problems(BOUNDED))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).startsWith("facts[1]: [SOCIAL-106]"))
                .anySatisfy(problem -> assertThat(problem).contains("month 2021-06"))
                .anySatisfy(problem -> assertThat(problem).contains("year 2021"));
    }

    @ParameterizedTest
    @CsvSource({"2021-06-30, 1", "2021-07-01, 0", "2021-07-02, 0"})
    void namesAThemeThatIsNotHelpedYet(String on, int problems) {
        for (Keyword theme : new Keyword[] {Fajem.EXCLUSION_NUMERIQUE, Fajem.MOBILITE_DOUCE}) {
            assertThat(born("2000-01-01")
                            .enters(FAJEM, "2021-06-01")
                            .with(Step.builder(day(on), StepKind.DEMANDE)
                                    .by(FAJEM)
                                    .keyword(theme)
                                    .build())
                            .problems(PARCOURS))
                    .hasSize(problems)
                    .allSatisfy(problem -> assertThat(problem).contains("SOCIAL-107", theme.code()));
        }
    }

    @Test
    void namesAnAidThoughItsRequestWasRefused() {
        Situation refused = FILE.asks("thematique", "2021-05-03").isAnswered("thematique", "2021-05-12", "refusee");
        assertThat(refused.isGranted(THEMATIQUE, "100", "2021-05-20").problems(PARCOURS))
                .singleElement()
                .asString()
                .contains("SOCIAL-108");
        assertThat(refused.asks("thematique", "2021-05-18")
                        .isGranted(THEMATIQUE, "100", "2021-05-20")
                        .problems(PARCOURS))
                .isEmpty();
    }

    @Test
    void tellsNoValueOfTheSubject() {
        assertThat(born("1996-06-15")
                        .enters(FAJEM, "2021-06-01")
                        .asks("urgence", "2021-06-20")
                        .isGranted(URGENCE, "431.07", "2021-07-07")
                        .problems(BOUNDED))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).doesNotContain("1996", "431"));
    }
}

package fr.parcours.social;

import static fr.parcours.social.Logement.LOGEMENT;
import static fr.parcours.social.Suite.MISSION_LOCALE;
import static fr.parcours.social.Suite.PARCOURS;
import static fr.parcours.social.Suite.problems;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogementTest {
    @ParameterizedTest
    @CsvSource({
        // the 18th birthday
        "2003-06-15, 2021-06-14, REFUSED",
        "2003-06-15, 2021-06-15, SATISFIED",
        "2003-06-15, 2021-06-16, SATISFIED",
        // 30 in whole years: the 30th birthday, then the 31st
        "1991-06-15, 2021-06-15, SATISFIED",
        "1990-06-15, 2021-06-14, SATISFIED",
        "1990-06-15, 2021-06-15, REFUSED",
        "1990-06-15, 2021-06-16, REFUSED"
    })
    void isForThoseFrom18To30InWholeYears(String birthDate, String on, Verdict expected) {
        assertThat(judge(registered(birthDate), on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1990-06-28, REFUSED", "1990-06-29, SATISFIED", "1990-06-30, SATISFIED"})
    void existsFromTheCircularOf1990(String on, Verdict expected) {
        assertThat(judge(aParticipant().born("1970-01-01").entered(MISSION_LOCALE, "1990-01-01"), on)
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void isForThoseRegistered() {
        Finding finding = judge(aParticipant().born("1990-01-01"), "2021-06-15");
        assertThat(finding.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(finding.reasons()).extracting(Finding::rule).containsExactly("logement.inscription", "logement.age");
        ExplanationText.matches(getClass(), "logement-31-not-registered", finding);
    }

    @Test
    void anUnknownBirthDateIsAskedFor() {
        assertThat(judge(aParticipant().entered(MISSION_LOCALE, "2021-01-04"), "2021-06-15")
                        .missing())
                .containsExactly(Attributes.BIRTH_DATE);
    }

    @Test
    void goesFromInformationToAHomeAndFromAHomeToTheNext() {
        assertThat(problems(
                        PARCOURS,
                        phases(
                                Logement.INFORMATION,
                                Logement.DEMANDE,
                                Logement.ACCES,
                                PhaseId.SUIVI,
                                Logement.DEMANDE)))
                .isEmpty();
        assertThat(problems(
                        PARCOURS,
                        phases(
                                Logement.DEMANDE,
                                Logement.INFORMATION,
                                Logement.DEMANDE,
                                Logement.ACCES,
                                Logement.DEMANDE)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"acces-logement, acces-logement", "information-logement, acces-logement", "suivi, demande-logement"})
    void noHomeIsReachedWithoutARequest(String first, String second) {
        assertThat(problems(PARCOURS, phases(PhaseId.of(first, first), PhaseId.of(second, second))))
                .anySatisfy(problem -> assertThat(problem).contains("COHERENCE-103"));
    }

    @Test
    void nothingEndsItNeitherTheAverageNorTheBirthday() {
        Participant long31 = registered("1990-06-15").entered(LOGEMENT, "2019-01-07");
        PathwayStatus status = PARCOURS.status(long31.dossier(), "logement", day("2022-01-03"));
        assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(status.end()).isEmpty();
        assertThat(status.obligations()).isEmpty();
    }

    private static Participant registered(String birthDate) {
        return aParticipant().born(birthDate).entered(MISSION_LOCALE, "2018-01-01");
    }

    private static Participant phases(PhaseId... phases) {
        Participant participant = registered("2000-01-01").entered(LOGEMENT, "2021-01-04");
        int month = 1;
        for (PhaseId phase : phases) {
            participant = participant.began(LOGEMENT, phase, "2021-0" + month + "-10");
            month++;
        }
        return participant;
    }

    private static Finding judge(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on)).of("logement").explanation();
    }
}

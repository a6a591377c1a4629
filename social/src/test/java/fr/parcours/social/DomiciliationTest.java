package fr.parcours.social;

import static fr.parcours.social.Domiciliation.DOMICILIATION;
import static fr.parcours.social.Domiciliation.VISITE;
import static fr.parcours.social.Suite.MISSION_LOCALE;
import static fr.parcours.social.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomiciliationTest {
    private static final Participant DOMICILED = registered("2000-01-01")
            .did(StepKind.SIGNATURE, DOMICILIATION, "2021-03-15")
            .entered(DOMICILIATION, "2021-03-15");

    @ParameterizedTest
    @CsvSource({
        "2005-06-15, 2021-06-14, REFUSED",
        "2005-06-15, 2021-06-15, SATISFIED",
        "2005-06-15, 2021-06-16, SATISFIED",
        "1990-06-15, 2021-06-14, SATISFIED",
        "1990-06-15, 2021-06-15, REFUSED",
        "1990-06-15, 2021-06-16, REFUSED"
    })
    void isForTheYoungUpTo30InWholeYears(String birthDate, String on, Verdict expected) {
        assertThat(judge(registered(birthDate).from("2018-01-01").declaring(Attributes.HOUSING, "homeless"), on)
                        .verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "homeless, SATISFIED",
        "precarious, SATISFIED",
        "hosted, UNDETERMINED",
        "hostel, UNDETERMINED",
        "own, REFUSED",
        "parents, REFUSED"
    })
    void isForThoseWithoutAStableHome(String housing, Verdict expected) {
        Finding finding =
                judge(registered("2000-01-01").from("2021-01-01").declaring(Attributes.HOUSING, housing), "2021-06-15");
        assertThat(finding.verdict()).isEqualTo(expected);
        assertThat(finding.appraisal()).hasSize(expected == Verdict.UNDETERMINED ? 1 : 0);
    }

    @Test
    void anUnknownHomeIsAskedFor() {
        assertThat(judge(registered("2000-01-01"), "2021-06-15").missing()).containsExactly(Attributes.HOUSING);
    }

    @Test
    void everyRefusalIsReported() {
        Finding finding = judge(
                aParticipant().born("1990-01-01").from("2021-01-01").declaring(Attributes.HOUSING, "own"),
                "2021-06-15");
        assertThat(finding.reasons())
                .extracting(Finding::rule)
                .containsExactly("domiciliation.inscription", "domiciliation.age", "domiciliation.logement");
        ExplanationText.matches(getClass(), "domiciliation-refused", finding);
    }

    @ParameterizedTest
    @CsvSource({"2007-03-05, REFUSED", "2007-03-06, SATISFIED", "2007-03-07, SATISFIED"})
    void existsFromTheLawOf2007(String on, Verdict expected) {
        assertThat(judge(
                                aParticipant()
                                        .born("1985-01-01")
                                        .entered(MISSION_LOCALE, "2006-01-02")
                                        .from("2006-01-02")
                                        .declaring(Attributes.HOUSING, "homeless"),
                                on)
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void holdsForAYearAndSaysThatTheYearWasNotVerified() {
        DerivedEnd end = end(DOMICILED, "2021-06-15");
        assertThat(end.lastDay()).isEqualTo(day("2022-03-14"));
        assertThat(end.pieces().get(0).parameters())
                .singleElement()
                .satisfies(value -> assertThat(value.unverified()).isTrue());
    }

    @Test
    void holdsUntilTheDayItsDeedSays() {
        Participant shorter = registered("2000-01-01")
                .signed(DOMICILIATION, "2021-03-15", "2021-09-30")
                .entered(DOMICILIATION, "2021-03-15");
        assertThat(end(shorter, "2021-06-15").lastDay()).isEqualTo(day("2021-09-30"));
    }

    @Test
    void isRenewedByAnExtension() {
        assertThat(end(DOMICILED.extended(DOMICILIATION, "2022-03-01", "2023-03-14"), "2022-06-15")
                        .lastDay())
                .isEqualTo(day("2023-03-14"));
    }

    @Test
    void endsOnTheDayBeforeThe31stBirthdayWhateverTheRenewal() {
        Participant old = registered("1991-01-10")
                .entered(DOMICILIATION, "2021-03-15")
                .extended(DOMICILIATION, "2022-01-03", "2023-03-14");
        assertThat(end(old, "2022-01-05").lastDay()).isEqualTo(day("2022-01-09"));
    }

    @Test
    void theDeedIsDrawnUpByTheEntry() {
        assertThat(dues(DOMICILED, "2021-03-16", "domiciliation.acte")).containsExactly("2021-03-15 met");
        assertThat(dues(
                        registered("2000-01-01").entered(DOMICILIATION, "2021-03-15"),
                        "2021-03-16",
                        "domiciliation.acte"))
                .containsExactly("2021-03-15 late");
    }

    @Test
    void theDeedOfAnEarlierEnrolmentIsNotThatOfTheNext() {
        Participant back =
                DOMICILED.exited(DOMICILIATION, "2021-06-30", ExitReason.TERME).entered(DOMICILIATION, "2021-09-01");
        assertThat(dues(back, "2021-09-02", "domiciliation.acte")).containsExactly("2021-09-01 late");
        assertThat(dues(back.did(StepKind.SIGNATURE, DOMICILIATION, "2021-08-30"), "2021-09-02", "domiciliation.acte"))
                .containsExactly("2021-09-01 met");
    }

    @Test
    void aSignOfLifeIsDueEveryThreeMonths() {
        assertThat(dues(DOMICILED, "2021-06-15", "domiciliation.passage")).containsExactly("2021-06-15 due");
        assertThat(dues(DOMICILED, "2021-06-16", "domiciliation.passage")).containsExactly("2021-06-15 late");
        Participant visited =
                DOMICILED.did(VISITE, DOMICILIATION, "2021-04-30").did(StepKind.CONTACT, DOMICILIATION, "2021-05-31");
        assertThat(dues(visited, "2021-06-16", "domiciliation.passage"))
                .containsExactly("2021-06-15 met", "2021-07-30 met", "2021-08-31 due");
    }

    @Test
    void aVisitToAnotherServiceIsNone() {
        Participant elsewhere = DOMICILED.did(VISITE, DispositifId.of("numerique", "Numérique"), "2021-04-30");
        assertThat(dues(elsewhere, "2021-06-16", "domiciliation.passage")).containsExactly("2021-06-15 late");
    }

    @ParameterizedTest
    @CsvSource({"2021-12-14, 1", "2021-12-15, 0", "2022-01-20, 0"})
    void noVisitIsDueAfterTheEnd(String lastVisit, int dues) {
        Participant visited = DOMICILED.did(VISITE, DOMICILIATION, lastVisit);
        assertThat(dues(visited, "2022-02-01", "domiciliation.passage"))
                .filteredOn(due -> !due.endsWith("met"))
                .hasSize(dues);
    }

    private static Participant registered(String birthDate) {
        return aParticipant().born(birthDate).entered(MISSION_LOCALE, "2018-01-01");
    }

    private static DerivedEnd end(Participant participant, String on) {
        return PARCOURS.status(participant.dossier(), "domiciliation", day(on))
                .end()
                .orElseThrow();
    }

    private static List<String> dues(Participant participant, String on, String id) {
        return PARCOURS.status(participant.dossier(), "domiciliation", day(on)).obligations().stream()
                .filter(due -> due.id().equals(id))
                .map(due -> due.by() + " " + due.state(day(on)).code())
                .toList();
    }

    private static Finding judge(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on))
                .of("domiciliation")
                .explanation();
    }
}

package fr.parcours.social;

import static fr.parcours.social.Fajem.FAJEM;
import static fr.parcours.social.Suite.PARCOURS;
import static fr.parcours.social.Suite.answered;
import static fr.parcours.social.Suite.asked;
import static fr.parcours.social.Suite.choosing;
import static fr.parcours.social.Suite.forStructure;
import static fr.parcours.social.Suite.given;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.time.Days;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FajemWorkflowTest {
    private static final Parcours WITH_CALENDAR = choosing("fajem.commissions", "[2021-05-12, 2021-06-09, 2021-07-07]");
    private static final Participant FILE = aParticipant().born("2000-01-01").entered(FAJEM, "2021-05-03");

    @Test
    void anEmergencyIsDecidedTheDayItsFileIsComplete() {
        Participant urgent = FILE.with(asked("urgence", "2021-05-03"));
        assertThat(dues(PARCOURS, urgent, "2021-05-03")).containsExactly("fajem.decision 2021-05-03 due");
        assertThat(dues(PARCOURS, urgent, "2021-05-04")).containsExactly("fajem.decision 2021-05-03 late");
        assertThat(dues(PARCOURS, urgent.with(answered("urgence", "2021-05-03", "accordee")), "2021-05-04"))
                .containsExactly("fajem.decision 2021-05-03 met");
    }

    @Test
    void theDelayOfAnEmergencyIsTheFundsOwn() {
        Parcours twoDays = choosing("fajem.delai-urgence", "2");
        assertThat(dues(twoDays, FILE.with(asked("urgence", "2021-05-03")), "2021-05-04"))
                .containsExactly("fajem.decision 2021-05-05 due");
    }

    @ParameterizedTest
    @CsvSource({
        // the day before a sitting, its day, the next day
        "2021-05-11, 2021-05-12",
        "2021-05-12, 2021-05-12",
        "2021-05-13, 2021-06-09",
        // the last one listed; then a month at most
        "2021-07-07, 2021-07-07",
        "2021-07-08, 2021-08-08"
    })
    void otherAidsAreDecidedByTheNextCommission(String deposit, String by) {
        for (String kind : List.of("thematique", "renforce", "collectif")) {
            assertThat(dues(WITH_CALENDAR, FILE.with(asked(kind, deposit)), deposit))
                    .containsExactly("fajem.decision " + by + " due");
        }
    }

    @Test
    void theCalendarOfTheYearToComeIsReadToo() {
        Parcours twoYears = forStructure("  fajem.commissions: { values: ["
                + " { from: 2021-01-01, value: [2021-12-08], source: conseil, confidence: LOCAL },"
                + " { from: 2022-01-01, value: [2022-01-12], source: conseil, confidence: LOCAL } ] }\n");
        assertThat(dues(twoYears, FILE.with(asked("thematique", "2021-12-15")), "2021-12-15"))
                .containsExactly("fajem.decision 2022-01-12 due");
    }

    @ParameterizedTest
    @CsvSource({"2021-05-03, 2021-06-03", "2021-05-31, 2021-06-30"})
    void withoutCalendarTheNextCommissionIsAMonthAwayAtMost(String deposit, String by) {
        assertThat(dues(PARCOURS, FILE.with(asked("thematique", deposit)), deposit))
                .containsExactly("fajem.decision " + by + " due");
    }

    @Test
    void aFileThatLacksPapersWaitsForThemAndIsNotDecided() {
        Participant incomplete = FILE.with(asked("thematique", "2021-05-03", "rib", "devis"));
        PathwayStatus status = WITH_CALENDAR.status(incomplete.dossier(), "fajem", day("2021-05-12"));
        assertThat(status.obligations())
                .extracting(due -> due.what().in(Locale.FRENCH))
                .containsExactly("Pièces à fournir pour la demande d’aide thématique du 3 mai 2021 : devis, relevé"
                        + " d’identité bancaire");
        assertThat(dues(WITH_CALENDAR, incomplete, "2021-05-12")).containsExactly("fajem.pieces 2021-05-12 due");
        assertThat(dues(WITH_CALENDAR, incomplete, "2021-05-13")).containsExactly("fajem.pieces 2021-05-12 late");
    }

    @Test
    void papersGivenInPartAreStillLacking() {
        Participant inPart = FILE.with(asked("thematique", "2021-05-03", "rib", "devis"))
                .with(given("thematique", "2021-05-10", "rib"));
        assertThat(PARCOURS.status(inPart.dossier(), "fajem", day("2021-05-20")).obligations())
                .singleElement()
                .satisfies(due -> assertThat(due.what().in(Locale.FRENCH)).endsWith(": relevé d’identité bancaire"));
    }

    @Test
    void onceCompleteItGoesToTheNextCommission() {
        Participant complete =
                FILE.with(asked("thematique", "2021-05-03", "rib")).with(given("thematique", "2021-05-14"));
        assertThat(dues(WITH_CALENDAR, complete, "2021-05-20"))
                .containsExactly("fajem.pieces 2021-05-12 met", "fajem.decision 2021-06-09 due");
    }

    @Test
    void anAdjournmentMakesAnotherDecisionDue() {
        Participant adjourned =
                FILE.with(asked("thematique", "2021-05-03")).with(answered("thematique", "2021-05-12", "ajournee"));
        assertThat(dues(WITH_CALENDAR, adjourned, "2021-05-12"))
                .containsExactly("fajem.decision 2021-05-12 met", "fajem.decision 2021-06-09 due");
        assertThat(dues(WITH_CALENDAR, adjourned.with(answered("thematique", "2021-06-09", "accordee")), "2021-06-10"))
                .containsExactly("fajem.decision 2021-05-12 met", "fajem.decision 2021-06-09 met");
    }

    @Test
    void whatIsAdjournedForItsPapersWaitsForThem() {
        Participant adjourned = FILE.with(asked("thematique", "2021-05-03", "rib"))
                .with(answered("thematique", "2021-05-12", "ajournee"));
        assertThat(dues(WITH_CALENDAR, adjourned, "2021-05-20"))
                .containsExactly("fajem.decision 2021-05-12 met", "fajem.pieces 2021-05-12 late");
        assertThat(dues(WITH_CALENDAR, adjourned.with(given("thematique", "2021-06-10")), "2021-06-20"))
                .containsExactly(
                        "fajem.decision 2021-05-12 met",
                        "fajem.pieces 2021-05-12 met",
                        "fajem.decision 2021-07-07 due");
    }

    @Test
    void whatIsDueCitesTheStepsOfItsRequestAndTheCalendar() {
        Participant complete = FILE.with(asked("thematique", "2021-05-03", "rib"))
                .with(asked("urgence", "2021-05-04"))
                .with(given("thematique", "2021-05-14"))
                .with(answered("thematique", "2021-06-02", "accordee"));
        List<Due> dues = WITH_CALENDAR
                .status(complete.dossier(), "fajem", day("2021-06-20"))
                .obligations();
        assertThat(dues)
                .filteredOn(due -> due.what().in(Locale.FRENCH).contains("thématique"))
                .extracting(Due::id)
                .containsExactly("fajem.pieces", "fajem.decision");
        assertThat(dues)
                .filteredOn(due -> due.what().in(Locale.FRENCH).contains("thématique"))
                .allSatisfy(due -> assertThat(due.explanation().facts())
                        .extracting(Fact::on)
                        .containsExactly(day("2021-05-03"), day("2021-05-14"), day("2021-06-02")))
                .allSatisfy(due -> assertThat(due.explanation().parameters())
                        .extracting(ParameterValue::parameter)
                        .containsExactly("fajem.commissions"));
    }

    @Test
    void requestsOfTwoKindsAreDecidedApart() {
        Participant both = FILE.with(asked("thematique", "2021-05-03"))
                .with(asked("urgence", "2021-05-04"))
                .with(answered("urgence", "2021-05-04", "accordee"));
        assertThat(dues(WITH_CALENDAR, both, "2021-05-05"))
                .containsExactly("fajem.decision 2021-05-04 met", "fajem.decision 2021-05-12 due");
    }

    @Test
    void theAgendaShowsWhatIsDueAndLate() {
        Participant participant = FILE.with(asked("thematique", "2021-05-03"));
        assertThat(WITH_CALENDAR.agenda(participant.dossier(), Days.between(day("2021-05-20"), day("2021-05-31"))))
                .extracting(item -> item.due().id() + " " + item.state().code())
                .containsExactly("fajem.decision late");
    }

    @Test
    void nothingEndsAFileButItsExitNotEvenTheBirthday() {
        Participant old =
                aParticipant().born("1996-06-15").entered(FAJEM, "2021-06-14").with(asked("thematique", "2021-06-14"));
        PathwayStatus status = PARCOURS.status(old.dossier(), "fajem", day("2021-07-01"));
        assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(status.end()).isEmpty();
    }

    @Test
    void withoutAFileNothingIsDue() {
        Participant without = aParticipant().born("2000-01-01").with(asked("thematique", "2021-05-03"));
        assertThat(PARCOURS.statuses(without.dossier(), day("2021-05-20"))).isEmpty();
    }

    private static List<String> dues(Parcours parcours, Participant participant, String on) {
        return parcours.status(participant.dossier(), "fajem", day(on)).obligations().stream()
                .map(due -> due.id() + " " + due.by() + " " + due.state(day(on)).code())
                .toList();
    }
}

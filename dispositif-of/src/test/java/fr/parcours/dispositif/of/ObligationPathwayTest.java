package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Suite.PARCOURS;
import static fr.parcours.dispositif.of.Suite.dues;
import static fr.parcours.dispositif.of.Suite.forStructure;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Literals;
import fr.parcours.testkit.Participant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pathway of an enrolment: its end, the interview, its phases and exits. */
class ObligationPathwayTest {
    private static final Participant ENTERED =
            aParticipant().born("2004-06-15").entered(OBLIGATION_FORMATION, "2021-01-11");

    @ParameterizedTest
    @CsvSource({"2004-06-15, 2022-06-14", "2003-01-13, 2021-01-12", "2003-01-12, 2021-01-11", "2004-02-29, 2022-02-28"})
    void theDayBeforeThe18thBirthdayEndsIt(String birthDate, String last) {
        Participant participant = aParticipant().born(birthDate).entered(OBLIGATION_FORMATION, "2021-01-11");
        DerivedEnd end = status(participant, "2021-01-11").end().orElseThrow();
        assertThat(end.lastDay()).isEqualTo(day(last));
        assertThat(end.pieces())
                .flatExtracting(piece -> piece.explanation().sources())
                .containsExactly("L114-1 du code de l’éducation");
    }

    @Test
    void noExtensionPassesIt() {
        Participant extended = ENTERED.extended(OBLIGATION_FORMATION, "2021-06-01", "2022-12-31");
        assertThat(status(extended, "2021-06-01").end().orElseThrow().lastDay()).isEqualTo(day("2022-06-14"));
    }

    @Test
    void onlyAnExitClosesIt() {
        assertThat(status(ENTERED, "2022-06-14").state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(status(ENTERED, "2022-06-15").state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(dues(ENTERED, "sortie", "2022-06-15")).singleElement().satisfies(due -> {
            assertThat(due.by()).isEqualTo(day("2022-06-14"));
            assertThat(due.state(day("2022-06-15"))).isEqualTo(Due.State.LATE);
        });
        Participant gone = ENTERED.exited(OBLIGATION_FORMATION, "2022-06-14", ExitReason.LIMITE_AGE);
        assertThat(status(gone, "2022-06-15").state()).isEqualTo(PathwayStatus.State.CLOSED);
    }

    @Test
    void noTextSetsADelayForTheInterviewButTheEndOfTheObligation() {
        assertThat(dues(ENTERED, "entretien", "2021-01-11")).singleElement().satisfies(due -> {
            assertThat(due.by()).isEqualTo(day("2022-06-14"));
            assertThat(due.metOn()).isEmpty();
            assertThat(due.sources()).containsExactly("R114-6 du code de l’éducation", "aucun délai dans les textes");
        });
        assertThat(dues(aParticipant().entered(OBLIGATION_FORMATION, "2021-01-11"), "entretien", "2021-02-01"))
                .isEmpty();
    }

    @Test
    void aStructureMaySetADelayOfItsOwn() {
        Parcours own = forStructure("  obligation-formation.delai-entretien: { values: ["
                + " { from: 2021-01-01, value: 30, source: convention, confidence: LOCAL } ] }\n");
        assertThat(interviewBy(own, ENTERED)).contains("2021-02-10");
        assertThat(interviewBy(own, aParticipant().entered(OBLIGATION_FORMATION, "2021-01-11")))
                .contains("2021-02-10");
        // never after the obligation has ended
        assertThat(interviewBy(own, aParticipant().born("2003-02-01").entered(OBLIGATION_FORMATION, "2021-01-11")))
                .contains("2021-01-31");
    }

    @ParameterizedTest
    @CsvSource({"2021-01-10, ", "2021-01-11, 2021-01-11", "2021-02-03, 2021-02-03"})
    void anInterviewOfTheEnrolmentMeetsIt(String held, String metOn) {
        Due due = dues(ENTERED.did(StepKind.ENTRETIEN, OBLIGATION_FORMATION, held), "entretien", "2021-03-01")
                .get(0);
        assertThat(due.metOn()).isEqualTo(Optional.ofNullable(metOn).map(Literals::day));
    }

    @Test
    void nothingIsDueAfterAGoodExit() {
        assertThat(dues(
                        ENTERED.exited(OBLIGATION_FORMATION, "2021-03-01", ExitReason.SCOLARITE),
                        "entretien",
                        "2021-03-02"))
                .isEmpty();
        assertThat(dues(
                        ENTERED.exited(OBLIGATION_FORMATION, "2021-03-01", ExitReason.ABANDON),
                        "entretien",
                        "2021-03-02"))
                .extracting(Due::by)
                .containsExactly(day("2021-03-01"));
    }

    @ParameterizedTest
    @CsvSource({
        ", diagnostic, true",
        ", accompagnement, true",
        ", suivi, false",
        "diagnostic, accompagnement, true",
        "diagnostic, suivi, false",
        "accompagnement, suivi, true",
        "suivi, accompagnement, true",
        "accompagnement, diagnostic, false"
    })
    void itsPhasesFollowEachOther(String from, String to, boolean allowed) {
        assertThat(workflow().allows(Optional.ofNullable(from).map(ObligationPathwayTest::phase), phase(to)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "scolarite, POSITIVE",
        "alternance, POSITIVE",
        "dynamique, POSITIVE",
        "limite-age, NEUTRAL",
        "sante, NEUTRAL",
        "abandon, NEGATIVE",
        "non-respect, NEGATIVE"
    })
    void anExitReasonHasANature(String reason, ExitNature nature) {
        assertThat(workflow().nature(ExitReason.of(reason, reason))).contains(nature);
    }

    private static PhaseId phase(String code) {
        return PhaseId.of(code, code);
    }

    private static Optional<String> interviewBy(Parcours parcours, Participant participant) {
        return parcours.status(participant.dossier(), "obligation-formation", day("2021-01-20")).obligations().stream()
                .filter(due -> due.id().equals("obligation-formation.entretien"))
                .map(due -> due.by().toString())
                .findFirst();
    }

    private static PathwayStatus status(Participant participant, String on) {
        return PARCOURS.status(participant.dossier(), "obligation-formation", day(on));
    }

    private static Workflow workflow() {
        return PARCOURS.dispositifs().stream()
                .map(owned -> owned.value())
                .filter(dispositif -> dispositif.id().equals(OBLIGATION_FORMATION))
                .findFirst()
                .flatMap(Dispositif::workflow)
                .orElseThrow();
    }
}

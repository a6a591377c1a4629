package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Ppae.PPAE;
import static fr.parcours.dispositif.pacea.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PpaeTest {
    private static final Participant REGISTERED = aParticipant()
            .born("2000-01-01")
            .from("2019-01-01")
            .declaring(Attributes.JOBSEEKER_SINCE, day("2019-01-01"));

    @ParameterizedTest
    @CsvSource({
        "2005-03-15, 2021-03-14, REFUSED",
        "2005-03-15, 2021-03-15, SATISFIED",
        "1995-03-15, 2021-03-14, SATISFIED",
        "1995-03-15, 2021-03-15, REFUSED",
        "1995-03-15, 2021-03-16, REFUSED"
    })
    void registeredJobseekersFrom16To25MayEnter(String birthDate, String on, Verdict expected) {
        Participant participant = aParticipant()
                .born(birthDate)
                .from("2021-01-01")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2021-01-01"));
        assertThat(judge(participant, on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-01-25, REFUSED",
        "2010-01-26, SATISFIED",
        "2015-02-09, SATISFIED",
        "2015-02-10, SATISFIED",
        "2024-12-31, SATISFIED",
        "2025-01-01, REFUSED",
        "2025-01-02, REFUSED"
    })
    void thePpaeIsDelegatedFromTheFirstAgreementToTheContratDEngagement(String on, Verdict expected) {
        Participant participant = aParticipant()
                .born(day(on).minusYears(20).toString())
                .from("2005-01-01")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2005-01-01"));
        assertThat(judge(participant, on).verdict()).isEqualTo(expected);
    }

    @Test
    void theAgreementIsThatOfTheDay() {
        Participant participant = aParticipant()
                .born("1995-01-01")
                .from("2011-06-01")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2011-06-01"));
        assertThat(ExplanationText.of(judge(participant, "2015-02-09")))
                .contains("sources: accord-cadre du 26 janvier 2010")
                .doesNotContain("sources: accord-cadre du 10 février 2015");
        assertThat(ExplanationText.of(judge(participant, "2015-02-10")))
                .contains("sources: accord-cadre du 10 février 2015");
    }

    @ParameterizedTest
    @CsvSource({"2021-03-14, REFUSED", "2021-03-15, SATISFIED", "2021-03-16, SATISFIED"})
    void theRegistrationHoldsFromItsDay(String on, Verdict expected) {
        Participant participant = aParticipant()
                .born("2000-01-01")
                .from("2021-03-01")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2021-03-15"));
        assertThat(judge(participant, on).verdict()).isEqualTo(expected);
    }

    @Test
    void aCategorySaysThatOneIsRegistered() {
        Participant participant =
                aParticipant().born("2000-01-01").from("2021-03-01").declaring(Attributes.JOBSEEKER_CATEGORY, "A");
        assertThat(judge(participant, "2021-03-15").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void anUnknownRegistrationIsAskedFor() {
        Finding finding = judge(aParticipant().born("2000-01-01"), "2021-03-15");
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.missing())
                .containsExactly(Attributes.JOBSEEKER_CATEGORY, Attributes.JOBSEEKER_SINCE, Attributes.REGISTERED);
    }

    @Test
    void aRefusedRegistrationIsUnknown() {
        Participant participant =
                aParticipant().born("2000-01-01").from("2021-01-01").refusing(Attributes.JOBSEEKER_SINCE);
        assertThat(judge(participant, "2021-03-15").missing())
                .containsExactly(Attributes.JOBSEEKER_CATEGORY, Attributes.JOBSEEKER_SINCE, Attributes.REGISTERED);
    }

    @Test
    void aPaceaAndAPpaeGoTogether() {
        assertThat(judge(REGISTERED.entered(Pacea.PACEA, "2021-01-04"), "2021-03-15")
                        .verdict())
                .isEqualTo(Verdict.SATISFIED);
        assertThat(judge(REGISTERED.entered(PPAE, "2021-01-04"), "2021-03-15").verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void explanations() {
        ExplanationText.matches(getClass(), "ppae-registered", judge(REGISTERED, "2021-03-15"));
        ExplanationText.matches(getClass(), "ppae-nothing-known", judge(aParticipant(), "2021-03-15"));
        ExplanationText.matches(getClass(), "ppae-replaced", judge(REGISTERED, "2025-01-01"));
        ExplanationText.matches(getClass(), "ppae-before-2010", judge(REGISTERED, "2010-01-25"));
        ExplanationText.matches(
                getClass(),
                "ppae-not-registered-yet",
                judge(
                        aParticipant()
                                .born("2000-01-01")
                                .from("2021-03-01")
                                .declaring(Attributes.JOBSEEKER_SINCE, day("2021-03-16")),
                        "2021-03-15"));
        ExplanationText.matches(
                getClass(),
                "ppae-26th-birthday-today",
                judge(
                        aParticipant()
                                .born("1995-03-15")
                                .from("2021-01-01")
                                .declaring(Attributes.JOBSEEKER_CATEGORY, "A"),
                        "2021-03-15"));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-10-14, 2015-10-29, R5411-14",
        "2015-10-15, 2015-11-14, R5411-14",
        "2021-03-01, 2021-03-31, R5411-14"
    })
    void thePlanIsDrawnUpAfterTheRegistration(String registered, String by, String article) {
        Participant participant = aParticipant()
                .born("2000-01-01")
                .from(registered)
                .declaring(Attributes.JOBSEEKER_SINCE, day(registered))
                .entered(PPAE, registered);
        Due due = drawingUp(participant, registered).orElseThrow();
        assertThat(due.by()).isEqualTo(day(by));
        assertThat(due.sources()).containsExactly(article);
        assertThat(due.state(day(by))).isEqualTo(Due.State.DUE);
        assertThat(due.state(day(by).plusDays(1))).isEqualTo(Due.State.LATE);
    }

    @Test
    void thePlanIsMetByASignature() {
        Participant participant = aParticipant()
                .born("2000-01-01")
                .from("2021-03-01")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2021-03-01"))
                .entered(PPAE, "2021-03-10")
                .did(StepKind.SIGNATURE, PPAE, "2021-03-12");
        assertThat(drawingUp(participant, "2021-03-20").orElseThrow().metOn()).contains(day("2021-03-12"));
    }

    @Test
    void aPlanThatCameWithThePersonIsNotDueHere() {
        Participant participant = aParticipant()
                .born("2000-01-01")
                .from("2021-01-01")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2021-01-01"));
        assertThat(drawingUp(participant.entered(PPAE, "2021-01-31"), "2021-02-10"))
                .isPresent();
        assertThat(drawingUp(participant.entered(PPAE, "2021-02-01"), "2021-02-10"))
                .isEmpty();
        assertThat(drawingUp(aParticipant().born("2000-01-01").entered(PPAE, "2021-02-01"), "2021-02-10"))
                .isEmpty();
    }

    @Test
    void nothingLimitsAPpae() {
        Participant participant = REGISTERED.entered(PPAE, "2021-02-01").began(PPAE, PhaseId.DIAGNOSTIC, "2021-02-01");
        PathwayStatus status = PARCOURS.status(participant.dossier(), "ppae", day("2021-03-15"));
        assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(status.phase()).contains(PhaseId.DIAGNOSTIC);
        assertThat(status.end()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // two years from 2025-01-01, three overseas
        "59599, 2027-01-01",
        "97411, 2028-01-01"
    })
    void aPlanThatWasRunningIn2025IsConverted(String commune, String by) {
        Participant participant = REGISTERED.living(commune).entered(PPAE, "2024-02-01");
        Due due = conversion(participant, "2025-01-01").orElseThrow();
        assertThat(due.by()).isEqualTo(day(by));
        assertThat(due.state(day(by).minusDays(1))).isEqualTo(Due.State.DUE);
        assertThat(due.state(day(by))).isEqualTo(Due.State.DUE);
        assertThat(due.state(day(by).plusDays(1))).isEqualTo(Due.State.LATE);
        assertThat(conversion(participant, "2024-12-31")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, false", "2025-01-01, true", "2025-01-02, true"})
    void aPlanThatEndedBeforeIsNot(String exit, boolean asked) {
        Participant participant = REGISTERED.entered(PPAE, "2024-02-01").exited(PPAE, exit, ExitReason.EMPLOI);
        assertThat(conversion(participant, "2025-02-01").isPresent()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contrat-engagement", "cej", "pacea"})
    void theContractThatTakesItsPlaceConvertsAndEndsIt(String dispositif) {
        Participant participant =
                REGISTERED.entered(PPAE, "2024-02-01").entered(DispositifId.named(dispositif), "2025-03-03");
        assertThat(conversion(participant, "2025-04-01").orElseThrow().metOn()).contains(day("2025-03-03"));
        assertThat(PARCOURS.status(participant.dossier(), "ppae", day("2025-04-01"))
                        .end()
                        .orElseThrow()
                        .lastDay())
                .isEqualTo(day("2025-03-02"));
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, false", "2025-01-01, true"})
    void aPaceaTakesItsPlaceFrom2025(String entry, boolean ends) {
        Participant participant = REGISTERED.entered(PPAE, "2024-02-01").entered(Pacea.PACEA, entry);
        assertThat(PARCOURS.status(participant.dossier(), "ppae", day("2025-04-01"))
                        .end()
                        .isPresent())
                .isEqualTo(ends);
    }

    @Test
    void itsPhasesFollowEachOther() {
        Workflow workflow = PARCOURS.dispositifs().stream()
                .map(owned -> owned.value())
                .filter(dispositif -> dispositif.id().equals(PPAE))
                .findFirst()
                .flatMap(dispositif -> dispositif.workflow())
                .orElseThrow();
        assertThat(workflow.phases()).containsExactly(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI);
        assertThat(workflow.allows(Optional.empty(), PhaseId.SUIVI)).isFalse();
        assertThat(workflow.allows(Optional.of(PhaseId.DIAGNOSTIC), PhaseId.ACCOMPAGNEMENT))
                .isTrue();
        assertThat(workflow.allows(Optional.of(PhaseId.SUIVI), PhaseId.ACCOMPAGNEMENT))
                .isTrue();
        assertThat(workflow.allows(Optional.of(PhaseId.SUIVI), PhaseId.DIAGNOSTIC))
                .isFalse();
    }

    private static Finding judge(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on)).of("ppae").explanation();
    }

    private static Optional<Due> drawingUp(Participant participant, String on) {
        return due(participant, "ppae.elaboration", on);
    }

    private static Optional<Due> conversion(Participant participant, String on) {
        return due(participant, "ppae.conversion", on);
    }

    private static Optional<Due> due(Participant participant, String id, String on) {
        List<Due> dues = PARCOURS.status(participant.dossier(), "ppae", day(on)).obligations();
        return dues.stream().filter(due -> due.id().equals(id)).findFirst();
    }
}

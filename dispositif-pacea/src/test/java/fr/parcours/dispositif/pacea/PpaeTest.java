package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Ppae.PPAE;
import static fr.parcours.dispositif.pacea.Situation.PARCOURS;
import static fr.parcours.dispositif.pacea.Situation.born;
import static fr.parcours.dispositif.pacea.Situation.day;
import static fr.parcours.dispositif.pacea.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.testkit.ExplanationText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PpaeTest {
    private static final Situation REGISTERED =
            born("2000-01-01").declares("2019-01-01", Attributes.JOBSEEKER_SINCE, day("2019-01-01"));

    @ParameterizedTest
    @CsvSource({
        "2005-03-15, 2021-03-14, REFUSED",
        "2005-03-15, 2021-03-15, SATISFIED",
        "1995-03-15, 2021-03-14, SATISFIED",
        "1995-03-15, 2021-03-15, REFUSED",
        "1995-03-15, 2021-03-16, REFUSED"
    })
    void registeredJobseekersFrom16To25MayEnter(String birthDate, String on, Verdict expected) {
        Situation situation = born(birthDate).declares("2021-01-01", Attributes.JOBSEEKER_SINCE, day("2021-01-01"));
        assertThat(judge(situation, on).verdict()).isEqualTo(expected);
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
        Situation situation = born(day(on).minusYears(20).toString())
                .declares("2005-01-01", Attributes.JOBSEEKER_SINCE, day("2005-01-01"));
        assertThat(judge(situation, on).verdict()).isEqualTo(expected);
    }

    @Test
    void theAgreementIsThatOfTheDay() {
        Situation situation = born("1995-01-01").declares("2011-06-01", Attributes.JOBSEEKER_SINCE, day("2011-06-01"));
        assertThat(ExplanationText.of(judge(situation, "2015-02-09")))
                .contains("sources: accord-cadre du 2010-01-26")
                .doesNotContain("sources: accord-cadre du 2015-02-10");
        assertThat(ExplanationText.of(judge(situation, "2015-02-10"))).contains("sources: accord-cadre du 2015-02-10");
    }

    @ParameterizedTest
    @CsvSource({"2021-03-14, REFUSED", "2021-03-15, SATISFIED", "2021-03-16, SATISFIED"})
    void theRegistrationHoldsFromItsDay(String on, Verdict expected) {
        Situation situation = born("2000-01-01").declares("2021-03-01", Attributes.JOBSEEKER_SINCE, day("2021-03-15"));
        assertThat(judge(situation, on).verdict()).isEqualTo(expected);
    }

    @Test
    void aCategorySaysThatOneIsRegistered() {
        Situation situation = born("2000-01-01").declares("2021-03-01", Attributes.JOBSEEKER_CATEGORY, "A");
        assertThat(judge(situation, "2021-03-15").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void anUnknownRegistrationIsAskedFor() {
        Finding finding = judge(born("2000-01-01"), "2021-03-15");
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.missing()).containsExactly(Attributes.JOBSEEKER_SINCE);
    }

    @Test
    void aRefusedRegistrationIsUnknown() {
        Situation situation = born("2000-01-01")
                .with(Declaration.of(day("2021-01-01"), Values.NONE.refused(Attributes.JOBSEEKER_SINCE)));
        assertThat(judge(situation, "2021-03-15").missing()).containsExactly(Attributes.JOBSEEKER_SINCE);
    }

    @Test
    void aPaceaAndAPpaeGoTogether() {
        assertThat(judge(REGISTERED.enters(Pacea.PACEA, "2021-01-04"), "2021-03-15")
                        .verdict())
                .isEqualTo(Verdict.SATISFIED);
        assertThat(judge(REGISTERED.enters(PPAE, "2021-01-04"), "2021-03-15").verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void explanations() {
        ExplanationText.matches(getClass(), "ppae-registered", judge(REGISTERED, "2021-03-15"));
        ExplanationText.matches(getClass(), "ppae-nothing-known", judge(somebody(), "2021-03-15"));
        ExplanationText.matches(getClass(), "ppae-replaced", judge(REGISTERED, "2025-01-01"));
        ExplanationText.matches(getClass(), "ppae-before-2010", judge(REGISTERED, "2010-01-25"));
        ExplanationText.matches(
                getClass(),
                "ppae-not-registered-yet",
                judge(
                        born("2000-01-01").declares("2021-03-01", Attributes.JOBSEEKER_SINCE, day("2021-03-16")),
                        "2021-03-15"));
        ExplanationText.matches(
                getClass(),
                "ppae-26th-birthday-today",
                judge(born("1995-03-15").declares("2021-01-01", Attributes.JOBSEEKER_CATEGORY, "A"), "2021-03-15"));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-10-14, 2015-10-29, R5411-14",
        "2015-10-15, 2015-11-14, R5411-14",
        "2021-03-01, 2021-03-31, R5411-14"
    })
    void thePlanIsDrawnUpAfterTheRegistration(String registered, String by, String article) {
        Situation situation = born("2000-01-01")
                .declares(registered, Attributes.JOBSEEKER_SINCE, day(registered))
                .enters(PPAE, registered);
        Due due = drawingUp(situation, registered).orElseThrow();
        assertThat(due.by()).isEqualTo(day(by));
        assertThat(due.articles()).containsExactly(article);
        assertThat(due.state(day(by))).isEqualTo(Due.State.DUE);
        assertThat(due.state(day(by).plusDays(1))).isEqualTo(Due.State.LATE);
    }

    @Test
    void thePlanIsMetByASignature() {
        Situation situation = born("2000-01-01")
                .declares("2021-03-01", Attributes.JOBSEEKER_SINCE, day("2021-03-01"))
                .enters(PPAE, "2021-03-10")
                .with(Step.builder(day("2021-03-12"), StepKind.SIGNATURE)
                        .by(PPAE)
                        .build());
        assertThat(drawingUp(situation, "2021-03-20").orElseThrow().metOn()).contains(day("2021-03-12"));
    }

    @Test
    void aPlanThatCameWithThePersonIsNotDueHere() {
        Situation situation = born("2000-01-01").declares("2021-01-01", Attributes.JOBSEEKER_SINCE, day("2021-01-01"));
        assertThat(drawingUp(situation.enters(PPAE, "2021-01-31"), "2021-02-10"))
                .isPresent();
        assertThat(drawingUp(situation.enters(PPAE, "2021-02-01"), "2021-02-10"))
                .isEmpty();
        assertThat(drawingUp(born("2000-01-01").enters(PPAE, "2021-02-01"), "2021-02-10"))
                .isEmpty();
    }

    @Test
    void nothingLimitsAPpae() {
        Situation situation =
                REGISTERED.enters(PPAE, "2021-02-01").with(Phase.of(day("2021-02-01"), PPAE, PhaseId.DIAGNOSTIC));
        PathwayStatus status = PARCOURS.status(situation.dossier(), "ppae", day("2021-03-15"));
        assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(status.phase()).contains(PhaseId.DIAGNOSTIC);
        assertThat(status.end()).isEmpty();
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

    private static Finding judge(Situation situation, String on) {
        return PARCOURS.diagnose(situation.dossier(), day(on)).of("ppae").explanation();
    }

    private static Optional<Due> drawingUp(Situation situation, String on) {
        List<Due> dues = PARCOURS.status(situation.dossier(), "ppae", day(on)).obligations();
        return dues.stream().filter(due -> due.id().equals("ppae.elaboration")).findFirst();
    }
}

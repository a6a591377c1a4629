package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
    private static final Participant JOBSEEKER =
            aParticipant().born("2001-05-17").from("2016-01-01").declaring(Attributes.ACTIVITY, "job-seeking");
    private static final Participant NEET = JOBSEEKER
            .declaring(Attributes.HOUSING, "own")
            .declaring(Attributes.RESOURCES_ACTIVITY, euros("0"))
            .declaring(Attributes.RESOURCES_REPLACEMENT, euros("0"))
            .declaring(Attributes.RESOURCES_OTHER, euros("0"));

    @ParameterizedTest
    @CsvSource({
        // answered "no", on the last day without the rule, its first, the day after
        "2024-12-31, false, SATISFIED",
        "2025-01-01, false, REFUSED",
        "2025-01-02, false, REFUSED",
        "2025-01-01, true, SATISFIED"
    })
    void theRegistrationIsRequiredFrom2025(String on, boolean registered, Verdict verdict) {
        Participant answering = JOBSEEKER.declaring(Attributes.REGISTERED, registered);
        assertThat(cej(answering, on).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-09, SATISFIED", "2025-06-10, SATISFIED", "2025-06-11, REFUSED"})
    void aDayOfRegistrationProvesItFromThatDayOn(String since, Verdict verdict) {
        Finding finding = cej(JOBSEEKER.declaring(Attributes.JOBSEEKER_SINCE, day(since)), "2025-06-10");
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.presumed()).doesNotContain("registered");
    }

    @Test
    void aCategoryProvesItToo() {
        Finding finding = cej(
                JOBSEEKER
                        .declaring(Attributes.JOBSEEKER_CATEGORY, "A")
                        .declaring(Attributes.JOBSEEKER_SINCE, day("2025-06-11")),
                "2025-06-10");
        assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding.presumed()).doesNotContain("registered");
    }

    @ParameterizedTest
    @CsvSource({
        "rightToWork, 2022-03-01, REFUSED",
        "rightToWork, 2024-12-31, REFUSED",
        "rightToWork, 2025-01-01, REFUSED",
        "regularStay, 2022-03-01, REFUSED",
        "regularStay, 2025-01-01, REFUSED"
    })
    void whoMayNeitherWorkNorStayIsRefused(String attribute, String on, Verdict verdict) {
        Attribute<Boolean> right = attribute.equals("rightToWork") ? Attributes.RIGHT_TO_WORK : Attributes.REGULAR_STAY;
        assertThat(cej(JOBSEEKER.declaring(right, true), on).verdict()).isEqualTo(Verdict.SATISFIED);
        Finding refused = cej(JOBSEEKER.declaring(right, false), on);
        assertThat(refused.verdict()).isEqualTo(verdict);
        assertThat(sources(refused)).contains(on.startsWith("2025") ? "L5411-1 et L5411-4" : "L5221-2");
    }

    @ParameterizedTest
    @CsvSource({"2017-06-01", "2022-02-28"})
    void theGarantieJeunesRequiresTheSameRights(String on) {
        assertThat(garantieJeunes(NEET, on).verdict()).isEqualTo(Verdict.SATISFIED);
        for (Attribute<Boolean> right : List.of(Attributes.RIGHT_TO_WORK, Attributes.REGULAR_STAY)) {
            assertThat(garantieJeunes(NEET.declaring(right, false), on).verdict())
                    .isEqualTo(Verdict.REFUSED);
        }
        assertThat(garantieJeunes(NEET.declaring(Attributes.REGISTERED, false), on)
                        .verdict())
                .isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void whatWasNeverDeclaredIsPresumedAndListed() {
        Finding presumed = cej(JOBSEEKER, "2025-01-01");
        assertThat(presumed.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(presumed.presumed()).contains("registered", "rightToWork", "regularStay");
        assertThat(cej(JOBSEEKER, "2024-12-31").presumed())
                .contains("rightToWork", "regularStay")
                .doesNotContain("registered");
    }

    @Test
    void whatIsRefusedIsAsked() {
        for (Attribute<?> attribute :
                List.of(Attributes.REGISTERED, Attributes.RIGHT_TO_WORK, Attributes.REGULAR_STAY)) {
            Finding asked = cej(JOBSEEKER.refusing(attribute), "2025-01-01");
            assertThat(asked.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(asked.missing()).containsExactly(attribute);
        }
    }

    /** The mission locale follows a recognised disabled worker to 29 within a CEJ (L5314-2). */
    @ParameterizedTest
    @CsvSource({"2024-12-31, L5131-6", "2025-01-01, L5131-6 et L5314-2", "2025-01-02, L5131-6 et L5314-2"})
    void theMissionLocaleFollowsARecognisedDisabledWorkerToTwentyNine(String on, String source) {
        Participant older = aParticipant()
                .from("2016-01-01")
                .declaring(Attributes.ACTIVITY, "job-seeking")
                .declaring(Attributes.RQTH, true);
        // the day before the 30th birthday, the birthday
        Finding last = cej(older.born(day(on).minusYears(30).plusDays(1)), on);
        assertThat(last.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(sources(last)).contains(source);
        assertThat(cej(older.born(day(on).minusYears(30)), on).verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void theAnswerIsExplained() {
        ExplanationText.matches(
                getClass(),
                "cej-2025-not-registered",
                cej(JOBSEEKER.declaring(Attributes.REGISTERED, false), "2025-01-01"));
        ExplanationText.matches(getClass(), "cej-2025-presumed", cej(JOBSEEKER, "2025-01-01"));
        ExplanationText.matches(
                getClass(),
                "cej-27-ans",
                cej(JOBSEEKER.born("1998-01-01").from("2016-01-01").declaring(Attributes.RQTH, false), "2025-01-01"));
    }

    private static List<String> sources(Finding finding) {
        return finding.stream()
                .flatMap(each -> each.parameters().stream())
                .map(ParameterValue::source)
                .toList();
    }

    private static Finding cej(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on)).of("cej").explanation();
    }

    private static Finding garantieJeunes(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on))
                .of("garantie-jeunes")
                .explanation();
    }
}

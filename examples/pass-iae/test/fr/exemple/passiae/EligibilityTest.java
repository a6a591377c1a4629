package fr.exemple.passiae;

import static fr.exemple.passiae.Suite.diagnostic;
import static fr.exemple.passiae.Suite.judged;
import static fr.exemple.passiae.Suite.verdict;
import static fr.exemple.passiae.Suite.withRsa;
import static fr.exemple.passiae.Suite.withoutCriterion;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is eligible: found so by an authorised prescriber, or by the structure that hires, which needs criteria (R5132-1-7). */
class EligibilityTest {
    @ParameterizedTest
    @CsvSource({"2021-08-31, REFUSED", "2021-09-01, SATISFIED"})
    void theLawBegins(String on, Verdict verdict) {
        assertThat(verdict(withRsa(), on)).isEqualTo(verdict);
    }

    @Test
    void withoutCriterionItIsForAPrescriberToJudge() {
        Finding finding =
                judged(withoutCriterion().declaring(Attributes.JOBSEEKER_SINCE, day("2023-01-05")), "2023-05-02");
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.appraisal()).hasSize(1);
        assertThat(finding.missing()).isEmpty();
        ExplanationText.matches(EligibilityTest.class, "to-be-judged-by-a-prescriber", finding);
    }

    @ParameterizedTest
    @CsvSource({
        // a prescriber's diagnostic lives six months
        "mission-locale, 2024-12-02, UNDETERMINED",
        "mission-locale, 2024-12-03, SATISFIED",
        "mission-locale, 2025-06-03, SATISFIED",
        "mission-locale, 2025-06-04, UNDETERMINED",
        "plie, 2025-06-03, SATISFIED",
        // that of anyone else needs criteria
        "chantier-1, 2024-12-03, UNDETERMINED"
    })
    void aPrescriberNeedsNoCriterion(String by, String on, Verdict verdict) {
        assertThat(verdict(withoutCriterion().with(diagnostic("2024-12-03", by)), on))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        // the RSA ended on 1 January 2025: the structure's diagnostic keeps what it saw for 92 days
        "2024-12-03, SATISFIED",
        "2025-03-04, SATISFIED",
        "2025-03-05, SATISFIED",
        "2025-03-06, UNDETERMINED"
    })
    void theStructuresDiagnosticKeepsItsCriteria(String on, Verdict verdict) {
        Participant once = withRsa()
                .from("2025-01-01")
                .declaring(Attributes.BENEFITS, Set.of())
                .with(diagnostic("2024-12-03", "chantier-1"));
        assertThat(verdict(once, on)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "rsa, SATISFIED",
        "ass, SATISFIED",
        "aah, SATISFIED",
        "rsa-dependant, UNDETERMINED",
        "prime-activite, UNDETERMINED"
    })
    void oneBenefitIsEnough(String benefit, Verdict verdict) {
        assertThat(verdict(withoutCriterion().declaring(Attributes.BENEFITS, Set.of(benefit)), "2023-05-02"))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        // registered since 15 March 2022: 24 months, date to date
        "2024-03-14, true, UNDETERMINED",
        "2024-03-15, true, SATISFIED",
        "2024-03-16, true, SATISFIED",
        "2024-03-15, false, UNDETERMINED"
    })
    void orTwentyFourMonthsOfUnemployment(String on, boolean registered, Verdict verdict) {
        assertThat(verdict(
                        withoutCriterion()
                                .declaring(Attributes.JOBSEEKER_SINCE, day("2022-03-15"))
                                .declaring(Attributes.REGISTERED, registered),
                        on))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        // one less, and as many as the kind of structure needs
        "ai, 1, UNDETERMINED", "ai, 2, SATISFIED",
        "etti, 1, UNDETERMINED", "etti, 2, SATISFIED",
        "aci, 2, UNDETERMINED", "aci, 3, SATISFIED",
        "ei, 2, UNDETERMINED", "ei, 3, SATISFIED",
        "eiti, 2, UNDETERMINED", "eiti, 3, SATISFIED"
    })
    void orSeveralOfLevel2(String employer, int holding, Verdict verdict) {
        Participant participant = withoutCriterion().declaring(PassIae.EMPLOYER, employer);
        participant = holding > 0 ? participant.inQpv() : participant;
        participant = holding > 1 ? participant.declaring(Attributes.SINGLE_PARENT, true) : participant;
        participant = holding > 2 ? participant.declaring(PassIae.MOBILITY, true) : participant;
        assertThat(verdict(participant, "2023-05-02")).isEqualTo(verdict);
    }

    /** With one other criterion, in an ETTI that needs two. */
    @ParameterizedTest
    @CsvSource({
        // 25 years old until the eve of the 26th birthday
        "1999-06-15, 2025-06-14, SATISFIED",
        "1999-06-15, 2025-06-15, UNDETERMINED",
        "1999-06-15, 2025-06-16, UNDETERMINED",
        // from the 50th birthday on
        "1975-06-15, 2025-06-14, UNDETERMINED",
        "1975-06-15, 2025-06-15, SATISFIED"
    })
    void ages(String born, String on, Verdict verdict) {
        assertThat(verdict(inAnEtti().born(born), on)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0, SATISFIED", "3, SATISFIED", "4, UNDETERMINED"})
    void levelsOfEducation(String level, Verdict verdict) {
        assertThat(verdict(inAnEtti().withEducation(level), "2023-05-02")).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2023-03-14, UNDETERMINED", "2023-03-15, SATISFIED", "2023-03-16, SATISFIED"})
    void twelveMonthsOfUnemployment(String on, Verdict verdict) {
        assertThat(verdict(inAnEtti().declaring(Attributes.JOBSEEKER_SINCE, day("2022-03-15")), on))
                .isEqualTo(verdict);
    }

    private static Participant inAnEtti() {
        return withoutCriterion().declaring(PassIae.EMPLOYER, "etti").inQpv();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ase", "rqth", "parent", "logement", "refugie", "zrr", "justice", "francais", "mobilite"})
    void everyOtherCriterionCounts(String criterion) {
        Participant participant = inAnEtti();
        Participant one = switch (criterion) {
            case "ase" -> participant.declaring(PassIae.FORMER_WARD, true);
            case "rqth" -> participant.declaring(Attributes.RQTH, true);
            case "parent" -> participant.declaring(Attributes.SINGLE_PARENT, true);
            case "logement" -> participant.declaring(Attributes.HOUSING, "homeless");
            case "refugie" -> participant.declaring(PassIae.REFUGEE, true);
            case "zrr" -> participant.declaring(PassIae.ZRR, true);
            case "justice" -> participant.declaring(PassIae.JUSTICE, true);
            case "francais" -> participant.declaring(PassIae.FRENCH_BELOW_A1, true);
            default -> participant.declaring(PassIae.MOBILITY, true);
        };
        assertThat(verdict(participant, "2023-05-02")).isEqualTo(Verdict.UNDETERMINED);
        assertThat(verdict(one, "2023-05-02")).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void ofANewcomerItSaysWhatToAsk() {
        Finding finding = judged(aParticipant().born("1999-06-15"), "2023-05-02");
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.missing())
                .extracting(attribute -> attribute.code())
                .contains("benefits", "jobseekerSince", "passIae.employer");
        ExplanationText.matches(EligibilityTest.class, "newcomer", finding);
    }

    @Test
    void explainsThreeCriteriaOutOfFourteen() {
        ExplanationText.matches(
                EligibilityTest.class,
                "three-criteria-of-level-2",
                judged(
                        withoutCriterion()
                                .inQpv()
                                .declaring(Attributes.SINGLE_PARENT, true)
                                .declaring(Attributes.HOUSING, "homeless")
                                .declaring(Attributes.JOBSEEKER_SINCE, day("2023-01-05")),
                        "2023-05-02"));
    }

    @Test
    void explainsTheWaitingPeriod() {
        ExplanationText.matches(
                EligibilityTest.class,
                "waiting-period",
                judged(
                        withRsa()
                                .declaring(Attributes.JOBSEEKER_SINCE, day("2023-11-06"))
                                .entered(PassIae.PASS_IAE, "2021-10-04")
                                .exited(PassIae.PASS_IAE, "2023-10-03", ExitReason.TERME),
                        "2024-05-02"));
    }

    @Test
    void whoMayNotWorkIsRefused() {
        assertThat(verdict(withRsa().declaring(Attributes.RIGHT_TO_WORK, false), "2023-05-02"))
                .isEqualTo(Verdict.REFUSED);
    }
}

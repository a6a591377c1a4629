package fr.parcours.social;

import static fr.parcours.social.Fajem.FAJEM;
import static fr.parcours.social.Suite.PARCOURS;
import static fr.parcours.social.Suite.answered;
import static fr.parcours.social.Suite.asked;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FajemEligibilityTest {
    @ParameterizedTest
    @CsvSource({
        // the 16th birthday
        "2005-06-15, 2021-06-14, REFUSED",
        "2005-06-15, 2021-06-15, UNDETERMINED",
        "2005-06-15, 2021-06-16, UNDETERMINED",
        // the 25th birthday
        "1996-06-15, 2021-06-14, UNDETERMINED",
        "1996-06-15, 2021-06-15, REFUSED",
        "1996-06-15, 2021-06-16, REFUSED",
        // born on 29 February: the birthday of a common year is 1 March
        "1996-02-29, 2021-02-28, UNDETERMINED",
        "1996-02-29, 2021-03-01, REFUSED"
    })
    void aRequestIsDepositedFrom16ToTheDayBeforeThe25thBirthday(String birthDate, String on, Verdict expected) {
        assertThat(judge(aParticipant().born(birthDate), on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // deposited on, judged on
        "2021-06-14, 2021-06-14, UNDETERMINED", // the day before, decided the same day
        "2021-06-14, 2021-06-15, UNDETERMINED", // the day before, decided at 25
        "2021-06-14, 2021-09-30, UNDETERMINED",
        "2021-06-15, 2021-06-15, REFUSED", // the birthday
        "2021-06-16, 2021-06-16, REFUSED"
    })
    void theAgeIsThatOfTheDayOfDeposit(String deposit, String on, Verdict expected) {
        Participant participant = aParticipant().born("1996-06-15").with(asked("thematique", deposit));
        assertThat(judge(participant, on).verdict()).isEqualTo(expected);
    }

    @Test
    void aRequestThatWasSettledNoLongerSpeaksForTheAge() {
        Participant settled = aParticipant()
                .born("1996-06-15")
                .with(asked("thematique", "2021-06-14"))
                .with(answered("thematique", "2021-07-08", "refusee"));
        assertThat(judge(settled, "2021-07-07").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(judge(settled, "2021-07-08").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(judge(settled, "2021-07-09").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void theRequestAndItsDecisionAreCited() {
        Participant settled = aParticipant()
                .born("1996-06-15")
                .with(asked("thematique", "2021-06-14"))
                .with(answered("thematique", "2021-07-08", "refusee"));
        assertThat(judge(settled, "2021-07-09").stream()
                        .filter(finding -> finding.rule().equals("fajem.age"))
                        .flatMap(finding -> finding.facts().stream()))
                .extracting(Fact::on)
                .containsExactly(day("2021-06-14"), day("2021-07-08"));
    }

    @Test
    void anAdjournedRequestStillDoes() {
        Participant adjourned = aParticipant()
                .born("1996-06-15")
                .with(asked("thematique", "2021-06-14"))
                .with(answered("thematique", "2021-07-08", "ajournee"));
        assertThat(judge(adjourned, "2021-08-01").verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({"2004-12-31, REFUSED", "2005-01-01, UNDETERMINED", "2005-01-02, UNDETERMINED"})
    void theFundExistsFrom2005(String on, Verdict expected) {
        assertThat(judge(aParticipant().born("1985-06-01"), on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2015-03-21, false", "2015-03-22, true", "2015-03-23, true"})
    void theArticleIsCitedFromItsTextOf2015(String on, boolean cited) {
        assertThat(judge(aParticipant().born("1998-01-01"), on).stream()
                        .filter(finding -> finding.rule().equals("fajem.difficulte"))
                        .anyMatch(finding -> finding.sources().contains("L263-3 du CASF")))
                .isEqualTo(cited);
    }

    @Test
    void commonLawFirstIsLeftToThoseWhoExamine() {
        Finding finding = judge(aParticipant().born("2000-01-01"), "2021-03-15");
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.missing()).containsExactly(Fajem.COMMON_LAW);
        assertThat(finding.appraisal())
                .extracting(appraisal -> appraisal.by().in(Locale.FRENCH))
                .containsExactly("la mission locale à la première instruction, puis le président de la métropole");
    }

    @Test
    void aRequestThatSaysSoSettlesIt() {
        assertThat(judge(saying(true), "2021-03-20").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(saying(true), "2021-03-14").verdict()).isEqualTo(Verdict.UNDETERMINED);
        // the aid may come beside those of common law: a no refuses nothing
        assertThat(judge(saying(false), "2021-03-20").verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({
        // declared on 15 March 2021: the day before, the day, the day after
        "2021-03-14, UNDETERMINED",
        "2021-03-15, SATISFIED",
        "2021-03-16, SATISFIED"
    })
    void soDoesADeclarationFromItsDay(String on, Verdict expected) {
        assertThat(judge(declaring(true), on).verdict()).isEqualTo(expected);
        // nothing is left to ask once it is answered, be it by a no
        assertThat(judge(declaring(true), on).missing().isEmpty()).isEqualTo(expected == Verdict.SATISFIED);
        assertThat(judge(declaring(false), on).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(judge(declaring(false), on).missing().isEmpty()).isEqualTo(expected == Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({
        // what is declared on 15 March, what the request says, its day
        "true,  false, 2021-03-14, SATISFIED",
        "true,  false, 2021-03-15, SATISFIED",
        "true,  false, 2021-03-16, UNDETERMINED", // the request denies it since
        "false, true,  2021-03-14, SATISFIED",
        "false, true,  2021-03-16, SATISFIED",
        "false, false, 2021-03-16, UNDETERMINED"
    })
    void aRequestDeniesWhatWasDeclaredBefore(boolean declared, boolean asked, String deposit, Verdict expected) {
        Participant both = declaring(declared)
                .with(deposit(deposit).value(Fajem.COMMON_LAW, asked).build());
        assertThat(judge(both, "2021-03-20").verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2021-03-15, UNDETERMINED", "2021-03-16, SATISFIED", "2021-03-17, SATISFIED"})
    void soDoThePapersOfTheRequest(String on, Verdict expected) {
        Participant given = aParticipant()
                .born("2000-01-01")
                .with(deposit("2021-03-10").value(Fajem.COMMON_LAW, false).build())
                .with(Step.builder(day("2021-03-16"), FajemFile.PIECES)
                        .by(FAJEM)
                        .value(Fajem.COMMON_LAW, true)
                        .build());
        assertThat(judge(given, on).verdict()).isEqualTo(expected);
    }

    @Test
    void anUnknownBirthDateIsAskedFor() {
        assertThat(judge(aParticipant(), "2021-03-15").missing())
                .containsExactlyInAnyOrder(Attributes.BIRTH_DATE, Fajem.COMMON_LAW);
    }

    @Test
    void theDifficultyIsPresumed() {
        assertThat(judge(aParticipant().born("2000-01-01"), "2021-03-15").presumed())
                .containsExactly("fajem.difficulte");
    }

    @Test
    void neitherResidenceNorWhatTheFamilyOwesMatters() {
        String nothingKnown = ExplanationText.of(judge(aParticipant().born("2000-01-01"), "2021-03-15"));
        assertThat(ExplanationText.of(judge(
                        aParticipant().born("2000-01-01").from("2021-03-15").living("75056"), "2021-03-15")))
                .isEqualTo(nothingKnown);
        assertThat(ExplanationText.of(judge(
                        aParticipant()
                                .born("2000-01-01")
                                .from("2021-01-01")
                                .declaring(Attributes.PARENTAL_SUPPORT, "full"),
                        "2021-03-15")))
                .isEqualTo(nothingKnown);
    }

    @Test
    void anOpenFileIsNotEnteredTwice() {
        Participant open = aParticipant().born("2000-01-01").entered(FAJEM, "2021-03-01");
        assertThat(judge(open, "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(open.exited(FAJEM, "2021-03-10", ExitReason.TERME), "2021-03-15")
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void explanations() {
        ExplanationText.matches(
                getClass(), "fajem-day-before-25", judge(aParticipant().born("1996-06-15"), "2021-06-14"));
        ExplanationText.matches(
                getClass(), "fajem-25-today", judge(aParticipant().born("1996-06-15"), "2021-06-15"));
        ExplanationText.matches(
                getClass(),
                "fajem-deposited-the-day-before",
                judge(aParticipant().born("1996-06-15").with(asked("thematique", "2021-06-14")), "2021-07-01"));
        ExplanationText.matches(getClass(), "fajem-common-law-declared", judge(declaring(true), "2021-03-15"));
        ExplanationText.matches(getClass(), "fajem-nothing-known", judge(aParticipant(), "2021-06-15"));
    }

    private static Participant saying(boolean commonLawFirst) {
        return aParticipant()
                .born("2000-01-01")
                .with(deposit("2021-03-15")
                        .value(Fajem.COMMON_LAW, commonLawFirst)
                        .build());
    }

    private static Participant declaring(boolean commonLawFirst) {
        return aParticipant().born("2000-01-01").from("2021-03-15").declaring(Fajem.COMMON_LAW, commonLawFirst);
    }

    private static Step.Builder deposit(String on) {
        return Step.builder(day(on), StepKind.DEMANDE).by(FAJEM);
    }

    private static Finding judge(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on)).of("fajem").explanation();
    }
}

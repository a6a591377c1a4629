package fr.parcours.formation;

import static fr.parcours.formation.Suite.judged;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.Participant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfessionalisationTest {
    private static final String RULE = "alternance.professionnalisation";

    /** Finds what was found of the contract, or that its text was not read. */
    private static Finding finding(Participant participant, String on) {
        return judged(participant, "alternance", on).stream()
                .filter(part -> part.rule().startsWith(RULE))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(Participant participant, String on) {
        return finding(participant, on).verdict();
    }

    private static String length(Participant participant, String on) {
        return judged(participant, "alternance", on, RULE + ".duree").in(Locale.FRENCH);
    }

    /** Someone who receives nothing and was never in an aided contract. */
    private static Participant ordinary(String birthDate) {
        return aParticipant()
                .born(birthDate)
                .from("2015-01-01")
                .declaring(Attributes.BENEFITS, Set.of())
                .declaring(Professionalisation.FORMER_AIDED_CONTRACT, false);
    }

    private static Participant jobseeker(String birthDate, String since) {
        return ordinary(birthDate).from("2015-01-01").declaring(Attributes.JOBSEEKER_SINCE, day(since));
    }

    @ParameterizedTest
    @CsvSource({
        // the 16th birthday
        "2005-06-15, 2021-06-14, REFUSED",
        "2005-06-15, 2021-06-15, SATISFIED",
        "2005-06-15, 2021-06-16, SATISFIED",
        // 25 révolus, until the day before the 26th birthday; then jobseekers only, here from the next day
        "1995-06-15, 2021-06-14, SATISFIED",
        "1995-06-15, 2021-06-15, REFUSED",
        "1995-06-15, 2021-06-16, SATISFIED"
    })
    void itIsOpenFrom16To25ThenToJobseekers(String birthDate, String on, Verdict verdict) {
        assertThat(verdict(jobseeker(birthDate, "2021-06-16"), on)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "rsa, SATISFIED",
        "ass, SATISFIED",
        "aah, SATISFIED",
        "prime-activite, REFUSED",
        "rsa-dependant, REFUSED"
    })
    void benefitsOpenItAtAnyAge(String benefit, Verdict verdict) {
        Participant forty = jobseeker("1980-01-01", "2030-01-01")
                .from("2016-01-01")
                .declaring(Attributes.BENEFITS, Set.of(benefit));
        assertThat(verdict(forty, "2021-06-15")).isEqualTo(verdict);
    }

    @Test
    void aFormerAidedContractOpensItAtAnyAgeOnceItHasEnded() {
        Participant forty = jobseeker("1980-01-01", "2030-01-01");
        assertThat(verdict(forty, "2021-06-15")).isEqualTo(Verdict.REFUSED);
        assertThat(verdict(
                        forty.from("2020-01-01").declaring(Professionalisation.FORMER_AIDED_CONTRACT, true),
                        "2021-06-15"))
                .isEqualTo(Verdict.SATISFIED);
        for (OutcomeKind kind : Set.of(OutcomeKind.PEC, OutcomeKind.CIE)) {
            Participant aided = forty.reached(kind, "2020-07-01", "2021-06-14");
            assertThat(verdict(aided, "2021-06-14")).isEqualTo(Verdict.REFUSED);
            assertThat(verdict(aided, "2021-06-15")).isEqualTo(Verdict.SATISFIED);
        }
        assertThat(verdict(forty.reached(OutcomeKind.CDD, "2020-07-01", "2021-06-14"), "2021-06-15"))
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void whatWouldOpenItIsAsked() {
        assertThat(finding(aParticipant().born("2000-06-15"), "2021-06-15").missing())
                .isEmpty();
        assertThat(finding(aParticipant().born("1980-01-01"), "2021-06-15").missing())
                .containsExactlyInAnyOrder(
                        Attributes.BENEFITS, Attributes.JOBSEEKER_SINCE, Professionalisation.FORMER_AIDED_CONTRACT);
        assertThat(finding(aParticipant(), "2021-06-15").missing()).contains(Attributes.BIRTH_DATE);
    }

    @ParameterizedTest
    @CsvSource({"2015-12-31, UNDETERMINED", "2016-01-01, SATISFIED", "2016-01-02, SATISFIED"})
    void nothingIsGuessedBefore2016(String on, Verdict verdict) {
        assertThat(verdict(ordinary("1995-06-15"), on)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, 'à partir du 1er janvier 2019'", "2019-01-01, 'de 6 à 12 mois'"})
    void theLengthIsSaidSinceItsText(String on, String text) {
        assertThat(length(ordinary("1995-06-15"), on)).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 36", "2, 36", "3, 24", "4, 24", "7, 24"})
    void theYoungWithoutUpperSecondaryDiplomaMaySignFor36Months(String level, String months) {
        assertThat(length(ordinary("2000-06-15").from("2020-01-01").withEducation(level), "2021-06-15"))
                .contains("jusqu’à " + months);
    }

    @ParameterizedTest
    @CsvSource({
        // registered for more than one year
        "1995-06-15, 2020-06-16, 24",
        "1995-06-15, 2020-06-15, 24",
        "1995-06-15, 2020-06-14, 36",
        // not 26 yet: the diploma decides
        "1995-06-16, 2018-01-01, 24"
    })
    void jobseekersFrom26MaySignFor36MonthsOnceRegisteredForMoreThanAYear(
            String birthDate, String since, String months) {
        assertThat(length(jobseeker(birthDate, since).from("2020-01-01").withEducation("5"), "2021-06-15"))
                .contains("jusqu’à " + months);
    }

    @Test
    void anUnknownPublicLeavesBothLengths() {
        Finding finding = finding(aParticipant().born("2000-06-15"), "2021-06-15");
        assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(length(aParticipant().born("2000-06-15"), "2021-06-15")).contains("24 par accord de branche ou 36");
    }

    /** One contract is enough: each is explained. */
    @ParameterizedTest
    @CsvSource({
        // birth date, disability, jobseeker since, verdict
        "2000-06-15, false, 2030-01-01, SATISFIED",
        "1994-06-15, false, 2030-01-01, SATISFIED", // apprenticeship only
        "1985-06-15, false, 2020-01-01, SATISFIED", // professionalisation only
        "1985-06-15, true, 2030-01-01, SATISFIED", // apprenticeship only
        "1985-06-15, false, 2030-01-01, REFUSED"
    })
    void alternanceIsOpenToWhomOneContractIs(String birthDate, boolean disabled, String since, Verdict verdict) {
        Participant participant = jobseeker(birthDate, since)
                .from("2016-01-01")
                .declaring(Attributes.RQTH, disabled)
                .declaring(Apprenticeship.GROUNDS, Set.of());
        Finding finding = judged(participant, "alternance", "2021-06-15");
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.stream().map(Finding::rule)).contains("alternance.apprentissage", RULE);
    }
}

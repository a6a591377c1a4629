package fr.parcours.formation;

import static fr.parcours.formation.Situation.born;
import static fr.parcours.formation.Situation.day;
import static fr.parcours.formation.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfessionalisationTest {
    private static final String RULE = "alternance.professionnalisation";

    private static Finding finding(Situation situation, String on) {
        return situation.judged("alternance", on, RULE);
    }

    private static Verdict verdict(Situation situation, String on) {
        return finding(situation, on).verdict();
    }

    private static String length(Situation situation, String on) {
        return situation.judged("alternance", on, RULE + ".duree").in(Locale.FRENCH);
    }

    /** Somebody who receives nothing and was never in an aided contract. */
    private static Situation ordinary(String birthDate) {
        return born(birthDate)
                .declares("2015-01-01", Attributes.BENEFITS, Set.of())
                .declares("2015-01-01", Professionalisation.FORMER_AIDED_CONTRACT, false);
    }

    private static Situation jobseeker(String birthDate, String since) {
        return ordinary(birthDate).declares("2015-01-01", Attributes.JOBSEEKER_SINCE, day(since));
    }

    @ParameterizedTest
    @CsvSource({
        // the 16th birthday
        "2005-06-15, 2021-06-14, REFUSED",
        "2005-06-15, 2021-06-15, SATISFIED",
        "2005-06-15, 2021-06-16, SATISFIED",
        // 25 révolus, until the eve of the 26th birthday; then jobseekers only, here from the next day
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
        Situation forty =
                jobseeker("1980-01-01", "2030-01-01").declares("2016-01-01", Attributes.BENEFITS, Set.of(benefit));
        assertThat(verdict(forty, "2021-06-15")).isEqualTo(verdict);
    }

    @Test
    void aFormerAidedContractOpensItAtAnyAgeOnceItHasEnded() {
        Situation forty = jobseeker("1980-01-01", "2030-01-01");
        assertThat(verdict(forty, "2021-06-15")).isEqualTo(Verdict.REFUSED);
        assertThat(verdict(forty.declares("2020-01-01", Professionalisation.FORMER_AIDED_CONTRACT, true), "2021-06-15"))
                .isEqualTo(Verdict.SATISFIED);
        for (OutcomeKind kind : Set.of(OutcomeKind.PEC, OutcomeKind.CIE)) {
            Situation aided = forty.begins(kind, "2020-07-01", "2021-06-14");
            assertThat(verdict(aided, "2021-06-14")).isEqualTo(Verdict.REFUSED);
            assertThat(verdict(aided, "2021-06-15")).isEqualTo(Verdict.SATISFIED);
        }
        assertThat(verdict(forty.begins(OutcomeKind.CDD, "2020-07-01", "2021-06-14"), "2021-06-15"))
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void whatWouldOpenItIsAsked() {
        assertThat(finding(born("2000-06-15"), "2021-06-15").missing()).isEmpty();
        assertThat(finding(born("1980-01-01"), "2021-06-15").missing())
                .containsExactlyInAnyOrder(
                        Attributes.BENEFITS, Attributes.JOBSEEKER_SINCE, Professionalisation.FORMER_AIDED_CONTRACT);
        assertThat(finding(somebody(), "2021-06-15").missing()).contains(Attributes.BIRTH_DATE);
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
        assertThat(length(ordinary("2000-06-15").declares("2020-01-01", Attributes.EDUCATION, level), "2021-06-15"))
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
        assertThat(length(jobseeker(birthDate, since).declares("2020-01-01", Attributes.EDUCATION, "5"), "2021-06-15"))
                .contains("jusqu’à " + months);
    }

    @Test
    void anUnknownPublicLeavesBothLengths() {
        Finding finding = finding(born("2000-06-15"), "2021-06-15");
        assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(length(born("2000-06-15"), "2021-06-15")).contains("24 par accord de branche ou 36");
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
        Situation situation = jobseeker(birthDate, since)
                .declares("2016-01-01", Attributes.RQTH, disabled)
                .declares("2016-01-01", Apprenticeship.GROUNDS, Set.of());
        Finding finding = situation.judged("alternance", "2021-06-15");
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.stream().map(Finding::rule)).contains("alternance.apprentissage", RULE);
    }
}

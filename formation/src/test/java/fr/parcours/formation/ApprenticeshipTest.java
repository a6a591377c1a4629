package fr.parcours.formation;

import static fr.parcours.formation.Suite.judged;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Literals;
import fr.parcours.testkit.Participant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprenticeshipTest {
    private static final String RULE = "alternance.apprentissage";

    private static Verdict verdict(Participant participant, String on) {
        return finding(participant, on).verdict();
    }

    /** Finds what was found of the contract, or that its text was not read. */
    private static Finding finding(Participant participant, String on) {
        return judged(participant, "alternance", on).stream()
                .filter(part -> part.rule().startsWith(RULE))
                .findFirst()
                .orElseThrow();
    }

    /** Someone for whom nothing lifts the upper age. */
    private static Participant ordinary(String birthDate) {
        return aParticipant()
                .born(birthDate)
                .from("2018-01-01")
                .declaring(Attributes.RQTH, false)
                .declaring(Apprenticeship.GROUNDS, Set.of())
                .declaring(Apprenticeship.LOWER_SECONDARY, false);
    }

    @ParameterizedTest
    @CsvSource({
        // the 16th birthday
        "2005-06-15, 2021-06-14, REFUSED",
        "2005-06-15, 2021-06-15, SATISFIED",
        "2005-06-15, 2021-06-16, SATISFIED",
        // 29 révolus: until the day before the 30th birthday
        "1991-06-15, 2021-06-14, SATISFIED",
        "1991-06-15, 2021-06-15, REFUSED",
        "1991-06-15, 2021-06-16, REFUSED",
        // born on 29 February: the 30th birthday is 1 March
        "1992-02-29, 2022-02-28, SATISFIED",
        "1992-02-29, 2022-03-01, REFUSED"
    })
    void itIsOpenFrom16To29(String birthDate, String on, Verdict verdict) {
        assertThat(verdict(ordinary(birthDate), on)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2006-06-15, 2021-06-14, true, REFUSED",
        "2006-06-15, 2021-06-15, true, SATISFIED",
        "2006-06-15, 2021-06-16, true, SATISFIED",
        "2006-06-15, 2021-06-15, false, REFUSED"
    })
    void itIsOpenFrom15OnceLowerSecondaryIsCompleted(String birthDate, String on, boolean completed, Verdict verdict) {
        assertThat(verdict(
                        ordinary(birthDate).from("2020-01-01").declaring(Apprenticeship.LOWER_SECONDARY, completed),
                        on))
                .isEqualTo(verdict);
    }

    @Test
    void whatWouldSettleTheAgeIsAsked() {
        assertThat(finding(aParticipant().born("2000-06-15"), "2021-06-15").missing())
                .isEmpty();
        assertThat(finding(aParticipant().born("2006-01-01"), "2021-06-15").missing())
                .containsExactly(Apprenticeship.LOWER_SECONDARY);
        assertThat(finding(aParticipant().born("1985-01-01"), "2021-06-15").missing())
                .containsExactlyInAnyOrder(Attributes.RQTH, Apprenticeship.GROUNDS);
        assertThat(finding(aParticipant(), "2021-06-15").missing()).contains(Attributes.BIRTH_DATE);
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, UNDETERMINED", "2019-01-01, SATISFIED", "2019-01-02, SATISFIED"})
    void nothingIsGuessedBefore2019(String on, Verdict verdict) {
        assertThat(verdict(ordinary("2000-06-15"), on)).isEqualTo(verdict);
        assertThat(finding(aParticipant(), "2018-12-31").missing()).isEmpty();
        assertThat(finding(aParticipant(), "2018-12-31").appraisal()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"business-project", "elite-sport"})
    void aProjectOrASportLiftsTheUpperAge(String ground) {
        Participant fifty = ordinary("1971-01-01").from("2019-01-01").declaring(Apprenticeship.GROUNDS, Set.of(ground));
        assertThat(verdict(fifty, "2019-01-01")).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(fifty, "2021-06-15")).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void aDisabilityLiftsTheUpperAgeAndNotTheLowerOne() {
        assertThat(verdict(ordinary("1971-01-01").from("2019-01-01").declaring(Attributes.RQTH, true), "2021-06-15"))
                .isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(ordinary("2007-01-01").from("2019-01-01").declaring(Attributes.RQTH, true), "2021-06-15"))
                .isEqualTo(Verdict.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        // 35 révolus, until the day before the 36th birthday
        "higher-diploma, 1985-06-16, 2021-06-15, SATISFIED",
        "higher-diploma, 1985-06-15, 2021-06-15, REFUSED",
        "higher-diploma, 1985-06-14, 2021-06-15, REFUSED",
        "contract-broken, 1985-06-16, 2021-06-15, SATISFIED",
        "contract-broken, 1985-06-15, 2021-06-15, REFUSED",
        // within one year of the former contract, which ended on 2020-08-31
        "higher-diploma, 1990-06-15, 2021-08-30, SATISFIED",
        "higher-diploma, 1990-06-15, 2021-08-31, SATISFIED",
        "higher-diploma, 1990-06-15, 2021-09-01, REFUSED",
        "contract-broken, 1990-06-15, 2021-08-31, SATISFIED",
        "contract-broken, 1990-06-15, 2021-09-01, REFUSED"
    })
    void aFormerContractLiftsTheUpperAgeTo35ForOneYear(String ground, String birthDate, String on, Verdict verdict) {
        Participant former = ordinary(birthDate)
                .from("2020-01-01")
                .declaring(Apprenticeship.GROUNDS, Set.of(ground))
                .reached(OutcomeKind.APPRENTISSAGE, "2018-09-01", "2020-08-31");
        assertThat(verdict(former, on)).isEqualTo(verdict);
    }

    @Test
    void theEndOfTheFormerContractMayBeDeclared() {
        Participant thirty =
                ordinary("1990-06-15").from("2020-01-01").declaring(Apprenticeship.GROUNDS, Set.of("higher-diploma"));
        assertThat(finding(thirty, "2021-06-15").missing()).containsExactly(Apprenticeship.FORMER_ENDED_ON);
        Participant declared =
                thirty.from("2021-01-01").declaring(Apprenticeship.FORMER_ENDED_ON, Literals.day("2020-06-15"));
        assertThat(verdict(declared, "2021-06-15")).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(declared, "2021-06-16")).isEqualTo(Verdict.REFUSED);
        assertThat(verdict(
                        thirty.from("2021-01-01").declaring(Apprenticeship.FORMER_ENDED_ON, Literals.day("2021-06-16")),
                        "2021-06-15"))
                .isEqualTo(Verdict.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"2020-03-31, UNDETERMINED", "2020-04-01, SATISFIED", "2020-04-02, SATISFIED"})
    void theBoundsOfAFormerContractAreNotGuessedBeforeTheirText(String on, Verdict verdict) {
        Participant former = ordinary("1989-06-15")
                .from("2019-01-01")
                .declaring(Apprenticeship.GROUNDS, Set.of("higher-diploma"))
                .reached(OutcomeKind.APPRENTISSAGE, "2018-09-01", "2019-08-31");
        assertThat(verdict(former, on)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2019-08-22, 'à partir du 23 août 2019'", "2019-08-23, 'de 6 à 36 mois'", "2019-08-24, 'de 6 à 36 mois'"
    })
    void theLengthIsSaidAndPresumedSinceItsText(String on, String text) {
        Finding length = judged(ordinary("2000-06-15"), "alternance", on, "alternance.apprentissage.duree");
        assertThat(length.in(Locale.FRENCH)).contains(text);
        assertThat(length.presumed()).containsExactly("alternance.apprentissage.duree");
    }

    @Test
    void explanations() {
        ExplanationText.matches(
                getClass(), "alternance-20", judged(ordinary("2000-06-15"), "alternance", "2021-06-15"));
        ExplanationText.matches(
                getClass(),
                "alternance-31-after-a-contract",
                judged(
                        ordinary("1990-01-01")
                                .from("2020-01-01")
                                .declaring(Apprenticeship.GROUNDS, Set.of("contract-broken"))
                                .reached(OutcomeKind.APPRENTISSAGE, "2018-09-01", "2020-08-31"),
                        "alternance",
                        "2021-06-15"));
        ExplanationText.matches(
                getClass(), "alternance-nothing-known", judged(aParticipant(), "alternance", "2021-06-15"));
        ExplanationText.matches(
                getClass(), "alternance-2015", judged(ordinary("1990-01-01"), "alternance", "2015-06-15"));
    }
}

package fr.exemple.passiae;

import static fr.exemple.passiae.PassIae.PASS_IAE;
import static fr.exemple.passiae.Suite.diagnostic;
import static fr.exemple.passiae.Suite.verdict;
import static fr.exemple.passiae.Suite.withRsa;
import static fr.parcours.testkit.Literals.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Structures;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two years between two PASS (R5132-1-4). */
class WaitingPeriodTest {
    private static final Participant ENTERED = withRsa().entered(PASS_IAE, "2021-10-04"); // to 2023-10-03

    @ParameterizedTest
    @CsvSource({
        // the PASS ended on 3 October 2023: two years, the last day included
        "2023-10-04, REFUSED",
        "2025-10-02, REFUSED",
        "2025-10-03, REFUSED",
        "2025-10-04, SATISFIED"
    })
    void twoYearsFromTheEnd(String on, Verdict verdict) {
        assertThat(verdict(ENTERED.exited(PASS_IAE, "2023-10-03", ExitReason.TERME), on))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        // left on 30 June 2022: the PASS serves again until 3 October 2023, the two years follow
        "2022-07-01, Le PASS IAE est valable jusqu’au 3 octobre 2023",
        "2023-10-03, Le PASS IAE est valable jusqu’au 3 octobre 2023",
        "2023-10-04, Dernier parcours terminé le 3 octobre 2023",
        "2025-10-03, Dernier parcours terminé le 3 octobre 2023"
    })
    void afterAnEarlyExitThePassServesAgain(String on, String why) {
        assertThat(Suite.judged(left(), on).in(Locale.FRENCH).replace(' ', ' ')).contains(why);
        assertThat(verdict(left(), on)).isEqualTo(Verdict.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"2022-07-01, REFUSED", "2024-06-30, REFUSED", "2024-07-01, SATISFIED"})
    void orTheyBeginAtTheExitWhenTheStructureSaysSo(String on, Verdict verdict) {
        Parcours parcours =
                Parcours.of(List.of(new PassIaePlugin()), Structures.choosing("pass-iae.carence.depuis", "sortie"));
        assertThat(parcours.diagnose(left().dossier(), "pass-iae", day(on)).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2025-10-03, REFUSED", "2025-10-04, SATISFIED"})
    void anExitRecordedLateDelaysNothing(String on, Verdict verdict) {
        assertThat(verdict(ENTERED.exited(PASS_IAE, "2023-12-31", ExitReason.TERME), on))
                .isEqualTo(verdict);
    }

    private static Participant left() {
        return ENTERED.exited(PASS_IAE, "2022-06-30", ExitReason.EMPLOI_DURABLE);
    }

    @ParameterizedTest
    @CsvSource({
        // suspended since 1 March 2022, ended on 15 April 2023 for that: two years from 1 March 2022
        "2023-04-16, REFUSED",
        "2024-03-01, REFUSED",
        "2024-03-02, SATISFIED"
    })
    void fromTheBeginningOfTheSuspensionForWhichItEnded(String on, Verdict verdict) {
        assertThat(verdict(
                        ENTERED.suspended(PASS_IAE, "2022-03-01", "2023-04-15", "contrat-rompu")
                                .exited(PASS_IAE, "2023-04-15", Pathway.AFTER_SUSPENSION),
                        on))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        // made on, then after the last day of the PASS; by who may derogate, or not; alive, or not
        "2023-10-03, mission-locale, 2023-12-01, REFUSED",
        "2023-10-04, mission-locale, 2023-12-01, SATISFIED",
        "2023-10-04, plie, 2023-12-01, SATISFIED",
        "2023-10-04, chantier-1, 2023-12-01, REFUSED",
        "2023-10-04, mission-locale, 2024-04-04, SATISFIED",
        "2023-10-04, mission-locale, 2024-04-05, REFUSED"
    })
    void unlessAnAuthorisedPrescriberDerogates(String made, String by, String on, Verdict verdict) {
        assertThat(verdict(
                        ENTERED.exited(PASS_IAE, "2023-10-03", ExitReason.TERME).with(diagnostic(made, by)), on))
                .isEqualTo(verdict);
    }

    @Test
    void anAgreementBeforeTheLawIsJudgedByNoText() {
        assertThat(verdict(
                        withRsa().entered(PASS_IAE, "2021-08-31").exited(PASS_IAE, "2021-10-31", ExitReason.DEMANDE),
                        "2021-12-01"))
                .isEqualTo(Verdict.UNDETERMINED);
    }
}

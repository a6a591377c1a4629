package fr.exemple.passiae;

import static fr.exemple.passiae.PassIae.PASS_IAE;
import static fr.exemple.passiae.Suite.PARCOURS;
import static fr.exemple.passiae.Suite.end;
import static fr.exemple.passiae.Suite.prolonged;
import static fr.exemple.passiae.Suite.withRsa;
import static fr.parcours.testkit.Literals.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a PASS lasts: 24 months, suspensions, prolongations each within its cap. */
class PathwayTest {
    private static final Participant ENTERED = withRsa().entered(PASS_IAE, "2021-10-04"); // to 2023-10-03

    @ParameterizedTest
    @CsvSource({
        "2021-10-04, 2023-10-03",
        "2022-02-28, 2024-02-27",
        "2023-12-31, 2025-12-30",
        // the month lacks the day: its last day
        "2024-02-29, 2026-02-28"
    })
    void twentyFourMonths(String entry, String last) {
        assertThat(end(withRsa().entered(PASS_IAE, entry), entry)).isEqualTo(day(last));
    }

    @ParameterizedTest
    @CsvSource({
        // one day, thirty, both in a leap year
        "2022-05-01, 2022-05-01, 2023-10-04",
        "2022-05-01, 2022-05-30, 2023-11-02",
        // begun on the last day, or the day after
        "2023-10-03, 2023-10-12, 2023-10-13",
        "2023-10-04, 2023-10-12, 2023-10-03",
        // 36 months of suspension: 1,096 days, and one more which gives nothing
        "2022-01-01, 2024-12-31, 2026-10-03",
        "2022-01-01, 2025-01-01, 2026-10-03"
    })
    void suspendedDaysPushTheEnd(String from, String until, String last) {
        assertThat(end(ENTERED.suspended(PASS_IAE, from, until, "contrat-rompu"), "2025-06-01"))
                .isEqualTo(day(last));
    }

    @Test
    void aRunningSuspensionMakesTheEndProvisional() {
        PathwayStatus status = PARCOURS.status(
                ENTERED.with(Suspension.of(day("2022-05-01"), PASS_IAE).reason("contrat-rompu"))
                        .dossier(),
                "pass-iae",
                day("2022-05-10"));
        assertThat(status.state()).isEqualTo(PathwayStatus.State.SUSPENDED);
        assertThat(status.end().orElseThrow().isProvisional()).isTrue();
        assertThat(status.end().orElseThrow().lastDay()).isEqualTo(day("2023-10-13"));
    }

    @ParameterizedTest
    @CsvSource({
        // 84 months from 4 October 2021
        "SENIOR, 2028-10-02, 2028-10-02",
        "SENIOR, 2028-10-03, 2028-10-03",
        "SENIOR, 2028-10-04, 2028-10-03",
        // 60
        "DISABILITY, 2026-10-02, 2026-10-02",
        "DISABILITY, 2026-10-03, 2026-10-03",
        "DISABILITY, 2026-10-04, 2026-10-03",
        "DIFFICULTIES, 2026-10-02, 2026-10-02",
        "DIFFICULTIES, 2026-10-03, 2026-10-03",
        "DIFFICULTIES, 2026-10-04, 2026-10-03",
        // nothing but its own day when no training, no contract is known
        "TRAINING, 2024-06-30, 2024-06-30",
        "PERMANENT_CONTRACT, 2033-09-30, 2033-09-30"
    })
    void eachReasonHasItsCap(Prolongation reason, String until, String last) {
        assertThat(end(prolonged(ENTERED, "2023-09-01", until, reason), "2023-09-01"))
                .isEqualTo(day(last));
    }

    @ParameterizedTest
    @CsvSource({"2024-06-29, 2024-06-29", "2024-06-30, 2024-06-30", "2024-07-01, 2024-06-30"})
    void aTrainingProlongsToItsEnd(String until, String last) {
        Participant trained = ENTERED.reached(OutcomeKind.FORMATION, "2023-05-02", "2024-06-30");
        assertThat(end(prolonged(trained, "2023-09-01", until, Prolongation.TRAINING), "2023-09-01"))
                .isEqualTo(day(last));
    }

    @Test
    void aPermanentContractProlongsToItsBreak() {
        Participant hired = prolonged(
                ENTERED.with(Outcome.builder(day("2023-08-01"), OutcomeKind.CDI)
                        .endedOn(day("2025-03-31"))
                        .build()),
                "2023-09-01",
                "2033-09-30",
                Prolongation.PERMANENT_CONTRACT);
        assertThat(end(hired, "2025-06-01")).isEqualTo(day("2025-03-31"));
    }

    @Test
    void theWidestOfSeveralReasonsStands() {
        Participant twice = prolonged(
                prolonged(ENTERED, "2023-09-01", "2024-10-03", Prolongation.DISABILITY),
                "2024-09-01",
                "2028-12-31",
                Prolongation.SENIOR);
        assertThat(end(twice, "2024-09-01")).isEqualTo(day("2028-10-03"));
    }

    @Test
    void theNarrowerOfThemCutsItsOwn() {
        Participant twice = prolonged(
                prolonged(ENTERED, "2023-09-01", "2028-12-31", Prolongation.DISABILITY), // 2026-10-03 at most
                "2024-09-01",
                "2027-10-03",
                Prolongation.SENIOR);
        assertThat(end(twice, "2024-09-01")).isEqualTo(day("2027-10-03"));
    }

    @Test
    void suspendedDaysAddToTheCap() {
        Participant suspended = ENTERED.suspended(PASS_IAE, "2022-05-01", "2022-05-10", "contrat-rompu");
        assertThat(end(prolonged(suspended, "2023-09-01", "2027-12-31", Prolongation.DISABILITY), "2023-09-01"))
                .isEqualTo(day("2026-10-13"));
    }

    @Test
    void explainsAProlongation() {
        ExplanationText.matches(
                PathwayTest.class,
                "prolonged-as-a-senior",
                PARCOURS.status(
                                prolonged(ENTERED, "2023-09-01", "2024-10-02", Prolongation.SENIOR)
                                        .dossier(),
                                "pass-iae",
                                day("2023-09-15"))
                        .explanation());
    }

    @Test
    void explainsAProlongationCutByItsCap() {
        ExplanationText.matches(
                PathwayTest.class,
                "prolonged-beyond-sixty-months",
                PARCOURS.status(
                                prolonged(
                                                ENTERED.suspended(
                                                        PASS_IAE, "2022-05-01", "2022-05-10", "contrat-rompu"),
                                                "2023-09-01",
                                                "2027-12-31",
                                                Prolongation.DISABILITY)
                                        .dossier(),
                                "pass-iae",
                                day("2023-09-15"))
                        .explanation());
    }
}

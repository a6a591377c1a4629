package fr.exemple.passiae;

import static fr.exemple.passiae.PassIae.PASS_IAE;
import static fr.exemple.passiae.Suite.PARCOURS;
import static fr.exemple.passiae.Suite.prolonged;
import static fr.exemple.passiae.Suite.withRsa;
import static fr.parcours.testkit.Literals.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.testkit.Participant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check} names: all of the suite's checks are run, and nothing else is found. */
class PassIaeCheckTest {
    private static final Participant ENTERED = withRsa().entered(PASS_IAE, "2021-10-04"); // to 2023-10-03

    private static List<String> found(Participant participant) {
        return PARCOURS.coherence().check(participant.dossier()).stream()
                .map(Problem::id)
                .toList();
    }

    private static List<String> only(String id) {
        return id == null ? List.of() : List.of(id);
    }

    @Test
    void anOrdinaryPathwayHasNothingToSay() {
        assertThat(found(prolonged(
                        ENTERED.born("1970-01-01").suspended(PASS_IAE, "2022-05-01", "2022-05-20", "contrat-rompu"),
                        "2023-09-01",
                        "2024-10-03",
                        Prolongation.SENIOR)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"prolongation-rqth,", "rqth, PASS-IAE-101", ", PASS-IAE-101"})
    void anExtensionGivesAReasonOfTheLaw(String reason, String id) {
        Extension extension = Extension.of(day("2023-09-01"), PASS_IAE, day("2024-10-02"));
        Fact reasoned = reason == null ? extension : extension.reason(reason);
        assertThat(found(disabled().with(reasoned, decision("mission-locale")))).isEqualTo(only(id));
    }

    @ParameterizedTest
    @CsvSource({"mission-locale,", "plie,", "chantier-1, PASS-IAE-102", ", PASS-IAE-102"})
    void aPrescriberDecidesForADisabledWorker(String by, String id) {
        Fact extension =
                Extension.of(day("2023-09-01"), PASS_IAE, day("2024-10-02")).reason("prolongation-rqth");
        Participant participant = disabled().with(extension);
        assertThat(found(by == null ? participant : participant.with(decision(by))))
                .isEqualTo(only(id));
    }

    private static Participant disabled() {
        return ENTERED.declaring(Attributes.RQTH, true);
    }

    private static Step decision(String by) {
        return Step.builder(day("2023-09-01"), StepKind.DECISION)
                .by(PASS_IAE)
                .keyword(Prolongation.DISABILITY.theme())
                .prescriber(by)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        // 50, then 57 years old on 1 September 2023
        "SENIOR, 1973-09-01,",
        "SENIOR, 1973-09-02, PASS-IAE-103",
        "PERMANENT_CONTRACT, 1966-09-01,",
        "PERMANENT_CONTRACT, 1966-09-02, PASS-IAE-103"
    })
    void anAgeIsReached(Prolongation reason, String born, String id) {
        assertThat(found(prolonged(
                        ENTERED.born(born).reached(OutcomeKind.CDI, "2023-09-01"), "2023-09-01", "2024-10-02", reason)))
                .isEqualTo(only(id));
    }

    @ParameterizedTest
    @CsvSource({"true,", "false, PASS-IAE-103"})
    void aStatusHolds(boolean rqth, String id) {
        assertThat(found(prolonged(
                        ENTERED.declaring(Attributes.RQTH, rqth), "2023-09-01", "2024-10-02", Prolongation.DISABILITY)))
                .isEqualTo(only(id));
    }

    @ParameterizedTest
    @CsvSource({"aci,", "ai,", "ei, PASS-IAE-103", "etti, PASS-IAE-103", "eiti, PASS-IAE-103"})
    void difficultiesAreForTwoKindsOfStructure(String employer, String id) {
        assertThat(found(prolonged(
                        ENTERED.declaring(PassIae.EMPLOYER, employer),
                        "2023-09-01",
                        "2024-10-03",
                        Prolongation.DIFFICULTIES)))
                .isEqualTo(only(id));
    }

    @ParameterizedTest
    @CsvSource({
        // the training runs on the day of the decision
        "2023-09-01, 2024-06-30,",
        "2023-09-02, 2024-06-30, PASS-IAE-103",
        "2023-05-02, 2023-08-31, PASS-IAE-103"
    })
    void aTrainingRuns(String from, String until, String id) {
        assertThat(found(prolonged(
                        ENTERED.reached(OutcomeKind.FORMATION, from, until),
                        "2023-09-01",
                        "2024-06-30",
                        Prolongation.TRAINING)))
                .isEqualTo(only(id));
    }

    @ParameterizedTest
    @CsvSource({
        // the PASS ended on 3 October 2023: 365 days for most, in a leap year; a year date to date for difficulties
        "DISABILITY, 2024-10-02,",
        "DISABILITY, 2024-10-03, PASS-IAE-104",
        "DIFFICULTIES, 2024-10-03,",
        "DIFFICULTIES, 2024-10-04, PASS-IAE-104"
    })
    void oneDecisionGoesSoFar(Prolongation reason, String until, String id) {
        assertThat(found(prolonged(disabled(), "2023-09-01", until, reason))).isEqualTo(only(id));
    }

    @Test
    void eachDecisionIsCountedFromTheOneBefore() {
        Participant twice = prolonged(
                prolonged(disabled(), "2023-09-01", "2024-10-02", Prolongation.DISABILITY),
                "2024-09-02",
                "2025-10-02",
                Prolongation.DISABILITY);
        assertThat(found(twice)).isEmpty();
    }

    @Test
    void allDecisionsTogetherAreCoresToName() {
        Participant participant = disabled();
        for (int year = 2023; year <= 2026; year++) {
            participant = prolonged(participant, year + "-09-01", (year + 1) + "-10-02", Prolongation.DISABILITY);
        }
        assertThat(found(participant)).containsExactly("COHERENCE-114");
    }

    @ParameterizedTest
    @CsvSource({
        // from twelve months before the end on 3 October 2023 to six months after
        "2022-10-02, PASS-IAE-105",
        "2022-10-03,",
        "2024-04-03,",
        "2024-04-04, PASS-IAE-105"
    })
    void itIsDecidedAroundTheEnd(String on, String id) {
        assertThat(found(prolonged(disabled(), on, "2024-10-02", Prolongation.DISABILITY)))
                .isEqualTo(only(id));
    }

    @ParameterizedTest
    @CsvSource({
        // more than fifteen days, when the contract is suspended only
        "contrat-suspendu, 2022-05-15, PASS-IAE-106",
        "contrat-suspendu, 2022-05-16,",
        "contrat-rompu, 2022-05-15,",
        "contrat-termine, 2022-05-15,",
        "maladie, 2022-05-16, PASS-IAE-101"
    })
    void aSuspensionHasAReasonAndALength(String reason, String until, String id) {
        assertThat(found(ENTERED.suspended(PASS_IAE, "2022-05-01", until, reason)))
                .isEqualTo(only(id));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-01T23:59:59+02:00,",
        "2023-05-02T00:00:00+02:00, PASS-IAE-107",
        // the day is that of the structure's zone
        "2023-05-01T22:30:00Z, PASS-IAE-107"
    })
    void aSuspensionIsDeclaredWithinAYear(String recorded, String id) {
        assertThat(found(ENTERED.with(Suspension.of(day("2022-05-01"), PASS_IAE)
                        .until(day("2022-05-31"))
                        .reason("contrat-rompu")
                        .recorded(Provenance.id("s-1").recordedAt(OffsetDateTime.parse(recorded))))))
                .isEqualTo(only(id));
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31,", "2025-01-01, PASS-IAE-108"})
    void suspensionsLastThirtySixMonthsInAll(String until, String id) {
        assertThat(found(ENTERED.suspended(PASS_IAE, "2022-01-01", until, "contrat-rompu")))
                .isEqualTo(only(id));
    }

    @ParameterizedTest
    @CsvSource({
        // suspended since 1 March 2022: more than twelve months on 1 March 2023
        "2023-02-28, PASS-IAE-109",
        "2023-03-01,",
        "2023-03-02,"
    })
    void itEndsAfterTwelveMonthsOfSuspension(String exit, String id) {
        assertThat(found(ENTERED.suspended(PASS_IAE, "2022-03-01", exit, "contrat-rompu")
                        .exited(PASS_IAE, exit, Pathway.AFTER_SUSPENSION)))
                .isEqualTo(only(id));
    }

    @ParameterizedTest
    @CsvSource({
        // four months at least, twenty-four at most, in an EI
        "ei, 2022-02-02, PASS-IAE-110",
        "ei, 2022-02-03,",
        "ei, 2023-10-03,",
        "ei, 2023-10-04, PASS-IAE-110",
        "aci, 2022-02-02,"
    })
    void aContractLastsFourToTwentyFourMonths(String employer, String until, String id) {
        assertThat(found(ENTERED.declaring(PassIae.EMPLOYER, employer)
                        .reached(OutcomeKind.CONTRAT_INSERTION, "2021-10-04", until)))
                .isEqualTo(only(id));
    }

    /** Derived by core from the rule of entry: the plug-in writes nothing for it. */
    @ParameterizedTest
    @CsvSource({
        // the first PASS ended on 3 October 2023
        "2025-10-03, , COHERENCE-112",
        "2025-10-04, ,",
        "2024-05-02, 2024-04-30,",
        "2024-05-02, 2023-10-02, COHERENCE-112"
    })
    void aSecondEntryWaits(String on, String derogation, String id) {
        Participant again =
                ENTERED.exited(PASS_IAE, "2023-10-03", ExitReason.TERME).entered(PASS_IAE, on);
        assertThat(found(derogation == null ? again : again.with(Suite.diagnostic(derogation, "mission-locale"))))
                .isEqualTo(only(id));
    }
}

package fr.exemple.passiae;

import static fr.exemple.passiae.PassIae.PASS_IAE;
import static fr.exemple.passiae.Suite.PARCOURS;
import static fr.exemple.passiae.Suite.prolonged;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.statistics.Report;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five people, counted by hand for 2023. */
class FiguresTest {
    private static final List<Dossier> PEOPLE = Stream.of(
                    // entered before, prolonged twice, still there
                    prolonged(
                            prolonged(
                                    aParticipant("P-1").woman().entered(PASS_IAE, "2021-10-04"),
                                    "2023-09-01",
                                    "2024-10-02",
                                    Prolongation.DISABILITY),
                            "2024-09-01",
                            "2025-10-02",
                            Prolongation.DISABILITY),
                    // entered in January, left for a job on the last day of the year
                    aParticipant("P-2")
                            .woman()
                            .entered(PASS_IAE, "2023-01-01")
                            .reached(OutcomeKind.CONTRAT_INSERTION, "2023-01-01", "2023-06-30")
                            .reached(OutcomeKind.CONTRAT_INSERTION, "2023-07-01", "2023-12-31")
                            .exited(PASS_IAE, "2023-12-31", ExitReason.EMPLOI_DURABLE),
                    // entered on the last day
                    aParticipant("P-3").man().entered(PASS_IAE, "2023-12-31"),
                    // prolonged as a senior, then left at the term
                    prolonged(
                                    aParticipant("P-4").man().entered(PASS_IAE, "2021-09-01"),
                                    "2023-08-01",
                                    "2023-10-31",
                                    Prolongation.SENIOR)
                            .exited(PASS_IAE, "2023-10-31", ExitReason.TERME),
                    // moved away the year before
                    aParticipant("P-5")
                            .entered(PASS_IAE, "2022-01-01")
                            .exited(PASS_IAE, "2022-12-31", ExitReason.DEMENAGEMENT))
            .map(participant -> participant.dossier())
            .toList();

    @ParameterizedTest
    @CsvSource({
        "pass-iae.entrees, 2",
        "pass-iae.entrees.femmes, 50",
        "pass-iae.accompagnes, 4",
        "pass-iae.en-cours, 2", // P-2 left on the last day itself
        "pass-iae.contrats, 2",
        "pass-iae.prolongations, 2",
        "pass-iae.prolongations.rqth, 1",
        "pass-iae.prolongations.senior, 1",
        "pass-iae.prolongations.formation, 0",
        "pass-iae.prolongations.cdi, 0",
        "pass-iae.prolongations.difficultes, 0",
        "pass-iae.sorties, 2",
        "pass-iae.sorties.positives, 1",
        "pass-iae.sorties.neutres, 0",
        "pass-iae.sorties.negatives, 1",
        "pass-iae.sorties.part-positives, 50"
    })
    void of2023(String figure, BigDecimal value) {
        Report report = Report.of(PARCOURS, Year.of(2023)).over(PEOPLE);
        assertThat(report.cell(figure).orElseThrow().value().orElseThrow()).isEqualByComparingTo(value);
    }
}

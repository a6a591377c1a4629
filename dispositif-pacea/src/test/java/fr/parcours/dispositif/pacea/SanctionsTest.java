package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Pacea.PACEA;
import static fr.parcours.dispositif.pacea.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What R5412-1 to R5412-3-4 take of the allowance of the PACEA, whose monthly ceiling is 561,68 € since 2025-04-01. */
class SanctionsTest {
    private static final Participant ENTERED = aParticipant()
            .born("2004-01-01")
            .signed(PACEA, "2025-02-03", "2026-12-31")
            .entered(PACEA, "2025-02-03");

    @ParameterizedTest
    @CsvSource({
        // notified on 2025-07-10, 40 % for two months: the month of the notification, the two next, the one after
        "2025-07, 561.68",
        "2025-08, 337.01",
        "2025-09, 337.01",
        "2025-10, 561.68"
    })
    void aBreachTakesItsShareOfTheMonthsAfterTheNotification(String month, String most) {
        Participant sanctioned =
                ENTERED.with(breach("2025-07-08", "40", 2)).did(StepKind.NOTIFICATION, PACEA, "2025-07-10");
        assertThat(amount(sanctioned, month)).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        // the scale holds for sanctions notified from 2025-06-01
        "2025-05-30, 561.68",
        "2025-05-31, 561.68",
        "2025-06-01, 337.01",
        "2025-06-02, 337.01"
    })
    void nothingIsTakenBeforeTheScale(String notified, String july) {
        Participant sanctioned = ENTERED.with(breach(notified, "40", 2));
        assertThat(amount(sanctioned, "2025-07")).isEqualTo(july);
    }

    @ParameterizedTest
    @CsvSource({
        // the notification says the month: the last day of one, the first of the next
        "2025-06-30, 337.01",
        "2025-07-01, 561.68"
    })
    void theNotificationCountsAndNotTheDecision(String notified, String july) {
        Participant sanctioned =
                ENTERED.with(breach("2025-06-20", "40", 2)).did(StepKind.NOTIFICATION, PACEA, notified);
        assertThat(amount(sanctioned, "2025-07")).isEqualTo(july);
    }

    @ParameterizedTest
    @CsvSource({
        // ground, months in which all is taken, first month in which it is not
        "refus-offre, 2025-09, 2025-10",
        "activite-breve, 2025-08, 2025-09"
    })
    void whatTheTextFixesNeedsNothingMoreOfTheDecision(String ground, String last, String next) {
        Participant sanctioned = ENTERED.with(sanction("2025-07-08", ground));
        assertThat(amount(sanctioned, last)).isEqualTo("0.00");
        assertThat(amount(sanctioned, next)).isEqualTo("561.68");
    }

    @ParameterizedTest
    @CsvSource({
        // 24 months after the notification of the first: the day before, the day, the day after
        "2027-07-07, 2027-11",
        "2027-07-08, 2027-11",
        "2027-07-09, 2027-09"
    })
    void aSanctionIsRepeatedWithin24Months(String second, String last) {
        Participant again = aParticipant()
                .born("2004-01-01")
                .entered(PACEA, "2026-02-02")
                .with(sanctionIn("cej", "2025-07-08", "refus-offre"), sanction(second, "refus-offre"));
        assertThat(amount(again, last)).isEqualTo("0.00");
        assertThat(amount(again, YearMonth.parse(last).plusMonths(1).toString()))
                .isNotEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"2025-07-31, 561.68", "2025-08-01, 337.01", "2025-08-02, 337.01"})
    void aSanctionLiftedTakesNothingOfTheMonthsThatBeginAfter(String lifted, String august) {
        Step step = breach("2025-07-08", "40", 2).toBuilder().until(day(lifted)).build();
        assertThat(amount(ENTERED.with(step), "2025-08")).isEqualTo(august);
    }

    @Test
    void theHeaviestCounts() {
        Participant sanctioned = ENTERED.with(breach("2025-07-08", "30", 2), breach("2025-07-15", "50", 1));
        assertThat(amount(sanctioned, "2025-08")).isEqualTo("280.84");
        assertThat(amount(sanctioned, "2025-09")).isEqualTo("393.18");
    }

    @Test
    void whatTheDecisionDoesNotSayLeavesNoAmount() {
        Participant unsaid = ENTERED.with(sanction("2025-07-08", "manquement"));
        Allowance allowance = allowance(unsaid, "2025-08");
        assertThat(allowance.amount()).isEmpty();
        assertThat(allowance.explanation().missing()).contains(Sanctions.RATE, Sanctions.MONTHS);
        Participant said =
                unsaid.from("2025-07-08").declaring(Sanctions.RATE, euros("40")).declaring(Sanctions.MONTHS, 1);
        assertThat(amount(said, "2025-08")).isEqualTo("337.01");
    }

    @Test
    void whatIsNotSaidDoesNotMatterWhereAllIsTaken() {
        Participant sanctioned =
                ENTERED.with(sanction("2025-07-08", "manquement"), sanction("2025-07-15", "refus-offre"));
        assertThat(amount(sanctioned, "2025-08")).isEqualTo("0.00");
        assertThat(allowance(sanctioned, "2025-12").amount()).isEmpty();
    }

    @Test
    void aSanctionOfAnotherDispositifTakesNothing() {
        assertThat(amount(ENTERED.with(sanctionIn("cej", "2025-07-08", "refus-offre")), "2025-08"))
                .isEqualTo("561.68");
    }

    @ParameterizedTest
    @CsvSource({
        // least share of 30 %, most months of 2 for a first breach
        "29.99, 2, décision hors du barème",
        "30, 2, dans le barème",
        "30.01, 2, dans le barème",
        "30, 3, décision hors du barème"
    })
    void aDecisionOutsideTheScaleIsAppliedAndSaid(String rate, int months, String said) {
        assertThat(line(ENTERED.with(breach("2025-07-08", rate, months)), "2025-08")
                        .in(Locale.FRENCH))
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        // a contract signed on 2025-04-07: six months later
        "2025-10-06, avant que le contrat",
        "2025-10-07, avant que le contrat",
        "2025-10-08, dans le barème"
    })
    void refusalsCountOnceTheContractHasToSayWhatIsReasonable(String notified, String said) {
        Participant signed = aParticipant()
                .born("2004-01-01")
                .signed(PACEA, "2025-04-07", "2026-12-31")
                .entered(PACEA, "2025-04-07");
        assertThat(line(signed.with(sanction(notified, "refus-offre")), "2025-11")
                        .in(Locale.FRENCH))
                .contains(said);
        Participant defined = signed.did(EngagementWorkflow.OFFER, PACEA, "2025-06-02");
        assertThat(line(defined.with(sanction(notified, "refus-offre")), "2025-11")
                        .in(Locale.FRENCH))
                .contains("dans le barème");
    }

    @ParameterizedTest
    @CsvSource({
        // summoned: observations for ten days, the decision within fifteen days after, from 2025-06-01
        "2025-05-31, ",
        "2025-06-01, 2025-06-26",
        "2025-06-02, 2025-06-27"
    })
    void aDecisionFollowsASummonsInTime(String summoned, String by) {
        for (DispositifId dispositif : List.of(PACEA, ContratEngagement.CONTRAT_ENGAGEMENT)) {
            Participant participant = aParticipant()
                    .born("2004-01-01")
                    .entered(dispositif, "2025-02-03")
                    .did(StepKind.CONVOCATION, dispositif, summoned);
            assertThat(decisions(participant, dispositif))
                    .extracting(Due::by)
                    .isEqualTo(by == null ? List.of() : List.of(day(by)));
            for (StepKind decided : List.of(StepKind.DECISION, StepKind.SANCTION)) {
                assertThat(decisions(participant.did(decided, dispositif, "2025-06-20"), dispositif))
                        .allSatisfy(due -> assertThat(due.metOn()).contains(day("2025-06-20")));
            }
        }
    }

    private static List<Due> decisions(Participant participant, DispositifId dispositif) {
        return PARCOURS.status(participant.dossier(), dispositif.code(), day("2025-07-01")).obligations().stream()
                .filter(due -> due.id().equals(dispositif.code() + ".sanction.decision"))
                .toList();
    }

    @Test
    void explanations() {
        ExplanationText.matches(
                getClass(),
                "allowance-sanctioned",
                allowance(ENTERED.with(breach("2025-07-08", "40", 2)), "2025-08")
                        .explanation());
        ExplanationText.matches(
                getClass(),
                "allowance-suppressed",
                allowance(ENTERED.with(sanction("2025-08-11", "refus-offre")), "2025-09")
                        .explanation());
    }

    private static Finding line(Participant participant, String month) {
        return allowance(participant, month).explanation().stream()
                .filter(finding -> finding.rule().equals("pacea.allocation.sanction"))
                .findFirst()
                .orElseThrow();
    }

    private static String amount(Participant participant, String month) {
        Allowance allowance = allowance(participant, month);
        assertThat(allowance.explanation().verdict()).isNotEqualTo(Verdict.UNDETERMINED);
        return allowance.amount().orElseThrow().toPlainString();
    }

    private static Allowance allowance(Participant participant, String month) {
        return PARCOURS.allowance(participant.dossier(), "pacea", YearMonth.parse(month));
    }

    private static Step breach(String on, String rate, int months) {
        return sanction(on, "manquement").toBuilder()
                .value(Sanctions.RATE, euros(rate))
                .value(Sanctions.MONTHS, months)
                .build();
    }

    private static Step sanction(String on, String ground) {
        return sanctionIn("pacea", on, ground);
    }

    private static Step sanctionIn(String dispositif, String on, String ground) {
        return Step.builder(day(on), StepKind.SANCTION)
                .by(DispositifId.named(dispositif))
                .value(Sanctions.GROUND, ground)
                .build();
    }
}

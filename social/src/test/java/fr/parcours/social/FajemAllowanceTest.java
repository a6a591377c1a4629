package fr.parcours.social;

import static fr.parcours.social.Fajem.COLLECTIF;
import static fr.parcours.social.Fajem.RENFORCE;
import static fr.parcours.social.Fajem.THEMATIQUE;
import static fr.parcours.social.Fajem.URGENCE;
import static fr.parcours.social.Suite.PARCOURS;
import static fr.parcours.social.Suite.answered;
import static fr.parcours.social.Suite.asked;
import static fr.parcours.social.Suite.choosing;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FajemAllowanceTest {
    private static final Parcours BOUNDED = choosing(
            Map.of("fajem.plafond-mensuel", "300", "fajem.plafond-annuel", "1000", "fajem.plafond-urgence", "90"));
    private static final Participant YOUNG = aParticipant().born("2000-01-01");

    @Test
    void withoutCeilingNoAmountIsNamedAndItIsSaid() {
        Allowance allowance = month(PARCOURS, YOUNG, "2021-05");
        assertThat(allowance.amount()).isEmpty();
        assertThat(allowance.missing()).isEmpty();
        assertThat(allowance.explanation().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(allowance.explanation().appraisal())
                .extracting(appraisal -> appraisal.what().in(Locale.FRENCH))
                .containsExactly("le montant de l’aide");
    }

    @Test
    void aCeilingAloneBoundsTheMonth() {
        Parcours yearly = choosing("fajem.plafond-annuel", "1000");
        assertThat(month(yearly, YOUNG.paid(THEMATIQUE, "250.50", "2021-02-10"), "2021-05")
                        .amount())
                .contains(euros("749.50"));
        Parcours monthly = choosing("fajem.plafond-mensuel", "300");
        assertThat(month(monthly, YOUNG, "2021-05").amount()).contains(euros("300.00"));
        assertThat(monthly.allowance(YOUNG.dossier(), "fajem", Year.of(2021)).amount())
                .isEmpty();
    }

    @Test
    void aidsOfEveryIndividualKindCountAndRecoveriesComeOff() {
        Participant helped = YOUNG.paid(URGENCE, "80", "2021-05-03")
                .paid(THEMATIQUE, "100", "2021-05-12")
                .paid(RENFORCE, "50", "2021-05-12")
                .paid(THEMATIQUE, "-30", "2021-05-20")
                .paid(COLLECTIF, "5000", "2021-05-20");
        assertThat(month(BOUNDED, helped, "2021-05").amount()).contains(euros("100.00"));
    }

    @Test
    void anAidCountsForTheMonthItIsFor() {
        Participant helped =
                YOUNG.with(Aid.of(day("2021-06-02"), THEMATIQUE, euros("200")).forMonth(YearMonth.parse("2021-05")));
        assertThat(month(BOUNDED, helped, "2021-05").amount()).contains(euros("100.00"));
        assertThat(month(BOUNDED, helped, "2021-06").amount()).contains(euros("300.00"));
    }

    @ParameterizedTest
    @CsvSource({"299.99, 0.01", "300.00, 0.00", "300.01, 0.00", "450, 0.00"})
    void theCeilingOfTheMonthIsReachedToTheCent(String granted, String left) {
        assertThat(month(BOUNDED, YOUNG.paid(THEMATIQUE, granted, "2021-05-12"), "2021-05")
                        .amount())
                .contains(euros(left));
    }

    @Test
    void theYearBoundsItsMonthsAndEndsInDecember() {
        Participant helped = YOUNG.paid(THEMATIQUE, "900", "2021-12-31");
        assertThat(month(BOUNDED, helped, "2021-03").amount()).contains(euros("100.00"));
        assertThat(month(BOUNDED, helped, "2022-01").amount()).contains(euros("300.00"));
        assertThat(month(BOUNDED, helped, "2020-12").amount()).contains(euros("300.00"));
        assertThat(BOUNDED.allowance(helped.dossier(), "fajem", Year.of(2021)).amount())
                .contains(euros("100.00"));
    }

    @ParameterizedTest
    @CsvSource({
        // the month of the 16th birthday and the one before; the last month with a day before the 25th, and the next
        "2005-06-30, 2021-05, 0.00",
        "2005-06-30, 2021-06, 300.00",
        "1996-06-15, 2021-06, 300.00",
        "1996-06-15, 2021-07, 0.00",
        "1996-06-01, 2021-05, 300.00",
        "1996-06-01, 2021-06, 0.00"
    })
    void aMonthWithADayOnWhichARequestMayBeDepositedCounts(String birthDate, String month, String amount) {
        assertThat(month(BOUNDED, aParticipant().born(birthDate), month).amount())
                .contains(euros(amount));
    }

    @Test
    void aRequestDepositedTheDayBeforeMayBeGrantedAfter() {
        Participant deposited = aParticipant().born("1996-06-15").with(asked("thematique", "2021-06-14"));
        assertThat(month(BOUNDED, deposited, "2021-07").amount()).contains(euros("300.00"));
        Participant decided = deposited.with(answered("thematique", "2021-07-07", "accordee"));
        assertThat(month(BOUNDED, decided, "2021-07").amount()).contains(euros("300.00"));
        assertThat(month(BOUNDED, decided, "2021-08").amount()).contains(euros("0.00"));
    }

    @Test
    void anUnknownBirthDateIsAskedFor() {
        Allowance allowance = month(BOUNDED, aParticipant(), "2021-05");
        assertThat(allowance.amount()).isEmpty();
        assertThat(allowance.missing()).containsExactly(Attributes.BIRTH_DATE);
    }

    @ParameterizedTest
    @CsvSource({"2021-06, false", "2021-07, true", "2021-08, true"})
    void digitalExclusionAndSoftMobilityAreHelpedFromJuly2021(String month, boolean helped) {
        String text = ExplanationText.of(month(BOUNDED, YOUNG, month).explanation());
        assertThat(text.contains("Lutte contre l’exclusion numérique, Mobilité douce"))
                .isEqualTo(helped);
        assertThat(text).contains("Insertion sociale, Insertion professionnelle, Mobilité et transport, Logement");
    }

    @Test
    void noAmountIsKnownBeforeTheFundHasRules() {
        Participant born = aParticipant().born("1985-01-01");
        for (Allowance allowance :
                List.of(month(BOUNDED, born, "2004-12"), BOUNDED.allowance(born.dossier(), "fajem", Year.of(2004)))) {
            assertThat(allowance.amount()).isEmpty();
            assertThat(allowance.missing()).isEmpty();
            assertThat(allowance.explanation().stream())
                    .anySatisfy(finding -> assertThat(finding.in(Locale.FRENCH))
                            .contains("aucune valeur n’est connue", "1er janvier 2005"));
        }
    }

    @Test
    void whatWasGrantedIsCited() {
        Participant helped = YOUNG.paid(URGENCE, "80", "2021-05-03").paid(COLLECTIF, "500", "2021-05-04");
        assertThat(month(BOUNDED, helped, "2021-05").explanation().stream()
                        .filter(finding -> finding.rule().equals("fajem.aide.mois"))
                        .flatMap(finding -> finding.facts().stream()))
                .extracting(Fact::on)
                .containsExactly(day("2021-05-03"));
    }

    /** What is left and what was granted make the ceiling, whatever was granted. */
    @Property(tries = 50)
    void leftAndGrantedMakeTheCeiling(@ForAll @Size(max = 8) List<@IntRange(min = 1, max = 20_000) Integer> cents) {
        Participant helped = YOUNG;
        BigDecimal granted = BigDecimal.ZERO;
        for (int each : cents) {
            BigDecimal amount = BigDecimal.valueOf(each, 2);
            helped = helped.paid(THEMATIQUE, amount.toPlainString(), "2021-05-12");
            granted = granted.add(amount);
        }
        assertThat(month(BOUNDED, helped, "2021-05").amount())
                .contains(euros("300.00").subtract(granted).max(euros("0.00")));
    }

    @Test
    void explanations() {
        Participant helped = YOUNG.paid(URGENCE, "80", "2021-05-03");
        ExplanationText.matches(
                getClass(),
                "fajem-2021-05-without-ceiling",
                month(PARCOURS, helped, "2021-05").explanation());
        ExplanationText.matches(
                getClass(),
                "fajem-2021-05-with-ceilings",
                month(BOUNDED, helped, "2021-05").explanation());
        ExplanationText.matches(
                getClass(),
                "fajem-year-2021-spent",
                BOUNDED.allowance(helped.paid(RENFORCE, "920", "2021-09-08").dossier(), "fajem", Year.of(2021))
                        .explanation());
    }

    private static Allowance month(Parcours parcours, Participant participant, String month) {
        return parcours.allowance(participant.dossier(), "fajem", YearMonth.parse(month));
    }
}

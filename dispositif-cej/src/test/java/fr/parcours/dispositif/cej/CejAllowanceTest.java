package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.Cej.CEJ;
import static fr.parcours.dispositif.cej.Suite.PACEA;
import static fr.parcours.dispositif.cej.Suite.PARCOURS;
import static fr.parcours.dispositif.cej.Suite.choosing;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CejAllowanceTest {
    private static final Participant ADULT = signed("2001-05-17", "not-taxable", "2022-03-01");

    @Nested
    class FlatAmounts {
        @ParameterizedTest
        @CsvSource({
            // adult not taxable, adult in the first bracket, minor; the months around each change
            "2022-03, 500.00, 300.00, 200.00",
            "2022-04, 500.00, 300.00, 200.00",
            "2022-06, 500.00, 300.00, 200.00",
            "2022-07, 520.00, 312.00, 208.00",
            "2022-08, 520.00, 312.00, 208.00",
            "2023-03, 520.00, 312.00, 208.00",
            "2023-04, 528.00, 316.80, 211.20",
            "2023-05, 528.00, 316.80, 211.20",
            "2024-03, 528.00, 316.80, 211.20",
            "2024-04, 552.29, 331.37, 220.92",
            "2024-05, 552.29, 331.37, 220.92",
            "2025-03, 552.29, 331.37, 220.92",
            "2025-04, 561.68, 337.00, 224.68",
            "2025-05, 561.68, 337.00, 224.68",
            "2026-03, 561.68, 337.00, 224.68",
            "2026-04, 566.17, 339.70, 226.48"
        })
        void areThoseOfTheFirstDayOfTheMonth(
                String month, BigDecimal notTaxable, BigDecimal firstBracket, BigDecimal minor) {
            String entry = month + "-01";
            String adult = YearMonth.parse(month).minusYears(20) + "-01";
            String child = YearMonth.parse(month).minusYears(17) + "-01";
            assertThat(amount(signed(adult, "not-taxable", entry), month)).isEqualTo(notTaxable);
            assertThat(amount(signed(adult, "first-bracket", entry), month)).isEqualTo(firstBracket);
            assertThat(amount(signed(child, "not-taxable", entry), month)).isEqualTo(minor);
            assertThat(amount(signed(child, "first-bracket", entry), month)).isEqualTo(minor);
        }

        @ParameterizedTest
        @CsvSource({
            // adult not taxable, adult in the first bracket, minor; the months around each change
            "2022-03, 285.00, 171.00, 114.00",
            "2022-06, 285.00, 171.00, 114.00",
            "2022-07, 296.40, 177.84, 118.56",
            "2023-03, 296.40, 177.84, 118.56",
            "2023-04, 300.96, 180.58, 120.38",
            "2024-03, 300.96, 180.58, 120.38",
            "2024-04, 314.80, 188.89, 125.92",
            "2025-03, 314.80, 188.89, 125.92",
            "2025-04, 320.15, 192.10, 128.06",
            "2026-03, 320.15, 192.10, 128.06",
            "2026-04, 322.71, 193.64, 129.08"
        })
        void areLowerInMayotte(String month, BigDecimal notTaxable, BigDecimal firstBracket, BigDecimal minor) {
            String entry = month + "-01";
            String adult = YearMonth.parse(month).minusYears(20) + "-01";
            String child = YearMonth.parse(month).minusYears(17) + "-01";
            assertThat(amount(signed(adult, "not-taxable", entry).living("97608"), month))
                    .isEqualTo(notTaxable);
            assertThat(amount(signed(adult, "first-bracket", entry).living("97608"), month))
                    .isEqualTo(firstBracket);
            assertThat(amount(signed(child, "not-taxable", entry).living("97608"), month))
                    .isEqualTo(minor);
            assertThat(amount(signed(adult, "above", entry).living("97608"), month))
                    .isZero();
        }

        @ParameterizedTest
        @CsvSource({"2022-04-30, 285.00", "2022-05-01, 285.00", "2022-05-02, 500.00"})
        void areThoseOfMayotteFromTheFirstMonthBegunThere(String moved, BigDecimal may) {
            Participant moving = ADULT.from("2022-03-01")
                    .declaring(Attributes.COMMUNE, "59599")
                    .from(moved)
                    .declaring(Attributes.COMMUNE, "97608");
            assertThat(amount(moving, "2022-05")).isEqualTo(may);
            assertThat(amount(moving, "2022-06")).isEqualTo(euros("285.00"));
        }

        /** The minimum wage of Mayotte, on which resources above 300 EUR taper the amount, was not read. */
        @ParameterizedTest
        @CsvSource({"299.99, 285.00", "300.00, 285.00", "300.01, ''"})
        void areUndeterminedInMayotteWhenResourcesTaperThem(String pay, String left) {
            Allowance allowance = month(
                    ADULT.living("97608").declaringFor("2022-03", Attributes.RESOURCES_ACTIVITY, euros(pay)),
                    "2022-03");
            assertThat(allowance.amount().map(BigDecimal::toPlainString).orElse(""))
                    .isEqualTo(left);
        }

        @Test
        void areNoneAboveTheFirstBracket() {
            assertThat(amount(signed("2001-05-17", "above", "2022-03-01"), "2022-03"))
                    .isZero();
            assertThat(amount(signed("2006-05-17", "above", "2022-03-01"), "2022-03"))
                    .isZero();
        }

        @ParameterizedTest
        @CsvSource({
            // 18 the last day before the month, its first day, the day after
            "2004-03-31, 500.00",
            "2004-04-01, 500.00",
            "2004-04-02, 200.00"
        })
        void changeWithTheFirstMonthBegunAtEighteen(String birth, BigDecimal april) {
            Participant young = signed(birth, "not-taxable", "2022-03-01");
            assertThat(amount(young, "2022-04")).isEqualTo(april);
            assertThat(amount(young, "2022-05")).isEqualTo(euros("500.00"));
        }

        @ParameterizedTest
        @CsvSource({"2022-03-14, 500.00", "2022-03-15, 500.00", "2022-03-16, 200.00"})
        void areFixedOnTheDayOfTheSignatureInItsMonth(String birthday18, BigDecimal march) {
            String birth = day(birthday18).minusYears(18).toString();
            assertThat(amount(signed(birth, "not-taxable", "2022-03-15"), "2022-03"))
                    .isEqualTo(march);
        }

        @Test
        void emancipationCountsAsMajority() {
            Participant minor = signed("2005-05-17", "not-taxable", "2022-03-01");
            assertThat(amount(minor, "2022-03")).isEqualTo(euros("200.00"));
            assertThat(amount(minor.from("2022-03-01").declaring(Attributes.EMANCIPATED, true), "2022-03"))
                    .isEqualTo(euros("500.00"));
        }

        @Test
        void sayWhatTheyPresumeOfAMinor() {
            Participant minor = signed("2005-05-17", "not-taxable", "2022-03-01");
            assertThat(month(minor, "2022-03").presumed()).contains("emancipated", "housing");
            assertThat(month(minor.from("2022-03-01").declaring(Attributes.HOUSING, "parents"), "2022-03")
                            .presumed())
                    .contains("emancipated", "parentalSupport")
                    .doesNotContain("housing");
        }

        @ParameterizedTest
        @CsvSource({"2022-04-30, 300.00", "2022-05-01, 300.00", "2022-05-02, 500.00"})
        void followAChangeOfHouseholdFromTheFirstMonthBegunAfterIt(String change, BigDecimal may) {
            Participant changing = ADULT.from(change).declaring(Attributes.TAX_HOUSEHOLD, "first-bracket");
            assertThat(amount(changing, "2022-04")).isEqualTo(euros("500.00"));
            assertThat(amount(changing, "2022-05")).isEqualTo(may);
            assertThat(amount(changing, "2022-06")).isEqualTo(euros("300.00"));
        }

        @Test
        void areAskedWhenAgeOrHouseholdIsUnknown() {
            Allowance nothingKnown = month(aParticipant().entered(CEJ, "2022-03-01"), "2022-03");
            assertThat(nothingKnown.amount()).isEmpty();
            assertThat(nothingKnown.missing()).containsExactly(Attributes.BIRTH_DATE, Attributes.TAX_HOUSEHOLD);
            Participant declaredLater = aParticipant()
                    .born("2001-05-17")
                    .entered(CEJ, "2022-03-15")
                    .from("2022-03-20")
                    .declaring(Attributes.TAX_HOUSEHOLD, "not-taxable");
            assertThat(amount(declaredLater, "2022-03")).isEqualTo(euros("500.00"));
        }

        @Test
        void areNoneWithTheFullSupportOfTheParents() {
            Participant atHome = ADULT.from("2022-03-01").declaring(Attributes.HOUSING, "parents");
            assertThat(amount(atHome, "2022-03")).isEqualTo(euros("500.00"));
            assertThat(amount(atHome.from("2022-03-01").declaring(Attributes.PARENTAL_SUPPORT, "limited"), "2022-03"))
                    .isEqualTo(euros("500.00"));
            assertThat(amount(atHome.from("2022-03-01").declaring(Attributes.PARENTAL_SUPPORT, "full"), "2022-03"))
                    .isZero();
        }

        /** A revaluation is due each 1 April (D5131-19 IV): past the last one known, the amount says until when it was. */
        @ParameterizedTest
        @CsvSource({"2027-03, 59599, false", "2027-04, 59599, true", "2027-05, 59599, true", "2027-04, 97608, true"})
        void sayUntilWhenTheyWereKnown(String month, String commune, boolean said) {
            Participant recent =
                    signed("2001-05-17", "not-taxable", "2026-12-01").living(commune);
            assertThat(sentences(recent, month)
                            .filter(sentence -> sentence.startsWith("Forfait"))
                            .anyMatch(sentence -> sentence.contains("(connu jusqu’au 31 mars 2027")))
                    .isEqualTo(said);
        }

        @Test
        void fromApril2026AreMarkedOrRefusedAsTheStructureChooses() {
            Participant recent = signed("2001-05-17", "not-taxable", "2026-01-05");
            assertThat(month(recent, "2026-03").explanation().unverified()).isEmpty();
            assertThat(month(recent, "2026-04").explanation().unverified())
                    .extracting(ParameterValue::parameter)
                    .containsExactly("national.cej-taux-plein");
            Parcours strict = choosing("cej.valeurs-non-verifiees", "refuser");
            assertThat(strict.allowance(recent.dossier(), "cej", YearMonth.of(2026, 3))
                            .amount())
                    .contains(euros("561.68"));
            Allowance refused = strict.allowance(recent.dossier(), "cej", YearMonth.of(2026, 4));
            assertThat(refused.amount()).isEmpty();
            assertThat(refused.explanation().appraisal()).singleElement().satisfies(appraisal -> {
                assertThat(appraisal.what().in(Locale.FRENCH))
                        .isEqualTo("Valeurs non vérifiées dont dépend le montant");
                assertThat(appraisal.by().in(Locale.FRENCH)).isEqualTo("la structure");
            });
            assertThat(refused.explanation().in(Locale.FRENCH))
                    .isEqualTo("Le montant pour avril 2026 ne peut pas encore être établi."
                            + " (valeur non vérifiée : Taux plein du CEJ, d’un majeur au foyer non imposable)");
            assertThat(strict.allowance(recent.dossier(), "cej", Year.of(2026)).amount())
                    .isEmpty();
        }
    }

    @Nested
    class ResourcesOfTheMonth {
        @ParameterizedTest
        @CsvSource({
            // up to 300 EUR nothing is deducted; nothing is left at 80 % of the SMIC, 1282.496 EUR
            "299.99, 500.00",
            "300.00, 500.00",
            "300.01, 499.99",
            "600.00, 347.33",
            "1282.48, 0.01",
            "1282.49, 0.00",
            "1282.50, 0.00",
            "5000.00, 0.00"
        })
        void ofActivityTaperTheAmount(String pay, BigDecimal left) {
            assertThat(amount(ADULT.declaringFor("2022-03", Attributes.RESOURCES_ACTIVITY, euros(pay)), "2022-03"))
                    .isEqualTo(left);
        }

        @Test
        void inPlaceOfWorkAreDeductedInFullFirst() {
            Participant recent = signed("2001-05-17", "not-taxable", "2025-04-01")
                    .declaringFor("2025-04", Attributes.RESOURCES_ACTIVITY, euros("600"));
            assertThat(amount(recent, "2025-04")).isEqualTo(euros("414.06"));
            Participant both = signed("2001-05-17", "not-taxable", "2025-04-01")
                    .declaringFor("2025-04", Attributes.RESOURCES_ACTIVITY, euros("800"))
                    .declaringFor("2025-04", Attributes.RESOURCES_REPLACEMENT, euros("100"));
            assertThat(amount(both, "2025-04")).isEqualTo(euros("215.64"));
        }

        @ParameterizedTest
        @CsvSource({"499.99, 0.01", "500.00, 0.00", "500.01, 0.00"})
        void inPlaceOfWorkLeaveNothingFromTheFullAmountOn(String replacement, BigDecimal left) {
            Participant paid = ADULT.declaringFor("2022-03", Attributes.RESOURCES_REPLACEMENT, euros(replacement));
            assertThat(amount(paid, "2022-03")).isEqualTo(left);
        }

        @Test
        void ofOtherKindsAreCumulated() {
            for (Attribute<BigDecimal> other :
                    Set.of(Attributes.RESOURCES_OTHER, Attributes.RESOURCES_GRANTS, Attributes.RESOURCES_INTERNSHIP)) {
                assertThat(amount(ADULT.from("2022-03-01").declaring(other, euros("2000")), "2022-03"))
                        .isEqualTo(euros("500.00"));
            }
        }

        @ParameterizedTest
        @CsvSource({
            "2022-04, 347.33",
            "2022-05, 352.43",
            "2022-07, 366.53",
            "2022-08, 370.45",
            "2022-12, 370.45",
            "2023-01, 373.85"
        })
        void readTheSmicOfTheFirstDayOfTheMonth(String month, BigDecimal left) {
            assertThat(amount(ADULT.from("2022-03-01").declaring(Attributes.RESOURCES_ACTIVITY, euros("600")), month))
                    .isEqualTo(left);
        }

        @Test
        void areThoseOfTheMonthOrTheMeanOfThreeMonthsBefore() {
            Participant worked = ADULT.declaringFor("2022-04", Attributes.RESOURCES_ACTIVITY, euros("900"))
                    .declaringFor("2022-06", Attributes.RESOURCES_ACTIVITY, euros("900"))
                    .declaringFor("2022-07", Attributes.RESOURCES_ACTIVITY, euros("2000"));
            Parcours mean = choosing("cej.ressources-periode", "moyenne-3-mois");
            assertThat(amount(worked, "2022-06")).isEqualTo(euros("204.86"));
            assertThat(mean.allowance(worked.dossier(), "cej", YearMonth.of(2022, 7))
                            .amount())
                    .contains(euros("366.53"));
            assertThat(amount(worked, "2022-07")).isZero();
        }

        @Test
        void refusedForOneOfTheThreeMonthsAreAskedWhateverTheOthersSay() {
            Participant working = ADULT.declaringFor("2022-04", Attributes.RESOURCES_ACTIVITY, euros("900"))
                    .declaringFor("2022-06", Attributes.RESOURCES_ACTIVITY, euros("900"))
                    .with(Declaration.of(day("2022-05-31"), Values.NONE.refused(Attributes.RESOURCES_ACTIVITY))
                            .forMonth(YearMonth.of(2022, 5)));
            Allowance july = choosing("cej.ressources-periode", "moyenne-3-mois")
                    .allowance(working.dossier(), "cej", YearMonth.of(2022, 7));
            assertThat(july.amount()).isEmpty();
            assertThat(july.missing()).containsExactly(Attributes.RESOURCES_ACTIVITY);
        }

        @Test
        void areAskedWhenRefusedAndPresumedNoneWhenNeverDeclared() {
            Allowance refused = month(ADULT.from("2022-03-01").refusing(Attributes.RESOURCES_ACTIVITY), "2022-03");
            assertThat(refused.amount()).isEmpty();
            assertThat(refused.missing()).containsExactly(Attributes.RESOURCES_ACTIVITY);
            assertThat(month(ADULT, "2022-03").presumed())
                    .containsExactly(
                            "activity",
                            "benefits",
                            "commune",
                            "housing",
                            "resources.activity",
                            "resources.replacement");
        }
    }

    @Nested
    class MonthsDue {
        @ParameterizedTest
        @CsvSource({"2022-02, 0.00", "2022-03, 500.00", "2022-09, 520.00", "2022-10, 0.00"})
        void areThoseOfTheSignatureAndOfTheEndInFull(String month, BigDecimal amount) {
            Participant left =
                    signed("2001-05-17", "not-taxable", "2022-03-31").exited(CEJ, "2022-09-01", ExitReason.TERME);
            assertThat(amount(left, month)).isEqualTo(amount);
        }

        @ParameterizedTest
        @CsvSource({"2023-02, 520.00", "2023-03, 0.00"})
        void endWithTheDerivedEndWhenNoExitWasRecorded(String month, BigDecimal amount) {
            assertThat(amount(ADULT, month)).isEqualTo(amount);
        }

        @Test
        void areNoneForWhoIsNotInACej() {
            assertThat(amount(aParticipant().born("2001-05-17").entered(PACEA, "2022-03-01"), "2022-03"))
                    .isZero();
        }

        @Test
        void excludeBenefitsOfOnesOwnButNotAsADependant() {
            for (String excluded : Set.of("rsa", "prime-activite")) {
                assertThat(amount(ADULT.from("2022-04-01").declaring(Attributes.BENEFITS, Set.of(excluded)), "2022-04"))
                        .isZero();
            }
            for (String cumulated : Set.of("rsa-dependant", "prime-activite-dependant", "aah", "ass")) {
                assertThat(amount(
                                ADULT.from("2022-04-01").declaring(Attributes.BENEFITS, Set.of(cumulated)), "2022-04"))
                        .isEqualTo(euros("500.00"));
            }
            assertThat(month(ADULT.from("2022-04-01").refusing(Attributes.BENEFITS), "2022-04")
                            .missing())
                    .containsExactly(Attributes.BENEFITS);
        }

        @ParameterizedTest
        @CsvSource({"2022-04, 500.00", "2022-05, 16.13", "2022-06, 0.00", "2022-11, 0.00", "2022-12, 520.00"})
        void areSuspendedWhileAServiceCiviqueRuns(String month, BigDecimal amount) {
            Participant engaged = ADULT.reached(OutcomeKind.SERVICE_CIVIQUE, "2022-05-02", "2022-11-30");
            assertThat(amount(engaged, month)).isEqualTo(amount);
        }

        /** R5131-24 III does not say what becomes of a month that the situation does not fill. */
        @ParameterizedTest
        @CsvSource({
            // no day of May, one day at its end, one at its start, 27 days, 30 days, all 31
            "2022-06-01, 2022-06-30, 500.00, 500.00, 500.00",
            "2022-05-31, 2022-06-30, 483.87, 0.00, 500.00",
            "2022-05-01, 2022-05-01, 483.87, 0.00, 0.00",
            "2022-05-05, 2022-05-31, 64.52, 0.00, 500.00",
            "2022-05-01, 2022-05-27, 64.52, 0.00, 0.00",
            "2022-05-02, 2022-05-31, 16.13, 0.00, 500.00",
            "2022-05-01, 2022-05-31, 0.00, 0.00, 0.00"
        })
        void countTheDaysOfASuspensionAsTheStructureChooses(
                String first, String last, BigDecimal byDay, BigDecimal wholeMonth, BigDecimal firstDay) {
            Participant engaged = ADULT.reached(OutcomeKind.SERVICE_CIVIQUE, first, last);
            assertThat(amount(engaged, "2022-05")).isEqualTo(byDay);
            assertThat(chosen("jour-par-jour", engaged)).isEqualTo(byDay);
            assertThat(chosen("mois-entier", engaged)).isEqualTo(wholeMonth);
            assertThat(chosen("premier-jour", engaged)).isEqualTo(firstDay);
        }

        private BigDecimal chosen(String counting, Participant participant) {
            return choosing("cej.paiement-suspendu-decompte", counting)
                    .allowance(participant.dossier(), "cej", YearMonth.of(2022, 5))
                    .amount()
                    .orElseThrow();
        }

        /** What begins after the exit suspends nothing. */
        @ParameterizedTest
        @CsvSource({
            "2022-05-09, 400.00", // two days of ten
            "2022-05-10, 450.00", // the day of the exit
            "2022-05-11, 500.00",
            "2022-05-20, 500.00"
        })
        void countTheDaysUpToTheExitInItsMonth(String begins, BigDecimal amount) {
            Participant left = ADULT.exited(CEJ, "2022-05-10", ExitReason.DEMANDE)
                    .reached(OutcomeKind.SERVICE_CIVIQUE, begins, "2022-11-30");
            assertThat(amount(left, "2022-05")).isEqualTo(amount);
        }

        @Test
        void countTheDaysFromTheEntryOnInItsMonth() {
            Participant entered = signed("2001-05-17", "not-taxable", "2022-05-15");
            assertThat(amount(entered.reached(OutcomeKind.SERVICE_CIVIQUE, "2022-05-01", "2022-05-14"), "2022-05"))
                    .isEqualTo(euros("500.00"));
            assertThat(amount(entered.reached(OutcomeKind.SERVICE_CIVIQUE, "2022-05-20", "2022-08-31"), "2022-05"))
                    .isEqualTo(euros("147.06"));
        }

        @ParameterizedTest
        @CsvSource({"2022-05-30, 32.26", "2022-05-31, 16.13", "2022-06-01, 0.00"})
        void countADeclaredActivityByItsDaysToo(String over, BigDecimal may) {
            Participant serving = ADULT.from("2022-05-01")
                    .declaring(Attributes.ACTIVITY, "civic-service")
                    .from(over)
                    .declaring(Attributes.ACTIVITY, "job-seeking");
            assertThat(amount(serving, "2022-05")).isEqualTo(may);
        }

        @Test
        void countADayOnceWhateverSuspendsIt() {
            Participant twice = ADULT.reached(OutcomeKind.SERVICE_CIVIQUE, "2022-05-05", "2022-05-20")
                    .suspended(CEJ, "2022-05-10", "2022-05-31");
            assertThat(amount(twice, "2022-05")).isEqualTo(euros("64.52"));
        }

        @Test
        void citeTheChoiceThatCounted() {
            ExplanationText.matches(
                    getClass(),
                    "cej-2022-05-suspended-27-days",
                    month(ADULT.reached(OutcomeKind.SERVICE_CIVIQUE, "2022-05-05", "2022-11-30"), "2022-05")
                            .explanation());
        }

        @Test
        void areSuspendedByWhatIsListedOnly() {
            for (OutcomeKind kind : Set.of(
                    OutcomeKind.PEC,
                    OutcomeKind.CIE,
                    OutcomeKind.CONTRAT_INSERTION,
                    OutcomeKind.SERVICE_CIVIQUE,
                    Engagements.ETTI,
                    Engagements.EPIDE,
                    Engagements.SMV,
                    Engagements.SMA,
                    Engagements.VOLONTARIAT_ARMEES)) {
                assertThat(amount(ADULT.reached(kind, "2022-04-01"), "2022-04")).isZero();
            }
            for (OutcomeKind kind :
                    Set.of(OutcomeKind.CDD, OutcomeKind.INTERIM, OutcomeKind.FORMATION, Engagements.E2C)) {
                assertThat(amount(ADULT.reached(kind, "2022-04-01"), "2022-04")).isEqualTo(euros("500.00"));
            }
        }

        @Test
        void areSuspendedWithThePathwayForAListedReasonOrForNone() {
            assertThat(amount(ADULT.suspended(CEJ, "2022-04-01", "2022-04-30", "service-civique"), "2022-04"))
                    .isZero();
            assertThat(amount(ADULT.with(Suspension.of(day("2022-04-01"), CEJ)), "2022-05"))
                    .isZero();
            assertThat(amount(ADULT.suspended(CEJ, "2022-04-01", "2022-04-30", "maladie"), "2022-04"))
                    .isEqualTo(euros("500.00"));
        }

        @ParameterizedTest
        @CsvSource({
            // signed on 2022-03-15: complete on the last day of the three months, the day after
            "2022-06-15, 2022-03, 500.00",
            "2022-06-16, 2022-03, 500.00",
            "2022-07-01, 2022-03, 0.00",
            "2022-07-01, 2022-04, 500.00",
            "2022-09-30, 2022-05, 0.00",
            "2022-09-30, 2022-06, 500.00"
        })
        void loseWhatIsOlderThanThreeMonthsWhenPapersAreLate(String complete, String month, BigDecimal amount) {
            Participant late = signed("2001-05-17", "not-taxable", "2022-03-15").did(Cej.PIECES, CEJ, complete);
            assertThat(amount(late, month)).isEqualTo(amount);
        }

        @Test
        void keepWhatWasPaidAsAPrecautionForThreeMonths() {
            Participant late = ADULT.did(Cej.PIECES, CEJ, "2022-10-03")
                    .paidFor("2022-05", Cej.ALLOCATION, "450.00")
                    .paidFor("2022-06", Cej.ALLOCATION, "450.00");
            assertThat(amount(late, "2022-04")).isZero();
            assertThat(amount(late, "2022-05")).isEqualTo(euros("450.00"));
            assertThat(amount(late, "2022-06")).isZero();
            assertThat(amount(late, "2022-07")).isEqualTo(euros("520.00"));
        }
    }

    @Nested
    class SanctionsOfBothScales {
        @ParameterizedTest
        @CsvSource({"2022-04, 500.00", "2022-05, 375.00", "2022-06, 500.00"})
        void theFirstBreachTakesAQuarterOfTheMonthAfterItsNotification(String month, BigDecimal amount) {
            assertThat(amount(ADULT.did(StepKind.SANCTION, CEJ, "2022-04-30"), month))
                    .isEqualTo(amount);
        }

        @ParameterizedTest
        @CsvSource({"2022-04-30, 375.00", "2022-05-01, 500.00"})
        void theNotificationCountsNotTheDecision(String notified, BigDecimal may) {
            Participant sanctioned =
                    ADULT.did(StepKind.SANCTION, CEJ, "2022-04-20").did(StepKind.NOTIFICATION, CEJ, notified);
            assertThat(amount(sanctioned, "2022-05")).isEqualTo(may);
        }

        @Test
        void theSecondTakesAMonthAndTheThirdEverything() {
            Participant twice =
                    ADULT.did(StepKind.SANCTION, CEJ, "2022-04-11").did(StepKind.SANCTION, CEJ, "2022-06-13");
            assertThat(Stream.of("2022-05", "2022-06", "2022-07", "2022-08").map(month -> amount(twice, month)))
                    .containsExactly(euros("375.00"), euros("500.00"), euros("0.00"), euros("520.00"));
            Participant threeTimes = twice.did(StepKind.SANCTION, CEJ, "2022-09-12");
            assertThat(Stream.of("2022-08", "2022-09", "2022-10", "2022-12").map(month -> amount(threeTimes, month)))
                    .containsExactly(euros("520.00"), euros("520.00"), euros("0.00"), euros("0.00"));
        }

        @Test
        void aCutIsRoundedToTheCent() {
            Participant working = ADULT.from("2022-03-01").declaring(Attributes.RESOURCES_ACTIVITY, euros("600"));
            assertThat(amount(working.did(StepKind.SANCTION, CEJ, "2022-03-10"), "2022-04"))
                    .isEqualTo(euros("260.50"));
        }

        @ParameterizedTest
        @CsvSource({"2025-05-30, 421.26", "2025-05-31, 421.26"})
        void until2025May31TheRankCounts(String notified, BigDecimal june) {
            Participant sanctioned =
                    signed("2001-05-17", "not-taxable", "2025-01-06").did(StepKind.SANCTION, CEJ, notified);
            assertThat(amount(sanctioned, "2025-06")).isEqualTo(june);
        }

        @ParameterizedTest
        @CsvSource({"2025-06-01", "2025-06-02"})
        void fromJune2025TheDecisionSaysTheShareAndTheMonths(String notified) {
            Participant signed = signed("2001-05-17", "not-taxable", "2025-01-06");
            Allowance unsaid = month(signed.did(StepKind.SANCTION, CEJ, notified), "2025-07");
            assertThat(unsaid.amount()).isEmpty();
            assertThat(unsaid.missing()).containsExactly(Sanctions.MONTHS, Sanctions.RATE);
            Participant said = signed.with(decided(notified, "manquement", 2, "30"));
            assertThat(Stream.of("2025-06", "2025-07", "2025-08", "2025-09").map(month -> amount(said, month)))
                    .containsExactly(euros("561.68"), euros("393.18"), euros("393.18"), euros("561.68"));
        }

        @Test
        void aSuspensionIsLiftedFromItsLastDayOn() {
            Participant lifted = signed("2001-05-17", "not-taxable", "2025-06-02")
                    .with(Step.builder(day("2025-06-20"), StepKind.SANCTION)
                            .by(CEJ)
                            .value(Sanctions.RATE, euros("50"))
                            .value(Sanctions.MONTHS, 2)
                            .until(day("2025-07-31"))
                            .build());
            assertThat(amount(lifted, "2025-07")).isEqualTo(euros("280.84"));
            assertThat(amount(lifted, "2025-08")).isEqualTo(euros("561.68"));
        }

        /** Everything suppressed for the four months of a repeat strikes off the list (R5412-1). */
        @ParameterizedTest
        @CsvSource({"4, 99, false", "3, 100, false", "4, 100, true"})
        void totalSuppressionForFourMonthsStrikesOff(int months, String rate, boolean struckOff) {
            Participant twice = signed("2001-05-17", "not-taxable", "2025-06-02")
                    .with(decided("2025-06-10", "manquement", 1, "30"))
                    .with(decided("2025-07-10", "manquement", months, rate));
            assertThat(sentences(twice, "2025-08").anyMatch(sentence -> sentence.contains("avec radiation")))
                    .isEqualTo(struckOff);
        }

        @Test
        void aDecisionOutsideTheScaleIsSaid() {
            Participant signed = signed("2001-05-17", "not-taxable", "2025-06-02");
            assertThat(sentences(signed.with(decided("2025-06-20", "manquement", 3, "30")), "2025-07"))
                    .anyMatch(sentence -> sentence.contains("décision hors du barème"));
            assertThat(sentences(signed.with(decided("2025-06-20", "manquement", 2, "29")), "2025-07"))
                    .anyMatch(sentence -> sentence.contains("décision hors du barème"));
            assertThat(sentences(signed.with(decided("2025-06-20", "manquement", 2, "30")), "2025-07"))
                    .noneMatch(sentence -> sentence.contains("hors du barème"));
        }

        @ParameterizedTest
        @CsvSource({
            // two refusals: 2 months, 4 when repeated; very short activity: 1 month, then 2
            "refus-offre, 2025-08, 0.00",
            "refus-offre, 2025-09, 561.68",
            "activite-breve, 2025-07, 0.00",
            "activite-breve, 2025-08, 561.68"
        })
        void someGroundsTakeEverythingForAFixedTime(String ground, String month, BigDecimal amount) {
            Participant sanctioned = signed("2001-05-17", "not-taxable", "2025-06-02")
                    .with(Step.builder(day("2025-06-20"), StepKind.SANCTION)
                            .by(CEJ)
                            .value(Sanctions.GROUND, ground)
                            .build());
            assertThat(amount(sanctioned, month)).isEqualTo(amount);
        }

        @ParameterizedTest
        @CsvSource({"2025-06-15, 0.00", "2025-06-16, 0.00", "2025-06-17, 561.68"})
        void aRepeatIsWithinTwentyFourMonthsOfTheFirstNotification(String second, BigDecimal fourthMonth) {
            // the window is moved back so that amounts are those of 2025
            Parcours early = Suite.forStructure("""
                      cej.sanction.bareme: { values: [ { from: 2022-03-01, value: motif, source: essai, confidence: LOCAL } ] }
                      cej.sanction.recidive: { values: [ { from: 2022-03-01, value: 24, source: essai, confidence: LOCAL } ] }
                      cej.sanction.part-minimale: { values: [ { from: 2022-03-01, value: 0.30, source: essai, confidence: LOCAL } ] }
                      cej.sanction.mois.refus-offre: { values: [ { from: 2022-03-01, value: [2, 2], source: essai, confidence: LOCAL } ] }
                    """);
            Participant twice = signed("2001-05-17", "not-taxable", "2023-05-02")
                    .exited(CEJ, "2023-12-31", ExitReason.TERME)
                    .entered(CEJ, "2025-01-06")
                    .with(refusal("2023-06-16"))
                    .with(refusal(second));
            assertThat(early.allowance(twice.dossier(), "cej", YearMonth.of(2025, 10))
                            .amount())
                    .contains(fourthMonth);
        }

        private Step refusal(String on) {
            return Step.builder(day(on), StepKind.SANCTION)
                    .by(CEJ)
                    .value(Sanctions.GROUND, "refus-offre")
                    .build();
        }

        private Step decided(String on, String ground, int months, String rate) {
            return Step.builder(day(on), StepKind.SANCTION)
                    .by(CEJ)
                    .value(Sanctions.GROUND, ground)
                    .value(Sanctions.MONTHS, months)
                    .value(Sanctions.RATE, euros(rate))
                    .build();
        }
    }

    @Test
    void theYearIsTheSumOfItsMonthsBesideWhatWasPaid() {
        Participant paid =
                ADULT.exited(CEJ, "2022-09-10", ExitReason.TERME).paidFor("2022-03", Cej.ALLOCATION, "500.00");
        Allowance year = PARCOURS.allowance(paid.dossier(), "cej", Year.of(2022));
        assertThat(year.amount()).contains(euros("3560.00"));
        assertThat(year.explanation().because()).hasSize(13);
        ExplanationText.matches(getClass(), "cej-year-2022", year.explanation());
    }

    @Test
    void aYearWithAMonthThatCannotBeComputedHasNoSum() {
        Allowance year = PARCOURS.allowance(
                aParticipant().born("2001-05-17").entered(CEJ, "2022-03-01").dossier(), "cej", Year.of(2022));
        assertThat(year.amount()).isEmpty();
        assertThat(year.missing()).containsExactly(Attributes.TAX_HOUSEHOLD);
    }

    @Test
    void theExplanationShowsTheFlatAmountTheTaperTheSmicAndTheArticles() {
        ExplanationText.matches(
                getClass(),
                "cej-2022-03-with-600-euros",
                month(ADULT.declaringFor("2022-03", Attributes.RESOURCES_ACTIVITY, euros("600")), "2022-03")
                        .explanation());
        ExplanationText.matches(
                getClass(),
                "cej-2022-05-sanctioned",
                month(ADULT.did(StepKind.SANCTION, CEJ, "2022-04-30"), "2022-05")
                        .explanation());
    }

    private static Participant signed(String birth, String household, String entry) {
        return aParticipant()
                .born(birth)
                .from(entry)
                .declaring(Attributes.TAX_HOUSEHOLD, household)
                .entered(CEJ, entry);
    }

    private static Stream<String> sentences(Participant participant, String month) {
        return month(participant, month).explanation().stream().map(finding -> finding.in(Locale.FRENCH));
    }

    private static BigDecimal amount(Participant participant, String month) {
        return month(participant, month).amount().orElseThrow();
    }

    private static Allowance month(Participant participant, String month) {
        return PARCOURS.allowance(participant.dossier(), "cej", YearMonth.parse(month));
    }
}

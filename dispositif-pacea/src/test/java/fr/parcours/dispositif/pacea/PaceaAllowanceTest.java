package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Pacea.PACEA;
import static fr.parcours.dispositif.pacea.Suite.CEJ;
import static fr.parcours.dispositif.pacea.Suite.PARCOURS;
import static fr.parcours.dispositif.pacea.Suite.forStructure;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceaAllowanceTest {
    private static final Participant ENTERED = aParticipant().born("2002-01-01").entered(PACEA, "2020-12-01");

    @Nested
    class Ceilings {
        @ParameterizedTest
        @CsvSource({
            // RSA x 0.88, 3 times a year
            "2017-01, 470.95, 1412.85",
            "2017-03, 470.95, 1412.85",
            "2017-04, 472.37, 1417.10",
            "2017-05, 472.37, 1417.10",
            "2017-08, 472.37, 1417.10",
            "2017-09, 480.02, 1440.07",
            "2018-03, 480.02, 1440.07",
            "2018-04, 484.82, 1454.46",
            "2019-03, 484.82, 1454.46",
            "2019-04, 492.57, 1477.71",
            "2020-03, 492.57, 1477.71",
            "2020-04, 497.01, 1491.02",
            // 6 times a year
            "2020-12, 497.01, 1491.02",
            "2021-01, 497.01, 2982.04",
            "2021-02, 497.01, 2982.04",
            "2021-03, 497.01, 2982.04",
            "2021-04, 497.50, 2985.00",
            // full rate of the CEJ
            "2022-02, 497.50, 2985.00",
            "2022-03, 500.00, 3000.00",
            "2022-04, 500.00, 3000.00",
            "2022-06, 500.00, 3000.00",
            "2022-07, 520.00, 3120.00",
            "2023-03, 520.00, 3120.00",
            "2023-04, 528.00, 3168.00",
            "2024-03, 528.00, 3168.00",
            "2024-04, 552.29, 3313.74",
            "2025-03, 552.29, 3313.74",
            "2025-04, 561.68, 3370.08",
            "2026-03, 561.68, 3370.08",
            "2026-04, 566.17, 3397.02"
        })
        void areThoseOfTheFirstDayOfTheMonth(String month, BigDecimal monthly, BigDecimal yearly) {
            Participant participant = aParticipant().entered(PACEA, month + "-01");
            assertThat(month(participant, month).amount()).contains(monthly);
            Finding year = finding(month(participant, month), "pacea.allocation.annee");
            assertThat(((Sentence) year.sentence()).values()).startsWith(yearly);
        }

        @ParameterizedTest
        @CsvSource({
            "2020-12, R5131-14",
            "2021-12, R5131-14 (décret 2020-1783)",
            "2022-02, R5131-14 (décret 2020-1783)",
            "2022-03, D5131-9"
        })
        void citeTheArticleOfTheMonth(String month, String article) {
            Allowance allowance = month(aParticipant().entered(PACEA, month + "-01"), month);
            assertThat(finding(allowance, "pacea.plafond.multiple").sources()).startsWith(article);
        }

        @Test
        void fromApril2026AreMarkedUnverified() {
            Participant participant = aParticipant().entered(PACEA, "2026-01-05");
            assertThat(month(participant, "2026-03").explanation().unverified()).isEmpty();
            assertThat(month(participant, "2026-04").explanation().unverified())
                    .extracting(ParameterValue::parameter)
                    .containsExactly("national.cej-taux-plein");
        }

        @Test
        void doNotExistBefore2017() {
            Participant participant = aParticipant().entered(PACEA, "2016-12-01");
            for (Allowance none : List.of(month(participant, "2016-12"), year(participant, 2016))) {
                assertThat(none.amount()).isEmpty();
                assertThat(none.explanation().verdict()).isEqualTo(Verdict.UNDETERMINED);
                assertThat(none.explanation().in(Locale.FRENCH)).contains("1er décembre 2016", "1er janvier 2017");
            }
        }
    }

    @Nested
    class Conditions {
        @ParameterizedTest
        @CsvSource({"2020-11, 0.00", "2020-12, 497.01", "2021-06, 497.50", "2021-07, 0.00"})
        void oneIsABeneficiaryFromTheEntryToTheExit(String month, BigDecimal amount) {
            Participant participant =
                    aParticipant().entered(PACEA, "2020-12-31").exited(PACEA, "2021-06-01", ExitReason.TERME);
            assertThat(month(participant, month).amount()).contains(amount);
        }

        @Test
        void nobodyElseIsOne() {
            assertThat(month(aParticipant(), "2021-03").amount()).contains(euros("0.00"));
            assertThat(year(aParticipant(), 2021).amount()).contains(euros("0.00"));
        }

        @Test
        void aPaceaThatShouldHaveEndedGivesNothing() {
            Participant participant = aParticipant().born("1996-03-10").entered(PACEA, "2021-01-04");
            assertThat(month(participant, "2022-03").amount()).contains(euros("500.00"));
            assertThat(month(participant, "2022-04").amount()).contains(euros("0.00"));
            Participant ageUnknown = aParticipant().entered(PACEA, "2021-01-04");
            assertThat(month(ageUnknown, "2023-01").amount()).contains(euros("520.00"));
            assertThat(month(ageUnknown, "2023-02").amount()).contains(euros("0.00"));
        }

        @ParameterizedTest
        @CsvSource({"2022-02, 497.50", "2022-03, 0.00", "2022-04, 0.00", "2022-09, 0.00", "2022-10, 520.00"})
        void aCejGivesNothingFromMarch2022(String month, BigDecimal amount) {
            Participant participant = ENTERED.entered(CEJ, "2022-02-15").exited(CEJ, "2022-09-01", ExitReason.TERME);
            assertThat(month(participant, month).amount()).contains(amount);
        }

        @Test
        void aCejBegunDuringTheMonthGivesNothing() {
            Participant participant =
                    ENTERED.exited(PACEA, "2022-05-30", ExitReason.TERME).entered(CEJ, "2022-05-31");
            assertThat(month(participant, "2022-04").amount()).contains(euros("500.00"));
            assertThat(month(participant, "2022-05").amount()).contains(euros("0.00"));
        }
    }

    @Nested
    class Resources {
        @ParameterizedTest
        @CsvSource({
            "2020-12, 0.00, 497.01",
            "2020-12, 0.01, 0.00",
            "2021-01, 0.01, 497.01",
            "2021-01, 299.99, 497.01",
            "2021-01, 300.00, 497.01",
            "2021-01, 300.01, 0.00",
            "2022-02, 300.00, 497.50",
            "2022-03, 300.00, 500.00",
            "2022-03, 300.01, 0.00"
        })
        void mayNotPassTheThresholdOfTheMonth(String month, BigDecimal pay, BigDecimal amount) {
            assertThat(month(ENTERED.declaringFor(month, Attributes.RESOURCES_ACTIVITY, pay), month)
                            .amount())
                    .contains(amount);
        }

        @ParameterizedTest
        @CsvSource({
            "2020-12, R5131-13",
            "2021-01, R5131-13 (décret 2020-1783)",
            "2022-02, R5131-13 (décret 2020-1783)",
            "2022-03, R5131-8"
        })
        void citeTheArticleOfTheMonth(String month, String article) {
            assertThat(finding(month(ENTERED, month), "pacea.allocation.ressources")
                            .sources())
                    .containsExactly(article);
        }

        @Test
        void addUpWhateverTheirKind() {
            Participant two = ENTERED.declaringFor("2021-03", Attributes.RESOURCES_ACTIVITY, euros("100"))
                    .declaringFor("2021-03", Attributes.RESOURCES_REPLACEMENT, euros("100"));
            Participant three = two.declaringFor("2021-03", Attributes.RESOURCES_OTHER, euros("100"));
            assertThat(month(three, "2021-03").amount()).contains(euros("497.01"));
            Participant over = two.declaringFor("2021-03", Attributes.RESOURCES_OTHER, euros("100.01"));
            assertThat(month(over, "2021-03").amount()).contains(euros("0.00"));
        }

        @Test
        void areThoseDeclaredForTheMonthElseThoseOfItsLastDay() {
            Participant standing = ENTERED.from("2021-03-31").declaring(Attributes.RESOURCES_ACTIVITY, euros("900"));
            assertThat(month(standing, "2021-02").amount()).contains(euros("497.01"));
            assertThat(month(standing, "2021-03").amount()).contains(euros("0.00"));
            assertThat(month(standing, "2021-04").amount()).contains(euros("0.00"));
            Participant corrected = standing.declaringFor("2021-04", Attributes.RESOURCES_ACTIVITY, euros("0"));
            assertThat(month(corrected, "2021-04").amount()).contains(euros("497.50"));
            assertThat(month(corrected, "2021-05").amount()).contains(euros("0.00"));
        }

        @Test
        void neverDeclaredCountAsNoneAndAreListed() {
            assertThat(month(ENTERED, "2021-03").presumed())
                    .containsExactly("resources.activity", "resources.other", "resources.replacement");
            assertThat(month(ENTERED.from("2021-01-01").declaring(Attributes.RESOURCES_ACTIVITY, euros("0")), "2021-03")
                            .presumed())
                    .containsExactly("resources.other", "resources.replacement");
        }

        @Test
        void refusedGiveNoAmount() {
            Participant refused = ENTERED.from("2021-03-01").refusing(Attributes.RESOURCES_ACTIVITY);
            assertThat(month(refused, "2021-03").amount()).isEmpty();
            assertThat(month(refused, "2021-03").missing()).containsExactly(Attributes.RESOURCES_ACTIVITY);
            Participant over = refused.from("2021-03-01").declaring(Attributes.RESOURCES_REPLACEMENT, euros("301"));
            assertThat(month(over, "2021-03").amount()).contains(euros("0.00"));
            assertThat(month(over, "2021-03").missing()).isEmpty();
        }
    }

    @Nested
    class WhatWasPaid {
        @Test
        void isTakenOffTheMonth() {
            assertThat(month(ENTERED.paidFor("2021-03", Pacea.ALLOCATION, "200.00"), "2021-03")
                            .amount())
                    .contains(euros("297.01"));
            assertThat(month(ENTERED.paidFor("2021-03", Pacea.ALLOCATION, "497.01"), "2021-03")
                            .amount())
                    .contains(euros("0.00"));
            assertThat(month(ENTERED.paidFor("2021-03", Pacea.ALLOCATION, "600.00"), "2021-03")
                            .amount())
                    .contains(euros("0.00"));
        }

        @Test
        void countsForTheMonthItIsForWhateverTheDay() {
            Participant paid = ENTERED.with(
                    Aid.of(day("2021-04-06"), Pacea.ALLOCATION, euros("100")).forMonth(YearMonth.of(2021, 3)));
            assertThat(month(paid, "2021-03").amount()).contains(euros("397.01"));
            assertThat(month(paid, "2021-04").amount()).contains(euros("497.50"));
        }

        @Test
        void underAnotherSchemeDoesNotCount() {
            Participant helped = ENTERED.paid(AidScheme.of("fajem-urgence", "FAJEM"), "100", "2021-03-10");
            assertThat(month(helped, "2021-03").amount()).contains(euros("497.01"));
        }

        @Test
        void isGivenBackByARecovery() {
            Participant recovered = ENTERED.paidFor("2021-03", Pacea.ALLOCATION, "497.01")
                    .paidFor("2021-03", Pacea.ALLOCATION, "-497.01");
            assertThat(month(recovered, "2021-03").amount()).contains(euros("497.01"));
        }

        @Test
        void isTakenOffTheCivilYear() {
            Participant paid = ENTERED.paidFor("2020-12", Pacea.ALLOCATION, "497.01")
                    .paidFor("2021-01", Pacea.ALLOCATION, "497.01")
                    .paidFor("2021-02", Pacea.ALLOCATION, "497.01")
                    .paidFor("2021-03", Pacea.ALLOCATION, "497.01")
                    .paidFor("2021-04", Pacea.ALLOCATION, "497.50")
                    .paidFor("2021-05", Pacea.ALLOCATION, "497.50");
            assertThat(month(paid, "2021-06").amount()).contains(euros("497.50"));
            Participant more = paid.paidFor("2021-06", Pacea.ALLOCATION, "400.00");
            assertThat(month(more, "2021-06").amount()).contains(euros("97.50"));
            assertThat(month(more, "2021-12").amount()).contains(euros("98.97"));
            assertThat(month(more.paidFor("2021-12", Pacea.ALLOCATION, "98.97"), "2021-12")
                            .amount())
                    .contains(euros("0.00"));
            assertThat(month(more, "2022-01").amount()).contains(euros("497.50"));
            assertThat(year(more, 2021).amount()).contains(euros("98.97"));
            assertThat(year(more, 2020).amount()).contains(euros("994.01"));
        }

        @Test
        void forTheMonthItselfCountsInTheYearToo() {
            Participant paid = aParticipant()
                    .entered(PACEA, "2020-01-06")
                    .paidFor("2020-01", Pacea.ALLOCATION, "492.57")
                    .paidFor("2020-02", Pacea.ALLOCATION, "492.57")
                    .paidFor("2020-04", Pacea.ALLOCATION, "300.00")
                    .paidFor("2020-05", Pacea.ALLOCATION, "100.00");
            assertThat(month(paid, "2020-05").amount()).contains(euros("105.88"));
        }
    }

    @Nested
    class ForAYear {
        @ParameterizedTest
        @CsvSource({
            "2017, 1440.07",
            "2018, 1454.46",
            "2019, 1477.71",
            "2020, 1491.02",
            "2021, 2985.00",
            "2022, 3120.00",
            "2023, 3168.00",
            "2024, 3313.74",
            "2025, 3370.08"
        })
        void theCeilingIsThatOfItsLastMonth(int year, BigDecimal ceiling) {
            Participant participant = aParticipant().entered(PACEA, year + "-01-02");
            assertThat(year(participant, year).amount()).contains(ceiling);
            assertThat(year(participant.paidFor(year + "-02", Pacea.ALLOCATION, "100.00"), year)
                            .amount())
                    .contains(ceiling.subtract(euros("100.00")));
        }

        @Test
        void aPaceaOfOneDayIsEnough() {
            assertThat(year(aParticipant().entered(PACEA, "2021-12-31"), 2021).amount())
                    .contains(euros("2985.00"));
            assertThat(year(aParticipant().entered(PACEA, "2021-12-31"), 2020).amount())
                    .contains(euros("0.00"));
        }
    }

    @Nested
    class ChoicesOfTheStructure {
        private static final String OWN =
                "  %s: { values: [ { from: 2021-01-01, value: %s, source: conseil, confidence: LOCAL } ] }%n";

        @Test
        void aYearlyCeilingOfItsOwnIsKeptFromItsDay() {
            Parcours parcours = forStructure(OWN.formatted("pacea.plafond-annuel-structure", "1400"));
            Participant paid = ENTERED.paidFor("2021-01", Pacea.ALLOCATION, "497.01")
                    .paidFor("2021-02", Pacea.ALLOCATION, "497.01");
            assertThat(month(parcours, paid, "2021-03").amount()).contains(euros("405.98"));
            assertThat(parcours.allowance(paid.dossier(), "pacea", Year.of(2021))
                            .amount())
                    .contains(euros("405.98"));
            assertThat(month(parcours, ENTERED.paidFor("2020-11", Pacea.ALLOCATION, "400.00"), "2020-12")
                            .amount())
                    .contains(euros("497.01"));
        }

        @Test
        void aMonthlyCeilingOfItsOwnIsKept() {
            Parcours parcours = forStructure(OWN.formatted("pacea.plafond-mensuel-structure", "250"));
            assertThat(month(parcours, ENTERED, "2021-03").amount()).contains(euros("250.00"));
            assertThat(month(parcours, ENTERED, "2020-12").amount()).contains(euros("497.01"));
        }

        @Test
        void aCeilingAboveTheLawChangesNothing() {
            Parcours parcours = forStructure(OWN.formatted("pacea.plafond-mensuel-structure", "900"));
            assertThat(month(parcours, ENTERED, "2021-03").amount()).contains(euros("497.01"));
        }

        @Test
        void aCeilingMayBeGivenUp() {
            Parcours parcours = forStructure("  pacea.plafond-mensuel-structure: { values: ["
                    + " { from: 2021-01-01, value: 250, source: conseil, confidence: LOCAL },"
                    + " { from: 2021-03-01, value: aucun, source: conseil, confidence: LOCAL } ] }\n");
            assertThat(month(parcours, ENTERED, "2021-02").amount()).contains(euros("250.00"));
            assertThat(month(parcours, ENTERED, "2021-03").amount()).contains(euros("497.01"));
        }

        @Test
        void theYearMayBeAnyTwelveMonths() {
            Parcours rolling = forStructure(OWN.formatted("pacea.plafond-annuel-periode", "rolling"));
            Participant paid = ENTERED.paidFor("2021-07", Pacea.ALLOCATION, "497.50")
                    .paidFor("2021-08", Pacea.ALLOCATION, "497.50")
                    .paidFor("2021-09", Pacea.ALLOCATION, "497.50")
                    .paidFor("2021-10", Pacea.ALLOCATION, "497.50")
                    .paidFor("2021-11", Pacea.ALLOCATION, "497.50")
                    .paidFor("2021-12", Pacea.ALLOCATION, "400.00");
            assertThat(month(paid, "2022-01").amount()).contains(euros("497.50"));
            assertThat(month(rolling, paid, "2022-01").amount()).contains(euros("97.50"));
            assertThat(month(rolling, paid, "2022-06").amount()).contains(euros("112.50"));
            assertThat(month(rolling, paid, "2022-07").amount()).contains(euros("520.00"));
            // a month before those paid belongs to the same twelve months
            assertThat(month(rolling, paid, "2021-05").amount()).contains(euros("97.50"));
            assertThat(month(rolling, paid, "2021-01").amount()).contains(euros("94.54"));
        }

        @Test
        void anUnknownChoiceIsAnError() {
            assertThatThrownBy(() -> forStructure(OWN.formatted("pacea.plafond-annuel-periode", "glissante")))
                    .isInstanceOf(ParcoursException.class)
                    .hasMessageContaining("PARAMETER-103")
                    .hasMessageContaining("structure.yaml");
        }
    }

    @Test
    void explanations() {
        ExplanationText.matches(
                getClass(),
                "allowance-2021-03",
                month(ENTERED.paidFor("2021-03", Pacea.ALLOCATION, "200.00"), "2021-03")
                        .explanation());
        ExplanationText.matches(
                getClass(),
                "allowance-2020-12-resources",
                month(ENTERED.declaringFor("2020-12", Attributes.RESOURCES_ACTIVITY, euros("120.50")), "2020-12")
                        .explanation());
        ExplanationText.matches(
                getClass(),
                "allowance-2022-03",
                month(ENTERED.declaringFor("2022-03", Attributes.RESOURCES_ACTIVITY, euros("300.00")), "2022-03")
                        .explanation());
        ExplanationText.matches(
                getClass(),
                "allowance-in-cej",
                month(ENTERED.entered(CEJ, "2022-03-01"), "2022-03").explanation());
        ExplanationText.matches(
                getClass(),
                "allowance-outside",
                month(aParticipant(), "2021-03").explanation());
        ExplanationText.matches(
                getClass(), "allowance-after-the-end", month(ENTERED, "2023-01").explanation());
        ExplanationText.matches(
                getClass(),
                "allowance-unverified",
                month(aParticipant().entered(PACEA, "2026-01-05"), "2026-04").explanation());
        ExplanationText.matches(
                getClass(),
                "allowance-resources-refused",
                month(ENTERED.from("2021-03-01").refusing(Attributes.RESOURCES_ACTIVITY), "2021-03")
                        .explanation());
        ExplanationText.matches(
                getClass(),
                "allowance-year-2022",
                year(ENTERED.paidFor("2022-01", Pacea.ALLOCATION, "200.00"), 2022)
                        .explanation());
        Parcours own = forStructure("  pacea.plafond-annuel-structure: { values: ["
                + " { from: 2021-01-01, value: 1400, source: conseil, confidence: LOCAL } ] }\n");
        ExplanationText.matches(
                getClass(),
                "allowance-own-ceiling",
                month(own, ENTERED.paidFor("2021-01", Pacea.ALLOCATION, "1400.00"), "2021-03")
                        .explanation());
    }

    private static Allowance month(Participant participant, String month) {
        return month(PARCOURS, participant, month);
    }

    private static Allowance month(Parcours parcours, Participant participant, String month) {
        return parcours.allowance(participant.dossier(), "pacea", YearMonth.parse(month));
    }

    private static Allowance year(Participant participant, int year) {
        return PARCOURS.allowance(participant.dossier(), "pacea", Year.of(year));
    }

    private static Finding finding(Allowance allowance, String rule) {
        return allowance.explanation().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}

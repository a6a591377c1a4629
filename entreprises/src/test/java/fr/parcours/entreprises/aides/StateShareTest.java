package fr.parcours.entreprises.aides;

import static fr.parcours.entreprises.aides.Contracts.ORDERED;
import static fr.parcours.entreprises.aides.Contracts.PARCOURS;
import static fr.parcours.entreprises.aides.Contracts.contract;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateShareTest {
    private static final Participant YOUNG = aParticipant().born("2000-01-01").outOfQpv();
    private static final Participant RESIDENT = YOUNG.from("2021-01-01").inQpv();

    @Nested
    class Amount {
        @ParameterizedTest
        @CsvSource({
            // 65 % x 10.25 x 130 h = 866.125; 80 % x 10.25 x 130 h
            "pec, false, 30, 2021-03, 866.13",
            "pec, true,  30, 2021-03, 1066.00",
            // 47 % x 10.25 x 151.666... h = 730.654
            "cie, false, 35, 2021-03, 730.65",
            "cie, true,  35, 2021-03, 730.65",
            // hours beyond those of the order, under them
            "pec, false, 35, 2021-03, 866.13",
            "pec, false, 30.01, 2021-03, 866.13",
            "pec, false, 29.99, 2021-03, 865.84",
            "pec, false, 26, 2021-03, 750.64",
            "pec, false, 20, 2021-03, 577.42",
            "cie, false, 39, 2021-03, 730.65",
            "cie, false, 20, 2021-03, 417.52",
            // the SMIC of the first day of the month: 10.25, then 10.48 from October, 10.57 in 2022
            "pec, false, 30, 2021-09, 866.13",
            "pec, false, 30, 2021-10, 885.56",
            "pec, false, 30, 2021-11, 885.56",
            "pec, false, 30, 2021-12, 885.56",
            "pec, false, 30, 2022-01, 893.17",
            "cie, false, 35, 2021-10, 747.05",
            "cie, false, 35, 2022-01, 753.46"
        })
        void isTheRateOfTheOrderTimesTheSmicTimesTheHoursOfTheMonth(
                String kind, boolean qpv, BigDecimal hours, String month, BigDecimal amount) {
            Participant participant = YOUNG.from("2021-01-01")
                    .declaring(Attributes.QPV, qpv)
                    .declaring(Attributes.WEEKLY_HOURS, hours)
                    .reached(kind.equals("pec") ? OutcomeKind.PEC : OutcomeKind.CIE, "2021-02-01", "2022-01-31");
            assertThat(month(participant, month).amount()).contains(amount);
        }

        @ParameterizedTest
        @CsvSource({
            // hired on 10 February (28 days), until 9 November (30 days)
            "2021-01, 0.00",
            "2021-02, 587.73", // 19 of 28 days
            "2021-03, 866.13",
            "2021-10, 885.56",
            "2021-11, 265.67", // 9 of 30 days
            "2021-12, 0.00"
        })
        void goesByTheDaysWhereTheContractDoesNotFillTheMonth(String month, BigDecimal amount) {
            assertThat(month(hired(YOUNG, "30", "2021-02-10", "2021-11-09"), month)
                            .amount())
                    .contains(amount);
        }

        @Test
        void stopsWithTheRealEnd() {
            Participant left = YOUNG.declaring(Attributes.WEEKLY_HOURS, new BigDecimal("30"))
                    .with(contract(OutcomeKind.PEC, "2021-02-01", "2022-01-31")
                            .endedOn(day("2021-04-15"))
                            .build());
            assertThat(month(left, "2021-04").amount()).contains(euros("433.06"));
            assertThat(month(left, "2021-05").amount()).contains(euros("0.00"));
        }

        @Test
        void addsUpTheContractsOfAMonth() {
            Participant both = hired(YOUNG, "30", "2021-02-01", "2021-11-15")
                    .with(contract(OutcomeKind.CIE, "2021-11-16", "2022-11-15")
                            .value(Attributes.WEEKLY_HOURS, new BigDecimal("30"))
                            .build());
            // 885.56 x 15/30 + 0.47 x 10.48 x 130 x 15/30
            assertThat(month(both, "2021-11").amount()).contains(euros("762.94"));
        }

        @Test
        void ofAYearIsTheSumOfItsMonths() {
            Participant hired = hired(YOUNG, "30", "2021-02-10", "2021-11-09");
            assertThat(ORDERED.allowance(hired.dossier(), "contrats-aides", Year.of(2021))
                            .amount())
                    // 587.73 + 7 x 866.13 + 885.56 + 265.67
                    .contains(euros("7801.87"));
            assertThat(ORDERED.allowance(hired.dossier(), "contrats-aides", Year.of(2022))
                            .amount())
                    .contains(euros("0.00"));
        }
    }

    @Nested
    class Rate {
        @ParameterizedTest
        @CsvSource({
            // decided under one order, then under the next: 65 %, then 30 % for the same person
            "2022-02-20, 893.17",
            "2022-02-21, 412.23",
            "2022-02-22, 412.23"
        })
        void isThatOfTheDayOfTheDecision(String signedOn, BigDecimal amount) {
            Participant hired = YOUNG.declaring(Attributes.RQTH, false)
                    .declaring(Attributes.BENEFITS, java.util.Set.of())
                    .declaring(Attributes.WEEKLY_HOURS, new BigDecimal("30"))
                    .with(contract(OutcomeKind.PEC, "2022-02-25", "2023-02-24")
                            .signedOn(day(signedOn))
                            .build());
            assertThat(month(Contracts.in("nouvelle-aquitaine"), hired, "2022-03")
                            .amount())
                    .contains(amount);
        }

        @ParameterizedTest
        @CsvSource({
            // the 26th birthday is on 15 March 2021: the age is that of the first day of the contract
            "2021-03-14, 866.13",
            "2021-03-15, 0.00",
            "2021-03-16, 0.00"
        })
        void asksThePersonOnTheFirstDayOfTheContract(String on, BigDecimal amount) {
            Participant hired = hired(
                    aParticipant().born("1995-03-15").outOfQpv().declaring(Attributes.RQTH, false),
                    "30",
                    on,
                    "2022-02-28");
            assertThat(month(hired, "2021-05").amount()).contains(amount);
        }

        @Test
        void isNotChosenWhileWhatIsNotKnownCouldRaiseIt() {
            Participant unknown = hired(aParticipant().born("2000-01-01"), "30", "2021-02-01", "2022-01-31");
            assertThat(month(unknown, "2021-03").amount()).isEmpty();
            assertThat(month(unknown, "2021-03").missing()).containsExactly(Attributes.QPV);
        }

        @Test
        void isNotAskedForWhenNothingCouldRaiseIt() {
            Participant resident = hired(aParticipant().inQpv(), "30", "2021-02-01", "2022-01-31");
            assertThat(month(resident, "2021-03").amount()).contains(euros("1066.00"));
            assertThat(month(resident, "2021-03").presumed()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "pec, 94, false, 94",
            "pec, 95, false, 95",
            "pec, 96, false, 95",
            "pec, 104, true, 104",
            "pec, 105, true, 105",
            "pec, 106, true, 105",
            "cie, 46, false, 46",
            "cie, 47, false, 47",
            "cie, 48, false, 47",
            "cie, 48, true, 47"
        })
        void neverGoesBeyondTheLaw(String kind, String ordered, boolean chantier, BigDecimal applied) {
            Parcours generous = Contracts.choosing(
                    "contrats-aides.arrete.hauts-de-france",
                    "[pec autres %1$s %% 35 h 6-12 mois, cie autres %1$s %% 35 h 6-12 mois]".formatted(ordered));
            Outcome hired = contract(kind.equals("pec") ? OutcomeKind.PEC : OutcomeKind.CIE, "2021-02-01", "2022-01-31")
                    .value(Attributes.WEEKLY_HOURS, new BigDecimal("30"))
                    .value(AidedContract.CHANTIER_INSERTION, chantier)
                    .build();
            // 130 h x 10.25 = 1332.50
            assertThat(month(generous, aParticipant().with(hired), "2021-03").amount())
                    .contains(applied.movePointLeft(2)
                            .multiply(euros("1332.50"))
                            .setScale(2, java.math.RoundingMode.HALF_UP));
        }
    }

    @Nested
    class Hours {
        @ParameterizedTest
        @CsvSource({"19.99, 0.00", "20, 577.42", "20.01, 577.71"})
        void areAtLeastTwentyAWeek(String hours, BigDecimal amount) {
            assertThat(month(hired(YOUNG, hours, "2021-02-01", "2022-01-31"), "2021-03")
                            .amount())
                    .contains(amount);
        }

        @Test
        void areAskedForWhenNobodyGaveThem() {
            Participant hired = YOUNG.reached(OutcomeKind.PEC, "2021-02-01", "2022-01-31");
            assertThat(month(hired, "2021-03").amount()).isEmpty();
            assertThat(month(hired, "2021-03").missing()).containsExactly(Attributes.WEEKLY_HOURS);
            assertThat(ORDERED.allowance(hired.dossier(), "contrats-aides", Year.of(2021))
                            .amount())
                    .isEmpty();
        }

        @Test
        void areThoseOfTheContractRatherThanOfAnotherJob() {
            Participant hired = YOUNG.declaring(Attributes.WEEKLY_HOURS, new BigDecimal("20"))
                    .with(contract(OutcomeKind.PEC, "2021-02-01", "2022-01-31")
                            .value(Attributes.WEEKLY_HOURS, new BigDecimal("30"))
                            .build());
            assertThat(month(hired, "2021-03").amount()).contains(euros("866.13"));
        }

        @Test
        void areThoseOfTheFirstDayOfTheMonthOrFirstDeclaredInIt() {
            Participant hired = YOUNG.reached(OutcomeKind.PEC, "2021-02-01", "2022-01-31")
                    .from("2021-02-20")
                    .declaring(Attributes.WEEKLY_HOURS, new BigDecimal("30"))
                    .from("2021-05-02")
                    .declaring(Attributes.WEEKLY_HOURS, new BigDecimal("20"));
            assertThat(month(hired, "2021-02").amount()).contains(euros("866.13"));
            assertThat(month(hired, "2021-05").amount()).contains(euros("866.13"));
            assertThat(month(hired, "2021-06").amount()).contains(euros("577.42"));
        }
    }

    @Nested
    class Length {
        @ParameterizedTest
        @CsvSource({
            // an initial PEC of nine months, by the order
            "pec, 2021-10-30, 0.00",
            "pec, 2021-10-31, 866.13",
            "pec, 2021-11-01, 866.13",
            // a CIE of six months
            "cie, 2021-07-30, 0.00",
            "cie, 2021-07-31, 626.28",
            "cie, 2021-08-01, 626.28"
        })
        void isThatOfTheOrderAtLeast(String kind, String until, BigDecimal amount) {
            Participant hired = YOUNG.declaring(Attributes.WEEKLY_HOURS, new BigDecimal("30"))
                    .reached(kind.equals("pec") ? OutcomeKind.PEC : OutcomeKind.CIE, "2021-02-01", until);
            assertThat(month(hired, "2021-03").amount()).contains(amount);
        }

        @Test
        void ofARenewalMayBeShorter() {
            Participant renewed =
                    hired(hired(YOUNG, "30", "2021-02-01", "2021-10-31"), "30", "2021-11-01", "2021-12-31");
            assertThat(month(renewed, "2021-12").amount()).contains(euros("885.56"));
            Participant apart = hired(hired(YOUNG, "30", "2021-02-01", "2021-10-30"), "30", "2021-11-01", "2021-12-31");
            assertThat(month(apart, "2021-12").amount()).contains(euros("0.00"));
            Participant elsewhere = hired(YOUNG, "30", "2021-02-01", "2021-10-31")
                    .with(contract(OutcomeKind.PEC, "2021-11-01", "2021-12-31")
                            .party("autre-employeur")
                            .build());
            assertThat(month(elsewhere, "2021-12").amount()).contains(euros("0.00"));
        }

        @ParameterizedTest
        @CsvSource({"2022-01, 753.46", "2022-02, 376.73", "2022-03, 0.00"})
        void ofACdiIsAidedForTheMonthsOfTheOrder(String month, BigDecimal amount) {
            Participant hired = YOUNG.declaring(Attributes.WEEKLY_HOURS, new BigDecimal("35"))
                    .reached(OutcomeKind.CIE, "2021-02-15");
            // 14 of 28 days in February 2022
            assertThat(month(hired, month).amount()).contains(amount);
        }

        @ParameterizedTest
        @CsvSource({
            // PEC of a year each from 1 March 2021: 24 months end on 28 February 2023, 60 on 28 February 2026
            "1985-01-01, false, 2023-02, true",
            "1985-01-01, false, 2023-03, false",
            "1985-01-01, true,  2023-03, true",
            "1985-01-01, true,  2026-02, true",
            "1985-01-01, true,  2026-03, false",
            // the contract of 1 March 2023 begins at 49, at 50
            "1973-03-02, false, 2023-03, false",
            "1973-03-01, false, 2023-03, true",
            // the contract of 1 March 2026 begins at 57, at 58
            "1968-03-02, false, 2026-03, false",
            "1968-03-01, false, 2026-03, true"
        })
        void inAllIsOfTheLaw(String birthDate, boolean rqth, String month, boolean aided) {
            Participant renewed = aParticipant().born(birthDate).inQpv().declaring(Attributes.RQTH, rqth);
            for (int year = 2021; year < 2027; year++) {
                renewed = hired(
                        renewed,
                        "30",
                        year + "-03-01",
                        LocalDate.of(year + 1, 3, 1).minusDays(1).toString());
            }
            assertThat(month(renewed, month).amount().orElseThrow().signum()).isEqualTo(aided ? 1 : 0);
        }

        @Test
        void inAllAsksForTheDisabilityOnlyWhenItMatters() {
            Participant renewed = aParticipant().born("1985-01-01").inQpv();
            for (int year = 2021; year < 2024; year++) {
                renewed = hired(
                        renewed,
                        "30",
                        year + "-03-01",
                        LocalDate.of(year + 1, 3, 1).minusDays(1).toString());
            }
            assertThat(month(renewed, "2023-02").missing()).isEmpty();
            assertThat(month(renewed, "2023-02").presumed()).isEmpty();
            assertThat(month(renewed, "2023-03").missing()).containsExactly(Attributes.RQTH);
            assertThat(month(renewed, "2023-03").amount()).isEmpty();
        }
    }

    @Test
    void anUnknownAgeThatCouldAidItLongerIsPresumed() {
        Participant renewed = aParticipant().inQpv().declaring(Attributes.RQTH, true);
        for (int year = 2021; year < 2024; year++) {
            renewed = hired(
                    renewed,
                    "30",
                    year + "-03-01",
                    LocalDate.of(year + 1, 3, 1).minusDays(1).toString());
        }
        assertThat(month(renewed, "2023-03").amount().orElseThrow().signum()).isEqualTo(1);
        assertThat(month(renewed, "2023-03").presumed()).containsExactly("birthDate");
    }

    @Test
    void allThatComesOfTheOrderCitesIt() {
        Finding share = explained(hired(YOUNG, "30", "2021-06-10", "2022-03-09"), "2021-07");
        assertThat(share.stream()
                        .filter(line -> line.parameters().stream()
                                .anyMatch(value -> value.parameter().startsWith("contrats-aides.arrete."))))
                .extracting(Finding::rule)
                .containsExactly(
                        "contrats-aides.part-etat.arrete",
                        "contrats-aides.part-etat.minimum",
                        "contrats-aides.part-etat.duree",
                        "contrats-aides.part-etat.heures",
                        "contrats-aides.part-etat.calcul");
    }

    @Test
    void nobodyElseHasOne() {
        assertThat(month(YOUNG, "2021-03").amount()).contains(euros("0.00"));
        Participant employed = YOUNG.reached(OutcomeKind.CDD, "2021-02-01", "2022-01-31");
        assertThat(month(employed, "2021-03").amount()).contains(euros("0.00"));
    }

    /** The orders of Hauts-de-France that were read: those of 2021-05-12, renewed to the end of 2021. */
    @Nested
    class OrdersThatWereNotRead {
        @ParameterizedTest
        @CsvSource({
            // decided before the first order, on its first day, after
            "2021-05-11, UNDETERMINED",
            "2021-05-12, SATISFIED",
            "2021-05-13, SATISFIED",
            // the last day of the orders renewed, then nothing was read
            "2021-12-30, SATISFIED",
            "2021-12-31, SATISFIED",
            "2022-01-01, UNDETERMINED",
            "2022-01-02, UNDETERMINED",
            "2026-11-30, UNDETERMINED"
        })
        void giveNoEuros(String signedOn, Verdict expected) {
            Participant hired =
                    hired(YOUNG, "30", signedOn, day(signedOn).plusYears(1).toString());
            Allowance allowance = month(
                    PARCOURS, hired, YearMonth.from(day(signedOn)).plusMonths(1).toString());
            assertThat(allowance.explanation().verdict()).isEqualTo(expected);
            assertThat(allowance.amount().isPresent()).isEqualTo(expected == Verdict.SATISFIED);
        }

        @Test
        void doNotStopAContractDecidedUnderAnOrderThatWas() {
            Participant hired = hired(YOUNG, "30", "2021-12-31", "2022-12-30");
            assertThat(month(PARCOURS, hired, "2022-01").amount()).contains(euros("893.17"));
        }

        @Test
        void giveWayToTheOrderOfTheStructure() {
            Participant hired = hired(YOUNG.born("2004-01-01"), "30", "2026-11-30", "2027-11-29");
            assertThat(month(PARCOURS, hired, "2027-01").amount()).isEmpty();
            assertThat(month(hired, "2027-01").amount()).isPresent();
        }

        @ParameterizedTest
        @CsvSource({
            // 26 on 15 June 2021: the orders of the young, then that of the others, whose rate was not read
            "1995-06-15, false, 2021-06-14, SATISFIED",
            "1995-06-15, false, 2021-06-15, UNDETERMINED",
            "1995-06-15, false, 2021-06-16, UNDETERMINED",
            // 31 on 15 June 2021, with a disability
            "1990-06-15, true, 2021-06-14, SATISFIED",
            "1990-06-15, true, 2021-06-15, UNDETERMINED",
            "1990-06-15, true, 2021-06-16, UNDETERMINED"
        })
        void areThoseOfTheAdults(String birthDate, boolean rqth, String on, Verdict expected) {
            Participant hired = hired(
                    aParticipant().born(birthDate).outOfQpv().declaring(Attributes.RQTH, rqth), "30", on, "2022-06-30");
            Allowance allowance = month(PARCOURS, hired, "2021-07");
            assertThat(allowance.explanation().verdict()).isEqualTo(expected);
            assertThat(allowance.explanation().appraisal().isEmpty()).isEqualTo(expected == Verdict.SATISFIED);
        }

        @Test
        void leaveResidentsWhoAreAdultsUndeterminedToo() {
            Participant resident = aParticipant().inQpv().declaring(Attributes.RQTH, false);
            assertThat(month(PARCOURS, hired(resident.born("2000-01-01"), "30", "2021-06-01", "2022-05-31"), "2021-07")
                            .amount())
                    .contains(euros("1066.00"));
            assertThat(month(PARCOURS, hired(resident.born("1985-01-01"), "30", "2021-06-01", "2022-05-31"), "2021-07")
                            .amount())
                    .isEmpty();
        }
    }

    /** A CIE of Hauts-de-France: six months if fixed-term, twelve if not. */
    @ParameterizedTest
    @CsvSource({
        // without planned end: to 31 May 2022
        ", 2022-05, true",
        ", 2022-06, false",
        // to 30 November 2021, however long it is
        "2022-05-31, 2021-11, true",
        "2022-05-31, 2021-12, false",
        "2021-11-30, 2021-11, true",
        // too short by a day
        "2021-11-29, 2021-11, false"
    })
    void aCieIsAidedForSixMonthsOrTwelve(String until, String month, boolean aided) {
        Participant hired = YOUNG.declaring(Attributes.WEEKLY_HOURS, new BigDecimal("35"));
        Participant signed = until == null
                ? hired.reached(OutcomeKind.CIE, "2021-06-01")
                : hired.reached(OutcomeKind.CIE, "2021-06-01", until);
        assertThat(month(PARCOURS, signed, month).amount().orElseThrow().signum())
                .isEqualTo(aided ? 1 : 0);
    }

    @Test
    void aContractOfBeforeTheOrdersIsNotGuessed() {
        Participant hired = hired(YOUNG, "30", "2020-11-01", "2021-10-31");
        Allowance allowance = month(PARCOURS, hired, "2021-06");
        assertThat(allowance.amount()).isEmpty();
        assertThat(allowance.explanation().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(allowance.missing()).isEmpty();
        assertThat(allowance.explanation().lackingParameters())
                .containsExactly("contrats-aides.arrete.hauts-de-france");
    }

    @Test
    void whatWasNotReadIsMarked() {
        Participant hired = hired(YOUNG, "30", "2021-06-01", "2022-05-31");
        assertThat(month(Contracts.in("grand-est"), hired, "2021-07")
                        .explanation()
                        .unverified())
                .extracting(ParameterValue::parameter)
                .containsOnly("contrats-aides.arrete.grand-est");
        Participant later = hired(RESIDENT, "30", "2026-12-01", "2027-11-30");
        assertThat(month(later, "2027-01").explanation().unverified())
                .extracting(ParameterValue::parameter)
                .contains("national.smic-horaire");
    }

    @Test
    void explanations() {
        ExplanationText.matches(
                getClass(), "part-etat-pec", explained(hired(RESIDENT, "35", "2021-06-10", "2022-06-09"), "2021-06"));
        ExplanationText.matches(
                getClass(), "part-etat-short", explained(hired(YOUNG, "18", "2021-06-01", "2021-11-30"), "2021-07"));
        ExplanationText.matches(
                getClass(),
                "part-etat-missing",
                explained(aParticipant().born("2000-01-01").reached(OutcomeKind.CIE, "2021-06-01"), "2021-07"));
        ExplanationText.matches(
                getClass(),
                "part-etat-not-read",
                explained(hired(YOUNG.born("2004-01-01"), "30", "2026-11-01", "2027-10-31"), "2026-11"));
        ExplanationText.matches(
                getClass(),
                "part-etat-year",
                PARCOURS.allowance(
                                hired(YOUNG, "30", "2021-06-10", "2022-03-09").dossier(),
                                "contrats-aides",
                                Year.of(2021))
                        .explanation());
    }

    private static Participant hired(Participant participant, String hours, String on, String until) {
        return participant.with(contract(OutcomeKind.PEC, on, until)
                .value(Attributes.WEEKLY_HOURS, new BigDecimal(hours))
                .build());
    }

    private static Finding explained(Participant participant, String month) {
        return month(PARCOURS, participant, month).explanation();
    }

    private static Allowance month(Participant participant, String month) {
        return month(ORDERED, participant, month);
    }

    private static Allowance month(Parcours parcours, Participant participant, String month) {
        return parcours.allowance(participant.dossier(), "contrats-aides", YearMonth.parse(month));
    }
}

package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.GarantieJeunes.ALLOCATION;
import static fr.parcours.dispositif.cej.GarantieJeunes.GARANTIE_JEUNES;
import static fr.parcours.dispositif.cej.Suite.PARCOURS;
import static fr.parcours.dispositif.cej.Suite.choosing;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.runtime.assembly.Owned;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GarantieJeunesTest {
    /** Neither job, nor studies, nor training; out of the parents' home; no resource. */
    private static final Participant NEET = neet("2000-05-15");

    @Nested
    class WhoMayEnter {
        @ParameterizedTest
        @CsvSource({
            // generalised on 2017-01-01, closed on 2022-03-01
            "2016-12-31, REFUSED",
            "2017-01-01, SATISFIED",
            "2017-01-02, SATISFIED",
            "2022-02-27, SATISFIED",
            "2022-02-28, SATISFIED",
            "2022-03-01, REFUSED"
        })
        void entriesAreOpenFrom2017ToFebruary2022(String on, Verdict verdict) {
            assertThat(verdict(NEET, on)).isEqualTo(verdict);
        }

        /** An entry is judged on its own day: the last day of entries, the first without, June 2022. */
        @ParameterizedTest
        @CsvSource({"2022-02-28, false", "2022-03-01, true", "2022-06-15, true"})
        void anEntryThatTheLawDidNotAllowIsNamed(String entry, boolean named) {
            Dossier dossier = NEET.entered(GARANTIE_JEUNES, entry).dossier();
            Dispositif judged = PARCOURS.dispositifs().stream()
                    .map(Owned::value)
                    .filter(each -> each.id().equals(GARANTIE_JEUNES))
                    .findFirst()
                    .orElseThrow();
            assertThat(judged.unsatisfied(
                                    dossier, dossier.enrolments(GARANTIE_JEUNES).get(0))
                            .isPresent())
                    .isEqualTo(named);
        }

        @ParameterizedTest
        @CsvSource({
            // 16th birthday, then the last day before the 26th: the day before, the day, the day after
            "2005-06-16, REFUSED",
            "2005-06-15, SATISFIED",
            "2005-06-14, SATISFIED",
            "1995-06-17, SATISFIED",
            "1995-06-16, SATISFIED",
            "1995-06-15, REFUSED"
        })
        void fromSixteenToTheDayBeforeTheTwentySixthBirthday(String birth, Verdict verdict) {
            assertThat(verdict(neet(birth), "2021-06-15")).isEqualTo(verdict);
        }

        @ParameterizedTest
        @ValueSource(strings = {"employed", "student", "pupil", "training", "apprentice", "civic-service"})
        void neitherJobNorStudiesNorTraining(String activity) {
            assertThat(verdict(NEET.from("2021-01-01").declaring(Attributes.ACTIVITY, activity), "2021-06-15"))
                    .isEqualTo(Verdict.REFUSED);
        }

        @ParameterizedTest
        @CsvSource({"none, SATISFIED", "limited, REFUSED", "full, REFUSED"})
        void atTheParentsOnlyWithoutTheirSupport(String support, Verdict verdict) {
            Participant atHome = NEET.from("2021-01-01").declaring(Attributes.HOUSING, "parents");
            assertThat(verdict(atHome, "2021-06-15")).isEqualTo(Verdict.UNDETERMINED);
            assertThat(verdict(atHome.from("2021-01-01").declaring(Attributes.PARENTAL_SUPPORT, support), "2021-06-15"))
                    .isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({
            // ceiling 497.50 EUR; 30 % over it, 646.75; 100 % over it, 995.00
            "2021-05-28, 497.50, SATISFIED, ''",
            "2021-05-28, 497.51, UNDETERMINED, la commission d’attribution et de suivi",
            "2021-05-28, 646.75, UNDETERMINED, la commission d’attribution et de suivi",
            "2021-05-28, 646.76, REFUSED, ''",
            "2021-05-29, 497.50, SATISFIED, ''",
            "2021-05-29, 497.51, UNDETERMINED, la mission locale",
            "2021-05-29, 646.75, UNDETERMINED, la mission locale",
            "2021-05-29, 646.76, UNDETERMINED, la commission d’attribution et de suivi",
            "2021-05-29, 995.00, UNDETERMINED, la commission d’attribution et de suivi",
            "2021-05-29, 995.01, REFUSED, ''",
            "2021-05-30, 646.75, UNDETERMINED, la mission locale"
        })
        void aboveTheCeilingSomeoneDecidesUpToADerogation(String on, String resources, Verdict verdict, String by) {
            Finding finding =
                    judged(NEET.from("2021-05-01").declaring(Attributes.RESOURCES_OTHER, euros(resources)), on);
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.appraisal())
                    .extracting(appraisal -> appraisal.by().in(Locale.FRENCH))
                    .containsExactlyElementsOf(by.isEmpty() ? Set.of() : Set.of(by));
        }

        /** Ceiling 497.50 EUR: grants and internship pay count for the entry (D5131-19 II). */
        @ParameterizedTest
        @CsvSource({"497.49, SATISFIED", "497.50, SATISFIED", "497.51, UNDETERMINED"})
        void grantsAndInternshipPayCount(String resources, Verdict verdict) {
            assertThat(verdict(
                            NEET.from("2021-05-01").declaring(Attributes.RESOURCES_GRANTS, euros(resources)),
                            "2021-06-15"))
                    .isEqualTo(verdict);
            assertThat(verdict(
                            NEET.from("2021-05-01").declaring(Attributes.RESOURCES_INTERNSHIP, euros(resources)),
                            "2021-06-15"))
                    .isEqualTo(verdict);
        }

        @Test
        void whatIsNotKnownIsAsked() {
            assertThat(judged(aParticipant(), "2021-06-15").missing())
                    .containsExactly(
                            Attributes.ACTIVITY,
                            Attributes.BIRTH_DATE,
                            Attributes.HOUSING,
                            Attributes.PARENTAL_SUPPORT,
                            Attributes.RESOURCES_ACTIVITY,
                            Attributes.RESOURCES_OTHER,
                            Attributes.RESOURCES_REPLACEMENT);
        }

        @Test
        void anOpenCejRefuses() {
            assertThat(verdict(NEET.entered(Cej.CEJ, "2021-06-01"), "2021-06-15"))
                    .isEqualTo(Verdict.REFUSED);
            assertThat(verdict(NEET.entered(Suite.PACEA, "2021-06-01"), "2021-06-15"))
                    .isEqualTo(Verdict.SATISFIED);
        }

        @Test
        void theAnswerIsExplained() {
            ExplanationText.matches(
                    getClass(),
                    "garantie-jeunes-derogation",
                    judged(NEET.from("2021-05-01").declaring(Attributes.RESOURCES_OTHER, euros("600")), "2021-06-15"));
        }
    }

    @Nested
    class TheEnd {
        @ParameterizedTest
        @CsvSource({
            "2021-09-30, 2022-09-29",
            "2021-10-01, 2022-09-30",
            "2020-02-28, 2021-02-27",
            "2020-02-29, 2021-02-28"
        })
        void twelveMonthsUnlessTheContractSaysOtherwise(String entry, String last) {
            assertThat(end(NEET.entered(GARANTIE_JEUNES, entry))).isEqualTo(day(last));
        }

        @ParameterizedTest
        @CsvSource({
            // a contract of nine months: until 2021-09-30 it is not allowed
            "2021-09-30, 2022-06-29, 2022-09-29",
            "2021-10-01, 2022-06-30, 2022-06-30",
            "2021-10-02, 2022-07-01, 2022-07-01",
            // less than nine months never
            "2021-10-01, 2022-06-29, 2022-06-30",
            // nor more than twelve without an extension
            "2021-10-01, 2022-09-29, 2022-09-29",
            "2021-10-01, 2022-09-30, 2022-09-30",
            "2021-10-01, 2022-10-01, 2022-09-30"
        })
        void nineToTwelveMonthsFromOctober2021(String entry, String term, String last) {
            assertThat(end(NEET.entered(GARANTIE_JEUNES, entry).signed(GARANTIE_JEUNES, entry, term)))
                    .isEqualTo(day(last));
        }

        @ParameterizedTest
        @CsvSource({"2022-06-30, 2022-06-30", "2022-07-14, 2022-07-14", "2022-07-15, 2022-07-14"})
        void extendedWithinEighteenMonths(String until, String last) {
            Participant extended =
                    NEET.entered(GARANTIE_JEUNES, "2021-01-15").extended(GARANTIE_JEUNES, "2021-12-01", until);
            assertThat(end(extended)).isEqualTo(day(last));
        }

        @Test
        void suspendedDaysPushNothing() {
            assertThat(end(NEET.entered(GARANTIE_JEUNES, "2021-01-15")
                            .suspended(GARANTIE_JEUNES, "2021-03-01", "2021-03-31", "service-civique")))
                    .isEqualTo(day("2022-01-14"));
        }

        @Test
        void theCapSaysWhoDecides() {
            assertThat(sentences(NEET.entered(GARANTIE_JEUNES, "2021-09-30")))
                    .anyMatch(sentence -> sentence.endsWith("que décide la commission d’attribution et de suivi"));
            assertThat(sentences(NEET.entered(GARANTIE_JEUNES, "2021-10-01")))
                    .anyMatch(sentence -> sentence.endsWith("que décide la mission locale"));
        }

        private Stream<String> sentences(Participant participant) {
            return derived(participant).pieces().stream()
                    .map(piece -> piece.sentence().in(Locale.FRENCH));
        }

        private LocalDate end(Participant participant) {
            return derived(participant).lastDay();
        }

        private DerivedEnd derived(Participant participant) {
            return PARCOURS.status(participant.dossier(), "garantie-jeunes", day("2022-03-01"))
                    .end()
                    .orElseThrow();
        }
    }

    @Nested
    class TheAllowance {
        @ParameterizedTest
        @CsvSource({
            "2017-01, 470.95",
            "2017-03, 470.95",
            "2017-04, 472.37",
            "2017-08, 472.37",
            "2017-09, 480.02",
            "2018-03, 480.02",
            "2018-04, 484.82",
            "2019-03, 484.82",
            "2019-04, 492.57",
            "2020-03, 492.57",
            "2020-04, 497.01",
            "2021-03, 497.01",
            "2021-04, 497.50",
            // running contracts
            "2022-03, 497.50",
            "2022-04, 506.46",
            "2022-06, 506.46",
            "2022-07, 526.72",
            "2023-03, 526.72",
            "2023-04, 534.82"
        })
        void isTheRsaLessItsHousingShareOfTheFirstDayOfTheMonth(String month, BigDecimal amount) {
            assertThat(amount(NEET.entered(GARANTIE_JEUNES, month + "-01"), month))
                    .isEqualTo(amount);
        }

        @ParameterizedTest
        @CsvSource({
            "299.99, 497.50",
            "300.00, 497.50",
            "300.01, 497.49",
            "901.00, 180.65",
            "1243.65, 0.01",
            "1243.66, 0.00",
            "1243.67, 0.00"
        })
        void tapersFrom300EurosTo80PerCentOfTheSmic(String pay, BigDecimal left) {
            assertThat(amount(
                            NEET.entered(GARANTIE_JEUNES, "2021-05-03")
                                    .declaringFor("2021-05", Attributes.RESOURCES_ACTIVITY, euros(pay)),
                            "2021-05"))
                    .isEqualTo(left);
        }

        @ParameterizedTest
        @CsvSource({"2021-09, 180.65", "2021-10, 189.76", "2021-11, 189.76", "2021-12, 189.76", "2022-01, 193.18"})
        void readsTheSmicOfTheMonth(String month, BigDecimal left) {
            Participant working = NEET.entered(GARANTIE_JEUNES, "2021-05-03")
                    .from("2021-05-03")
                    .declaring(Attributes.RESOURCES_ACTIVITY, euros("901"));
            assertThat(amount(working, month)).isEqualTo(left);
        }

        @Test
        void isUndeterminedBeforeItsTexts() {
            Allowance before = month(NEET.entered(GARANTIE_JEUNES, "2016-12-05"), "2016-12");
            assertThat(before.amount()).isEmpty();
            assertThat(before.missing()).isEmpty();
            assertThat(before.explanation().verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(before.explanation().because())
                    .filteredOn(line -> line.rule().equals("garantie-jeunes.montant"))
                    .allSatisfy(line -> assertThat(line.in(Locale.FRENCH)).contains("1er décembre 2016", "2017"))
                    .hasSize(1);
        }

        /** Grants and internship pay are on the list since 2019-11-01. */
        @ParameterizedTest
        @CsvSource({"2019-10, 492.57", "2019-11, 331.42", "2019-12, 331.42"})
        void countsGrantsAndInternshipPaySinceNovember2019(String month, BigDecimal left) {
            Participant entered = NEET.entered(GARANTIE_JEUNES, "2019-03-01").from("2019-03-01");
            assertThat(amount(entered.declaring(Attributes.RESOURCES_GRANTS, euros("600")), month))
                    .isEqualTo(left);
            assertThat(amount(entered.declaring(Attributes.RESOURCES_INTERNSHIP, euros("600")), month))
                    .isEqualTo(left);
        }

        /** R5131-23 does not say what becomes of a month that a service civique does not fill. */
        @ParameterizedTest
        @CsvSource({
            "2021-06-01, 2021-06-30, 497.50, 497.50, 497.50",
            "2021-05-31, 2021-06-30, 481.45, 0.00, 497.50",
            "2021-05-05, 2021-05-31, 64.19, 0.00, 497.50",
            "2021-05-01, 2021-05-27, 64.19, 0.00, 0.00",
            "2021-05-01, 2021-05-31, 0.00, 0.00, 0.00"
        })
        void countsTheDaysOfASuspensionAsTheStructureChooses(
                String first, String last, BigDecimal byDay, BigDecimal wholeMonth, BigDecimal firstDay) {
            Participant engaged =
                    NEET.entered(GARANTIE_JEUNES, "2021-02-01").reached(OutcomeKind.SERVICE_CIVIQUE, first, last);
            assertThat(amount(engaged, "2021-05")).isEqualTo(byDay);
            assertThat(chosen("mois-entier", engaged)).isEqualTo(wholeMonth);
            assertThat(chosen("premier-jour", engaged)).isEqualTo(firstDay);
        }

        private BigDecimal chosen(String counting, Participant participant) {
            return choosing("garantie-jeunes.paiement-suspendu-decompte", counting)
                    .allowance(participant.dossier(), "garantie-jeunes", YearMonth.of(2021, 5))
                    .amount()
                    .orElseThrow();
        }

        @Test
        void countsUnemploymentBenefitsWithPay() {
            Participant both = NEET.entered(GARANTIE_JEUNES, "2021-05-03")
                    .declaringFor("2021-05", Attributes.RESOURCES_ACTIVITY, euros("500"))
                    .declaringFor("2021-05", Attributes.RESOURCES_REPLACEMENT, euros("401"));
            assertThat(amount(both, "2021-05")).isEqualTo(euros("180.65"));
        }

        @ParameterizedTest
        @CsvSource({"2019-10, 1", "2019-11, 0", "2019-12, 0"})
        void marksTheListOfResourcesThatWasNotRead(String month, int marked) {
            Allowance allowance = month(NEET.entered(GARANTIE_JEUNES, "2019-03-01"), month);
            assertThat(allowance.explanation().unverified()).hasSize(marked);
        }

        @Test
        void isSuspendedByAServiceCiviqueOrASanction() {
            Participant entered = NEET.entered(GARANTIE_JEUNES, "2021-05-03");
            for (String reason : Set.of("service-civique", "ata", "sanction")) {
                Participant suspended = entered.suspended(GARANTIE_JEUNES, "2021-06-01", "2021-06-30", reason);
                assertThat(amount(suspended, "2021-06")).isZero();
                assertThat(amount(suspended, "2021-07")).isEqualTo(euros("497.50"));
            }
        }

        @Test
        void isNotCumulatedWithTheRsa() {
            Participant entered = NEET.entered(GARANTIE_JEUNES, "2021-05-03");
            assertThat(amount(entered.from("2021-06-01").declaring(Attributes.BENEFITS, Set.of("rsa")), "2021-06"))
                    .isZero();
            assertThat(amount(
                            entered.from("2021-06-01").declaring(Attributes.BENEFITS, Set.of("rsa-dependant")),
                            "2021-06"))
                    .isEqualTo(euros("497.50"));
        }

        @Test
        void mayReadTheMeanOfThreeMonthsBefore() {
            Participant working = NEET.entered(GARANTIE_JEUNES, "2021-02-03")
                    .declaringFor("2021-03", Attributes.RESOURCES_ACTIVITY, euros("2703"));
            assertThat(choosing("garantie-jeunes.ressources-periode", "moyenne-3-mois")
                            .allowance(working.dossier(), "garantie-jeunes", YearMonth.of(2021, 5))
                            .amount())
                    .contains(euros("180.65"));
        }

        @Test
        void isExplained() {
            Participant working = NEET.entered(GARANTIE_JEUNES, "2021-05-03")
                    .declaringFor("2021-05", Attributes.RESOURCES_ACTIVITY, euros("901"))
                    .paidFor("2021-05", ALLOCATION, "180.65");
            ExplanationText.matches(
                    getClass(),
                    "garantie-jeunes-2021-05",
                    month(working, "2021-05").explanation());
        }
    }

    private static Participant neet(String birth) {
        return aParticipant()
                .born(birth)
                .from("2016-01-01")
                .declaring(Attributes.ACTIVITY, "job-seeking")
                .declaring(Attributes.HOUSING, "own")
                .declaring(Attributes.RESOURCES_ACTIVITY, euros("0"))
                .declaring(Attributes.RESOURCES_REPLACEMENT, euros("0"))
                .declaring(Attributes.RESOURCES_OTHER, euros("0"));
    }

    private static Verdict verdict(Participant participant, String on) {
        return judged(participant, on).verdict();
    }

    private static Finding judged(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on))
                .of("garantie-jeunes")
                .explanation();
    }

    private static BigDecimal amount(Participant participant, String month) {
        return month(participant, month).amount().orElseThrow();
    }

    private static Allowance month(Participant participant, String month) {
        return PARCOURS.allowance(participant.dossier(), "garantie-jeunes", YearMonth.parse(month));
    }
}

package fr.parcours.population.sample;

import static fr.parcours.population.sample.SampleDossiers.AS_PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.population.draw.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The dossiers of the sample respect the rules of their dispositifs, as known when the data stopped. */
class SampleRulesTest {
    private static final LocalDate STOPPED = LysTourcoing2021.DATA_STOPPED_ON;

    @Test
    void everyEntryOpensAnEnrolmentAndEveryExitClosesOneWhateverIsKnown() {
        everyDossier((dossier, birth) -> {
            assertThat(dossier.unmatched()).isEmpty();
            assertThat(Dossier.of(dossier.subject(), dossier.history()).unmatched())
                    .isEmpty();
        });
    }

    @Test
    void everyWordIsKnownOrTheChaptersOwn() {
        Vocabulary vocabulary = Installed.VOCABULARY;
        everyDossier((dossier, birth) -> {
            assertThat(dossier.facts(Step.class))
                    .allMatch(step -> vocabulary.step(step.kind().code()).isPresent());
            assertThat(dossier.facts(Outcome.class))
                    .allMatch(
                            outcome -> vocabulary.outcome(outcome.kind().code()).isPresent());
            assertThat(dossier.dispositifs())
                    .extracting(DispositifId::code)
                    .isSubsetOf(
                            "mission-locale",
                            "pacea",
                            "ppae",
                            "garantie-jeunes",
                            "obligation-formation",
                            "reperage",
                            "plie",
                            "mediation-emploi",
                            "parrainage",
                            "numerique",
                            "fajem",
                            "creation-entreprise",
                            "clauses-sociales");
        });
    }

    @Test
    void nobodyIsInTwoInternshipsAtATime() {
        everyDossier((dossier, birth) -> {
            List<Days> internships = dossier.facts(Step.class)
                    .filter(step -> step.kind().equals(StepKind.STAGE))
                    .map(step -> Days.between(step.on(), step.until().orElseThrow()))
                    .sorted()
                    .toList();
            for (int next = 1; next < internships.size(); next++) {
                assertThat(internships
                                .get(next)
                                .isAfter(internships.get(next - 1).last()))
                        .isTrue();
            }
        });
    }

    @Test
    void youngPeopleAreSixteenToTwentyFiveFromTheirRegistrationToTheirExit() {
        everyDossier((dossier, birth) -> {
            for (DispositifId dispositif :
                    List.of(DispositifId.MISSION_LOCALE, Installed.PACEA, Installed.PPAE, Installed.GARANTIE_JEUNES)) {
                agesAre(dossier, birth, dispositif, 16, 25);
            }
            agesAre(dossier, birth, Installed.REPERAGE, 16, 29);
        });
    }

    @Test
    void peopleMeetOnWorkingDays() {
        everyDossier((dossier, birth) -> assertThat(dossier.facts(Step.class))
                .filteredOn(step -> step.forMonth().isEmpty())
                .allMatch(step -> WorkingDays.isOne(step.on())));
    }

    @Test
    void theObligationDeFormationIsForThoseOfSixteenAndSeventeenFromSeptember2020() {
        everyEnrolment(Installed.OBLIGATION_FORMATION, (dossier, enrolment) -> {
            agesAre(dossier, dossier.subject().birthDate().orElseThrow(), Installed.OBLIGATION_FORMATION, 16, 17);
            assertThat(enrolment.start()).isAfterOrEqualTo(LocalDate.of(2020, 9, 1));
        });
    }

    @Test
    void youngPeopleAreRegisteredOnceBeforeAnythingElseIsDone() {
        everyDossier((dossier, birth) -> {
            List<Enrolment> registrations = dossier.enrolments(DispositifId.MISSION_LOCALE);
            if (registrations.isEmpty()) {
                assertThat(dossier.dispositifs())
                        .isNotEmpty()
                        .isSubsetOf(
                                Installed.PLIE,
                                Installed.MEDIATION,
                                Installed.REPERAGE,
                                Installed.NUMERIQUE,
                                Installed.CREATION,
                                Installed.CLAUSES);
                return;
            }
            LocalDate registered = registrations.get(0).start();
            assertThat(registrations).hasSize(1);
            assertThat(dossier.dispositifs()).doesNotContain(Installed.PLIE, Installed.MEDIATION);
            assertThat(dossier.facts(Step.class)).noneMatch(step -> step.on().isBefore(registered));
            assertThat(dossier.facts(Outcome.class))
                    .noneMatch(outcome -> outcome.on().isBefore(registered));
        });
    }

    @Test
    void adultsEnrolmentTwentyFourMonthsAtMostInThePlieAndThreeOrSixInItsMediation() {
        everyEnrolment(Installed.PLIE, (dossier, enrolment) -> {
            assertThat(Age.on(enrolment.start(), dossier.subject().birthDate().orElseThrow()))
                    .isBetween(18, 62);
            assertThat(enrolment.lastDay().orElse(STOPPED)).isBeforeOrEqualTo(term(enrolment));
        });
        everyEnrolment(Installed.MEDIATION, (dossier, enrolment) -> {
            LocalDate last = enrolment.lastDay().orElseThrow();
            assertThat(last)
                    .isIn(
                            Term.ofMonths(3).lastDayFrom(enrolment.start()),
                            Term.ofMonths(6).lastDayFrom(enrolment.start()));
            assertThat(dossier.isEnrolled(Installed.PLIE, enrolment.start())).isTrue();
            assertThat(dossier.isEnrolled(Installed.PLIE, last)).isTrue();
        });
    }

    @Test
    void thePositiveExitsOfThePlieAreConfirmedSixMonthsAfterTheResult() {
        everyEnrolment(
                Installed.PLIE,
                (dossier, enrolment) -> enrolment
                        .exit()
                        .filter(exit -> exit.reason()
                                .filter(
                                        Set.of(ExitReason.EMPLOI_DURABLE, ExitReason.CREATION, ExitReason.QUALIFICATION)
                                                ::contains)
                                .isPresent())
                        .ifPresent(exit -> {
                            assertThat(dossier.facts(Step.class))
                                    .anyMatch(step -> step.kind().equals(StepKind.CONFIRMATION)
                                            && step.on().equals(exit.on()));
                            assertThat(dossier.facts(Outcome.class))
                                    .anyMatch(outcome ->
                                            outcome.on().plusMonths(6).equals(exit.on()));
                        }));
    }

    @Test
    void theGarantieJeunesLastsTwelveMonthsUnlessItIsExtendedToEighteenAtMost() {
        everyEnrolment(Installed.GARANTIE_JEUNES, (dossier, enrolment) -> {
            Optional<LocalDate> extended =
                    dossier.facts(Extension.class).map(Extension::until).max(LocalDate::compareTo);
            LocalDate last = enrolment.lastDay().orElse(STOPPED);
            assertThat(last).isBeforeOrEqualTo(extended.orElse(Term.ofMonths(12).lastDayFrom(enrolment.start())));
            assertThat(last).isBeforeOrEqualTo(Term.ofMonths(18).lastDayFrom(enrolment.start()));
        });
        assertThat(AS_PUBLISHED)
                .anyMatch(dossier -> dossier.facts(Extension.class).findAny().isPresent());
    }

    @Test
    void theAllowanceOfTheGarantieJeunesIsPaidForMonthsOfTheEnrolmentAndIsMostlyFull() {
        everyDossier((dossier, birth) -> aids(dossier, Installed.ALLOCATION_GARANTIE_JEUNES)
                .forEach(aid -> {
                    LocalDate first = aid.month().atDay(1);
                    assertThat(aid.amount()).isBetween(new BigDecimal("0.01"), full(aid.month()));
                    assertThat(dossier.isEnrolled(
                                    Installed.GARANTIE_JEUNES,
                                    Days.between(first, aid.month().atEndOfMonth())))
                            .isTrue();
                    assertThat(YearMonth.from(aid.on())).isEqualTo(aid.month().plusMonths(1));
                }));
        List<Aid> all = AS_PUBLISHED.stream()
                .flatMap(dossier -> aids(dossier, Installed.ALLOCATION_GARANTIE_JEUNES).stream())
                .toList();
        assertThat(all.stream().filter(aid -> aid.amount().compareTo(full(aid.month())) == 0))
                .hasSizeGreaterThan(all.size() / 2)
                .hasSizeLessThan(all.size());
    }

    private static BigDecimal full(YearMonth month) {
        return new BigDecimal(
                month.isBefore(YearMonth.of(2020, 4))
                        ? "492.57"
                        : month.isBefore(YearMonth.of(2021, 4)) ? "497.01" : "497.50");
    }

    private static void agesAre(Dossier dossier, LocalDate birth, DispositifId dispositif, int least, int most) {
        LocalDate lastDay = Age.lastDayBefore(most + 1, birth);
        assertThat(dossier.enrolments(dispositif)).allSatisfy(enrolment -> {
            assertThat(Age.on(enrolment.start(), birth)).isBetween(least, most);
            assertThat(enrolment.lastDay().orElse(STOPPED)).isBeforeOrEqualTo(lastDay);
        });
    }

    @Test
    void paceaContractsLastTwentyFourMonthsAtMost() {
        everyEnrolment(
                PlainCount.PACEA,
                (dossier, enrolment) ->
                        assertThat(enrolment.lastDay().orElse(STOPPED)).isBeforeOrEqualTo(term(enrolment)));
    }

    @Test
    void theDiagnosticComesBeforeTheSignatureAndTheSignatureBeforeTheEntryEachWithinAMonth() {
        everyEnrolment(PlainCount.PACEA, (dossier, enrolment) -> {
            LocalDate signed = lastStep(dossier, StepKind.SIGNATURE, enrolment.start());
            LocalDate diagnosed = lastStep(dossier, StepKind.DIAGNOSTIC, signed);
            assertThat(signed).isBeforeOrEqualTo(diagnosed.plusMonths(1));
            assertThat(enrolment.start()).isBeforeOrEqualTo(signed.plusMonths(1));
        });
    }

    @Test
    void paceaBeginsWithAPhaseAndEveryPhaseThatEndedWasEvaluated() {
        everyEnrolment(PlainCount.PACEA, (dossier, enrolment) -> {
            List<Phase> phases = dossier.facts(Phase.class)
                    .filter(phase -> phase.dispositif().equals(PlainCount.PACEA)
                            && dossier.enrolment(PlainCount.PACEA, phase.on())
                                    .filter(enrolment::equals)
                                    .isPresent())
                    .toList();
            assertThat(phases).extracting(Phase::on).contains(enrolment.start());
            assertThat(phases)
                    .allSatisfy(phase -> dossier.days(phase)
                            .end()
                            .ifPresent(last -> assertThat(dossier.facts(Step.class))
                                    .anyMatch(step -> step.kind().equals(StepKind.EVALUATION)
                                            && step.on().equals(WorkingDays.upTo(last)))));
        });
    }

    @Test
    void everyExitHasAReasonAndTheTermAndTheAgeLimitFallOnTheirDay() {
        everyDossier((dossier, birth) -> {
            assertThat(dossier.facts(Exit.class)).allSatisfy(exit -> {
                assertThat(exit.reason()).isPresent();
                boolean minors = exit.dispositif().equals(Installed.OBLIGATION_FORMATION);
                boolean aged = !exit.dispositif().equals(Installed.REPERAGE)
                        && exit.on().equals(Age.lastDayBefore(minors ? 18 : 26, birth));
                assertThat(exit.reason().filter(ExitReason.LIMITE_AGE::equals).isPresent())
                        .isEqualTo(aged);
            });
        });
        everyEnrolment(PlainCount.PACEA, (dossier, enrolment) -> {
            if (enrolment
                    .exit()
                    .flatMap(Exit::reason)
                    .filter(ExitReason.TERME::equals)
                    .isPresent()) {
                assertThat(enrolment.lastDay()).contains(term(enrolment));
            }
        });
    }

    @Test
    void aidsEnrolmentWithinTheCapsOfTheMonthTheYearAndTheStructure() {
        everyDossier((dossier, birth) -> {
            Map<YearMonth, BigDecimal> months = new TreeMap<>();
            Map<Integer, BigDecimal> years = new TreeMap<>();
            aids(dossier, Installed.ALLOCATION_PACEA).forEach(aid -> {
                months.merge(aid.month(), aid.amount(), BigDecimal::add);
                years.merge(aid.month().getYear(), aid.amount(), BigDecimal::add);
            });
            assertThat(months.values())
                    .allSatisfy(amount -> assertThat(amount).isBetween(BigDecimal.ZERO, new BigDecimal("492.57")));
            years.forEach((year, amount) ->
                    assertThat(amount).isLessThanOrEqualTo(new BigDecimal(year <= 2020 ? "1491.02" : "1400")));
            assertThat(months.keySet()).allSatisfy(month -> {
                assertThat(dossier.isEnrolled(PlainCount.PACEA, month.atDay(1))).isTrue();
                assertThat(dossier.isEnrolled(Installed.GARANTIE_JEUNES, month.atDay(1)))
                        .isFalse();
                Days days = Days.between(month.atDay(1), month.atEndOfMonth());
                assertThat(situations(dossier))
                        .noneMatch(outcome ->
                                Days.between(outcome.on(), outcome.lastDay()).overlaps(days));
            });
        });
        assertThat(AS_PUBLISHED.stream().flatMap(dossier -> dossier.facts(Aid.class)))
                .filteredOn(aid -> aid.amount().signum() < 0)
                .hasSize(1);
    }

    @Test
    void thoseWhomPoleEmploiDelegatesAreJobseekersForThirtyDaysAtMost() {
        everyEnrolment(PlainCount.PPAE, (dossier, enrolment) -> {
            assertThat(enrolment.entry().prescriber()).contains("pole-emploi");
            assertThat(dossier.answer(Attributes.JOBSEEKER_SINCE, enrolment.start())
                            .value())
                    .hasValueSatisfying(since ->
                            assertThat(since).isBetween(enrolment.start().minusDays(30), enrolment.start()));
        });
    }

    @Test
    void oneOutcomeIsOverBeforeTheNextBeginsUnlessItIsVolunteering() {
        everyDossier((dossier, birth) -> {
            List<Outcome> outcomes = situations(dossier);
            for (int i = 1; i < outcomes.size(); i++) {
                assertThat(outcomes.get(i - 1).lastDay().orElseThrow())
                        .isBefore(outcomes.get(i).on());
            }
        });
    }

    private static List<Aid> aids(Dossier dossier, AidScheme scheme) {
        return dossier.facts(Aid.class)
                .filter(aid -> aid.scheme().equals(scheme))
                .toList();
    }

    private static List<Outcome> situations(Dossier dossier) {
        return dossier.facts(Outcome.class)
                .filter(outcome -> !outcome.kind().code().equals("benevolat"))
                .toList();
    }

    private static LocalDate term(Enrolment enrolment) {
        return Term.ofMonths(24).lastDayFrom(enrolment.start());
    }

    private static LocalDate lastStep(Dossier dossier, StepKind kind, LocalDate upTo) {
        Optional<LocalDate> last = dossier.facts(Step.class)
                .filter(step -> step.kind().equals(kind) && step.dispositifs().contains(PlainCount.PACEA))
                .map(Step::on)
                .filter(day -> !day.isAfter(upTo))
                .max(LocalDate::compareTo);
        assertThat(last).isPresent();
        return last.orElseThrow();
    }

    private static void everyDossier(BiConsumer<Dossier, LocalDate> check) {
        for (Dossier dossier : SampleDossiers.PEOPLE) {
            try {
                check.accept(dossier, dossier.subject().birthDate().orElseThrow());
            } catch (AssertionError e) {
                throw new AssertionError(dossier + ": " + e.getMessage(), e);
            }
        }
    }

    private static void everyEnrolment(DispositifId dispositif, BiConsumer<Dossier, Enrolment> check) {
        everyDossier((dossier, birth) ->
                dossier.enrolments(dispositif).forEach(enrolment -> check.accept(dossier, enrolment)));
        assertThat(AS_PUBLISHED)
                .anyMatch(dossier -> !dossier.enrolments(dispositif).isEmpty());
    }
}

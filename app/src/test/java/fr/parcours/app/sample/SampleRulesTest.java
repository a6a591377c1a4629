package fr.parcours.app.sample;

import static fr.parcours.app.sample.SampleDossiers.AS_PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The dossiers of the sample respect the rules of their dispositifs, as known when the data stopped. */
class SampleRulesTest {
    private static final LocalDate STOPPED = LysTourcoing2021.DATA_STOPPED_ON;

    @Test
    void everyEntryOpensAStayAndEveryExitClosesOneWhateverIsKnown() {
        everyDossier((dossier, birth) -> {
            assertThat(dossier.unmatched()).isEmpty();
            assertThat(Dossier.of(dossier.subject(), dossier.history()).unmatched())
                    .isEmpty();
        });
    }

    @Test
    void everyWordIsKnownOrTheChaptersOwn() {
        Vocabulary vocabulary = Vocabulary.core();
        everyDossier((dossier, birth) -> {
            assertThat(dossier.facts(Step.class))
                    .allMatch(step -> vocabulary.step(step.kind().code()).isPresent());
            assertThat(dossier.facts(Outcome.class))
                    .allMatch(
                            outcome -> vocabulary.outcome(outcome.kind().code()).isPresent());
            assertThat(dossier.dispositifs())
                    .extracting(DispositifId::code)
                    .isSubsetOf("mission-locale", "pacea", "ppae");
        });
    }

    @Test
    void peopleAreSixteenToTwentyFiveFromTheirRegistrationToTheirExit() {
        everyDossier((dossier, birth) -> {
            LocalDate eve = Age.lastDayBefore(26, birth);
            for (DispositifId dispositif : dossier.dispositifs()) {
                assertThat(dossier.enrolments(dispositif)).allSatisfy(stay -> {
                    assertThat(Age.on(stay.start(), birth)).isBetween(16, 25);
                    assertThat(stay.lastDay().orElse(STOPPED)).isBeforeOrEqualTo(eve);
                });
            }
        });
    }

    @Test
    void peopleAreRegisteredOnceBeforeAnythingElseIsDone() {
        everyDossier((dossier, birth) -> {
            assertThat(dossier.enrolments(DispositifId.MISSION_LOCALE)).hasSize(1);
            LocalDate registered =
                    dossier.enrolments(DispositifId.MISSION_LOCALE).get(0).start();
            assertThat(dossier.facts(Step.class)).noneMatch(step -> step.on().isBefore(registered));
            assertThat(dossier.facts(Outcome.class))
                    .noneMatch(outcome -> outcome.on().isBefore(registered));
        });
    }

    @Test
    void paceaContractsLastTwentyFourMonthsAtMost() {
        everyStay(
                PlainCount.PACEA,
                (dossier, stay) -> assertThat(stay.lastDay().orElse(STOPPED)).isBeforeOrEqualTo(term(stay)));
    }

    @Test
    void theDiagnosticComesBeforeTheSignatureAndTheSignatureBeforeTheEntryEachWithinAMonth() {
        everyStay(PlainCount.PACEA, (dossier, stay) -> {
            LocalDate signed = lastStep(dossier, StepKind.SIGNATURE, stay.start());
            LocalDate diagnosed = lastStep(dossier, StepKind.DIAGNOSTIC, signed);
            assertThat(signed).isBeforeOrEqualTo(diagnosed.plusMonths(1));
            assertThat(stay.start()).isBeforeOrEqualTo(signed.plusMonths(1));
        });
    }

    @Test
    void paceaBeginsWithAPhaseAndEveryPhaseThatEndedWasEvaluated() {
        everyStay(PlainCount.PACEA, (dossier, stay) -> {
            List<Phase> phases = dossier.facts(Phase.class)
                    .filter(phase -> phase.dispositif().equals(PlainCount.PACEA)
                            && dossier.enrolment(PlainCount.PACEA, phase.on())
                                    .filter(stay::equals)
                                    .isPresent())
                    .toList();
            assertThat(phases).extracting(Phase::on).contains(stay.start());
            assertThat(phases)
                    .allSatisfy(phase -> Days.last(dossier.days(phase))
                            .ifPresent(last -> assertThat(dossier.facts(Step.class))
                                    .anyMatch(step -> step.kind().equals(StepKind.EVALUATION)
                                            && step.on().equals(last))));
        });
    }

    @Test
    void everyExitHasAReasonAndTheTermAndTheAgeLimitFallOnTheirDay() {
        everyDossier((dossier, birth) -> {
            LocalDate eve = Age.lastDayBefore(26, birth);
            assertThat(dossier.facts(Exit.class)).allSatisfy(exit -> {
                assertThat(exit.reason()).isPresent();
                assertThat(exit.reason().filter(ExitReason.LIMITE_AGE::equals).isPresent())
                        .isEqualTo(exit.on().equals(eve));
            });
        });
        everyStay(PlainCount.PACEA, (dossier, stay) -> {
            if (stay.exit()
                    .flatMap(Exit::reason)
                    .filter(ExitReason.TERME::equals)
                    .isPresent()) {
                assertThat(stay.lastDay()).contains(term(stay));
            }
        });
    }

    @Test
    void aidsStayWithinTheCapsOfTheMonthTheYearAndTheStructure() {
        everyDossier((dossier, birth) -> {
            Map<YearMonth, BigDecimal> months = new TreeMap<>();
            Map<Integer, BigDecimal> years = new TreeMap<>();
            dossier.facts(Aid.class).forEach(aid -> {
                months.merge(aid.month(), aid.amount(), BigDecimal::add);
                years.merge(aid.month().getYear(), aid.amount(), BigDecimal::add);
            });
            assertThat(months.values())
                    .allSatisfy(amount -> assertThat(amount).isBetween(BigDecimal.ZERO, new BigDecimal("492.57")));
            years.forEach((year, amount) ->
                    assertThat(amount).isLessThanOrEqualTo(new BigDecimal(year <= 2020 ? "1491.02" : "1400")));
            assertThat(months.keySet()).allSatisfy(month -> {
                assertThat(dossier.isEnrolled(PlainCount.PACEA, month.atDay(1))).isTrue();
                LocalDateRange days = Days.between(month.atDay(1), month.atEndOfMonth());
                assertThat(situations(dossier))
                        .noneMatch(outcome -> Days.overlap(Days.between(outcome.on(), outcome.lastDay()), days));
            });
        });
        assertThat(AS_PUBLISHED.stream().flatMap(dossier -> dossier.facts(Aid.class)))
                .filteredOn(aid -> aid.amount().signum() < 0)
                .hasSize(1);
    }

    @Test
    void thoseWhomPoleEmploiDelegatesAreJobseekersForThirtyDaysAtMost() {
        everyStay(PlainCount.PPAE, (dossier, stay) -> {
            assertThat(stay.entry().prescriber()).contains("pole-emploi");
            assertThat(dossier.answer(Attributes.JOBSEEKER_SINCE, stay.start()).value())
                    .hasValueSatisfying(
                            since -> assertThat(since).isBetween(stay.start().minusDays(30), stay.start()));
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

    private static List<Outcome> situations(Dossier dossier) {
        return dossier.facts(Outcome.class)
                .filter(outcome -> !outcome.kind().code().equals("benevolat"))
                .toList();
    }

    private static LocalDate term(Enrolment stay) {
        return stay.start().plusMonths(24).minusDays(1);
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
        for (Dossier dossier : AS_PUBLISHED) {
            try {
                check.accept(dossier, dossier.subject().birthDate().orElseThrow());
            } catch (AssertionError e) {
                throw new AssertionError(dossier + ": " + e.getMessage(), e);
            }
        }
    }

    private static void everyStay(DispositifId dispositif, BiConsumer<Dossier, Enrolment> check) {
        everyDossier((dossier, birth) -> dossier.enrolments(dispositif).forEach(stay -> check.accept(dossier, stay)));
        assertThat(AS_PUBLISHED)
                .anyMatch(dossier -> !dossier.enrolments(dispositif).isEmpty());
    }
}

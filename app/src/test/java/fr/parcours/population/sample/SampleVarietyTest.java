package fr.parcours.population.sample;

import static fr.parcours.population.sample.SampleDossiers.ALL;
import static fr.parcours.population.sample.SampleDossiers.AS_PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The sample holds what a figure may get wrong: facts that must not count, and two clocks. */
class SampleVarietyTest {
    private static final Days YEAR = Days.ofYear(2021);
    private static final Instant STOPPED = Dossier.endOf(LysTourcoing2021.DATA_STOPPED_ON);

    @Test
    void interviewsHappenInEveryYearAndOutsidePaceaToo() {
        assertThat(interviews((dossier, day) -> day.getYear() == 2019)).isPositive();
        assertThat(interviews((dossier, day) -> day.getYear() == 2020)).isPositive();
        assertThat(interviews((dossier, day) -> day.getYear() == 2022)).isPositive();
        assertThat(interviews((dossier, day) -> YEAR.contains(day)
                        && dossier.enrolments(PlainCount.PACEA).stream()
                                .allMatch(enrolment -> enrolment.start().isAfter(day))))
                .isPositive();
        assertThat(interviews((dossier, day) -> YEAR.contains(day)
                        && dossier.enrolments(PlainCount.PACEA).stream()
                                .anyMatch(enrolment ->
                                        enrolment.lastDay().filter(day::isAfter).isPresent())
                        && !dossier.isEnrolled(PlainCount.PACEA, day)))
                .isPositive();
    }

    @Test
    void contractsAreSignedBeforeAfterAndOutsideToo() {
        assertThat(AS_PUBLISHED)
                .anyMatch(dossier -> dossier.facts(Outcome.class)
                        .anyMatch(outcome -> YEAR.contains(outcome.on())
                                && !outcome.kind().code().equals("benevolat")
                                && !dossier.isEnrolled(PlainCount.PACEA, outcome.on())))
                .anyMatch(dossier -> dossier.facts(Outcome.class)
                        .anyMatch(outcome -> outcome.on().getYear() == 2020))
                .anyMatch(dossier -> dossier.facts(Outcome.class)
                        .anyMatch(outcome -> outcome.on().getYear() == 2022))
                .anyMatch(dossier -> dossier.facts(Outcome.class)
                        .anyMatch(outcome -> outcome.kind().code().equals("benevolat")
                                && dossier.isEnrolled(PlainCount.PACEA, outcome.on())));
    }

    @Test
    void someInterviewsArePlanned() {
        assertThat(AS_PUBLISHED).anyMatch(dossier -> !dossier.planned().isEmpty());
    }

    @Test
    void enrolmentsBeginAndEndOnTheDaysThatDecide() {
        assertThat(enrolments(enrolment -> ends(enrolment, LocalDate.of(2020, 12, 31))))
                .isPositive();
        assertThat(enrolments(enrolment -> ends(enrolment, LocalDate.of(2021, 1, 1))))
                .isPositive();
        assertThat(enrolments(enrolment -> ends(enrolment, LocalDate.of(2021, 12, 31))))
                .isPositive();
        assertThat(enrolments(enrolment -> enrolment.start().equals(LocalDate.of(2021, 12, 31))))
                .isPositive();
    }

    @Test
    void somePeopleComeBackAFewOnTheVeryDayTheyLeave() {
        assertThat(AS_PUBLISHED)
                .anyMatch(dossier -> comesBack(dossier, (exit, entry) -> exit.equals(entry)))
                .anyMatch(dossier -> comesBack(dossier, LocalDate::isBefore));
    }

    @Test
    void someAnswersAreUndeclaredRefusedOrDifferentAtOtherDates() {
        assertThat(AS_PUBLISHED)
                .anyMatch(dossier -> answer(dossier, Attributes.QPV) instanceof Answer.Undeclared)
                .anyMatch(dossier -> answer(dossier, Attributes.QPV) instanceof Answer.Refused)
                .anyMatch(dossier -> answer(dossier, Attributes.EDUCATION) instanceof Answer.Undeclared)
                .anyMatch(dossier -> answer(dossier, Attributes.EDUCATION) instanceof Answer.Refused)
                .anyMatch(dossier -> dossier.subject().sex().isEmpty())
                .anyMatch(dossier -> answer(dossier, Attributes.SEX).equals(new Answer.Known<>("other")))
                .anyMatch(dossier ->
                        dossier.declaration(Attributes.SEX, YEAR.last()).isPresent())
                .anyMatch(dossier -> !answer(dossier, Attributes.QPV)
                        .equals(dossier.answer(Attributes.QPV, LysTourcoing2021.DATA_STOPPED_ON)));
    }

    @Test
    void factsOfTheYearAreWithdrawnBeforeAndAfterTheDataStopped() {
        assertThat(ofTheYear(provenance -> provenance
                        .withdrawn()
                        .filter(withdrawal -> !withdrawal.at().toInstant().isAfter(STOPPED))
                        .isPresent()))
                .isPositive();
        assertThat(ofTheYear(provenance -> provenance
                        .withdrawn()
                        .filter(withdrawal -> withdrawal.at().toInstant().isAfter(STOPPED))
                        .isPresent()))
                .isPositive();
    }

    @Test
    void factsOfTheYearAreRecordedBeforeAndAfterTheDataStopped() {
        assertThat(ofTheYear(provenance ->
                        recorded(provenance).filter(at -> !at.isAfter(STOPPED)).isPresent()))
                .isPositive();
        assertThat(ofTheYear(provenance ->
                        recorded(provenance).filter(at -> at.isAfter(STOPPED)).isPresent()))
                .isPositive();
    }

    @Test
    void whatReplacesAnotherFactIsRecordedAndNamesOneOfItsTypeInItsDossier() {
        assertThat(ALL)
                .allSatisfy(dossier -> assertThat(dossier.history())
                        .filteredOn(fact -> fact.provenance().replaces().isPresent())
                        .allSatisfy(fact -> {
                            assertThat(fact.provenance().recordedAt()).isPresent();
                            assertThat(dossier.history())
                                    .filteredOn(other -> other.provenance()
                                            .id()
                                            .equals(fact.provenance().replaces()))
                                    .singleElement()
                                    .extracting(Fact::type)
                                    .isEqualTo(fact.type());
                        }))
                .anyMatch(dossier -> dossier.history().stream()
                        .anyMatch(fact -> fact.provenance().replaces().isPresent()
                                && recorded(fact.provenance()).orElseThrow().isAfter(STOPPED)));
    }

    private static long interviews(BiPredicate<Dossier, LocalDate> which) {
        return AS_PUBLISHED.stream()
                .filter(dossier -> dossier.facts(Step.class)
                        .anyMatch(step -> step.kind().equals(StepKind.ENTRETIEN) && which.test(dossier, step.on())))
                .count();
    }

    private static long enrolments(Predicate<Enrolment> which) {
        return AS_PUBLISHED.stream()
                .flatMap(dossier -> dossier.enrolments(PlainCount.PACEA).stream())
                .filter(which)
                .count();
    }

    private static boolean ends(Enrolment enrolment, LocalDate day) {
        return enrolment.lastDay().filter(day::equals).isPresent();
    }

    private static boolean comesBack(Dossier dossier, BiPredicate<LocalDate, LocalDate> exitAndEntry) {
        List<Enrolment> enrolments = dossier.enrolments(PlainCount.PACEA);
        return enrolments.size() > 1
                && exitAndEntry.test(
                        enrolments.get(0).lastDay().orElseThrow(),
                        enrolments.get(1).start());
    }

    private static long ofTheYear(Predicate<Provenance> which) {
        return ALL.stream()
                .flatMap(dossier -> dossier.history().stream())
                .filter(fact -> YEAR.contains(fact.on()) && which.test(fact.provenance()))
                .count();
    }

    private static Optional<Instant> recorded(Provenance provenance) {
        return provenance.recordedAt().map(java.time.OffsetDateTime::toInstant);
    }

    private static <T> Answer<T> answer(Dossier dossier, Attribute<T> attribute) {
        return dossier.answer(attribute, YEAR.last());
    }
}

package fr.parcours.population.sample;

import static fr.parcours.population.sample.Words.PLIE;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The PLIE: 811 adults in 2021, of whom 294 enter, sent by 26 partners, and 85 leave with a lasting job, a company or a
 * qualification. None is registered with the mission locale.
 *
 * <p>24 months at most. A lasting contract makes a positive exit six months after it began, once that is confirmed.
 */
final class PlieCalibration implements Calibration {
    private static final int LONGEST = 24;
    private static final int TO_CONFIRM = 6;
    private static final List<ExitReason> OTHER_REASONS = List.of(
            ExitReason.DEMANDE,
            ExitReason.DEMANDE,
            ExitReason.ABANDON,
            ExitReason.ABANDON,
            ExitReason.NON_RESPECT,
            ExitReason.DEMENAGEMENT,
            ExitReason.SANTE,
            ExitReason.EMPLOI,
            ExitReason.RETRAITE);
    private static final List<Integer> AGES =
            List.of(20, 24, 27, 28, 30, 31, 33, 35, 36, 38, 40, 42, 44, 45, 46, 48, 49, 51, 53, 55, 57, 59);

    private static final List<Cohort> LEFT = List.of(
            Cohort.of(150).enrolment(days("2018-09-03", "2020-09-30"), days("2020-02-03", "2020-12-30")),
            Cohort.of(150).enrolment(days("2019-02-04", "2020-12-18"), days("2021-01-04", "2021-12-30")),
            Cohort.of(40).enrolment(days("2021-01-04", "2021-09-30"), days("2021-04-01", "2021-12-31")));
    private static final List<Cohort> STAY = List.of(
            Cohort.of(30).enrolment(days("2020-02-03", "2020-12-18"), days("2022-01-03", "2022-02-23")),
            Cohort.of(252).enrolment(days("2020-03-02", "2020-12-31")),
            Cohort.of(254).enrolment(days("2021-01-04", "2021-12-30")),
            Cohort.of(35).enrolment(days("2022-01-03", "2022-02-22")));

    /** Lasting results that end the enrolments of the year: the first 17 were reached in the year before. */
    private static final List<OutcomeKind> REACHED = Stream.of(
                    repeat(OutcomeKind.CDI, 9),
                    repeat(OutcomeKind.CDD, 8), // 2020
                    repeat(OutcomeKind.CDI, 27),
                    repeat(OutcomeKind.CDD, 24),
                    repeat(OutcomeKind.CREATION_ENTREPRISE, 9),
                    repeat(OutcomeKind.FORMATION, 8)) // qualifications
            .flatMap(kinds -> kinds)
            .toList();

    private static final int REACHED_BEFORE = 17;
    private static final List<String> PRESCRIBERS = Stream.of(
                    Stream.of("departement", "pole-emploi", "cap-emploi"),
                    partners("ccas", 8),
                    partners("centre-social", 10),
                    partners("association", 5))
            .flatMap(names -> names)
            .toList();

    private final Days year;
    private int entered;

    PlieCalibration(Days year) {
        this.year = year;
    }

    @Override
    public void enrol(Population population) {
        Dice dice = Dice.of("plie cohorts");
        for (Cohort cohort : Stream.concat(LEFT.stream(), STAY.stream()).toList()) {
            for (int i = 0; i < cohort.people(); i++) {
                Stay enrolment = cohort.draw(LONGEST, dice).get(0);
                LocalDate term = enrolment.first().plusMonths(LONGEST).minusDays(1);
                enter(
                        population,
                        enrolment,
                        enrolment.last().filter(term::equals).isPresent() ? ExitReason.TERME : dice.pick(OTHER_REASONS),
                        dice);
            }
        }
        for (int i = 0; i < REACHED.size(); i++) {
            succeed(population, REACHED.get(i), i < REACHED_BEFORE, dice);
        }
    }

    @Override
    public List<Share> shares() {
        Crowd accompanied = Crowd.in(PLIE, 2021);
        return List.of(
                new Share(Trait.FEMALE, 462, accompanied), // 57 %
                new Share(Trait.AT_MOST_BAC, 657, accompanied), // 81 %
                new Share(Trait.MINIMUM_INCOME, 438, accompanied), // 54 %
                // whoever is there in another year is an adult too
                new Share(
                        Trait.AT_MOST_BAC,
                        150,
                        person -> !person.enrolments(PLIE).isEmpty() && !accompanied.has(person)));
    }

    /** Enrols somebody whose result is confirmed in the year, six months after it was reached. */
    private void succeed(Population population, OutcomeKind kind, boolean reachedBefore, Dice dice) {
        Days half = reachedBefore
                ? Days.between(LocalDate.of(2020, 7, 6), LocalDate.of(2020, 12, 28))
                : Days.between(LocalDate.of(2021, 1, 5), LocalDate.of(2021, 6, 29));
        LocalDate reached = dice.day(half);
        LocalDate exit = reached.plusMonths(TO_CONFIRM);
        LocalDate earliest = WorkingDays.from(exit.minusMonths(LONGEST).plusDays(1));
        LocalDate entry = WorkingDays.from(LocalDate.of(2020, 12, 28).minusDays(dice.between(0, 400)));
        entry = entry.isBefore(earliest) ? earliest : entry;
        entry = reached.isBefore(entry.plusDays(30))
                ? WorkingDays.from(reached.minusDays(dice.between(60, 300)))
                : entry;
        ExitReason reason = switch (kind.family()) {
            case CREATION -> ExitReason.CREATION;
            case TRAINING -> ExitReason.QUALIFICATION;
            default -> ExitReason.EMPLOI_DURABLE;
        };
        Person person = enter(population, Stay.between(entry, exit), reason, dice);
        Length length = kind.equals(OutcomeKind.CDD)
                ? Length.ofDays(200, 420)
                : kind.equals(OutcomeKind.FORMATION) ? Length.ofDays(100, 170) : Length.OPEN_ENDED;
        Outcome outcome = Particulars.outcome(kind, reached, length.lastDay(reached, dice), Optional.empty(), dice);
        boolean qualifies = kind.equals(OutcomeKind.FORMATION);
        person.add(qualifies ? Particulars.again(outcome).qualifying(true).build() : outcome);
        person.add(Phase.of(reached, PLIE, PhaseId.SUIVI));
        person.add(Step.builder(exit, StepKind.CONFIRMATION)
                .by(PLIE)
                .value(Attributes.STATE, "confirmed")
                .build());
    }

    private Person enter(Population population, Stay enrolment, ExitReason reason, Dice dice) {
        LocalDate entry = enrolment.first();
        int age = reason.equals(ExitReason.RETRAITE) ? dice.between(60, 62) : dice.pick(AGES);
        LocalDate known = entry.minusDays(dice.between(0, 30));
        Person person = population.meet(known.minusYears(age).minusDays(dice.between(1, 364)), known);
        String prescriber =
                year.contains(entry) ? PRESCRIBERS.get(entered++ % PRESCRIBERS.size()) : dice.pick(PRESCRIBERS);
        person.enter(PLIE, enrolment, prescriber, reason);
        person.add(Declaration.of(
                known,
                Values.NONE
                        .with(Attributes.JOBSEEKER_SINCE, known.minusDays(dice.between(200, 1800)))
                        .with(Attributes.JOBSEEKER_CATEGORY, "A")));
        person.add(Phase.of(entry, PLIE, PhaseId.DIAGNOSTIC));
        LocalDate signed = WorkingDays.from(entry.plusDays(dice.between(7, 18)));
        if (enrolment.contains(signed)) {
            person.add(Phase.of(signed, PLIE, PhaseId.ACCOMPAGNEMENT));
        }
        return person;
    }

    private static Stream<OutcomeKind> repeat(OutcomeKind kind, int times) {
        return IntStream.range(0, times).mapToObj(i -> kind);
    }

    private static Stream<String> partners(String family, int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> family + "-" + i);
    }

    private static Days days(String first, String last) {
        return Days.between(LocalDate.parse(first), LocalDate.parse(last));
    }
}

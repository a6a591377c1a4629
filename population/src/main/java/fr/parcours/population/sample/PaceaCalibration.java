package fr.parcours.population.sample;

import static fr.parcours.population.sample.Words.PACEA;

import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.List;

/**
 * The PACEA: 3 243 young people in 2021, 2 746 in 2020, of whom 1 358 are the same.
 *
 * <p>Contracts last 24 months at most (R5131-11, 2017-01-01) and end by the eve of the 26th birthday (L5131-3). A diagnostic
 * comes before the signature, the signature before the entry, each within a month (R5131-10).
 */
final class PaceaCalibration implements Calibration {
    private static final int LONGEST = 24;
    private static final int YOUNGEST = 16;
    /** Low enough for the registrations of each year to stay under the published ones: 1 518 in 2020, 1 707 in 2021. */
    private static final double JUST_REGISTERED = 0.55;

    private static final List<ExitReason> REASONS = List.of(
            ExitReason.AUTONOMIE,
            ExitReason.AUTONOMIE,
            ExitReason.AUTONOMIE,
            ExitReason.DEMANDE,
            ExitReason.DEMANDE,
            ExitReason.NON_RESPECT);
    private static final List<Integer> AGES =
            List.of(16, 16, 17, 17, 18, 18, 18, 19, 19, 19, 20, 20, 20, 21, 21, 22, 22, 23, 24, 25);

    private static final List<Cohort> COHORTS = List.of(
            // in 2020 only: 1 388
            Cohort.of(1385).enrolment(days("2018-09-03", "2020-11-27"), days("2020-01-02", "2020-12-30")),
            Cohort.of(3).enrolment(days("2019-03-04", "2020-09-30"), days("2020-12-31", "2020-12-31")),
            // in 2020 and still on 1 January 2021: 1 340, of whom 24 leave and come back in 2021
            Cohort.of(2).enrolment(days("2019-03-04", "2020-09-30"), days("2021-01-01", "2021-01-01")),
            Cohort.of(698).enrolment(days("2019-01-28", "2020-12-31"), days("2021-01-25", "2021-12-31")),
            Cohort.of(96).enrolment(days("2020-01-06", "2020-12-31"), days("2022-01-03", "2022-02-23")),
            Cohort.of(520).enrolment(days("2020-03-02", "2020-12-31")),
            Cohort.of(16)
                    .enrolment(days("2020-06-02", "2020-12-18"), days("2021-02-01", "2021-05-28"))
                    .enrolment(days("2021-06-01", "2021-11-30")),
            Cohort.of(8)
                    .enrolment(days("2020-06-02", "2020-12-18"), days("2021-02-01", "2021-09-30"))
                    .backTheSameDay(),
            // left in 2020, back in 2021: 18
            Cohort.of(18)
                    .enrolment(days("2019-06-03", "2020-06-30"), days("2020-08-03", "2020-12-18"))
                    .enrolment(days("2021-02-01", "2021-11-30")),
            // new in 2021: 1 885, of whom 8 enter twice
            Cohort.of(440).enrolment(days("2021-01-04", "2021-11-15"), days("2021-03-01", "2021-12-31")),
            Cohort.of(150).enrolment(days("2021-01-04", "2021-12-17"), days("2022-01-03", "2022-02-23")),
            Cohort.of(1282).enrolment(days("2021-01-04", "2021-12-30")),
            Cohort.of(5).enrolment(days("2021-12-31", "2021-12-31")),
            Cohort.of(8)
                    .enrolment(days("2021-01-04", "2021-04-30"), days("2021-05-31", "2021-07-30"))
                    .enrolment(days("2021-09-01", "2021-11-30")),
            // in neither year
            Cohort.of(40).enrolment(days("2018-01-08", "2019-06-28"), days("2019-02-01", "2019-12-31")),
            Cohort.of(60).enrolment(days("2022-01-03", "2022-02-23")));

    private static final List<Share> SHARES = List.of(
            new Share(Trait.FEMALE, 1291, Crowd.in(PACEA, 2020)), // 47 %
            new Share(Trait.BELOW_BAC, 1703, Crowd.in(PACEA, 2020)), // 62 %
            new Share(Trait.QPV, 687, Crowd.in(PACEA, 2020)), // 25 %
            new Share(Trait.FEMALE, 1492, Crowd.in(PACEA, 2021)), // 46 %
            new Share(Trait.BELOW_BAC, 1978, Crowd.in(PACEA, 2021)), // 61 %
            new Share(Trait.QPV, 843, Crowd.in(PACEA, 2021))); // 26 %

    private final LocalDate dataStoppedOn;

    PaceaCalibration(LocalDate dataStoppedOn) {
        this.dataStoppedOn = dataStoppedOn;
    }

    @Override
    public void enrol(Population population) {
        Dice dice = Dice.of("pacea cohorts");
        for (Cohort cohort : COHORTS) {
            for (int i = 0; i < cohort.people(); i++) {
                enrol(population, cohort.draw(LONGEST, dice), dice);
            }
        }
    }

    @Override
    public List<Share> shares() {
        return SHARES;
    }

    private void enrol(Population population, List<Stay> enrolments, Dice dice) {
        LocalDate entry = enrolments.get(0).first();
        LocalDate signature = dice.day(Days.between(entry.minusDays(10), entry));
        LocalDate diagnostic = dice.day(Days.between(signature.minusDays(20), signature));
        LocalDate registered =
                diagnostic.minusDays(dice.chance(JUST_REGISTERED) ? dice.between(0, 15) : dice.between(90, 1000));
        Person person = population.register(birthDate(enrolments, registered, dice), registered);
        for (Stay enrolment : enrolments) {
            boolean again = enrolment.first().isAfter(entry);
            procedure(person, StepKind.DIAGNOSTIC, again ? enrolment.first() : diagnostic);
            procedure(person, StepKind.SIGNATURE, again ? enrolment.first() : signature);
            person.enter(
                    PACEA,
                    enrolment,
                    dice.chance(0.2) ? "pole-emploi" : "mission-locale",
                    reason(person, enrolment, dice));
            person.add(Phase.of(enrolment.first(), PACEA, PhaseId.ACCOMPAGNEMENT));
            enrolment.last().ifPresent(last -> procedure(person, StepKind.EVALUATION, last));
        }
    }

    private static void procedure(Person person, StepKind kind, LocalDate on) {
        person.add(Step.builder(on, kind).by(PACEA).build());
    }

    /** Draws a birth date: 16 on the day of the registration, not yet 26 on the last day of the last enrolment. */
    private LocalDate birthDate(List<Stay> enrolments, LocalDate registered, Dice dice) {
        Stay last = enrolments.get(enrolments.size() - 1);
        LocalDate earliest = last.last().orElse(dataStoppedOn).plusDays(1).minusYears(Population.AGE_LIMIT);
        if (last.last().isPresent() && dice.chance(0.1)) {
            return earliest;
        }
        LocalDate latest = registered.minusYears(YOUNGEST).minusDays(1);
        LocalDate wanted = registered.minusYears(dice.pick(AGES)).minusDays(dice.between(1, 364));
        return wanted.isBefore(earliest) ? earliest.plusDays(40) : wanted.isAfter(latest) ? latest : wanted;
    }

    private static ExitReason reason(Person person, Stay enrolment, Dice dice) {
        LocalDate eve = Age.lastDayBefore(Population.AGE_LIMIT, person.birthDate());
        if (enrolment.last().filter(eve::equals).isPresent()) {
            return ExitReason.LIMITE_AGE;
        }
        LocalDate term = enrolment.first().plusMonths(LONGEST).minusDays(1);
        return enrolment.last().filter(term::equals).isPresent() ? ExitReason.TERME : dice.pick(REASONS);
    }

    private static Days days(String first, String last) {
        return Days.between(LocalDate.parse(first), LocalDate.parse(last));
    }
}

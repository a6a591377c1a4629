package fr.parcours.population.sample;

import static fr.parcours.population.sample.Words.MEDIATION;
import static fr.parcours.population.sample.Words.MEDIATION_STEP;
import static fr.parcours.population.sample.Words.PLIE;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import java.time.LocalDate;
import java.util.List;

/**
 * The médiation emploi: 145 people of the PLIE in 2021, for three months, renewed once for two of them, each time a step of
 * their pathway.
 */
final class MediationCalibration implements Calibration {
    private static final int PEOPLE = 145;
    private static final int RENEWED = 2;
    private static final int LENGTH = 3;
    private static final List<ExitReason> REASONS =
            List.of(ExitReason.TERME, ExitReason.TERME, ExitReason.EMPLOI, ExitReason.EMPLOI, ExitReason.DEMANDE);

    private final Days year;

    MediationCalibration(Days year) {
        this.year = year;
    }

    @Override
    public void enrol(Population population) {
        Dice dice = Dice.of("mediation");
        int left = PEOPLE;
        int renewed = RENEWED;
        for (Person person : dice.shuffled(population.in(PLIE, year))) {
            Stay plie = person.enrolments(PLIE).get(0);
            Days room = plie.within(year);
            int months = renewed > 0 ? 2 * LENGTH : LENGTH;
            LocalDate from = room.first().plusDays(20);
            LocalDate to = room.last().minusMonths(months).minusDays(5);
            boolean succeeded = person.facts(Step.class).findAny().isPresent();
            if (left > 0 && !succeeded && from.isBefore(to)) {
                LocalDate entry = dice.day(Days.between(from, to));
                enter(person, entry, months, dice);
                left--;
                renewed--;
            }
        }
        if (left > 0) {
            throw new IllegalStateException(left + " people more are wanted in " + MEDIATION);
        }
    }

    @Override
    public List<Share> shares() {
        Crowd accompanied = Crowd.in(MEDIATION, 2021);
        return List.of(
                new Share(Trait.FEMALE, 72, accompanied), // and 73 men
                new Share(Trait.MINIMUM_INCOME, 46, accompanied));
    }

    private static void enter(Person person, LocalDate entry, int months, Dice dice) {
        person.enter(MEDIATION, Stay.between(entry, entry.plusMonths(months).minusDays(1)), "plie", dice.pick(REASONS));
        for (int month = 0; month < months; month += LENGTH) {
            person.add(Step.builder(entry.plusMonths(month), MEDIATION_STEP)
                    .by(PLIE)
                    .build());
        }
        person.speakPlainly();
    }
}

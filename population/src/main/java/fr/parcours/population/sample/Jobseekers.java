package fr.parcours.population.sample;

import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import java.time.LocalDate;
import java.util.List;

/**
 * Adults of the territory who seek a job, whom no pathway follows: they come to the services that are open to all. What they
 * sign counts for these services only.
 *
 * @param season the year in which they come
 */
record Jobseekers(Season season) implements Service {
    private static final int NUMBER = 140;
    private static final int YOUNGEST = 26;
    private static final int OLDEST = 58;
    private static final double WOMEN = 0.7;
    private static final double MINIMUM_INCOME = 0.3;
    private static final double AT_MOST_BAC = 0.75;
    private static final List<String> PRESCRIBERS = List.of("pole-emploi", "pole-emploi", "initiative", "departement");

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("jobseekers " + season.year());
        LocalDate first = LocalDate.of(season.year() - 1, 9, 1);
        Days days = Days.between(first, first.plusMonths(5));
        for (int i = 0; i < season.of(NUMBER); i++) {
            Person person = meet(population, days, dice.between(YOUNGEST, OLDEST), dice);
            person.enter(ServiceWords.MOBILISATION, enrolment(person), dice.pick(PRESCRIBERS), ExitReason.DEMANDE);
        }
    }

    /** Gets the enrolment of the year; that of a year before ends with it. */
    private Stay enrolment(Person person) {
        LocalDate last = LocalDate.of(season.year(), 12, 31);
        return season.isPublished() ? Stay.open(person.knownSince()) : Stay.between(person.knownSince(), last);
    }

    /** Makes somebody known from one of some days on, who is in no pathway. */
    static Person meet(Population population, Days days, int age, Dice dice) {
        LocalDate day = dice.day(days);
        Person person = population.meet(day.minusYears(age).minusDays(dice.between(1, 364)), day);
        person.decide(Trait.FEMALE, dice.chance(WOMEN));
        if (age >= YOUNGEST) {
            person.decide(Trait.MINIMUM_INCOME, dice.chance(MINIMUM_INCOME));
            person.decide(Trait.AT_MOST_BAC, dice.chance(AT_MOST_BAC));
        }
        return person;
    }
}

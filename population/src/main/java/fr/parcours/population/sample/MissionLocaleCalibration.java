package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * The registrations with the mission locale: 1 707 new ones in 2021, 307 of them minors, 1 518 in 2020; those that the
 * dispositifs made count. Others registered before, of whom many are not seen any more.
 */
final class MissionLocaleCalibration implements Calibration {
    private static final int NEW = 1707;
    private static final int MINORS = 307; // 18 %
    private static final int NEW_BEFORE = 1518;
    private static final int OLD = 1900;
    private static final int MAJORITY = 18;

    private final Days year;
    private final LocalDate dataStoppedOn;

    MissionLocaleCalibration(Days year, LocalDate dataStoppedOn) {
        this.year = year;
        this.dataStoppedOn = dataStoppedOn;
    }

    @Override
    public void enrol(Population population) {
        Dice dice = Dice.of("registrations");
        Days yearBefore = Days.ofYear(year.first().getYear() - 1);
        int minors = MINORS
                - (int) population.all().stream()
                        .filter(person -> isNew(person, year) && person.ageOn(person.knownSince()) < MAJORITY)
                        .count();
        int missing = NEW - count(population, year);
        if (minors < 0 || missing < minors) {
            throw new IllegalStateException(missing + " new people, " + minors + " minors of them, are wanted");
        }
        register(population, missing, minors, year, dice);
        register(population, NEW_BEFORE - count(population, yearBefore), 30, yearBefore, dice);
        register(population, OLD, 100, Days.between(LocalDate.of(2018, 1, 8), LocalDate.of(2019, 12, 20)), dice);
        register(population, 40, 6, Days.between(year.last().plusDays(3), dataStoppedOn.minusDays(5)), dice);
    }

    @Override
    public List<Share> shares() {
        Crowd fresh = person -> isNew(person, year);
        Crowd accompanied = Reception.accompanied(2021);
        Crowd trained = signing(kind -> kind.equals(OutcomeKind.FORMATION));
        Crowd volunteers = MissionLocaleCalibration::isOnMission;
        Crowd alternating = signing(kind -> kind.family() == OutcomeKind.Family.ALTERNANCE);
        Crowd aided = signing(kind -> kind.equals(OutcomeKind.PEC) || kind.equals(OutcomeKind.CIE));
        return List.of(
                new Share(Trait.FEMALE, 819, fresh), // 48 %
                new Share(Trait.BELOW_BAC, 802, fresh), // 47 %
                new Share(Trait.QPV, 1176, accompanied), // 27.4 %
                new Share(Trait.FEMALE, 1920, accompanied), // 45 %, and 55 % of men
                new Share(Trait.TOURCOING, 3391, accompanied), // 79 %, and 21 % in the valley
                new Share(Trait.PRECARIOUS_HOUSING, 1180, accompanied), // 27.5 %
                new Share(Trait.NO_LICENCE, 2790, accompanied), // 65 %
                new Share(Trait.DISABLED_WORKER, 94, accompanied), // 2.2 %
                new Share(Trait.MINIMUM_INCOME, 146, accompanied), // 3.4 %
                new Share(Trait.BELOW_BAC, 2223, accompanied), // 51.8 %
                new Share(Trait.LEVEL_5, 223, accompanied), // 5.2 %
                new Share(Trait.LEVEL_6, 124, accompanied), // 2.9 %
                new Share(Trait.LEVEL_7, 52, accompanied), // 1.2 %: 38.9 % are left at the baccalauréat
                new Share(Trait.FEMALE, 361, trained), // 50 %
                new Share(Trait.QPV, 188, trained), // 26 %
                new Share(Trait.BELOW_BAC, 376, trained), // 52 %
                new Share(Trait.FEMALE, 129, volunteers), // 59 %
                new Share(Trait.QPV, 46, volunteers), // 21 %
                new Share(Trait.BELOW_BAC, 44, volunteers), // 20 %
                new Share(Trait.FEMALE, 131, alternating), // 46 %
                new Share(Trait.FEMALE, 57, aided), // 56 %
                new Share(Trait.QPV, 37, aided), // 36 %
                new Share(Trait.BELOW_BAC, 55, aided)); // 54 %
    }

    private static Crowd signing(Predicate<OutcomeKind> kinds) {
        return Crowd.having(Words.MISSION_LOCALE, 2021, Outcome.class, outcome -> kinds.test(outcome.kind()));
    }

    private static boolean isOnMission(Person person) {
        return person.facts(Outcome.class)
                .anyMatch(outcome -> outcome.kind().equals(OutcomeKind.SERVICE_CIVIQUE)
                        && PeopleQuota.isRunning(Zone.in(Words.MISSION_LOCALE), Days.ofYear(2021), person, outcome));
    }

    private static void register(Population population, int people, int minors, Days days, Dice dice) {
        if (people < 0) {
            throw new IllegalStateException(-people + " people too many are registered in " + days.first());
        }
        for (int i = 0; i < people; i++) {
            LocalDate on = dice.day(days);
            int age =
                    i < minors ? dice.between(16, 17) : dice.pick(List.of(18, 18, 19, 19, 20, 20, 21, 21, 22, 23, 24));
            population.register(on.minusYears(age).minusDays(dice.between(3, 350)), on);
        }
    }

    private static int count(Population population, Days days) {
        return (int)
                population.all().stream().filter(person -> isNew(person, days)).count();
    }

    private static boolean isNew(Person person, Days days) {
        return days.contains(person.knownSince()) && person.isIn(Words.MISSION_LOCALE, person.knownSince());
    }
}

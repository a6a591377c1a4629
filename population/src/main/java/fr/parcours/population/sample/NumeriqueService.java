package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.CV;
import static fr.parcours.population.sample.ServiceWords.DIGITAL_SPACE;
import static fr.parcours.population.sample.ServiceWords.MOBILISATION;
import static fr.parcours.population.sample.ServiceWords.PRINT;
import static fr.parcours.population.sample.ServiceWords.VISIT;
import static fr.parcours.population.sample.Words.MISSION_LOCALE;
import static fr.parcours.population.sample.Words.PLIE;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The digital space: 468 people, most of them young, who come up to four times, make or change a CV, and print.
 *
 * @param season the year
 */
record NumeriqueService(Season season) implements Service {
    private static final int YOUNG = 388;
    private static final int ADULTS = 50;
    private static final int JOBSEEKERS = 30;
    private static final int CVS = 653;
    private static final int PRINTS = 2500; // the report says "more than"
    private static final int MOST_VISITS = 4;
    private static final int MOST_PRINTS = 9;

    private record Visit(Person person, LocalDate day) {}

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("digital space " + season.year());
        Days days = Days.ofYear(season.year());
        List<Visit> visits = new ArrayList<>();
        visits.addAll(
                visits(new Youth(population, season.year()).shuffled(dice), MISSION_LOCALE, season.of(YOUNG), dice));
        visits.addAll(visits(dice.shuffled(population.in(PLIE, days)), PLIE, season.of(ADULTS), dice));
        visits.addAll(
                visits(dice.shuffled(population.in(MOBILISATION, days)), MOBILISATION, season.of(JOBSEEKERS), dice));
        visits.forEach(visit -> visit.person().add(step(Step.builder(visit.day(), VISIT))));
        dice.shuffled(visits)
                .subList(0, season.of(CVS))
                .forEach(visit -> visit.person().add(step(Step.builder(visit.day(), CV))));
        print(visits, dice);
    }

    /** Draws the visits of so many of the people, while they are in a dispositif. */
    private List<Visit> visits(List<Person> people, DispositifId dispositif, int number, Dice dice) {
        List<LocalDate> days = WorkingDays.in(Days.ofYear(season.year()));
        List<Visit> visits = new ArrayList<>();
        int left = number;
        for (Person person : people) {
            List<LocalDate> open = left == 0
                    ? List.of()
                    : dice.shuffled(days).stream()
                            .filter(day -> person.isIn(dispositif, day))
                            .limit(dice.between(1, MOST_VISITS))
                            .toList();
            open.forEach(day -> visits.add(new Visit(person, day)));
            left -= open.isEmpty() ? 0 : 1;
        }
        Missing.none(left, "people", "in the digital space");
        return visits;
    }

    /** Prints sheet after sheet, until all are printed; those of a visit are one step. */
    private void print(List<Visit> visits, Dice dice) {
        int[] sheets = new int[visits.size()];
        for (int left = season.of(PRINTS); left > 0; ) {
            int one = dice.between(0, sheets.length - 1);
            if (sheets[one] < MOST_PRINTS) {
                sheets[one]++;
                left--;
            }
        }
        for (int i = 0; i < sheets.length; i++) {
            if (sheets[i] > 0) {
                Visit visit = visits.get(i);
                visit.person().add(step(Step.builder(visit.day(), PRINT).count(sheets[i])));
            }
        }
    }

    private static Step step(Step.Builder step) {
        return step.by(DIGITAL_SPACE).build();
    }
}

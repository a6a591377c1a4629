package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.CONNECTER_TALENTS;
import static fr.parcours.population.sample.ServiceWords.MOBILISATION;
import static fr.parcours.population.sample.ServiceWords.RDV_EMPLOI;
import static fr.parcours.population.sample.ServiceWords.UNIS_VERS_EMPLOI;

import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Recruitment events: "Unis vers l'Emploi", 46 Tuesday mornings, half of them with the mobilisation, and 768 people, of whom 253
 * reach a job or a training; then those of which only the sessions are counted.
 */
final class RecruitmentService implements Service {
    private static final int PEOPLE = 768;
    private static final int REACHING = 253; // 33 %
    private static final int PLIE = 46;
    private static final int JOBSEEKERS = 34;
    /** Weeks in which it is held. */
    private static final int TUESDAYS = 46;

    private final Season season;
    private final int year;
    private final List<LocalDate> tuesdays;
    private final Series alone;
    private final Series together;
    private final List<Series> others;

    RecruitmentService(Season season) {
        this.season = season;
        this.year = season.year();
        this.tuesdays = Series.spread(year, season.of(TUESDAYS), DayOfWeek.TUESDAY);
        List<LocalDate> one = new ArrayList<>();
        List<LocalDate> other = new ArrayList<>();
        for (LocalDate day : tuesdays) {
            (one.size() > other.size() ? other : one).add(day);
        }
        this.alone = new Series("unis-vers-emploi", UNIS_VERS_EMPLOI, one);
        this.together = new Series("unis-vers-emploi-mobilisation", UNIS_VERS_EMPLOI, other).heldBy(MOBILISATION);
        this.others = List.of(
                new Series("rdv-emploi", RDV_EMPLOI, Series.spread(year, season.of(45))),
                new Series("connecter-talents", CONNECTER_TALENTS, Series.spread(year, season.of(7))));
    }

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("recruitment " + year);
        Youth youth = new Youth(population, year);
        Set<Person> seen = new HashSet<>();
        for (Lead lead : Lead.find(season.of(REACHING), youth.shuffled(dice), year, tuesdays, Lead::isSolution, dice)) {
            attend(lead.person(), lead.day());
            lead.credit(UNIS_VERS_EMPLOI);
            seen.add(lead.person());
        }
        int young = season.of(PEOPLE) - season.of(REACHING) - season.of(PLIE) - season.of(JOBSEEKERS);
        List<Person> left = youth.shuffled(dice);
        left.removeAll(seen);
        for (Person person : left) {
            List<LocalDate> free = young > 0 ? dice.shuffled(Youth.freeDays(person, tuesdays)) : List.of();
            free.stream().limit(dice.between(1, 2)).forEach(day -> attend(person, day));
            young -= free.isEmpty() ? 0 : 1;
        }
        Missing.none(young, "people", "in Unis vers l'Emploi");
        adults(population, Words.PLIE, season.of(PLIE), dice);
        adults(population, MOBILISATION, season.of(JOBSEEKERS), dice);
        others.forEach(series -> series.days()
                .forEach(day -> youth.some(dice.between(4, 11), Words.PACEA, day, dice)
                        .forEach(person -> series.attend(person, day))));
        List.of(alone, together).forEach(series -> population.keep(series.dossier()));
        others.forEach(series -> population.keep(series.dossier()));
    }

    private void adults(Population population, DispositifId dispositif, int number, Dice dice) {
        int left = number;
        for (Person person : dice.shuffled(population.in(dispositif, Days.ofYear(year)))) {
            List<LocalDate> open = tuesdays.stream()
                    .filter(day -> person.isIn(dispositif, day))
                    .toList();
            if (left > 0 && !open.isEmpty()) {
                attend(person, dice.pick(open));
                left--;
            }
        }
        Missing.none(left, "adults", "in Unis vers l'Emploi");
    }

    private void attend(Person person, LocalDate day) {
        (alone.days().contains(day) ? alone : together).attend(person, day);
    }
}

package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.MATINALE;
import static fr.parcours.population.sample.ServiceWords.MATINALES;
import static fr.parcours.population.sample.Words.MISSION_LOCALE;
import static fr.parcours.population.sample.Words.PLIE;

import fr.parcours.core.time.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The matinales: 85 sessions, 289 attendances of young people, some of whom come twice, and 38 of adults of the PLIE. */
final class MatinalesService implements Service {
    private static final int ADULT = 26;
    private static final int ADULTS = 38;
    private static final int ON_THEIR_OWN = 45;
    private static final int TWICE = 32;
    private static final int ONCE = 225; // with the 32 above, and again, 289 attendances
    private static final int WOMEN_TWICE = 9;
    private static final int WOMEN_ONCE =
            66; // with those above, and again, 84 attendances: 40 % with those of the aprèms

    private final Season season;
    private final int year;
    private final List<Series> sessions;
    private final List<LocalDate> days;
    private final Set<Person> once = new HashSet<>();
    private final Set<Person> twice = new HashSet<>();

    MatinalesService(Season season) {
        this.season = season;
        this.year = season.year();
        this.sessions = List.of(
                new Series("matinale-siege", MATINALE, Series.spread(year, season.of(45), DayOfWeek.THURSDAY))
                        .by(MATINALES),
                new Series(
                                "matinale-quartiers",
                                MATINALE,
                                Series.spread(year, season.of(40), DayOfWeek.TUESDAY, DayOfWeek.FRIDAY))
                        .by(MATINALES));
        this.days = sessions.stream().flatMap(series -> series.days().stream()).toList();
    }

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("matinales " + year);
        List<String> prescribers = new ArrayList<>();
        for (int i = 0; i < season.of(ONCE) + 2 * season.of(TWICE); i++) {
            prescribers.add(i < season.of(ON_THEIR_OWN) ? "initiative" : MISSION_LOCALE.code());
        }
        prescribers = dice.shuffled(prescribers);
        for (Person person : new Youth(population, year).shuffled(dice)) {
            if (twice.size() == season.of(TWICE) && once.size() == season.of(ONCE)) {
                break;
            }
            List<LocalDate> free = dice.shuffled(Youth.freeDays(person, days));
            int times = twice.size() < season.of(TWICE) && free.size() > 1
                    ? 2
                    : once.size() < season.of(ONCE) && !free.isEmpty() ? 1 : 0;
            if (times > 0) {
                (times == 2 ? twice : once).add(person);
            }
            for (LocalDate day : free.subList(0, times)) {
                attend(person, day, prescribers.remove(0));
            }
        }
        Missing.none(prescribers.size(), "attendances", "in the matinales");
        int adults = season.of(ADULTS);
        for (Person person : dice.shuffled(population.in(PLIE, Days.ofYear(year)))) {
            List<LocalDate> open = days.stream()
                    .filter(day -> person.isIn(PLIE, day) && person.ageOn(day) >= ADULT)
                    .toList();
            if (adults > 0 && !open.isEmpty()) {
                attend(person, dice.pick(open), PLIE.code());
                once.add(person);
                adults--;
            }
        }
        Missing.none(adults, "adults", "in the matinales");
        sessions.forEach(series -> population.keep(series.dossier()));
    }

    private void attend(Person person, LocalDate day, String prescriber) {
        sessions.stream()
                .filter(series -> series.days().contains(day))
                .findFirst()
                .orElseThrow()
                .attend(person, day, step -> step.prescriber(prescriber));
    }

    @Override
    public List<Share> shares() {
        return List.of(
                new Share(Trait.FEMALE, season.of(WOMEN_ONCE), once::contains),
                new Share(Trait.FEMALE, season.of(WOMEN_TWICE), twice::contains));
    }
}

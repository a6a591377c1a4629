package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.DIGITAL;
import static fr.parcours.population.sample.ServiceWords.MOBILISATION;
import static fr.parcours.population.sample.ServiceWords.MOCK_INTERVIEW;
import static fr.parcours.population.sample.ServiceWords.PREPARATION;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The mobilisation: 491 young people in 231 workshops, mock interviews and preparations to recruitments of many. Of the 128
 * people prepared, by it or by the parrainage, 78 are hired: 61 %.
 */
final class MobilisationService implements Service {
    private static final int YOUNG = 491;
    private static final int PREPARED = 38;
    private static final int HIRED = 23;
    private static final int PREPARED_BY_PARRAINAGE = 90;
    private static final int HIRED_BY_PARRAINAGE = 55;
    private static final int MOCK_INTERVIEWED = 46; // with the 38 prepared, 84
    private static final int PERMANENCES = 35;
    private static final int MOST_WORKSHOPS = 5;

    private final Season season;
    private final int year;
    private final ParrainageService parrainage;
    private final Series preparations;
    private final Series garantieJeunes;
    /** Workshops open to all. */
    private final List<Series> workshops;

    private final Set<Person> prepared = new LinkedHashSet<>();
    private final Set<Person> received = new LinkedHashSet<>();

    MobilisationService(Season season, ParrainageService parrainage) {
        this.season = season;
        this.year = season.year();
        this.parrainage = parrainage;
        this.preparations =
                new Series("preparation-mobilisation", PREPARATION, Series.spread(year, 5)).by(MOBILISATION);
        this.garantieJeunes = workshop("atelier-garantie-jeunes", 49, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)
                .with(Keyword.GARANTIE_JEUNES);
        this.workshops = List.of(
                workshop("atelier-posture", 92, DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                workshop("atelier-numerique", 90, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)
                        .with(DIGITAL)); // 231 with the 49 above
    }

    private Series workshop(String id, int sessions, DayOfWeek... days) {
        return new Series(id, StepKind.ATELIER, Series.spread(year, season.of(sessions), days)).by(MOBILISATION);
    }

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("mobilisation " + year);
        Youth youth = new Youth(population, year);
        prepare(preparations, season.of(PREPARED), season.of(HIRED), youth, dice);
        received.addAll(prepared);
        prepare(
                parrainage.preparations(),
                season.of(PREPARED_BY_PARRAINAGE),
                season.of(HIRED_BY_PARRAINAGE),
                youth,
                dice);
        List<LocalDate> mondays = Series.spread(year, 40, DayOfWeek.MONDAY);
        int mocks = season.of(MOCK_INTERVIEWED);
        for (Person person : youth.shuffled(dice)) {
            List<LocalDate> free = mocks > 0 ? Youth.freeDays(person, mondays) : List.of();
            if (!free.isEmpty() && received.add(person)) {
                mockInterview(person, dice.pick(free));
                mocks--;
            }
        }
        Missing.none(mocks, "mock interviews", "in the mobilisation");
        received.forEach(person -> attend(person, dice.between(0, MOST_WORKSHOPS), dice));
        for (Person person : youth.shuffled(dice)) {
            if (received.size() < season.of(YOUNG)
                    && !received.contains(person)
                    && attend(person, dice.between(1, MOST_WORKSHOPS), dice)) {
                received.add(person);
            }
        }
        Missing.none(season.of(YOUNG) - received.size(), "people", "in the mobilisation");
        Series permanences = new Series(
                        "permanence-mobilisation", StepKind.PERMANENCE, Series.spread(year, season.of(PERMANENCES)))
                .heldBy(MOBILISATION);
        Stream.concat(Stream.of(preparations, garantieJeunes, permanences), workshops.stream())
                .forEach(series -> population.keep(series.dossier()));
    }

    /** Prepares so many people to recruitments, of whom so many are hired then. */
    private void prepare(Series series, int people, int hired, Youth youth, Dice dice) {
        List<Person> candidates = youth.shuffled(dice);
        candidates.removeAll(prepared);
        for (Lead lead : Lead.find(hired, candidates, year, series.days(), SituationQuota::isContract, dice)) {
            series.attend(lead.person(), lead.day());
            lead.credit(PREPARATION);
            prepared.add(lead.person());
        }
        int others = people - hired;
        for (Person person : youth.shuffled(dice)) {
            List<LocalDate> free = others > 0 ? Youth.freeDays(person, series.days()) : List.of();
            if (!free.isEmpty() && prepared.add(person)) {
                series.attend(person, dice.pick(free));
                others--;
            }
        }
        Missing.none(others, "people", "in the preparations");
    }

    private static void mockInterview(Person person, LocalDate day) {
        person.add(Step.builder(day, MOCK_INTERVIEW).by(MOBILISATION).build());
    }

    /** Sends somebody to some workshops; tells whether there was one to go to. */
    private boolean attend(Person person, int times, Dice dice) {
        List<Runnable> open = new ArrayList<>();
        for (Series series : workshops) {
            Youth.freeDays(person, series.days()).forEach(day -> open.add(() -> series.attend(person, day)));
        }
        Youth.freeDays(person, garantieJeunes.days()).stream()
                .filter(day -> person.isIn(Words.GARANTIE_JEUNES, day))
                .forEach(day -> open.add(() -> garantieJeunes.attend(person, day)));
        dice.shuffled(open).stream().limit(times).forEach(Runnable::run);
        return !open.isEmpty();
    }
}

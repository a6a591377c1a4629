package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.HEALTH;
import static fr.parcours.population.sample.ServiceWords.REINFORCED_CPS;
import static fr.parcours.population.sample.Words.PLIE;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The nine programmes on psychosocial skills that last some weeks: six groups of young people, one of minors, two of adults.
 * Four of the 91 sessions say for nobody in particular.
 */
final class ReinforcedGroups implements Service {
    private static final double COMES = 0.75;

    private final Season season;
    private final int year;
    private final Set<Person> seen = new HashSet<>();
    private final List<Person> young = new ArrayList<>();

    ReinforcedGroups(Season season) {
        this.season = season;
        this.year = season.year();
    }

    /** Gets those of the groups of young people and of minors. */
    List<Person> young() {
        return Collections.unmodifiableList(young);
    }

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("reinforced groups " + year);
        List<Person> youth = new Youth(population, year).shuffled(dice);
        List<Person> adults = dice.shuffled(population.all());
        int[] sessions = {10, 10, 10, 10, 10, 11}; // 61
        int[] people = {8, 8, 8, 9, 9, 9}; // 51
        for (int i = 0; i < season.of(sessions.length); i++) {
            Series group = group("jeunes-" + (i + 1), Keyword.JEUNES, 20 + 50 * i, sessions[i]);
            young.addAll(fill(group, people[i], youth, Youth::isFree, dice));
            if (i < 4) {
                group.add(forNobodyInParticular(group));
            }
            population.keep(group.dossier());
        }
        Series minors = group("mineurs", Keyword.MINEURS, 60, 7);
        young.addAll(
                fill(minors, 9, youth, (person, day) -> person.ageOn(day) < 18 && Youth.isFree(person, day), dice));
        population.keep(minors.dossier());
        for (int i = 0; i < season.of(2); i++) {
            Series group = group("adultes-" + (i + 1), Keyword.ADULTES, 80 + 150 * i, 10 - i); // 19
            fill(group, 6 - i, adults, (person, day) -> person.isIn(PLIE, day), dice); // 11
            population.keep(group.dossier());
        }
    }

    private Series group(String name, Keyword audience, int from, int sessions) {
        LocalDate first = LocalDate.ofYearDay(year, from).with(DayOfWeek.MONDAY);
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            days.add(WorkingDays.from(first.plusDays(5L * i)));
        }
        return new Series("cps-renforce-" + name, StepKind.ATELIER, days)
                .with(REINFORCED_CPS, audience)
                .by(HEALTH);
    }

    private static Step forNobodyInParticular(Series group) {
        LocalDate last = group.days().get(group.days().size() - 1);
        return Step.builder(WorkingDays.from(last.plusDays(3)), StepKind.ATELIER)
                .by(HEALTH)
                .keyword(REINFORCED_CPS)
                .build();
    }

    /** Fills a group with people who may come to most sessions, and who come to the first of these. */
    private List<Person> fill(
            Series group, int number, List<Person> people, BiPredicate<Person, LocalDate> mayCome, Dice dice) {
        List<Person> members = new ArrayList<>();
        for (Person person : people) {
            List<LocalDate> open = group.days().stream()
                    .filter(day -> mayCome.test(person, day))
                    .toList();
            if (members.size() < number && open.size() > group.days().size() / 2 && seen.add(person)) {
                members.add(person);
                group.attend(person, open.get(0));
                open.stream().skip(1).filter(day -> dice.chance(COMES)).forEach(day -> group.attend(person, day));
            }
        }
        Missing.none(number - members.size(), "people", "in the group " + group.id());
        return members;
    }
}

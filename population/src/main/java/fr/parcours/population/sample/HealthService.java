package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.ADDICTIONS;
import static fr.parcours.population.sample.ServiceWords.CPS;
import static fr.parcours.population.sample.ServiceWords.HEALTH;
import static fr.parcours.population.sample.ServiceWords.NUTRITION;
import static fr.parcours.population.sample.ServiceWords.OPINION;
import static fr.parcours.population.sample.ServiceWords.PROPOSAL;
import static fr.parcours.population.sample.Words.GARANTIE_JEUNES;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The health service: 1 395 young people come to a workshop or an event, 1 085 of them to one on psychosocial skills, most of
 * them in the weeks after they enter the Garantie jeunes. Everybody who came says whether a woman or a man.
 */
final class HealthService implements Service {
    private static final int YOUNG = 1395;
    private static final int WOMEN = 652;
    private static final int SKILLED = 1085;
    private static final int PROPOSALS = 3359;
    private static final int MOST_TIMES = 2;
    private static final int SOON = 60;
    private static final int SATISFIED = 1470; // 98 %
    private static final int NOT_SATISFIED = 30;

    private final Season season;
    private final int year;
    private final ReinforcedGroups groups;
    private final Series skills;
    /** What the others come to. */
    private final List<Series> others;

    private final Set<Person> reached = new LinkedHashSet<>();

    HealthService(Season season, ReinforcedGroups groups) {
        this.season = season;
        this.year = season.year();
        this.groups = groups;
        this.skills = series("atelier-cps", StepKind.ATELIER, CPS, 117);
        this.others = List.of(
                series("atelier-nutrition", StepKind.ATELIER, NUTRITION, 45), // 162 workshops
                series("trivial-addict", StepKind.ATELIER, ADDICTIONS, 36),
                series("animation-addictions", StepKind.EVENEMENT, ADDICTIONS, 5));
    }

    private Series series(String id, StepKind kind, Keyword theme, int sessions) {
        return new Series(id, kind, Series.spread(year, season.of(sessions)))
                .with(theme)
                .by(HEALTH);
    }

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("health " + year);
        Youth youth = new Youth(population, year);
        groups.young().stream().filter(youth::has).forEach(reached::add);
        List<Person> people = youth.shuffled(dice);
        int left = season.of(SKILLED);
        for (boolean entering : List.of(true, false)) {
            for (Person person : people) {
                List<LocalDate> free = left > 0 ? days(person, entering) : List.of();
                if (!free.isEmpty() && reached.add(person)) {
                    skills.attend(person, dice.pick(free));
                    left--;
                }
            }
        }
        Missing.none(left, "people", "in the workshops on psychosocial skills");
        for (Person person : people) {
            if (!reached.contains(person) && reached.size() < season.of(YOUNG) && attend(person, dice)) {
                reached.add(person);
            }
        }
        Missing.none(season.of(YOUNG) - reached.size(), "people", "in the health service");
        reached.stream().filter(person -> dice.chance(0.15)).forEach(person -> attend(person, dice));
        propose(dice);
        skills.add(opinion(season.of(SATISFIED), true));
        skills.add(opinion(season.of(NOT_SATISFIED), false));
        population.keep(skills.dossier());
        others.forEach(series -> population.keep(series.dossier()));
        reached.forEach(Person::speakPlainly);
    }

    /** Lists the sessions on psychosocial skills a person may come to; of those who are entering, the first weeks only. */
    private List<LocalDate> days(Person person, boolean entering) {
        List<LocalDate> free = Youth.freeDays(person, skills.days());
        return entering
                ? free.stream()
                        .filter(day -> person.enrolment(GARANTIE_JEUNES, day)
                                .filter(enrolment -> enrolment.first().getYear() == year
                                        && !day.isAfter(enrolment.first().plusDays(SOON)))
                                .isPresent())
                        .toList()
                : free;
    }

    /** Sends a person to one of the other sessions, or two; tells whether there was one to go to. */
    private boolean attend(Person person, Dice dice) {
        List<Runnable> open = new ArrayList<>();
        for (Series series : others) {
            Youth.freeDays(person, series.days()).forEach(day -> open.add(() -> series.attend(person, day)));
        }
        dice.shuffled(open).stream().limit(dice.between(1, MOST_TIMES)).forEach(Runnable::run);
        return !open.isEmpty();
    }

    private void propose(Dice dice) {
        List<Person> people = new ArrayList<>(reached);
        for (int left = season.of(PROPOSALS); left > 0; ) {
            Person person = dice.pick(people);
            List<LocalDate> free = Youth.freeDays(person, skills.days());
            if (!free.isEmpty()) {
                person.add(Step.builder(dice.pick(free), PROPOSAL).by(HEALTH).build());
                left--;
            }
        }
    }

    private Step opinion(int answers, boolean satisfied) {
        LocalDate last = skills.days().get(skills.days().size() - 1);
        return Step.builder(last, OPINION)
                .by(HEALTH)
                .count(answers)
                .satisfied(satisfied)
                .build();
    }

    @Override
    public List<Share> shares() {
        return List.of(new Share(Trait.FEMALE, season.of(WOMEN), reached::contains));
    }
}

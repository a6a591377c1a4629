package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A number of internships where they are situations: some go to people who have no other, one each at first, so that so many
 * people have a situation.
 *
 * @param total how many internships
 * @param people how many people have an outcome or an internship
 */
record InternshipQuota(int total, int people) implements Quota {
    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice("internships");
        List<Person> placed = new ArrayList<>();
        List<Person> idle = new ArrayList<>();
        long already = 0;
        for (Person person : dice.shuffled(dealing.people())) {
            long internships = person.facts(Step.class)
                    .filter(step -> step.kind().equals(StepKind.STAGE) && dealing.counts(person, step))
                    .count();
            boolean isPlaced =
                    internships > 0 || person.facts(Outcome.class).anyMatch(outcome -> dealing.counts(person, outcome));
            already += internships;
            if (isPlaced || !dealing.openDays(person).isEmpty()) {
                (isPlaced ? placed : idle).add(person);
            }
        }
        int alone = dealing.missing("people with a situation", people, placed.size());
        int missing = dealing.missing("internships", total, already);
        List<Person> open = new ArrayList<>(idle.subList(0, alone));
        placed.stream().filter(person -> !dealing.openDays(person).isEmpty()).forEach(open::add);
        for (int i = 0; i < missing; i++) {
            Person person = i < alone ? open.get(i) : dice.pick(open);
            LocalDate day = dice.pick(dealing.openDays(person));
            person.add(Particulars.step(StepKind.STAGE, day, dice));
        }
    }
}

package fr.parcours.app.sample;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A number of steps of one kind, at most one a day and person.
 *
 * @param kind of the steps
 * @param total how many
 * @param each whether everybody has at least one, who has a day for it
 */
record StepQuota(StepKind kind, int total, boolean each) implements Quota {
    private record Slot(Person person, LocalDate day) {}

    static StepQuota of(StepKind kind, int total) {
        return new StepQuota(kind, total, false);
    }

    StepQuota withOneEach() {
        return new StepQuota(kind, total, true);
    }

    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice(kind.code());
        List<Slot> first = new ArrayList<>();
        List<Slot> others = new ArrayList<>();
        long already = 0;
        for (Person person : dealing.people()) {
            Set<LocalDate> taken = person.facts(Step.class)
                    .filter(step -> step.kind().equals(kind) && dealing.counts(person, step))
                    .map(Step::on)
                    .collect(Collectors.toSet());
            already += taken.size();
            List<Slot> slots = dice.shuffled(dealing.openDays(person)).stream()
                    .filter(day -> !taken.contains(day))
                    .map(day -> new Slot(person, day))
                    .toList();
            int owed = each && taken.isEmpty() && !slots.isEmpty() ? 1 : 0;
            first.addAll(slots.subList(0, owed));
            others.addAll(slots.subList(owed, slots.size()));
        }
        int missing = dealing.missing(kind.code(), total, already);
        if (missing < first.size() || missing > first.size() + others.size()) {
            throw new IllegalStateException(missing + " " + kind + " cannot be dealt in " + dealing.zone());
        }
        first.addAll(dice.shuffled(others).subList(0, missing - first.size()));
        first.forEach(slot -> slot.person().add(Particulars.step(kind, slot.day(), dice)));
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A number of steps of one kind, at most one a day and person.
 *
 * @param kind of the steps
 * @param total how many
 * @param spread how they are shared out
 * @param theme of the steps
 * @param who may have one
 */
record StepQuota(StepKind kind, int total, Spread spread, Optional<Keyword> theme, Predicate<Person> who)
        implements Quota {
    private record Slot(Person person, LocalDate day) {}

    /** How steps are shared out. */
    private enum Spread {
        AT_RANDOM,
        /** Everybody has at least one, who has a day for it. */
        ONE_EACH_AT_LEAST,
        /** As many people as steps. */
        ONE_EACH_AT_MOST
    }

    static StepQuota of(StepKind kind, int total) {
        return new StepQuota(kind, total, Spread.AT_RANDOM, Optional.empty(), person -> true);
    }

    StepQuota withOneEach() {
        return new StepQuota(kind, total, Spread.ONE_EACH_AT_LEAST, theme, who);
    }

    StepQuota withOneEachAtMost() {
        return new StepQuota(kind, total, Spread.ONE_EACH_AT_MOST, theme, who);
    }

    StepQuota on(Keyword newTheme) {
        return new StepQuota(kind, total, spread, Optional.of(newTheme), who);
    }

    /** Deals to some people only. */
    StepQuota among(Predicate<Person> some) {
        return new StepQuota(kind, total, spread, theme, some);
    }

    @Override
    public void deal(Dealing dealing) {
        Dice dice =
                dealing.dice(kind.code() + theme.map(word -> " " + word.code()).orElse(""));
        List<Slot> first = new ArrayList<>();
        List<Slot> others = new ArrayList<>();
        long already = 0;
        for (Person person : dealing.people()) {
            Set<LocalDate> taken = person.facts(Step.class)
                    .filter(step -> isOne(step) && dealing.counts(person, step))
                    .map(Step::on)
                    .collect(Collectors.toSet());
            already += taken.size();
            List<Slot> slots = dice.shuffled(dealing.openDays(person)).stream()
                    .filter(day -> !taken.contains(day))
                    .map(day -> new Slot(person, day))
                    .toList();
            int owed = spread == Spread.ONE_EACH_AT_LEAST && taken.isEmpty() && !slots.isEmpty() ? 1 : 0;
            first.addAll(slots.subList(0, owed));
            others.addAll(
                    spread == Spread.ONE_EACH_AT_MOST ? atMostOne(slots, taken) : slots.subList(owed, slots.size()));
        }
        int missing = dealing.missing(kind.code(), total, already);
        if (missing < first.size() || missing > first.size() + others.size()) {
            throw new IllegalStateException(missing + " " + kind + " cannot be dealt in " + dealing.zone() + ": "
                    + first.size() + " people wait, " + others.size() + " days are free");
        }
        first.addAll(dice.shuffled(others).subList(0, missing - first.size()));
        for (Slot slot : first) {
            Step step = Particulars.step(kind, slot.day(), dice);
            slot.person().add(theme.map(word -> Particulars.on(step, word)).orElse(step));
        }
    }

    private static List<Slot> atMostOne(List<Slot> slots, Set<LocalDate> taken) {
        return taken.isEmpty() && !slots.isEmpty() ? slots.subList(0, 1) : List.of();
    }

    private boolean isOne(Step step) {
        return step.kind().equals(kind)
                && theme.map(word -> word.equals(step.keywords().get(Keyword.Topic.THEME)))
                        .orElse(true);
    }
}

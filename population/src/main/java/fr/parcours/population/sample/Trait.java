package fr.parcours.population.sample;

import fr.parcours.population.draw.Dice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Something people have or have not, of which reports print shares: decides who has it, so that all its shares hold at once,
 * however their crowds overlap.
 *
 * <p>People of the same crowds are alike: only how many of them have the trait matters. These numbers begin near the shares of
 * their crowds, then move one by one, as long as a share is missed. What is already decided does not change.
 */
final class Trait {
    private static final int MOST_MOVES = 4_000_000;

    private final TableRow row;
    private final String name;
    private final Predicate<Draft> who;
    private final Predicate<Draft> yes;
    private final Predicate<Draft> no;
    private final Predicate<Draft> likely;

    /**
     * Reads a trait: {@code who} may have it, {@code yes} and {@code no} who has it or not whatever shares say, {@code likely} who
     * has it first, {@code rate} how many of a hundred have it, of those whom no share decides.
     */
    Trait(TableRow row, Crowds crowds) {
        this.row = row;
        this.name = row.text("trait");
        this.who = crowds.of(row, "who", 0);
        this.yes = row.find("yes").isPresent() ? crowds.of(row, "yes", 0) : draft -> false;
        this.no = row.find("no").isPresent() ? crowds.of(row, "no", 0) : draft -> false;
        this.likely = crowds.of(row, "likely", 0);
    }

    String name() {
        return name;
    }

    /**
     * A share: so many people of a crowd have the trait, the others of it have not.
     *
     * @param total how many have it
     * @param who among whom
     */
    record Proportion(int total, Predicate<Draft> who) {}

    /** People in the same crowds. */
    private record Cell(List<Integer> crowds, List<Draft> people) {}

    /**
     * Decides for everyone, those in no crowd by chance.
     *
     * @throws IllegalStateException if the shares cannot hold together
     */
    void decide(List<Proportion> shares, List<Draft> people) {
        Dice dice = Dice.of("balance of " + name);
        people.forEach(this::settle);
        int[] misses = shares.stream().mapToInt(share -> -share.total()).toArray();
        List<Cell> cells = cells(shares, dice.shuffled(people), misses);
        int[] having = new int[cells.size()];
        begin(cells, having, misses);
        for (int moves = 0; moves < MOST_MOVES && !isMet(misses); moves++) {
            move(dice.between(0, cells.size() - 1), cells, having, misses, dice);
        }
        if (!isMet(misses)) {
            throw row.wrong("the shares cannot hold together: they miss " + java.util.Arrays.toString(misses));
        }
        for (int i = 0; i < having.length; i++) {
            List<Draft> order = new ArrayList<>(cells.get(i).people());
            order.sort(Comparator.comparing(draft -> !likely.test(draft))); // stable: chance decides the rest
            for (int place = 0; place < order.size(); place++) {
                order.get(place).decide(name, place < having[i]);
            }
        }
        row.find("rate")
                .ifPresent(rate -> people.stream()
                        .filter(draft -> draft.decided(name).isEmpty() && who.test(draft))
                        .forEach(draft ->
                                draft.decide(name, draft.dice("has " + name).chance(Integer.parseInt(rate) / 100.0))));
    }

    /** Decides what is known already from other traits. */
    private void settle(Draft draft) {
        if (yes.test(draft)) {
            draft.decide(name, true);
        } else if (no.test(draft)) {
            draft.decide(name, false);
        }
    }

    private List<Cell> cells(List<Proportion> shares, List<Draft> people, int[] misses) {
        Map<List<Integer>, Cell> cells = new LinkedHashMap<>();
        for (Draft draft : people) {
            List<Integer> crowds = new ArrayList<>();
            for (int i = 0; i < misses.length; i++) {
                if (shares.get(i).who().test(draft)) {
                    crowds.add(i);
                }
            }
            if (draft.decided(name).isEmpty() && !crowds.isEmpty()) {
                cells.computeIfAbsent(crowds, key -> new Cell(key, new ArrayList<>()))
                        .people()
                        .add(draft);
            } else if (draft.decided(name).orElse(false)) {
                crowds.forEach(crowd -> misses[crowd]++);
            }
        }
        return List.copyOf(cells.values());
    }

    /** Gives each cell the mean rate of what its crowds still miss. */
    private static void begin(List<Cell> cells, int[] having, int[] misses) {
        int[] sizes = new int[misses.length];
        cells.forEach(cell ->
                cell.crowds().forEach(crowd -> sizes[crowd] += cell.people().size()));
        int[] missed = misses.clone();
        for (int i = 0; i < having.length; i++) {
            Cell cell = cells.get(i);
            double rate = cell.crowds().stream()
                    .mapToDouble(crowd -> (double) -missed[crowd] / sizes[crowd])
                    .average()
                    .orElse(0);
            add(
                    i,
                    (int) Math.round(
                            Math.max(0, Math.min(1, rate)) * cell.people().size()),
                    cells,
                    having,
                    misses);
        }
    }

    private static void add(int place, int more, List<Cell> cells, int[] having, int[] misses) {
        having[place] += more;
        cells.get(place).crowds().forEach(crowd -> misses[crowd] += more);
    }

    private static void move(int place, List<Cell> cells, int[] having, int[] misses, Dice dice) {
        Cell cell = cells.get(place);
        int pull = cell.crowds().stream().mapToInt(crowd -> misses[crowd]).sum();
        int one = pull > 0 ? -1 : pull < 0 ? 1 : dice.chance(0.5) ? 1 : -1;
        // a step across costs as many squares as there are crowds: taken now and then, to leave a dead end
        boolean wanted = 2 * Math.abs(pull) > cell.crowds().size() || dice.chance(0.02);
        int after = having[place] + one;
        if (wanted && after >= 0 && after <= cell.people().size()) {
            add(place, one, cells, having, misses);
        }
    }

    private static boolean isMet(int[] misses) {
        return java.util.Arrays.stream(misses).allMatch(miss -> miss == 0);
    }
}

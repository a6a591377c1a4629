package fr.parcours.population.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides who has a trait, so that all its shares hold at once, however their crowds overlap.
 *
 * <p>People of the same crowds are alike: only how many of them have the trait matters. These numbers begin near the shares of
 * their crowds, then move one by one, as long as a share is missed. Whoever is decided already stays so.
 */
final class Balance {
    private static final int MOST_MOVES = 4_000_000;

    private final Trait trait;
    private final List<Share> shares;
    private final Dice dice;
    private final List<Cell> cells;
    private final int[] misses;

    /** People in the same crowds. */
    private static final class Cell {
        private final List<Integer> crowds;
        private final List<Person> people = new ArrayList<>();
        private int having;

        Cell(List<Integer> crowds) {
            this.crowds = crowds;
        }
    }

    private Balance(Trait trait, List<Share> shares, Population population) {
        this.trait = trait;
        this.shares = shares;
        this.dice = Dice.of("balance of " + trait);
        this.misses = new int[shares.size()];
        this.cells = cells(population);
    }

    /** Decides a trait for everybody who is in a crowd of one of its shares. */
    static void decide(Trait trait, List<Share> shares, Population population) {
        Balance balance = new Balance(trait, shares, population);
        balance.begin();
        balance.move();
        balance.settle();
    }

    private List<Cell> cells(Population population) {
        Map<List<Integer>, Cell> byCrowds = new LinkedHashMap<>();
        for (int i = 0; i < misses.length; i++) {
            misses[i] = -shares.get(i).total();
        }
        for (Person person : dice.shuffled(population.all())) {
            List<Integer> crowds = new ArrayList<>();
            for (int i = 0; i < misses.length; i++) {
                if (shares.get(i).crowd().has(person)) {
                    crowds.add(i);
                }
            }
            if (crowds.isEmpty()) {
                continue;
            }
            trait.settle(person);
            if (person.decided(trait).isEmpty()) {
                byCrowds.computeIfAbsent(crowds, Cell::new).people.add(person);
            } else if (trait.of(person)) {
                crowds.forEach(crowd -> misses[crowd]++);
            }
        }
        return List.copyOf(byCrowds.values());
    }

    /** Gives each cell the mean rate of what its crowds still miss. */
    private void begin() {
        int[] sizes = new int[misses.length];
        cells.forEach(cell -> cell.crowds.forEach(crowd -> sizes[crowd] += cell.people.size()));
        double[] rates = new double[misses.length];
        for (int i = 0; i < misses.length; i++) {
            rates[i] = sizes[i] == 0 ? 0 : (double) -misses[i] / sizes[i];
        }
        for (Cell cell : cells) {
            double rate = cell.crowds.stream()
                    .mapToDouble(crowd -> rates[crowd])
                    .average()
                    .orElseThrow();
            int having = (int) Math.round(Math.max(0, Math.min(1, rate)) * cell.people.size());
            add(cell, having);
        }
    }

    private void add(Cell cell, int more) {
        cell.having += more;
        cell.crowds.forEach(crowd -> misses[crowd] += more);
    }

    private void move() {
        for (int i = 0; i < MOST_MOVES && !isMet(); i++) {
            Cell cell = dice.pick(cells);
            int pull = cell.crowds.stream().mapToInt(crowd -> misses[crowd]).sum();
            int one = pull > 0 ? -1 : pull < 0 ? 1 : dice.chance(0.5) ? 1 : -1;
            // a step across costs as many squares as there are crowds: taken now and then, to leave a dead end
            boolean wanted = 2 * Math.abs(pull) > cell.crowds.size() || dice.chance(0.02);
            int after = cell.having + one;
            if (wanted && after >= 0 && after <= cell.people.size()) {
                add(cell, one);
            }
        }
        if (!isMet()) {
            StringBuilder missed = new StringBuilder("the shares of '" + trait + "' cannot hold together:");
            for (int i = 0; i < misses.length; i++) {
                missed.append(' ')
                        .append(shares.get(i).total())
                        .append(misses[i] < 0 ? "" : "+")
                        .append(misses[i]);
            }
            throw new IllegalStateException(missed.toString());
        }
    }

    private boolean isMet() {
        for (int miss : misses) {
            if (miss != 0) {
                return false;
            }
        }
        return true;
    }

    private void settle() {
        for (Cell cell : cells) {
            cell.people.sort(
                    Comparator.comparing(person -> !trait.isLikelyFor(person))); // stable: chance decides the rest
            for (int i = 0; i < cell.people.size(); i++) {
                cell.people.get(i).decide(trait, i < cell.having);
            }
        }
    }
}

package fr.parcours.population.sample;

import java.util.ArrayList;
import java.util.List;

/** A total shared out by chance, in whole numbers that add up to it exactly. */
final class Parts {
    private Parts() {}

    /**
     * Shares a total out.
     *
     * @param parts how many
     * @param least the least of each
     * @param most the most of each
     * @throws IllegalArgumentException if so many parts cannot add up to the total
     */
    static List<Integer> of(int total, int parts, int least, int most, Dice dice) {
        if (total < parts * least || total > parts * most) {
            throw new IllegalArgumentException(parts + " parts from " + least + " to " + most + " are not " + total);
        }
        List<Integer> shares = new ArrayList<>();
        int left = total;
        for (int others = parts - 1; others >= 0; others--) {
            int mean = left / (others + 1);
            int reach = Math.min(mean - least, most - mean);
            int share = mean + (reach > 0 ? dice.between(-reach, reach) : 0);
            share = Math.max(left - others * most, Math.min(left - others * least, share));
            shares.add(share);
            left -= share;
        }
        return dice.shuffled(shares);
    }
}

package fr.parcours.population.draw;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.time.Days;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that always falls the same way for the same name or number. Each use has its own, so that none disturbs another. */
public final class Dice {
    private final Random random; // its algorithm is part of its contract: the same on every JDK

    private Dice(long seed) {
        this.random = new Random(mixed(seed));
    }

    /** Obtains the dice of a name. */
    public static Dice of(String name) {
        long seed = 1;
        for (int i = 0; i < name.length(); i++) {
            seed = 31 * seed + name.charAt(i);
        }
        return new Dice(seed);
    }

    /** Obtains the dice of a number under a seed; those of neighbouring numbers have nothing in common. */
    public static Dice of(long seed, long number) {
        return new Dice(mixed(seed) + number);
    }

    /** Spreads every bit of a number over all the others, as SplitMix64 does. */
    private static long mixed(long number) {
        long bits = number * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }

    /** Says yes that often, from 0 to 1. */
    public boolean chance(double rate) {
        return random.nextDouble() < rate;
    }

    /** Draws a number, both ends included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Draws one element. */
    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Puts elements in an order of chance. */
    public <T> List<T> shuffled(Collection<? extends T> elements) {
        List<T> copy = new ArrayList<>(elements);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Draws so many elements, all of them when there are fewer. */
    public <T> List<T> some(Collection<? extends T> elements, int number) {
        List<T> copy = new ArrayList<>(elements);
        int most = Math.min(number, copy.size());
        for (int place = 0; place < most; place++) {
            Collections.swap(copy, place, between(place, copy.size() - 1));
        }
        return copy.subList(0, most);
    }

    /** Draws a day of a bounded interval. */
    public LocalDate day(Days days) {
        return days.first().plusDays(random.nextInt(Math.toIntExact(days.count())));
    }

    /** Draws a working day of a bounded interval; its first day when it has none. */
    public LocalDate workingDay(Days days) {
        List<LocalDate> working = WorkingDays.in(days);
        return working.isEmpty() ? days.first() : pick(working);
    }

    /** Draws a time of a day, in the hours someone records something. */
    public OffsetDateTime timeOn(LocalDate day) {
        return day.atTime(between(9, 17), between(0, 59)).atZone(Dossier.ZONE).toOffsetDateTime();
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.time.Days;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that always falls the same way for the same name. Each use has its own name, so that none disturbs another. */
final class Dice {
    private static final long SEED = 2021_02_24L;

    private final Random random; // its algorithm is part of its contract: the same on every JDK

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    static Dice of(String name) {
        return new Dice(SEED * 31 + name.hashCode());
    }

    /** Writes days in the name of some dice, the second being the day after the last: dice do not change with how days print. */
    static String name(Days days) {
        return days.first() + "/" + days.last().plusDays(1);
    }

    /** Says yes that often, from 0 to 1. */
    boolean chance(double rate) {
        return random.nextDouble() < rate;
    }

    /** Draws a number, both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Draws a working day; the first day of the interval when it has none. */
    LocalDate day(Days days) {
        int length = Math.toIntExact(days.count());
        for (int tries = 0; tries < 10; tries++) {
            LocalDate day = days.first().plusDays(random.nextInt(length));
            if (WorkingDays.isOne(day)) {
                return day;
            }
        }
        List<LocalDate> working = WorkingDays.in(days);
        return working.isEmpty() ? days.first() : pick(working);
    }

    /** Draws a time of a day, in the hours the structure is open. */
    OffsetDateTime timeOn(LocalDate day) {
        return day.atTime(between(9, 17), between(0, 59)).atZone(Dossier.ZONE).toOffsetDateTime();
    }

    /** Draws the reference of somebody of the structure. */
    String adviser() {
        return "conseiller-" + between(1, 40);
    }

    <T> List<T> shuffled(Collection<T> elements) {
        List<T> copy = new ArrayList<>(elements);
        Collections.shuffle(copy, random);
        return copy;
    }
}

package fr.parcours.statistics;

/** A population, compiled; operands are the numbers of earlier populations. */
sealed interface Population {
    /** Subjects with a row of a selection. */
    record Having(int selection) implements Population {}

    /** An intersection. */
    record And(int first, int second) implements Population {}

    /** A union. */
    record Or(int first, int second) implements Population {}

    /** Those who meet a condition. */
    record Where(int of, int condition) implements Population {}
}

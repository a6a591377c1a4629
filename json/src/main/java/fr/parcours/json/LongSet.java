package fr.parcours.json;

/** A growing set of numbers other than zero, in little more than their own eight bytes each. */
final class LongSet {
    private long[] slots = new long[1024];
    private int size;

    /** Adds a number; returns whether it was new. */
    boolean add(long number) {
        if (!insert(slots, number)) {
            return false;
        }
        size++;
        if (size > slots.length / 4 * 3) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(slots.length, 2)];
        for (long number : slots) {
            if (number != 0) {
                insert(larger, number);
            }
        }
        slots = larger;
    }

    private static boolean insert(long[] slots, long number) {
        int mask = slots.length - 1;
        int slot = (int) (number ^ (number >>> 32)) & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == number) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = number;
        return true;
    }
}

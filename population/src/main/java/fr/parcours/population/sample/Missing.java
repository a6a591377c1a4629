package fr.parcours.population.sample;

/** What could not be found for a figure. */
final class Missing {
    private Missing() {}

    /**
     * Makes sure that nothing is missing.
     *
     * @throws IllegalStateException if something is
     */
    static void none(int left, String what, String where) {
        if (left > 0) {
            throw new IllegalStateException(left + " " + what + " more are wanted " + where);
        }
    }
}

package fr.parcours.population.sample;

/** So much of something in one dispositif and one period: what is already there counts, the rest is dealt. */
interface Quota {
    /**
     * Deals what is missing.
     *
     * @throws IllegalStateException if there is already too much, or too few people or days to deal to
     */
    void deal(Dealing dealing);
}

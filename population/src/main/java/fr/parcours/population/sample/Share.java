package fr.parcours.population.sample;

/**
 * A number of people of a crowd who have a trait; the others of it have not.
 *
 * @param trait the trait
 * @param total how many have it
 * @param crowd among whom
 */
record Share(Trait trait, int total, Crowd crowd) {}

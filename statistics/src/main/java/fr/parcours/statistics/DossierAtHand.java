package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;

/** The dossier that is being read, and its row: what is compiled asks through it, so that nothing is judged twice. */
interface DossierAtHand {
    /** Checks if a row passes a test. */
    boolean passes(int test, Row row);

    /** Checks if a condition holds of a row on a day; what the fact says of itself comes first. */
    boolean holds(int condition, Row row, int on);

    /** Checks if a condition holds of the subject of the dossier at hand on a day. */
    boolean holds(int condition, Dossier dossier, int on);

    /** Finds the last day on which a row of a selection is in the count, {@link EpochDays#NONE} when there is none. */
    int placedOn(int selection, int periodsBack);

    /** Finds the last day on which the subject is in an earlier population, {@link EpochDays#NONE} when it is not. */
    int memberOn(int population, int periodsBack);
}

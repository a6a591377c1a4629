package fr.parcours.statistics;

/** What keeps a row, compiled. */
@FunctionalInterface
interface Check {
    /**
     * Checks if a row is kept.
     *
     * @param on the day on which it is in the count
     * @param periodsBack {@link Plan#CURRENT} or {@link Plan#PREVIOUS}
     */
    boolean keeps(DossierAtHand dossier, Row row, int on, int periodsBack);
}

package fr.parcours.core.workflow;

/** What an exit reason means for the dispositif. */
public enum ExitNature {
    POSITIVE,
    /** Left out of success rates: moved away, health, death. */
    NEUTRAL,
    NEGATIVE
}

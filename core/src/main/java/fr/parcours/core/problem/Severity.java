package fr.parcours.core.problem;

/** How much a problem weighs. */
public enum Severity {
    /** The input cannot be used as it is. */
    ERROR,
    /** The input is used; somebody should look. */
    WARNING
}

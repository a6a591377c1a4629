package fr.parcours.app;

/** How a command writes its answer. */
enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    static final String DESCRIPTION = "Forme de la réponse : text ou json (par défaut : text).";
}

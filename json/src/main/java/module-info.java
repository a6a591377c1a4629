/** Dossiers in JSON, in and out, with their schema; the JSON of answers. */
module fr.parcours.json {
    requires transitive fr.parcours.core;
    requires static org.jspecify;
    requires tools.jackson.databind;

    exports fr.parcours.json;
}

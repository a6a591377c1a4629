package fr.parcours.core.dossier;

import java.util.Locale;
import java.util.Optional;

/** The nine kinds of fact. */
public enum FactType {
    DECLARATION,
    ENTRY,
    PHASE,
    STEP,
    OUTCOME,
    AID,
    SUSPENSION,
    EXTENSION,
    EXIT;

    /** Gets the code used in dossiers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the type with a code. */
    public static Optional<FactType> of(String code) {
        for (FactType type : values()) {
            if (type.code().equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}

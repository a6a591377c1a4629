package fr.parcours.core.vocabulary;

import java.util.Locale;
import java.util.Optional;

/** What a dossier is about. */
public enum SubjectKind {
    /** A person who is accompanied. */
    PARTICIPANT,
    /** A company. */
    COMPANY,
    /** A collective action: a workshop, a forum, a job dating. */
    ACTION,
    /** A public or private contract with a social clause. */
    MARKET;

    /** Gets the code used in dossiers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the kind with a code. */
    public static Optional<SubjectKind> of(String code) {
        for (SubjectKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import java.util.Optional;

/** What a dossier is about. */
@Stable
public enum SubjectKind {
    /** A person who is accompanied. */
    PARTICIPANT("participant"),
    /** A company. */
    COMPANY("company"),
    /** A collective action: a workshop, a forum, a job dating. */
    ACTION("action"),
    /** A public or private contract with a social clause. */
    MARKET("market");

    private final String code;

    SubjectKind(String code) {
        this.code = code;
    }

    /** Gets the code used in dossiers. */
    public String code() {
        return code;
    }

    /** Finds the kind with a code. */
    public static Optional<SubjectKind> of(String code) {
        for (SubjectKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

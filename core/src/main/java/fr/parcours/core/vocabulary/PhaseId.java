package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import org.jspecify.annotations.Nullable;

/** A phase of a pathway. Several dispositifs may share a phase; those here are core's. */
@Stable
public final class PhaseId extends Word {
    /** Diagnostic of the situation. */
    public static final PhaseId DIAGNOSTIC = of("diagnostic", "Diagnostic");
    /** Access to autonomy. */
    public static final PhaseId AUTONOMIE = of("autonomie", "Accès à l’autonomie");
    /** Follow-up. */
    public static final PhaseId SUIVI = of("suivi", "Suivi");
    /** Accompaniment. */
    public static final PhaseId ACCOMPAGNEMENT = of("accompagnement", "Accompagnement");

    private PhaseId(String code, @Nullable String label) {
        super(code, label);
    }

    /**
     * Obtains a word from its code and its French label.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static PhaseId of(String code, String label) {
        return new PhaseId(code, label);
    }

    /**
     * Names a phase that another plug-in owns.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static PhaseId named(String code) {
        return new PhaseId(code, null);
    }

    @Override
    public String list() {
        return "phase";
    }
}

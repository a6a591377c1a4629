package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import org.jspecify.annotations.Nullable;

/** The identity of a dispositif or of a service: what a person enters, or what a fact is credited to. */
@Stable
public final class DispositifId extends Word {
    /** Registration with the mission locale; it also says who is "jeune" in the report. */
    public static final DispositifId MISSION_LOCALE = of("mission-locale", "Mission locale");

    private DispositifId(String code, @Nullable String label) {
        super(code, label);
    }

    /**
     * Obtains a word from its code and its French label.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static DispositifId of(String code, String label) {
        return new DispositifId(code, label);
    }

    /**
     * Names a dispositif that another plug-in owns.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static DispositifId named(String code) {
        return new DispositifId(code, null);
    }

    @Override
    public String list() {
        return "dispositif";
    }
}

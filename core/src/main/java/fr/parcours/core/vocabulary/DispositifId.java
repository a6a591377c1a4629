package fr.parcours.core.vocabulary;

/** The identity of a dispositif or of a service: what a person enters, or what a fact is credited to. */
public final class DispositifId extends Word {
    /** Registration with the mission locale; it also says who is "jeune" in the report. */
    public static final DispositifId MISSION_LOCALE = of("mission-locale", "Mission locale");

    private DispositifId(String code, String label) {
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

    @Override
    public String list() {
        return "dispositif";
    }
}

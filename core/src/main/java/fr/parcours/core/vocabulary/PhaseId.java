package fr.parcours.core.vocabulary;

/** A phase of a dispositif's pathway. Codes are unique in the whole vocabulary; several dispositifs may share a phase. */
public final class PhaseId extends Word {
    private PhaseId(String code, String label) {
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

    @Override
    public String list() {
        return "phase";
    }
}

package fr.parcours.core.parameter;

/** How sure a value is. */
public enum Confidence {
    /** Read in the primary text. */
    S1(true),
    /** Read in a dependable secondary source. */
    S2(true),
    /** Derived: arithmetic on S1 and S2 values. */
    D(true),
    /** Read in a local, practice or press source only. */
    S3(false),
    /** General knowledge, read in no source. */
    K(false),
    /** Set by the structure, a prefect or a protocol: a choice, not law. */
    LOCAL(true);

    private final boolean verified;

    Confidence(boolean verified) {
        this.verified = verified;
    }

    /** Checks if a value with this confidence may be used without a mark. */
    public boolean isVerified() {
        return verified;
    }
}

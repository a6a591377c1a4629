package fr.parcours.core.parameter;

import fr.parcours.core.lifecycle.Stable;
import java.util.Arrays;
import java.util.Optional;

/** How sure a value is. */
@Stable
public enum Confidence {
    /** Read in the primary text. */
    S1("S1", true),
    /** Read in a dependable secondary source. */
    S2("S2", true),
    /** Derived: arithmetic on S1 and S2 values. */
    D("D", true),
    /** Read in a local, practice or press source only. */
    S3("S3", false),
    /** General knowledge, read in no source. */
    K("K", false),
    /** Set by the structure, a prefect or a protocol: a choice, not law. */
    LOCAL("LOCAL", true);

    private final String code;
    private final boolean verified;

    Confidence(String code, boolean verified) {
        this.code = code;
        this.verified = verified;
    }

    /** Finds a confidence by its code. */
    public static Optional<Confidence> of(String code) {
        return Arrays.stream(values())
                .filter(confidence -> confidence.code.equals(code))
                .findFirst();
    }

    /** Gets the code that files and outputs write. */
    public String code() {
        return code;
    }

    /** Checks if a value with this confidence may be used without a mark. */
    public boolean isVerified() {
        return verified;
    }
}

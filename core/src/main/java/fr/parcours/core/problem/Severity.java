package fr.parcours.core.problem;

import fr.parcours.core.lifecycle.Stable;
import java.util.Arrays;
import java.util.Optional;

/** How much a problem weighs. */
@Stable
public enum Severity {
    /** The input cannot be used as it is. */
    ERROR("error"),
    /** The input is used; someone should look. */
    WARNING("warning");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** Finds the one that has a code. */
    public static Optional<Severity> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** Gets the code used in outputs. */
    public String code() {
        return code;
    }
}

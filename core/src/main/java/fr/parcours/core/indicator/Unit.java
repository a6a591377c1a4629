package fr.parcours.core.indicator;

import fr.parcours.core.lifecycle.Experimental;
import java.util.Arrays;
import java.util.Optional;

/** The unit of a figure, and how many decimals are shown. */
@Experimental
public enum Unit {
    COUNT("count", 0),
    PERCENT("percent", 0),
    /** Differences of percentages. */
    POINTS("points", 0),
    EUROS("eur", 0),
    KEUR("keur", 0),
    HOURS("hours", 0),
    MONTHS("months", 0),
    DAYS("days", 0),
    ETP("etp", 1),
    RATIO("ratio", 2);

    private final String code;
    private final int decimals;

    Unit(String code, int decimals) {
        this.code = code;
        this.decimals = decimals;
    }

    /** Finds the unit with a code. */
    public static Optional<Unit> of(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }

    /** Gets the code used in outputs. */
    public String code() {
        return code;
    }

    /** Gets the number of decimals shown unless the indicator says otherwise. */
    public int decimals() {
        return decimals;
    }
}

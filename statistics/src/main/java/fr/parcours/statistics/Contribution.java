package fr.parcours.statistics;

import fr.parcours.core.dossier.Subject;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.Location;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one dossier brings to a figure. Immutable. */
@Experimental
public final class Contribution {
    private final Location line;
    private final Subject subject;
    private final Map<Operand, BigDecimal> amounts;

    Contribution(Location line, Subject subject, Map<Operand, BigDecimal> amounts) {
        this.line = line;
        this.subject = subject;
        this.amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    /** Gets the file and line, {@link Location#UNKNOWN} when the dossier comes from memory. */
    public Location line() {
        return line;
    }

    /** Gets whose dossier it is. */
    public Subject subject() {
        return subject;
    }

    /**
     * Gets how much the dossier adds to each measure it counts in: subjects, rows, hours, euros, distinct values; days for a
     * mean of months. Measures are those of {@link ExplanationRequest#measures()}, in order.
     */
    public Map<Operand, BigDecimal> amounts() {
        return amounts;
    }

    private List<Object> parts() {
        return List.of(line, subject, amounts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contribution contribution && parts().equals(contribution.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Prints how much it brings, not whose it is. */
    @Override
    public String toString() {
        return amounts.toString();
    }
}

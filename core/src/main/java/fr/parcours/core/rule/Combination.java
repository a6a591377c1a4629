package fr.parcours.core.rule;

import fr.parcours.core.lifecycle.Stable;
import java.util.List;

/**
 * Several rules, of which at least some number must hold: satisfied once that many hold, refused once too few can still hold,
 * undetermined otherwise. Immutable.
 *
 * @param least how many must hold
 * @param parts the rules, in order
 */
@Stable
public record Combination(int least, List<Rule> parts) {
    public Combination {
        parts = List.copyOf(parts);
    }

    /** Obtains the combination of rules that all hold. */
    public static Combination all(List<Rule> parts) {
        return new Combination(parts.size(), parts);
    }

    /** Obtains the combination of rules of which at least one holds. */
    public static Combination any(List<Rule> parts) {
        return new Combination(1, parts);
    }

    /** Judges the parts; all of them when the inquiry explains, so that all refusals are. */
    Verdict judge(Inquiry inquiry) {
        int satisfied = 0;
        int refused = 0;
        for (Rule part : parts) {
            switch (inquiry.judge(part)) {
                case SATISFIED -> satisfied++;
                case REFUSED -> refused++;
                case UNDETERMINED -> {}
            }
            if (isDecided(satisfied, refused) && !inquiry.records()) {
                break; // nothing that follows moves the answer
            }
        }
        inquiry.counts(satisfied, least, parts.size());
        return satisfied >= least
                ? Verdict.SATISFIED
                : parts.size() - refused < least ? Verdict.REFUSED : Verdict.UNDETERMINED;
    }

    private boolean isDecided(int satisfied, int refused) {
        return satisfied >= least || parts.size() - refused < least;
    }
}

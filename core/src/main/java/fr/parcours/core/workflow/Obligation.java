package fr.parcours.core.workflow;

import fr.parcours.core.lifecycle.Stable;

/** One or several things that a pathway requires, each by a day. Immutable; does not read the clock. */
@Stable
@FunctionalInterface
public interface Obligation {
    /** Lists what an enrolment requires, met or not: {@code dues.require(…)} once for each thing. */
    void list(Dues dues);
}

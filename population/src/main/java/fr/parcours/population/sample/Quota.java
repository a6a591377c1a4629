package fr.parcours.population.sample;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a number is of: facts of some kinds, with some details, in a zone and a period; or the people who have one.
 *
 * @param unit what is counted
 * @param kinds codes of steps, outcomes or aid schemes; a phase is {@code pacea.autonomie}
 * @param period in which they happen
 */
record Quota(Unit unit, List<String> kinds, Details details, Zone zone, Days period) {
    /** What is counted. */
    enum Unit {
        FACTS,
        /** Those who have such a fact. */
        PEOPLE,
        /** Those who have such an outcome or phase, begun in the zone at any time, with a day in the period. */
        RUNNING
    }

    /** Finds the facts of someone that are counted. */
    List<Fact> facts(Draft draft) {
        List<Fact> facts = new ArrayList<>();
        for (String kind : kinds) {
            for (Fact fact : draft.facts(kind)) {
                if (counts(draft, fact)) {
                    facts.add(fact);
                }
            }
        }
        return facts;
    }

    private boolean counts(Draft draft, Fact fact) {
        boolean then = unit == Unit.RUNNING ? draft.days(fact).overlaps(period) : period.contains(fact.on());
        return then && zone.contains(draft, fact.on()) && details.areOf(fact);
    }

    boolean has(Draft draft) {
        for (String kind : kinds) {
            for (Fact fact : draft.facts(kind)) {
                if (counts(draft, fact)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Counts people, or facts as many times as each was done. */
    long among(Collection<Draft> drafts) {
        long number = 0;
        for (Draft draft : drafts) {
            if (unit != Unit.FACTS) {
                number += has(draft) ? 1 : 0;
                continue;
            }
            for (Fact fact : facts(draft)) {
                number += fact instanceof Step step ? step.count() : 1;
            }
        }
        return number;
    }

    /** Checks if what is dealt with these details in a period could be counted here. */
    boolean isMovedBy(Collection<String> dealt, Details with, Days when) {
        return with.include(details) && when.overlaps(period) && dealt.stream().anyMatch(kinds::contains);
    }

    static String kind(Fact fact) {
        if (fact instanceof Step step) {
            return step.kind().code();
        } else if (fact instanceof Outcome outcome) {
            return outcome.kind().code();
        } else if (fact instanceof Phase phase) {
            return phase.dispositif() + "." + phase.phase();
        }
        return fact instanceof Aid aid ? aid.scheme().code() : fact.type().code();
    }
}

package fr.parcours.core.plugin;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A check that facts are consistent, within one dossier and between dossiers; {@code check} reports what it finds.
 *
 * <p>A new one is made for each run. It sees the dossiers one by one, on one thread, in the order of the files; it may keep
 * what it needs until the end, as little as possible. A problem has a stable id that begins with the plug-in's own, in
 * capitals: {@code CLAUSES-101}.
 */
@Stable
@FunctionalInterface
public interface Check {
    /** Looks at a dossier: only the facts that hold, planned ones included. */
    void look(Seen seen, Consumer<Problem> problems);

    /** Returns what is wrong between the dossiers seen; nothing by default. */
    default void conclude(Consumer<Problem> problems) {}

    /**
     * A dossier being looked at.
     *
     * @param dossier the dossier
     * @param line where it stands
     * @param places finds where one of its facts stands
     */
    record Seen(Dossier dossier, Location line, Function<Fact, Location> places) {
        /** Finds where a fact of the dossier stands. */
        public Location at(Fact fact) {
            return places.apply(fact);
        }
    }
}

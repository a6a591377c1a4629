package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Internal;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The references between the facts of a dossier, checked together. Not thread-safe. */
@Internal
public final class References {
    private static final Texts TEXTS = Texts.core();

    private final List<Link> links = new ArrayList<>(0);
    private final Set<Link> round = new HashSet<>(0);
    private final Set<Link> harmless = new HashSet<>(0);

    private References() {}

    /** Obtains the references of a dossier of which no fact is added yet. */
    public static References none() {
        return new References();
    }

    /** A fact that others may name, or that names another. */
    private record Link(
            int index,
            FactType type,
            @Nullable String id,
            @Nullable String replaces) {
        String path(Field<?> field) {
            return "facts[" + index + "]." + field.code();
        }
    }

    /**
     * Adds a fact.
     *
     * @param index its place among the facts, for problems
     * @param id its own reference
     * @param replaces reference of the fact it replaces
     */
    public void add(int index, FactType type, Optional<String> id, Optional<String> replaces) {
        Objects.requireNonNull(type, "type");
        if (id.isPresent() || replaces.isPresent()) {
            links.add(new Link(index, type, id.orElse(null), replaces.orElse(null)));
        }
    }

    /**
     * Obtains the problem of a fact that replaces another and does not say when it was recorded.
     *
     * @param at where it says what it replaces
     */
    public static Problem unrecorded(Location at) {
        return Problem.error("DOSSIER-142", at, TEXTS.of("DOSSIER-142.undated")).toFix(TEXTS.of("DOSSIER-142.fix"));
    }

    /**
     * Checks that references are unique, and that each replacement names another fact of the same type.
     *
     * @param dossier where the dossier stands
     */
    public void check(Location dossier, Consumer<? super Problem> problems) {
        Objects.requireNonNull(problems, "problems");
        if (links.isEmpty()) {
            return;
        }
        Map<String, Link> byId = new HashMap<>();
        for (Link link : links) {
            Link other = link.id() == null ? null : byId.putIfAbsent(link.id(), link);
            if (other != null) {
                problems.accept(Problem.error(
                                "DOSSIER-141",
                                dossier.at(link.path(Field.ID)),
                                TEXTS.of("DOSSIER-141.same", other.index()))
                        .toFix(TEXTS.of("DOSSIER-141.fix")));
            }
        }
        for (Link link : links) {
            if (link.replaces() != null) {
                check(link, byId, dossier.at(link.path(Field.REPLACES)), problems);
            }
        }
    }

    private void check(Link link, Map<String, Link> byId, Location at, Consumer<? super Problem> problems) {
        Link replaced = byId.get(link.replaces());
        if (replaced == null) {
            problems.accept(Problem.error("DOSSIER-143", at, TEXTS.of("DOSSIER-143.absent"))
                    .toFix(TEXTS.of("DOSSIER-143.fix")));
        } else if (replaced.type() != link.type()) {
            problems.accept(Problem.error(
                            "DOSSIER-144",
                            at,
                            TEXTS.of(
                                    "DOSSIER-144.other-type",
                                    link.type().named(),
                                    replaced.index(),
                                    replaced.type().named()))
                    .toFix(TEXTS.of("DOSSIER-144.fix")));
        } else if (goesRound(link, byId)) {
            problems.accept(Problem.error("DOSSIER-145", at, TEXTS.of("DOSSIER-145.itself")));
        }
    }

    /** Checks if replacing leads back to where it starts; each fact is walked through once for the whole dossier. */
    private boolean goesRound(Link link, Map<String, Link> byId) {
        Set<Link> walked = new LinkedHashSet<>();
        Link next = link;
        while (next != null && !harmless.contains(next) && !round.contains(next)) {
            if (!walked.add(next)) {
                for (Link member = next; round.add(member); ) {
                    member = byId.getOrDefault(member.replaces(), member);
                }
            } else {
                next = next.replaces() == null ? null : byId.get(next.replaces());
            }
        }
        walked.removeAll(round);
        harmless.addAll(walked);
        return round.contains(link);
    }
}

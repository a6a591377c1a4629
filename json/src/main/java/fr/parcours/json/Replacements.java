package fr.parcours.json;

import fr.parcours.core.dossier.FactType;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The references of a dossier's facts to each other. */
final class Replacements {
    private final List<Link> links = new ArrayList<>(0);
    private final Set<Link> round = new HashSet<>();
    private final Set<Link> harmless = new HashSet<>();

    /** A fact that others may name, or that names another. */
    private record Link(
            int index,
            FactType type,
            @Nullable String id,
            @Nullable String replaces) {
        String path(Field field) {
            return "facts[" + index + "]." + field.key();
        }
    }

    void add(int index, FactType type, @Nullable String id, @Nullable String replaces) {
        links.add(new Link(index, type, id, replaces));
    }

    /** Checks that references are unique, and that each replacement names another fact of the same type. */
    void check(Location line, Consumer<Problem> problems) {
        if (links.isEmpty()) {
            return;
        }
        Map<String, Link> byId = new HashMap<>();
        for (Link link : links) {
            Link other = link.id() == null ? null : byId.putIfAbsent(link.id(), link);
            if (other != null) {
                problems.accept(Problem.error(
                                "DOSSIER-141",
                                line.at(link.path(Field.ID)),
                                "The fact has the same 'id' as facts[" + other.index() + "].")
                        .toFix("give each fact of the dossier its own."));
            }
        }
        for (Link link : links) {
            if (link.replaces() != null) {
                check(link, byId, line, problems);
            }
        }
    }

    private void check(Link link, Map<String, Link> byId, Location line, Consumer<Problem> problems) {
        Location at = line.at(link.path(Field.REPLACES));
        Link replaced = byId.get(link.replaces());
        if (replaced == null) {
            problems.accept(Problem.error("DOSSIER-143", at, "The fact replaces one that is not in the dossier.")
                    .toFix("give the 'id' of a fact of the same dossier."));
        } else if (replaced.type() != link.type()) {
            problems.accept(Problem.error(
                            "DOSSIER-144",
                            at,
                            "The fact, " + article(link.type()) + ", cannot replace facts[" + replaced.index() + "], "
                                    + article(replaced.type()) + ".")
                    .toFix("withdraw the wrong fact, and record the right one."));
        } else if (goesRound(link, byId)) {
            problems.accept(Problem.error("DOSSIER-145", at, "The fact replaces itself, directly or through others."));
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

    /** Gets the code of a type with its article. */
    static String article(FactType type) {
        String code = type.code();
        return ("aeiou".indexOf(code.charAt(0)) < 0 ? "a " : "an ") + code;
    }
}

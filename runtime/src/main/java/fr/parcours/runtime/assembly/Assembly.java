package fr.parcours.runtime.assembly;

import fr.parcours.core.parameter.History;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.runtime.settings.Structure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Plug-ins put together for one structure, checked.
 *
 * @param plugins by id
 * @param setAside why each plug-in found but not used was set aside; empty unless asked for
 * @param vocabulary all the words
 * @param parameters effective parameters
 * @param structure the structure
 * @param dispositifs by id
 * @param chapters in the structure's order, else by id
 * @param checks what check looks at besides core's own, by plug-in
 * @param listings by id
 */
public record Assembly(
        List<InstalledPlugin> plugins,
        List<Problem> setAside,
        Vocabulary vocabulary,
        Parameters parameters,
        Structure structure,
        List<Owned<Dispositif>> dispositifs,
        List<Owned<Chapter>> chapters,
        List<Owned<Supplier<Check>>> checks,
        List<Owned<Listing>> listings) {
    public Assembly {
        plugins = List.copyOf(plugins);
        setAside = List.copyOf(setAside);
        dispositifs = List.copyOf(dispositifs);
        chapters = List.copyOf(chapters);
        checks = List.copyOf(checks);
        listings = List.copyOf(listings);
    }

    static Assembly checked(
            List<InstalledPlugin> plugins,
            List<Problem> setAside,
            Vocabulary vocabulary,
            Parameters parameters,
            Structure structure,
            Collection<Owned<Dispositif>> dispositifs,
            Collection<Owned<Chapter>> chapters,
            Collection<Owned<Supplier<Check>>> checks,
            Collection<Owned<Listing>> listings,
            Set<String> shippedParameters) {
        List<Problem> problems = new ArrayList<>();
        unique(dispositifs, dispositif -> List.of(dispositif.id().code()), "PLUGIN-109", "dispositif", problems);
        unique(chapters, chapter -> List.of(chapter.id()), "PLUGIN-110", "chapter", problems);
        unique(chapters, Assembly::figures, "PLUGIN-111", "figure", problems);
        unique(listings, listing -> List.of(listing.id()), "PLUGIN-112", "listing", problems);
        for (History override : structure.overrides()) {
            if (!shippedParameters.contains(override.id())) {
                problems.add(Problem.error(
                                "SETTINGS-102",
                                override.location(),
                                "No plug-in ships a parameter '" + override.id() + "'.")
                        .didYouMean(override.id(), shippedParameters));
            }
        }
        Set<String> known = new TreeSet<>();
        chapters.forEach(chapter -> known.add(chapter.value().id()));
        for (String asked : structure.chapters()) {
            if (!known.contains(asked)) {
                problems.add(Problem.error(
                                "SETTINGS-103", Location.UNKNOWN.at("chapters"), "There is no chapter '" + asked + "'.")
                        .didYouMean(asked, known));
            }
        }
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
        return new Assembly(
                plugins,
                setAside,
                vocabulary,
                parameters,
                structure,
                dispositifs.stream()
                        .sorted(Comparator.comparing(owned -> owned.value().id()))
                        .toList(),
                inOrder(chapters, structure.chapters()),
                checks.stream()
                        .sorted(Comparator.comparing(
                                owned -> owned.plugin().descriptor().id()))
                        .toList(),
                listings.stream()
                        .sorted(Comparator.comparing(owned -> owned.value().id()))
                        .toList());
    }

    private static List<String> figures(Chapter chapter) {
        List<String> ids = new ArrayList<>();
        chapter.indicators().forEach(indicator -> ids.add(indicator.id()));
        chapter.breakdowns().forEach(breakdown -> ids.add(breakdown.id()));
        return ids;
    }

    private static <T> void unique(
            Collection<Owned<T>> all,
            Function<T, List<String>> ids,
            String problem,
            String what,
            List<Problem> problems) {
        Map<String, InstalledPlugin> owners = new HashMap<>();
        for (Owned<T> owned : all) {
            for (String id : ids.apply(owned.value())) {
                InstalledPlugin other = owners.putIfAbsent(id, owned.plugin());
                if (other != null) {
                    problems.add(Problem.error(
                            problem,
                            Location.UNKNOWN,
                            "The " + what + " '" + id + "' is contributed by the plug-in " + owned.plugin() + " and by "
                                    + other + "."));
                }
            }
        }
    }

    private static List<Owned<Chapter>> inOrder(Collection<Owned<Chapter>> chapters, List<String> order) {
        return chapters.stream()
                .filter(owned -> order.isEmpty() || order.contains(owned.value().id()))
                .sorted(Comparator.<Owned<Chapter>>comparingInt(
                                owned -> order.indexOf(owned.value().id()))
                        .thenComparing(owned -> owned.value().id()))
                .toList();
    }
}

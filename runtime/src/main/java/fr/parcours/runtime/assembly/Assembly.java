package fr.parcours.runtime.assembly;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.lifecycle.Internal;
import fr.parcours.core.message.Labels;
import fr.parcours.core.parameter.History;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.runtime.settings.Structure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Plug-ins put together for one structure, checked. Immutable and thread-safe. */
@Experimental
public final class Assembly {
    private static final Texts TEXTS = InstalledPlugin.TEXTS;

    private final Catalogue catalogue;
    private final List<InstalledPlugin> plugins;
    private final List<Problem> setAside;
    private final List<Problem> warnings;
    private final Vocabulary vocabulary;
    private final Labels labels;
    private final Parameters parameters;
    private final Structure structure;
    private final List<Owned<Dispositif>> dispositifs;
    private final List<Owned<Chapter>> chapters;
    private final List<Owned<Supplier<Check>>> checks;
    private final List<Owned<Listing>> listings;

    private Assembly(
            Catalogue catalogue,
            Parameters parameters,
            Structure structure,
            Collection<Owned<Dispositif>> dispositifs,
            Collection<Owned<Chapter>> chapters,
            Collection<Owned<Supplier<Check>>> checks,
            Collection<Owned<Listing>> listings) {
        this.catalogue = catalogue;
        this.plugins = catalogue.plugins();
        this.setAside = catalogue.setAside();
        this.warnings = Stream.concat(catalogue.warnings().stream(), catalogue.unknownWords(parameters).stream())
                .toList();
        this.vocabulary = catalogue.vocabulary();
        this.labels = catalogue.labels();
        this.parameters = parameters;
        this.structure = structure;
        this.dispositifs = dispositifs.stream()
                .sorted(Comparator.comparing(owned -> owned.value().id()))
                .toList();
        this.chapters = inOrder(chapters, structure.chapters());
        this.checks = checks.stream()
                .sorted(Comparator.comparing(
                        owned -> owned.plugin().descriptor().id()))
                .toList();
        this.listings = listings.stream()
                .sorted(Comparator.comparing(owned -> owned.value().id()))
                .toList();
    }

    /**
     * Puts the same plug-ins together for another structure. They contribute nothing again: what they contributed is made for it.
     *
     * @throws ParcoursException with every conflict, such as a value that has not the form of its parameter
     */
    public Assembly with(Structure other) {
        return Assembler.assemble(ParcoursModule.of(catalogue), other);
    }

    /** Gets the plug-ins, by id. */
    public List<InstalledPlugin> plugins() {
        return plugins;
    }

    /** Finds the plug-in that owns a word; none for one of core. */
    public Optional<InstalledPlugin> owner(Word word) {
        return owner(entry -> entry.words().contains(word));
    }

    /** Finds the plug-in that ships a parameter; none for a national one. */
    public Optional<InstalledPlugin> ownerOfParameter(String id) {
        return owner(entry ->
                entry.parameters().stream().anyMatch(history -> history.id().equals(id)));
    }

    private Optional<InstalledPlugin> owner(Predicate<Catalogue.Entry> owns) {
        return catalogue.entries().stream().filter(owns).findFirst().map(Catalogue.Entry::plugin);
    }

    /** Gets the class of a plug-in installed. */
    @Internal
    public Class<?> type(InstalledPlugin plugin) {
        return catalogue.entries().stream()
                .filter(entry -> entry.plugin().equals(plugin))
                .findFirst()
                .<Class<?>>map(Catalogue.Entry::type)
                .orElseThrow(() -> new IllegalArgumentException(plugin + " is not installed"));
    }

    /** Gets why each plug-in that was found but cannot be used was set aside; empty unless setting aside was asked for. */
    public List<Problem> setAside() {
        return setAside;
    }

    /**
     * Gets what should be looked at but stops nothing: a word that a plug-in uses, or a parameter lists, and no installed
     * plug-in owns.
     */
    public List<Problem> warnings() {
        return warnings;
    }

    /** Gets all the words. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Gets the labels of the values of attributes. */
    public Labels labels() {
        return labels;
    }

    /** Gets the effective parameters. */
    public Parameters parameters() {
        return parameters;
    }

    /** Gets the structure. */
    public Structure structure() {
        return structure;
    }

    /** Gets the dispositifs, by id. */
    public List<Owned<Dispositif>> dispositifs() {
        return dispositifs;
    }

    /** Gets the chapters, in the structure's order, else by id. */
    public List<Owned<Chapter>> chapters() {
        return chapters;
    }

    /** Gets the checks of plug-ins, by plug-in. */
    public List<Owned<Supplier<Check>>> checks() {
        return checks;
    }

    /** Gets the listings, by id. */
    public List<Owned<Listing>> listings() {
        return listings;
    }

    static Assembly checked(
            Catalogue catalogue,
            Parameters parameters,
            Structure structure,
            Collection<Owned<Dispositif>> dispositifs,
            Collection<Owned<Chapter>> chapters,
            Collection<Owned<Supplier<Check>>> checks,
            Collection<Owned<Listing>> listings) {
        List<Problem> problems = new ArrayList<>();
        Map<InstalledPlugin, List<Problem>> own = new LinkedHashMap<>();
        unique(dispositifs, dispositif -> List.of(dispositif.id().code()), "PLUGIN-109", problems, own);
        unique(chapters, chapter -> List.of(chapter.id()), "PLUGIN-110", problems, own);
        unique(chapters, Assembly::figures, "PLUGIN-111", problems, own);
        unique(listings, listing -> List.of(listing.id()), "PLUGIN-112", problems, own);
        Set<String> shipped = catalogue.shippedParameters();
        for (History override : structure.overrides()) {
            if (!shipped.contains(override.id())) {
                problems.add(Problem.error(
                                "SETTINGS-102", override.location(), TEXTS.of("SETTINGS-102.parameter", override.id()))
                        .didYouMeanOneOf(override.id(), shipped)
                        .toFix(TEXTS.of("SETTINGS-102.fix")));
            }
        }
        Set<String> known = new TreeSet<>();
        chapters.forEach(chapter -> known.add(chapter.value().id()));
        for (String asked : structure.chapters()) {
            if (!known.contains(asked)) {
                problems.add(Problem.error(
                                "SETTINGS-103",
                                Location.UNKNOWN.at("chapters"),
                                TEXTS.of("SETTINGS-103.chapter", asked))
                        .didYouMeanOneOf(asked, known)
                        .toFix(TEXTS.of("SETTINGS-103.fix")));
            }
        }
        if (problems.isEmpty() && !own.isEmpty()) {
            throw OwnConflicts.of(own);
        }
        own.values().forEach(problems::addAll);
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
        return new Assembly(catalogue, parameters, structure, dispositifs, chapters, checks, listings);
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
            List<Problem> problems,
            Map<InstalledPlugin, List<Problem>> own) {
        Map<String, InstalledPlugin> owners = new HashMap<>();
        for (Owned<T> owned : all) {
            for (String id : ids.apply(owned.value())) {
                InstalledPlugin other = owners.putIfAbsent(id, owned.plugin());
                if (owned.plugin().equals(other)) {
                    own.computeIfAbsent(other, key -> new ArrayList<>())
                            .add(Problem.error(
                                            problem, Location.UNKNOWN, TEXTS.of(problem + ".twice", id, other.named()))
                                    .toFix(TEXTS.of("conflict.fix-twice")));
                } else if (other != null) {
                    Text both = TEXTS.of(problem + ".both", id, owned.plugin().named(), other.named());
                    problems.add(Problem.error(problem, Location.UNKNOWN, both).toFix(TEXTS.of("conflict.fix-both")));
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

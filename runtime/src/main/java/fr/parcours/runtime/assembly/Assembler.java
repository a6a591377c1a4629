package fr.parcours.runtime.assembly;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.Stage;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.spi.Message;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.runtime.settings.Structure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts plug-ins together with Guice, and reports what is wrong as problems of the suite. */
@Experimental
public final class Assembler {
    private static final Texts TEXTS = InstalledPlugin.TEXTS;

    private Assembler() {}

    /**
     * Assembles plug-ins for a structure.
     *
     * @throws ParcoursException with every conflict, each naming the plug-ins and modules concerned
     */
    public static Assembly assemble(Collection<? extends Plugin> plugins, Structure structure) {
        return assemble(ParcoursModule.of(plugins), structure);
    }

    /**
     * Assembles the plug-ins of a module for a structure, in an injector of their own.
     *
     * @throws ParcoursException with every conflict, each naming the plug-ins and modules concerned
     */
    public static Assembly assemble(ParcoursModule parcours, Structure structure) {
        Module ofStructure = binder -> {
            // strictness belongs to our own injector: a host's keeps its habits
            binder.requireExplicitBindings();
            binder.requireAtInjectOnConstructors();
            binder.requireExactBindingAnnotations();
            binder.disableCircularProxies();
            OptionalBinder.newOptionalBinder(binder, Structure.class)
                    .setBinding()
                    .toInstance(structure);
        };
        try {
            return Guice.createInjector(Stage.PRODUCTION, parcours, ofStructure).getInstance(Assembly.class);
        } catch (CreationException e) {
            throw translated(e.getErrorMessages(), parcours.plugins(), e);
        } catch (ProvisionException e) {
            throw translated(e.getErrorMessages(), parcours.plugins(), e);
        }
    }

    /**
     * Assembles what can be used of the plug-ins of a search, for a structure: {@link Assembly#setAside()} says what was not, and why.
     *
     * @throws ParcoursException with every conflict among those that can be used
     */
    public static Assembly assembleSound(Discovery discovery, Structure structure) {
        Catalogue catalogue = Catalogue.ofSound(discovery);
        Set<InstalledPlugin> silent = new HashSet<>();
        while (true) {
            try {
                return assemble(ParcoursModule.of(catalogue), structure);
            } catch (ParcoursException e) {
                Map<InstalledPlugin, List<Problem>> failing = failing(catalogue, e);
                if (!silent.addAll(failing.keySet())) {
                    throw e; // nobody's own failure
                }
                catalogue = catalogue.silencing(
                        failing.keySet(),
                        failing.values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList());
            }
        }
    }

    /** Finds the plug-ins that cannot make something, and why; none when something else is wrong too. */
    private static Map<InstalledPlugin, List<Problem>> failing(Catalogue catalogue, ParcoursException failure) {
        if (!(failure.getCause() instanceof CreationException || failure.getCause() instanceof ProvisionException)) {
            return Map.of();
        }
        Collection<Message> messages = failure.getCause() instanceof CreationException creation
                ? creation.getErrorMessages()
                : ((ProvisionException) failure.getCause()).getErrorMessages();
        Map<InstalledPlugin, List<Problem>> failing = new LinkedHashMap<>();
        for (Message message : messages) {
            Optional<InstalledPlugin> plugin = source(message, catalogue.plugins());
            Map<InstalledPlugin, List<Problem>> own = OwnConflicts.in(message.getCause());
            if (!own.isEmpty()) {
                failing.putAll(own);
            } else if (plugin.isPresent()) {
                failing.computeIfAbsent(plugin.get(), each -> new ArrayList<>())
                        .addAll(problems(message, catalogue.plugins()));
            } else {
                return Map.of();
            }
        }
        return failing;
    }

    /** Gives the problems our own code threw while contributions were made, and Guice's messages with their source else. */
    private static ParcoursException translated(
            Collection<Message> messages, List<InstalledPlugin> plugins, RuntimeException cause) {
        List<Problem> problems = new ArrayList<>();
        messages.forEach(message -> problems.addAll(problems(message, plugins)));
        ParcoursException translated = new ParcoursException(List.copyOf(new LinkedHashSet<>(problems)));
        translated.initCause(cause);
        return translated;
    }

    /** Finds the plug-in whose factory a message of Guice is about. */
    private static Optional<InstalledPlugin> source(Message message, List<InstalledPlugin> plugins) {
        return plugins.stream()
                .filter(each -> message.getSource().equals(ParcoursModule.SOURCE + each))
                .findFirst();
    }

    private static List<Problem> problems(Message message, List<InstalledPlugin> plugins) {
        if (message.getCause() instanceof ParcoursException ours) {
            return ours.problems().stream()
                    .map(problem -> askedBy(message.getSource(), problem))
                    .toList();
        }
        Throwable thrown = message.getCause();
        String words = source(message, plugins)
                .filter(plugin -> thrown != null)
                .map(plugin -> plugin.thrown(thrown))
                .orElseGet(message::getMessage);
        return List.of(Problem.error(
                        "PLUGIN-117",
                        Location.UNKNOWN,
                        TEXTS.of("PLUGIN-117.unmade", named(message.getSource()), words))
                .toFix(TEXTS.of("PLUGIN-117.fix")));
    }

    private static Text named(String source) {
        return new Text(source, source.replaceFirst("^" + ParcoursModule.SOURCE, "greffon "));
    }

    /** Adds to a problem the plug-in whose factory met it; problems of the whole assembly, and of a file, name theirs already. */
    private static Problem askedBy(String source, Problem problem) {
        return source.startsWith(ParcoursModule.SOURCE) && !problem.id().equals(Parameters.WRONG_FORM)
                ? problem.adding(TEXTS.of("its.contribution", named(source)))
                : problem;
    }
}

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
import fr.parcours.runtime.settings.Structure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Puts plug-ins together with Guice, and reports what is wrong as problems of the suite. */
@Experimental
public final class Assembler {
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
            throw translated(e.getErrorMessages(), e);
        } catch (ProvisionException e) {
            throw translated(e.getErrorMessages(), e);
        }
    }

    /** Gives the problems our own code threw while contributions were made, and Guice's messages with their source else. */
    private static ParcoursException translated(Collection<Message> messages, RuntimeException cause) {
        List<Problem> problems = new ArrayList<>();
        for (Message message : messages) {
            if (message.getCause() instanceof ParcoursException ours) {
                ours.problems().forEach(problem -> problems.add(askedBy(message.getSource(), problem)));
            } else {
                problems.add(Problem.error(
                        "PLUGIN-117",
                        Location.UNKNOWN,
                        "A contribution of the " + message.getSource() + " cannot be made: " + message.getMessage()
                                + "."));
            }
        }
        ParcoursException translated = new ParcoursException(List.copyOf(new LinkedHashSet<>(problems)));
        translated.initCause(cause);
        return translated;
    }

    /** Adds to a problem the plug-in whose factory met it; problems of the whole assembly, and of a file, name theirs already. */
    private static Problem askedBy(String source, Problem problem) {
        return source.startsWith(ParcoursModule.SOURCE) && !problem.id().equals(Parameters.WRONG_FORM)
                ? problem.adding("It was met by a contribution of the " + source + ".")
                : problem;
    }
}

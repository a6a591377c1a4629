package fr.parcours.runtime.assembly;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.problem.Attempt;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import java.util.Optional;

/**
 * A plug-in and where it comes from.
 *
 * @param descriptor its identity
 * @param type its class
 * @param module its module with its version, or the class path
 * @param jar file name of its jar, empty for a folder of classes
 */
@Stable
public record InstalledPlugin(PluginDescriptor descriptor, String type, String module, Optional<String> jar) {
    static final Texts TEXTS = Texts.of(InstalledPlugin.class, "runtime");

    /**
     * Obtains the problem ({@code PLUGIN-119}) of a part that threw when it was asked about a dossier. Of what was thrown it quotes
     * nothing that could be a subject's own.
     *
     * @param part what was asked: {@code dispositif 'pacea'}
     */
    public Problem failed(Text part, Throwable thrown) {
        Text begins = Attempt.asked(thrown)
                .map(id -> TEXTS.of("PLUGIN-119.failed-in", part, named(), id))
                .orElseGet(() -> TEXTS.of("PLUGIN-119.failed", part, named()));
        if (thrown instanceof ParcoursException ours) {
            return ours.problems().get(0).within("PLUGIN-119", begins);
        }
        return Problem.error(
                        "PLUGIN-119", Location.UNKNOWN, begins.and(Text.plain(Attempt.words(thrown, folder()) + ".")))
                .toFix(TEXTS.of("PLUGIN-119.fix"));
    }

    /** Adds to a problem of a file that the plug-in ships whose it is, and so in which jar. */
    Problem ofItsFile(Problem problem) {
        return problem.adding(TEXTS.of("its.file", named()));
    }

    /** Says what was thrown when no dossier was at hand: whole, with its causes, and where in the jar. */
    String thrown(Throwable thrown) {
        StringBuilder words = new StringBuilder(thrown.toString());
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            words.append(", caused by ").append(cause);
        }
        jar.flatMap(name -> Attempt.place(thrown, folder()))
                .ifPresent(place -> words.append(" (at ").append(place).append(')'));
        return words.toString();
    }

    /** Names the plug-in in what problems say. */
    Text named() {
        String rest = toString().substring(descriptor.id().length() + 2);
        return new Text("'" + descriptor.id() + "'" + rest, "«\u00a0" + descriptor.id() + "\u00a0»" + rest);
    }

    private String folder() {
        return type.substring(0, type.lastIndexOf('.') + 1);
    }

    /** Prints the id, the class, the module and the jar, as errors name them. */
    @Override
    public String toString() {
        return "'" + descriptor.id() + "' (" + type + ", " + module
                + jar.map(name -> ", " + name).orElse("") + ")";
    }
}

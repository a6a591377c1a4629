package fr.parcours.app;

import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/** One command and all that it printed. */
record Session(int status, String out, String err) {
    /** Runs a command with the trial plug-in. */
    static Session run(String... arguments) {
        return run(structure -> Parcours.of(List.of(new TrialPlugin()), structure), arguments);
    }

    /** Runs a command with the plug-ins of the distribution. */
    static Session runInstalled(String... arguments) {
        return run(Parcours::loadSound, arguments);
    }

    private static Session run(Function<Structure, Parcours> suite, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Main.commandLine(suite).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int status = commandLine.execute(arguments);
        return new Session(status, out.toString(), err.toString());
    }

    /** Writes lines to a file of a directory and returns its path, as typed on a command line. */
    static String file(Path directory, String name, String... lines) {
        try {
            return Files.write(directory.resolve(name), List.of(lines)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

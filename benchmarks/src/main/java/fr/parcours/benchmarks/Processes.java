package fr.parcours.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Measures processes from their start to their end, as the shell's {@code time} sees them.
 *
 * @param parcours the command of the distribution
 * @param log where processes write
 */
record Processes(Path parcours, Path log) {
    /** Where reports are written; emptied before each. */
    static final String OUT = "target/report";

    private static final double MICROS = 1e6;

    Cost measure(Line.Work work) {
        if (work instanceof Line.Command command) {
            List<String> words = new ArrayList<>(List.of(parcours.toString()));
            words.addAll(command.arguments());
            return time(words);
        }
        if (work instanceof Line.Program program) {
            List<String> words = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    program.main().getName()));
            words.addAll(program.arguments());
            return time(words);
        }
        throw new IllegalArgumentException("not a process: " + work);
    }

    /** Times a command. {@code check} answers 1 when it finds something: only a failure to run is an error. */
    private Cost time(List<String> words) {
        List<String> shell = new ArrayList<>(List.of(
                "bash",
                "-c",
                "rm -rf " + OUT
                        + "; TIMEFORMAT='%U %S %R'; exec 3>&2; { time \"$@\" >>\"$0\" 2>>\"$0\"; } 2>&3; exit $?",
                log.toString()));
        shell.addAll(words);
        try {
            Process process = new ProcessBuilder(shell)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int code = process.waitFor();
            if (code > 1) {
                throw new IllegalStateException(String.join(" ", words) + " ended with " + code + ": see " + log);
            }
            String[] seconds = told.split(" ", -1);
            return new Cost(
                    (Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1])) * MICROS,
                    Double.parseDouble(seconds[2]) * MICROS,
                    OptionalDouble.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

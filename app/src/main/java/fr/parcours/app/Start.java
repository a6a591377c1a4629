package fr.parcours.app;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.runtime.Parcours;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Guards the command line against plug-ins that do not give the hand back: an endless loop at the start, {@code System.exit}. */
final class Start {
    private static final String EXIT = Runtime.class.getName() + ".exit";

    private Start() {}

    /**
     * Assembles the suite on a thread of its own, within a time.
     *
     * @throws ParcoursException if it is not assembled by then, naming the code that runs ({@code APP-109})
     */
    static Parcours within(Duration limit, Supplier<Parcours> assembling) {
        FutureTask<Parcours> task = new FutureTask<>(assembling::get);
        Thread thread = new Thread(task, "start");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ParcoursException(Problem.error(
                            "APP-109",
                            Location.UNKNOWN,
                            Main.TEXTS.of("APP-109.late", limit.toSeconds(), running(thread.getStackTrace())))
                    .toFix(Main.TEXTS.of("APP-109.fix", Main.START_SECONDS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(e);
        }
    }

    /** Makes the end of the process a failure, named, when code that is not ours asks for it. */
    static void refuseExits(PrintWriter err, Locale language) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> exiting().ifPresent(stack -> {
                    err.println(
                            Problem.error("APP-110", Location.UNKNOWN, Main.TEXTS.of("APP-110.exit", running(stack)))
                                    .toFix(Main.TEXTS.of("APP-110.fix"))
                                    .in(language));
                    err.flush();
                    Runtime.getRuntime().halt(Main.BAD_INPUT);
                })));
    }

    /** Finds what a thread was doing when it asked to end the process, unless it is the command line itself. */
    private static Optional<StackTraceElement[]> exiting() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> EXIT.equals(frame.getClassName() + "." + frame.getMethodName())))
                .filter(stack -> !running(stack).startsWith(Main.class.getName()))
                .findFirst();
    }

    /** Names the code that runs: its class and method, its jar and its line. */
    private static String running(StackTraceElement[] stack) {
        return Stream.concat(
                        Arrays.stream(stack).filter(Start::isForeign),
                        Arrays.stream(stack).filter(frame -> !isOfJdk(frame)))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + " (" + place(frame) + ")")
                .orElse("code of the JDK");
    }

    /** Checks if code was loaded from {@code plugins/}: its class loader has the name of the jar or of the folder. */
    private static boolean isForeign(StackTraceElement frame) {
        return frame.getClassLoaderName() != null && !frame.getClassLoaderName().equals("app") && !isOfJdk(frame);
    }

    private static boolean isOfJdk(StackTraceElement frame) {
        return frame.getClassName().matches("(java|javax|jdk|sun)\\..*");
    }

    private static String place(StackTraceElement frame) {
        String jar = isForeign(frame)
                ? frame.getClassLoaderName()
                : Optional.ofNullable(frame.getModuleName()).orElse("class path");
        return Path.of(jar).getFileName() + ", " + frame.getFileName() + ":" + frame.getLineNumber();
    }
}

package fr.parcours.core.problem;

import fr.parcours.core.lifecycle.Internal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks something of code that is not ours, such as a plug-in's rule, so that what it throws does not stop the rest. */
@Internal
public final class Attempt {
    private Attempt() {}

    /**
     * Asks a question, and makes an answer of what is thrown instead of one: an exception, a method or a class that does not link,
     * a stack that overflows. What says that the JVM itself is in trouble, such as a lack of memory, is thrown on.
     */
    public static <T> T at(Supplier<T> question, Function<? super Throwable, ? extends T> otherwise) {
        try {
            return question.get();
        } catch (StackOverflowError e) {
            return otherwise.apply(e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) { // also what was thrown past the compiler
            return otherwise.apply(e);
        }
    }

    /** Notes by whom what was thrown was asked, such as a rule, by its id; only the first to note it, the nearest, is kept. */
    public static void note(Throwable thrown, String id) {
        if (asked(thrown).isEmpty()) {
            thrown.addSuppressed(new Asked(id));
        }
    }

    /** Finds by whom what was thrown was asked: see {@link #note}. */
    public static Optional<String> asked(Throwable thrown) {
        return Arrays.stream(thrown.getSuppressed())
                .filter(Asked.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }

    /** Who asked what was thrown instead of an answer. */
    private static final class Asked extends Exception {
        private static final long serialVersionUID = 1L;

        Asked(String id) {
            super(id, null, false, false);
        }
    }

    /** Gets what was thrown as it can be thrown again. */
    public static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }

    /**
     * Says what was thrown: its class, the line of the code that is not the JDK's, and the message where it cannot quote a subject's
     * own values, because it is the JVM's.
     *
     * @param prefix how the names of the classes of the code asked begin
     */
    public static String words(Throwable thrown, String prefix) {
        StringBuilder words = new StringBuilder(thrown.getClass().getSimpleName());
        place(thrown, prefix).ifPresent(place -> words.append(" at ").append(place));
        if (thrown.getMessage() != null && isSafe(thrown)) {
            words.append(": ").append(thrown.getMessage());
        }
        Throwable cause = thrown.getCause();
        if (thrown instanceof LinkageError && cause != null) {
            words.append(", caused by ").append(words(cause, prefix));
        }
        return words.toString();
    }

    /** Finds the line, with its file, that threw in the classes whose names begin so. */
    public static Optional<String> place(Throwable thrown, String prefix) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(prefix) && frame.getFileName() != null)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst();
    }

    private static boolean isSafe(Throwable thrown) {
        return thrown instanceof LinkageError
                || thrown instanceof NullPointerException
                || thrown instanceof ClassCastException
                || thrown instanceof ArithmeticException;
    }
}

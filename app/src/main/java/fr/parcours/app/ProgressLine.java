package fr.parcours.app;

import fr.parcours.json.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** How far a reading is, on one line of the terminal that is written again and again, then wiped. */
final class ProgressLine implements Consumer<Progress>, AutoCloseable {
    /** Set by the launching script, which knows whether the error stream is a terminal; Java 17 cannot. */
    private static final String TERMINAL = "parcours.terminal";

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final PrintWriter err;
    private final LongSupplier nanoTime;
    private final boolean quiet;
    private final long start;
    private long last;
    private int width;

    ProgressLine(PrintWriter err, LongSupplier nanoTime, boolean quiet) {
        this.err = err;
        this.nanoTime = nanoTime;
        this.quiet = quiet;
        this.start = nanoTime.getAsLong();
        this.last = start;
    }

    /** Obtains the line of the terminal, quiet when the error stream is not one. */
    static ProgressLine on(PrintWriter err) {
        return new ProgressLine(err, System::nanoTime, !Boolean.getBoolean(TERMINAL));
    }

    @Override
    public void accept(Progress progress) {
        long now = nanoTime.getAsLong();
        if (quiet || now - last < BETWEEN.toNanos()) {
            return;
        }
        last = now;
        show(text(progress, (now - start) / 1e9));
    }

    private static String text(Progress progress, double seconds) {
        StringBuilder text = new StringBuilder();
        if (progress.totalBytes() > 0) {
            text.append(String.format(Locale.FRENCH, "%d %% · ", 100 * progress.bytes() / progress.totalBytes()));
        }
        text.append(Text.count(progress.dossiers(), "dossier", "dossiers"))
                .append(" · ")
                .append(Text.whole(Math.round(progress.dossiers() / seconds)))
                .append("/s");
        if (progress.totalBytes() > 0 && progress.bytes() > 0) {
            double left = seconds * (progress.totalBytes() - progress.bytes()) / progress.bytes();
            text.append(" · reste ").append(Text.whole(Math.round(left))).append(" s");
        }
        return text.toString();
    }

    private void show(String text) {
        err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        err.flush();
        width = text.length();
    }

    /** Wipes the line, so that something else may be written. */
    void wipe() {
        if (width > 0) {
            show("");
            err.print("\r");
            err.flush();
        }
    }

    @Override
    public void close() {
        wipe();
    }
}

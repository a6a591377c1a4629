package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.json.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final AtomicLong clock = new AtomicLong();
    private final StringWriter terminal = new StringWriter();

    @Test
    void showsTheShareTheRateAndTheTimeLeft() {
        try (ProgressLine line = line(false)) {
            after(Duration.ofSeconds(2));
            line.accept(Progress.of(250, 1000, 3000));
        }
        assertThat(terminal.toString()).startsWith("\r25 % · 3\u202f000 dossiers · 1\u202f500/s · reste 6 s");
    }

    @Test
    void wipesItselfInTheEnd() {
        try (ProgressLine line = line(false)) {
            after(Duration.ofSeconds(1));
            line.accept(Progress.of(1, 0, 1));
        }
        assertThat(terminal.toString()).endsWith("\r" + " ".repeat("1 dossier · 1/s".length()) + "\r");
    }

    @Test
    void isNotWrittenTooOften() {
        try (ProgressLine line = line(false)) {
            line.accept(Progress.of(1, 10, 1));
            after(Duration.ofMillis(199));
            line.accept(Progress.of(2, 10, 2));
            assertThat(terminal.toString()).isEmpty();
            after(Duration.ofMillis(1));
            line.accept(Progress.of(3, 10, 3));
            assertThat(terminal.toString()).isNotEmpty();
        }
    }

    @Test
    void isQuietAwayFromATerminal() {
        try (ProgressLine line = line(true)) {
            after(Duration.ofSeconds(2));
            line.accept(Progress.of(250, 1000, 3000));
        }
        assertThat(terminal.toString()).isEmpty();
    }

    private ProgressLine line(boolean quiet) {
        return new ProgressLine(new PrintWriter(terminal), clock::get, quiet);
    }

    private void after(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}

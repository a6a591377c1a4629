package fr.parcours.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where it was measured.
 *
 * @param date the day
 * @param processor its name
 * @param processors how many of them
 * @param java the virtual machine
 * @param load how many processes wanted a processor when it began
 */
record Machine(LocalDate date, String processor, int processors, String java, double load) {
    static Machine here() throws IOException {
        return new Machine(
                LocalDate.now(ZoneOffset.UTC),
                named(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String named() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(told)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    /** Checks if others used the machine: the figures on the clock then mean little. */
    boolean isBusy() {
        return load > processors / 2.0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Machine: %s, %d processors, %s; %s.",
                processor,
                processors,
                java,
                isBusy()
                        ? String.format(
                                Locale.ROOT,
                                "**busy with other work** (load %.1f): trust ratios, not times on the clock",
                                load)
                        : String.format(Locale.ROOT, "quiet (load %.1f)", load));
    }
}

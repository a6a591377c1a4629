package fr.parcours.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was measured, as a page in Markdown. */
final class PerformancePage {
    private final StringBuilder page = new StringBuilder();

    PerformancePage(Machine machine, Agreement agreement, int rounds) {
        page.append("# Performance\n\n")
                .append("Written by `benchmarks/run` on ")
                .append(machine.date())
                .append("; not by hand. ")
                .append(machine)
                .append("\n\nEvery cost is the median of ")
                .append(rounds)
                .append(
                        " rounds in which all lines alternate, each in a process of its own; inside one process, of JMH's iterations once ")
                .append(
                        "the compiler is done. *CPU* is the processor time of all threads, compilers, collectors and native engines ")
                .append(
                        "included; it is what the ratios compare. Ratios are ours over theirs: the lower the better, and under 1 we are the ")
                .append(
                        "faster. The dossiers are those of `parcours generate --participants N --seed 12`, about 22 facts each.\n\n")
                .append("Before anything was timed, the answers were found equal: ")
                .append(agreement.measures())
                .append(" measures, over 2021 and 2020, between Parcours and DuckDB; ")
                .append(agreement.verdicts())
                .append(
                        " verdicts, on five days from 2020 to 2025, between Parcours, predicates written by hand, Drools and Easy Rules.\n");
    }

    PerformancePage section(String title, String text, Map<Line, Cost> costs, List<Ratio> ratios, Unit unit) {
        page.append("\n## ").append(title).append("\n\n").append(text).append("\n\n");
        page.append("| | CPU, ").append(unit.label).append(" | on the clock | allocated |\n|---|--:|--:|--:|\n");
        costs.forEach((line, cost) -> page.append("| ")
                .append(line.label())
                .append(" | ")
                .append(number(cost.cpu() / unit.micros))
                .append(" | ")
                .append(number(cost.clock() / unit.micros))
                .append(" | ")
                .append(cost.bytes().isPresent() ? bytes(cost.bytes().getAsDouble()) : "")
                .append(" |\n"));
        page.append("\n| ratio | | aim |\n|---|--:|---|\n");
        ratios.forEach(ratio -> ratio.of(costs)
                .ifPresent(value -> page.append("| ")
                        .append(label(ratio.ours(), costs))
                        .append(" ÷ ")
                        .append(label(ratio.theirs(), costs))
                        .append(" | ")
                        .append(number(value))
                        .append(" | ")
                        .append(aim(ratio, value))
                        .append(" |\n")));
        return this;
    }

    PerformancePage growth(Map<Integer, Grown> grown) {
        page.append(
                        "\n## Growth\n\nThe national report of a file, on one thread, in a process that has read others before; the heap is all that ")
                .append("is alive, weighed several times a second, the suite included.\n\n")
                .append("| dossiers | CPU, µs a dossier | alive |\n|--:|--:|--:|\n");
        grown.forEach((dossiers, each) -> page.append("| ")
                .append(dossiers)
                .append(" | ")
                .append(number(each.micros()))
                .append(" | ")
                .append(bytes(each.bytes()))
                .append(" |\n"));
        return this;
    }

    private static String label(String id, Map<Line, Cost> costs) {
        return costs.keySet().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .map(Line::label)
                .orElse(id);
    }

    private static String aim(Ratio ratio, double value) {
        if (ratio.aim() == 0) {
            return "";
        }
        return "at most " + number(ratio.aim())
                + (value <= ratio.aim() ? ": met" : ": missed by " + number(value / ratio.aim()) + " ×");
    }

    /** Prints three figures that mean something. */
    private static String number(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(',', ' ');
    }

    private static String bytes(double bytes) {
        if (bytes >= 1e6) {
            return number(bytes / 1e6) + " MB";
        }
        return bytes >= 1e3 ? number(bytes / 1e3) + " kB" : Math.round(bytes) + " B";
    }

    /** In what costs are told. */
    enum Unit {
        MICROS_A_DOSSIER("µs a dossier", 1),
        SECONDS("s", 1e6);

        private final String label;
        private final double micros;

        Unit(String label, double micros) {
            this.label = label;
            this.micros = micros;
        }
    }

    /**
     * What a number of dossiers takes.
     *
     * @param micros of processor for each
     * @param bytes the most alive
     */
    record Grown(double micros, double bytes) {
        static Optional<Grown> parse(String printed) {
            String[] both = printed.strip().split(" ", -1);
            return both.length == 2
                    ? Optional.of(new Grown(Double.parseDouble(both[0]), Double.parseDouble(both[1])))
                    : Optional.empty();
        }
    }

    @Override
    public String toString() {
        return page.toString();
    }
}

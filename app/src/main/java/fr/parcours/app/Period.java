package fr.parcours.app;

import fr.parcours.core.time.Days;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The period asked about: a year, or two days, both included. */
final class Period {
    @Option(names = "--year", required = true, paramLabel = "ANNÉE", description = "Année civile.")
    private @Nullable Year year;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable Between between;

    /** Two days, both included. */
    static final class Between {
        @Option(names = "--from", required = true, paramLabel = "DATE", description = "Premier jour, inclus.")
        private LocalDate from = LocalDate.MIN;

        @Option(names = "--to", required = true, paramLabel = "DATE", description = "Dernier jour, inclus.")
        private LocalDate to = LocalDate.MAX;

        Days days(CommandLine command) {
            if (to.isBefore(from)) {
                throw new Mistake(command, Main.TEXTS.of("mistake.period", to, from));
            }
            return Days.between(from, to);
        }
    }

    Days days(CommandLine command) {
        if (between != null) {
            return between.days(command);
        }
        if (year == null) {
            throw new IllegalStateException("one of the two is required");
        }
        return Days.ofYear(year.getValue());
    }
}

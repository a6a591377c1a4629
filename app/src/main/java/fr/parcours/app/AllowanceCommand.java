package fr.parcours.app;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.json.AnswerJson;
import fr.parcours.runtime.Parcours;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What a dispositif gives a participant for a month or a year. */
@Command(
        name = "allowance",
        description = "Calcule ce qu’un dispositif verse à un participant pour un mois ou une année.")
final class AllowanceCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DossierOption dossier = new DossierOption();

    @Mixin
    private StructureOption structure = new StructureOption();

    @Option(names = "--dispositif", required = true, paramLabel = "ID", description = "Dispositif demandé.")
    private String dispositif = "";

    @ArgGroup(multiplicity = "1")
    private MonthOrYear period = new MonthOrYear();

    @Option(names = "--known-on", paramLabel = "T", converter = KnownOn.class, description = KnownOn.DESCRIPTION)
    private @Nullable Instant knownOn;

    @Option(names = "--format", paramLabel = "FORME", description = Format.DESCRIPTION)
    private Format format = Format.TEXT;

    /** One of the two. */
    static final class MonthOrYear {
        @Option(names = "--month", required = true, paramLabel = "MOIS", description = "Mois demandé : 2022-03.")
        private @Nullable YearMonth month;

        @Option(names = "--year", required = true, paramLabel = "ANNÉE", description = "Année demandée.")
        private @Nullable Year year;

        Allowance of(Parcours parcours, Dossier dossier, String dispositif) {
            if (month != null) {
                return parcours.allowance(dossier, dispositif, month);
            }
            if (year == null) {
                throw new IllegalStateException("one of the two is required");
            }
            return parcours.allowance(dossier, dispositif, year);
        }
    }

    @Override
    public Integer call() {
        Parcours parcours = main.suite(structure.read());
        DispositifName.check(parcours, dispositif, spec.commandLine());
        Dossier read = dossier.read(parcours);
        Allowance allowance = period.of(parcours, knownOn == null ? read : read.asKnownOn(knownOn), dispositif);
        if (format == Format.JSON) {
            main.out().println(AnswerJson.in(main.language()).of(allowance));
            main.warn(allowance.explanation());
        } else {
            main.out()
                    .println(allowance.dispositif().label() + ", " + Text.period(allowance) + " : "
                            + allowance.amount().map(Text::euros).orElse("montant indéterminé") + paid(allowance));
            allowance
                    .irregularEntries()
                    .forEach(irregular -> main.out()
                            .println("Entrée irrégulière du "
                                    + Text.day(irregular.enrolment().start()) + " : "
                                    + irregular.finding().in(Locale.FRENCH)));
            new FindingText(parcours.vocabulary())
                    .lines(allowance.explanation())
                    .forEach(main.out()::println);
            main.failed(allowance.explanation().problems());
        }
        return Main.DONE;
    }

    private static String paid(Allowance allowance) {
        return allowance
                .remaining()
                .filter(remaining ->
                        !allowance.isCeiling() && !allowance.amount().equals(Optional.of(remaining)))
                .map(remaining -> ", reste à verser : " + Text.euros(remaining))
                .orElse("");
    }
}

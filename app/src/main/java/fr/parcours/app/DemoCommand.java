package fr.parcours.app;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.DossierFormat;
import fr.parcours.json.Reading;
import fr.parcours.population.sample.LysTourcoing2021;
import fr.parcours.population.sample.Reconciliation;
import fr.parcours.publication.Output;
import fr.parcours.publication.Rendering;
import fr.parcours.publication.ReportFiles;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.statistics.Cell;
import fr.parcours.statistics.Report;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The sample structure's dossiers and their report, without any file. */
@Command(
        name = "demo",
        description =
                "Fabrique les dossiers de la structure d’exemple, calcule son rapport 2021 et le rapproche du rapport"
                        + " publié.")
final class DemoCommand implements Callable<Integer> {
    private static final String DOSSIERS = "dossiers.ndjson";

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--out",
            paramLabel = "RÉPERTOIRE",
            description = "Répertoire où écrire (par défaut : parcours-demo).")
    private Path out = Path.of("parcours-demo");

    @Override
    public Integer call() throws IOException {
        Parcours parcours =
                main.suite(StructureFile.read(LysTourcoing2021.PROFILE + ".yaml", LysTourcoing2021.structureFile()));
        ReportFiles files = ReportCommand.files(parcours);
        Main.checking(spec.commandLine(), () -> Output.checkFolder(out, List.of(), List.of()));
        try (Output output = Output.folder(out)) {
            Reading<Report> reading = count(parcours, output);
            Reconciliation reconciliation = Reconciliation.of(
                    LysTourcoing2021.published(), values(reading.result()), LysTourcoing2021.contradictions());
            files.and(new ReconciliationCsv(reconciliation)).write(reading.result(), output);
            output.keep();
            main.failed(reading.result().problems());
            print(reading.dossiers(), reconciliation);
        }
        return Main.DONE;
    }

    private Reading<Report> count(Parcours parcours, Output output) throws IOException {
        DossierFormat format = DossierFormat.of(parcours.vocabulary());
        try (Stream<Dossier> dossiers = LysTourcoing2021.dossiers()) {
            GenerateCommand.write(dossiers, format, output, DOSSIERS);
        }
        Path file = out.resolve(DOSSIERS);
        Reading<Report> reading;
        try (ProgressLine progress = ProgressLine.on(main.err())) {
            reading = Report.of(parcours, LysTourcoing2021.YEAR)
                    .knownOn(LysTourcoing2021.DATA_STOPPED_ON)
                    .over(DossierFiles.of(format, List.of(file))
                            .readingFrom(Map.of(file, output.path(DOSSIERS)))
                            .onProgress(progress));
        }
        if (reading.leftOut() > 0) {
            throw new ParcoursException(reading.problems());
        }
        return reading;
    }

    private static Map<String, BigDecimal> values(Report report) {
        Map<String, BigDecimal> values = new HashMap<>();
        report.cells().forEach((Cell cell) -> cell.value().ifPresent(value -> values.put(cell.id(), value)));
        return values;
    }

    private void print(long dossiers, Reconciliation reconciliation) {
        int printed = reconciliation.rows().size();
        int equal = printed - reconciliation.differing().size();
        main.out().println("Dossiers fictifs : " + Text.whole(dossiers) + ", dans " + out.resolve(DOSSIERS));
        main.out().println("Rapport 2021 : " + out.resolve("report.html"));
        main.out()
                .println("Rapprochement avec le rapport publié : " + equal + " chiffres égaux sur " + printed
                        + ", dans " + out.resolve("reconciliation.csv"));
        reconciliation
                .differing()
                .forEach(row -> main.out()
                        .println("  " + row.id() + " : imprimé " + row.printed() + ", calculé "
                                + row.computed().map(BigDecimal::toPlainString).orElse("rien") + ", " + row.reason()));
    }

    /** The reconciliation, written with the report. */
    private record ReconciliationCsv(Reconciliation reconciliation) implements Rendering {
        @Override
        public String fileName() {
            return "reconciliation.csv";
        }

        @Override
        public void write(Report report, Writer to) throws IOException {
            reconciliation.writeTo(to);
        }
    }
}

package fr.parcours.app;

import fr.parcours.json.Reading;
import fr.parcours.json.RejectedLine;
import fr.parcours.publication.Output;
import fr.parcours.publication.ReportFiles;
import fr.parcours.publication.page.ReportPage;
import fr.parcours.runtime.Parcours;
import fr.parcours.statistics.Report;
import fr.parcours.statistics.ReportRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The activity report of a period. */
@Command(name = "report", description = "Calcule le rapport d’activité d’une période.")
final class ReportCommand implements Callable<Integer> {
    private static final List<String> NAMES = Stream.concat(
                    ReportFiles.DATA.names().stream(), Stream.of(ReportPage.NAME))
            .toList();

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--min-count",
            paramLabel = "N",
            description = "Masque les effectifs inférieurs à N et ce qui permettrait de les retrouver.")
    private int minCount;

    @Option(
            names = "--rejects",
            paramLabel = "FICHIER",
            description = "Y copie les lignes laissées de côté, telles quelles.")
    private @Nullable Path rejects;

    @Option(names = "--strict", description = "N’écrit rien si une ligne a un problème.")
    private boolean strict;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "RÉPERTOIRE",
            description = "Répertoire où écrire le rapport.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (minCount < 0) {
            throw new Mistake(spec.commandLine(), Main.TEXTS.of("mistake.min-count", minCount));
        }
        Main.checking(spec.commandLine(), this::checkPlaces);
        try (Output report = Output.folder(out);
                Output rejected = rejects == null || isInReport(rejects) ? null : Output.file(rejects)) {
            return status(write(report, rejected == null ? report : rejected));
        }
    }

    /** Refuses to write over what is read, or the lines left out over the report. */
    private void checkPlaces() {
        Output.checkFolder(out, NAMES, run.inputs());
        if (rejects != null) {
            List<Path> taken = new ArrayList<>(run.inputs());
            NAMES.forEach(name -> taken.add(out.resolve(name)));
            Output.checkFile(rejects, taken);
        }
    }

    private boolean isInReport(Path file) {
        return out.toAbsolutePath()
                .normalize()
                .equals(file.toAbsolutePath().normalize().getParent());
    }

    private Outcome write(Output report, Output rejected) throws IOException {
        Parcours parcours = main.suite(run.structure());
        ReportRequest asked = Report.of(parcours, run.period()).minCount(minCount);
        ReportRequest request = run.knownOn().map(asked::knownOn).orElse(asked);
        OutputStream aside = rejects == null
                ? OutputStream.nullOutputStream()
                : rejected.create(rejects.getFileName().toString());
        Outcome outcome = write(read(request, parcours, line -> copy(line, aside)), parcours, report);
        if (outcome != Outcome.NOTHING_WRITTEN && rejected != report) {
            rejected.keep();
        }
        return outcome;
    }

    private enum Outcome {
        WHOLE,
        LINES_LEFT_OUT,
        NOTHING_WRITTEN
    }

    private static int status(Outcome outcome) {
        return outcome == Outcome.WHOLE ? Main.DONE : Main.BAD_INPUT;
    }

    private Reading<Report> read(ReportRequest request, Parcours parcours, Consumer<RejectedLine> aside) {
        try (ProgressLine progress = ProgressLine.on(main.err())) {
            return request.over(run.files(parcours).onProgress(progress).onReject(line -> {
                progress.wipe();
                main.name(line.problems());
                aside.accept(line);
            }));
        }
    }

    private Outcome write(Reading<Report> reading, Parcours parcours, Output output) throws IOException {
        main.name(reading.doubles());
        if (!reading.doubles().isEmpty()) {
            main.err().println(main.said("summary.twice"));
            return Outcome.NOTHING_WRITTEN;
        }
        String leftOut = main.said("summary.left-out", reading.leftOut());
        if (strict && reading.leftOut() > 0) {
            main.err().println(main.said("summary.nothing", leftOut));
            return Outcome.NOTHING_WRITTEN;
        }
        files(parcours).write(reading.result(), output);
        output.keep();
        main.out().println("Rapport sur " + Text.count(reading.dossiers(), "dossier", "dossiers") + " : " + out);
        main.failed(reading.result().problems());
        printLacks(reading.result());
        if (reading.leftOut() == 0) {
            return Outcome.WHOLE;
        }
        main.err().println(leftOut + ".");
        return Outcome.LINES_LEFT_OUT;
    }

    /** Says how many figures have no value and what the structure would have to give. */
    private void printLacks(Report report) {
        Map<String, Long> lacks = report.cells()
                .flatMap(cell -> cell.lack().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        lacks.forEach((lack, figures) -> main.out()
                .println(Text.count(figures, "chiffre non défini", "chiffres non définis") + " : " + lack + "."));
    }

    /** Obtains the files of a report. */
    static ReportFiles files(Parcours parcours) {
        return ReportFiles.DATA.and(ReportPage.of(parcours));
    }

    private static void copy(RejectedLine line, OutputStream aside) {
        byte[] bytes = new byte[line.bytes().remaining()];
        line.bytes().get(bytes);
        try {
            aside.write(bytes);
            aside.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

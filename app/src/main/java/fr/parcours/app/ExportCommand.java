package fr.parcours.app;

import fr.parcours.core.plugin.Listing;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.json.Reading;
import fr.parcours.publication.ListingCsv;
import fr.parcours.publication.Output;
import fr.parcours.runtime.Parcours;
import fr.parcours.statistics.Extract;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A table that a funder asks for, line by line, with what it lacks. */
@Command(
        name = "export",
        description = "Écrit une liste demandée par un financeur (CSV), dit ce qui lui manque et donne ses totaux.")
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--listing",
            required = true,
            paramLabel = "ID",
            description = "Liste demandée : plie.participants-fse-plus, par exemple.")
    private String id = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FICHIER",
            description = "Fichier où écrire la liste (.csv).")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Main.checking(spec.commandLine(), () -> Output.checkFile(out, run.inputs()));
        try (Output output = Output.file(out)) {
            return write(output);
        }
    }

    private int write(Output output) throws IOException {
        Parcours parcours = main.suite(run.structure());
        Listing listing = listing(parcours);
        Reading<Extract> reading;
        try (ProgressLine progress = ProgressLine.on(main.err())) {
            reading = Extract.of(
                    listing, run.period(), run.knownOn(), run.files(parcours).onProgress(progress));
        }
        main.name(reading.problems());
        main.name(reading.doubles());
        if (!reading.doubles().isEmpty()) {
            main.err().println(main.said("summary.twice"));
            return Main.BAD_INPUT;
        }
        Extract extract = reading.result();
        Writer writer = new OutputStreamWriter(output.create(out.getFileName().toString()), StandardCharsets.UTF_8);
        ListingCsv.write(extract, writer);
        output.keep();
        main.failed(extract.problems());
        main.name(extract.lacking());
        main.out()
                .println(listing.title() + " : " + Text.count(extract.rows().size(), "ligne", "lignes") + ", "
                        + (extract.lacking().isEmpty()
                                ? "complètes"
                                : Text.count(extract.lacking().size(), "case à remplir", "cases à remplir"))
                        + ", dans " + out);
        main.out().print(Text.table(totals(extract)));
        return reading.leftOut() == 0 && extract.lacking().isEmpty() ? Main.DONE : Main.BAD_INPUT;
    }

    private Listing listing(Parcours parcours) {
        return parcours.listings().stream()
                .filter(listing -> listing.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Main.wrong(
                        spec.commandLine(),
                        Problem.error("APP-108", Location.UNKNOWN, Main.TEXTS.of("APP-108.listing", id))
                                .didYouMeanOneOf(
                                        id,
                                        parcours.listings().stream()
                                                .map(Listing::id)
                                                .toList())));
    }

    /** Lays out the totals: one row a counted column, one column a value that breaks them down. */
    private static List<List<String>> totals(Extract extract) {
        Map<Listing.Column, Map<String, Long>> totals = extract.totals();
        if (totals.isEmpty()) {
            return List.of();
        }
        Set<String> apart = new TreeSet<>();
        totals.values().forEach(counts -> apart.addAll(counts.keySet()));
        boolean several = extract.listing().by().isPresent();
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("total", "intitulé", "ensemble"));
        if (several) {
            apart.forEach(value -> header.add(value.isEmpty() ? "non renseigné" : value));
        }
        rows.add(header);
        totals.forEach((column, counts) -> {
            long all = counts.values().stream().mapToLong(Long::longValue).sum();
            List<String> row = new ArrayList<>(List.of(column.name(), column.label(), Text.whole(all)));
            if (several) {
                apart.forEach(value -> row.add(Text.whole(counts.getOrDefault(value, 0L))));
            }
            rows.add(row);
        });
        return rows;
    }
}

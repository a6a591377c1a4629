package fr.parcours.app;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Verdict;
import fr.parcours.json.AnswerJson;
import fr.parcours.publication.Output;
import fr.parcours.runtime.Evidence;
import fr.parcours.runtime.Parcours;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Which dispositifs a participant may enter on a day, and why. */
@Command(
        name = "diagnose",
        description = "Dit dans quels dispositifs un participant peut entrer un jour donné, et pourquoi.")
final class DiagnoseCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DossierOption dossier = new DossierOption();

    @Mixin
    private StructureOption structure = new StructureOption();

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "Jour demandé.")
    private LocalDate on = LocalDate.MIN;

    @Option(names = "--known-on", paramLabel = "T", converter = KnownOn.class, description = KnownOn.DESCRIPTION)
    private @Nullable Instant knownOn;

    @Option(
            names = "--questions",
            description = "Ajoute ce qu’il faut demander, en commençant par ce qui décide le plus de dispositifs.")
    private boolean questions;

    @Option(
            names = "--evidence",
            paramLabel = "FICHIER",
            description =
                    "Écrit la preuve de chaque réponse, une par ligne : ce qui a servi du dossier, valeurs, règles,"
                            + " modules. À garder comme des données personnelles ; la commande replay la juge à nouveau.")
    private @Nullable Path evidence;

    @Option(names = "--dispositif", paramLabel = "ID", description = "Le détail de ce dispositif seulement.")
    private @Nullable String dispositif;

    @Option(names = "--all", description = "Le détail de tous les dispositifs.")
    private boolean all;

    @Option(names = "--format", paramLabel = "FORME", description = Format.DESCRIPTION)
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws IOException {
        if (evidence != null) {
            Path out = evidence;
            Main.checking(spec.commandLine(), () -> Output.checkFile(out, inputs()));
        }
        Parcours parcours = main.suite(structure.read());
        if (dispositif != null) {
            DispositifName.check(parcours, dispositif, spec.commandLine());
        }
        Dossier read = dossier.read(parcours);
        Dossier known = knownOn == null ? read : read.asKnownOn(knownOn);
        Diagnosis diagnosis = diagnosis(parcours, known);
        if (evidence != null) {
            write(parcours, read, diagnosis, evidence);
        }
        if (format == Format.JSON) {
            AnswerJson json = AnswerJson.in(main.language());
            main.out().println(questions ? json.withQuestions(diagnosis) : json.of(diagnosis));
            diagnosis.eligibilities().forEach(eligibility -> main.warn(eligibility.explanation()));
        } else {
            write(parcours, known, diagnosis);
            main.failed(diagnosis.problems());
        }
        return Main.DONE;
    }

    private List<Path> inputs() {
        return Stream.concat(Stream.of(dossier.path()), structure.path().stream())
                .toList();
    }

    private Diagnosis diagnosis(Parcours parcours, Dossier known) {
        return dispositif == null
                ? parcours.diagnose(known, on)
                : Diagnosis.of(on, known.subject().kind(), List.of(parcours.diagnose(known, dispositif, on)), Map.of());
    }

    /** Writes the evidence of each answer, a line each. */
    private void write(Parcours parcours, Dossier read, Diagnosis diagnosis, Path place) throws IOException {
        try (Output output = Output.file(place)) {
            OutputStream lines = output.create(place.getFileName().toString());
            for (Diagnosis.Eligibility eligibility : diagnosis.eligibilities()) {
                String id = eligibility.dispositif().code();
                Evidence rests = knownOn == null
                        ? Evidence.of(parcours, read, id, on)
                        : Evidence.of(parcours, read, id, on, knownOn);
                lines.write((rests.toJson() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            output.keep();
        }
    }

    private void write(Parcours parcours, Dossier known, Diagnosis diagnosis) {
        PrintWriter out = main.out();
        DiagnosisText text = new DiagnosisText(parcours.labels());
        out.println(text.heading(known, on)
                + (knownOn == null
                        ? ""
                        : "      dossier connu au "
                                + Text.day(knownOn.atZone(known.zone()).toLocalDate())));
        if (diagnosis.eligibilities().isEmpty()) {
            out.println("Aucun dispositif installé ne concerne ce sujet.");
            return;
        }
        if (all || dispositif != null) {
            details(parcours, diagnosis);
        } else {
            text.summary(diagnosis).forEach(out::println);
        }
        if (questions) {
            out.println();
            List<String> asked = new ArrayList<>(text.questions(diagnosis, true));
            asked.addAll(text.decisions(diagnosis));
            asked.forEach(out::println);
            if (asked.isEmpty()) {
                out.println("Rien à demander.");
            }
        } else if (!all && dispositif == null) {
            text.questions(diagnosis, false).forEach(out::println);
        }
        if (!all && dispositif == null) {
            out.println("Détail : --dispositif "
                    + diagnosis.eligibilities().get(0).dispositif().code() + "      Tout : --all");
        }
    }

    private void details(Parcours parcours, Diagnosis diagnosis) {
        FindingText findings = new FindingText(parcours.vocabulary());
        for (Diagnosis.Eligibility eligibility :
                dispositif == null ? diagnosis.eligibilities() : List.of(diagnosis.of(dispositif))) {
            main.out().println();
            main.out().println(eligibility.dispositif().label() + " : " + verdict(eligibility.verdict()));
            findings.beneath(eligibility.explanation()).forEach(main.out()::println);
        }
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case SATISFIED -> "ENTRÉE POSSIBLE";
            case REFUSED -> "ENTRÉE REFUSÉE";
            case UNDETERMINED -> "À DÉTERMINER";
        };
    }
}

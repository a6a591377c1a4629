package fr.parcours.app;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.json.AnswerJson;
import fr.parcours.runtime.Parcours;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Which dispositifs a participant may enter on a day, and why. */
@Command(
        name = "diagnose",
        description = "Dit dans quels dispositifs un participant peut entrer un jour donné, et pourquoi.")
final class DiagnoseCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

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

    @Option(names = "--format", paramLabel = "FORME", description = Format.DESCRIPTION)
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Parcours parcours = main.suite(structure.read());
        Dossier read = dossier.read(parcours);
        Diagnosis diagnosis = parcours.diagnose(knownOn == null ? read : read.asKnownOn(knownOn), on);
        if (format == Format.JSON) {
            AnswerJson json = AnswerJson.in(main.language());
            main.out().println(questions ? json.withQuestions(diagnosis) : json.of(diagnosis));
            diagnosis.eligibilities().forEach(eligibility -> main.warn(eligibility.explanation()));
        } else {
            write(parcours, read, diagnosis);
            main.failed(diagnosis.problems());
        }
        return Main.DONE;
    }

    private void write(Parcours parcours, Dossier read, Diagnosis diagnosis) {
        PrintWriter out = main.out();
        FindingText findings = new FindingText(parcours.vocabulary());
        out.println("Diagnostic de " + read.subject().id() + " au " + Text.day(on));
        if (diagnosis.eligibilities().isEmpty()) {
            out.println("Aucun dispositif installé ne concerne ce sujet.");
        }
        for (Diagnosis.Eligibility eligibility : diagnosis.eligibilities()) {
            out.println();
            out.println(eligibility.dispositif().label() + " ("
                    + eligibility.dispositif().code() + ") : " + verdict(eligibility.verdict()));
            findings.beneath(eligibility.explanation()).forEach(out::println);
        }
        if (questions) {
            out.println();
            write(diagnosis.questions());
        }
    }

    private void write(Map<Attribute<?>, Long> asked) {
        if (asked.isEmpty()) {
            main.out().println("Rien à demander.");
            return;
        }
        main.out().println("À demander :");
        asked.forEach((attribute, dispositifs) -> main.out()
                .println("  " + FindingText.named(attribute) + " : décide de "
                        + Text.count(dispositifs, "dispositif", "dispositifs")));
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case SATISFIED -> "ENTRÉE POSSIBLE";
            case REFUSED -> "ENTRÉE REFUSÉE";
            case UNDETERMINED -> "À DÉTERMINER";
        };
    }
}

package fr.parcours.app;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.DossierFormat;
import fr.parcours.json.LocatedDossier;
import fr.parcours.runtime.Difference;
import fr.parcours.runtime.Evidence;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.Replay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Whether answers given once would be given today, and why not. */
@Command(
        name = "replay",
        description = {
            "Juge à nouveau des réponses d’après leurs preuves, et dit si elles seraient les mêmes aujourd’hui, et pourquoi.",
            "État de sortie : 0 les mêmes, 1 une réponse diffère ou ne peut plus être donnée, 2 commande ou fichier à corriger."
        })
final class ReplayCommand implements Callable<Integer> {
    /** An answer differs. */
    private static final int DIFFERS = 1;

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "FICHIER", description = "Preuves, une par ligne, écrites par diagnose --evidence.")
    private Path file = Path.of("");

    @Option(
            names = "--dossiers",
            arity = "1..*",
            paramLabel = "FICHIER",
            description =
                    "Dossiers d’aujourd’hui (.ndjson, .ndjson.gz) ; par défaut, les faits que gardent les preuves.")
    private List<Path> dossiers = List.of();

    @Mixin
    private StructureOption structure = new StructureOption();

    @Option(names = "--format", paramLabel = "FORME", description = Format.DESCRIPTION)
    private Format format = Format.TEXT;

    @Option(names = "--json", description = "Comme --format json.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            return replay();
        } catch (ParcoursException e) {
            main.name(e.problems());
            return ExitCode.USAGE;
        }
    }

    private int replay() {
        List<Evidence> evidences = read();
        Parcours parcours = main.suite(structure.read());
        boolean differs = false;
        for (Evidence evidence : evidences) {
            Replay replay = dossiers.isEmpty()
                    ? parcours.replay(evidence)
                    : parcours.replay(evidence, dossier(parcours, evidence.subject()));
            if (json || format == Format.JSON) {
                main.out().println(replay.toJson());
            } else {
                write(parcours, replay);
            }
            main.name(replay.problems());
            differs |= replay.differs();
        }
        return differs ? DIFFERS : Main.DONE;
    }

    // ---- what is read --------------------------------------------------------------------------------------------

    private List<Evidence> read() {
        List<String> lines = lines();
        List<Evidence> evidences = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (!text.isBlank()) {
                try {
                    evidences.add(Evidence.read(text, Location.of(file.toString(), line)));
                } catch (ParcoursException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        if (evidences.isEmpty() && problems.isEmpty()) {
            problems.add(unreadable("empty"));
        }
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
        return evidences;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new ParcoursException(unreadable("missing"));
        } catch (CharacterCodingException e) {
            throw new ParcoursException(unreadable("utf-8"));
        } catch (IOException e) {
            throw new ParcoursException(unreadable("unreadable", e.getClass().getSimpleName()));
        }
    }

    private Problem unreadable(String fault, Object... values) {
        return Problem.error(
                        "EVIDENCE-101", Location.of(file.toString(), 0), Main.TEXTS.of("EVIDENCE-101." + fault, values))
                .toFix(Main.TEXTS.of("EVIDENCE-101.fix"));
    }

    private Dossier dossier(Parcours parcours, Subject subject) {
        return DossierFiles.of(DossierFormat.of(parcours.vocabulary()), dossiers)
                .find(each -> each.kind() == subject.kind() && each.id().equals(subject.id()))
                .stream()
                .findFirst()
                .map(LocatedDossier::dossier)
                .orElseThrow(() -> new ParcoursException(Problem.error(
                                "EVIDENCE-107",
                                Location.of(dossiers.get(0).toString(), 0),
                                Main.TEXTS.of("EVIDENCE-107.subject"))
                        .toFix(Main.TEXTS.of("EVIDENCE-107.fix"))));
    }

    // ---- what is said --------------------------------------------------------------------------------------------

    private void write(Parcours parcours, Replay replay) {
        PrintWriter out = main.out();
        Evidence evidence = replay.evidence();
        out.println("Réponse du " + Text.day(evidence.on()) + " pour "
                + evidence.subject().id() + ", " + label(parcours, evidence.dispositif()));
        if (!evidence.structure().equals(parcours.structure().id())) {
            out.println("  Structure : " + structure(evidence.structure()) + " alors ; "
                    + structure(parcours.structure().id()) + " aujourd’hui.");
        }
        out.println("  Alors : " + evidence.sentence());
        out.println("  Aujourd’hui : " + today(replay));
        if (replay.differences().isEmpty()) {
            out.println("  Rien de ce qui l’a décidée n’a changé.");
        } else {
            out.println("  Ce qui a changé :");
            replay.differences().forEach(difference -> out.println("    " + written(difference)));
        }
        if (replay.differs()) {
            replay.today().map(Diagnosis.Eligibility::explanation).ifPresent(explanation -> {
                out.println("  Pourquoi, aujourd’hui :");
                new FindingText(parcours.vocabulary()).beneath(explanation).forEach(line -> out.println("  " + line));
            });
        }
    }

    private static String structure(String id) {
        return id.isEmpty() ? "aucune" : id;
    }

    private static String label(Parcours parcours, String dispositif) {
        return parcours.vocabulary()
                .dispositif(dispositif)
                .map(DispositifId::label)
                .map(label -> label + " (" + dispositif + ")")
                .orElse(dispositif);
    }

    private static String today(Replay replay) {
        if (!replay.differs()) {
            return "la même réponse.";
        }
        return replay.today()
                .map(eligibility -> eligibility.explanation().in(Locale.FRENCH))
                .orElse("elle ne peut plus être donnée.");
    }

    private static String written(Difference difference) {
        return difference.in(Locale.FRENCH)
                + (difference.movesTheAnswer() ? " Change la réponse." : " Ne change pas la réponse.");
    }
}

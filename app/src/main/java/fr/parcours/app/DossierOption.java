package fr.parcours.app;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.DossierFormat;
import fr.parcours.json.LocatedDossier;
import fr.parcours.runtime.Parcours;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one subject a command is about. */
final class DossierOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--dossier",
            required = true,
            paramLabel = "FICHIER",
            description = "Dossiers, un par ligne (.ndjson, .ndjson.gz).")
    private Path file = Path.of("");

    @Option(
            names = "--subject",
            paramLabel = "ID",
            description =
                    "Participant, entreprise, action ou marché demandé, si le fichier contient plusieurs dossiers.")
    private @Nullable String subject;

    /** Gets the path as it was given. */
    Path path() {
        return file;
    }

    /**
     * Reads the dossier.
     *
     * @throws ParcoursException if the file, or the line of the subject, has problems
     * @throws ParameterException if there is no such subject, or several and none is chosen
     */
    Dossier read(Parcours parcours) {
        DossierFiles files = DossierFiles.of(DossierFormat.of(parcours.vocabulary()), List.of(file));
        return subject == null ? onlyOne(files) : one(files, subject);
    }

    private static final class Seen {
        private long count;
        private @Nullable Dossier first;
    }

    private Dossier onlyOne(DossierFiles files) {
        var reading = files.withParallelism(1)
                .fold(
                        Seen::new,
                        (seen, located) -> {
                            seen.count++;
                            if (seen.first == null) {
                                seen.first = located.dossier();
                            }
                        },
                        (one, other) -> one);
        if (!reading.problems().isEmpty()) {
            throw new ParcoursException(reading.problems());
        }
        Dossier only = reading.result().first;
        if (only == null) {
            throw new ParcoursException(
                    Problem.error("APP-102", Location.of(file.toString(), 0), Main.TEXTS.of("APP-102.none")));
        }
        if (reading.result().count > 1) {
            throw wrong(problem("APP-101", Main.TEXTS.of("APP-101.several", reading.result().count))
                    .toFix(Main.TEXTS.of("APP-101.fix")));
        }
        return only;
    }

    private Dossier one(DossierFiles files, String id) {
        return files.find(each -> each.id().equals(id)).stream()
                .map(LocatedDossier::dossier)
                .min(Comparator.comparing(
                        dossier -> dossier.subject().kind())) // a participant before an action of the same id
                .orElseThrow(() -> wrong(problem("APP-103", Main.TEXTS.of("APP-103.subject"))));
    }

    private Problem problem(String id, Text message) {
        return Problem.error(id, Location.of(file.toString(), 0), message);
    }

    private ParameterException wrong(Problem problem) {
        return Main.wrong(command.commandLine(), problem);
    }
}

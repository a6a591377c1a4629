package fr.parcours.app;

import fr.parcours.json.DossierFiles;
import fr.parcours.json.DossierFormat;
import fr.parcours.runtime.Parcours;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The files of dossiers a command reads. */
final class DossiersOption {
    @Option(
            names = "--dossiers",
            required = true,
            arity = "1..*",
            paramLabel = "FICHIER",
            description = "Dossiers, un par ligne (.ndjson, .ndjson.gz).")
    private List<Path> files = List.of();

    /** Gets the paths as they were given. */
    List<Path> paths() {
        return files;
    }

    /** Obtains the files, in the words of a suite. */
    DossierFiles of(Parcours parcours) {
        return DossierFiles.of(DossierFormat.of(parcours.vocabulary()), files);
    }
}

package fr.parcours.benchmarks;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.DossierFormat;
import fr.parcours.runtime.Parcours;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The generated dossiers, in the folder that the property {@code data} names: {@code <number>.ndjson}. */
final class Dossiers {
    private Dossiers() {}

    static Path of(int dossiers) {
        return Path.of(System.getProperty("data", "target/data"), dossiers + ".ndjson");
    }

    /** Obtains a file, read on the calling thread: one thread on both sides. */
    static DossierFiles read(Parcours parcours, int dossiers) {
        return DossierFiles.of(DossierFormat.of(parcours.vocabulary()), List.of(of(dossiers)))
                .withParallelism(1);
    }

    static List<Dossier> all(Parcours parcours, int dossiers) {
        return read(parcours, dossiers)
                .<List<Dossier>>fold(ArrayList::new, (all, line) -> all.add(line.dossier()), (one, other) -> {
                    one.addAll(other);
                    return one;
                })
                .result();
    }
}

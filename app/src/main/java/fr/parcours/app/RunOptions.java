package fr.parcours.app;

import fr.parcours.core.time.Days;
import fr.parcours.json.DossierFiles;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every run over files of dossiers is asked with: the files, the period, the structure, what was known when. */
final class RunOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private DossiersOption dossiers = new DossiersOption();

    @ArgGroup(multiplicity = "1")
    private Period period = new Period();

    @Mixin
    private StructureOption structure = new StructureOption();

    @Option(names = "--known-on", paramLabel = "T", converter = KnownOn.class, description = KnownOn.DESCRIPTION)
    private @Nullable Instant knownOn;

    /** Obtains the files, in the words of a suite. */
    DossierFiles files(Parcours parcours) {
        return dossiers.of(parcours);
    }

    /** Gets all that the run reads: the files of dossiers, and the structure's. */
    List<Path> inputs() {
        return Stream.concat(dossiers.paths().stream(), structure.path().stream())
                .toList();
    }

    Days period() {
        return period.days(command.commandLine());
    }

    Structure structure() {
        return structure.read();
    }

    Optional<Instant> knownOn() {
        return Optional.ofNullable(knownOn);
    }
}

package fr.parcours.app;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.json.DossierFormat;
import fr.parcours.population.RandomDossiers;
import fr.parcours.population.sample.LysTourcoing2021;
import fr.parcours.publication.Output;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.assembly.Owned;
import fr.parcours.runtime.settings.Structure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Made-up dossiers. */
@Command(name = "generate", description = "Fabrique des dossiers fictifs : ceux de l’exemple, ou autant que voulu.")
final class GenerateCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Who who = new Who();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FICHIER",
            description = "Fichier à écrire ; compressé si son nom finit par .gz.")
    private Path out = Path.of("");

    /** One of the two. */
    static final class Who {
        @Option(
                names = "--profile",
                required = true,
                paramLabel = "PROFIL",
                description = "Dossiers de l’exemple : " + LysTourcoing2021.PROFILE + ".")
        private @Nullable String profile;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable Crowd crowd;

        Stream<Dossier> dossiers(Parcours parcours, CommandLine command) {
            if (crowd != null) {
                return crowd.dossiers(parcours, command);
            }
            if (!LysTourcoing2021.PROFILE.equals(profile)) {
                throw new Mistake(command, Main.TEXTS.of("mistake.profile", profile, LysTourcoing2021.PROFILE));
            }
            return LysTourcoing2021.dossiers();
        }
    }

    /** As many participants as wanted. */
    static final class Crowd {
        @Option(names = "--participants", required = true, paramLabel = "N", description = "Nombre de participants.")
        private long participants;

        @Option(
                names = "--seed",
                paramLabel = "N",
                description = "Graine : la même donne les mêmes dossiers (par défaut : 0).")
        private long seed;

        Stream<Dossier> dossiers(Parcours parcours, CommandLine command) {
            if (participants < 0) {
                throw new Mistake(command, Main.TEXTS.of("mistake.participants", participants));
            }
            List<Dispositif> dispositifs =
                    parcours.dispositifs().stream().map(Owned::value).toList();
            return RandomDossiers.of(parcours.vocabulary(), dispositifs, parcours.coherence()::check)
                    .participants(participants)
                    .seed(seed)
                    .stream();
        }
    }

    @Override
    public Integer call() throws IOException {
        Parcours parcours = main.suite(Structure.NONE);
        Stream<Dossier> dossiers = who.dossiers(parcours, spec.commandLine());
        Main.checking(spec.commandLine(), () -> Output.checkFile(out, List.of()));
        long written;
        try (Output output = Output.file(out)) {
            written = write(
                    dossiers,
                    DossierFormat.of(parcours.vocabulary()),
                    output,
                    out.getFileName().toString());
            output.keep();
        }
        main.out().println(Text.count(written, "dossier écrit", "dossiers écrits") + " dans " + out);
        return Main.DONE;
    }

    /** Writes dossiers to a file and counts them; a name that ends in {@code .gz} is compressed. */
    static long write(Stream<Dossier> dossiers, DossierFormat format, Output output, String name) throws IOException {
        long written = 0;
        OutputStream plain = output.create(name);
        try (OutputStream to = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
            for (Iterator<Dossier> each = dossiers.iterator(); each.hasNext(); written++) {
                to.write(format.write(each.next()).getBytes(StandardCharsets.UTF_8));
                to.write('\n');
            }
        }
        return written;
    }
}

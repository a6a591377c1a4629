package fr.parcours.app;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The structure a command works for. */
final class StructureOption {
    @Option(
            names = "--structure",
            paramLabel = "FICHIER",
            description = "Structure : nom, communes, paramètres, chiffres déclarés, chapitres (YAML).")
    private @Nullable Path file;

    /** Gets the path as it was given. */
    Optional<Path> path() {
        return Optional.ofNullable(file);
    }

    /**
     * Reads the structure; one that sets nothing when no file is given.
     *
     * @throws ParcoursException if the file cannot be read, or with every mistake in it
     */
    Structure read() {
        if (file == null) {
            return Structure.NONE;
        }
        try {
            return StructureFile.read(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw unreadable(file, Main.TEXTS.of("APP-104.absent"));
        } catch (CharacterCodingException e) {
            throw unreadable(file, Main.TEXTS.of("APP-104.utf-8"));
        } catch (IOException e) {
            throw unreadable(file, Main.TEXTS.of("APP-104.unread", e.getClass().getSimpleName()));
        }
    }

    private static ParcoursException unreadable(Path file, Text fault) {
        return new ParcoursException(Problem.error("APP-104", Location.of(file.toString(), 0), fault));
    }
}

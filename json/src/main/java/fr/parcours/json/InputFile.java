package fr.parcours.json;

import fr.parcours.core.lifecycle.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that was read. */
@Stable
public final class InputFile {
    private final String path;
    private final String sha256;
    private final long lines;

    private InputFile(String path, String sha256, long lines) {
        this.path = path;
        this.sha256 = sha256;
        this.lines = lines;
    }

    /**
     * Obtains a file that was read.
     *
     * @param path path as it was given
     * @param sha256 SHA-256 of the bytes as stored, in lower-case hexadecimal
     * @param lines number of lines, blank and bad ones included
     */
    public static InputFile of(String path, String sha256, long lines) {
        return new InputFile(Objects.requireNonNull(path, "path"), Objects.requireNonNull(sha256, "sha256"), lines);
    }

    /** Gets the path as it was given. */
    public String path() {
        return path;
    }

    /** Gets the SHA-256 of the bytes as stored, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Gets the number of lines, blank and bad ones included. */
    public long lines() {
        return lines;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InputFile file
                && path.equals(file.path)
                && sha256.equals(file.sha256)
                && lines == file.lines;
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, sha256, lines);
    }

    /** Prints the path, the digest and the number of lines. */
    @Override
    public String toString() {
        return path + " (" + lines + " lines, SHA-256 " + sha256 + ")";
    }
}

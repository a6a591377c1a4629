package fr.parcours.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * A file written beside its place, and moved there once whole: a reader finds all of it or what was there before. A
 * name that ends in {@code .gz} is compressed.
 */
final class PendingFile implements AutoCloseable {
    private final Path place;
    private final Path beside;
    private final OutputStream out;

    private PendingFile(Path place, Path beside, OutputStream out) {
        this.place = place;
        this.beside = beside;
        this.out = out;
    }

    /**
     * Opens the file.
     *
     * @throws IOException if its folder cannot be made or written
     */
    static PendingFile of(Path place) throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileAlreadyExistsException(place.toString());
        }
        Files.createDirectories(folder);
        Path beside = folder.resolve("." + place.getFileName() + ".part");
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(beside));
        boolean compressed = place.toString().endsWith(".gz");
        return new PendingFile(place, beside, compressed ? new GZIPOutputStream(plain) : plain);
    }

    /** Writes a line. */
    void line(byte[] bytes) throws IOException {
        out.write(bytes);
        out.write('\n');
    }

    /** Gets the stream of what the file will hold. */
    OutputStream stream() {
        return out;
    }

    /** Puts the file in its place. */
    void keep() throws IOException {
        out.close();
        Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets the file unless it was kept. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(beside);
    }
}

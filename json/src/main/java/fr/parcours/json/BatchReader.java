package fr.parcours.json;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads files one after the other and cuts them into batches of whole lines. Used by one thread. */
final class BatchReader implements AutoCloseable {
    private static final int USUAL_ROOM = 256 * 1024;
    private static final int MOST_ROOM = Lexicon.MOST_BYTES + 2;
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private final List<Path> paths;
    private final Map<Path, Path> places;
    private final List<InputFile> inputs = new ArrayList<>();
    private @Nullable Stored stored;
    private @Nullable InputStream plain;
    private byte[] room = new byte[USUAL_ROOM];
    private int filled;
    private int lines;
    private boolean skipping;
    private long storedBefore;

    /**
     * Makes a reader.
     *
     * @param places where to read the files that are not where their paths say
     */
    BatchReader(List<Path> paths, Map<Path, Path> places) {
        this.paths = paths;
        this.places = places;
    }

    /** Gets the files read to their end. */
    List<InputFile> inputs() {
        return inputs;
    }

    /**
     * Reads the next lines; empty after the last.
     *
     * @throws ParcoursException if a file cannot be read to its end
     */
    Optional<Batch> next() {
        while (inputs.size() < paths.size()) {
            Path path = paths.get(inputs.size());
            try {
                InputStream in = plain == null ? open(path) : plain;
                boolean ended = fill(in);
                int cut = ended ? filled : lastLineEnd();
                if (cut > 0) {
                    return Optional.of(cut(path, cut));
                }
                if (ended) {
                    finish(path);
                } else if (room.length < MOST_ROOM) {
                    room = Arrays.copyOf(room, Math.min(MOST_ROOM, room.length * 4));
                } else {
                    Batch tooLong = cut(path, filled);
                    skipping = true;
                    return Optional.of(tooLong);
                }
            } catch (EOFException | ZipException e) {
                throw unread(path, LineCursor.TEXTS.of("DOSSIER-162.reason", e.getMessage()));
            } catch (IOException e) {
                throw unread(
                        path,
                        LineCursor.TEXTS.of("DOSSIER-162.class", e.getClass().getSimpleName()));
            }
        }
        return Optional.empty();
    }

    private ParcoursException unread(Path path, Text message) {
        return new ParcoursException(Problem.error("DOSSIER-162", Location.of(path.toString(), lines + 1), message)
                .toFix(LineCursor.TEXTS.of("DOSSIER-162.fix")));
    }

    private InputStream open(Path path) throws IOException {
        Path place = places.getOrDefault(path, path);
        Stored opened = new Stored(Files.newInputStream(place), place);
        stored = opened;
        PushbackInputStream start = new PushbackInputStream(opened, 2);
        byte[] mark = start.readNBytes(2);
        start.unread(mark);
        boolean compressed = mark.length == 2 && (mark[0] & 0xFF) == GZIP_FIRST && (mark[1] & 0xFF) == GZIP_SECOND;
        InputStream in = compressed ? new GzipMembers(start) : start;
        plain = in;
        return in;
    }

    /** Fills the room; returns whether the file has ended. */
    private boolean fill(InputStream in) throws IOException {
        while (filled < room.length) {
            int read = in.read(room, filled, room.length - filled);
            if (read < 0) {
                return true;
            }
            filled += read;
            if (skipping) {
                skip();
            }
        }
        return false;
    }

    /** Drops what remains of a line too long to be read. */
    private void skip() {
        int end = 0;
        while (end < filled && room[end] != '\n') {
            end++;
        }
        skipping = end == filled;
        int kept = skipping ? 0 : filled - end - 1;
        System.arraycopy(room, filled - kept, room, 0, kept);
        filled = kept;
    }

    private int lastLineEnd() {
        int end = filled;
        while (end > 0 && room[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private Batch cut(Path path, int length) {
        Batch batch = new Batch(path.toString(), room, length, lines + 1, storedBytes());
        for (int i = 0; i < length; i++) {
            if (room[i] == '\n') {
                lines++;
            }
        }
        if (room[length - 1] != '\n') {
            lines++;
        }
        byte[] next = new byte[USUAL_ROOM];
        if (filled - length > next.length) {
            next = new byte[room.length];
        }
        System.arraycopy(room, length, next, 0, filled - length);
        filled -= length;
        room = next;
        return batch;
    }

    private long storedBytes() {
        return storedBefore + (stored == null ? 0 : stored.count);
    }

    private void finish(Path path) throws IOException {
        if (stored != null) {
            if (stored.hasChanged()) {
                throw changed(path);
            }
            inputs.add(InputFile.of(path.toString(), stored.sha256(), lines));
            storedBefore += stored.count;
        }
        close();
        lines = 0;
        skipping = false;
    }

    @Override
    public void close() throws IOException {
        if (plain != null) {
            plain.close();
        } else if (stored != null) {
            stored.close();
        }
        plain = null;
        stored = null;
    }

    /** Obtains what is thrown when a file is not any more what it was when its reading began. */
    static ParcoursException changed(Path path) {
        return new ParcoursException(Problem.error(
                        "DOSSIER-164", Location.of(path.toString(), 0), LineCursor.TEXTS.of("DOSSIER-164.changed"))
                .toFix(LineCursor.TEXTS.of("DOSSIER-164.fix")));
    }

    /** The bytes of a file as stored: counted, and digested. */
    private static final class Stored extends FilterInputStream {
        private final Path place;
        private final @Nullable FileTime modified;
        private final MessageDigest digest;
        private long count;

        Stored(InputStream in, Path place) throws IOException {
            super(in);
            this.place = place;
            modified = Files.isRegularFile(place) ? Files.getLastModifiedTime(place) : null;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        /** Says whether a file was written while it was read to its end; of a pipe, no. */
        boolean hasChanged() throws IOException {
            return modified != null
                    && (Files.size(place) != count
                            || !Files.getLastModifiedTime(place).equals(modified));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                digest.update(bytes, offset, read);
                count += read;
            }
            return read;
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}

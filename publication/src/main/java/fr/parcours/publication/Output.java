package fr.parcours.publication;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes: a file, or the files of a folder, that appear together when all of them are whole, or not at all.
 *
 * <p>They are written into a folder beside their place, which its owner only may read, and synced; {@link #keep} then puts
 * them in their place, in one step. A folder that stands there is exchanged for the new one; where the system cannot exchange
 * two folders, it is moved aside before, and a run killed just then leaves none, which the next one puts back: at no instant
 * do files of two runs stand together. What else stands in the folder stays: a folder that holds folders or
 * devices is refused. One run at a time writes into a place; the next one deletes what a killed one left beside.
 *
 * <pre>{@code
 * try (Output output = Output.file(place)) {
 *     output.create(place.getFileName().toString()).write(bytes);
 *     output.keep();
 * }
 * }</pre>
 */
@Experimental
public final class Output implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(Output.class, "publication");
    private static final String BESIDE = ".parcours-";

    private final Path place;
    private final boolean folder;
    private final PlaceLock lock;
    private final Path staging;
    private final List<OutputStream> streams = new ArrayList<>();
    private final Thread whenStopped = new Thread(this::discard, "parcours-output");
    private boolean opened;
    private boolean closed;

    private Output(Path place, boolean folder) throws IOException {
        this.place = place;
        this.folder = folder;
        Path parent = parent(place);
        Files.createDirectories(parent);
        Runtime.getRuntime().addShutdownHook(whenStopped);
        synchronized (this) { // a run that is stopped here has all of it to delete, or nothing
            try {
                lock = lock();
            } catch (IOException | RuntimeException e) {
                forgetHook();
                throw e;
            }
            try {
                sweep();
                staging = Files.createTempDirectory(parent, prefix());
                if (folder) {
                    Files.createDirectory(fresh());
                }
            } catch (IOException | RuntimeException e) {
                lock.close();
                forgetHook();
                throw e;
            }
            opened = true;
        }
    }

    /**
     * Opens a file that is to be written, by {@link #create} with its own name.
     *
     * @throws ParcoursException if something else than a file stands there, or another run is writing it
     * @throws UncheckedIOException if its folder cannot be made or written
     */
    public static Output file(Path place) {
        return open(place, false);
    }

    /**
     * Opens a folder whose files are to be written.
     *
     * @throws ParcoursException if something else than a folder of files stands there, or another run is writing it
     * @throws UncheckedIOException if it cannot be made or written
     */
    public static Output folder(Path place) {
        return open(place, true);
    }

    private static Output open(Path place, boolean folder) {
        try {
            Path real = real(place);
            checkPlace(place, real, folder);
            return new Output(real, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks that a run may write a file, before it reads anything.
     *
     * @param inputs what the run reads, by whatever names
     * @throws ParcoursException if the file is one of the inputs, or something else than a file stands there
     */
    public static void checkFile(Path place, Collection<Path> inputs) {
        try {
            checkPlace(place, real(place), false);
            checkInput(place, inputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks that a run may write files into a folder, before it reads anything.
     *
     * @param names names of the files
     * @param inputs what the run reads, by whatever names
     * @throws ParcoursException if one of the files is one of the inputs, or something else than a folder of files stands
     *     there
     */
    public static void checkFolder(Path place, Collection<String> names, Collection<Path> inputs) {
        try {
            checkInput(place, inputs);
            checkPlace(place, real(place), true);
            for (String name : names) {
                checkInput(place.resolve(name), inputs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkInput(Path place, Collection<Path> inputs) throws IOException {
        for (Path input : inputs) {
            if (real(place).equals(real(input))
                    || (Files.exists(place) && Files.exists(input) && Files.isSameFile(place, input))) {
                throw new ParcoursException(Problem.error(
                                "OUTPUT-101", Location.of(place.toString(), 0), TEXTS.of("OUTPUT-101.input", input))
                        .toFix(TEXTS.of("OUTPUT-101.fix")));
            }
        }
    }

    private static void checkPlace(Path named, Path real, boolean folder) throws IOException {
        Optional<Text> fault = fault(real, folder);
        if (fault.isPresent()) {
            throw new ParcoursException(Problem.error("OUTPUT-102", Location.of(named.toString(), 0), fault.get())
                    .toFix(TEXTS.of("OUTPUT-102.fix")));
        }
    }

    /** Finds what is wrong with what stands there; nothing is, while another run puts a folder in its place. */
    private static Optional<Text> fault(Path real, boolean folder) throws IOException {
        Optional<BasicFileAttributes> there = attributes(real);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        if (!folder) {
            return there.get().isRegularFile() ? Optional.empty() : Optional.of(TEXTS.of("OUTPUT-102.no-file"));
        }
        if (!there.get().isDirectory()) {
            return Optional.of(TEXTS.of("OUTPUT-102.no-folder"));
        }
        if (Path.of("").toAbsolutePath().startsWith(real)) {
            return Optional.of(TEXTS.of("OUTPUT-102.current"));
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(real)) {
            for (Path entry : entries) {
                if (attributes(entry).filter(each -> !each.isRegularFile()).isPresent()) {
                    return Optional.of(TEXTS.of("OUTPUT-102.holds", entry.getFileName()));
                }
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Resolves links, also those of the folder a missing file would stand in. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (NoSuchFileException e) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }

    private static Path parent(Path place) throws FileAlreadyExistsException {
        Path parent = place.getParent();
        if (parent == null) {
            throw new FileAlreadyExistsException(place.toString());
        }
        return parent;
    }

    private String prefix() {
        return BESIDE + place.getFileName() + "-";
    }

    /** Where the new file or folder is made. */
    private Path fresh() {
        return folder ? staging.resolve("new") : staging.resolve(place.getFileName());
    }

    private PlaceLock lock() throws IOException {
        return PlaceLock.of(parent(place).resolve(prefix() + "lock"))
                .orElseThrow(() -> new ParcoursException(
                        Problem.error("OUTPUT-103", Location.of(place.toString(), 0), TEXTS.of("OUTPUT-103.running"))
                                .toFix(TEXTS.of("OUTPUT-103.fix"))));
    }

    /** Deletes what runs that were killed left beside the place, having put back a folder they had moved aside. */
    private void sweep() throws IOException {
        Predicate<Path> left = path -> path.getFileName().toString().matches("\\Q" + prefix() + "\\E[0-9]+")
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent(place), left::test)) {
            for (Path entry : entries) {
                Path old = entry.resolve("old");
                if (Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)
                        && !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
                }
                delete(entry);
            }
        }
    }

    /**
     * Creates a file. Closing the stream is not needed; what it is given is on the disk once the output is kept.
     *
     * @param name name of the file; for a single file, its own
     * @throws FileSystemException naming the place and its disk, here or when the stream is written, if that fails
     */
    public synchronized OutputStream create(String name) throws IOException {
        checkOpen();
        Path file = path(name);
        OutputStream stream = new BufferedOutputStream(new Synced(FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS)));
        streams.add(stream);
        return stream;
    }

    /** Gets the file of a name, where it is until the output is kept. */
    public Path path(String name) {
        return folder ? fresh().resolve(name) : fresh();
    }

    /**
     * Puts all that was written in its place.
     *
     * @throws FileSystemException naming the place and its disk, if that fails; what was there before is still there
     */
    public synchronized void keep() throws IOException {
        checkOpen();
        closeStreams();
        try {
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                checkPlace(place, place, folder);
                copyPermissions();
            }
            if (folder) {
                keepOthers();
                sync(fresh());
            }
            put();
            sync(parent(place));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void put() throws IOException {
        Path old = staging.resolve("old");
        boolean aside = folder && Files.exists(place, LinkOption.NOFOLLOW_LINKS);
        if (aside && Exchange.of(fresh(), place)) {
            return; // the old one is deleted with what is beside
        }
        if (aside) {
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (aside) {
                Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    /** Links the files of the folder that this run has not written into the new one, where they stay themselves. */
    private void keepOthers() throws IOException {
        if (Files.exists(place)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
                for (Path entry : entries) {
                    Path same = fresh().resolve(entry.getFileName());
                    if (!Files.exists(same, LinkOption.NOFOLLOW_LINKS)) {
                        Files.createLink(same, entry);
                    }
                }
            }
        }
    }

    private void copyPermissions() throws IOException {
        PosixFileAttributeView from =
                Files.getFileAttributeView(place, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributeView to =
                Files.getFileAttributeView(fresh(), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (from != null && to != null) {
            to.setPermissions(from.readAttributes().permissions());
        }
    }

    private static void sync(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, Set.of(StandardOpenOption.READ))) {
            channel.force(true);
        } catch (IOException e) {
            // not every system opens folders; the files themselves are synced
        }
    }

    private void closeStreams() throws IOException {
        for (OutputStream stream : streams) {
            stream.close();
        }
        streams.clear();
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new FileSystemException(place.toString(), null, "stopped");
        }
    }

    private FileSystemException failure(IOException cause) {
        String disk;
        try {
            disk = Files.getFileStore(parent(place)).toString();
        } catch (IOException e) {
            disk = "";
        }
        String reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        FileSystemException failure = new FileSystemException(
                place.toString(),
                null,
                Objects.requireNonNullElse(reason, cause.getClass().getSimpleName()) + ", " + disk);
        failure.initCause(cause);
        return failure;
    }

    /** Deletes all that was not kept and lets the next run write. */
    @Override
    public void close() {
        discard();
        forgetHook();
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException e) {
            // it is running
        }
    }

    private synchronized void discard() {
        if (!opened || closed) {
            return;
        }
        closed = true;
        try {
            closeStreams();
        } catch (IOException e) {
            // what they hold is deleted
        }
        try {
            delete(staging);
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Writes a file whose bytes are on the disk once it is closed. */
    private final class Synced extends FilterOutputStream {
        private final FileChannel channel;

        Synced(FileChannel channel) {
            super(Channels.newOutputStream(channel));
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw failure(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                if (channel.isOpen()) {
                    channel.force(true);
                }
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }
}

package fr.parcours.publication;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write into a place, of one run at a time: a file, locked and deleted by who holds it. The lock goes with the
 * process, however it ends.
 */
final class PlaceLock implements AutoCloseable {
    /** What this process holds. The system may take all locks of a process back when it closes the file once. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final FileChannel again;

    private PlaceLock(Path file, FileChannel channel, FileChannel again) {
        this.file = file;
        this.channel = channel;
        this.again = again;
    }

    /** Locks by a file, which no link may lead to; empty when another run holds it. */
    static Optional<PlaceLock> of(Path file) throws IOException {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<PlaceLock> lock = Optional.empty();
        try {
            lock = lock(file);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    private static Optional<PlaceLock> lock(Path file) throws IOException {
        FileChannel channel = open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel again = channel;
        boolean locked = false;
        try {
            if (channel.tryLock() != null) {
                ByteBuffer mark = ByteBuffer.wrap(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
                channel.truncate(0);
                channel.write(mark);
                again = open(file, StandardOpenOption.READ);
                ByteBuffer read = ByteBuffer.allocate(mark.capacity());
                again.read(read);
                // else the file locked is one that its holder had deleted, and another run has made the one that stands
                // there
                locked = read.flip().equals(mark.flip());
            }
        } catch (NoSuchFileException e) {
            locked = false; // deleted by its holder
        } finally {
            if (!locked) {
                again.close();
                channel.close();
            }
        }
        return locked ? Optional.of(new PlaceLock(file, channel, again)) : Optional.empty();
    }

    private static FileChannel open(Path file, OpenOption... options) throws IOException {
        Set<OpenOption> all = new HashSet<>(Set.of(options));
        all.add(LinkOption.NOFOLLOW_LINKS);
        return FileChannel.open(file, all);
    }

    @Override
    public void close() throws IOException {
        try (channel;
                again) {
            Files.deleteIfExists(file);
        } finally {
            HELD.remove(file);
        }
    }
}

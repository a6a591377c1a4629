package fr.parcours.publication;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.file.Path;

/** Exchanges two folders in one step, where the system can: whoever looks, and whoever is killed, finds one or the other there. */
final class Exchange {
    private static final int CURRENT_FOLDER = -100;
    private static final int SWAP = 2;

    private Exchange() {}

    /**
     * Exchanges two folders of one disk.
     *
     * @return false if the system, the disk or the processor cannot: then both are where they were
     */
    static boolean of(Path one, Path other) {
        try {
            if (Platform.isLinux()) {
                return Linux.renameat2(CURRENT_FOLDER, one.toString(), CURRENT_FOLDER, other.toString(), SWAP) == 0;
            }
            return Platform.isMac() && Mac.renamex_np(one.toString(), other.toString(), SWAP) == 0;
        } catch (LinkageError e) {
            return false; // its C library has no such function, or JNA has none for its processor
        }
    }

    private static final class Linux {
        static {
            Native.register(Linux.class, "c");
        }

        static native int renameat2(int fromFolder, String from, int toFolder, String to, int flags);
    }

    private static final class Mac {
        static {
            Native.register(Mac.class, "c");
        }

        static native int renamex_np(String from, String to, int flags);
    }
}

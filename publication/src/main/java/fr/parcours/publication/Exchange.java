package fr.parcours.publication;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Exchanges two folders in one step, where the system can: whoever looks, and whoever is killed, finds one or the other there. */
final class Exchange {
    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");
    private static final boolean MAC =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
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
            if (LINUX) {
                return Linux.renameat2(CURRENT_FOLDER, one.toString(), CURRENT_FOLDER, other.toString(), SWAP) == 0;
            }
            return MAC && Mac.renamex_np(one.toString(), other.toString(), SWAP) == 0;
        } catch (LinkageError e) {
            return false; // its C library has no such function, or JNA has none for its processor
        }
    }

    /** Gets the C library, which reads paths as the JDK writes them. */
    private static NativeLibrary c() {
        return NativeLibrary.getInstance(
                "c", Map.of(Library.OPTION_STRING_ENCODING, System.getProperty("sun.jnu.encoding")));
    }

    private static final class Linux {
        static {
            Native.register(Linux.class, c());
        }

        static native int renameat2(int fromFolder, String from, int toFolder, String to, int flags);
    }

    private static final class Mac {
        static {
            Native.register(Mac.class, c());
        }

        static native int renamex_np(String from, String to, int flags);
    }
}

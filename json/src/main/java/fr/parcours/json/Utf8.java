package fr.parcours.json;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Checks bytes and characters against UTF-8, which the JSON parser does only for the values it decodes. */
final class Utf8 {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /** Finds the first byte that is not UTF-8, counted from the offset; -1 when all are. */
    static int firstWrong(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int i = offset;
        while (i + 8 <= end && ((long) EIGHT.get(bytes, i) & HIGH_BITS) == 0) {
            i += 8;
        }
        if (i + 8 > end) {
            while (i < end && bytes[i] >= 0) {
                i++;
            }
        }
        if (i >= end) {
            return -1;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(bytes, i, end - i);
        CharBuffer scratch = CharBuffer.allocate(1024);
        while (true) {
            var result = decoder.decode(rest, scratch, true);
            if (result.isError()) {
                return rest.position() - offset;
            }
            if (result.isUnderflow()) {
                return -1;
            }
            scratch.clear();
        }
    }

    /** Checks if UTF-8 can hold a string: if it has no lone surrogate. */
    static boolean canHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return StandardCharsets.UTF_8.newEncoder().canEncode(text);
            }
        }
        return true;
    }

    /** Obtains the problem of a text that UTF-8 cannot hold. */
    static Problem halfCharacter(Location at, Text message) {
        return Problem.error("DOSSIER-117", at, message).toFix(LineCursor.TEXTS.of("DOSSIER-117.fix"));
    }
}

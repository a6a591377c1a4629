package fr.parcours.statistics;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of shares and of what they hold. */
final class Sha256 {
    /** How many bytes it makes. */
    static final int LENGTH = 32;

    private Sha256() {}

    /** Digests bytes, one after the other. */
    static byte[] of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

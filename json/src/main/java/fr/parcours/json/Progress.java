package fr.parcours.json;

import fr.parcours.core.lifecycle.Stable;

/** How far a reading is. */
@Stable
public final class Progress {
    private final long bytes;
    private final long totalBytes;
    private final long dossiers;

    private Progress(long bytes, long totalBytes, long dossiers) {
        this.bytes = bytes;
        this.totalBytes = totalBytes;
        this.dossiers = dossiers;
    }

    /**
     * Obtains a state of progress.
     *
     * @param bytes bytes read so far, as stored
     * @param totalBytes bytes of all the files, as stored; without those whose size cannot be known, such as pipes
     * @param dossiers dossiers read so far
     */
    public static Progress of(long bytes, long totalBytes, long dossiers) {
        return new Progress(bytes, totalBytes, dossiers);
    }

    /** Gets the bytes read so far, as stored. */
    public long bytes() {
        return bytes;
    }

    /** Gets the bytes of all the files, as stored; without those whose size cannot be known, such as pipes. */
    public long totalBytes() {
        return totalBytes;
    }

    /** Gets the number of dossiers read so far. */
    public long dossiers() {
        return dossiers;
    }

    /** Prints the bytes read, of how many, and the dossiers. */
    @Override
    public String toString() {
        return bytes + " of " + totalBytes + " bytes, " + dossiers + " dossiers";
    }
}

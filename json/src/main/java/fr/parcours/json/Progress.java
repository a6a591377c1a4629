package fr.parcours.json;

/**
 * How far a reading is.
 *
 * @param bytes bytes read so far, as stored
 * @param totalBytes bytes of all the files, as stored; without those whose size cannot be known, such as pipes
 * @param dossiers dossiers read so far
 */
public record Progress(long bytes, long totalBytes, long dossiers) {}

package fr.parcours.json;

/**
 * A file that was read.
 *
 * @param path path as it was given
 * @param sha256 SHA-256 of the bytes as stored, in lower-case hexadecimal
 * @param lines number of lines, blank and bad ones included
 */
public record InputFile(String path, String sha256, long lines) {}

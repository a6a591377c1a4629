package fr.parcours.json;

import fr.parcours.core.problem.Location;

/**
 * Whole lines of one file, read together.
 *
 * @param bytes room that holds them; not written any more
 * @param length how many bytes they are
 * @param firstLine number of the first line, from 1
 * @param stored bytes of all files read so far, as stored
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the reader to one worker, never compared
record Batch(String file, byte[] bytes, int length, int firstLine, long stored) {
    /** Receives a line, without its line end. */
    interface LineReader {
        void read(Location line, int offset, int length);
    }

    /** Cuts the lines, leaving out blank ones and the mark some editors put before the first. */
    void lines(LineReader reader) {
        int line = firstLine;
        int start = line == 1 && startsWithMark() ? 3 : 0;
        while (start < length) {
            int end = start;
            boolean blank = true;
            while (end < length && bytes[end] != '\n') {
                blank &= bytes[end] == ' ' || bytes[end] == '\t' || bytes[end] == '\r';
                end++;
            }
            if (!blank) {
                int last = bytes[end - 1] == '\r' ? end - 1 : end;
                reader.read(Location.of(file, line), start, last - start);
            }
            line++;
            start = end + 1;
        }
    }

    private boolean startsWithMark() {
        return length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}

package fr.parcours.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The decompressed bytes of a file made of gzip members (RFC 1952), up to its very end: whatever is no whole member is an
 * error that says where. Unlike the JDK's own stream, which ends in silence where no member begins, and asks pipes for what
 * they cannot say.
 */
final class GzipMembers extends InputStream {
    private static final int ROOM = 64 * 1024;
    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATED = 8;
    private static final int HEADER_CHECK = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int RESERVED = 0xE0;

    private final InputStream stored;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final CRC32 headerCheck = new CRC32();
    private final byte[] room = new byte[ROOM];
    private int next;
    private int filled;
    private long before;
    private int member;
    private long memberStart;
    private boolean within;

    GzipMembers(InputStream stored) {
        this.stored = stored;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Reads some bytes, at least one; -1 when a member has ended and nothing follows. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (within || begin()) {
            int read = inflate(bytes, offset, length);
            if (read > 0) {
                check.update(bytes, offset, read);
                return read;
            }
            if (inflater.finished()) {
                end();
            } else {
                if (next == filled) {
                    fill();
                }
                inflater.setInput(room, next, filled - next);
                next = filled;
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = inflater.inflate(bytes, offset, length);
            if (inflater.needsDictionary()) {
                throw damaged("its data ask for a dictionary");
            }
            return read;
        } catch (DataFormatException e) {
            throw damaged("its data are damaged");
        }
    }

    /** Begins the next member; returns whether there is one. */
    private boolean begin() throws IOException {
        if (next == filled && !refill()) {
            return false;
        }
        member++;
        memberStart = before + next;
        headerCheck.reset();
        if (number(2) != MAGIC) {
            throw new ZipException("what stands from byte " + memberStart + " on, after gzip member " + (member - 1)
                    + ", is no gzip member");
        }
        int method = one();
        int flags = one();
        number(4); // when it was made
        number(2); // how hard, and on which system
        if (method != DEFLATED || (flags & RESERVED) != 0) {
            throw damaged("its header is damaged");
        }
        if ((flags & EXTRA) != 0) {
            for (long left = number(2); left > 0; left--) {
                one();
            }
        }
        text(flags & NAME);
        text(flags & COMMENT);
        long sum = headerCheck.getValue() & 0xFFFF;
        if ((flags & HEADER_CHECK) != 0 && number(2) != sum) {
            throw damaged("its header is damaged");
        }
        inflater.reset();
        check.reset();
        within = true;
        return true;
    }

    /** Passes over a text, up to the zero that ends it, where there is one. */
    private void text(int present) throws IOException {
        int read = present;
        while (read != 0) {
            read = one();
        }
    }

    /** Ends the member by the sums that follow it. */
    private void end() throws IOException {
        next = filled - inflater.getRemaining();
        if (number(4) != check.getValue() || number(4) != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw damaged("its data are not those that were compressed");
        }
        within = false;
    }

    /** Reads a number, its lowest byte first. */
    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) one() << (8 * i);
        }
        return number;
    }

    private int one() throws IOException {
        if (next == filled) {
            fill();
        }
        headerCheck.update(room[next]);
        return room[next++] & 0xFF;
    }

    private void fill() throws IOException {
        if (!refill()) {
            throw new EOFException(name() + ", is cut");
        }
    }

    private boolean refill() throws IOException {
        before += filled;
        next = 0;
        filled = Math.max(0, stored.read(room, 0, room.length));
        return filled > 0;
    }

    private ZipException damaged(String fault) {
        return new ZipException(name() + ": " + fault);
    }

    private String name() {
        return "gzip member " + member + ", which begins at byte " + memberStart;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        stored.close();
    }
}

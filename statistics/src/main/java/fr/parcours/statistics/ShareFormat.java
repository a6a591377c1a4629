package fr.parcours.statistics;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.time.Days;
import fr.parcours.json.InputFile;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The bytes of a share, version 2: described in the page of the package. */
final class ShareFormat {
    private static final Texts TEXTS = Definitions.TEXTS;
    private static final String NAME = "parcours-share/";
    private static final String VERSION = NAME + "2";
    /** The longest first line that may name a version. */
    private static final int LONGEST_VERSION = NAME.length() + 8;

    private ShareFormat() {}

    static byte[] write(Share share) {
        ContentWriter body = new ContentWriter();
        body.write(share);
        byte[] content = body.bytes.toByteArray();
        byte[] head = (VERSION + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(head.length + Integer.BYTES + content.length + Sha256.LENGTH);
        file.put(head).putInt(content.length).put(content);
        file.put(Sha256.of(Arrays.copyOf(file.array(), file.position())));
        return file.array();
    }

    /**
     * Reads a share.
     *
     * @throws ParcoursException if these are not, whole and unaltered, the bytes of a share of a known version
     */
    static Share read(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).position(afterVersion(bytes));
        if (file.remaining() < Integer.BYTES) {
            throw cutShort();
        }
        int length = file.getInt();
        if (length < 0) {
            throw altered(TEXTS.of("altered.length"));
        }
        if (file.remaining() < (long) length + Sha256.LENGTH) {
            throw cutShort();
        }
        int end = file.position() + length;
        if (end + Sha256.LENGTH < bytes.length) {
            throw altered(TEXTS.of("altered.follows"));
        }
        if (!Arrays.equals(Arrays.copyOfRange(bytes, end, bytes.length), Sha256.of(Arrays.copyOf(bytes, end)))) {
            throw altered(TEXTS.of("altered.checksum"));
        }
        return content(file.limit(end));
    }

    /** Reads the content of a share, to its end. */
    private static Share content(ByteBuffer body) {
        try {
            Share share = new ContentReader(body).share();
            if (body.hasRemaining()) {
                throw altered(TEXTS.of("altered.longer"));
            }
            return share;
        } catch (BufferUnderflowException | DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw altered(TEXTS.of("altered.content"));
        }
    }

    /** Reads the first line, and finds where it ends. */
    private static int afterVersion(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_VERSION + 1), StandardCharsets.ISO_8859_1);
        int end = start.indexOf('\n');
        boolean whole = start.length() == bytes.length;
        if (end < 0 && whole && (start.startsWith(NAME) || NAME.startsWith(start))) {
            throw cutShort();
        }
        if (end < 0 || !start.startsWith(NAME)) {
            throw new ParcoursException(
                    Problem.error("STATISTICS-131", Location.UNKNOWN, TEXTS.of("STATISTICS-131.bytes")));
        }
        String version = start.substring(0, end);
        if (!version.equals(VERSION)) {
            throw new ParcoursException(Problem.error(
                            "STATISTICS-132",
                            Location.UNKNOWN,
                            TEXTS.of("STATISTICS-132.version", version.replaceAll("[^ -~]", "?"), VERSION))
                    .toFix(TEXTS.of("STATISTICS-132.fix")));
        }
        return end + 1;
    }

    private static ParcoursException cutShort() {
        return new ParcoursException(Problem.error("STATISTICS-133", Location.UNKNOWN, TEXTS.of("STATISTICS-133.short"))
                .toFix(TEXTS.of("share.again")));
    }

    static ParcoursException altered(Text how) {
        return new ParcoursException(
                Problem.error("STATISTICS-134", Location.UNKNOWN, TEXTS.of("STATISTICS-134.altered", how))
                        .toFix(TEXTS.of("share.again")));
    }

    /** The content being written. */
    private static final class ContentWriter {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void write(Share share) {
            bytes.writeBytes(HexFormat.of().parseHex(share.plan()));
            write(share.period());
            write(share.previous());
            signed(share.knownOn().isPresent() ? 1 : 0);
            share.knownOn().ifPresent(instant -> {
                signed(instant.getEpochSecond());
                signed(instant.getNano());
            });
            signed(share.dossiers());
            signed(share.leftOut());
            signed(share.inputs().size());
            for (InputFile input : share.inputs()) {
                text(input.path());
                text(input.sha256());
                signed(input.lines());
            }
            for (long[] series : share.sums().series()) {
                signed(series.length);
                for (long number : series) {
                    signed(number);
                }
            }
            signed(share.distincts().size());
            for (DistinctValues values : share.distincts()) {
                signed(values.size());
                bytes.writeBytes(values.bytes());
            }
            signed(share.histograms().size());
            for (Histogram histogram : share.histograms()) {
                signed(histogram.counts().size());
                histogram.counts().forEach((days, times) -> {
                    signed(days);
                    signed(times);
                });
            }
        }

        private void write(Days days) {
            signed(days.first().toEpochDay());
            signed(days.last().toEpochDay());
        }

        private void text(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            signed(utf8.length);
            bytes.writeBytes(utf8);
        }

        /** Writes a number on as few bytes as it needs: its sign in the last bit, seven bits a byte, the lowest first. */
        private void signed(long number) {
            long rest = (number << 1) ^ (number >> 63);
            while ((rest & ~0x7FL) != 0) {
                bytes.write((int) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }
    }

    /** The content being read. */
    private record ContentReader(ByteBuffer from) {
        Share share() {
            byte[] plan = new byte[Sha256.LENGTH];
            from.get(plan);
            Scope scope = new Scope(HexFormat.of().formatHex(plan), days(), days(), instant());
            long dossiers = signed();
            long leftOut = signed();
            List<InputFile> inputs = new ArrayList<>();
            for (int left = size(1); left > 0; left--) {
                inputs.add(InputFile.of(text(), text(), signed()));
            }
            Sums sums = new Sums(series(), series(), series(), series(), series(), series());
            List<DistinctValues> distincts = new ArrayList<>();
            for (int left = size(1); left > 0; left--) {
                distincts.add(DistinctValues.readFrom(from, size(DistinctValues.BYTES)));
            }
            List<Histogram> histograms = new ArrayList<>();
            for (int left = size(1); left > 0; left--) {
                histograms.add(histogram());
            }
            return new Share(scope, dossiers, leftOut, inputs, sums, distincts, histograms);
        }

        private Histogram histogram() {
            Histogram histogram = new Histogram();
            int before = -1;
            for (int left = size(2); left > 0; left--) {
                int days = Math.toIntExact(signed());
                if (days <= before) {
                    throw new IllegalArgumentException("days out of order");
                }
                histogram.add(days, signed());
                before = days;
            }
            return histogram;
        }

        private Days days() {
            return Days.between(LocalDate.ofEpochDay(signed()), LocalDate.ofEpochDay(signed()));
        }

        private Optional<Instant> instant() {
            return signed() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(signed(), signed()));
        }

        private String text() {
            byte[] utf8 = new byte[size(1)];
            from.get(utf8);
            return new String(utf8, StandardCharsets.UTF_8);
        }

        private long[] series() {
            long[] series = new long[size(1)];
            for (int each = 0; each < series.length; each++) {
                series[each] = signed();
            }
            return series;
        }

        /** Reads how many things follow, of so many bytes at least: never more than there are left. */
        private int size(int bytes) {
            long size = signed();
            if (size < 0 || size > from.remaining() / bytes) {
                throw new BufferUnderflowException();
            }
            return (int) size;
        }

        private long signed() {
            long rest = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                byte next = from.get();
                rest |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    return (rest >>> 1) ^ -(rest & 1);
                }
            }
            throw new BufferUnderflowException();
        }
    }
}

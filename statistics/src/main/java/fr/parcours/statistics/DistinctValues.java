package fr.parcours.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Distinct values, each as a digest of 16 bytes: enough to recognise equal values in two shares, and no more. A digest depends on
 * what the share is of, on the measure and on the period, so that it is of no use elsewhere.
 */
final class DistinctValues {
    /** How many bytes a value takes. */
    static final int BYTES = 2 * Long.BYTES;

    /** Two numbers a value; values in order, each once. */
    private final long[] digests;

    private DistinctValues(long[] digests) {
        this.digests = digests;
    }

    /**
     * Digests values.
     *
     * @param slot where the values stand, of a measure and of a period
     */
    static DistinctValues of(Collection<String> values, Scope scope, int slot) {
        String instant = scope.knownOn().map(Instant::toString).orElse("");
        String context = scope.plan() + "\n" + scope.period() + "\n" + scope.previous() + "\n" + instant + "\n" + slot;
        byte[] prefix = Sha256.of(context.getBytes(StandardCharsets.UTF_8));
        List<Digest> digests = values.stream()
                .map(value -> Digest.of(Sha256.of(prefix, value.getBytes(StandardCharsets.UTF_8))))
                .sorted()
                .toList();
        return new DistinctValues(numbers(digests));
    }

    private static long[] numbers(List<Digest> digests) {
        long[] numbers = new long[2 * digests.size()];
        for (int each = 0; each < digests.size(); each++) {
            numbers[2 * each] = digests.get(each).high();
            numbers[2 * each + 1] = digests.get(each).low();
        }
        return numbers;
    }

    /** A digest, cut to 16 bytes; in the order of its bytes. */
    private record Digest(long high, long low) implements Comparable<Digest> {
        static Digest of(byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new Digest(buffer.getLong(), buffer.getLong());
        }

        @Override
        public int compareTo(Digest other) {
            int byHigh = Long.compareUnsigned(high, other.high);
            return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
        }
    }

    private Digest digest(int value) {
        return new Digest(digests[2 * value], digests[2 * value + 1]);
    }

    int size() {
        return digests.length / 2;
    }

    /** Returns the values of these and of others. */
    DistinctValues union(DistinctValues other) {
        long[] all = new long[digests.length + other.digests.length];
        int size = 0;
        int left = 0;
        int right = 0;
        while (left < size() || right < other.size()) {
            int order = left == size()
                    ? 1
                    : right == other.size() ? -1 : digest(left).compareTo(other.digest(right));
            Digest next = order <= 0 ? digest(left) : other.digest(right);
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
            all[size++] = next.high();
            all[size++] = next.low();
        }
        return new DistinctValues(Arrays.copyOf(all, size));
    }

    /** Gets the digests, one after the other, in order. */
    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES * size());
        bytes.asLongBuffer().put(digests);
        return bytes.array();
    }

    static DistinctValues readFrom(ByteBuffer from, int size) {
        long[] digests = new long[2 * size];
        for (int each = 0; each < digests.length; each++) {
            digests[each] = from.getLong();
        }
        return new DistinctValues(digests);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistinctValues values && Arrays.equals(digests, values.digests);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digests);
    }
}

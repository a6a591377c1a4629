package fr.parcours.json;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a code stands for in the parser's own characters, without making a string.
 *
 * @param <W> what a code stands for
 */
final class CodeTable<W> {
    private final Map<String, W> entries;
    private final char[] @Nullable [] codes;
    private final @Nullable Object[] words;
    private final int mask;

    CodeTable(Map<String, W> entries) {
        this.entries = Map.copyOf(entries);
        int size = Integer.highestOneBit(Math.max(1, entries.size())) * 4;
        this.codes = new char[size][];
        this.words = new Object[size];
        this.mask = size - 1;
        this.entries.forEach(this::put);
    }

    private void put(String code, W word) {
        char[] text = code.toCharArray();
        int slot = slot(text, 0, text.length);
        while (codes[slot] != null) {
            slot = (slot + 1) & mask;
        }
        codes[slot] = text;
        words[slot] = word;
    }

    /** Finds where to begin looking for a code, from its length and a few of its characters. */
    private int slot(char[] text, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int last = offset + length - 1;
        int hash = length;
        hash = 31 * hash + text[offset];
        hash = 31 * hash + text[offset + length / 3];
        hash = 31 * hash + text[offset + length / 2];
        hash = 31 * hash + text[last];
        return (hash ^ (hash >>> 15)) & mask;
    }

    @SuppressWarnings("unchecked") // put() stores nothing else
    @Nullable
    W find(char[] text, int offset, int length) {
        int slot = slot(text, offset, length);
        for (char[] code = codes[slot]; code != null; code = codes[slot]) {
            if (code.length == length && Arrays.equals(code, 0, length, text, offset, offset + length)) {
                return (W) words[slot];
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    /** Gets the codes, in no order. */
    Set<String> codes() {
        return entries.keySet();
    }

    static boolean same(String code, char[] text, int offset, int length) {
        if (code.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (code.charAt(i) != text[offset + i]) {
                return false;
            }
        }
        return true;
    }
}

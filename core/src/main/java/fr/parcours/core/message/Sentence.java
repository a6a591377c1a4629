package fr.parcours.core.message;

import java.util.List;
import java.util.Locale;

/**
 * A sentence that has not been written yet: its key, its values and the messages it comes from. Two sentences are equal
 * when they say the same thing, whatever the language.
 *
 * @param messages where the wording stands
 * @param key of the wording
 * @param values dates, numbers, words and texts, in the order of the wording
 */
public record Sentence(Messages messages, String key, List<Object> values) {
    public Sentence {
        values = List.copyOf(values);
    }

    /** Writes the sentence in a language; French when the language has no wording for it. */
    public String in(Locale locale) {
        return messages.write(this, locale);
    }

    /** Writes the sentence in French. */
    @Override
    public String toString() {
        return in(Locale.FRENCH);
    }
}

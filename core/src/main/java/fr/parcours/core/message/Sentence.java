package fr.parcours.core.message;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.ParcoursException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A sentence that has not been written yet: its key, its values and the messages it comes from. Two sentences are equal
 * when they say the same thing, whatever the language.
 *
 * @param messages where the wording stands
 * @param key of the wording
 * @param values dates, numbers, words, texts and other sentences, in the order of the wording
 */
@Stable
public record Sentence(Messages messages, String key, List<Object> values) implements Written {
    public Sentence {
        Objects.requireNonNull(messages, "messages");
        Objects.requireNonNull(key, "key");
        values = List.copyOf(values);
    }

    /**
     * Checks that this sentence, and those it is made of, have a French wording.
     *
     * @throws ParcoursException if one has none ({@code MESSAGE-101})
     */
    public void requireWording() {
        messages.requireWording(key);
        for (Object value : values) {
            if (value instanceof Sentence sentence) {
                sentence.requireWording();
            }
        }
    }

    @Override
    public String in(Locale locale) {
        return messages.write(this, locale);
    }

    /** Prints the key and the values: this never fails, even when there is no wording for the key. */
    @Override
    public String toString() {
        return values.isEmpty() ? key : key + values;
    }
}

package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Values of attributes, as a fact declares them.
 *
 * @param answers attribute to its value, or to the refusal to give it
 * @param extras {@code x-} fields
 */
public record Values(Map<Attribute<?>, Answer<?>> answers, Extras extras) {
    /** No value. */
    public static final Values NONE = new Values(Map.of(), Extras.NONE);

    public Values {
        Map<Attribute<?>, Answer<?>> copy = new TreeMap<>();
        answers.forEach((attribute, answer) -> copy.put(attribute, fixed(answer)));
        answers = copy.isEmpty() ? Map.of() : Collections.unmodifiableMap(copy);
    }

    /** Copies a set of codes, in order, so that nobody changes it and it always prints alike. */
    private static Answer<?> fixed(Answer<?> answer) {
        return answer instanceof Answer.Known<?> known && known.known() instanceof Set<?> codes
                ? new Answer.Known<>(Collections.unmodifiableSet(new TreeSet<>(codes)))
                : answer;
    }

    /**
     * Obtains one value.
     *
     * @throws IllegalArgumentException if the attribute does not take it; the message does not quote it
     */
    public static <T> Values of(Attribute<T> attribute, T value) {
        return NONE.with(attribute, value);
    }

    /**
     * Returns a copy of these values with one more.
     *
     * @throws IllegalArgumentException if the attribute does not take it; the message does not quote it
     */
    public <T> Values with(Attribute<T> attribute, T value) {
        if (!attribute.type().accepts(value)) {
            throw new IllegalArgumentException(
                    "'" + attribute + "' does not take this value: expected " + attribute.type());
        }
        return with(attribute, new Answer.Known<>(value));
    }

    /** Returns a copy of these values with one refused. */
    public <T> Values refused(Attribute<T> attribute) {
        return with(attribute, new Answer.Refused<>());
    }

    private Values with(Attribute<?> attribute, Answer<?> answer) {
        Map<Attribute<?>, Answer<?>> more = new TreeMap<>(answers);
        more.put(attribute, answer);
        return new Values(more, extras);
    }

    /** Gets the answer for an attribute. */
    @SuppressWarnings("unchecked") // only with(Attribute<T>, T) and the parser, which checks the type, add answers
    public <T> Answer<T> get(Attribute<T> attribute) {
        Answer<?> answer = answers.get(attribute);
        return answer == null ? new Answer.Undeclared<>() : (Answer<T>) answer;
    }

    /** Gets the attributes that have an answer. */
    public Set<Attribute<?>> attributes() {
        return answers.keySet();
    }

    /** Checks if there is no value. */
    public boolean isEmpty() {
        return answers.isEmpty() && extras.isEmpty();
    }

    /** Prints the names of the attributes, never their values. */
    @Override
    public String toString() {
        return answers.keySet().toString();
    }
}

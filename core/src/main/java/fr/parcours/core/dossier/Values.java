package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Values of attributes, as a fact declares them. */
@Stable
public final class Values {
    /** No value. */
    public static final Values NONE = new Values(Map.of(), Extras.NONE);

    private final Map<Attribute<?>, Answer<?>> answers;
    private final Extras extras;

    private Values(Map<Attribute<?>, Answer<?>> answers, Extras extras) {
        this.answers = answers;
        this.extras = extras;
    }

    /**
     * Obtains one value.
     *
     * @throws IllegalArgumentException if the attribute does not take it; the message does not quote it
     */
    public static <T> Values of(Attribute<T> attribute, T value) {
        return NONE.with(attribute, value);
    }

    /** Obtains a builder, for readers, which check what they read. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a copy of these values with one more, in place of what was there.
     *
     * @throws IllegalArgumentException if the attribute does not take it; the message does not quote it
     */
    public <T> Values with(Attribute<T> attribute, T value) {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(value, "value");
        if (!attribute.type().accepts(value)) {
            throw new IllegalArgumentException(
                    "'" + attribute + "' does not take this value: expected " + attribute.type());
        }
        return with(attribute, fixed(new Answer.Known<>(value)));
    }

    /** Returns a copy of these values with one refused. */
    public <T> Values refused(Attribute<T> attribute) {
        return with(Objects.requireNonNull(attribute, "attribute"), new Answer.Refused<>());
    }

    private Values with(Attribute<?> attribute, Answer<?> answer) {
        Map<Attribute<?>, Answer<?>> more = new TreeMap<>(answers);
        more.put(attribute, answer);
        return new Values(Collections.unmodifiableMap(more), extras);
    }

    /** Returns a copy of these values that says nothing of an attribute. */
    public Values without(Attribute<?> attribute) {
        Map<Attribute<?>, Answer<?>> fewer = new TreeMap<>(answers);
        fewer.remove(Objects.requireNonNull(attribute, "attribute"));
        return new Values(fewer.isEmpty() ? Map.of() : Collections.unmodifiableMap(fewer), extras);
    }

    /** Returns a copy of these values with other {@code x-} fields. */
    public Values extras(Extras newExtras) {
        return new Values(answers, Objects.requireNonNull(newExtras, "extras"));
    }

    /** Copies a set of codes, in order, so that nobody changes it and it always prints the same. */
    private static Answer<?> fixed(Answer<?> answer) {
        return answer instanceof Answer.Known<?> known && known.known() instanceof Set<?> codes
                ? new Answer.Known<>(Collections.unmodifiableSet(new TreeSet<>(codes)))
                : answer;
    }

    /** Gets the answer for an attribute. */
    @SuppressWarnings("unchecked") // only with(Attribute<T>, T) and a reader, which checks the type, add answers
    public <T> Answer<T> get(Attribute<T> attribute) {
        Answer<?> answer = answers.get(Objects.requireNonNull(attribute, "attribute"));
        return answer == null ? new Answer.Undeclared<>() : (Answer<T>) answer;
    }

    /** Gets the attributes, in order of name, each with its value or the refusal to give it. */
    public Map<Attribute<?>, Answer<?>> answers() {
        return answers;
    }

    /** Gets the attributes that have an answer. */
    public Set<Attribute<?>> attributes() {
        return answers.keySet();
    }

    /** Gets the {@code x-} fields. */
    public Extras extras() {
        return extras;
    }

    /** Checks if there is no value. */
    public boolean isEmpty() {
        return answers.isEmpty() && extras.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values values && answers.equals(values.answers) && extras.equals(values.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(answers, extras);
    }

    /** Prints the names of the attributes, never their values. */
    @Override
    public String toString() {
        return answers.keySet().toString();
    }

    /** Builds values answer by answer. Not thread-safe. */
    public static final class Builder {
        private Map<Attribute<?>, Answer<?>> answers = new TreeMap<>();

        private Builder() {}

        /**
         * Adds an answer, in place of what was there.
         *
         * @param answer a value that the attribute takes, which is not checked again, or the refusal to give it
         */
        public Builder put(Attribute<?> attribute, Answer<?> answer) {
            answers.put(
                    Objects.requireNonNull(attribute, "attribute"), fixed(Objects.requireNonNull(answer, "answer")));
            return this;
        }

        /** Builds the values; the builder is empty again. */
        public Values build() {
            Map<Attribute<?>, Answer<?>> built = answers;
            answers = new TreeMap<>();
            return built.isEmpty() ? NONE : new Values(Collections.unmodifiableMap(built), Extras.NONE);
        }
    }
}

package fr.parcours.core.message;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.Attribute;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The labels of the values of attributes: "femme" for {@code female}. The owner of an attribute ships the labels of its
 * values among its wordings, under {@code value.<attribute>.<code>}. Immutable and thread-safe.
 */
@Stable
public final class Labels {
    private static final Labels CORE = new Labels(Map.of());

    private final Map<String, Messages> owners;

    private Labels(Map<String, Messages> owners) {
        this.owners = owners;
    }

    /** Gets the labels of the values of core's attributes. */
    public static Labels core() {
        return CORE;
    }

    /**
     * Obtains the labels of core's attributes and of others.
     *
     * @param owners name of an attribute to the wordings of its owner
     */
    public static Labels of(Map<String, Messages> owners) {
        return new Labels(Collections.unmodifiableMap(new TreeMap<>(owners)));
    }

    /** Obtains the label of a value of an attribute; the code itself when its owner ships no label for it. */
    public Written of(Attribute<?> attribute, Object value) {
        return new Label(owners.getOrDefault(attribute.code(), Messages.core()), attribute.code(), value.toString());
    }

    /** Writes a value of an attribute in a language; the code itself when its owner ships no label for it. */
    public String in(Locale locale, Attribute<?> attribute, Object value) {
        return of(attribute, value).in(locale);
    }

    /**
     * The label of a value of an attribute.
     *
     * @param messages wordings of the attribute's owner
     * @param attribute name of the attribute
     * @param code the value
     */
    public record Label(Messages messages, String attribute, String code) implements Written {
        /** Gets the key of its wording. */
        public String key() {
            return "value." + attribute + "." + code;
        }

        @Override
        public String in(Locale locale) {
            return messages.find(key(), locale).orElse(code);
        }

        @Override
        public String toString() {
            return code;
        }
    }
}

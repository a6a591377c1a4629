package fr.parcours.core.message;

import fr.parcours.core.vocabulary.Attribute;
import java.util.Locale;

/** What people read for a value of a core attribute: "femme" for {@code female}. */
public final class ValueLabel {
    private ValueLabel() {}

    /** Writes a value of an attribute in a language; the code itself when there is no label for it. */
    public static String of(Attribute<?> attribute, String code, Locale locale) {
        return Messages.core().find("value." + attribute + "." + code, locale).orElse(code);
    }
}

package fr.parcours.core.problem;

import fr.parcours.core.lifecycle.Stable;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * What a problem says, in the languages the suite speaks. A plug-in ships its texts in files, see {@link Texts}.
 *
 * @param english for developers, and for languages that are not French
 * @param french for people
 */
@Stable
public record Text(String english, String french) implements Serializable {
    static final Text EMPTY = plain("");

    public Text {
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(french, "french");
    }

    /** Obtains a text that is the same in every language, such as a code, or the sentence of a plug-in that ships no file. */
    public static Text plain(String text) {
        return new Text(text, text);
    }

    /** Gets the text in a language; in English when it is not French. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }

    boolean isEmpty() {
        return english.isEmpty();
    }

    /** Returns this text followed by another one, without a space. */
    public Text and(Text next) {
        return new Text(english + next.english, french + next.french);
    }

    /** Prints it in English. */
    @Override
    public String toString() {
        return english;
    }
}

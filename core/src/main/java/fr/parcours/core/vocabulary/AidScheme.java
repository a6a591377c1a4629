package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import org.jspecify.annotations.Nullable;

/** A scheme under which money is granted or paid. */
@Stable
public final class AidScheme extends Word {

    private AidScheme(String code, @Nullable String label) {
        super(code, label);
    }

    /**
     * Obtains a word from its code and its French label.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static AidScheme of(String code, String label) {
        return new AidScheme(code, label);
    }

    /**
     * Names a scheme that another plug-in owns.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static AidScheme named(String code) {
        return new AidScheme(code, null);
    }

    @Override
    public String list() {
        return "aid";
    }
}

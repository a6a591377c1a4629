package fr.parcours.core.message;

import fr.parcours.core.lifecycle.Stable;
import java.util.Locale;

/** Something that is written in a language when someone reads it: a sentence, a finding. */
@Stable
public interface Written {
    /**
     * Writes it in a language; French when the language has no wording for it.
     *
     * @throws fr.parcours.core.problem.ParcoursException if there is no wording at all ({@code MESSAGE-101})
     */
    String in(Locale locale);
}

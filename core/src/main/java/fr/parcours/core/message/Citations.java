package fr.parcours.core.message;

import fr.parcours.core.lifecycle.Experimental;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Articles and sources as people read them. Plug-ins cite an article of the code du travail by its number alone, and name any
 * other code after it: "L5131-6", "L114-1 du code de l’éducation". Here the code is named, once for the articles that stand
 * together, dates are written in words, and what another citation says already is left out.
 */
@Experimental
public final class Citations {
    private static final Pattern NUMBER_ALONE = Pattern.compile("[LRD]\\d{4}-\\d.*");
    private static final Pattern NAMES_A_CODE = Pattern.compile(".*\\b(du|de la|de l’) ?(code|CASF|CGCT|CSP)\\b.*");

    private Citations() {}

    /**
     * Writes citations in a language, in their order, each once: those of the code du travail first named by it.
     *
     * @param citations articles and sources, as findings and parameters hold them
     */
    public static List<String> in(Locale locale, Collection<String> citations) {
        Set<String> written = new LinkedHashSet<>();
        boolean named = false;
        for (String citation : new LinkedHashSet<>(citations)) {
            if (isSaidBy(citations, citation)) {
                continue;
            }
            String text = Messages.datesIn(citation, locale)
                    .replace("du CASF", "du code de l’action sociale et des familles");
            if (isOfLabourCode(citation)) {
                written.add(named ? text : "code du travail, " + text);
                named = true;
            } else {
                written.add(text);
                named = false;
            }
        }
        return new ArrayList<>(written);
    }

    /** Checks if another citation begins with the whole of one: "R5131-16 et arrêté…" says "R5131-16". */
    private static boolean isSaidBy(Collection<String> citations, String citation) {
        return citations.stream()
                .anyMatch(other -> other.length() > citation.length() && other.startsWith(citation + " "));
    }

    private static boolean isOfLabourCode(String citation) {
        return NUMBER_ALONE.matcher(citation).matches()
                && !NAMES_A_CODE.matcher(citation).matches();
    }
}

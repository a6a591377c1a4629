package fr.parcours.json;

import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.vocabulary.Word;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that share a code, which the type of the fact distinguishes. */
final class Homonyms {
    private final String code;
    private final Map<FactType, Word> words = new EnumMap<>(FactType.class);

    Homonyms(String code) {
        this.code = code;
    }

    /** Adds the word that a field holds. */
    void add(Field<?> field, Word word) {
        field.types().forEach(type -> words.put(type, word));
    }

    String code() {
        return code;
    }

    /** Finds the word that the code is on a type of fact, null when it is none. */
    @Nullable
    Word on(FactType type) {
        return words.get(type);
    }
}

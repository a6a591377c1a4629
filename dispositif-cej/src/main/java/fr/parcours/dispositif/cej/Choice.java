package fr.parcours.dispositif.cej;

import fr.parcours.core.parameter.Parameter;
import java.util.List;

/** Keys of choices among codes. */
final class Choice {
    private Choice() {}

    /** Obtains the key of a choice among codes: any other is not of its type ({@code PARAMETER-103}). */
    static Parameter<String> of(String id, String... codes) {
        List<String> known = List.of(codes);
        return new Parameter<>(id, texts -> Parameter.Type.CODE.read(texts).filter(known::contains));
    }
}

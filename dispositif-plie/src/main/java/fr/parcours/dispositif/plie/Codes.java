package fr.parcours.dispositif.plie;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.ValueType;
import java.util.List;
import java.util.Optional;

/** Keys of lists of codes, all known: a misspelt one is not of the parameter's type ({@code PARAMETER-103}). */
final class Codes {
    private Codes() {}

    /** Obtains the key of some of the values of an attribute. */
    static Parameter<List<String>> of(String id, Attribute<?> attribute) {
        return among(
                id,
                attribute.type() instanceof ValueType.SetOf set
                        ? set.codes()
                        : ((ValueType.OneOf) attribute.type()).codes());
    }

    /** Obtains the key of some of a list of codes. */
    static Parameter<List<String>> among(String id, List<String> known) {
        return new Parameter<>(
                id, texts -> known.containsAll(texts) ? Optional.of(List.copyOf(texts)) : Optional.empty());
    }
}

package fr.parcours.core.dossier;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Prints facts. The text settles the order of facts that differ in nothing else: it is older than the table of fields and
 * must not change, so that a dossier is always written in the same order.
 */
final class FactText {
    /** The fields printed first; a field that is not named here comes after them, in the order of the table. */
    private static final List<Field<?>> FIRST = List.of(
            Field.STEP_KIND,
            Field.OUTCOME_KIND,
            Field.COUNT,
            Field.HOURS,
            Field.SCHEME,
            Field.AMOUNT,
            Field.DISPOSITIF,
            Field.DISPOSITIFS,
            Field.PHASE,
            Field.VIA,
            Field.PARTY,
            Field.MARKET,
            Field.UNTIL,
            Field.ENDED_ON,
            Field.TRIAL_ENDS_ON,
            Field.SIGNED_ON,
            Field.QUALIFYING,
            Field.FOR);

    /** What an aid prints before those. */
    private static final List<Field<?>> FIRST_OF_AIDS = List.of(Field.SCHEME, Field.AMOUNT, Field.FOR);

    /** The names printed for fields whose accessor is named otherwise. */
    private static final Map<Field<?>, String> NAMES = Map.of(Field.DISPOSITIFS, "dispositifs", Field.FOR, "forMonth");

    private static final Map<FactType, List<Field<?>>> ORDER = order();

    private FactText() {}

    /** Prints a fact without the values of attributes and of {@code x-} fields. */
    static String of(AbstractFact<?> fact) {
        StringBuilder text = new StringBuilder(256)
                .append(fact.getClass().getSimpleName())
                .append("[on=")
                .append(fact.on());
        boolean keywords = false;
        for (Field<?> field : ORDER.getOrDefault(fact.type(), List.of())) {
            if (!field.isKeyword()) {
                text.append(", ")
                        .append(NAMES.getOrDefault(field, field.code()))
                        .append('=');
                text.append(shown(field, fact));
            } else if (!keywords && fact instanceof Act<?> act) {
                keywords = true;
                text.append(", keywords=").append(act.keywords());
            }
        }
        return text.append(", provenance=")
                .append(fact.provenance())
                .append(", extras=")
                .append(fact.extras())
                .append(']')
                .toString();
    }

    /** Prints a fact whole. */
    static String whole(Fact fact) {
        Values values =
                fact.get(Field.DECLARED).or(() -> fact.get(Field.VALUES)).orElse(Values.NONE);
        StringBuilder text = new StringBuilder();
        values.answers()
                .forEach((attribute, answer) -> text.append(attribute)
                        .append('=')
                        .append(answer.value().map(Object::toString).orElse("?"))
                        .append(' '));
        text.append(fact).append(values.extras().json()).append(fact.extras().json());
        fact.provenance()
                .withdrawn()
                .ifPresent(withdrawal -> text.append(withdrawal.extras().json()));
        return text.toString();
    }

    /** Shows a field that may say nothing as its accessor gives it. */
    private static <T> Object shown(Field<T> field, Fact fact) {
        Optional<T> value = fact.get(field);
        boolean always = field.isNeededOn(fact.type());
        return always
                ? value.orElseThrow()
                : field.unsaid().isEmpty() ? value : value.or(field::unsaid).orElseThrow();
    }

    private static Map<FactType, List<Field<?>>> order() {
        Map<FactType, List<Field<?>>> order = new EnumMap<>(FactType.class);
        for (FactType type : FactType.values()) {
            Set<Field<?>> fields = new LinkedHashSet<>();
            if (type == FactType.AID) {
                fields.addAll(FIRST_OF_AIDS);
            }
            fields.addAll(FIRST);
            fields.addAll(Field.all());
            order.put(
                    type,
                    fields.stream()
                            .filter(field -> field.isOn(type) && field.isKept())
                            .toList());
        }
        return order;
    }
}

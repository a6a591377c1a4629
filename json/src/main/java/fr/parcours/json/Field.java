package fr.parcours.json;

import static fr.parcours.core.dossier.FactType.AID;
import static fr.parcours.core.dossier.FactType.DECLARATION;
import static fr.parcours.core.dossier.FactType.ENTRY;
import static fr.parcours.core.dossier.FactType.EXIT;
import static fr.parcours.core.dossier.FactType.EXTENSION;
import static fr.parcours.core.dossier.FactType.OUTCOME;
import static fr.parcours.core.dossier.FactType.PHASE;
import static fr.parcours.core.dossier.FactType.STEP;
import static fr.parcours.core.dossier.FactType.SUSPENSION;

import fr.parcours.core.dossier.FactType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field of a fact: its form, the types of fact it stands on and those that need it. In the order it is written. */
@SuppressWarnings("ImmutableEnumChecker") // its sets are unmodifiable
enum Field {
    TYPE("type", Form.TYPE, every(), every()),
    ID("id", Form.TEXT, every(), none()),
    ON("on", Form.DAY, every(), every()),
    KIND("kind", Form.KIND, on(STEP, OUTCOME), on(STEP, OUTCOME)),
    SCHEME("scheme", Form.SCHEME, on(AID), on(AID)),
    AMOUNT("amount", Form.AMOUNT, on(AID), on(AID)),
    DISPOSITIF(
            "dispositif",
            Form.DISPOSITIF,
            on(ENTRY, EXIT, PHASE, SUSPENSION, EXTENSION, STEP, OUTCOME, AID),
            on(ENTRY, EXIT, PHASE, SUSPENSION, EXTENSION)),
    PHASE_CODE("phase", Form.PHASE, on(PHASE), on(PHASE)),
    REASON("reason", Form.REASON, on(EXIT, SUSPENSION, EXTENSION), none()),
    PRESCRIBER("prescriber", Form.TEXT, on(ENTRY, STEP), none()),
    VIA("via", Form.VIA, on(STEP, OUTCOME, AID), none()),
    COUNT("count", Form.COUNT, on(STEP, OUTCOME), none()),
    HOURS("hours", Form.HOURS, on(STEP, OUTCOME), none()),
    FOR("for", Form.MONTH, on(AID, STEP, DECLARATION), none()),
    UNTIL("until", Form.DAY, on(OUTCOME, SUSPENSION, EXTENSION, STEP, PHASE), on(EXTENSION)),
    ENDED_ON("endedOn", Form.DAY, on(OUTCOME), none()),
    TRIAL_ENDS_ON("trialEndsOn", Form.DAY, on(OUTCOME), none()),
    SIGNED_ON("signedOn", Form.DAY, on(OUTCOME), none()),
    QUALIFYING("qualifying", Form.YES_NO, on(OUTCOME), none()),
    PARTY("party", Form.TEXT, on(STEP, OUTCOME, AID), none()),
    MARKET("market", Form.TEXT, on(STEP, OUTCOME), none()),
    THEME("theme", Form.KEYWORD, on(STEP), none()),
    AUDIENCE("audience", Form.KEYWORD, on(STEP), none()),
    PLACE("place", Form.KEYWORD, on(STEP, OUTCOME), none()),
    PROGRAMME("programme", Form.KEYWORD, on(OUTCOME), none()),
    MODE("mode", Form.KEYWORD, on(STEP), none()),
    SATISFIED("satisfied", Form.YES_NO, on(STEP), none()),
    VALUES("values", Form.VALUES, on(DECLARATION, STEP, OUTCOME), on(DECLARATION)),
    RECORDED_AT("recordedAt", Form.INSTANT, every(), none()),
    RECORDED_BY("recordedBy", Form.TEXT, every(), none()),
    WITHDRAWN("withdrawn", Form.WITHDRAWAL, every(), none()),
    REPLACES("replaces", Form.TEXT, every(), none());

    /** How a field is written. */
    enum Form {
        TYPE,
        TEXT,
        DAY,
        MONTH,
        INSTANT,
        KIND,
        SCHEME,
        PHASE,
        REASON,
        KEYWORD,
        DISPOSITIF,
        VIA,
        COUNT,
        HOURS,
        AMOUNT,
        YES_NO,
        VALUES,
        WITHDRAWAL
    }

    static final List<Field> ALL = List.of(values());
    private static final Map<FactType, Set<Field>> ALLOWED = byType(false);
    private static final Map<FactType, Set<Field>> REQUIRED = byType(true);
    private static final Map<FactType, Long> ALLOWED_BITS = bits(ALLOWED);
    private static final Map<FactType, Long> REQUIRED_BITS = bits(REQUIRED);

    private final String key;
    private final Form form;
    private final Set<FactType> allowed;
    private final Set<FactType> required;

    Field(String key, Form form, Set<FactType> allowed, Set<FactType> required) {
        this.key = key;
        this.form = form;
        this.allowed = allowed;
        this.required = required;
    }

    /** Gets the name in the JSON object. */
    String key() {
        return key;
    }

    Form form() {
        return form;
    }

    Set<FactType> allowed() {
        return allowed;
    }

    /** Gets the place among {@link #ALL}: where the parser keeps the field of the fact at hand. */
    @SuppressWarnings("EnumOrdinal") // never stored nor written
    int place() {
        return ordinal();
    }

    long bit() {
        return 1L << place();
    }

    /** Gets the fields that stand on a type, in the order they are written. */
    static Set<Field> allowedOn(FactType type) {
        return ALLOWED.getOrDefault(type, Set.of());
    }

    static Set<Field> requiredOn(FactType type) {
        return REQUIRED.getOrDefault(type, Set.of());
    }

    /** Checks if a set of fields, as bits, is all that a type needs and nothing that it refuses. */
    static boolean fits(FactType type, long bits) {
        return (bits & ~ALLOWED_BITS.getOrDefault(type, 0L)) == 0
                && (REQUIRED_BITS.getOrDefault(type, 0L) & ~bits) == 0;
    }

    private static Map<FactType, Set<Field>> byType(boolean needed) {
        Map<FactType, Set<Field>> map = new EnumMap<>(FactType.class);
        for (FactType type : FactType.values()) {
            map.put(
                    type,
                    Collections.unmodifiableSet(ALL.stream()
                            .filter(field -> (needed ? field.required : field.allowed).contains(type))
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)))));
        }
        return map;
    }

    private static Map<FactType, Long> bits(Map<FactType, Set<Field>> fields) {
        Map<FactType, Long> map = new EnumMap<>(FactType.class);
        fields.forEach((type, set) ->
                map.put(type, set.stream().mapToLong(Field::bit).reduce(0, (a, b) -> a | b)));
        return map;
    }

    private static Set<FactType> on(FactType first, FactType... others) {
        return Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    private static Set<FactType> every() {
        return Collections.unmodifiableSet(EnumSet.allOf(FactType.class));
    }

    private static Set<FactType> none() {
        return Set.of();
    }

    /** Gets the names of several fields. */
    static List<String> keys(Stream<Field> fields) {
        return fields.map(Field::key).toList();
    }
}

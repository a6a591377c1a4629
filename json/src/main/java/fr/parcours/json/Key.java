package fr.parcours.json;

import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Form;
import fr.parcours.core.problem.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A name in the object of a fact, and the fields of that name, of which each type of fact has one at most. */
final class Key {
    private static final Map<List<String>, Text> KINDS_OF_CODES = Map.of(
            List.of("step"), LineCursor.TEXTS.of("what.step"),
            List.of("outcome"), LineCursor.TEXTS.of("what.outcome"),
            List.of("aid"), LineCursor.TEXTS.of("what.aid"),
            List.of("dispositif"), LineCursor.TEXTS.of("what.dispositif"),
            List.of("phase"), LineCursor.TEXTS.of("what.phase"),
            List.of("reason"), LineCursor.TEXTS.of("what.reason"),
            List.of("dispositif", "step"), LineCursor.TEXTS.of("what.step-or-dispositif"));

    /** All names, in the order they are written. */
    static final List<Key> ALL = all();

    static final Key TYPE = of(Field.TYPE);
    static final Key ID = of(Field.ID);
    static final Key ON = of(Field.ON);
    static final Key DECLARED = of(Field.DECLARED);
    static final Key RECORDED_AT = of(Field.RECORDED_AT);
    static final Key REPLACES = of(Field.REPLACES);

    /** The names of last days. */
    static final List<Key> ENDS = ALL.stream()
            .filter(key -> key.fields.stream().anyMatch(Field::isEnd))
            .toList();

    /** Those names, as bits. */
    static final long END_BITS = ENDS.stream().mapToLong(Key::bit).reduce(0, (some, other) -> some | other);

    /** The names whose codes mean something else, or are free texts, on another type of fact. */
    static final List<Key> HOMONYMS =
            ALL.stream().filter(key -> key.isShared() && key.form == Form.WORD).toList();

    /** The names that hold one code on some types of fact, one or several on others. */
    static final List<Key> ONE_OR_MANY =
            ALL.stream().filter(key -> key.isShared() && key.form == Form.WORDS).toList();

    private final int place;
    private final String name;
    private final List<Field<?>> fields;
    private final Form form;
    private final Text what;
    private final boolean shared;
    private final Set<FactType> types = EnumSet.noneOf(FactType.class);

    private Key(int place, String name, List<Field<?>> fields) {
        this.place = place;
        this.name = name;
        this.fields = fields;
        Set<Form> forms = fields.stream().map(Field::form).collect(Collectors.toSet());
        this.form = forms.contains(Form.WORDS)
                ? Form.WORDS
                : forms.contains(Form.WORD) ? Form.WORD : fields.get(0).form();
        this.what = what(fields.get(0));
        this.shared = fields.size() > 1;
        for (Field<?> field : fields) {
            types.addAll(field.types());
        }
    }

    private static List<Key> all() {
        Map<String, List<Field<?>>> byName = new LinkedHashMap<>();
        for (Field<?> field : Field.all()) {
            byName.computeIfAbsent(field.code(), name -> new ArrayList<>(1)).add(field);
        }
        List<Key> keys = new ArrayList<>();
        byName.forEach((name, fields) -> keys.add(new Key(keys.size(), name, List.copyOf(fields))));
        return List.copyOf(keys);
    }

    private static Key of(Field<?> field) {
        return ALL.stream()
                .filter(key -> key.fields.contains(field))
                .findFirst()
                .orElseThrow();
    }

    String name() {
        return name;
    }

    /** Gets the place among {@link #ALL}: where the parser keeps what the fact at hand says. */
    int place() {
        return place;
    }

    long bit() {
        return 1L << place;
    }

    List<Field<?>> fields() {
        return fields;
    }

    /** Gets the form in which it is read while the type of the fact may not be known yet: the widest of its fields. */
    Form form() {
        return form;
    }

    /** Says what the codes under this name are, read without knowing the type of the fact. */
    Text what() {
        return what;
    }

    /** Says what the codes of a field are. */
    static Text what(Field<?> field) {
        List<String> lists = field.lists();
        Text known = KINDS_OF_CODES.get(lists);
        return known == null
                ? LineCursor.TEXTS.of("what.known", new Text(String.join(" or ", lists), String.join(" ou ", lists)))
                : known;
    }

    /** Checks if several fields have this name. */
    boolean isShared() {
        return shared;
    }

    /** Checks if one of the fields of this name is a text. */
    boolean mayBeText() {
        return fields.stream().anyMatch(field -> field.form() == Form.REFERENCE);
    }

    /** Gets the types of fact that have it. */
    Set<FactType> types() {
        return types;
    }

    /** Finds the field of this name on a type of fact, null when there is none. */
    @Nullable
    Field<?> on(FactType type) {
        return TypeNames.of(type).field(place);
    }

    boolean isNeededOn(FactType type) {
        return fields.stream().anyMatch(field -> field.isNeededOn(type));
    }
}

package fr.parcours.json;

import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.ValueType;
import fr.parcours.core.vocabulary.Vocabulary;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The JSON Schema (draft 2020-12) of a line, in the words of a vocabulary.
 *
 * <p>The schema accepts all that {@link DossierFormat} reads. It cannot say all that the format checks: that an end is
 * not before its beginning, that a replaced fact is there, that no field is given twice.
 */
@Stable
public final class DossierSchema {
    private static final String DAY = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String DIGITS = "[0-9]{1," + FieldReader.MOST_DIGITS + "}(\\.[0-9]{1,2})?";
    private static final long MOST = 999_999_999L;
    private static final long MOST_TIMES = 999_999L;
    private static final Map<List<String>, String> NAMES = Map.of(
            List.of("step"), "stepKind",
            List.of("outcome"), "outcomeKind",
            List.of("aid"), "aidScheme",
            List.of("phase"), "phaseCode",
            List.of("reason"), "exitReason",
            List.of("dispositif", "step"), "credited");

    private final Vocabulary vocabulary;

    private DossierSchema(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Writes the schema of the dossiers written in the words of a vocabulary. */
    public static String of(Vocabulary vocabulary) {
        Objects.requireNonNull(vocabulary, "vocabulary");
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(new Indented(), text)) {
            write(out, new DossierSchema(vocabulary).line());
        }
        return text.append('\n').toString();
    }

    private Map<String, Object> line() {
        Map<String, Object> schema = object(
                List.of("subject", "facts"),
                map("subject", ref("subject"), "facts", map("type", "array", "items", ref("fact"))));
        Map<String, Object> line = map(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "title",
                "Dossier",
                "description",
                "One line of a file of dossiers: all that is known about one subject.");
        line.putAll(schema);
        line.put(
                "allOf", Arrays.stream(SubjectKind.values()).map(this::declared).toList());
        line.put("$defs", definitions());
        return line;
    }

    /** Says which attributes may be declared of a kind of subject. */
    private Map<String, Object> declared(SubjectKind kind) {
        List<String> names = attributes().stream()
                .filter(attribute -> attribute.isOf(kind))
                .map(Attribute::code)
                .toList();
        Object name =
                names.isEmpty() ? map("pattern", "^x-") : map("anyOf", List.of(oneOf(names), map("pattern", "^x-")));
        return map(
                "if",
                map("properties", map("subject", map("properties", map("kind", map("const", kind.code()))))),
                "then",
                map(
                        "properties",
                        map(
                                "facts",
                                map(
                                        "items",
                                        map(
                                                "if",
                                                isOf(FactType.DECLARATION),
                                                "then",
                                                map("properties", map("values", map("propertyNames", name))))))));
    }

    private Map<String, Object> definitions() {
        Map<String, Object> definitions = map(
                "subject", subject(),
                "fact", fact());
        for (FactType type : FactType.values()) {
            definitions.put(type.code(), fact(type));
        }
        for (Field<?> field : Field.all()) {
            if (!field.lists().isEmpty()) {
                definitions.putIfAbsent(name(field), oneOf(Lexicon.codes(vocabulary, field.lists())));
            }
        }
        definitions.put("values", values());
        definitions.put(
                "withdrawal",
                object(Lexicon.WITHDRAWAL_NAMES, map("at", ref("instant"), "by", ref("text"), "reason", ref("text"))));
        definitions.put("text", map("type", "string", "pattern", "\\S"));
        Map<String, Object> day = text(DAY);
        day.put("format", "date");
        definitions.put("day", day);
        definitions.put("month", text("(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])"));
        definitions.put(
                "instant",
                text(DAY + "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-5][0-9])"));
        definitions.put("quantity", decimal(DIGITS, 0));
        definitions.put("amount", decimal("-?" + DIGITS, -MOST - 1));
        definitions.put("count", map("type", "integer", "minimum", 1L, "maximum", MOST_TIMES));
        return definitions;
    }

    private static Map<String, Object> subject() {
        Map<String, Object> subject = object(
                List.of("kind", "id"),
                map(
                        "kind",
                        oneOf(Arrays.stream(SubjectKind.values())
                                .map(SubjectKind::code)
                                .toList()),
                        "id",
                        ref("text"),
                        "birthDate",
                        ref("day"),
                        "sex",
                        oneOf(Lexicon.SEXES),
                        "siret",
                        text("[0-9]{14}")));
        subject.put(
                "allOf",
                List.of(
                        map("if", anyField("birthDate", "sex"), "then", kind(SubjectKind.PARTICIPANT)),
                        map("if", anyField("siret"), "then", kind(SubjectKind.COMPANY))));
        return subject;
    }

    private static Map<String, Object> anyField(String... names) {
        return map(
                "anyOf",
                Arrays.stream(names).map(name -> map("required", List.of(name))).toList());
    }

    private static Map<String, Object> kind(SubjectKind kind) {
        return map("properties", map("kind", map("const", kind.code())));
    }

    private static Map<String, Object> fact() {
        List<FactType> types = List.of(FactType.values());
        Map<String, Object> fact = map(
                "type",
                "object",
                "required",
                List.of("type", "on"),
                "properties",
                map("type", oneOf(types.stream().map(FactType::code).toList())));
        fact.put(
                "allOf",
                types.stream()
                        .map(type -> map("if", isOf(type), "then", ref(type.code())))
                        .toList());
        return fact;
    }

    private static Map<String, Object> isOf(FactType type) {
        return map("properties", map("type", map("const", type.code())), "required", List.of("type"));
    }

    private static Map<String, Object> fact(FactType type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> needed = new ArrayList<>();
        for (Field<?> field : Field.on(type)) {
            fields.put(field.code(), field(field, type));
            if (field.isNeededOn(type)) {
                needed.add(field.code());
            }
        }
        Map<String, Object> fact = object(needed, fields);
        fact.put("dependentRequired", map("replaces", List.of("recordedAt")));
        return fact;
    }

    private static Object field(Field<?> field, FactType type) {
        return switch (field.form()) {
            case TYPE -> map("const", type.code());
            case REFERENCE -> ref("text");
            case DAY -> ref("day");
            case MONTH -> ref("month");
            case INSTANT -> ref("instant");
            case WORD -> ref(name(field));
            case WORDS, CODES -> oneOrMany(ref(name(field)));
            case COUNT -> ref("count");
            case QUANTITY -> ref("quantity");
            case MONEY -> ref("amount");
            case YES_NO -> map("type", "boolean");
            case VALUES -> ref("values");
            case WITHDRAWAL -> ref("withdrawal");
        };
    }

    /** Names the definition of the codes that a field may hold. */
    private static String name(Field<?> field) {
        return NAMES.getOrDefault(field.lists(), field.lists().get(0));
    }

    private Map<String, Object> values() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Attribute<?> attribute : attributes()) {
            fields.put(
                    attribute.code(),
                    map(
                            "description",
                            attribute.label(),
                            "anyOf",
                            List.of(attribute.type().accept(new ValueSchema()), map("const", Lexicon.REFUSED))));
        }
        return object(List.of(), fields);
    }

    /** What each type of values may look like. */
    private static final class ValueSchema implements ValueType.Visitor<Object> {
        @Override
        public Object yesNo(ValueType.YesNo type) {
            return map("type", "boolean");
        }

        @Override
        public Object day(ValueType.Day type) {
            return ref("day");
        }

        @Override
        public Object whole(ValueType.Whole type) {
            return map("type", "integer", "minimum", 0L, "maximum", (long) Integer.MAX_VALUE);
        }

        @Override
        public Object amount(ValueType.Amount type) {
            return ref("quantity");
        }

        @Override
        public Object reference(ValueType.Reference type) {
            return ref("text");
        }

        @Override
        public Object text(ValueType.Text type) {
            return DossierSchema.text(type.form().pattern());
        }

        @Override
        public Object oneOf(ValueType.OneOf type) {
            return DossierSchema.oneOf(type.codes());
        }

        @Override
        public Object setOf(ValueType.SetOf type) {
            return oneOrMany(DossierSchema.oneOf(type.codes()));
        }
    }

    private List<Attribute<?>> attributes() {
        List<Attribute<?>> attributes = new ArrayList<>();
        for (String name : vocabulary.codes("attribute")) {
            vocabulary.attribute(name).ifPresent(attributes::add);
        }
        return attributes;
    }

    /** Obtains the schema of an object with some fields, and others only when their names start with {@code x-}. */
    private static Map<String, Object> object(Collection<String> required, Map<String, Object> fields) {
        Map<String, Object> object = map("type", "object");
        if (!required.isEmpty()) {
            object.put("required", List.copyOf(required));
        }
        object.put("properties", fields);
        object.put("patternProperties", map("^x-", true));
        object.put("additionalProperties", false);
        return object;
    }

    /** Obtains the schema of a code; one that accepts nothing when there is no code. */
    private static Object oneOf(Collection<String> codes) {
        return codes.isEmpty() ? false : map("enum", List.copyOf(codes));
    }

    private static Map<String, Object> oneOrMany(Object one) {
        return map("anyOf", List.of(one, map("type", "array", "items", one)));
    }

    private static Map<String, Object> decimal(String form, long least) {
        return map(
                "anyOf",
                List.of(
                        text(form),
                        map("type", "number", "minimum", least, "exclusiveMaximum", MOST + 1, "multipleOf", 0.01)));
    }

    private static Map<String, Object> text(String form) {
        return map("type", "string", "pattern", "^(" + form + ")$");
    }

    private static Map<String, Object> ref(String name) {
        return map("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static void write(JsonGenerator out, Object value) {
        if (value instanceof Map<?, ?> fields) {
            out.writeStartObject();
            fields.forEach((name, field) -> {
                out.writeName((String) name);
                write(out, field);
            });
            out.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            out.writeStartArray();
            list.forEach(element -> write(out, element));
            out.writeEndArray();
        } else if (value instanceof Boolean yes) {
            out.writeBoolean(yes);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else {
            out.writeString((String) value);
        }
    }

    /** Makes the schema readable, the same on all systems. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
    }
}

package fr.parcours.json;

import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** All the names and codes that a line may hold, laid out for the parser. Immutable and thread-safe. */
final class Lexicon {
    /** Longer lines are not read. */
    static final int MOST_BYTES = 16 * 1024 * 1024;
    /** Deeper objects and lists are not read. */
    static final int MOST_LEVELS = 100;

    static final String REFUSED = "refused";
    static final List<String> LINE_NAMES = List.of("subject", "facts");
    static final List<String> SUBJECT_NAMES = List.of("kind", "id", "birthDate", "sex", "siret");
    static final List<String> WITHDRAWAL_NAMES = List.of("at", "by", "reason");
    static final List<String> FACT_NAMES = Key.ALL.stream().map(Key::name).toList();
    static final List<String> SEXES = Attributes.SEX.type().closedList();

    final JsonFactory json = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxStringLength(MOST_BYTES)
                    .build())
            .build();
    final Calendar calendar = new Calendar();

    final PropertyNameMatcher lineMatcher = matcher(LINE_NAMES);
    final PropertyNameMatcher subjectMatcher = matcher(SUBJECT_NAMES);
    final PropertyNameMatcher withdrawalMatcher = matcher(WITHDRAWAL_NAMES);
    final PropertyNameMatcher factMatcher = matcher(FACT_NAMES);
    final PropertyNameMatcher attributeMatcher;

    final CodeTable<SubjectKind> subjectKinds = table(List.of(SubjectKind.values()), SubjectKind::code);
    final CodeTable<FactType> types = table(List.of(FactType.values()), FactType::code);
    final CodeTable<String> sexes = table(SEXES, Function.identity());
    final List<AttributeForm> attributes;
    final Set<String> attributeNames;
    private final List<CodeTable<?>> tables;
    private final Vocabulary vocabulary;

    Lexicon(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        tables = Key.ALL.stream().<CodeTable<?>>map(this::made).toList();
        List<AttributeForm> forms = new ArrayList<>();
        for (String name : vocabulary.codes("attribute")) {
            vocabulary.attribute(name).map(AttributeForm::of).ifPresent(forms::add);
        }
        attributes = List.copyOf(forms);
        attributeNames = vocabulary.codes("attribute");
        attributeMatcher =
                matcher(attributes.stream().map(form -> form.attribute().code()).toList());
    }

    /** Gets what the codes under a name stand for: words, sets of one word or of one code, or {@link Homonyms}. */
    CodeTable<?> table(Key key) {
        return tables.get(key.place());
    }

    /** Gets the codes that a field may hold. */
    Set<String> codes(Field<?> field) {
        return codes(vocabulary, field.lists());
    }

    /** Gets the codes of some lists, in alphabetical order. */
    static Set<String> codes(Vocabulary vocabulary, List<String> lists) {
        Set<String> codes = new TreeSet<>();
        lists.forEach(list -> codes.addAll(vocabulary.codes(list)));
        return codes;
    }

    private CodeTable<?> made(Key key) {
        Field<?> first = key.fields().get(0);
        Map<String, Object> entries = new HashMap<>();
        switch (key.form()) {
            case TYPE -> {
                return types;
            }
            case WORD -> {
                if (key.isShared()) {
                    return homonyms(key);
                }
                words(first).forEach(word -> entries.put(word.code(), word));
            }
            case WORDS -> words(first).forEach(word -> entries.put(word.code(), Set.of(word)));
            case CODES -> codes(first).forEach(code -> entries.put(code, Set.of(code)));
            default -> {}
        }
        return new CodeTable<>(entries);
    }

    private CodeTable<Homonyms> homonyms(Key key) {
        Map<String, Homonyms> byCode = new HashMap<>();
        for (Field<?> field : key.fields()) {
            for (Word word : words(field)) {
                byCode.computeIfAbsent(word.code(), Homonyms::new).add(field, word);
            }
        }
        return new CodeTable<>(byCode);
    }

    private Collection<Word> words(Field<?> field) {
        return field.lists().stream()
                .flatMap(list -> vocabulary.words(list).stream())
                .toList();
    }

    /**
     * An attribute and the answers its codes stand for.
     *
     * @param codes answers made once, for the attributes that are one code of a list
     * @param sets sets made once, for the attributes that are several codes of a list
     */
    record AttributeForm(
            Attribute<?> attribute, ValueReader reader, CodeTable<Answer<String>> codes, CodeTable<Set<String>> sets) {
        static AttributeForm of(Attribute<?> attribute) {
            List<String> codes = attribute.type().closedList();
            return new AttributeForm(
                    attribute,
                    ValueReader.of(attribute.type()),
                    new CodeTable<>(codes.stream().collect(Collectors.toMap(Function.identity(), Answer.Known::new))),
                    new CodeTable<>(codes.stream().collect(Collectors.toMap(Function.identity(), Set::of))));
        }
    }

    private PropertyNameMatcher matcher(List<String> names) {
        return json.constructNameMatcher(names.stream().map(Named::fromString).toList(), false);
    }

    private static <W> CodeTable<W> table(Collection<W> words, Function<W, String> code) {
        return new CodeTable<>(words.stream().collect(Collectors.toMap(code, Function.identity())));
    }
}

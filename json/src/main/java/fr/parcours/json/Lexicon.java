package fr.parcours.json;

import fr.parcours.core.dossier.FactType;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.ValueType;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static final List<String> FACT_NAMES = Field.keys(Field.ALL.stream());
    static final List<String> SEXES =
            Attributes.SEX.type() instanceof ValueType.OneOf oneOf ? oneOf.codes() : List.of();

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
    final CodeTable<Kinds> kinds;
    final Set<String> stepCodes;
    final Set<String> outcomeCodes;
    final CodeTable<AidScheme> schemes;
    final CodeTable<PhaseId> phases;
    final CodeTable<ExitReason> reasons;
    final CodeTable<Set<DispositifId>> dispositifs;
    final CodeTable<Set<String>> via;
    final Map<Field, CodeTable<Keyword>> keywords;
    final List<AttributeForm> attributes;
    final Set<String> attributeNames;

    Lexicon(Vocabulary vocabulary) {
        kinds = kinds(vocabulary);
        stepCodes = vocabulary.codes("step");
        outcomeCodes = vocabulary.codes("outcome");
        schemes = words(vocabulary, "aid", AidScheme.class, Function.identity());
        phases = words(vocabulary, "phase", PhaseId.class, Function.identity());
        reasons = words(vocabulary, "reason", ExitReason.class, Function.identity());
        dispositifs = words(vocabulary, "dispositif", DispositifId.class, Set::of);
        Set<String> credited = new TreeSet<>(vocabulary.codes("step"));
        credited.addAll(vocabulary.codes("dispositif"));
        via = new CodeTable<>(credited.stream().collect(Collectors.toMap(Function.identity(), Set::of)));
        keywords = Arrays.stream(Keyword.Topic.values())
                .collect(Collectors.toUnmodifiableMap(
                        Lexicon::field, topic -> words(vocabulary, topic.field(), Keyword.class, Function.identity())));
        List<AttributeForm> forms = new ArrayList<>();
        for (String name : vocabulary.codes("attribute")) {
            vocabulary.attribute(name).map(AttributeForm::of).ifPresent(forms::add);
        }
        attributes = List.copyOf(forms);
        attributeNames = vocabulary.codes("attribute");
        attributeMatcher =
                matcher(attributes.stream().map(form -> form.attribute().code()).toList());
    }

    /** The kinds of step and of outcome that share a code, which a fact's type tells apart. */
    record Kinds(String code, Optional<StepKind> step, Optional<OutcomeKind> outcome) {}

    /**
     * An attribute and the answers its codes stand for.
     *
     * @param codes answers made once, for the attributes that are one code of a list
     */
    record AttributeForm(Attribute<?> attribute, CodeTable<Answer<String>> codes, CodeTable<Set<String>> sets) {
        static AttributeForm of(Attribute<?> attribute) {
            List<String> one = attribute.type() instanceof ValueType.OneOf type ? type.codes() : List.of();
            List<String> several = attribute.type() instanceof ValueType.SetOf type ? type.codes() : List.of();
            return new AttributeForm(
                    attribute,
                    new CodeTable<>(one.stream().collect(Collectors.toMap(Function.identity(), Answer.Known::new))),
                    new CodeTable<>(several.stream().collect(Collectors.toMap(Function.identity(), Set::of))));
        }
    }

    private PropertyNameMatcher matcher(List<String> names) {
        return json.constructNameMatcher(names.stream().map(Named::fromString).toList(), false);
    }

    private static <W> CodeTable<W> table(Collection<W> words, Function<W, String> code) {
        return new CodeTable<>(words.stream().collect(Collectors.toMap(code, Function.identity())));
    }

    private static <W extends Word, E> CodeTable<E> words(
            Vocabulary vocabulary, String list, Class<W> type, Function<W, E> entry) {
        Map<String, E> entries = new HashMap<>();
        for (Word word : vocabulary.words(list)) {
            entries.put(word.code(), entry.apply(type.cast(word)));
        }
        return new CodeTable<>(entries);
    }

    private static CodeTable<Kinds> kinds(Vocabulary vocabulary) {
        Set<String> codes = new TreeSet<>(vocabulary.codes("step"));
        codes.addAll(vocabulary.codes("outcome"));
        return new CodeTable<>(codes.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> new Kinds(code, vocabulary.step(code), vocabulary.outcome(code)))));
    }

    private static Field field(Keyword.Topic topic) {
        return Field.ALL.get(FACT_NAMES.indexOf(topic.field()));
    }
}

package fr.parcours.json;

import static fr.parcours.json.Words.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.parcours.core.FieldSamples;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.FactDraft;
import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Walks the table of fields: each is read, written and described on the types of fact that have it, and refused on others. */
class FieldsOfAFactTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode SCHEMA = JSON.readTree(DossierSchema.of(Words.VOCABULARY));
    private static final FieldSamples SAMPLES =
            new FieldSamples(list -> Words.VOCABULARY.words(list).iterator().next());

    static Stream<Arguments> fieldsOfTypes() {
        return Arrays.stream(FactType.values())
                .flatMap(type -> Field.on(type).stream()
                        .filter(field -> field != Field.TYPE)
                        .map(field -> arguments(type, field)));
    }

    static Stream<Arguments> namesOfOtherTypes() {
        return Arrays.stream(FactType.values())
                .flatMap(type -> Field.all().stream()
                        .filter(field -> !names(type).contains(field.code()))
                        .map(field -> arguments(type, field)));
    }

    @ParameterizedTest
    @MethodSource("fieldsOfTypes")
    void isReadAndWrittenBack(FactType type, Field<?> field) {
        Fact fact = with(least(type), field).build(type);

        String line = FORMAT.writeFact(fact);

        assertThat(JSON.readTree(line).has(field.code())).isTrue();
        assertThat(FORMAT.readFact(line)).isEqualTo(fact);
    }

    @ParameterizedTest
    @EnumSource
    void areWrittenInTheOrderOfTheTable(FactType type) {
        FactDraft draft = Fact.draft();
        Field.on(type).forEach(field -> with(draft, field));

        String line = FORMAT.writeFact(draft.build(type));

        assertThat(JSON.readTree(line).propertyNames()).containsExactlyElementsOf(names(type));
    }

    @ParameterizedTest
    @EnumSource
    void areDescribedByTheSchema(FactType type) {
        JsonNode definition = SCHEMA.at("/$defs/" + type.code());

        assertThat(definition.get("properties").propertyNames()).containsExactlyElementsOf(names(type));
        assertThat(definition.get("required"))
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(Field.on(type).stream()
                        .filter(field -> field.isNeededOn(type))
                        .map(Field::code)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("fieldsOfTypes")
    void areMissedWhereTheyAreNeeded(FactType type, Field<?> field) {
        ObjectNode fact = (ObjectNode)
                JSON.readTree(FORMAT.writeFact(with(least(type), field).build(type)));
        fact.remove(field.code());

        List<String> expected = field.isNeededOn(type) ? List.of("DOSSIER-112") : List.of();

        assertThat(problems(fact)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("namesOfOtherTypes")
    void areRefusedOnOtherTypes(FactType type, Field<?> field) {
        FactType owner = field.types().iterator().next();
        JsonNode value = JSON.readTree(
                        FORMAT.writeFact(with(least(owner), field).build(owner)))
                .get(field.code());
        ObjectNode fact =
                (ObjectNode) JSON.readTree(FORMAT.writeFact(least(type).build(type)));

        fact.set(field.code(), value);

        assertThat(problems(fact)).containsOnly("DOSSIER-113");
    }

    @ParameterizedTest
    @EnumSource
    void mayComeInAnyOrder(FactType type) {
        FactDraft draft = Fact.draft();
        Field.on(type).forEach(field -> with(draft, field));
        Fact fact = draft.build(type);
        ObjectNode backwards = JSON.createObjectNode();
        ObjectNode written = (ObjectNode) JSON.readTree(FORMAT.writeFact(fact));
        List<String> names = names(type);
        for (int each = names.size() - 1; each >= 0; each--) {
            backwards.set(names.get(each), written.get(names.get(each)));
        }

        assertThat(FORMAT.readFact(backwards.toString())).isEqualTo(fact);
    }

    @ParameterizedTest
    @EnumSource
    void standInTheLineOfADossierAsAlone(FactType type) {
        Fact fact = least(type).build(type);

        assertThat(FORMAT.write(Dossier.of(Subject.participant("J-1"), fact)))
                .contains("\"facts\":[" + FORMAT.writeFact(fact) + "]");
    }

    private static List<String> names(FactType type) {
        return Field.on(type).stream().map(Field::code).toList();
    }

    private static List<String> problems(JsonNode fact) {
        ParcoursException refused =
                catchThrowableOfType(ParcoursException.class, () -> FORMAT.readFact(fact.toString()));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::id).toList();
    }

    private static FactDraft least(FactType type) {
        return SAMPLES.least(type);
    }

    /** Adds a field, with what is needed to replace another fact. */
    private static FactDraft with(FactDraft draft, Field<?> field) {
        FactDraft more = SAMPLES.with(draft, field);
        return field == Field.REPLACES ? SAMPLES.with(more, Field.RECORDED_AT) : more;
    }
}

package fr.parcours.core.dossier;

import static fr.parcours.core.FieldSamples.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.parcours.core.FieldSamples;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table of fields: every type of fact with every field. */
class FieldTest {
    private static final FieldSamples SAMPLES = new FieldSamples(FieldTest::word);
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");

    /** The fields that a fact has whatever is said of it. */
    private static final Set<Field<?>> ALWAYS = Set.of(Field.TYPE, Field.ON);

    static Stream<Arguments> fieldsOfTypes() {
        return pairs(true);
    }

    static Stream<Arguments> fieldsOfOtherTypes() {
        return pairs(false);
    }

    private static Stream<Arguments> pairs(boolean stands) {
        return Arrays.stream(FactType.values())
                .flatMap(type -> Field.all().stream()
                        .filter(field -> field.isOn(type) == stands && !ALWAYS.contains(field))
                        .map(field -> arguments(type, field)));
    }

    @ParameterizedTest
    @MethodSource("fieldsOfTypes")
    <T> void aFactSaysWhatItsDraftSaid(FactType type, Field<T> field) {
        Fact fact = SAMPLES.with(SAMPLES.least(type), field).build(type);

        assertThat(fact.type()).isEqualTo(type);
        assertThat(fact.on()).isEqualTo(ON);
        assertThat(fact.get(field)).contains(SAMPLES.of(field));
        assertThat(fact.get(Field.TYPE)).contains(type);
        assertThat(fact.get(Field.ON)).contains(ON);
    }

    @ParameterizedTest
    @MethodSource("fieldsOfTypes")
    void aFactKeepsAllItsFieldsWhenOneChanges(FactType type, Field<?> field) {
        Fact fact = SAMPLES.with(SAMPLES.least(type), field).build(type);

        Fact changed = fact.recorded(Provenance.id("f-9")).recorded(fact.provenance());

        assertThat(changed).isEqualTo(fact).hasSameHashCodeAs(fact).hasToString(fact.toString());
    }

    @ParameterizedTest
    @MethodSource("fieldsOfTypes")
    void aFieldDistinguishesFacts(FactType type, Field<?> field) {
        if (field.isNeededOn(type)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SAMPLES.leastBut(type, field).build(type))
                    .withMessage(type.withArticle() + " needs '" + field.code() + "'");
            return;
        }
        Fact without = SAMPLES.least(type).build(type);
        Fact with = SAMPLES.with(SAMPLES.least(type), field).build(type);

        assertThat(without.get(field)).isEmpty();
        assertThat(with).isNotEqualTo(without);
        assertThat(FactText.whole(with)).isNotEqualTo(FactText.whole(without));
    }

    @ParameterizedTest
    @MethodSource("fieldsOfOtherTypes")
    void aFieldIsRefusedOnOtherTypesOfFact(FactType type, Field<?> field) {
        assertThat(SAMPLES.least(type).build(type).get(field)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAMPLES.with(SAMPLES.least(type), field).build(type))
                .withMessage("'" + field.code() + "' does not belong on " + type.withArticle());
    }

    @ParameterizedTest
    @MethodSource("fieldsOfTypes")
    void aFieldHoldsNoNull(FactType type, Field<?> field) {
        assertThatNullPointerException()
                .isThrownBy(() -> SAMPLES.least(type).put(field, null))
                .withMessage(field.code());
    }

    @ParameterizedTest
    @EnumSource
    void aTypeHasOneFieldOfAName(FactType type) {
        assertThat(Field.on(type)).extracting(Field::code).doesNotHaveDuplicates();
    }

    @Test
    void isNeededOnlyWhereItStands() {
        assertThat(Field.all()).allSatisfy(field -> {
            assertThat(field.types()).isNotEmpty();
            assertThat(Arrays.stream(FactType.values()).filter(field::isNeededOn))
                    .isSubsetOf(field.types());
        });
    }

    @Test
    void fitsWithTheOthersInTheBitsOfALong() {
        assertThat(Field.all()).hasSizeLessThanOrEqualTo(Long.SIZE);
    }

    @Test
    void ofALaterListOfKeywordsWouldBeMissed() {
        assertThat(Field.KEYWORDS)
                .extracting(Field::lists)
                .containsExactlyElementsOf(Arrays.stream(Keyword.Topic.values())
                        .map(topic -> List.of(topic.field()))
                        .toList());
    }

    @Test
    void isCountedUnderAWordThatDefinitionsKeep() {
        assertThat(Field.counted())
                .extracting(Field::word)
                .containsExactlyInAnyOrder(
                        "by",
                        "via",
                        "theme",
                        "audience",
                        "place",
                        "programme",
                        "mode",
                        "prescriber",
                        "satisfied",
                        "qualifying",
                        "reason", // of a suspension, of an extension
                        "reason",
                        "phase",
                        "party",
                        "market");
    }

    @Test
    void givesItsCodesAsTexts() {
        Step step = Step.builder(ON, StepKind.ATELIER)
                .by(PACEA)
                .via(StepKind.ENTRETIEN)
                .via(PACEA)
                .keyword(Keyword.DISTANCE)
                .party("A-1")
                .satisfied(false)
                .build();

        assertThat(Field.DISPOSITIFS.codes(step)).containsExactly("pacea");
        assertThat(Field.VIA.codes(step)).containsExactly("entretien", "pacea");
        assertThat(Field.MODE.codes(step)).containsExactly("distance");
        assertThat(Field.PARTY.codes(step)).containsExactly("A-1");
        assertThat(Field.SATISFIED.codes(step)).containsExactly("false");
        assertThat(Field.MARKET.codes(step)).isEmpty();
        assertThat(Field.REASON.codes(step)).isEmpty();
        assertThat(Field.REASON.codes(Exit.of(ON, PACEA, ExitReason.TERME))).containsExactly("terme");
    }

    @Test
    void saysNothingWhenItSaysWhatNothingMeans() {
        Step once = Step.builder(ON, StepKind.ATELIER)
                .count(3)
                .count(1)
                .values(Values.NONE)
                .build();

        assertThat(once).isEqualTo(Step.of(ON, StepKind.ATELIER));
        assertThat(once.get(Field.COUNT)).isEmpty();
        assertThat(once.count()).isEqualTo(1);
    }

    private static Word word(String list) {
        List<Word> words = List.of(
                StepKind.ATELIER,
                OutcomeKind.CDD,
                AidScheme.of("allocation-pacea", "Allocation PACEA"),
                PACEA,
                PhaseId.SUIVI,
                ExitReason.TERME);
        Optional<Word> known =
                words.stream().filter(word -> word.list().equals(list)).findFirst();
        return known.orElseGet(() -> Arrays.stream(Keyword.Topic.values())
                .filter(topic -> topic.field().equals(list))
                .map(topic -> Keyword.of(topic, "un-mot", "Un mot"))
                .findFirst()
                .orElseThrow());
    }
}

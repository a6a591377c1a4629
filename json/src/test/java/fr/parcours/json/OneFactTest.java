package fr.parcours.json;

import static fr.parcours.json.Words.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fact alone, for hosts that keep facts rather than dossiers. */
class OneFactTest {
    private static final Entry ENTRY = Entry.of(LocalDate.of(2021, 2, 3), Words.PACEA)
            .prescriber("pole-emploi")
            .recorded(Provenance.id("f1"));

    @Property(tries = 300)
    void isReadAsItWasWritten(@ForAll("facts") Fact fact) {
        String line = FORMAT.writeFact(fact);

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(FORMAT.readFact(line)).isEqualTo(fact);
        assertThat(FORMAT.writeFact(FORMAT.readFact(line))).isEqualTo(line);
    }

    @Provide
    Arbitrary<Fact> facts() {
        return AnyDossier.facts();
    }

    @Test
    void isWrittenOnOneLine() {
        assertThat(FORMAT.writeFact(ENTRY)).isEqualTo("""
                        {"type":"entry","id":"f1","on":"2021-02-03","dispositif":"pacea","prescriber":"pole-emploi"}""");
    }

    @Test
    void mayReplaceAFactThatIsNotThere() {
        String line = """
                {"type":"entry","on":"2021-02-03","dispositif":"pacea","recordedAt":"2021-03-01T00:00:00Z","replaces":"f9"}""";

        assertThat(FORMAT.readFact(line).provenance().replaces()).contains("f9");
    }

    @ParameterizedTest(name = "{index}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | [DOSSIER-104] The line holds no fact: it is empty. To fix: write each fact as one JSON object on one line.",
                "[] | [DOSSIER-104] The line holds no fact: it is a list. To fix: write each fact as one JSON object on one line.",
                "{} | type: [DOSSIER-112] The field 'type' is missing: a fact needs it.",
                "{\"type\":\"entry\",\"on\":\"2021-02-03\",\"dispositif\":\"pacea\",\"phase\":\"phase-1\"} |"
                        + " phase: [DOSSIER-113] The field 'phase' does not belong on an entry: only on phase.",
                "{\"type\":\"entry\",\"on\":\"2021-02-03\",\"dispositif\":\"pacea\"} {} |"
                        + " [DOSSIER-106] Something follows the fact on its line. To fix: write one fact per line.",
                "{\"type\":\"entry\",\"on\":\"2021-02-03\",\"dispositif\":\"pacea\",\"replaces\":\"f1\"} |"
                        + " replaces: [DOSSIER-142] A fact that replaces another needs 'recordedAt'."
                        + " To fix: say when the correction was recorded."
            })
    void isRefusedForAllThatIsWrongInIt(String text, String first) {
        ParcoursException refused = catchThrowableOfType(ParcoursException.class, () -> FORMAT.readFact(text));

        assertThat(refused.problems().get(0)).hasToString(first);
    }

    @Test
    void isNotWrittenInAnotherVocabulary() {
        Entry elsewhere = Entry.of(ENTRY.on(), DispositifId.of("ailleurs", "Ailleurs"));

        ParcoursException refused = catchThrowableOfType(ParcoursException.class, () -> FORMAT.writeFact(elsewhere));

        assertThat(refused.problems()).extracting(Problem::id).isEqualTo(List.of("DOSSIER-121"));
    }
}

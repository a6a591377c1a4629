package fr.parcours.accueil;

import static fr.parcours.accueil.Suite.PARCOURS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.runtime.assembly.Owned;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of each page: id, label, unit and decimals, definition, in {@code figures/<chapter>.txt}. */
class FiguresTest {
    @ParameterizedTest
    @CsvSource({"accueil, 23", "numerique, 3", "parrainage, 8", "matinales, 23", "mobilisation, 8", "bilan, 15"})
    void theChapterHasTheFiguresOfThePageEachWithOneDefinition(String chapter, int figures) {
        assertThat(chapter(chapter).indicators())
                .hasSize(figures)
                .extracting(FiguresTest::line)
                .containsExactlyElementsOf(expected(chapter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accueil", "numerique", "parrainage", "matinales", "mobilisation", "bilan"})
    void theChapterBeginsWithSomeOfItsFigures(String chapter) {
        assertThat(chapter(chapter).headlines()).isNotEmpty();
        assertThat(chapter(chapter).indicators())
                .extracting(Indicator::id)
                .containsAll(chapter(chapter).headlines());
    }

    /** Sessions and attendances add up; young and adult do not, where an age is not known, nor do the prescribers. */
    @Test
    void theMatinalesAreShownWithTheirParts() {
        assertThat(chapter("matinales").parts())
                .containsExactly(
                        new Chapter.Parts("matinales.animations", List.of("matinales.matinees", "matinales.aprems")),
                        new Chapter.Parts(
                                "matinales.participants",
                                List.of("matinales.matinees.participations", "matinales.aprems.participations")));
    }

    @ParameterizedTest
    @CsvSource({
        "accueil, accueil.nouveaux-inscrits, 2",
        "accueil, accueil.accompagnes, 5",
        "numerique, numerique.accueillis, 4",
        "parrainage, parrainage.jeunes, 4",
        "matinales, matinales.personnes, 3",
        "mobilisation, mobilisation.jeunes, 4"
    })
    void peopleAreBrokenDown(String chapter, String people, int ways) {
        assertThat(chapter(chapter).breakdowns())
                .filteredOn(breakdown -> breakdown.id().startsWith(people + ".par-"))
                .hasSize(ways)
                .allMatch(breakdown -> breakdown.classes().containsKey(Breakdown.UNKNOWN));
    }

    private static String line(Indicator figure) {
        String decimals = figure.decimals() == figure.unit().decimals() ? "" : ":" + figure.decimals();
        return String.join(" | ", figure.id(), figure.label(), figure.unit().code() + decimals, figure.definition());
    }

    private static List<String> expected(String chapter) {
        try (InputStream in = FiguresTest.class.getResourceAsStream("/figures/" + chapter + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chapter chapter(String id) {
        return PARCOURS.chapters().stream()
                .map(Owned::value)
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

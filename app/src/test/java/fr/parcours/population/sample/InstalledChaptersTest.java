package fr.parcours.population.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Expression;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.statistics.Cell;
import fr.parcours.statistics.Report;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The installed chapters, over the dossiers of the sample, give the figures that the report printed. */
class InstalledChaptersTest {
    private static final Structure SAMPLE = Installed.STRUCTURE;

    @Test
    void knownWhenTheDataStoppedTheInstalledChaptersGiveThePublishedFigures() {
        Map<String, BigDecimal> values = new HashMap<>();
        report().cells().forEach((Cell cell) -> cell.value().ifPresent(value -> values.put(cell.id(), value)));
        List<PublishedFigure> computed = LysTourcoing2021.published().stream()
                .filter(figure -> values.containsKey(figure.id()))
                .toList();
        Reconciliation reconciliation = Reconciliation.of(computed, values, LysTourcoing2021.contradictions());

        assertThat(computed).hasSizeGreaterThan(90);
        assertThat(reconciliation.differing())
                .allMatch(row -> LysTourcoing2021.contradictions().containsKey(row.id()), "is explained");
    }

    /** Every chapter installed; the figures that only a structure can give are declared, and left aside. */
    private static Report report() {
        Parcours installed = Parcours.load(SAMPLE);
        Map<String, BigDecimal> declared = new HashMap<>(SAMPLE.declared());
        Parcours.load(Structure.NONE).chapters().stream()
                .flatMap(chapter -> chapter.value().indicators().stream())
                .filter(indicator -> indicator.expression().equals(Expression.declared()))
                .forEach(indicator -> declared.putIfAbsent(indicator.id(), BigDecimal.ONE));
        List<String> chapters = Parcours.load(Structure.NONE).chapters().stream()
                .map(chapter -> chapter.value().id())
                .toList();
        Structure whole = new Structure(
                SAMPLE.id(),
                SAMPLE.name(),
                SAMPLE.territory(),
                installed.structure().overrides(),
                declared,
                chapters);
        return Report.of(Parcours.load(whole), LysTourcoing2021.YEAR)
                .knownOn(LysTourcoing2021.DATA_STOPPED_ON)
                .over(SampleDossiers.ALL);
    }
}

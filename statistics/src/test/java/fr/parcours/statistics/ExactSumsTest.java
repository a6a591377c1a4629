package fr.parcours.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.runtime.Parcours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure is exact or refused: no sum wraps. */
class ExactSumsTest {
    private static final AidScheme AID = AidScheme.of("aide", "Aide");
    private static final BigDecimal HALF_OF_THE_MOST = new BigDecimal("46116860184273879.03");

    @Test
    void addsUpToTheLastCentThatALongHolds() {
        assertThat(total(HALF_OF_THE_MOST, HALF_OF_THE_MOST)).isEqualByComparingTo("92233720368547758.06");
    }

    @Test
    void refusesOneCentMore() {
        BigDecimal more = HALF_OF_THE_MOST.add(new BigDecimal("0.02"));
        assertThatThrownBy(() -> total(HALF_OF_THE_MOST, more))
                .isInstanceOf(ParcoursException.class)
                .hasMessageContaining("[STATISTICS-135]");
    }

    private static BigDecimal total(BigDecimal... amounts) {
        Dossier dossier = Dossier.of(
                Subject.participant("J-1"),
                List.of(amounts).stream()
                        .map(amount -> Aid.of(LocalDate.of(2021, 3, 1), AID, amount))
                        .toList());
        Report report =
                Report.of(Parcours.of(List.of(new Aids())), Year.of(2021)).over(List.of(dossier));
        return report.cell("aides.montant").flatMap(Cell::value).orElseThrow();
    }

    private static final class Aids implements Plugin {
        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("aides", "Aides");
        }

        @Override
        public void contribute(Contributions to) {
            to.words(AID);
            to.chapter(Chapter.of("aides", "Aides")
                    .indicators(Indicator.of("aides.montant", "Montant", Expression.amount(Rows.aids(AID)))));
        }
    }
}

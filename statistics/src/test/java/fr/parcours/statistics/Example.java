package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A suite with one chapter, and dossiers written in one line. Its year is 2021. */
public final class Example {
    public static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    public static final DispositifId PLIE = DispositifId.of("plie", "PLIE");
    public static final AidScheme ALLOCATION = AidScheme.of("allocation-pacea", "Allocation PACEA");
    public static final Year YEAR = Year.of(2021);

    private Example() {}

    public static Parcours parcours(Structure structure, Chapter... chapters) {
        return Parcours.of(
                List.of(new Plugin() {
                    @Override
                    public PluginDescriptor descriptor() {
                        return PluginDescriptor.of("example", "Exemple");
                    }

                    @Override
                    public void contribute(Contributions to) {
                        for (Chapter chapter : chapters) {
                            to.chapter(chapter);
                        }
                    }
                }),
                structure);
    }

    public static Parcours parcours(Chapter... chapters) {
        return parcours(Structure.NONE, chapters);
    }

    public static Chapter chapter(Indicator... indicators) {
        return Chapter.of("chapter", "Chapitre").indicators(indicators);
    }

    public static Structure declaring(Map<String, BigDecimal> declared) {
        return new Structure("melt", "Structure d’essai", Structure.NONE.territory(), List.of(), declared, List.of());
    }

    /** Computes one figure over 2021. */
    public static Cell cell(Expression expression, Dossier... dossiers) {
        Indicator indicator = Indicator.of("figure", "Figure", expression);
        return Report.of(parcours(chapter(indicator)), YEAR)
                .over(List.of(dossiers))
                .cell("figure")
                .orElseThrow();
    }

    /** Computes the value of one figure over 2021. */
    public static Optional<String> value(Expression expression, Dossier... dossiers) {
        return cell(expression, dossiers).value().map(BigDecimal::toPlainString);
    }

    public static Dossier participant(String id, Fact... facts) {
        return Dossier.of(Subject.participant(id), facts);
    }

    /** Makes as many participants with the same facts. */
    public static List<Dossier> participants(int number, Subject like, Fact... facts) {
        List<Dossier> dossiers = new ArrayList<>();
        for (int each = 0; each < number; each++) {
            Subject subject = Subject.of(like.kind(), like.id() + each).extras(like.extras());
            subject = like.birthDate().map(subject::born).orElse(subject);
            subject = like.sex().map(subject::sex).orElse(subject);
            subject = like.siret().map(subject::siret).orElse(subject);
            dossiers.add(Dossier.of(subject, facts));
        }
        return dossiers;
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

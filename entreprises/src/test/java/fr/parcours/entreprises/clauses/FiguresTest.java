package fr.parcours.entreprises.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static final Chapter CHAPTER = Markets.PARCOURS.chapters().get(0).value();

    @Test
    void theChapterHasSeventeenFiguresAndOneThatIsDeclared() {
        assertThat(CHAPTER.indicators())
                .extracting(figure -> figure.id().replace("clauses-sociales.", "") + " "
                        + figure.unit().code() + ":" + figure.decimals())
                .containsExactly(
                        "evolution percent:0",
                        "local.heures hours:0",
                        "local.etp etp:0",
                        "local.operations count:0",
                        "local.marches count:0",
                        "local.maitres-ouvrage count:0",
                        "local.entreprises count:0",
                        "local.contrats count:0",
                        "local.participants count:0",
                        "local.heures.habitants-taux percent:0",
                        "local.heures.habitants hours:0",
                        "metropole.heures hours:0",
                        "metropole.etp etp:1",
                        "metropole.part percent:1",
                        "metropole.heures-totales hours:0",
                        "metropole.contrats count:0",
                        "metropole.participants count:0",
                        "metropole.participants.qpv count:0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evolution | share(figure(clauses-sociales.local.heures)"
                        + ".minus(figure(clauses-sociales.local.heures).previous()),"
                        + "figure(clauses-sociales.local.heures).previous())",
                "local.heures | hours(steps(heures-clause).place(territoire))",
                "local.etp | figure(clauses-sociales.local.heures).over(1800)",
                "local.operations | distinct(attribute operation,enrolments(clauses-sociales).of(market))",
                "local.marches | count(having(enrolments(clauses-sociales).of(market)))",
                "local.maitres-ouvrage"
                        + " | distinct(attribute contractingAuthority,enrolments(clauses-sociales).of(market))",
                "local.entreprises | count(having(enrolments(clauses-sociales).of(company)))",
                "local.contrats | count(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,interim,pec,"
                        + "professionnalisation).place(territoire).via(clauses-sociales).overlapping())",
                "local.participants | count(having(steps(heures-clause).place(territoire)))",
                "local.heures.habitants-taux"
                        + " | share(figure(clauses-sociales.local.heures.habitants),figure(clauses-sociales.local.heures))",
                "local.heures.habitants"
                        + " | hours(steps(heures-clause).place(territoire).where(commune within territoire))",
                "metropole.heures"
                        + " | hours(steps(heures-clause).place(hors-territoire).where(commune within territoire))",
                "metropole.etp | figure(clauses-sociales.metropole.heures).over(1800)",
                "metropole.part | share(figure(clauses-sociales.metropole.heures),"
                        + "figure(clauses-sociales.metropole.heures-totales))",
                "metropole.heures-totales | declared()",
                "metropole.contrats | count(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,interim,pec,"
                        + "professionnalisation).place(hors-territoire).via(clauses-sociales)"
                        + ".where(commune within territoire).overlapping())",
                "metropole.participants"
                        + " | count(having(steps(heures-clause).place(hors-territoire).where(commune within territoire)))",
                "metropole.participants.qpv | count(having(steps(heures-clause).place(hors-territoire)"
                        + ".where(commune within territoire)).where(qpv = true))"
            })
    void eachFigureHasOneDefinition(String figure, String definition) {
        assertThat(CHAPTER.indicators().stream()
                        .filter(each -> each.id().equals("clauses-sociales." + figure))
                        .map(Indicator::definition))
                .containsExactly(definition);
    }

    @Test
    void aStructureCountsItsOwnHoursInAFullTimeJob() {
        Chapter chapter = Markets.choosing("clauses-sociales.heures-par-etp", "1607")
                .chapters()
                .get(0)
                .value();
        assertThat(chapter.indicators().get(2).definition())
                .isEqualTo("figure(clauses-sociales.local.heures).over(1607)");
    }

    @Test
    void theHoursComeFirst() {
        assertThat(CHAPTER.headlines())
                .containsExactly(
                        "clauses-sociales.local.heures",
                        "clauses-sociales.metropole.heures",
                        "clauses-sociales.local.marches",
                        "clauses-sociales.local.participants");
        assertThat(CHAPTER.breakdowns())
                .extracting(Breakdown::id)
                .containsExactly(
                        "clauses-sociales.local.participants.par-sexe",
                        "clauses-sociales.local.participants.par-age",
                        "clauses-sociales.local.participants.par-prestation",
                        "clauses-sociales.metropole.participants.par-quartier");
    }
}

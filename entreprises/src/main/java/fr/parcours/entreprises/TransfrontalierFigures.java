package fr.parcours.entreprises;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.distinct;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.entreprises.Transfrontalier.TRANSFRONTALIER;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;

/** The chapter of the cross-border service: operations and workshops held, and what became of the candidates. */
final class TransfrontalierFigures {
    private TransfrontalierFigures() {}

    static Chapter chapter() {
        Rows workshops = steps(StepKind.ATELIER).of(SubjectKind.ACTION).by(TRANSFRONTALIER);
        Funnel funnel = Funnel.of(TRANSFRONTALIER, Recruitment.SESSION, "transfrontalier");
        Indicator operations = figureOf(
                "operations",
                "Opérations de recrutement",
                count(steps(Recruitment.SESSION).of(SubjectKind.ACTION).by(TRANSFRONTALIER)));
        Indicator awareness = figureOf(
                "ateliers-sensibilisation", "Ateliers de sensibilisation à l’emploi transfrontalier", count(workshops));
        return Chapter.of("transfrontalier", "Le transfrontalier")
                .indicators(
                        figureOf("sessions", "Sessions de recrutement", figure(operations.id())),
                        figureOf("ateliers", "Ateliers de sensibilisation", figure(awareness.id())),
                        operations,
                        funnel.invited(),
                        funnel.participants(),
                        funnel.preselected(),
                        funnel.signatories(),
                        awareness,
                        figureOf(
                                "types-ateliers-distance",
                                "Types d’ateliers à distance",
                                distinct(Field.THEME, workshops.mode(Keyword.DISTANCE))))
                .headlines(operations, funnel.participants(), funnel.preselected(), funnel.signatories(), awareness)
                .breakdowns(Candidates.breakdowns("transfrontalier.participants", funnel.present()));
    }

    private static Indicator figureOf(String id, String label, Expression expression) {
        return Indicator.of("transfrontalier." + id, label, expression);
    }
}

package fr.parcours.social;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.social.Sante.SANTE;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.util.List;

/**
 * The chapter of health. People are young people who attended, while registered with the mission locale; sessions and groups
 * are counted on actions; a group is an action with a session in the period.
 */
final class SanteFigures {
    private SanteFigures() {}

    static Chapter chapter() {
        People reached = People.having(
                steps(StepKind.ATELIER, StepKind.EVENEMENT).by(SANTE).in(DispositifId.MISSION_LOCALE));
        Indicator people = Indicator.of("sante.sensibilises", "Jeunes sensibilisés à la santé", count(reached));
        Indicator women = Indicator.of(
                "sante.sensibilises.femmes", "Femmes sensibilisées", count(reached.where(Attributes.SEX.is("female"))));
        Indicator men = Indicator.of(
                "sante.sensibilises.hommes", "Hommes sensibilisés", count(reached.where(Attributes.SEX.is("male"))));
        Indicator proposals = Indicator.of(
                "sante.propositions",
                "Propositions faites aux jeunes",
                count(steps(Sante.PROPOSITION).by(SANTE).in(DispositifId.MISSION_LOCALE)));
        Indicator workshops = Indicator.of(
                "sante.ateliers",
                "Ateliers menés (CPS et nutrition)",
                count(sessions(StepKind.ATELIER).theme(Sante.CPS, Sante.NUTRITION)));
        Indicator ofCps = Indicator.of(
                "sante.ateliers.cps",
                "Ateliers de compétences psychosociales",
                count(sessions(StepKind.ATELIER).theme(Sante.CPS)));
        Indicator ofNutrition = Indicator.of(
                "sante.ateliers.nutrition",
                "Ateliers de nutrition",
                count(sessions(StepKind.ATELIER).theme(Sante.NUTRITION)));
        Indicator satisfied = Indicator.of(
                "sante.satisfaction",
                "Réponses satisfaites au questionnaire de fin d’atelier",
                share(count(sessions(Sante.AVIS).satisfied(true)), count(sessions(Sante.AVIS))));
        Indicator programmes = Indicator.of(
                "sante.cps-renforces.programmes",
                "Programmes renforcés de compétences psychosociales",
                count(People.having(sessions().theme(Sante.CPS_RENFORCE))));
        Indicator reinforcedSessions = Indicator.of(
                "sante.cps-renforces.seances",
                "Séances des programmes renforcés",
                count(sessions(StepKind.ATELIER).theme(Sante.CPS_RENFORCE)));
        Group young = new Group("jeunes", "de jeunes", Keyword.JEUNES);
        Group minors = new Group("mineurs", "de mineurs", Keyword.MINEURS);
        Group adults = new Group("adultes", "d’adultes", Keyword.ADULTES);
        Chapter chapter = Chapter.of("sante", "La santé")
                .indicators(
                        people,
                        women,
                        men,
                        Indicator.of(
                                "sante.cps.sensibilises",
                                "Jeunes venus aux ateliers de compétences psychosociales",
                                count(People.having(steps(StepKind.ATELIER)
                                        .by(SANTE)
                                        .in(DispositifId.MISSION_LOCALE)
                                        .theme(Sante.CPS)))),
                        proposals,
                        workshops,
                        ofCps,
                        ofNutrition,
                        satisfied,
                        programmes,
                        reinforcedSessions);
        for (Group group : List.of(young, minors, adults)) {
            chapter = chapter.indicators(group.groups(), group.participants(), group.sessions());
        }
        return chapter.indicators(
                        Indicator.of(
                                "sante.addictions.ateliers",
                                "Ateliers sur les addictions",
                                count(sessions(StepKind.ATELIER).theme(Sante.ADDICTIONS))),
                        Indicator.of(
                                "sante.addictions.animations",
                                "Animations sur les addictions",
                                count(sessions(StepKind.EVENEMENT).theme(Sante.ADDICTIONS))))
                .headlines(people, proposals, workshops, satisfied)
                .parts(people, women, men)
                .parts(workshops, ofCps, ofNutrition)
                .parts(programmes, young.groups(), minors.groups(), adults.groups())
                .parts(reinforcedSessions, young.sessions(), minors.sessions(), adults.sessions())
                .breakdowns(
                        Breakdown.byAge("sante.sensibilises.par-age", "Selon l’âge", reached, 18, 22, 26),
                        Breakdown.by(
                                "sante.sensibilises.par-quartier",
                                "Selon la résidence en quartier prioritaire",
                                reached,
                                Attributes.QPV));
    }

    /** Selects the steps of the service's actions. */
    private static Rows sessions(StepKind... kinds) {
        return steps(kinds).of(SubjectKind.ACTION).by(SANTE);
    }

    /** The reinforced programmes of one audience. */
    private record Group(String code, String name, Keyword audience) {
        Indicator groups() {
            return figure("", "Groupes " + name, count(People.having(reinforced(SanteFigures.sessions()))));
        }

        Indicator participants() {
            return figure(
                    ".participants",
                    "Participants des groupes " + name,
                    count(People.having(reinforced(steps(StepKind.ATELIER).by(SANTE)))));
        }

        Indicator sessions() {
            return figure(
                    ".seances",
                    "Séances des groupes " + name,
                    count(reinforced(SanteFigures.sessions(StepKind.ATELIER))));
        }

        private Rows reinforced(Rows rows) {
            return rows.theme(Sante.CPS_RENFORCE).audience(audience);
        }

        private Indicator figure(String tail, String label, Expression expression) {
            return Indicator.of("sante.cps.groupes-" + code + tail, label, expression);
        }
    }
}

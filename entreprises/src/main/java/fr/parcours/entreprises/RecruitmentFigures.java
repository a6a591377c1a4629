package fr.parcours.entreprises;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.declared;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;

import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The chapter of recruitment: sessions and what became of their candidates, then the contracts of all the young registered
 * with the mission locale, no matter who found them. What the fair offered was estimated, and is declared.
 */
final class RecruitmentFigures {
    /** A job or a training: neither volunteering nor service civique. */
    private static final List<OutcomeKind> SOLUTIONS = Populations.SITUATIONS.stream()
            .filter(kind -> !kind.equals(OutcomeKind.SERVICE_CIVIQUE))
            .toList();

    private RecruitmentFigures() {}

    static Chapter chapter() {
        Funnel uve = Funnel.of(Recruitment.UNIS_VERS_EMPLOI, "recrutement.uve", "Unis vers l’Emploi : ");
        Funnel rdv = Funnel.of(Recruitment.RDV_EMPLOI, "recrutement.rdv-emploi", "RDV Emploi : ");
        Funnel talents =
                Funnel.of(Recruitment.CONNECTER_TALENTS, "recrutement.connecter-talents", "Connecter les talents : ");
        People young = People.having(outcomes(Populations.CONTRACTS).in(MISSION_LOCALE));
        Indicator contracts = signed("contrats", "Contrats de travail signés (jeunes)", Populations.CONTRACTS);
        Indicator[] kinds = {
            signed("contrats.interim", "Missions intérimaires", List.of(OutcomeKind.INTERIM)),
            signed("contrats.cdd", "CDD", fixedTermAndAided()),
            signed("contrats.alternance", "Contrats en alternance", Populations.ALTERNANCE),
            signed("contrats.cdi", "CDI", List.of(OutcomeKind.CDI))
        };
        Indicator signatories = figureOf("jeunes", "Jeunes signataires", count(young));
        Indicator solution = figureOf(
                "uve.taux-solution",
                "Unis vers l’Emploi : accès à une solution d’emploi ou de formation",
                share(count(People.having(outcomes(SOLUTIONS).via(uve.service()))), count(uve.present())));
        Indicator operations =
                held("rdv-emploi.operations", "RDV Emploi : opérations de recrutement", Recruitment.RDV_EMPLOI);
        return Chapter.of("recrutement", "Les actions de recrutement")
                .indicators(held("uve.actions", "Unis vers l’Emploi : actions menées", Recruitment.UNIS_VERS_EMPLOI))
                .indicators(uve.invited(), uve.participants(), uve.preselected(), uve.signatories(), solution)
                .indicators(operations)
                .indicators(rdv.invited(), rdv.participants(), rdv.preselected(), rdv.signatories())
                .indicators(held(
                        "connecter-talents.sessions",
                        "Connecter les talents : sessions",
                        Recruitment.CONNECTER_TALENTS))
                .indicators(talents.invited(), talents.participants(), talents.preselected(), talents.signatories())
                .indicators(
                        figureOf("adoptejob.postes", "#AdopteJob : postes à pourvoir", declared()),
                        figureOf("adoptejob.exposants", "#AdopteJob : exposants", declared()),
                        figureOf("adoptejob.visiteurs", "#AdopteJob : visiteurs", declared()),
                        contracts)
                .indicators(kinds)
                .indicators(signatories)
                .headlines(uve.participants(), solution, operations, contracts, signatories)
                .parts(contracts, kinds)
                .breakdowns(Candidates.breakdowns(uve.prefix() + ".participants", uve.present()))
                .breakdowns(Candidates.breakdowns(signatories.id(), young));
    }

    private static List<OutcomeKind> fixedTermAndAided() {
        List<OutcomeKind> kinds = new ArrayList<>(Populations.FIXED_TERM);
        kinds.addAll(Populations.AIDED);
        return kinds;
    }

    private static Indicator held(String id, String label, StepKind session) {
        return figureOf(id, label, count(steps(session).of(SubjectKind.ACTION)));
    }

    private static Indicator signed(String id, String label, Collection<OutcomeKind> kinds) {
        return figureOf(id, label, count(outcomes(kinds).in(MISSION_LOCALE)));
    }

    private static Indicator figureOf(String id, String label, Expression expression) {
        return Indicator.of("recrutement." + id, label, expression);
    }
}

package fr.parcours.entreprises.creation;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Rows.aids;
import static fr.parcours.core.indicator.Rows.entries;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.phases;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.entreprises.creation.CreationEntreprise.CREATION_ENTREPRISE;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.SubjectKind;

/** The chapter: projects received and accompanied, committees, companies and jobs created, grants. */
final class Figures {
    private Figures() {}

    static Chapter chapter() {
        People holders = Populations.accompaniedIn(CREATION_ENTREPRISE);
        Indicator created = Indicator.of(
                "creation-entreprise.creees",
                "Entreprises créées",
                count(outcomes(OutcomeKind.CREATION_ENTREPRISE).in(CREATION_ENTREPRISE)));
        Indicator jobs = Indicator.of(
                "creation-entreprise.emplois",
                "Emplois créés",
                count(steps(CreationEntreprise.EMPLOI_CREE).in(CREATION_ENTREPRISE)));
        Indicator received = Indicator.of(
                "creation-entreprise.projets-accueillis",
                "Projets économiques accueillis",
                count(entries(CREATION_ENTREPRISE)));
        Indicator accompanied = Indicator.of(
                "creation-entreprise.projets-accompagnes",
                "Projets économiques accompagnés",
                count(phases(CREATION_ENTREPRISE, PhaseId.ACCOMPAGNEMENT).in(CREATION_ENTREPRISE)));
        return Chapter.of("creation-entreprise", "La création d’entreprise")
                .indicators(
                        created,
                        jobs,
                        Indicator.of(
                                "creation-entreprise.comites",
                                "Comités organisés",
                                count(steps(CreationEntreprise.COMITE)
                                        .of(SubjectKind.ACTION)
                                        .by(CREATION_ENTREPRISE))),
                        received,
                        accompanied,
                        Indicator.of(
                                "creation-entreprise.bourses", "Bourses allouées", amount(aids(Grant.BOURSE_CREATION))),
                        Indicator.of(
                                "creation-entreprise.projets-subventionnes",
                                "Projets subventionnés",
                                count(aids(Grant.BOURSE_CREATION))))
                .headlines(received, accompanied, created, jobs)
                .breakdowns(
                        Breakdown.by(
                                "creation-entreprise.porteurs.par-sexe",
                                "Porteurs de projet, selon le sexe",
                                holders,
                                Attributes.SEX),
                        Breakdown.byAge(
                                "creation-entreprise.porteurs.par-age",
                                "Porteurs de projet, selon l’âge",
                                holders,
                                18,
                                26,
                                31),
                        Breakdown.by(
                                "creation-entreprise.porteurs.par-diplome",
                                "Porteurs de projet, selon le niveau de diplôme",
                                holders,
                                Attributes.EDUCATION),
                        Breakdown.by(
                                "creation-entreprise.porteurs.par-quartier",
                                "Porteurs de projet, selon la résidence en quartier prioritaire",
                                holders,
                                Attributes.QPV));
    }
}

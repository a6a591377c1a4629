package fr.parcours.dispositif.cej;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.meanMonths;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.aids;
import static fr.parcours.core.indicator.Rows.enrolments;
import static fr.parcours.core.indicator.Rows.entries;
import static fr.parcours.core.indicator.Rows.exits;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.dispositif.cej.GarantieJeunes.GARANTIE_JEUNES;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.util.Collection;
import java.util.List;

/**
 * The chapter of the Garantie jeunes. People are those with an enrolment that overlaps the period; interviews, contracts and the
 * rest count while they are enrolled; exits are shares of all who left, neutral exits included.
 */
final class Figures {
    /** The page has no line for temporary work and aided contracts: they are counted with fixed-term ones. */
    private static final List<OutcomeKind> FIXED_TERM = List.of(
            OutcomeKind.CDD, OutcomeKind.CIE, OutcomeKind.CONTRAT_INSERTION, OutcomeKind.INTERIM, OutcomeKind.PEC);

    private Figures() {}

    static Chapter garantieJeunes() {
        People people = Populations.accompaniedIn(GARANTIE_JEUNES);
        Indicator accompanied = figureOf("accompagnes", "Jeunes accompagnés", count(people));
        Indicator entered = figureOf("entrees", "Entrées", count(entries(GARANTIE_JEUNES)));
        Indicator interviews = figureOf(
                "entretiens",
                "Entretiens individuels",
                count(steps(StepKind.ENTRETIEN).in(GARANTIE_JEUNES)));
        Indicator situations = figureOf(
                "situations",
                "Jeunes ayant accédé à au moins une situation professionnelle",
                count(People.having(outcomes(Populations.SITUATIONS).in(GARANTIE_JEUNES))));
        Indicator contracts = reached("contrats", "Contrats de travail signés", Populations.CONTRACTS);
        Indicator[] kinds = {
            reached("contrats.cdd", "CDD", FIXED_TERM),
            reached("contrats.apprentissage", "Contrats d’apprentissage", List.of(OutcomeKind.APPRENTISSAGE)),
            reached("contrats.cdi", "CDI", List.of(OutcomeKind.CDI)),
            reached(
                    "contrats.professionnalisation",
                    "Contrats de professionnalisation",
                    List.of(OutcomeKind.PROFESSIONNALISATION))
        };
        Indicator allowances = figureOf("allocations", "Allocations versées", amount(aids(GarantieJeunes.ALLOCATION)));
        return Chapter.of("garantie-jeunes", "La Garantie jeunes")
                .indicators(
                        accompanied,
                        entered,
                        interviews,
                        figureOf(
                                "duree-moyenne",
                                "Durée moyenne d’accompagnement",
                                meanMonths(enrolments(GARANTIE_JEUNES).ended())),
                        figureOf("accompagnes.femmes", "Femmes", share(people, Attributes.SEX.is("female"))),
                        // wider than precarious housing: anyone housed by a third party is counted
                        figureOf(
                                "accompagnes.problematique-logement",
                                "Problématique logement",
                                share(people, Attributes.HOUSING.in("homeless", "hosted", "precarious"))),
                        figureOf("accompagnes.qpv", "Issus des QPV", share(people, Attributes.QPV.is(true))),
                        figureOf(
                                "accompagnes.infra-bac",
                                "Infra BAC",
                                share(people, Attributes.EDUCATION.in("0", "1", "2", "3"))),
                        situations,
                        figureOf(
                                "situations.taux",
                                "Part des jeunes ayant accédé à une situation professionnelle",
                                share(figure(situations.id()), figure(accompanied.id()))),
                        contracts)
                .indicators(kinds)
                .indicators(
                        left(
                                "sorties.emploi",
                                "Sorties emploi",
                                ExitReason.EMPLOI_DURABLE,
                                ExitReason.EMPLOI,
                                ExitReason.CREATION,
                                ExitReason.ALTERNANCE),
                        reached("formations", "Formations et/ou scolarités débutées", Populations.TRAINING),
                        left(
                                "sorties.formation",
                                "Sorties formation et scolarité",
                                ExitReason.FORMATION,
                                ExitReason.SCOLARITE,
                                ExitReason.QUALIFICATION),
                        figureOf(
                                "stages",
                                "Stages en entreprise",
                                count(steps(StepKind.STAGE).in(GARANTIE_JEUNES))),
                        left(
                                "sorties.dynamiques",
                                "Sorties dynamiques (bénévolat, immersion, autre situation non professionnelle)",
                                ExitReason.DYNAMIQUE),
                        reached("service-civique", "Missions de service civique", List.of(OutcomeKind.SERVICE_CIVIQUE)),
                        allowances.showing(2))
                .headlines(accompanied, entered, interviews, situations, contracts, allowances)
                .parts(contracts, kinds)
                .breakdowns(
                        Breakdown.by(accompanied.id() + ".par-sexe", "Selon le sexe", people, Attributes.SEX),
                        Breakdown.byAge(accompanied.id() + ".par-age", "Selon l’âge", people, 18, 22, 26),
                        Breakdown.by(
                                accompanied.id() + ".par-diplome",
                                "Selon le niveau de diplôme",
                                people,
                                Attributes.EDUCATION),
                        Breakdown.by(
                                accompanied.id() + ".par-quartier",
                                "Selon la résidence en quartier prioritaire",
                                people,
                                Attributes.QPV),
                        Breakdown.by(
                                accompanied.id() + ".par-logement", "Selon le logement", people, Attributes.HOUSING));
    }

    private static Indicator figureOf(String id, String label, Expression expression) {
        return Indicator.of("garantie-jeunes." + id, label, expression);
    }

    private static Indicator reached(String id, String label, Collection<OutcomeKind> kinds) {
        return figureOf(id, label, count(outcomes(kinds).in(GARANTIE_JEUNES)));
    }

    private static Indicator left(String id, String label, ExitReason... reasons) {
        return figureOf(
                id,
                label,
                share(
                        count(People.having(exits(GARANTIE_JEUNES).reason(reasons))),
                        count(People.having(exits(GARANTIE_JEUNES)))));
    }
}

package fr.parcours.dispositif.pacea;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.hours;
import static fr.parcours.core.indicator.Expression.meanMonths;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Expression.sincePrevious;
import static fr.parcours.core.indicator.Rows.aids;
import static fr.parcours.core.indicator.Rows.enrolments;
import static fr.parcours.core.indicator.Rows.entries;
import static fr.parcours.core.indicator.Rows.exits;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.phases;
import static fr.parcours.core.indicator.Rows.steps;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The chapters, of one shape: who is accompanied, what is done, what is reached. People are those with an enrolment that
 * overlaps the period; interviews, contracts and the rest count while they are enrolled.
 */
final class Figures {
    private Figures() {}

    static Chapter pacea() {
        People accompanied = Populations.accompaniedIn(Pacea.PACEA);
        People towardsAutonomy = accompanied.and(
                People.having(phases(Pacea.PACEA, PhaseId.AUTONOMIE).overlapping()));
        return accompaniment("pacea", "Le PACEA", Pacea.PACEA)
                .indicators(
                        Indicator.of(
                                "pacea.accompagnes.delta-2020",
                                "Évolution du nombre de jeunes accompagnés sur un an",
                                sincePrevious(figure("pacea.accompagnes"))),
                        Indicator.of(
                                "pacea.accompagnes.autonomie",
                                "Accompagnés dans une phase d’accès à l’autonomie",
                                share(count(towardsAutonomy), count(accompanied))),
                        Indicator.of("pacea.aides-financieres", "Allocations versées", amount(aids(Pacea.ALLOCATION))));
    }

    static Chapter cotraitance() {
        return accompaniment("cotraitance", "La cotraitance (PPAE délégué)", Ppae.PPAE);
    }

    /** Exits are counted by what the pathway says of their reasons, hours of activity by what their own {@code state} says. */
    static Chapter contratEngagement(Setting setting) {
        DispositifId dispositif = ContratEngagement.CONTRAT_ENGAGEMENT;
        String prefix = dispositif.code();
        Workflow workflow = EngagementWorkflow.of(setting);
        Indicator all = Indicator.of(prefix + ".sorties", "Sorties", count(exits(dispositif)));
        Indicator positive =
                left(workflow, ExitNature.POSITIVE, "positives", "Sorties vers l’emploi, la formation ou l’autonomie");
        Indicator neutral = left(
                workflow, ExitNature.NEUTRAL, "neutres", "Sorties pour une cause extérieure, réorientations comprises");
        Indicator negative = left(
                workflow, ExitNature.NEGATIVE, "negatives", "Sorties sans situation atteinte, radiations comprises");
        Indicator others = Indicator.of(
                prefix + ".sorties.autres",
                "Sorties sans motif connu",
                figure(all.id())
                        .minus(figure(positive.id()))
                        .minus(figure(neutral.id()))
                        .minus(figure(negative.id())));
        return accompaniment(prefix, "Le contrat d’engagement", dispositif)
                .indicators(
                        Indicator.of(
                                prefix + ".premieres-entrees",
                                "Premières entrées",
                                count(entries(dispositif).first())),
                        Indicator.of(
                                prefix + ".presents",
                                "Jeunes accompagnés au dernier jour de la période",
                                count(People.having(enrolments(dispositif).running()))),
                        all,
                        positive,
                        neutral,
                        negative,
                        others,
                        Indicator.of(
                                prefix + ".duree-moyenne",
                                "Durée moyenne des accompagnements terminés",
                                meanMonths(enrolments(dispositif).ended())),
                        Indicator.of(
                                prefix + ".heures.validees",
                                "Heures d’activité validées",
                                activity(dispositif, "validated")),
                        Indicator.of(
                                prefix + ".heures.declarees",
                                "Heures d’activité déclarées, pas encore validées",
                                activity(dispositif, "declared")))
                .parts(all, positive, neutral, negative, others);
    }

    private static Expression activity(DispositifId dispositif, String state) {
        return hours(steps(StepKind.ACTIVITE).in(dispositif).where(Attributes.STATE.is(state)));
    }

    private static Indicator left(Workflow workflow, ExitNature nature, String suffix, String label) {
        ExitReason[] reasons = workflow.exitReasons().stream()
                .filter(reason -> workflow.nature(reason).equals(Optional.of(nature)))
                .toArray(ExitReason[]::new);
        DispositifId dispositif = workflow.dispositif();
        return Indicator.of(
                dispositif.code() + ".sorties." + suffix,
                label,
                count(exits(dispositif).reason(reasons)));
    }

    private static Chapter accompaniment(String prefix, String title, DispositifId dispositif) {
        People people = Populations.accompaniedIn(dispositif);
        String accompanied = prefix + ".accompagnes";
        Indicator all = Indicator.of(accompanied, "Jeunes accompagnés", count(people));
        Indicator entered = Indicator.of(prefix + ".entrees", "Entrées", count(entries(dispositif)));
        Indicator interviews = Indicator.of(
                prefix + ".entretiens",
                "Entretiens individuels",
                count(steps(StepKind.ENTRETIEN).in(dispositif)));
        Indicator situations = Indicator.of(
                prefix + ".situations",
                "Jeunes arrivés à une situation professionnelle",
                count(People.having(outcomes(Populations.SITUATIONS).in(dispositif))));
        List<OutcomeKind> contractsAndCreations = new ArrayList<>(Populations.CONTRACTS);
        contractsAndCreations.add(OutcomeKind.CREATION_ENTREPRISE);
        Indicator contracts = reached(
                prefix + ".contrats",
                "Contrats signés, créations d’entreprise comprises",
                contractsAndCreations,
                dispositif);
        Indicator[] kinds = {
            reached(prefix + ".contrats.interim", "Missions d’intérim", List.of(OutcomeKind.INTERIM), dispositif),
            reached(prefix + ".contrats.cdd", "CDD, insertion comprise", Populations.FIXED_TERM, dispositif),
            reached(prefix + ".contrats.alternance", "Contrats en alternance", Populations.ALTERNANCE, dispositif),
            reached(prefix + ".contrats.cdi", "CDI", List.of(OutcomeKind.CDI), dispositif),
            reached(prefix + ".contrats.aides", "Contrats aidés (PEC, CIE)", Populations.AIDED, dispositif),
            reached(
                    prefix + ".contrats.creations",
                    "Créations d’entreprise",
                    List.of(OutcomeKind.CREATION_ENTREPRISE),
                    dispositif)
        };
        return Chapter.of(prefix, title)
                .indicators(
                        all,
                        entered,
                        interviews,
                        Indicator.of(
                                accompanied + ".femmes",
                                "Femmes parmi les accompagnés",
                                share(people, Attributes.SEX.is("female"))),
                        Indicator.of(
                                accompanied + ".infra-bac",
                                "Sans le baccalauréat parmi les accompagnés",
                                share(people, Attributes.EDUCATION.in("0", "1", "2", "3"))),
                        Indicator.of(
                                accompanied + ".qpv",
                                "Habitants d’un quartier prioritaire parmi les accompagnés",
                                share(people, Attributes.QPV.is(true))),
                        situations,
                        contracts)
                .indicators(kinds)
                .indicators(
                        Indicator.of(
                                prefix + ".stages",
                                "Stages en entreprise",
                                count(steps(StepKind.STAGE).in(dispositif))),
                        reached(
                                prefix + ".formations",
                                "Formations commencées et retours en scolarité",
                                Populations.TRAINING,
                                dispositif),
                        reached(
                                prefix + ".service-civique",
                                "Missions de service civique commencées",
                                List.of(OutcomeKind.SERVICE_CIVIQUE),
                                dispositif))
                .headlines(all, entered, interviews, situations, contracts)
                .parts(contracts, kinds)
                .breakdowns(
                        Breakdown.by(accompanied + ".par-sexe", "Selon le sexe", people, Attributes.SEX),
                        Breakdown.byAge(accompanied + ".par-age", "Selon l’âge", people, 18, 22, 26),
                        Breakdown.by(
                                accompanied + ".par-diplome",
                                "Selon le niveau de diplôme",
                                people,
                                Attributes.EDUCATION),
                        Breakdown.by(
                                accompanied + ".par-quartier",
                                "Selon la résidence en quartier prioritaire",
                                people,
                                Attributes.QPV),
                        Breakdown.by(accompanied + ".par-logement", "Selon le logement", people, Attributes.HOUSING));
    }

    private static Indicator reached(String id, String label, Collection<OutcomeKind> kinds, DispositifId dispositif) {
        return Indicator.of(id, label, count(outcomes(kinds).in(dispositif)));
    }
}

package fr.parcours.dispositif.cej;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.hours;
import static fr.parcours.core.indicator.Expression.meanMonths;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.aids;
import static fr.parcours.core.indicator.Rows.enrolments;
import static fr.parcours.core.indicator.Rows.entries;
import static fr.parcours.core.indicator.Rows.exits;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

/**
 * The chapters of the CEJ and of the young graduates: how many enter, go on and leave, after how long and for what; in the CEJ,
 * the hours of activity and the money. The nature of an exit is that of the pathway.
 */
final class PathwayFigures {
    private final DispositifId dispositif;
    private final Workflow workflow;
    private final People people;

    private PathwayFigures(DispositifId dispositif, Workflow workflow) {
        this.dispositif = dispositif;
        this.workflow = workflow;
        this.people = Populations.accompaniedIn(dispositif);
    }

    static Chapter cej(Workflow workflow) {
        PathwayFigures figures = new PathwayFigures(Cej.CEJ, workflow);
        Indicator allowances = figures.of("allocations", "Allocations versées", amount(aids(Cej.ALLOCATION)))
                .showing(2);
        Indicator validated =
                figures.of("heures.validees", "Heures d’activité validées", figures.activity("validated"));
        Indicator declared = figures.of(
                "heures.declarees", "Heures d’activité déclarées, pas encore validées", figures.activity("declared"));
        return figures.chapter("Le contrat d’engagement jeune", List.of(validated, declared, allowances), allowances);
    }

    static Chapter jeunesDiplomes(Workflow workflow) {
        PathwayFigures figures = new PathwayFigures(JeunesDiplomes.JEUNES_DIPLOMES, workflow);
        return figures.chapter("Les jeunes diplômés", List.of());
    }

    private Chapter chapter(String title, List<Indicator> more, Indicator... alsoFirst) {
        Indicator accompanied = of("accompagnes", "Jeunes accompagnés", count(people));
        Indicator entered = of("entrees", "Entrées", count(entries(dispositif)));
        Indicator running = of(
                "presents",
                "Jeunes accompagnés au dernier jour de la période",
                count(People.having(enrolments(dispositif).running())));
        Indicator left = of("sorties", "Sorties", count(exits(dispositif)));
        Indicator positive =
                left(ExitNature.POSITIVE, "positives", "Sorties vers l’emploi, la formation ou l’autonomie");
        Indicator neutral = left(ExitNature.NEUTRAL, "neutres", "Sorties pour une cause extérieure");
        Indicator negative = left(ExitNature.NEGATIVE, "negatives", "Sorties sans situation atteinte");
        Indicator others = of(
                "sorties.autres",
                "Sorties sans motif connu",
                figure(left.id())
                        .minus(figure(positive.id()))
                        .minus(figure(neutral.id()))
                        .minus(figure(negative.id())));
        Indicator situations = of(
                "situations",
                "Jeunes ayant accédé à au moins une situation professionnelle",
                count(People.having(outcomes(situationKinds()).in(dispositif))));
        List<Indicator> first = new ArrayList<>(List.of(accompanied, entered, running, left));
        first.addAll(List.of(alsoFirst));
        return Chapter.of(dispositif.code(), title)
                .indicators(
                        accompanied,
                        entered,
                        of(
                                "premieres-entrees",
                                "Premières entrées",
                                count(entries(dispositif).first())),
                        running,
                        of(
                                "duree-moyenne",
                                "Durée moyenne des accompagnements terminés",
                                meanMonths(enrolments(dispositif).ended())),
                        of(
                                "entretiens",
                                "Entretiens individuels",
                                count(steps(StepKind.ENTRETIEN).in(dispositif))))
                .indicators(more.toArray(Indicator[]::new))
                .indicators(
                        situations,
                        of(
                                "situations.taux",
                                "Part des jeunes ayant accédé à une situation professionnelle",
                                share(figure(situations.id()), figure(accompanied.id()))),
                        left,
                        positive,
                        neutral,
                        negative,
                        others,
                        of(
                                "sorties.positives.taux",
                                "Part des sorties vers l’emploi, la formation ou l’autonomie",
                                share(figure(positive.id()), figure(left.id()))))
                .headlines(first.toArray(Indicator[]::new))
                .parts(left, positive, neutral, negative, others)
                .breakdowns(
                        Breakdown.by(id("accompagnes.par-sexe"), "Selon le sexe", people, Attributes.SEX),
                        Breakdown.byAge(id("accompagnes.par-age"), "Selon l’âge", people, 18, 22, 26),
                        Breakdown.by(
                                id("accompagnes.par-diplome"),
                                "Selon le niveau de diplôme",
                                people,
                                Attributes.EDUCATION),
                        Breakdown.by(
                                id("accompagnes.par-quartier"),
                                "Selon la résidence en quartier prioritaire",
                                people,
                                Attributes.QPV));
    }

    private static List<OutcomeKind> situationKinds() {
        List<OutcomeKind> kinds = new ArrayList<>(Populations.SITUATIONS);
        kinds.addAll(Engagements.SITUATIONS);
        return kinds;
    }

    private Expression activity(String state) {
        return hours(steps(StepKind.ACTIVITE).in(dispositif).where(Attributes.STATE.is(state)));
    }

    private Indicator left(ExitNature nature, String name, String label) {
        ExitReason[] reasons = workflow.exitReasons().stream()
                .filter(reason -> workflow.nature(reason).filter(nature::equals).isPresent())
                .toArray(ExitReason[]::new);
        return of("sorties." + name, label, count(exits(dispositif).reason(reasons)));
    }

    private Indicator of(String name, String label, Expression expression) {
        return Indicator.of(id(name), label, expression);
    }

    private String id(String name) {
        return dispositif.code() + "." + name;
    }
}

package fr.parcours.entreprises;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.entreprises.MediationEmploi.MEDIATION_EMPLOI;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.util.List;

/**
 * The chapter of the médiation emploi. Contracts of the market sector are all but those of insertion and those aided in the
 * other sector, which have a line of their own.
 */
final class MediationFigures {
    private static final List<OutcomeKind> NOT_MARKET = List.of(OutcomeKind.CONTRAT_INSERTION, OutcomeKind.PEC);
    private static final List<OutcomeKind> MARKET = Populations.CONTRACTS.stream()
            .filter(kind -> !NOT_MARKET.contains(kind))
            .toList();
    /** Six months included; the chapter of the PLIE, next to this one, leaves them out. */
    private static final int LONG_MONTHS = 6;

    private MediationFigures() {}

    static Chapter chapter() {
        People people = Populations.accompaniedIn(MEDIATION_EMPLOI);
        Indicator accompanied = figureOf("accompagnes", "Personnes accompagnées (PLIE)", count(people));
        Indicator contracts =
                figureOf("contrats", "Contrats de travail sur le secteur marchand", count(reached(outcomes(MARKET))));
        Indicator longTerm = figureOf(
                "contrats.cdd-6-mois-et-plus",
                "CDD de 6 mois et plus",
                count(reached(outcomes(OutcomeKind.CDD, OutcomeKind.CIE))
                        .lasting(Condition.Operator.AT_LEAST, LONG_MONTHS)));
        Indicator permanent = figureOf("contrats.cdi", "CDI", count(reached(outcomes(OutcomeKind.CDI))));
        return Chapter.of("mediation-emploi", "La médiation emploi")
                .indicators(
                        accompanied,
                        figureOf("accompagnes.femmes", "Femmes", count(people.where(Attributes.SEX.is("female")))),
                        figureOf("accompagnes.hommes", "Hommes", count(people.where(Attributes.SEX.is("male")))),
                        figureOf(
                                "accompagnes.rsa",
                                "Dont bénéficiaires du RSA",
                                count(people.where(Attributes.BENEFITS.has("rsa")))),
                        contracts,
                        longTerm,
                        permanent,
                        figureOf("formations", "Formations", count(reached(outcomes(OutcomeKind.FORMATION)))),
                        figureOf("contrats-insertion", "Contrats d’insertion", count(reached(outcomes(NOT_MARKET)))))
                .headlines(accompanied, contracts, longTerm, permanent)
                .breakdowns(Candidates.breakdowns(accompanied.id(), people))
                .breakdowns(Breakdown.by(
                        accompanied.id() + ".par-prestation", "Selon les prestations", people, Attributes.BENEFITS));
    }

    private static Rows reached(Rows outcomes) {
        return outcomes.in(MEDIATION_EMPLOI);
    }

    private static Indicator figureOf(String id, String label, Expression expression) {
        return Indicator.of("mediation-emploi." + id, label, expression);
    }
}

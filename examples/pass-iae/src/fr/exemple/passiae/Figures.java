package fr.exemple.passiae;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.meanMonths;
import static fr.parcours.core.indicator.Expression.share;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.util.Arrays;
import java.util.stream.Stream;

/** The figures of the PASS IAE. Prolongations are counted by the decisions that gave them. */
final class Figures {
    private static final People FOLLOWED = Populations.accompaniedIn(PassIae.PASS_IAE);
    private static final Rows ENTRIES = Rows.entries(PassIae.PASS_IAE);
    private static final Rows EXITS = Rows.exits(PassIae.PASS_IAE);

    private Figures() {}

    static Chapter chapter() {
        Indicator entries = Indicator.of("pass-iae.entrees", "Entrées", count(ENTRIES));
        Indicator stock = Indicator.of(
                "pass-iae.en-cours",
                "En parcours au dernier jour",
                count(People.having(Rows.enrolments(PassIae.PASS_IAE).running())));
        Indicator followed = Indicator.of("pass-iae.accompagnes", "En parcours dans la période", count(FOLLOWED));
        Indicator prolongations =
                Indicator.of("pass-iae.prolongations", "Prolongations accordées", count(decisions(everyReason())));
        Indicator[] byReason = Arrays.stream(Prolongation.values())
                .map(each -> Indicator.of(
                        "pass-iae.prolongations." + each.code().replace("prolongation-", ""),
                        each.theme().label(),
                        count(decisions(each.theme()))))
                .toArray(Indicator[]::new);
        Indicator exits = Indicator.of("pass-iae.sorties", "Sorties", count(EXITS));
        Indicator positive = exits("positives", "Sorties positives", Pathway.POSITIVE);
        Indicator neutral = exits("neutres", "Sorties neutres", Pathway.NEUTRAL);
        Indicator negative = exits("negatives", "Sorties négatives", Pathway.NEGATIVE);
        return Chapter.of("pass-iae", "PASS IAE")
                .indicators(
                        entries,
                        Indicator.of(
                                "pass-iae.entrees.femmes",
                                "Femmes parmi les entrées",
                                share(ENTRIES, Attributes.SEX.is("female"))),
                        followed,
                        stock,
                        Indicator.of(
                                "pass-iae.contrats",
                                "Contrats d’insertion signés",
                                count(Rows.outcomes(OutcomeKind.CONTRAT_INSERTION)
                                        .in(PassIae.PASS_IAE))),
                        prolongations)
                .indicators(byReason)
                .indicators(
                        exits,
                        positive,
                        neutral,
                        negative,
                        Indicator.of(
                                "pass-iae.sorties.part-positives",
                                "Sorties positives, hors sorties neutres",
                                share(
                                        count(EXITS.reason(Pathway.POSITIVE)),
                                        count(EXITS.reason(Stream.of(Pathway.POSITIVE, Pathway.NEGATIVE)
                                                .flatMap(Arrays::stream)
                                                .toArray(ExitReason[]::new))))),
                        Indicator.of(
                                "pass-iae.duree-moyenne",
                                "Durée moyenne des parcours terminés",
                                meanMonths(Rows.enrolments(PassIae.PASS_IAE).ended())))
                .headlines(entries, stock, exits)
                .parts(prolongations, byReason)
                .parts(exits, positive, neutral, negative)
                .breakdowns(
                        Breakdown.by(
                                "pass-iae.accompagnes.par-structure",
                                "Par structure d’insertion",
                                FOLLOWED,
                                PassIae.EMPLOYER),
                        Breakdown.byAge("pass-iae.accompagnes.par-age", "Par âge", FOLLOWED, 26, 50));
    }

    private static Keyword[] everyReason() {
        return Arrays.stream(Prolongation.values()).map(Prolongation::theme).toArray(Keyword[]::new);
    }

    private static Rows decisions(Keyword... reasons) {
        return Rows.steps(StepKind.DECISION).by(PassIae.PASS_IAE).theme(reasons);
    }

    private static Indicator exits(String name, String label, ExitReason... reasons) {
        return Indicator.of("pass-iae.sorties." + name, label, count(EXITS.reason(reasons)));
    }
}

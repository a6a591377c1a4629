package fr.parcours.social;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Rows.aids;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;

/**
 * The chapter of the youth aid fund: one aid is one file granted, however many payments it takes. The aids counted are those
 * in participants' dossiers.
 */
final class FajemFigures {
    private FajemFigures() {}

    static Chapter chapter() {
        Rows granted = aids(Fajem.URGENCE, Fajem.THEMATIQUE, Fajem.RENFORCE, Fajem.COLLECTIF);
        People helped = People.having(granted);
        Indicator paid = Indicator.of("fajem.montant", "Montant accordé", amount(granted));
        Indicator people = Indicator.of("fajem.jeunes", "Jeunes aidés", count(helped));
        Indicator files = Indicator.of("fajem.dossiers", "Dossiers accordés", count(granted));
        Indicator urgent = Indicator.of(
                "fajem.dossiers.urgence",
                "Aides d’urgence accordées (alimentation, transport, hébergement)",
                count(aids(Fajem.URGENCE)));
        Indicator urgentPaid =
                Indicator.of("fajem.montant.urgence", "Montant des aides d’urgence", amount(aids(Fajem.URGENCE)));
        Indicator thematic =
                Indicator.of("fajem.dossiers.thematique", "Aides thématiques accordées", count(aids(Fajem.THEMATIQUE)));
        Indicator thematicPaid = Indicator.of(
                "fajem.montant.thematique", "Montant des aides thématiques", amount(aids(Fajem.THEMATIQUE)));
        Indicator reinforced =
                Indicator.of("fajem.dossiers.renforce", "Aides renforcées accordées", count(aids(Fajem.RENFORCE)));
        Indicator reinforcedPaid =
                Indicator.of("fajem.montant.renforce", "Montant des aides renforcées", amount(aids(Fajem.RENFORCE)));
        return Chapter.of("fajem", "Le fonds d’aide aux jeunes (FAJEM)")
                .indicators(paid, people, files, urgent, urgentPaid, thematic, thematicPaid, reinforced, reinforcedPaid)
                .headlines(paid, people, files)
                .parts(files, urgent, thematic, reinforced)
                .parts(paid, urgentPaid, thematicPaid, reinforcedPaid)
                .breakdowns(
                        Breakdown.by("fajem.jeunes.par-sexe", "Selon le sexe", helped, Attributes.SEX),
                        Breakdown.byAge("fajem.jeunes.par-age", "Selon l’âge", helped, 18, 21, 25),
                        Breakdown.by("fajem.jeunes.par-logement", "Selon le logement", helped, Attributes.HOUSING),
                        Breakdown.by(
                                "fajem.jeunes.par-quartier",
                                "Selon la résidence en quartier prioritaire",
                                helped,
                                Attributes.QPV));
    }
}

package fr.parcours.entreprises.aides;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.outcomes;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;

/**
 * The chapter: young people of the mission locale who entered an aided contract. Its parts count people, and one who entered
 * both kinds in the period is in both: they may add up to more than the whole.
 */
final class Figures {
    private Figures() {}

    static Chapter chapter() {
        People young = People.having(outcomes(Populations.AIDED).in(DispositifId.MISSION_LOCALE));
        Indicator all = Indicator.of("contrats-aides.jeunes", "Jeunes entrés en contrat aidé", count(young));
        Indicator pec = entered("contrats-aides.jeunes.pec", "Parcours Emploi Compétences", OutcomeKind.PEC);
        Indicator cie = entered("contrats-aides.jeunes.cie", "Contrats Initiative Emploi", OutcomeKind.CIE);
        return Chapter.of("contrats-aides", "Les contrats aidés")
                .indicators(
                        all,
                        Indicator.of(
                                "contrats-aides.jeunes.femmes", "Femmes", share(young, Attributes.SEX.is("female"))),
                        Indicator.of(
                                "contrats-aides.jeunes.qpv", "Issus des QPV", share(young, Attributes.QPV.is(true))),
                        Indicator.of(
                                "contrats-aides.jeunes.infra-bac",
                                "Niveau inférieur au BAC",
                                share(young, Attributes.EDUCATION.in("0", "1", "2", "3"))),
                        pec,
                        cie)
                .headlines(all, pec, cie)
                .parts(all, pec, cie)
                .breakdowns(
                        Breakdown.by("contrats-aides.jeunes.par-sexe", "Selon le sexe", young, Attributes.SEX),
                        Breakdown.byAge("contrats-aides.jeunes.par-age", "Selon l’âge", young, 18, 22, 26),
                        Breakdown.by(
                                "contrats-aides.jeunes.par-diplome",
                                "Selon le niveau de diplôme",
                                young,
                                Attributes.EDUCATION),
                        Breakdown.by(
                                "contrats-aides.jeunes.par-quartier",
                                "Selon la résidence en quartier prioritaire",
                                young,
                                Attributes.QPV),
                        Breakdown.by(
                                "contrats-aides.jeunes.par-handicap",
                                "Selon la qualité de travailleur handicapé",
                                young,
                                Attributes.RQTH));
    }

    private static Indicator entered(String id, String label, OutcomeKind kind) {
        return Indicator.of(id, label, count(People.having(outcomes(kind).in(DispositifId.MISSION_LOCALE))));
    }
}

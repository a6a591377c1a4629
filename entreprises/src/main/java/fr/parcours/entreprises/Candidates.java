package fr.parcours.entreprises;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.People;
import fr.parcours.core.vocabulary.Attributes;

/** How people are distinguished in these chapters, both young and adult. */
final class Candidates {
    private Candidates() {}

    static Breakdown[] breakdowns(String figure, People people) {
        return new Breakdown[] {
            Breakdown.by(figure + ".par-sexe", "Selon le sexe", people, Attributes.SEX),
            Breakdown.byAge(figure + ".par-age", "Selon l’âge", people, 18, 26, 45, 55),
            Breakdown.by(figure + ".par-diplome", "Selon le niveau de diplôme", people, Attributes.EDUCATION),
            Breakdown.by(figure + ".par-quartier", "Selon la résidence en quartier prioritaire", people, Attributes.QPV)
        };
    }
}

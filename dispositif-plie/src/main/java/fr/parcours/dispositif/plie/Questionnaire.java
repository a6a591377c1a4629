package fr.parcours.dispositif.plie;

import fr.parcours.core.vocabulary.Attribute;

/**
 * What the European social fund asks of participants and no one else does. Origin, minority and disadvantage are sensitive:
 * a refusal is an answer.
 */
final class Questionnaire {
    static final Attribute<Boolean> THIRD_COUNTRY =
            Attribute.yesNo("thirdCountryNational", "Ressortissant d’un pays tiers");
    static final Attribute<Boolean> FOREIGN_BACKGROUND = Attribute.yesNo("foreignBackground", "D’origine étrangère");
    static final Attribute<Boolean> MINORITY =
            Attribute.yesNo("minority", "Appartenance à une minorité, communautés marginalisées comprises");
    static final Attribute<Boolean> RURAL = Attribute.yesNo("ruralArea", "Habite en zone rurale");
    /** Of the first programme only: any disadvantage but origin, minority and disability. */
    static final Attribute<Boolean> OTHER_DISADVANTAGE =
            Attribute.yesNo("otherDisadvantage", "Autre situation défavorisée");
    /** Asked six months after the exit of who had a job on entry; a pay rise alone is no improvement. */
    static final Attribute<Boolean> IMPROVED =
            Attribute.yesNo("improvedSituation", "Situation sur le marché du travail améliorée");

    private Questionnaire() {}
}

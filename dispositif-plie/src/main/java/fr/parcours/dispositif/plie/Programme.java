package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.CommonIndicator.immediate;
import static fr.parcours.dispositif.plie.CommonIndicator.later;
import static fr.parcours.dispositif.plie.CommonIndicator.output;
import static fr.parcours.dispositif.plie.LabourStatus.EMPLOYED;
import static fr.parcours.dispositif.plie.LabourStatus.INACTIVE;
import static fr.parcours.dispositif.plie.LabourStatus.UNEMPLOYED;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * The two programmes of the European social fund and the common indicators of each about participants, in the order of its
 * regulation. Those about entities (associations, administrations, enterprises supported) count no participant.
 *
 * <ul>
 *   <li>FSE 2014-2020: regulation (EU) 1304/2013, annex I; ages below 25 and above 54
 *   <li>FSE+ 2021-2027: regulation (EU) 2021/1057, annex I; ages below 18, 18 to 29, 55 and over
 * </ul>
 *
 * @param listing id of the table of participants
 * @param title title of the table
 * @param asked the questions that every participant answers, be it by a refusal
 * @param indicators the common indicators about participants
 */
record Programme(String listing, String title, List<Attribute<Boolean>> asked, List<CommonIndicator> indicators) {
    static final Programme FSE = new Programme(
            "plie.participants-fse",
            "Participants du PLIE : indicateurs communs du FSE 2014-2020",
            List.of(
                    Attributes.RQTH,
                    Questionnaire.THIRD_COUNTRY,
                    Questionnaire.FOREIGN_BACKGROUND,
                    Questionnaire.MINORITY,
                    Questionnaire.OTHER_DISADVANTAGE),
            List.of(
                    output("plie.fse.co01", entrant -> entrant.is(UNEMPLOYED)),
                    output("plie.fse.co02", Entrant::isLongTermUnemployed),
                    output("plie.fse.co03", entrant -> entrant.is(INACTIVE)),
                    output("plie.fse.co04", Entrant::isInactiveOutOfEducation),
                    output("plie.fse.co05", entrant -> entrant.is(EMPLOYED)),
                    output("plie.fse.co06", Programme::isBelow25),
                    output("plie.fse.co07", Programme::isAbove54),
                    output(
                            "plie.fse.co08",
                            entrant -> Ternary.all(
                                    isAbove54(entrant),
                                    Ternary.any(entrant.is(UNEMPLOYED), entrant.isInactiveOutOfEducation()))),
                    output("plie.fse.co09", Entrant::hasLowerSecondaryOrLess),
                    output("plie.fse.co10", Entrant::hasUpperSecondary),
                    output("plie.fse.co11", Entrant::hasTertiary),
                    output("plie.fse.co15", Programme::isOfForeignBackgroundOrMinority),
                    output("plie.fse.co16", entrant -> entrant.says(Attributes.RQTH)),
                    output("plie.fse.co17", entrant -> entrant.says(Questionnaire.OTHER_DISADVANTAGE)),
                    output("plie.fse.co18", Entrant::isBadlyHoused),
                    output("plie.fse.co19", entrant -> entrant.says(Questionnaire.RURAL)),
                    immediate("plie.fse.cr01", Leaver::seeksWork),
                    immediate("plie.fse.cr02", Leaver::learns),
                    immediate("plie.fse.cr03", Leaver::gainsQualification),
                    immediate("plie.fse.cr04", Leaver::works),
                    immediate(
                                    "plie.fse.cr05",
                                    leaver -> Ternary.any(
                                            leaver.seeksWork(),
                                            leaver.learns(),
                                            leaver.gainsQualification(),
                                            leaver.works()))
                            .among(Programme::isDisadvantaged),
                    later("plie.fse.cr06", Leaver::worksLater),
                    later("plie.fse.cr07", Leaver::isBetterOffLater),
                    later("plie.fse.cr08", Leaver::worksLater).among(Programme::isAbove54),
                    later("plie.fse.cr09", Leaver::worksLater).among(Programme::isDisadvantaged)));
    static final Programme FSE_PLUS = new Programme(
            "plie.participants-fse-plus",
            "Participants du PLIE : indicateurs communs du FSE+ 2021-2027",
            List.of(
                    Attributes.RQTH,
                    Questionnaire.THIRD_COUNTRY,
                    Questionnaire.FOREIGN_BACKGROUND,
                    Questionnaire.MINORITY),
            List.of(
                    output("plie.fse-plus.eeco01", entrant -> Ternary.YES),
                    output("plie.fse-plus.eeco02", entrant -> entrant.is(UNEMPLOYED)),
                    output("plie.fse-plus.eeco03", Entrant::isLongTermUnemployed),
                    output("plie.fse-plus.eeco04", entrant -> entrant.is(INACTIVE)),
                    output("plie.fse-plus.eeco05", entrant -> entrant.is(EMPLOYED)),
                    output("plie.fse-plus.eeco06", Programme::isBelow18),
                    output("plie.fse-plus.eeco07", Programme::isFrom18To29),
                    output("plie.fse-plus.eeco08", Programme::is55OrOver),
                    output("plie.fse-plus.eeco09", Entrant::hasLowerSecondaryOrLess),
                    output("plie.fse-plus.eeco10", Entrant::hasUpperSecondary),
                    output("plie.fse-plus.eeco11", Entrant::hasTertiary),
                    output("plie.fse-plus.eeco12", entrant -> entrant.says(Attributes.RQTH)),
                    output("plie.fse-plus.eeco13", entrant -> entrant.says(Questionnaire.THIRD_COUNTRY)),
                    output("plie.fse-plus.eeco14", entrant -> entrant.says(Questionnaire.FOREIGN_BACKGROUND)),
                    output("plie.fse-plus.eeco15", entrant -> entrant.says(Questionnaire.MINORITY)),
                    output("plie.fse-plus.eeco16", Entrant::isBadlyHoused),
                    output("plie.fse-plus.eeco17", entrant -> entrant.says(Questionnaire.RURAL)),
                    immediate("plie.fse-plus.eecr01", Leaver::seeksWork),
                    immediate("plie.fse-plus.eecr02", Leaver::learns),
                    immediate("plie.fse-plus.eecr03", Leaver::gainsQualification),
                    immediate("plie.fse-plus.eecr04", Leaver::works),
                    later("plie.fse-plus.eecr05", Leaver::worksLater),
                    later("plie.fse-plus.eecr06", Leaver::isBetterOffLater)));

    static final Parameter<Integer> BELOW_25 = Parameter.whole("plie.fse.age-jeune");
    static final Parameter<Integer> ABOVE_54 = Parameter.whole("plie.fse.age-senior");
    static final Parameter<Integer> BELOW_18 = Parameter.whole("plie.fse-plus.age-enfant");
    static final Parameter<Integer> UP_TO_29 = Parameter.whole("plie.fse-plus.age-jeune");
    static final Parameter<Integer> FROM_55 = Parameter.whole("plie.fse-plus.age-senior");

    Programme {
        asked = List.copyOf(asked);
        indicators = List.copyOf(indicators);
    }

    private static Optional<Boolean> isBelow25(Entrant entrant) {
        return entrant.isAged(age -> age < entrant.at(BELOW_25));
    }

    private static Optional<Boolean> isAbove54(Entrant entrant) {
        return entrant.isAged(age -> age > entrant.at(ABOVE_54));
    }

    private static Optional<Boolean> isBelow18(Entrant entrant) {
        return entrant.isAged(age -> age < entrant.at(BELOW_18));
    }

    private static Optional<Boolean> isFrom18To29(Entrant entrant) {
        return entrant.isAged(age -> age >= entrant.at(BELOW_18) && age <= entrant.at(UP_TO_29));
    }

    private static Optional<Boolean> is55OrOver(Entrant entrant) {
        return entrant.isAged(age -> age >= entrant.at(FROM_55));
    }

    private static Optional<Boolean> isOfForeignBackgroundOrMinority(Entrant entrant) {
        return Ternary.any(
                entrant.says(Questionnaire.THIRD_COUNTRY),
                entrant.says(Questionnaire.FOREIGN_BACKGROUND),
                entrant.says(Questionnaire.MINORITY));
    }

    private static Optional<Boolean> isDisadvantaged(Entrant entrant) {
        return Ternary.any(
                isOfForeignBackgroundOrMinority(entrant),
                entrant.says(Attributes.RQTH),
                entrant.says(Questionnaire.OTHER_DISADVANTAGE));
    }
}

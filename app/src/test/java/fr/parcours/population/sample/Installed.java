package fr.parcours.population.sample;

import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;

/** Every plug-in installed, for the structure of the sample, and the words that tests of the sample name. */
final class Installed {
    static final Structure STRUCTURE =
            StructureFile.read(LysTourcoing2021.PROFILE + ".yaml", LysTourcoing2021.structureFile());
    static final Parcours PARCOURS = Parcours.load(STRUCTURE);
    static final Vocabulary VOCABULARY = PARCOURS.vocabulary();

    static final DispositifId PACEA = dispositif("pacea");
    static final DispositifId PPAE = dispositif("ppae");
    static final DispositifId GARANTIE_JEUNES = dispositif("garantie-jeunes");
    static final DispositifId OBLIGATION_FORMATION = dispositif("obligation-formation");
    static final DispositifId REPERAGE = dispositif("reperage");
    static final DispositifId PLIE = dispositif("plie");
    static final DispositifId MEDIATION = dispositif("mediation-emploi");
    static final DispositifId NUMERIQUE = dispositif("numerique");
    static final DispositifId PARRAINAGE = dispositif("parrainage");
    static final DispositifId FAJEM = dispositif("fajem");
    static final DispositifId CLAUSES = dispositif("clauses-sociales");
    static final DispositifId CREATION = dispositif("creation-entreprise");
    static final DispositifId CONSEIL_RH = dispositif("conseil-rh");

    static final StepKind APREM = step("aprem");
    static final StepKind UNIS_VERS_EMPLOI = step("unis-vers-emploi");
    static final StepKind PREPARATION = step("preparation-recrutement");
    static final StepKind RECRUITMENT = step("session-recrutement");
    static final StepKind MATINALE = step("matinale");
    static final StepKind CLAUSE_HOURS = step("heures-clause");
    static final StepKind COMPANY_INTERVIEW = step("entretien-entreprise");

    static final AidScheme ALLOCATION_PACEA = aid("allocation-pacea");
    static final AidScheme ALLOCATION_GARANTIE_JEUNES = aid("allocation-garantie-jeunes");
    static final AidScheme GRANT = aid("bourse-creation");
    static final Keyword LOCAL =
            VOCABULARY.keyword(Keyword.Topic.PLACE, "territoire").orElseThrow();

    private Installed() {}

    static DispositifId dispositif(String code) {
        return VOCABULARY.dispositif(code).orElseThrow();
    }

    static StepKind step(String code) {
        return VOCABULARY.step(code).orElseThrow();
    }

    private static AidScheme aid(String code) {
        return VOCABULARY.aid(code).orElseThrow();
    }

    @SuppressWarnings("unchecked") // the type is that of the plug-in that owns the attribute
    static <T> Attribute<T> attribute(String name) {
        return (Attribute<T>) VOCABULARY.attribute(name).orElseThrow();
    }
}

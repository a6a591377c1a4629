package fr.parcours.population.sample;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Vocabulary;
import java.util.List;

/** The dossiers of the sample, made once for all the tests that only read them. */
final class SampleDossiers {
    /** With all that was ever learnt. */
    static final List<Dossier> ALL = LysTourcoing2021.dossiers().toList();
    /** As known to the published report. */
    static final List<Dossier> AS_PUBLISHED = ALL.stream()
            .map(dossier -> dossier.asKnownOn(LysTourcoing2021.DATA_STOPPED_ON))
            .toList();

    /** The people among them, as known to the published report. */
    static final List<Dossier> PEOPLE = AS_PUBLISHED.stream()
            .filter(dossier -> dossier.subject().kind().equals(SubjectKind.PARTICIPANT))
            .toList();
    /** The words of the core, and those of the chapters. */
    static final Vocabulary VOCABULARY = Vocabulary.of(List.of(
            Words.PACEA,
            Words.PPAE,
            Words.GARANTIE_JEUNES,
            Words.OBLIGATION_FORMATION,
            Words.REPERAGE,
            Words.PLIE,
            Words.MEDIATION,
            Words.GROUP_START,
            Words.ALLOCATION_PACEA,
            Words.ALLOCATION_GARANTIE_JEUNES,
            Words.OTHER_AID,
            Words.PLIE_TRAINING,
            Words.PARENTAL_PERMISSION,
            Words.OUTSOURCED,
            Words.MOBILISATION_STEP,
            Words.TRANSITION_STEP,
            Words.MEDIATION_STEP,
            Words.SENIOR_STEP,
            Words.HEALTH_STEP,
            Words.FIELD_OF_POSSIBILITIES,
            Words.PERSONAL_DEVELOPMENT,
            Words.LITERACY,
            Words.REGIONAL_PROGRAMME,
            ServiceWords.DIGITAL_SPACE,
            ServiceWords.PARRAINAGE,
            ServiceWords.MATINALES,
            ServiceWords.MOBILISATION,
            ServiceWords.FAJEM,
            ServiceWords.HEALTH,
            ServiceWords.CLAUSES,
            ServiceWords.CREATION,
            ServiceWords.CROSS_BORDER,
            ServiceWords.CONSEIL_RH,
            ServiceWords.CV,
            ServiceWords.PRINT,
            ServiceWords.VISIT,
            ServiceWords.MATINALE,
            ServiceWords.APREM,
            ServiceWords.MOCK_INTERVIEW,
            ServiceWords.PREPARATION,
            ServiceWords.PROPOSAL,
            ServiceWords.OPINION,
            ServiceWords.UNIS_VERS_EMPLOI,
            ServiceWords.RDV_EMPLOI,
            ServiceWords.CONNECTER_TALENTS,
            ServiceWords.RECRUITMENT,
            ServiceWords.PRESELECTION,
            ServiceWords.COMPANY_CONTACT,
            ServiceWords.COMPANY_INTERVIEW,
            ServiceWords.COMMITTEE,
            ServiceWords.JOB_CREATED,
            ServiceWords.CLAUSE_HOURS,
            ServiceWords.GRANT,
            AidScheme.of("fajem-urgence", "FAJEM, aide d’urgence"),
            AidScheme.of("fajem-thematique", "FAJEM, aide thématique"),
            AidScheme.of("fajem-renforce", "FAJEM, aide renforcée"),
            ServiceWords.DIGITAL,
            ServiceWords.WEBHELP,
            ServiceWords.CPS,
            ServiceWords.REINFORCED_CPS,
            ServiceWords.NUTRITION,
            ServiceWords.ADDICTIONS,
            ServiceWords.WORK,
            ServiceWords.MOBILITY,
            ServiceWords.LOCAL,
            ServiceWords.ELSEWHERE,
            ServiceWords.FAJEM_KIND,
            ServiceWords.FAJEM_DECISION,
            ServiceWords.STAFF,
            ServiceWords.ACTIVITY_CODE,
            ServiceWords.CONTRACTING_AUTHORITY,
            ServiceWords.OPERATION,
            ServiceWords.HOLDER,
            ServiceWords.DUE_HOURS));

    private SampleDossiers() {}
}

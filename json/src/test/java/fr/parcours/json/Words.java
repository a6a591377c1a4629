package fr.parcours.json;

import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Vocabulary;
import java.util.List;

/** The vocabulary of these tests: the core words and a few of plug-ins. */
final class Words {
    static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    static final DispositifId PLIE = DispositifId.of("plie", "PLIE");
    static final PhaseId PHASE_1 = PhaseId.of("phase-1", "Phase 1");
    static final PhaseId PHASE_2 = PhaseId.of("phase-2", "Phase 2");
    static final AidScheme ALLOCATION = AidScheme.of("allocation-pacea", "Allocation PACEA");
    static final StepKind HEURES_CLAUSE = StepKind.of("heures-clause", "Heures de clause");
    static final Keyword NUMERIQUE = Keyword.of(Keyword.Topic.THEME, "numerique", "Numérique");
    static final Keyword TERRITOIRE = Keyword.of(Keyword.Topic.PLACE, "territoire", "Territoire");
    static final Keyword PRF = Keyword.of(Keyword.Topic.PROGRAMME, "prf", "PRF");
    static final Attribute<Integer> STAFF = Attribute.whole("staff", "Effectif").of(SubjectKind.COMPANY);

    static final Vocabulary VOCABULARY = Vocabulary.of(
            List.of(PACEA, PLIE, PHASE_1, PHASE_2, ALLOCATION, HEURES_CLAUSE, NUMERIQUE, TERRITOIRE, PRF, STAFF));
    static final DossierFormat FORMAT = DossierFormat.of(VOCABULARY);

    private Words() {}

    /** A line whose subject is a participant. */
    static String line(String... facts) {
        return "{\"subject\":{\"kind\":\"participant\",\"id\":\"J-1\"},\"facts\":[" + String.join(",", facts) + "]}";
    }
}

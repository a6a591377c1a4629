package fr.parcours.population.sample;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.vocabulary.SubjectKind;
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

    private SampleDossiers() {}
}

package fr.parcours.entreprises.aides;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.settings.StructureFile;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.List;

/** Aided contracts, and the suite to ask about them. */
final class Contracts {
    static final Parcours PARCOURS = Parcours.of(List.of(new ContratsAidesPlugin()));

    private Contracts() {}

    /** Obtains the suite for a structure that writes its own file. */
    static Parcours forStructure(String file) {
        return Parcours.of(List.of(new ContratsAidesPlugin()), StructureFile.read("structure.yaml", file));
    }

    /** Obtains the suite for a structure of a region. */
    static Parcours in(String region) {
        return forStructure("parameters: { contrats-aides.region: { values: [ { from: 2021-01-01, value: " + region
                + ", source: essai, confidence: LOCAL } ] } }");
    }

    static Outcome.Builder contract(OutcomeKind kind, String on) {
        return Outcome.builder(LocalDate.parse(on), kind);
    }

    static Outcome.Builder contract(OutcomeKind kind, String on, String until) {
        return contract(kind, on).until(LocalDate.parse(until));
    }
}

package fr.parcours.entreprises.aides;

import static fr.parcours.testkit.Literals.day;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.Structures;
import java.util.List;

/** Aided contracts, and the suite to ask about them. */
final class Contracts {
    static final Parcours PARCOURS = Parcours.of(List.of(new ContratsAidesPlugin()));
    /** A structure that writes an order of its own, whatever the day. */
    static final Parcours ORDERED = choosing(
            "contrats-aides.arrete.hauts-de-france",
            "[pec jeunes 65 % 30 h 9-12 mois, pec qpv-zrr 80 % 30 h 9-12 mois, cie jeunes 47 % 35 h 6-12 mois]");

    private Contracts() {}

    /** Obtains the suite for a structure that writes its own file. */
    static Parcours forStructure(String file) {
        return Parcours.of(List.of(new ContratsAidesPlugin()), StructureFile.read("structure.yaml", file));
    }

    /** Obtains the suite for a structure that sets one parameter. */
    static Parcours choosing(String parameter, String value) {
        return Parcours.of(List.of(new ContratsAidesPlugin()), Structures.choosing(parameter, value));
    }

    /** Obtains the suite for a structure of a region. */
    static Parcours in(String region) {
        return choosing("contrats-aides.region", region);
    }

    static Outcome.Builder contract(OutcomeKind kind, String on) {
        return Outcome.builder(day(on), kind);
    }

    static Outcome.Builder contract(OutcomeKind kind, String on, String until) {
        return contract(kind, on).until(day(until));
    }
}

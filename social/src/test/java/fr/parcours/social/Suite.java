package fr.parcours.social;

import static fr.parcours.testkit.Literals.day;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.Story;
import fr.parcours.testkit.Structures;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The suite of the tests: this plug-in, alone; and what happens to a file of the fund only. */
final class Suite {
    static final Parcours PARCOURS = Parcours.of(List.of(new SocialPlugin()));
    static final DispositifId MISSION_LOCALE = DispositifId.MISSION_LOCALE;
    static final DispositifId PLIE = DispositifId.of("plie", "PLIE");

    private Suite() {}

    static Parcours choosing(String parameter, String value) {
        return choosing(Map.of(parameter, value));
    }

    static Parcours choosing(Map<String, String> values) {
        return forStructure(Structures.choosing(values));
    }

    static Parcours forStructure(String parameters) {
        return forStructure(StructureFile.read("structure.yaml", "parameters:\n" + parameters));
    }

    private static Parcours forStructure(Structure structure) {
        return Parcours.of(List.of(new SocialPlugin()), structure);
    }

    static Step asked(String kind, String on, String... missing) {
        return papers(StepKind.DEMANDE, kind, on, missing);
    }

    static Step given(String kind, String on, String... missing) {
        return papers(FajemFile.PIECES, kind, on, missing);
    }

    private static Step papers(StepKind step, String kind, String on, String... missing) {
        return Step.builder(day(on), step)
                .by(Fajem.FAJEM)
                .value(Fajem.KIND, kind)
                .value(Fajem.MISSING_PAPERS, Set.of(missing))
                .build();
    }

    static Step answered(String kind, String on, String answer) {
        return Step.builder(day(on), StepKind.DECISION)
                .by(Fajem.FAJEM)
                .value(Fajem.KIND, kind)
                .value(Fajem.ANSWER, answer)
                .build();
    }

    static List<String> problems(Parcours parcours, Story<?> story) {
        return parcours.coherence().check(story.dossier()).stream()
                .map(Problem::toString)
                .toList();
    }
}

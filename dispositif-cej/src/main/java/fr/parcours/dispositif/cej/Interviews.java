package fr.parcours.dispositif.cej;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Rhythm;
import fr.parcours.core.workflow.Workflow;
import java.util.Set;

/** The individual interviews of each month, alike in the three dispositifs but for their number. */
final class Interviews {
    private Interviews() {}

    /**
     * Obtains the obligation of a dispositif.
     *
     * @param limits its pathway, for the end
     */
    static Rhythm each(Setting setting, Workflow limits) {
        String dispositif = limits.dispositif().code();
        return Rhythm.of(
                dispositif + ".entretien-mensuel",
                setting.parameters(),
                Parameter.whole(dispositif + ".entretiens-par-mois"),
                setting.messages(),
                "entretien-mensuel",
                Set.of(StepKind.ENTRETIEN),
                limits);
    }
}

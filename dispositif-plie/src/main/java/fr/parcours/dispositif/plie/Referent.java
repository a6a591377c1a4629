package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import java.time.LocalDate;

/** Who accompanies: an outside referent while an outsourced accompaniment runs, the PLIE's own otherwise. */
enum Referent {
    INTERNAL("interne"),
    EXTERNAL("externe");

    private final String code;

    Referent(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Referent on(Dossier dossier, LocalDate day) {
        boolean outside = dossier.facts(Step.class)
                .filter(step -> step.kind().equals(Plie.EXTERNAL) && !step.on().isAfter(day))
                .anyMatch(step -> step.until().map(last -> !last.isBefore(day)).orElse(true));
        return outside ? EXTERNAL : INTERNAL;
    }
}

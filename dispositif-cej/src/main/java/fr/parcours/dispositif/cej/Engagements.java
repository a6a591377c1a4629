package fr.parcours.dispositif.cej;

import static fr.parcours.core.vocabulary.OutcomeKind.Family.COMMITMENT;
import static fr.parcours.core.vocabulary.OutcomeKind.Family.EMPLOYMENT;
import static fr.parcours.core.vocabulary.OutcomeKind.Family.TRAINING;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.util.List;

/**
 * The pathways and contracts that suspend the payment of the CEJ (R5131-24 III) or carry it on (R5131-16, arrêté of
 * 2022-03-09), and that no other module names.
 */
final class Engagements {
    static final OutcomeKind ETTI = OutcomeKind.of("etti", "Contrat de mission d’insertion (ETTI)", EMPLOYMENT);
    static final OutcomeKind CDD_TREMPLIN = OutcomeKind.of("cdd-tremplin", "CDD Tremplin", EMPLOYMENT);
    static final OutcomeKind E2C = OutcomeKind.of("e2c", "École de la deuxième chance", TRAINING);
    static final OutcomeKind PREPA_APPRENTISSAGE =
            OutcomeKind.of("prepa-apprentissage", "Prépa-apprentissage", TRAINING);
    static final OutcomeKind PROMO_16_18 = OutcomeKind.of("promo-16-18", "Promo 16-18", TRAINING);
    static final OutcomeKind INCLUSION = OutcomeKind.of("cent-pour-cent-inclusion", "100 % inclusion", TRAINING);
    static final OutcomeKind EPIDE = OutcomeKind.of("epide", "Volontariat pour l’insertion (EPIDE)", COMMITMENT);
    static final OutcomeKind SMV = OutcomeKind.of("smv", "Service militaire volontaire", COMMITMENT);
    static final OutcomeKind SMA = OutcomeKind.of("sma", "Service militaire adapté", COMMITMENT);
    static final OutcomeKind SNU = OutcomeKind.of("snu", "Service national universel", COMMITMENT);
    static final OutcomeKind VOLONTARIAT_ARMEES =
            OutcomeKind.of("volontariat-armees", "Volontariat dans les armées", COMMITMENT);

    /** Those that are a situation reached, as the contracts and trainings that other modules name. */
    static final List<OutcomeKind> SITUATIONS =
            List.of(ETTI, CDD_TREMPLIN, E2C, PREPA_APPRENTISSAGE, PROMO_16_18, INCLUSION);

    private Engagements() {}

    static void contribute(Contributions to) {
        to.words(SITUATIONS.toArray(OutcomeKind[]::new));
        to.words(EPIDE, SMV, SMA, SNU, VOLONTARIAT_ARMEES);
    }
}

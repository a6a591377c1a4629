package fr.parcours.dispositif.plie;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/**
 * Contributes the dispositif {@code plie} and its chapter, what {@code check} looks at in it, and the tables of participants
 * that the European social fund asks for.
 */
public final class PliePlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("plie", "PLIE");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(
                Plie.PLIE,
                Plie.EXTERNAL,
                Plie.MOBILISATION,
                Plie.TRANSITION,
                Plie.SENIOR,
                Plie.HEALTH,
                Plie.MEDIATION,
                Plie.PERSONAL_DEVELOPMENT,
                Plie.LITERACY,
                Plie.TRAINING,
                Questionnaire.THIRD_COUNTRY,
                Questionnaire.FOREIGN_BACKGROUND,
                Questionnaire.MINORITY,
                Questionnaire.RURAL,
                Questionnaire.OTHER_DISADVANTAGE,
                Questionnaire.IMPROVED);
        to.dispositif(Plie::of);
        to.chapter(Figures::chapter);
        to.check(PlieCheck::of);
        to.listing(setting -> ParticipantTable.of(setting, Programme.FSE));
        to.listing(setting -> ParticipantTable.of(setting, Programme.FSE_PLUS));
    }
}

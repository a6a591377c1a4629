package fr.parcours.dispositif.plie;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import java.util.List;

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
        to.parameters(
                WorkingAge.LEAST,
                WorkingAge.AT_SCHOOL,
                Criteria.LISTED,
                Criteria.LONG_TERM,
                Criteria.MINIMUM_INCOME,
                Criteria.SENIOR,
                Criteria.YOUNG,
                Criteria.LOW_SKILLED,
                Jobseeker.CATEGORIES,
                Protocol.REFERENCE,
                Protocol.LONGEST,
                PlieWorkflow.LONGEST,
                PlieWorkflow.CONTACTS_A_MONTH,
                PositiveExits.CONTRACTS,
                PositiveExits.LASTING,
                PositiveExits.FOLLOW_UP,
                ParticipantTable.DAYS_TO_PASS,
                LabourStatus.WORKING);
        to.parameters(
                Entrant.LONG_TERM,
                Entrant.LONG_TERM_YOUNG,
                Entrant.LONG_TERM_AGE,
                Entrant.LEARNING,
                Entrant.ISCED_0_2,
                Entrant.ISCED_3_4,
                Entrant.ISCED_5_8,
                Entrant.BADLY_HOUSED,
                Leaver.WEEKS,
                Leaver.MONTHS,
                Leaver.PRECARIOUS,
                Leaver.STABLE,
                Leaver.FULL_TIME,
                Programme.BELOW_25,
                Programme.ABOVE_54,
                Programme.BELOW_18,
                Programme.UP_TO_29,
                Programme.FROM_55);
        to.dispositif(Plie::of);
        to.chapter(Figures::chapter);
        to.check(PlieCheck::of);
        for (Programme programme : List.of(Programme.FSE, Programme.FSE_PLUS)) {
            to.parameters(programme.indicators().stream()
                    .map(CommonIndicator::parameter)
                    .toArray(Parameter<?>[]::new));
            to.listing(setting -> ParticipantTable.of(setting, programme));
        }
    }
}

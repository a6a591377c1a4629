package fr.parcours.dispositif.plie;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.Attributes;
import java.util.List;
import java.util.Optional;

/** Where a participant stands on the labour market: exactly one of the three, so that they add up to all participants. */
enum LabourStatus {
    UNEMPLOYED("chomeur"),
    INACTIVE("inactif"),
    EMPLOYED("en-emploi");

    static final Parameter<List<String>> WORKING =
            Parameter.someOf("plie.participant.activites-emploi", Attributes.ACTIVITY);

    private final String code;

    LabourStatus(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Finds the status on the day: a registered jobseeker is unemployed whatever else is declared; else the activity says. */
    static Optional<LabourStatus> of(Inquiry inquiry) {
        return Jobseeker.test(inquiry).orElse(false)
                ? Optional.of(UNEMPLOYED)
                : inquiry.ask(Attributes.ACTIVITY).map(activity -> of(activity, inquiry));
    }

    /** Obtains the status that an activity alone gives. */
    static LabourStatus of(String activity, Inquiry inquiry) {
        if (activity.equals("job-seeking")) {
            return UNEMPLOYED;
        }
        return inquiry.at(WORKING).contains(activity) ? EMPLOYED : INACTIVE;
    }
}

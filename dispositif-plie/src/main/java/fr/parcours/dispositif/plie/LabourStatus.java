package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a participant stands on the labour market: exactly one of the three, so that they add up to all participants. */
enum LabourStatus {
    UNEMPLOYED("chomeur"),
    INACTIVE("inactif"),
    EMPLOYED("en-emploi");

    private static final Parameter<List<String>> WORKING =
            Codes.of("plie.participant.activites-emploi", Attributes.ACTIVITY);

    private final String code;

    LabourStatus(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Finds the status on a day: a registered jobseeker is unemployed whatever else is declared; else the activity says. */
    static Optional<LabourStatus> on(Dossier dossier, LocalDate day, Jobseeker jobseeker, Parameters parameters) {
        return jobseeker.test(dossier, day).filter(yes -> yes).isPresent()
                ? Optional.of(UNEMPLOYED)
                : dossier.answer(Attributes.ACTIVITY, day).value().map(activity -> of(activity, day, parameters));
    }

    /** Obtains the status that an activity alone gives. */
    static LabourStatus of(String activity, LocalDate day, Parameters parameters) {
        if (activity.equals("job-seeking")) {
            return UNEMPLOYED;
        }
        return parameters.at(WORKING, day).value().contains(activity) ? EMPLOYED : INACTIVE;
    }
}

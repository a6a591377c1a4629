package fr.parcours.dispositif.plie;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Of working age and out of school: what every criterion of a protocol supposes of whom it puts on the way to a job. The least
 * age, and which situations are those of school, are the protocol's. Someone of whom no situation is known is presumed out of
 * school.
 */
final class WorkingAge {
    static final Parameter<Integer> LEAST = Parameter.whole("plie.public.age-minimum");
    static final Parameter<List<String>> AT_SCHOOL =
            Parameter.someOf("plie.public.situations-scolaires", Attributes.ACTIVITY);

    private WorkingAge() {}

    static Rule rule(Rules rules) {
        return rules.all(
                "plie.en-age-de-travailler",
                rules.ageAtLeast("plie.age", LEAST),
                rules.rule("plie.scolarite", WorkingAge::outOfSchool));
    }

    /** The day of leaving school wins over an earlier declaration of a pupil, not over a later one. */
    private static Verdict outOfSchool(Inquiry inquiry) {
        List<String> atSchool = inquiry.at(AT_SCHOOL);
        Optional<String> activity = inquiry.ask(Attributes.ACTIVITY);
        if (activity.filter(code -> !atSchool.contains(code)).isPresent()) {
            return inquiry.satisfied(inquiry.label(Attributes.ACTIVITY, activity.get()));
        }
        Optional<LocalDate> leaving = inquiry.ask(Attributes.LEFT_SCHOOL_ON);
        if (leaving.filter(day -> hasLeft(inquiry, day)).isPresent()) {
            return inquiry.saying("plie.scolarite.quittee", leaving.get()).satisfied();
        }
        if (activity.isPresent()) {
            return inquiry.refused(inquiry.label(Attributes.ACTIVITY, activity.get()));
        }
        return leaving.isPresent()
                ? inquiry.saying("plie.scolarite.a-quitter", leaving.get()).refused()
                : inquiry.saying("plie.scolarite.presumee").satisfied();
    }

    private static boolean hasLeft(Inquiry inquiry, LocalDate day) {
        return !day.isAfter(inquiry.on())
                && inquiry.declaration(Attributes.ACTIVITY, inquiry.on())
                        .filter(declaration -> declaration.on().isAfter(day))
                        .isEmpty();
    }
}

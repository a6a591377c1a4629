package fr.parcours.dispositif.plie;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Who is a jobseeker. The category says so when it is known (A, B and C are held to look for a job, D and E are not); else
 * the activity; else the registration alone.
 */
final class Jobseeker {
    static final Parameter<List<String>> CATEGORIES =
            Parameter.someOf("plie.demandeur-emploi.categories", Attributes.JOBSEEKER_CATEGORY);

    private Jobseeker() {}

    /** Judges whether someone is a jobseeker on the day; empty when nothing says. */
    static Optional<Boolean> test(Inquiry inquiry) {
        List<String> categories = inquiry.at(CATEGORIES);
        return inquiry.ask(Attributes.JOBSEEKER_CATEGORY)
                .map(categories::contains)
                .or(() -> inquiry.ask(Attributes.ACTIVITY).map("job-seeking"::equals))
                .or(() -> inquiry.ask(Attributes.JOBSEEKER_SINCE)
                        .filter(day -> !day.isAfter(inquiry.on()))
                        .map(day -> true));
    }

    static Verdict judge(Inquiry inquiry) {
        return test(inquiry).map(yes -> inquiry.answer(yes)).orElseGet(inquiry::undetermined);
    }
}

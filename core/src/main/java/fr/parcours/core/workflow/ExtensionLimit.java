package fr.parcours.core.workflow;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import java.time.LocalDate;

/** How far an extension may go for one reason. Immutable; does not read the clock. */
@Stable
@FunctionalInterface
public interface ExtensionLimit {
    /** Lets an extension go as far as it says. */
    ExtensionLimit NONE = (inquiry, enrolment, extension) -> inquiry.nothing();

    /**
     * Finds the last day that an extension may give, as of the day of the inquiry; what it says is said as a {@link Limit} does.
     * {@code inquiry.nothing()} means that nothing limits it, {@code inquiry.unknown()} that what limits it is not known.
     */
    Explained<LocalDate> of(Inquiry inquiry, Enrolment enrolment, Extension extension);

    /**
     * Obtains the limit of a length in months from the entry, read from a parameter on the day of the extension, to which suspended days are
     * added. Wording values: months, day of entry, suspended days.
     */
    static ExtensionLimit months(Parameter<Integer> months, String wording) {
        return (inquiry, enrolment, extension) -> {
            int length = inquiry.at(months, extension.on());
            long suspended = inquiry.suspensions(enrolment).stream()
                    .mapToLong(Days::count)
                    .sum();
            return inquiry.saying(wording, length, enrolment.start(), suspended)
                    .gives(Term.ofMonths(length).lastDayFrom(enrolment.start()).plusDays(suspended));
        };
    }
}

package fr.parcours.dispositif.plie;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The protocols of a PLIE: the agreement between the communes and the State that carries it, for five years at most
 * (R5131-3, since 2008-05-01). Each is also one operation of the European social fund.
 *
 * <p>A structure gives the first day and the reference of each of its protocols. One lasts until the next, and no longer than
 * the law allows. Where it gives none, a protocol is presumed, and all of a person's enrolments are of one operation.
 */
final class Protocol {
    static final Parameter<Optional<String>> REFERENCE =
            Parameter.code("plie.protocole").orNone();
    static final Parameter<Integer> LONGEST = Parameter.whole("plie.protocole-duree-maximale");

    /** What the plug-in ships: the structure has not given its protocols. */
    private static final String NOT_GIVEN = "non-renseigne";

    private static final Articles SUPPORT = Articles.from(LocalDate.of(2008, 5, 1), "R5131-3");

    private Protocol() {}

    /** Judges whether a protocol is running. */
    static Verdict isRunning(Inquiry inquiry) {
        ParameterValue<Optional<String>> reference = inquiry.dated(REFERENCE);
        if (reference.value().isEmpty()) {
            return inquiry.saying("plie.protocole.aucun", reference.from()).refused();
        }
        String name = reference.value().get();
        if (name.equals(NOT_GIVEN)) {
            inquiry.presume("plie.protocole");
            return inquiry.citing(SUPPORT).saying("plie.protocole.presume").satisfied();
        }
        Days days = days(inquiry, reference);
        return inquiry.answer(days.contains(inquiry.on()), name, days.first(), days.last());
    }

    /**
     * A protocol as an operation.
     *
     * @param reference the structure's own, or that it has given none
     * @param days empty when it has given none
     */
    record Operation(String reference, Optional<Days> days) {}

    /** Finds the operation that a day belongs to; empty outside every protocol. */
    static Optional<Operation> operation(Inquiry inquiry, LocalDate day) {
        return inquiry.find(REFERENCE, day)
                .flatMap(reference -> reference.value().flatMap(name -> {
                    Optional<Days> days =
                            name.equals(NOT_GIVEN) ? Optional.empty() : Optional.of(days(inquiry, reference));
                    return days.map(each -> each.contains(day)).orElse(true)
                            ? Optional.of(new Operation(name, days))
                            : Optional.empty();
                }));
    }

    private static Days days(Inquiry inquiry, ParameterValue<?> reference) {
        LocalDate first = reference.from();
        LocalDate longest = Term.ofMonths(12 * longest(inquiry, first)).lastDayFrom(first);
        return Days.between(first, reference.until().filter(longest::isAfter).orElse(longest));
    }

    /** Gets the longest a protocol may last, in years; one begun before the article is held to its first value. */
    private static int longest(Inquiry inquiry, LocalDate first) {
        return inquiry.find(LONGEST, first)
                .orElseGet(() -> inquiry.first(LONGEST))
                .value();
    }
}

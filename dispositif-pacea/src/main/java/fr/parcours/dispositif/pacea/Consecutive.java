package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Pacea.PACEA;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Term;
import fr.parcours.core.workflow.Limit;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The "24 mois consécutifs" of the PACEA (R5131-11, R5131-13 since 2022-03-01): a PACEA that begins on the last day of the one
 * before, or on the next day, goes on with its months; one day without any, and they begin again.
 *
 * <p>The article does not say what a renewal does, so it is a choice of the structure: {@code cumule}, the default, because
 * months without a day between them are consecutive whatever the number of contracts; or {@code repart}, each contract having
 * months of its own.
 */
final class Consecutive {
    static final Parameter<Integer> LONGEST = Parameter.whole("pacea.duree-maximale");
    private static final String ADDS_UP = "cumule";
    static final Parameter<String> RENEWAL = Parameter.oneOf("pacea.renouvellement", ADDS_UP, "repart");

    private Consecutive() {}

    /** Finds the day from which the months of a PACEA begun on a day are counted: that day, or the first of those before it. */
    static LocalDate since(Inquiry inquiry, LocalDate entry) {
        LocalDate since = entry;
        Optional<Enrolment> before = before(inquiry, since);
        while (before.isPresent() && inquiry.at(RENEWAL, entry).equals(ADDS_UP)) {
            since = before.get().start();
            before = before(inquiry, since);
        }
        return since;
    }

    private static Optional<Enrolment> before(Inquiry inquiry, LocalDate entry) {
        return inquiry.enrolments(PACEA, each -> mayTouch(inquiry, each, entry)).stream()
                .filter(each -> inquiry.lastDay(each)
                        .filter(last -> touches(last, entry))
                        .isPresent())
                .findFirst();
    }

    /** Checks if no day stands between a last day and an entry. */
    private static boolean touches(LocalDate last, LocalDate entry) {
        return !last.isAfter(entry) && !last.isBefore(entry.minusDays(1));
    }

    /** An enrolment without exit is over when its own months are. */
    private static boolean mayTouch(Inquiry inquiry, Enrolment earlier, LocalDate entry) {
        return earlier.start().isBefore(entry)
                && earlier.lastDay()
                        .map(last -> touches(last, entry))
                        .orElseGet(() -> inquiry.find(LONGEST, earlier.start())
                                .filter(months -> Term.ofMonths(months.value())
                                        .lastDayFrom(since(inquiry, earlier.start()))
                                        .isBefore(entry))
                                .isPresent());
    }

    /** Obtains the limit of the months, from the first of the enrolments that follow one another. */
    static Limit limit() {
        return (inquiry, enrolment) -> {
            LocalDate entry = enrolment.start();
            int months = inquiry.at(LONGEST, entry);
            LocalDate since = since(inquiry, entry);
            inquiry.saying(since.equals(entry) ? "pacea.fin.duree" : "pacea.fin.consecutifs", months, since);
            return inquiry.gives(Term.ofMonths(months).lastDayFrom(since));
        };
    }

    /** Checks if a PACEA that would begin on the day may go on with the months of another. */
    static boolean mayContinue(Inquiry inquiry) {
        return !inquiry.enrolments(PACEA, each -> mayTouch(inquiry, each, inquiry.on()))
                .isEmpty();
    }

    /** Obtains the rule that months remain to a PACEA that goes on with those of another. Asked where one {@link #mayContinue}. */
    static Rule remain(Rules rules) {
        return rules.rule("pacea.mois-consecutifs", inquiry -> {
            int months = inquiry.at(LONGEST);
            LocalDate since = inquiry.need(inquiry.explain("pacea.suite", line -> {
                LocalDate first = since(line, line.on());
                return line.saying("pacea.suite." + (first.equals(line.on()) ? "a-neuf" : "consecutive"), first)
                        .gives(first);
            }));
            LocalDate last = Term.ofMonths(months).lastDayFrom(since);
            return inquiry.answer(!inquiry.on().isAfter(last), months, since, last);
        });
    }
}

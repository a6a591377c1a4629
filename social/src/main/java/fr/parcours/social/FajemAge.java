package fr.parcours.social;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * The age at which a request may be deposited: from 16 to the day before the 25th birthday. Judged on the day of the deposit,
 * so that a request deposited that day and decided later remains admissible.
 */
final class FajemAge {
    static final Parameter<Integer> MINIMUM = Parameter.whole("fajem.age-minimum");
    static final Parameter<Integer> TOO_OLD = Parameter.whole("fajem.age-exclu");

    private FajemAge() {}

    /**
     * Obtains the rule that a request may be deposited on one of some days, or was in time and still awaits its decision when
     * they begin.
     *
     * @param period the days that matter, from the day judged
     */
    static Rule rule(Rules rules, Function<LocalDate, Days> period) {
        return rules.rule("fajem.age", inquiry -> judge(inquiry, period.apply(inquiry.on())));
    }

    private static Verdict judge(Inquiry inquiry, Days days) {
        int least = inquiry.at(MINIMUM, days.first());
        int tooOld = inquiry.at(TOO_OLD, days.first());
        LocalDate birth = inquiry.need(Attributes.BIRTH_DATE, least, tooOld);
        Days admitted = admitted(least, tooOld, birth);
        boolean inTime = admitted.overlaps(days);
        if (!inTime) {
            Optional<FajemRequest> awaiting = FajemFile.of(inquiry).requests().stream()
                    .filter(request -> !request.depositedOn().isAfter(days.last())
                            && admitted.contains(request.depositedOn())
                            && request.awaits(days.first()))
                    .findFirst();
            if (awaiting.isPresent()) {
                return inquiry.saying("fajem.age.depot", awaiting.get().depositedOn(), tooOld)
                        .satisfied();
            }
        }
        return inquiry.answer(inTime, least, tooOld, admitted.first(), admitted.last());
    }

    /** Checks if a day of deposit is known to lie outside the ages of the fund. */
    static boolean excludes(Inquiry inquiry, LocalDate deposit) {
        Optional<Integer> least = inquiry.find(MINIMUM, deposit).map(ParameterValue::value);
        Optional<Integer> tooOld = inquiry.find(TOO_OLD, deposit).map(ParameterValue::value);
        Optional<LocalDate> birth = inquiry.ask(Attributes.BIRTH_DATE);
        return least.isPresent()
                && tooOld.isPresent()
                && birth.filter(day -> !admitted(least.get(), tooOld.get(), day).contains(deposit))
                        .isPresent();
    }

    private static Days admitted(int least, int tooOld, LocalDate birth) {
        return Days.between(Age.reaches(least, birth), Age.lastDayBefore(tooOld, birth));
    }
}

package fr.exemple.passiae;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.time.Term;
import java.util.Optional;

/** Lengths in months as parameters: never zero, so that none fails where it is counted. */
final class Months {
    private Months() {}

    static Parameter<Term> parameter(String id) {
        return Parameter.of(
                id,
                "a number of months, at least 1",
                texts -> texts.size() == 1
                        ? Optional.of(Integer.valueOf(texts.get(0)))
                                .filter(months -> months > 0)
                                .map(Term::ofMonths)
                        : Optional.empty());
    }
}

package fr.parcours.dispositif.plie;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Condition.Operator;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length in months to reach, or to pass: "6 mois ou plus" ({@code >= 6}), "plus de 6 mois" ({@code > 6}). Publishers differ
 * on the very day, so the operator is part of the parameter.
 */
record Threshold(Operator operator, int months) {
    private static final Pattern FORM = Pattern.compile("(>=|>) ?([0-9]{1,3})");

    /** Obtains the key of a threshold. */
    static Parameter<Threshold> parameter(String id) {
        return Parameter.of(
                id,
                Texts.of(Threshold.class, "plie").of("form.threshold"),
                texts -> texts.size() == 1 ? parse(texts.get(0)) : Optional.empty());
    }

    private static Optional<Threshold> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Threshold(
                        form.group(1).equals(">") ? Operator.OVER : Operator.AT_LEAST, Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** Checks the time elapsed from a day to another: exactly n months on the anniversary. */
    boolean isPassed(LocalDate from, LocalDate to) {
        return operator.holds(to.compareTo(anniversary(from)));
    }

    /** Checks a length with both days in: exactly n months when it ends on the day before the anniversary. */
    boolean isLasted(LocalDate first, LocalDate last) {
        return isPassed(first, last.plusDays(1));
    }

    /** Finds the first day on which {@link #isPassed} holds. */
    LocalDate passedOn(LocalDate from) {
        LocalDate anniversary = anniversary(from);
        return operator == Operator.OVER ? anniversary.plusDays(1) : anniversary;
    }

    /** Finds the first day after so many months: one of them is whole when it ends. */
    private LocalDate anniversary(LocalDate from) {
        return months == 0 ? from : Term.ofMonths(months).lastDayFrom(from).plusDays(1);
    }
}

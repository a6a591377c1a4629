package fr.parcours.formation;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The least that an apprentice is paid: a percentage of the SMIC by age and year of contract (D6222-26).
 *
 * <ul>
 *   <li>The day on which the contract was concluded chooses the table; one that is not recorded is the first day of the
 *       contract. From 26, there is a rate of its own since 2019-01-01 only.
 *   <li>A birthday raises the rate on the first day of the month that follows, and not that day: the age is that of the last
 *       day of the month before, or of the first day of the contract in its first month. Under 16, the rate is that of 16 and
 *       17 (D6222-27).
 *   <li>Years of contract run from its first day, date to date. When one begins within a month, each counts its calendar days of
 *       it: no text that was read says how, so it is presumed.
 * </ul>
 *
 * <p>From 21, the least pay of the branch replaces the SMIC when it is higher: dossiers do not hold it, so it is said and not
 * computed. Nor is what an earlier contract or a shorter training may add.
 */
final class ApprenticePay {
    private static final String PREFIX = "alternance.apprentissage.remuneration-";
    static final Parameter<Integer> AGE_LEAST = Parameter.whole(PREFIX + "age-plancher");
    static final Parameter<Integer> AGE_YOUNG = Parameter.whole(PREFIX + "age-jeune");
    static final Parameter<Integer> AGE_OLDER = Parameter.whole(PREFIX + "age-majore");
    static final Parameter<Integer> AGE_ADULT = Parameter.whole(PREFIX + "age-adulte");
    static final Parameter<YearlyRates> OF_MINORS = YearlyRates.parameter(PREFIX + "mineur");
    static final Parameter<YearlyRates> OF_YOUNG = YearlyRates.parameter(PREFIX + "jeune");
    static final Parameter<YearlyRates> OF_OLDER = YearlyRates.parameter(PREFIX + "majore");
    static final Parameter<YearlyRates> OF_ADULTS = YearlyRates.parameter(PREFIX + "adulte");

    private static final String AGE = "alternance.remuneration.age-apprenti";
    private static final String TWO_YEARS = "alternance.remuneration.annee.deux";
    private static final Articles BRANCH = Articles.from(LocalDate.of(2008, 5, 1), "D6222-26");
    private static final int YEAR = 12;

    private ApprenticePay() {}

    /** Computes what a month of a contract pays at least; stops when something is not known. */
    static BigDecimal month(Inquiry inquiry, Outcome contract, YearMonth month) {
        LocalDate concluded = Conditions.concluded(contract);
        Parameter<YearlyRates> rates =
                inquiry.need(inquiry.explain(AGE, line -> rates(line, contract, concluded, month)));
        Years years = inquiry.need(
                inquiry.explain("alternance.remuneration.annee", line -> years(line, contract, concluded, month)));
        BigDecimal pay =
                inquiry.need(inquiry.explain(MinimumPay.RATE, line -> pay(line, line.at(rates, concluded), years)));
        if (rates.equals(OF_OLDER) || rates.equals(OF_ADULTS)) {
            inquiry.explain("alternance.remuneration.branche-apprenti", BRANCH, Inquiry::<BigDecimal>unknown);
        }
        return pay;
    }

    /** Finds the rates of an age, in the table of the day on which the contract was concluded. */
    private static Explained<Parameter<YearlyRates>> rates(
            Inquiry line, Outcome contract, LocalDate concluded, YearMonth month) {
        int young = line.at(AGE_YOUNG, concluded);
        int older = line.at(AGE_OLDER, concluded);
        Optional<Integer> adult = line.find(AGE_ADULT, concluded).map(ParameterValue::value);
        LocalDate eve = month.atDay(1).minusDays(1);
        LocalDate on = eve.isBefore(contract.on()) ? contract.on() : eve;
        Optional<Integer> reached = line.ask(Attributes.BIRTH_DATE).map(birth -> Age.on(on, birth));
        if (reached.isEmpty()) {
            return line.unknown();
        }
        int age = reached.get();
        if (age < young) {
            return minor(line, age, on, line.at(AGE_LEAST, concluded), young);
        }
        boolean isAdult = adult.filter(from -> age >= from).isPresent();
        return line.gives(isAdult ? OF_ADULTS : age >= older ? OF_OLDER : OF_YOUNG, age, on);
    }

    private static Explained<Parameter<YearlyRates>> minor(Inquiry line, int age, LocalDate on, int least, int young) {
        return age < least
                ? line.saying(AGE + ".moins", age, on, least, young - 1).gives(OF_MINORS)
                : line.gives(OF_MINORS, age, on);
    }

    /**
     * The year of contract of a month, or the two that share it.
     *
     * @param first the year of the first day of the contract in the month, from 1
     * @param firstDays days of the month in it, at least 1
     * @param last the year of the last day
     * @param lastDays days of the month in it, zero when it is the first year
     */
    private record Years(int first, long firstDays, int last, long lastDays) {
        boolean areTwo() {
            return last != first;
        }
    }

    private static Explained<Years> years(Inquiry line, Outcome contract, LocalDate concluded, YearMonth month) {
        Days covered = Days.between(contract.on(), contract.lastDay())
                .intersection(Days.of(month))
                .orElseThrow();
        int first = year(contract.on(), covered.first());
        int last = year(contract.on(), covered.last());
        if (first == last) {
            return line.gives(new Years(first, covered.count(), last, 0), first, concluded);
        }
        LocalDate lastOfFirst = lastDay(contract.on(), first);
        long firstDays = Days.between(covered.first(), lastOfFirst).count();
        line.presume(TWO_YEARS);
        return line.saying(TWO_YEARS, first, last, lastOfFirst.plusDays(1), concluded)
                .gives(new Years(first, firstDays, last, covered.count() - firstDays));
    }

    /** Finds the year of contract of a day, from 1. */
    private static int year(LocalDate start, LocalDate day) {
        int year = 1;
        while (day.isAfter(lastDay(start, year))) {
            year++;
        }
        return year;
    }

    private static LocalDate lastDay(LocalDate start, int year) {
        return Term.ofMonths(year * YEAR).lastDayFrom(start);
    }

    private static Explained<BigDecimal> pay(Inquiry line, YearlyRates rates, Years years) {
        Optional<BigDecimal> first = rates.of(years.first());
        Optional<BigDecimal> last = rates.of(years.last());
        if (first.isEmpty() || last.isEmpty()) {
            return line.unknown(years.last(), rates.percentages().size());
        }
        return years.areTwo() ? shared(line, years, first.get(), last.get()) : MinimumPay.ofSmic(line, first.get());
    }

    /** Gives what a month of two years of contract pays, each for its days. */
    private static Explained<BigDecimal> shared(Inquiry line, Years years, BigDecimal first, BigDecimal last) {
        ParameterValue<BigDecimal> smic = line.dated(National.SMIC_MONTHLY);
        BigDecimal weighed = first.multiply(BigDecimal.valueOf(years.firstDays()))
                .add(last.multiply(BigDecimal.valueOf(years.lastDays())));
        BigDecimal amount = smic.value()
                .multiply(weighed)
                .movePointLeft(2)
                .divide(BigDecimal.valueOf(years.firstDays() + years.lastDays()), 2, RoundingMode.HALF_UP);
        return line.saying(
                        MinimumPay.RATE + ".deux-annees",
                        amount,
                        MinimumPay.text(first),
                        years.firstDays(),
                        MinimumPay.text(last),
                        years.lastDays(),
                        smic.value(),
                        smic.from())
                .gives(amount);
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A number of euros paid in the period under a scheme, each month's aid in the course of the next one.
 *
 * <p>A month is paid when it begins in the dispositif and nothing in it is a contract, a training, a mission or
 * the Garantie jeunes. Nobody gets
 * more than {@value #MOST_A_MONTH} euros for a month.
 *
 * @param scheme the scheme
 * @param total euros paid in the period, recovery deducted
 * @param mostEach most euros one person gets, both in the period and for the months of a year
 * @param recovery whether one month is paid in error, then taken back
 */
record AidEnvelope(AidScheme scheme, int total, int mostEach, boolean recovery) implements Quota {
    static final int MOST_A_MONTH = 450;
    private static final int RECOVERED = 150;

    private record Month(Person person, YearMonth month) {}

    static AidEnvelope of(AidScheme scheme, int total, int mostEach) {
        return new AidEnvelope(scheme, total, mostEach, false);
    }

    AidEnvelope withOneTakenBack() {
        return new AidEnvelope(scheme, total, mostEach, true);
    }

    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice(scheme.code());
        YearMonth first = YearMonth.from(dealing.period().first()).minusMonths(1);
        YearMonth last = YearMonth.from(dealing.period().last()).minusMonths(1);
        long already = dealing.population().all().stream()
                .flatMap(person -> person.facts(Aid.class))
                .filter(aid -> aid.scheme().equals(scheme) && dealing.period().contains(aid.on()))
                .mapToLong(aid -> aid.amount().longValueExact())
                .sum();
        int missing = dealing.missing("euros", total, already);
        Month one = pay(recovery ? missing + RECOVERED : missing, dealing, first, last, dice);
        if (recovery) {
            Days lateInThePeriod = Days.between(last.atDay(15), last.atEndOfMonth());
            one.person().add(aid(one, -RECOVERED, dice.day(lateInThePeriod)));
        }
    }

    /** Pays so much in all for the months of an interval, and tells the first one paid. */
    private Month pay(int euros, Dealing dealing, YearMonth first, YearMonth last, Dice dice) {
        List<Month> paid = new ArrayList<>();
        int left = euros;
        for (Month each : dice.shuffled(months(dealing, first, last))) {
            int amount = left <= MOST_A_MONTH ? left : dice.between(15, 40) * 10;
            if (left > 0 && received(each, dealing) + amount <= mostEach) {
                LocalDate next = each.month().plusMonths(1).atDay(1);
                each.person().add(aid(each, amount, dice.day(Days.between(next.plusDays(3), next.plusDays(18)))));
                paid.add(each);
                left -= amount;
            }
        }
        if (left > 0) {
            throw new IllegalStateException(left + " euros of " + scheme + " have nobody to go to");
        }
        return paid.get(0);
    }

    private static List<Month> months(Dealing dealing, YearMonth first, YearMonth last) {
        List<Month> months = new ArrayList<>();
        for (Person person : dealing.population().all()) {
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                if (dealing.zone().contains(person, month.atDay(1))
                        && !person.isIn(Words.GARANTIE_JEUNES, Days.between(month.atDay(1), month.atEndOfMonth()))
                        && !person.isOccupied(Days.between(month.atDay(1), month.atEndOfMonth()))) {
                    months.add(new Month(person, month));
                }
            }
        }
        return months;
    }

    /** Counts what was paid to a person in the period, or for the year of a month. */
    private int received(Month month, Dealing dealing) {
        return month.person()
                .facts(Aid.class)
                .filter(aid -> aid.scheme().equals(scheme))
                .filter(aid -> dealing.period().contains(aid.on())
                        || aid.month().getYear() == month.month().getYear())
                .mapToInt(aid -> aid.amount().intValueExact())
                .sum();
    }

    private Aid aid(Month month, int euros, LocalDate on) {
        return Aid.of(on, scheme, BigDecimal.valueOf(euros)).forMonth(month.month());
    }
}

package fr.parcours.app.sample;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * A number of euros paid in the period under a scheme, each month's aid in the course of the next one.
 *
 * <p>A month is paid when it begins in the dispositif and nothing in it is a contract, a training or a mission. Nobody gets
 * more than the structure grants: {@value #MOST_A_MONTH} euros for a month, {@value #MOST_EACH} in all. Some months are paid
 * before and after the period too; and one month is paid in error, then taken back.
 *
 * @param scheme the scheme
 * @param total euros paid in the period, recovery deducted
 */
record AidEnvelope(AidScheme scheme, int total) implements Quota {
    static final int MOST_EACH = 1400;
    static final int MOST_A_MONTH = 450;
    private static final int RECOVERED = 150;
    private static final int MONTHS_BEFORE = 11;
    private static final int PAID_BEFORE = 298_450;
    private static final int PAID_AFTER = 30_000;

    private record Month(Person person, YearMonth month) {}

    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice(scheme.code());
        YearMonth first = YearMonth.from(dealing.period().getStart()).minusMonths(1);
        YearMonth last = YearMonth.from(dealing.period().getEndInclusive()).minusMonths(1);
        long already = dealing.population().all().stream()
                .flatMap(person -> person.facts(Aid.class))
                .filter(aid -> aid.scheme().equals(scheme) && dealing.period().contains(aid.on()))
                .mapToLong(aid -> aid.amount().longValueExact())
                .sum();
        Month one = pay(dealing.missing("euros", total + RECOVERED, already), dealing, first, last, dice);
        LocalDateRange lateInTheYear = Days.between(last.atDay(15), last.atEndOfMonth());
        one.person().add(aid(one, -RECOVERED, dice.day(lateInTheYear)));
        pay(PAID_BEFORE, dealing, first.minusMonths(MONTHS_BEFORE), first.minusMonths(1), dice);
        pay(PAID_AFTER, dealing, last.plusMonths(1), last.plusMonths(2), dice);
    }

    /** Pays so much in all for the months of an interval, and tells the first one paid. */
    private Month pay(int euros, Dealing dealing, YearMonth first, YearMonth last, Dice dice) {
        List<Month> paid = new ArrayList<>();
        int left = euros;
        for (Month each : dice.shuffled(months(dealing, first, last))) {
            int amount = left <= MOST_A_MONTH ? left : dice.between(15, 40) * 10;
            if (left > 0 && received(each.person()) + amount <= MOST_EACH) {
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
                if (person.isIn(dealing.dispositif(), month.atDay(1))
                        && !person.isOccupied(Days.between(month.atDay(1), month.atEndOfMonth()))) {
                    months.add(new Month(person, month));
                }
            }
        }
        return months;
    }

    private int received(Person person) {
        return person.facts(Aid.class)
                .filter(aid -> aid.scheme().equals(scheme))
                .mapToInt(aid -> aid.amount().intValueExact())
                .sum();
    }

    private Aid aid(Month month, int euros, LocalDate on) {
        return Aid.of(on, scheme, BigDecimal.valueOf(euros)).forMonth(month.month());
    }
}

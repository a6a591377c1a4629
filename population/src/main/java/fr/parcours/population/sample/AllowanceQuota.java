package fr.parcours.population.sample;

import static fr.parcours.population.sample.Words.ALLOCATION_GARANTIE_JEUNES;
import static fr.parcours.population.sample.Words.GARANTIE_JEUNES;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The allowances of the Garantie jeunes paid in the period, each month's in the course of the next one: the full amount, less
 * when there are earnings above 300 euros (R5131-21, 2017-01-01), none in a mission of service civique.
 *
 * <p>When their sum is told, months are paid until it is reached: of the others, the commitments were not kept.
 *
 * @param total what is paid in all; empty when every month is
 */
record AllowanceQuota(Optional<BigDecimal> total) implements Quota {
    /** 88 % of the RSA of one person, by its first month. */
    private static final TreeMap<YearMonth, BigDecimal> FULL = new TreeMap<>(Map.of(
            YearMonth.of(2018, 4), new BigDecimal("484.82"),
            YearMonth.of(2019, 4), new BigDecimal("492.57"),
            YearMonth.of(2020, 4), new BigDecimal("497.01"),
            YearMonth.of(2021, 4), new BigDecimal("497.50")));
    /** Earnings of the month at which nothing is left: 80 % of the gross SMIC. */
    private static final TreeMap<YearMonth, BigDecimal> NOTHING_LEFT = new TreeMap<>(Map.of(
            YearMonth.of(2018, 1), new BigDecimal("1198.776"),
            YearMonth.of(2019, 1), new BigDecimal("1216.976"),
            YearMonth.of(2020, 1), new BigDecimal("1231.536"),
            YearMonth.of(2021, 1), new BigDecimal("1243.664"),
            YearMonth.of(2021, 10), new BigDecimal("1271.576"),
            YearMonth.of(2022, 1), new BigDecimal("1282.496")));

    private static final BigDecimal KEPT = BigDecimal.valueOf(300);
    private static final double EARNS_LITTLE = 0.4;

    private record Month(Person person, YearMonth month) {
        LocalDate last() {
            return month.atEndOfMonth();
        }
    }

    static AllowanceQuota of(String total) {
        return new AllowanceQuota(Optional.of(new BigDecimal(total)));
    }

    static AllowanceQuota all() {
        return new AllowanceQuota(Optional.empty());
    }

    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice("allowances");
        BigDecimal left = total.orElse(new BigDecimal("99999999"));
        for (Month month : dice.shuffled(months(dealing))) {
            BigDecimal amount = due(month, dice).min(left);
            if (amount.signum() > 0) {
                left = left.subtract(amount);
                LocalDate next = month.last().plusDays(1);
                LocalDate paid = dice.day(Days.between(next.plusDays(3), next.plusDays(18)));
                month.person()
                        .add(Aid.of(paid, ALLOCATION_GARANTIE_JEUNES, amount).forMonth(month.month()));
            }
        }
        if (total.isPresent() && left.signum() > 0) {
            throw new IllegalStateException(left + " euros of allowances have nobody to go to in "
                    + dealing.period().first().getYear());
        }
    }

    /** Lists the months of all enrolments that are paid in the period. */
    private static List<Month> months(Dealing dealing) {
        YearMonth first = YearMonth.from(dealing.period().first()).minusMonths(1);
        YearMonth last = YearMonth.from(dealing.period().last()).minusMonths(1);
        List<Month> months = new ArrayList<>();
        for (Person person : dealing.population().all()) {
            for (Stay enrolment : person.enrolments(GARANTIE_JEUNES)) {
                for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                    if (enrolment.overlaps(Days.between(month.atDay(1), month.atEndOfMonth()))) {
                        months.add(new Month(person, month));
                    }
                }
            }
        }
        return months;
    }

    /** Finds what is due for a month, and declares what was earned in it. */
    private static BigDecimal due(Month month, Dice dice) {
        LocalDate first = month.month().atDay(1);
        List<OutcomeKind> during = month.person()
                .facts(Outcome.class)
                .filter(outcome ->
                        Days.between(outcome.on(), outcome.lastDay()).overlaps(Days.between(first, month.last())))
                .map(Outcome::kind)
                .toList();
        BigDecimal full = FULL.floorEntry(month.month()).getValue();
        if (during.contains(OutcomeKind.SERVICE_CIVIQUE)) {
            return BigDecimal.ZERO;
        }
        if (during.stream().noneMatch(SituationQuota::isContract)) {
            return full;
        }
        BigDecimal earned =
                BigDecimal.valueOf(dice.chance(EARNS_LITTLE) ? dice.between(120, 420) : dice.between(420, 1500));
        month.person()
                .add(Declaration.of(month.last(), Attributes.RESOURCES_ACTIVITY, earned)
                        .forMonth(month.month()));
        BigDecimal range = NOTHING_LEFT.floorEntry(month.month()).getValue().subtract(KEPT);
        BigDecimal lost =
                earned.subtract(KEPT).max(BigDecimal.ZERO).multiply(full).divide(range, 20, RoundingMode.HALF_UP);
        return full.subtract(lost).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
    }
}

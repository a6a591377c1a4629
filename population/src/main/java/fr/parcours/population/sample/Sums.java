package fr.parcours.population.sample;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.OutcomeKind.Family;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.draw.WorkingDays;
import fr.parcours.population.sample.TableRow.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shares out sums among facts: euros of aids, hours worked, sheets printed, jobs created. Each part is a whole number of the row's
 * unit, and all of them add up to the sum exactly.
 */
final class Sums {
    private static final BigDecimal FULL_TIME = BigDecimal.valueOf(151.5);
    private static final Set<Family> UNPAID = Set.of(Family.TRAINING, Family.COMMITMENT);

    private final Cast cast;
    private final Crowds crowds;
    private final Answers answers;
    private final List<TableRow> rates;
    private final LocalDate lastDay;

    Sums(Cast cast, Crowds crowds, Answers answers, List<TableRow> rates, LocalDate lastDay) {
        this.cast = cast;
        this.crowds = crowds;
        this.answers = answers;
        this.rates = rates;
        this.lastDay = lastDay;
    }

    void deal(TableRow row) {
        row.years((year, sum) -> new Deal(row, year).deal(sum));
    }

    /**
     * Where a part may go.
     *
     * @param days on which it may be given
     * @param month it is for, when it is for one
     * @param fact the outcome or the step it comes with, if any
     * @param most the most it may be, in units
     */
    private record Slot(Draft draft, Days days, List<YearMonth> month, List<Fact> fact, int most) {}

    /** One row in one year. */
    private final class Deal {
        private final TableRow row;
        private final int year;
        private final String code;
        private final Zone zone;
        private final Days period;
        private final BigDecimal unit;
        private final Span each;
        private final Details details;
        private final Set<String> kinds;
        private final Details of;
        private final Dice dice;

        Deal(TableRow row, int year) {
            this.row = row;
            this.year = year;
            this.code = row.text("sum");
            this.zone = new Zone(row.list("in"));
            this.period = Days.ofYear(year)
                    .intersection(Days.between(LocalDate.MIN, lastDay))
                    .orElseThrow();
            this.unit = new BigDecimal(row.text("unit"));
            this.each = row.span("each").orElse(new Span(0, Integer.MAX_VALUE));
            this.details = Details.of(row.text("with", ""));
            this.kinds = row.words("of");
            this.of = Details.of(row.text("of-with", ""));
            this.dice = Dice.of("sums " + year + row);
        }

        void deal(String sum) {
            List<Slot> slots = dice.shuffled(cast.matching(crowds.in(zone, row, year)).stream()
                    .flatMap(this::slots)
                    .toList());
            long left = sum.equals("all") ? Long.MAX_VALUE : units(new BigDecimal(sum).subtract(already()));
            if (row.find("share").isPresent()) {
                shareOut((int) left, slots);
                return;
            }
            boolean again = row.find("again").isPresent();
            for (int place = 0; left > 0 && (again || place < slots.size()); place++) {
                Slot slot = slots.get(place % slots.size());
                int part = (int) Math.min(left, amount(slot));
                if (part > 0 && !isBeyondTheCap(slot, part)) {
                    give(slot, part);
                    left -= part;
                }
            }
            if (left > 0 && !sum.equals("all")) {
                throw row.wrong(left + " have nowhere to go in " + year);
            }
        }

        private long units(BigDecimal number) {
            return number.divide(unit, 0, RoundingMode.UNNECESSARY).longValueExact();
        }

        /** Adds up what is paid already under the schemes that a sum counts. */
        private BigDecimal already() {
            return row.words("counted").stream()
                    .flatMap(scheme -> cast.all().stream().flatMap(draft -> draft.facts(scheme).stream()))
                    .filter(aid -> period.contains(aid.on()))
                    .map(aid -> ((Aid) aid).amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        // ---- where -----------------------------------------------------------------------------------------------

        private Stream<Slot> slots(Draft draft) {
            return switch (row.text("slot")) {
                case "month" -> months(draft);
                case "fact" ->
                    facts(draft).map(fact -> new Slot(draft, around(fact), List.of(), List.of(fact), each.most()));
                case "month-of-fact" -> facts(draft).flatMap(fact -> monthsOf(draft, fact));
                default ->
                    zone.days(draft, period).stream()
                            .limit(1)
                            .map(days -> new Slot(draft, days, List.of(), List.of(), each.most()));
            };
        }

        private Stream<Fact> facts(Draft draft) {
            return kinds.stream()
                    .flatMap(kind -> draft.facts(kind).stream())
                    .filter(fact -> period.contains(fact.on()) && zone.contains(draft, fact.on()) && of.areOf(fact));
        }

        private Days around(Fact fact) {
            Span days = row.span("days").orElse(new Span(0, 0));
            Days all = Days.between(fact.on().plusDays(days.least()), fact.on().plusDays(days.most()));
            return all.intersection(period).orElse(Days.of(fact.on()));
        }

        /** Lists the months of enrolments that are paid in the course of the next one. */
        private Stream<Slot> months(Draft draft) {
            YearMonth first = YearMonth.from(period.first()).minusMonths(1);
            YearMonth last = YearMonth.from(period.last()).minusMonths(1);
            return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                    .filter(month -> isPaid(draft, month))
                    .map(month -> {
                        YearMonth next = month.plusMonths(1);
                        Days days = Days.between(next.atDay(4), next.atDay(19));
                        return new Slot(draft, days, List.of(month), List.of(), each.most());
                    });
        }

        /** Checks if a month is paid: any of the enrolment; or, outside some dispositifs, one begun in it and idle. */
        private boolean isPaid(Draft draft, YearMonth month) {
            if (row.find("outside").isEmpty()) {
                return !zone.days(draft, Days.of(month)).isEmpty();
            }
            return zone.contains(draft, month.atDay(1))
                    && row.list("outside").stream()
                            .noneMatch(other -> draft.enrolments(other).stream().anyMatch(Days.of(month)::overlaps))
                    && draft.busy().stream().noneMatch(Days.of(month)::overlaps);
        }

        /** Lists the months of a contract, with the most hours there may be in each: full time, by its days. */
        private Stream<Slot> monthsOf(Draft draft, Fact contract) {
            Days days = draft.days(contract);
            YearMonth last = YearMonth.from(days.last());
            return Stream.iterate(
                            YearMonth.from(days.first()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                    .map(month -> days.intersection(Days.of(month)).orElseThrow())
                    .filter(part -> !WorkingDays.in(part).isEmpty())
                    .map(part -> {
                        YearMonth month = YearMonth.from(part.first());
                        BigDecimal share = BigDecimal.valueOf(part.count() / (double) month.lengthOfMonth());
                        int most = FULL_TIME
                                .multiply(share)
                                .divide(unit, 0, RoundingMode.DOWN)
                                .intValueExact();
                        return new Slot(draft, part, List.of(month), List.of(contract), most);
                    })
                    .filter(slot -> slot.most() >= each.least());
        }

        // ---- how much --------------------------------------------------------------------------------------------

        /** Shares a sum out among all the slots, each about as full as the others. */
        private void shareOut(int sum, List<Slot> slots) {
            int least = each.least();
            long room = slots.stream().mapToLong(slot -> slot.most() - least).sum();
            double effort = (sum - (double) least * slots.size()) / Math.max(1, room);
            if (effort < 0 || effort > 1) {
                throw row.wrong(slots.size() + " parts cannot make " + sum + " in " + year);
            }
            int[] parts = new int[slots.size()];
            int left = sum;
            for (int i = 0; i < parts.length; i++) {
                double own = Math.min(1, effort * (0.6 + dice.between(0, 80) / 100.0));
                parts[i] = least + (int) ((slots.get(i).most() - least) * own);
                left -= parts[i];
            }
            while (left != 0) {
                int place = dice.between(0, parts.length - 1);
                int part = parts[place] + Integer.signum(left);
                if (part >= least && part <= slots.get(place).most()) {
                    parts[place] = part;
                    left -= Integer.signum(left);
                }
            }
            for (int i = 0; i < parts.length; i++) {
                give(slots.get(i), parts[i]);
            }
        }

        private int amount(Slot slot) {
            int step = row.whole("step", 1);
            return row.find("rates").isPresent()
                    ? due(slot)
                    : dice.between(each.least() / step, each.most() / step) * step;
        }

        /** Checks if someone would be paid more than the cap in the period, or for the months of a year. */
        private boolean isBeyondTheCap(Slot slot, int part) {
            int paid = slot.draft().facts(code).stream()
                    .map(Aid.class::cast)
                    .filter(aid -> period.contains(aid.on())
                            || slot.month().stream()
                                    .anyMatch(month -> aid.month().getYear() == month.getYear()))
                    .mapToInt(aid -> aid.amount().intValue())
                    .sum();
            return row.find("cap").isPresent() && paid + part > row.whole("cap", 0);
        }

        /** Finds what is due for a month, less when there are earnings above a threshold, and declares these. */
        private int due(Slot slot) {
            YearMonth month = slot.month().get(0);
            List<Days> enrolled = zone.days(slot.draft(), Days.of(month));
            List<OutcomeKind> during = slot.draft().occupations().stream()
                    .filter(outcome -> enrolled.stream().anyMatch(slot.draft().days(outcome)::overlaps))
                    .map(Outcome::kind)
                    .toList();
            BigDecimal full = rate("full", month);
            if (during.contains(OutcomeKind.SERVICE_CIVIQUE)) {
                return 0;
            } else if (during.stream().allMatch(kind -> UNPAID.contains(kind.family()))) {
                return (int) units(full);
            }
            BigDecimal earned = BigDecimal.valueOf(dice.chance(0.4) ? dice.between(120, 420) : dice.between(420, 1500))
                    .setScale(2);
            slot.draft()
                    .add(Declaration.of(month.atEndOfMonth(), Attributes.RESOURCES_ACTIVITY, earned)
                            .forMonth(month));
            BigDecimal kept = rate("kept", month);
            BigDecimal range = rate("nothing-left", month).subtract(kept);
            BigDecimal lost =
                    earned.subtract(kept).max(BigDecimal.ZERO).multiply(full).divide(range, 20, RoundingMode.HALF_UP);
            return (int) units(full.subtract(lost).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP));
        }

        private BigDecimal rate(String column, YearMonth month) {
            return rates.stream()
                    .filter(rate -> !YearMonth.parse(rate.text("from")).isAfter(month))
                    .reduce((earlier, later) -> later)
                    .map(rate -> new BigDecimal(rate.text(column)))
                    .orElseThrow();
        }

        // ---- what ------------------------------------------------------------------------------------------------

        private void give(Slot slot, int part) {
            BigDecimal quantity = unit.multiply(BigDecimal.valueOf(part));
            LocalDate day = dice.workingDay(slot.days());
            switch (part == 0 ? "nothing" : row.text("quantity")) {
                case "euros" -> {
                    Aid aid = Aid.of(day, AidScheme.of(code, code), quantity);
                    aid = aid.forMonth(
                            slot.month().isEmpty()
                                    ? YearMonth.from(day)
                                    : slot.month().get(0));
                    String by = details.fields().get("by");
                    slot.draft().add(by == null ? aid : aid.by(Draft.dispositif(by)));
                }
                case "hours" -> {
                    LocalDate last = WorkingDays.upTo(slot.days().last());
                    Step.Builder step = details.on(Step.builder(last, StepKind.of(code, code)), answers, dice);
                    ((Outcome) slot.fact().get(0)).market().ifPresent(step::market);
                    slot.draft()
                            .add(step.forMonth(slot.month().get(0))
                                    .hours(quantity)
                                    .build());
                }
                case "count" -> {
                    Step.Builder step = Step.builder(slot.days().first(), StepKind.of(code, code));
                    slot.draft().add(details.on(step.count(part), answers, dice).build());
                }
                default -> {}
            }
        }
    }
}

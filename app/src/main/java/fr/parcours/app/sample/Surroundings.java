package fr.parcours.app.sample;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/**
 * What happened around the facts that count: before or after the period, before an entry, after an exit, or planned. It
 * moves no figure of the period.
 *
 * @param population everybody
 * @param period all the years of the figures
 * @param dataStoppedOn last day known
 * @param dispositifs whose figures are met
 */
record Surroundings(
        Population population, LocalDateRange period, LocalDate dataStoppedOn, Set<DispositifId> dispositifs) {
    private static final double SEEN_OUTSIDE = 0.03;
    private static final List<OutcomeKind> SHORT_ONES =
            List.of(OutcomeKind.INTERIM, OutcomeKind.INTERIM, OutcomeKind.CDD);

    void add() {
        population.all().forEach(this::interviews);
        population.all().forEach(this::contacts);
        LocalDateRange before =
                Days.between(period.getStart().minusYears(1), period.getStart().minusDays(40));
        LocalDateRange after = Days.between(period.getEndInclusive().plusDays(1), dataStoppedOn);
        outcomes("before", 120, person -> inside(person, before));
        outcomes("after", 45, person -> inside(person, after));
        outcomes("outside", 60, this::betweenExitAndEndOfPeriod);
        volunteering();
        plannedInterviews();
    }

    /** Adds a welcome, then now and then an interview, on days that do not count. */
    private void interviews(Person person) {
        Dice dice = person.dice("interviews around");
        LocalDate day = person.registeredOn();
        while (!day.isAfter(dataStoppedOn)) {
            boolean welcome = day.equals(person.registeredOn());
            boolean wanted = welcome || person.isInOneOf(dispositifs, day) || dice.chance(SEEN_OUTSIDE);
            if (wanted && !counts(person, day) && person.isIn(DispositifId.MISSION_LOCALE, day)) {
                person.add(Particulars.step(StepKind.ENTRETIEN, day, dice));
            }
            day = WorkingDays.from(day.plusDays(dice.between(20, 70)));
        }
    }

    /** Adds calls and messages, which no figure of an interview counts. */
    private void contacts(Person person) {
        Dice dice = person.dice("contacts");
        LocalDate day = WorkingDays.from(person.registeredOn().plusDays(dice.between(3, 60)));
        while (!day.isAfter(dataStoppedOn) && person.isIn(DispositifId.MISSION_LOCALE, day)) {
            person.add(Particulars.step(StepKind.CONTACT, day, dice));
            day = WorkingDays.from(day.plusDays(dice.between(60, 240)));
        }
    }

    /** Adds an outcome to some of the people who have none and were not paid in place of one. */
    private void outcomes(String name, int total, Function<Person, Optional<LocalDateRange>> where) {
        Dice dice = Dice.of("outcomes " + name);
        int left = total;
        for (Person person : dice.shuffled(population.all())) {
            Optional<LocalDateRange> days = where.apply(person);
            if (left > 0
                    && days.isPresent()
                    && person.facts(Outcome.class).findAny().isEmpty()
                    && person.facts(Aid.class).findAny().isEmpty()) {
                LocalDate day = dice.day(days.get());
                if (!counts(person, day)) {
                    person.add(Particulars.outcome(dice.pick(SHORT_ONES), day, Optional.empty(), dice));
                    left--;
                }
            }
        }
    }

    /** Finds days, of those given, inside a stay. */
    private Optional<LocalDateRange> inside(Person person, LocalDateRange days) {
        return dispositifs.stream()
                .flatMap(dispositif -> person.stays(dispositif).stream())
                .filter(stay -> stay.overlaps(days))
                .map(stay -> stay.within(days))
                .findFirst();
    }

    /** Finds days of the period after the last stay, while still registered. */
    private Optional<LocalDateRange> betweenExitAndEndOfPeriod(Person person) {
        return dispositifs.stream()
                .flatMap(dispositif -> person.stays(dispositif).stream())
                .flatMap(stay -> stay.last().stream())
                .filter(last -> period.contains(last.plusDays(10))
                        && person.isIn(DispositifId.MISSION_LOCALE, last.plusDays(10)))
                .map(last -> Days.between(last.plusDays(1), last.plusDays(10)))
                .findFirst();
    }

    /** Adds volunteering, in the period and in a stay: not a professional situation. */
    private void volunteering() {
        Dice dice = Dice.of("volunteering");
        List<Person> people = dice.shuffled(population.all().stream()
                .filter(person -> inside(person, period).isPresent())
                .toList());
        for (Person person : people.subList(0, 25)) {
            LocalDate day = dice.day(inside(person, period).orElseThrow());
            if (!person.isOccupied(Days.between(day, day))) {
                person.add(Outcome.builder(day, OutcomeKind.BENEVOLAT)
                        .party("association-" + dice.between(1, 40))
                        .until(day)
                        .build());
            }
        }
    }

    /** Adds interviews already in the diary for the weeks to come. */
    private void plannedInterviews() {
        Dice dice = Dice.of("planned interviews");
        LocalDateRange diary = Days.between(dataStoppedOn.plusDays(4), dataStoppedOn.plusDays(35));
        List<Person> people = dice.shuffled(population.all().stream()
                .filter(person -> person.isInOneOf(dispositifs, dataStoppedOn))
                .filter(person -> person.isIn(DispositifId.MISSION_LOCALE, diary.getEndInclusive()))
                .toList());
        for (Person person : people.subList(0, 120)) {
            person.add(Particulars.step(StepKind.ENTRETIEN, dice.day(diary), dice)
                    .recorded(Provenance.NONE.recordedAt(dice.timeOn(dataStoppedOn.minusDays(dice.between(0, 9))))));
        }
    }

    private boolean counts(Person person, LocalDate day) {
        return period.contains(day) && person.isInOneOf(dispositifs, day);
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened around the facts that count: before or after the years of the figures, or planned. It moves no figure of these
 * years.
 *
 * @param population everybody
 * @param period all the years of the figures
 * @param dataStoppedOn last day known
 */
record Surroundings(Population population, Days period, LocalDate dataStoppedOn) {
    private static final double SEEN = 0.03;
    private static final List<OutcomeKind> SHORT_ONES =
            List.of(OutcomeKind.INTERIM, OutcomeKind.INTERIM, OutcomeKind.CDD);

    void add() {
        population.all().forEach(this::interviews);
        population.all().forEach(this::contacts);
        Days before = Days.between(period.first().minusYears(1), period.first().minusDays(40));
        Days after = Days.between(period.last().plusDays(1), dataStoppedOn);
        outcomes("before", 120, before);
        outcomes("after", 45, after);
        permissions();
        volunteering();
        plannedInterviews();
    }

    /** Adds a welcome, then interviews: now and then, more often in a pathway. */
    private void interviews(Person person) {
        Dice dice = person.dice("interviews around");
        LocalDate day = person.knownSince();
        while (!day.isAfter(dataStoppedOn)) {
            boolean welcome = day.equals(person.knownSince());
            boolean wanted = welcome || person.isInOneOf(Words.PATHWAYS, day) || dice.chance(SEEN);
            if (wanted && !period.contains(day) && person.isIn(DispositifId.MISSION_LOCALE, day)) {
                person.add(Particulars.step(StepKind.ENTRETIEN, day, dice));
            }
            day = WorkingDays.from(day.plusDays(dice.between(20, 70)));
        }
    }

    /** Adds calls and messages. */
    private void contacts(Person person) {
        Dice dice = person.dice("contacts");
        LocalDate day = WorkingDays.from(person.knownSince().plusDays(dice.between(3, 60)));
        while (!day.isAfter(dataStoppedOn) && person.isIn(DispositifId.MISSION_LOCALE, day)) {
            if (!period.contains(day)) {
                person.add(Particulars.step(StepKind.CONTACT, day, dice));
            }
            day = WorkingDays.from(day.plusDays(dice.between(60, 240)));
        }
    }

    /** Adds an outcome to some of the people who have none and were not paid in place of one. */
    private void outcomes(String name, int total, Days where) {
        Dice dice = Dice.of("outcomes " + name);
        int left = total;
        for (Person person : dice.shuffled(population.all())) {
            Optional<Days> days = inside(person, where);
            if (left > 0
                    && days.isPresent()
                    && person.facts(Outcome.class).findAny().isEmpty()
                    && person.facts(Aid.class).findAny().isEmpty()) {
                person.add(Particulars.outcome(dice.pick(SHORT_ONES), dice.day(days.get()), Optional.empty(), dice));
                left--;
            }
        }
    }

    /** Finds days, of those given, inside an enrolment. */
    private static Optional<Days> inside(Person person, Days days) {
        return Words.PATHWAYS.stream()
                .flatMap(dispositif -> person.enrolments(dispositif).stream())
                .filter(enrolment -> enrolment.overlaps(days))
                .map(enrolment -> enrolment.within(days))
                .findFirst();
    }

    /** Adds what the parents of a minor must have signed by the first day of a mission. */
    private void permissions() {
        for (Person person : population.all()) {
            person.facts(Outcome.class)
                    .filter(outcome ->
                            outcome.kind().equals(OutcomeKind.SERVICE_CIVIQUE) && person.ageOn(outcome.on()) < 18)
                    .toList()
                    .forEach(outcome -> person.add(Step.builder(outcome.on(), Words.PARENTAL_PERMISSION)
                            .build()));
        }
    }

    /** Adds volunteering, in the period and in an enrolment: not a professional situation. */
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
        Days diary = Days.between(dataStoppedOn.plusDays(4), dataStoppedOn.plusDays(35));
        List<Person> people = dice.shuffled(population.all().stream()
                .filter(person -> person.isInOneOf(Words.PATHWAYS, dataStoppedOn))
                .filter(person -> person.isIn(DispositifId.MISSION_LOCALE, diary.last()))
                .toList());
        for (Person person : people.subList(0, 120)) {
            person.add(Particulars.step(StepKind.ENTRETIEN, dice.day(diary), dice)
                    .recorded(Provenance.NONE.recordedAt(dice.timeOn(dataStoppedOn.minusDays(dice.between(0, 9))))));
        }
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A number of people who are in a phase in the period. Some of them come back from it before the period ends; some of the
 * others reach it after.
 *
 * @param dispositif whose phase it is
 * @param phase the phase
 * @param usual the phase enrolments begin with, and come back to
 * @param total how many people
 */
record PhaseQuota(DispositifId dispositif, PhaseId phase, PhaseId usual, int total) implements Quota {
    private static final double COMES_BACK = 0.15;
    private static final double AFTER = 0.2;

    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice(phase.code());
        List<Person> others = dealing.people().stream()
                .filter(person -> !isInPhase(person, dealing))
                .toList();
        int missing = dealing.missing(
                "people in the phase " + phase, total, dealing.people().size() - others.size());
        for (Person person : dice.shuffled(others)) {
            Optional<Days> during = days(person, dealing);
            if (missing > 0 && during.isPresent()) {
                during(person, during.get(), dice);
                missing--;
            } else if (dice.chance(AFTER)) {
                after(person, dealing, dice);
            }
        }
        if (missing > 0) {
            throw new IllegalStateException(missing + " people more are wanted in the phase " + phase);
        }
    }

    /** Checks if the phase begins in the period, or lasts from before. */
    private boolean isInPhase(Person person, Dealing dealing) {
        List<Phase> phases = person.facts(Phase.class)
                .filter(each -> each.dispositif().equals(dispositif))
                .toList();
        LocalDate start = dealing.period().first();
        Optional<PhaseId> atStart = person.enrolment(dispositif, start)
                .flatMap(enrolment -> phases.stream()
                        .filter(each -> !each.on().isAfter(start) && enrolment.contains(each.on()))
                        .max(Comparator.comparing(Phase::on))
                        .map(Phase::phase));
        return atStart.filter(phase::equals).isPresent()
                || phases.stream()
                        .anyMatch(each ->
                                each.phase().equals(phase) && dealing.period().contains(each.on()));
    }

    /** Finds the days of the period, in the last enrolment there and after its first day. */
    private Optional<Days> days(Person person, Dealing dealing) {
        Days period = dealing.period();
        List<Stay> enrolments = person.enrolments(dispositif).stream()
                .filter(enrolment -> enrolment.overlaps(period))
                .toList();
        Stay enrolment = enrolments.get(enrolments.size() - 1);
        Days days = enrolment.within(period);
        LocalDate first =
                days.first().equals(enrolment.first()) ? enrolment.first().plusDays(1) : days.first();
        return first.isAfter(days.last()) ? Optional.empty() : Optional.of(Days.between(first, days.last()));
    }

    private void during(Person person, Days days, Dice dice) {
        LocalDate from = dice.day(days);
        LocalDate back = from.plusDays(30);
        begin(person, dispositif, phase, from);
        if (days.contains(back) && dice.chance(COMES_BACK)) {
            begin(person, dispositif, usual, dice.day(Days.between(back, days.last())));
        }
    }

    private void after(Person person, Dealing dealing, Dice dice) {
        LocalDate from = dealing.period().last().plusDays(1);
        LocalDate day = dice.day(Days.between(from, from.plusDays(40)));
        if (person.enrolment(dispositif, from)
                .filter(enrolment -> enrolment.contains(day))
                .isPresent()) {
            begin(person, dispositif, phase, day);
        }
    }

    /** Begins a phase, once the one before has been evaluated on its last day. */
    private static void begin(Person person, DispositifId dispositif, PhaseId phase, LocalDate day) {
        person.add(Step.builder(day.minusDays(1), StepKind.EVALUATION)
                .by(dispositif)
                .build());
        person.add(Phase.of(day, dispositif, phase));
    }
}

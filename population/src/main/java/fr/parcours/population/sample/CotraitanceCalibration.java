package fr.parcours.population.sample;

import static fr.parcours.population.sample.Words.PACEA;
import static fr.parcours.population.sample.Words.PPAE;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The PPAE that Pôle emploi delegates: 732 young people in 2021, 643 in 2020, of whom 349 are the same. All of them are in
 * PACEA that year; a few enrolment after PACEA. The shares of both chapters are possible only so: 61 % below the baccalauréat in
 * each, and 51.8 % in all.
 *
 * <p>The plan is drawn up within 30 days of the registration as a jobseeker (R5411-14, 2015-10-15).
 */
final class CotraitanceCalibration implements Calibration {
    private static final int LEFT_BEFORE = 294;
    private static final int FROM_BEFORE = 349;
    private static final int BACK = 4; // of those from before: 387 entries with the new ones
    private static final int NEW = 383;
    private static final int SHORTEST = 21;
    private static final double ENDS_WITH_PACEA = 0.45;
    private static final double OUTLASTS_PACEA = 0.05;
    private static final List<ExitReason> REASONS =
            List.of(ExitReason.EMPLOI, ExitReason.EMPLOI, ExitReason.FORMATION, ExitReason.DEMANDE, ExitReason.ABANDON);

    private static final List<Share> SHARES = List.of(
            new Share(Trait.FEMALE, 309, Crowd.in(PPAE, 2020)), // 48 %
            new Share(Trait.BELOW_BAC, 399, Crowd.in(PPAE, 2020)), // 62 %
            new Share(Trait.QPV, 135, Crowd.in(PPAE, 2020)), // 21 %
            new Share(Trait.FEMALE, 359, Crowd.in(PPAE, 2021)), // 49 %
            new Share(Trait.BELOW_BAC, 447, Crowd.in(PPAE, 2021)), // 61 %
            new Share(Trait.QPV, 146, Crowd.in(PPAE, 2021))); // 20 %

    private final Days year;
    private final LocalDate dataStoppedOn;

    CotraitanceCalibration(Days year, LocalDate dataStoppedOn) {
        this.year = year;
        this.dataStoppedOn = dataStoppedOn;
    }

    @Override
    public void enrol(Population population) {
        Dice dice = Dice.of("ppae cohorts");
        int before = 0;
        int fresh = 0;
        for (Person person : dice.shuffled(population.in(PACEA, year))) {
            Optional<Stay> old = enrolmentFromBefore(person);
            Optional<Stay> roomy = roomyEnrolment(person);
            if (before < FROM_BEFORE && old.isPresent()) {
                enrolFromBefore(person, old.get(), before < BACK, dice);
                before++;
            } else if (fresh < NEW && roomy.isPresent()) {
                LocalDate first = later(roomy.get().first(), year.first());
                LocalDate last = roomy.get().within(year).last().minusDays(SHORTEST);
                LocalDate entry = dice.day(Days.between(first, last));
                enter(person, new Stay(entry, end(person, roomy.get(), entry, dice)), dice);
                fresh++;
            }
        }
        int left = 0;
        for (Person person : dice.shuffled(population.in(PACEA, yearBefore()))) {
            Optional<Stay> old = enrolmentThatEndedTheYearBefore(person);
            if (left < LEFT_BEFORE && old.isPresent()) {
                enter(person, leftBefore(old.get(), dice), dice);
                left++;
            }
        }
        if (before < FROM_BEFORE || fresh < NEW || left < LEFT_BEFORE) {
            throw new IllegalStateException("too few people to enrol in " + PPAE);
        }
    }

    @Override
    public List<Share> shares() {
        return SHARES;
    }

    /** Finds the PACEA enrolment that began before the year and lasts its first quarter. */
    private Optional<Stay> enrolmentFromBefore(Person person) {
        LocalDate eve = year.first().minusDays(1);
        return person.enrolment(PACEA, eve).filter(enrolment -> enrolment.contains(eve.plusMonths(3)));
    }

    /** Finds the PACEA enrolment of somebody never delegated yet that began before the year before, and ended in it. */
    private Optional<Stay> enrolmentThatEndedTheYearBefore(Person person) {
        return person.enrolments(PACEA).stream()
                .filter(enrolment -> person.enrolments(PPAE).isEmpty()
                        && enrolment.last().filter(yearBefore()::contains).isPresent()
                        && enrolment
                                .first()
                                .plusDays(SHORTEST)
                                .isBefore(yearBefore().first()))
                .findFirst();
    }

    /** Draws an enrolment within a PACEA one: it begins early in the year before at the latest, and ends in that year. */
    private Stay leftBefore(Stay pacea, Dice dice) {
        LocalDate last = pacea.last().orElseThrow();
        LocalDate early = earlier(yearBefore().first().plusDays(SHORTEST), last.minusDays(SHORTEST));
        LocalDate entry = dice.day(Days.between(pacea.first(), early));
        LocalDate earliest = later(entry.plusDays(SHORTEST), yearBefore().first());
        return Stay.between(
                entry, dice.chance(ENDS_WITH_PACEA) ? last : dice.day(Days.between(earliest, later(earliest, last))));
    }

    private Days yearBefore() {
        return Days.ofYear(year.first().getYear() - 1);
    }

    /** Finds a PACEA enrolment with room in the year for an enrolment that begins in the year. */
    private Optional<Stay> roomyEnrolment(Person person) {
        return person.enrolments(PACEA).stream()
                .filter(enrolment ->
                        enrolment.overlaps(year) && enrolment.within(year).count() > SHORTEST + 14)
                .findFirst();
    }

    private void enrolFromBefore(Person person, Stay pacea, boolean back, Dice dice) {
        LocalDate start = year.first();
        LocalDate entry = dice.day(Days.between(pacea.first(), start.minusDays(1)));
        if (!back) {
            enter(person, new Stay(entry, end(person, pacea, start, dice)), dice);
            return;
        }
        LocalDate exit = dice.day(Days.between(start.plusDays(20), start.plusDays(50)));
        LocalDate again = dice.chance(0.5) ? exit : WorkingDays.from(exit.plusDays(10));
        enter(person, Stay.between(entry, exit), dice);
        enter(person, new Stay(again, end(person, pacea, again, dice)), dice);
    }

    /** Draws the last day of an enrolment that lasts some days from a day on; empty when it ends with a PACEA still open. */
    private Optional<LocalDate> end(Person person, Stay pacea, LocalDate from, Dice dice) {
        LocalDate longest = pacea.last().orElse(dataStoppedOn);
        LocalDate after = longest.plusDays(30);
        boolean mayOutlast = pacea.last().isPresent() && after.isBefore(dataStoppedOn) && after.isBefore(limit(person));
        if (mayOutlast && dice.chance(OUTLASTS_PACEA)) {
            return Optional.of(after);
        }
        LocalDate shortest = from.plusDays(SHORTEST);
        return dice.chance(ENDS_WITH_PACEA) || !shortest.isBefore(longest)
                ? pacea.last()
                : Optional.of(dice.day(Days.between(shortest, longest)));
    }

    private static void enter(Person person, Stay enrolment, Dice dice) {
        Values values = Values.NONE
                .with(Attributes.JOBSEEKER_SINCE, enrolment.first().minusDays(dice.between(0, 30)))
                .with(Attributes.JOBSEEKER_CATEGORY, "A");
        person.add(Declaration.of(enrolment.first(), values));
        boolean tooOld = enrolment.last().filter(limit(person)::equals).isPresent();
        person.add(Step.builder(enrolment.first(), StepKind.SIGNATURE).by(PPAE).build());
        person.add(Phase.of(enrolment.first(), PPAE, PhaseId.ACCOMPAGNEMENT));
        person.enter(PPAE, enrolment, "pole-emploi", tooOld ? ExitReason.LIMITE_AGE : dice.pick(REASONS));
    }

    private static LocalDate limit(Person person) {
        return Age.lastDayBefore(Population.AGE_LIMIT, person.birthDate());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

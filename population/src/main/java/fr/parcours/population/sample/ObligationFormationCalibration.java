package fr.parcours.population.sample;

import static fr.parcours.population.sample.Words.GARANTIE_JEUNES;
import static fr.parcours.population.sample.Words.OBLIGATION_FORMATION;
import static fr.parcours.population.sample.Words.PACEA;

import fr.parcours.core.dossier.Phase;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The duty to be in training from 16 to 18 (L114-1 of the education code, 2020-09-01): 421 minors in 2021, of whom 308 are in
 * PACEA that year, of whom 116 are in the Garantie jeunes too. An enrolment ends on the eve of the 18th birthday at the latest.
 */
final class ObligationFormationCalibration implements Calibration {
    private static final LocalDate IN_FORCE = LocalDate.of(2020, 9, 1);
    private static final LocalDate LAST_REGISTERED = LocalDate.of(2021, 11, 12);
    private static final double REGISTERED_BEFORE = 0.6;
    private static final int MAJORITY = 18;
    private static final int YOUNGEST = 16;
    private static final int SHORTEST = 32;
    private static final int BOTH = 116;
    private static final int IN_PACEA = 308;
    private static final int OTHERS = 113;
    private static final List<ExitReason> REASONS = List.of(
            ExitReason.FORMATION,
            ExitReason.SCOLARITE,
            ExitReason.ALTERNANCE,
            ExitReason.EMPLOI,
            ExitReason.DYNAMIQUE,
            ExitReason.ABANDON,
            ExitReason.DEMENAGEMENT);

    private final Days year;
    private final LocalDate dataStoppedOn;

    ObligationFormationCalibration(Days year, LocalDate dataStoppedOn) {
        this.year = year;
        this.dataStoppedOn = dataStoppedOn;
    }

    @Override
    public void enrol(Population population) {
        Dice dice = Dice.of("obligation de formation");
        int both = BOTH;
        int pacea = IN_PACEA - BOTH;
        for (Person person : dice.shuffled(population.in(PACEA, year))) {
            boolean isInBoth = person.isIn(GARANTIE_JEUNES, year);
            if ((isInBoth ? both : pacea) > 0) {
                Optional<Stay> enrolment = draw(person, dice);
                if (enrolment.isPresent()) {
                    enter(person, enrolment.get(), dice);
                    both -= isInBoth ? 1 : 0;
                    pacea -= isInBoth ? 0 : 1;
                }
            }
        }
        if (both + pacea > 0) {
            throw new IllegalStateException(both + " and " + pacea + " people more wanted in " + OBLIGATION_FORMATION);
        }
        int left = OTHERS;
        while (left > 0) {
            boolean before = dice.chance(REGISTERED_BEFORE);
            LocalDate registered = dice.day(
                    before ? Days.between(IN_FORCE, year.first()) : Days.between(year.first(), LAST_REGISTERED));
            LocalDate birth = registered.minusYears(YOUNGEST).minusDays(dice.between(5, 600));
            LocalDate eve = Age.lastDayBefore(MAJORITY, birth);
            if (!eve.isBefore(year.first().plusDays(SHORTEST))) {
                Person person = population.register(birth, registered);
                enter(person, draw(person, dice).orElseThrow(), dice);
                left--;
            }
        }
    }

    @Override
    public List<Share> shares() {
        Crowd received = Crowd.in(OBLIGATION_FORMATION, 2021);
        return List.of(
                new Share(Trait.FEMALE, 175, received), // 58 % of men
                new Share(Trait.QPV, 88, received), // 21 %
                new Share(Trait.UNQUALIFIED, 400, received), // 95 %
                new Share(Trait.PRECARIOUS_HOUSING, 40, received),
                new Share(Trait.HOSTED, 22, received),
                new Share(Trait.ON_OWN, 18, received)); // with the 62 above, 19 %
    }

    /** Draws an enrolment with some weeks of the year in it, as a minor; empty when there is no room for one. */
    private Optional<Stay> draw(Person person, Dice dice) {
        LocalDate from =
                later(later(person.knownSince(), IN_FORCE), person.birthDate().plusYears(YOUNGEST));
        LocalDate eve = Age.lastDayBefore(MAJORITY, person.birthDate());
        LocalDate latest = earlier(eve, year.last()).minusDays(SHORTEST);
        if (eve.isBefore(year.first().plusDays(SHORTEST)) || latest.isBefore(from)) {
            return Optional.empty();
        }
        LocalDate soon = earlier(latest, from.plusDays(40));
        LocalDate entry = dice.day(Days.between(from, soon));
        LocalDate least = later(entry.plusDays(SHORTEST), year.first().plusDays(SHORTEST)); // counted in the year
        LocalDate exit = dice.chance(0.55) || !least.isBefore(eve) ? eve : dice.day(Days.between(least, eve));
        return Optional.of(exit.isAfter(dataStoppedOn) ? Stay.open(entry) : Stay.between(entry, exit));
    }

    private static void enter(Person person, Stay enrolment, Dice dice) {
        LocalDate eve = Age.lastDayBefore(MAJORITY, person.birthDate());
        boolean ofAge = enrolment.last().filter(eve::equals).isPresent();
        person.enter(
                OBLIGATION_FORMATION,
                enrolment,
                dice.chance(0.5) ? "education-nationale" : "mission-locale",
                ofAge ? ExitReason.LIMITE_AGE : dice.pick(REASONS));
        person.add(Phase.of(enrolment.first(), OBLIGATION_FORMATION, PhaseId.DIAGNOSTIC));
        LocalDate after = WorkingDays.from(enrolment.first().plusDays(dice.between(5, 25)));
        if (enrolment.contains(after)) {
            person.add(Phase.of(after, OBLIGATION_FORMATION, PhaseId.ACCOMPAGNEMENT));
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

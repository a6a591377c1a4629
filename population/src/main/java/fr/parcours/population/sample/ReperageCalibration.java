package fr.parcours.population.sample;

import static fr.parcours.population.sample.Words.OBLIGATION_FORMATION;
import static fr.parcours.population.sample.Words.PACEA;
import static fr.parcours.population.sample.Words.REPERAGE;

import fr.parcours.core.dossier.Phase;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.List;

/**
 * The young people found where nobody saw them: 151 in 2021, of whom 96 join a follow-up, of whom 59 are in PACEA or in the
 * Garantie jeunes that year. Those who join nothing are not registered with the mission locale.
 *
 * <p>Stays remain open until an exit is recorded, also after the follow-up has begun.
 */
final class ReperageCalibration implements Calibration {
    private static final int UNDER_21 = 124; // 82 %
    private static final int REINFORCED = 59;
    private static final int REINFORCED_UNDER_21 = 49;
    private static final int FOLLOWED = 37;
    private static final int FOLLOWED_UNDER_21 = 31;
    private static final int FOUND = 55;
    private static final List<ExitReason> REASONS = List.of(
            ExitReason.EMPLOI, ExitReason.FORMATION, ExitReason.AUTONOMIE, ExitReason.ABANDON, ExitReason.DEMENAGEMENT);

    private final Days year;

    ReperageCalibration(Days year) {
        this.year = year;
    }

    @Override
    public void enrol(Population population) {
        Dice dice = Dice.of("reperage");
        int young = REINFORCED_UNDER_21;
        int older = REINFORCED - REINFORCED_UNDER_21;
        for (Person person : dice.shuffled(population.in(PACEA, year))) {
            LocalDate pacea = person.enrolments(PACEA).get(0).first();
            LocalDate from = later(person.knownSince(), pacea.minusDays(90));
            boolean fits = year.contains(from)
                    && year.contains(pacea)
                    && person.enrolments(OBLIGATION_FORMATION).isEmpty();
            boolean under21 = person.ageOn(from) < 21;
            if (fits && (under21 ? young : older) > 0 && person.ageOn(pacea) < 21 == under21) {
                LocalDate found = dice.day(Days.between(from, pacea));
                LocalDate joins = dice.day(Days.between(found, pacea));
                enter(person, found, dice);
                begin(person, joins, PhaseId.SUIVI);
                begin(person, later(pacea, joins.plusDays(1)), PhaseId.ACCOMPAGNEMENT);
                young -= under21 ? 1 : 0;
                older -= under21 ? 0 : 1;
            }
        }
        if (young + older > 0) {
            throw new IllegalStateException(young + older + " people more are wanted in " + REPERAGE);
        }
        for (int i = 0; i < FOLLOWED + FOUND; i++) {
            boolean followed = i < FOLLOWED;
            boolean under21 = followed
                    ? i < FOLLOWED_UNDER_21
                    : i - FOLLOWED < UNDER_21 - REINFORCED_UNDER_21 - FOLLOWED_UNDER_21;
            LocalDate found =
                    dice.day(Days.between(year.first().plusDays(7), year.last().minusDays(30)));
            int age = under21 ? dice.between(16, 20) : followed ? dice.between(21, 23) : dice.between(21, 29);
            LocalDate birth = found.minusYears(age).minusDays(dice.between(40, 350));
            Person person = followed ? population.register(birth, found) : population.meet(birth, found);
            enter(person, found, dice);
            if (followed) {
                begin(person, WorkingDays.from(found.plusDays(dice.between(3, 25))), PhaseId.SUIVI);
            }
        }
    }

    @Override
    public List<Share> shares() {
        Crowd found = Crowd.in(REPERAGE, 2021);
        return List.of(
                new Share(Trait.FEMALE, 60, found), // 60 % of men
                new Share(Trait.UNQUALIFIED, 128, found), // 85 %
                new Share(Trait.PRECARIOUS_HOUSING, 44, found)); // 29 %
    }

    private void enter(Person person, LocalDate found, Dice dice) {
        LocalDate last = found.plusDays(dice.between(120, 330));
        Stay enrolment = dice.chance(0.25) && year.contains(last) ? Stay.between(found, last) : Stay.open(found);
        person.enter(REPERAGE, enrolment, dice.chance(0.5) ? "equipe-mobile" : "prevention", dice.pick(REASONS));
        person.add(Phase.of(found, REPERAGE, PhaseId.DIAGNOSTIC));
    }

    /** Begins a phase, unless the enrolment ended before. */
    private static void begin(Person person, LocalDate day, PhaseId phase) {
        if (person.isIn(REPERAGE, day)) {
            person.add(Phase.of(day, REPERAGE, phase));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

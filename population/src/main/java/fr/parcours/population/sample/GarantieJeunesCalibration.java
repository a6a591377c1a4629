package fr.parcours.population.sample;

import static fr.parcours.population.sample.Words.GARANTIE_JEUNES;
import static fr.parcours.population.sample.Words.PACEA;

import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The Garantie jeunes: 1 685 young people in 2021, of whom 1 085 enter. All of them are in PACEA that year, but not all the
 * time: some begin before PACEA or go on after it, which its outcomes need, more than those of PACEA.
 *
 * <p>12 months, which may be extended by 6 (R5131-16, 2017-01-01), ended by the 26th birthday as the registration is.
 */
final class GarantieJeunesCalibration implements Calibration {
    private static final int LENGTH = 12;
    private static final int LONGEST = 18;
    private static final int SHORTEST = 60;
    private static final double TO_ITS_TERM = 0.22;
    /** Days of the year without PACEA that make an enrolment one of those that need not be in it. */
    private static final int APART = 40;

    private static final List<Wave> WAVES = List.of(
            new Wave(50, 0, Days.between(day("2019-09-02"), day("2020-03-13")), true),
            new Wave(550, 200, Days.between(day("2020-01-20"), day("2020-12-18")), false),
            new Wave(1085, 330, Days.between(day("2021-01-04"), day("2021-12-17")), false));
    private static final Wave LEFT_BEFORE = new Wave(660, 0, Days.between(day("2019-03-04"), day("2020-08-28")), false);

    private final Days year;
    private final LocalDate dataStoppedOn;

    /**
     * People who enter in the same days.
     *
     * @param people how many
     * @param apart how many of them, at least, with days of the year without PACEA
     * @param entries days they enter on
     * @param extended whether their enrolments are extended
     */
    private record Wave(int people, int apart, Days entries, boolean extended) {}

    GarantieJeunesCalibration(Days year, LocalDate dataStoppedOn) {
        this.year = year;
        this.dataStoppedOn = dataStoppedOn;
    }

    @Override
    public void enrol(Population population) {
        for (Wave wave : WAVES) {
            enrol(wave, population.in(PACEA, year), year);
        }
        Days yearBefore = Days.ofYear(year.first().getYear() - 1);
        enrol(LEFT_BEFORE, population.in(PACEA, yearBefore), yearBefore);
    }

    @Override
    public List<Share> shares() {
        Crowd accompanied = Crowd.in(GARANTIE_JEUNES, 2021);
        return List.of(
                new Share(Trait.FEMALE, 708, accompanied), // 42 %
                new Share(Trait.BELOW_BAC, 876, accompanied), // 52 %
                new Share(Trait.QPV, 506, accompanied), // 30 %
                new Share(Trait.PRECARIOUS_HOUSING, 430, accompanied),
                new Share(Trait.HOSTED, 59, accompanied)); // with the 430 above, 29 %
    }

    private void enrol(Wave wave, List<Person> people, Days counted) {
        Dice dice = Dice.of("garantie jeunes " + Dice.name(wave.entries()));
        int left = wave.people();
        int apart = wave.apart();
        for (boolean all : List.of(false, true, true, true)) {
            for (Person person : dice.shuffled(people)) {
                if (left > 0
                        && (all || apart > 0)
                        && person.enrolments(GARANTIE_JEUNES).isEmpty()) {
                    Optional<Stay> enrolment = draw(person, wave, counted, dice);
                    if (enrolment.isPresent() && (all || daysApart(person, enrolment.get()) >= APART)) {
                        enter(person, enrolment.get(), wave, dice);
                        left--;
                        apart--;
                    }
                }
            }
        }
        if (left > 0) {
            throw new IllegalStateException(left + " people more are wanted in " + GARANTIE_JEUNES);
        }
    }

    /** Draws an enrolment that has some weeks in the year it counts for; empty when it does not suit the person. */
    private Optional<Stay> draw(Person person, Wave wave, Days counted, Dice dice) {
        LocalDate entry = dice.day(wave.entries());
        LocalDate last = wave.extended()
                ? entry.plusMonths(dice.between(LENGTH + 1, LONGEST)).minusDays(1)
                : dice.chance(TO_ITS_TERM)
                        ? entry.plusMonths(LENGTH).minusDays(1)
                        : entry.plusDays(dice.between(SHORTEST, 350));
        LocalDate limit = Age.lastDayBefore(Population.AGE_LIMIT, person.birthDate());
        Days days = Days.between(entry, last);
        boolean suits = !entry.isBefore(person.knownSince())
                && last.isBefore(limit)
                && days.overlaps(counted)
                && days.intersection(counted).orElseThrow().count() >= 21
                && person.enrolments(PACEA).stream().anyMatch(enrolment -> enrolment.overlaps(days));
        boolean leaves = wave.equals(LEFT_BEFORE);
        if (!suits || (leaves && last.isAfter(counted.last()))) {
            return Optional.empty();
        }
        return Optional.of(last.isAfter(dataStoppedOn) ? Stay.open(entry) : Stay.between(entry, last));
    }

    private int daysApart(Person person, Stay enrolment) {
        return (int) WorkingDays.in(enrolment.within(year)).stream()
                .filter(day -> !person.isIn(PACEA, day))
                .count();
    }

    private void enter(Person person, Stay enrolment, Wave wave, Dice dice) {
        LocalDate entry = enrolment.first();
        LocalDate term = entry.plusMonths(LENGTH).minusDays(1);
        person.add(Step.builder(entry, StepKind.SIGNATURE)
                .by(GARANTIE_JEUNES)
                .until(term)
                .build());
        person.enter(
                GARANTIE_JEUNES,
                enrolment,
                dice.chance(0.15) ? "pole-emploi" : "mission-locale",
                enrolment.last().filter(term::equals).isPresent()
                        ? ExitReason.TERME
                        : dice.pick(List.of(
                                ExitReason.DEMANDE,
                                ExitReason.ABANDON,
                                ExitReason.NON_RESPECT,
                                ExitReason.DEMENAGEMENT)));
        person.add(Phase.of(entry, GARANTIE_JEUNES, Words.GROUP_START));
        LocalDate alone = WorkingDays.from(entry.plusDays(dice.between(28, 42)));
        if (enrolment.contains(alone)) {
            person.add(Phase.of(alone, GARANTIE_JEUNES, PhaseId.ACCOMPAGNEMENT));
        }
        if (wave.extended()) {
            LocalDate until = enrolment.last().orElseThrow();
            person.add(Extension.of(dice.day(Days.between(term.minusDays(25), term)), GARANTIE_JEUNES, until));
        }
        person.decide(Trait.MINIMUM_INCOME, false);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

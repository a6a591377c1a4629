package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.CROSS_BORDER;
import static fr.parcours.population.sample.ServiceWords.DIGITAL;
import static fr.parcours.population.sample.ServiceWords.MOBILISATION;
import static fr.parcours.population.sample.ServiceWords.MOBILITY;
import static fr.parcours.population.sample.ServiceWords.PRESELECTION;
import static fr.parcours.population.sample.ServiceWords.RECRUITMENT;
import static fr.parcours.population.sample.ServiceWords.WORK;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cross-border service: 337 people in 25 recruitments, of whom 204 are kept by an employer and 124 sign. The contracts of
 * young people were dealt already; those of jobseekers are new.
 */
final class CrossBorderService implements Service {
    private static final int PEOPLE = 337;
    private static final int PRESELECTED = 204;
    private static final int YOUNG_SIGNING = 88;
    private static final int JOBSEEKERS = 70;
    private static final int JOBSEEKERS_SIGNING = 36; // 124 with the young
    private static final List<OutcomeKind> KINDS =
            List.of(OutcomeKind.INTERIM, OutcomeKind.INTERIM, OutcomeKind.CDD, OutcomeKind.CDD, OutcomeKind.CDI);

    private final Season season;
    private final int year;
    private final Series recruitments;
    private final List<Series> workshops;
    /** Who comes, and when, who signs first. */
    private final Map<Person, LocalDate> comes = new LinkedHashMap<>();

    CrossBorderService(Season season) {
        this.season = season;
        this.year = season.year();
        this.recruitments = new Series("recrutement-transfrontalier", RECRUITMENT, Series.spread(year, season.of(25)))
                .by(CROSS_BORDER);
        this.workshops = List.of(
                workshop("numerique", 3, DIGITAL, Keyword.DISTANCE),
                workshop("mobilite", 4, MOBILITY, Keyword.DISTANCE),
                workshop("emploi", 4, WORK, Keyword.DISTANCE),
                workshop("emploi-sur-place", 2, WORK, Keyword.PRESENCE)); // 13
    }

    private Series workshop(String name, int sessions, Keyword... words) {
        return new Series("atelier-transfrontalier-" + name, StepKind.ATELIER, Series.spread(year, season.of(sessions)))
                .with(words)
                .by(CROSS_BORDER);
    }

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("cross-border " + year);
        Youth youth = new Youth(population, year);
        for (Lead lead : Lead.find(
                season.of(YOUNG_SIGNING),
                youth.shuffled(dice),
                year,
                recruitments.days(),
                SituationQuota::isContract,
                dice)) {
            comes.put(lead.person(), lead.day());
            lead.credit(CROSS_BORDER);
        }
        jobseekers(population, dice);
        for (Person person : youth.shuffled(dice)) {
            if (comes.size() < season.of(PEOPLE)) {
                Youth.freeDay(person, recruitments.days(), dice).ifPresent(day -> comes.putIfAbsent(person, day));
            }
        }
        Missing.none(season.of(PEOPLE) - comes.size(), "people", "across the border");
        comes.forEach(recruitments::attend);
        preselect(dice);
        workshops.forEach(series -> series.days()
                .forEach(day -> youth.some(dice.between(5, 10), Words.PACEA, day, dice)
                        .forEach(person -> series.attend(person, day))));
        population.keep(recruitments.dossier());
        workshops.forEach(series -> population.keep(series.dossier()));
    }

    private void jobseekers(Population population, Dice dice) {
        int left = season.of(JOBSEEKERS);
        int signing = season.of(JOBSEEKERS_SIGNING);
        for (Person person : dice.shuffled(population.in(MOBILISATION, Days.ofYear(year)))) {
            List<LocalDate> free = recruitments.days().stream()
                    .filter(day -> person.isIn(MOBILISATION, day) && !person.isOccupied(Days.between(day, day)))
                    .toList();
            if (left > 0 && !free.isEmpty()) {
                LocalDate day = dice.pick(free);
                comes.put(person, day);
                left--;
                LocalDate start = WorkingDays.from(day.plusDays(dice.between(3, 30)));
                if (signing > 0 && start.getYear() == year && !person.isOccupied(Days.between(start, start))) {
                    Optional<LocalDate> next = SituationQuota.next(person, start, List.of());
                    Outcome contract = Particulars.outcome(dice.pick(KINDS), start, next, dice);
                    person.add(Particulars.again(contract).via(CROSS_BORDER).build());
                    signing--;
                }
            }
        }
        Missing.none(left + signing, "jobseekers", "across the border");
    }

    /** Keeps candidates for an employer: those who sign, then others. */
    private void preselect(Dice dice) {
        List<Person> signing =
                comes.keySet().stream().filter(CrossBorderService::signs).toList();
        List<Person> others = new ArrayList<>(comes.keySet());
        others.removeAll(signing);
        List<Person> kept = new ArrayList<>(signing);
        kept.addAll(dice.shuffled(others).subList(0, season.of(PRESELECTED) - signing.size()));
        for (Person person : kept) {
            person.add(Step.builder(comes.get(person), PRESELECTION)
                    .by(CROSS_BORDER)
                    .party("entreprise-belge-" + dice.between(1, 30))
                    .build());
        }
    }

    private static boolean signs(Person person) {
        return person.facts(Outcome.class).anyMatch(outcome -> outcome.via().contains(CROSS_BORDER.code()));
    }
}

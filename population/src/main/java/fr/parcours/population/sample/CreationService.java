package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.COMMITTEE;
import static fr.parcours.population.sample.ServiceWords.CREATION;
import static fr.parcours.population.sample.ServiceWords.GRANT;
import static fr.parcours.population.sample.ServiceWords.JOB_CREATED;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The accompaniment of business creation, from 16 to 30: 187 projects received, 77 accompanied, 41 companies created, each with
 * a grant. The companies of people in other pathways were dealt already; their creators enter before they create.
 */
final class CreationService implements Service {
    private static final int RECEIVED = 187;
    private static final int ACCOMPANIED = 77;
    private static final int CREATED = 41;
    private static final int JOBS = 47;
    private static final int GRANTS = 23_000;
    private static final int SMALLEST_GRANT = 200;
    private static final int LARGEST_GRANT = 1000;
    private static final int OLDEST = 30;
    private static final int SOONEST = 25;
    private static final int OF_THE_MISSION_LOCALE = 100;
    private static final List<ExitReason> REASONS =
            List.of(ExitReason.ABANDON, ExitReason.DEMANDE, ExitReason.EMPLOI, ExitReason.FORMATION);

    private final Season season;
    private final int year;

    CreationService(Season season) {
        this.season = season;
        this.year = season.year();
    }

    /** Somebody with a project: the day it is received, and that of the company. */
    private record Project(Person person, LocalDate entry, Optional<LocalDate> creation) {}

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("creation " + year);
        List<Project> projects = new ArrayList<>(creators(population, dice));
        while (projects.size() < season.of(CREATED)) {
            projects.add(outsider(population, true, dice));
        }
        List<Integer> jobs = Parts.of(season.of(JOBS), season.of(CREATED), 1, 3, dice);
        List<Integer> grants =
                Parts.of(season.of(GRANTS) / 10, season.of(CREATED), SMALLEST_GRANT / 10, LARGEST_GRANT / 10, dice);
        for (int i = 0; i < season.of(CREATED); i++) {
            create(projects.get(i), jobs.get(i), grants.get(i) * 10, dice);
        }
        int young = season.of(OF_THE_MISSION_LOCALE);
        for (Person person : new Youth(population, year).shuffled(dice)) {
            LocalDate entry = dice.day(Days.between(LocalDate.of(year, 1, 11), LocalDate.of(year, 11, 26)));
            if (young > 0
                    && Youth.isFree(person, entry)
                    && creations(person).isEmpty()
                    && person.enrolments(CREATION).isEmpty()) {
                projects.add(new Project(person, entry, Optional.empty()));
                young--;
            }
        }
        while (projects.size() < season.of(RECEIVED)) {
            projects.add(outsider(population, false, dice));
        }
        List<Project> others = dice.shuffled(projects.subList(season.of(CREATED), season.of(RECEIVED)));
        for (int i = 0; i < others.size(); i++) {
            receive(others.get(i), i < season.of(ACCOMPANIED) - season.of(CREATED), dice);
        }
        population.keep(new Series("comite-creation", COMMITTEE, Series.spread(year, season.of(5)))
                .by(CREATION)
                .dossier());
    }

    /** Lists people whose company was dealt already and who could be received before, in the year. */
    private List<Project> creators(Population population, Dice dice) {
        List<Project> projects = new ArrayList<>();
        for (Person person : dice.shuffled(population.all())) {
            List<LocalDate> days = creations(person);
            if (days.size() == 1 && person.enrolments(CREATION).isEmpty() && projects.size() < season.of(CREATED)) {
                LocalDate creation = days.get(0);
                LocalDate entry = WorkingDays.from(creation.minusDays(dice.between(SOONEST + 10, 140)));
                boolean fits = entry.getYear() == year
                        && creation.isBefore(LocalDate.of(year, 12, 10))
                        && entry.isAfter(person.knownSince())
                        && person.ageOn(entry) <= OLDEST;
                if (fits) {
                    projects.add(new Project(person, entry, Optional.of(creation)));
                }
            }
        }
        return projects;
    }

    private static List<LocalDate> creations(Person person) {
        return person.facts(Outcome.class)
                .filter(outcome -> outcome.kind().equals(OutcomeKind.CREATION_ENTREPRISE))
                .map(Outcome::on)
                .toList();
    }

    private Project outsider(Population population, boolean creates, Dice dice) {
        Days days = Days.between(LocalDate.of(year, 1, 11), LocalDate.of(year, creates ? 8 : 11, 26));
        Person person = Jobseekers.meet(population, days, dice.between(19, OLDEST - 1), dice);
        LocalDate entry = person.knownSince();
        Optional<LocalDate> creation = creates
                ? Optional.of(WorkingDays.from(entry.plusDays(dice.between(SOONEST + 5, 100))))
                : Optional.empty();
        return new Project(person, entry, creation);
    }

    private void create(Project project, int jobs, int grant, Dice dice) {
        Person person = project.person();
        LocalDate creation = project.creation().orElseThrow();
        enter(project, Stay.open(project.entry()), dice);
        LocalDate accompanied = accompany(project, dice);
        if (creations(person).isEmpty()) {
            person.add(Particulars.outcome(OutcomeKind.CREATION_ENTREPRISE, creation, Optional.empty(), dice));
        }
        person.add(Phase.of(WorkingDays.from(creation.plusDays(dice.between(7, 50))), CREATION, PhaseId.SUIVI));
        person.add(Step.builder(creation, JOB_CREATED).by(CREATION).count(jobs).build());
        LocalDate paid = dice.day(Days.between(accompanied.plusDays(3), creation.plusDays(10)));
        person.add(Aid.of(paid, GRANT, BigDecimal.valueOf(grant)).by(CREATION));
    }

    private void receive(Project project, boolean accompanied, Dice dice) {
        LocalDate last = project.entry().plusDays(dice.between(20, 60));
        enter(
                project,
                accompanied || dice.chance(0.4) ? Stay.open(project.entry()) : Stay.between(project.entry(), last),
                dice);
        if (accompanied) {
            accompany(project, dice);
        }
    }

    private static void enter(Project project, Stay enrolment, Dice dice) {
        Person person = project.person();
        person.enter(CREATION, enrolment, prescriber(person, project.entry()), dice.pick(REASONS));
        person.add(Phase.of(project.entry(), CREATION, PhaseId.DIAGNOSTIC));
    }

    private static String prescriber(Person person, LocalDate day) {
        return Stream.of(Words.MISSION_LOCALE, Words.PLIE)
                .filter(each -> person.isIn(each, day))
                .map(DispositifId::code)
                .findFirst()
                .orElse("initiative");
    }

    private static LocalDate accompany(Project project, Dice dice) {
        LocalDate day = WorkingDays.from(project.entry().plusDays(dice.between(5, SOONEST - 8)));
        project.person().add(Phase.of(day, CREATION, PhaseId.ACCOMPAGNEMENT));
        return day;
    }
}

package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.APREM;
import static fr.parcours.population.sample.ServiceWords.MATINALES;
import static fr.parcours.population.sample.ServiceWords.MOBILISATION;
import static fr.parcours.population.sample.Words.MISSION_LOCALE;
import static fr.parcours.population.sample.Words.PLIE;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The aprèms: 58 sessions; 48 attendances of young people and 106 of adults, of whom most are jobseekers that no pathway
 * follows. Of the 39 contracts that follow, those of young people were dealt already; those of jobseekers are new.
 */
final class ApremsService implements Service {
    private static final int ADULT = 26;
    private static final int YOUNG = 48;
    private static final int OF_PLIE = 16;
    private static final int JOBSEEKERS = 90; // 106 with those of the PLIE
    private static final int MOST_EACH = 2;
    private static final int REFERRALS = 295;
    private static final int WOMEN = 108; // 70 %

    private static final List<OutcomeKind> TO_THE_YOUNG = Stream.of(
                    Collections.nCopies(2, OutcomeKind.CDI),
                    Collections.nCopies(6, OutcomeKind.CDD),
                    Collections.nCopies(3, OutcomeKind.INTERIM),
                    Collections.nCopies(2, OutcomeKind.PEC),
                    Collections.nCopies(2, OutcomeKind.CIE),
                    Collections.nCopies(3, OutcomeKind.SERVICE_CIVIQUE))
            .flatMap(List::stream)
            .toList();
    private static final List<OutcomeKind> TO_JOBSEEKERS = Stream.of(
                    Collections.nCopies(2, OutcomeKind.CDI), // 4
                    Collections.nCopies(10, OutcomeKind.CDD), // 16
                    Collections.nCopies(6, OutcomeKind.INTERIM), // 9
                    Collections.nCopies(6, OutcomeKind.PEC)) // 10 with the CIE
            .flatMap(List::stream)
            .toList();

    private final Season season;
    private final int year;
    private final List<Series> sessions;
    private final List<LocalDate> days;
    private final List<Attendance> attendances = new ArrayList<>();

    private record Attendance(Person person, LocalDate day) {}

    ApremsService(Season season) {
        this.season = season;
        this.year = season.year();
        this.sessions = List.of(
                series("aprem-blanc-seau", 22, DayOfWeek.TUESDAY),
                series("aprem-bourgogne", 20, DayOfWeek.WEDNESDAY),
                series("aprem-virolois", 16, DayOfWeek.THURSDAY));
        this.days = sessions.stream().flatMap(series -> series.days().stream()).toList();
    }

    private Series series(String place, int sessions, DayOfWeek day) {
        return new Series(place, APREM, Series.spread(year, season.of(sessions), day)).by(MATINALES);
    }

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("aprems " + year);
        young(new Youth(population, year), dice);
        adults(population, PLIE, season.of(OF_PLIE), 1, PLIE.code(), dice);
        List<Attendance> jobseekers =
                adults(population, MOBILISATION, season.of(JOBSEEKERS), MOST_EACH, "initiative", dice);
        hire(jobseekers, dice);
        refer(dice);
        sessions.forEach(series -> population.keep(series.dossier()));
    }

    private void young(Youth youth, Dice dice) {
        Set<Person> come = new HashSet<>();
        for (OutcomeKind kind : season.of(TO_THE_YOUNG)) {
            List<Person> people = youth.shuffled(dice);
            people.removeAll(come);
            Lead lead = Lead.find(1, people, year, days, kind::equals, dice).get(0);
            lead.credit(APREM);
            come.add(lead.person());
            attend(lead.person(), lead.day(), MISSION_LOCALE.code());
        }
        for (Person person : youth.shuffled(dice)) {
            Optional<LocalDate> day =
                    come.size() < season.of(YOUNG) ? Youth.freeDay(person, days, dice) : Optional.empty();
            if (day.isPresent() && come.add(person)) {
                attend(person, day.get(), MISSION_LOCALE.code());
            }
        }
        Missing.none(season.of(YOUNG) - come.size(), "young people", "in the aprèms");
    }

    /** Adds attendances of adults while they are in a dispositif. */
    private List<Attendance> adults(
            Population population, DispositifId dispositif, int number, int mostEach, String prescriber, Dice dice) {
        int before = attendances.size();
        int left = number;
        for (Person person : dice.shuffled(population.in(dispositif, Days.ofYear(year)))) {
            List<LocalDate> open = dice.shuffled(days).stream()
                    .filter(day -> person.isIn(dispositif, day) && person.ageOn(day) >= ADULT)
                    .limit(Math.min(left, dice.between(1, mostEach)))
                    .toList();
            open.forEach(day -> attend(person, day, prescriber));
            left -= open.size();
        }
        Missing.none(left, "attendances of adults", "in the aprèms");
        return List.copyOf(attendances.subList(before, attendances.size()));
    }

    private void attend(Person person, LocalDate day, String prescriber) {
        attendances.add(new Attendance(person, day));
        sessions.stream()
                .filter(series -> series.days().contains(day))
                .findFirst()
                .orElseThrow()
                .attend(person, day, step -> step.prescriber(prescriber));
    }

    private void hire(List<Attendance> jobseekers, Dice dice) {
        List<OutcomeKind> left = new ArrayList<>(dice.shuffled(season.of(TO_JOBSEEKERS)));
        Set<Person> hired = new HashSet<>();
        for (Attendance each : dice.shuffled(jobseekers)) {
            LocalDate start = WorkingDays.from(each.day().plusDays(dice.between(3, 40)));
            if (!left.isEmpty() && start.getYear() == year && hired.add(each.person())) {
                each.person()
                        .add(Particulars.again(Particulars.outcome(left.remove(0), start, Optional.empty(), dice))
                                .via(APREM)
                                .build());
            }
        }
        Missing.none(left.size(), "contracts", "after the aprèms");
    }

    /** Puts people in touch with employers, during the session: everybody once, some more than once. */
    private void refer(Dice dice) {
        List<Attendance> order = new ArrayList<>(attendances);
        while (order.size() < season.of(REFERRALS)) {
            order.add(dice.pick(attendances));
        }
        for (Attendance each : order) {
            each.person()
                    .add(Step.builder(each.day(), StepKind.MISE_EN_RELATION)
                            .via(APREM)
                            .party("entreprise-" + dice.between(1, 900))
                            .build());
        }
    }

    /** {@inheritDoc} The sex of jobseekers is known already, and some come more than once; the others come once. */
    @Override
    public List<Share> shares() {
        Set<Person> undecided = new HashSet<>();
        int women = season.of(WOMEN);
        for (Attendance each : attendances) {
            if (each.person().isIn(MOBILISATION, each.day())) {
                women -= Trait.FEMALE.isDecidedFor(each.person()) ? 1 : 0;
            } else {
                undecided.add(each.person());
            }
        }
        return List.of(new Share(Trait.FEMALE, women, undecided::contains));
    }
}

package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.MOCK_INTERVIEW;
import static fr.parcours.population.sample.ServiceWords.PARRAINAGE;
import static fr.parcours.population.sample.ServiceWords.PREPARATION;
import static fr.parcours.population.sample.ServiceWords.WEBHELP;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parrainage: 205 young people, whose 316 interviews with one of five volunteers are interviews already dealt, and of whom
 * 72 reach a job or a training, already dealt too.
 */
final class ParrainageService implements Service {
    private static final int YOUNG = 205;
    private static final int REACHING = 72;
    private static final int INTERVIEWS = 316;
    private static final int MOST_INTERVIEWS = 6;
    private static final int VOLUNTEERS = 5;
    private static final int MOCK_INTERVIEWS = 23;
    private static final int PERMANENCES = 35;
    private static final int PREPARATIONS = 12;
    private static final int WORKSHOPS = 3;
    private static final int LEAST_DAYS = 20;

    private final Season season;
    private final int year;
    private final Series preparations;

    /** Somebody with a volunteer: the days, and the interviews that may be theirs. */
    private record Coaching(Person person, Days days, List<Step> interviews, String volunteer) {}

    ParrainageService(Season season) {
        this.season = season;
        this.year = season.year();
        this.preparations = new Series(
                        "preparation-parrainage", PREPARATION, Series.spread(year, season.of(PREPARATIONS)))
                .heldBy(PARRAINAGE);
    }

    /** Gets the sessions that prepare to recruitments of many. */
    Series preparations() {
        return preparations;
    }

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("parrainage " + year);
        Youth youth = new Youth(population, year);
        List<Coaching> coachings = new ArrayList<>();
        int reaching = season.of(REACHING);
        int others = season.of(YOUNG) - season.of(REACHING);
        for (Person person : youth.shuffled(dice)) {
            Optional<Coaching> coaching = coaching(person, reaching > 0, dice)
                    .filter(each -> each.interviews().size() > 0);
            if (coaching.isPresent()) {
                boolean reaches = reaches(coaching.get());
                if ((reaches ? reaching : others) > 0) {
                    coachings.add(coaching.get());
                    reaching -= reaches ? 1 : 0;
                    others -= reaches ? 0 : 1;
                }
            }
        }
        Missing.none(reaching + others, "people", "in the parrainage");
        coachings.forEach(coaching -> enter(coaching, dice));
        interview(coachings, dice);
        mockInterviews(coachings, dice);
        sessions(population, youth, dice);
    }

    /** Draws some weeks that begin with an interview and, for one who is to reach something, end with it. */
    private Optional<Coaching> coaching(Person person, boolean toReach, Dice dice) {
        List<Step> interviews = person.facts(Step.class)
                .filter(step -> step.kind().equals(StepKind.ENTRETIEN)
                        && step.on().getYear() == year
                        && step.dispositifs().isEmpty()
                        && Youth.isFree(person, step.on()))
                .sorted(Comparator.comparing(Step::on))
                .toList();
        if (interviews.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = dice.pick(interviews).on();
        LocalDate last = first.plusDays(dice.between(LEAST_DAYS, 150));
        Optional<Outcome> outcome =
                solutions(person, Days.between(first, first.plusDays(150))).findFirst();
        if (outcome.isPresent() && toReach) {
            last = outcome.get().on();
        }
        boolean endsInTime = season.isPublished() || last.getYear() == year; // else it would count in the next year too
        if (!endsInTime || last.isBefore(first.plusDays(2)) || !person.isIn(Words.MISSION_LOCALE, last)) {
            return Optional.empty();
        }
        Days days = Days.between(first, last);
        List<Step> within =
                interviews.stream().filter(step -> days.contains(step.on())).toList();
        return Optional.of(new Coaching(person, days, within, "parrain-" + dice.between(1, VOLUNTEERS)));
    }

    private boolean reaches(Coaching coaching) {
        return solutions(coaching.person(), coaching.days()).findAny().isPresent();
    }

    private Stream<Outcome> solutions(Person person, Days days) {
        return person.facts(Outcome.class)
                .filter(outcome -> Lead.isSolution(outcome.kind())
                        && outcome.on().getYear() == year
                        && days.contains(outcome.on()))
                .sorted(Comparator.comparing(Outcome::on));
    }

    private void enter(Coaching coaching, Dice dice) {
        LocalDate last = coaching.days().last();
        ExitReason reason = solutions(coaching.person(), coaching.days())
                .reduce((earlier, later) -> later)
                .map(outcome -> switch (outcome.kind().family()) {
                    case TRAINING -> ExitReason.FORMATION;
                    case ALTERNANCE -> ExitReason.ALTERNANCE;
                    case CREATION -> ExitReason.CREATION;
                    default -> ExitReason.EMPLOI;
                })
                .orElse(dice.pick(List.of(ExitReason.AUTONOMIE, ExitReason.AUTONOMIE, ExitReason.ABANDON)));
        coaching.person().enter(PARRAINAGE, Stay.between(coaching.days().first(), last), "mission-locale", reason);
    }

    /** Gives each a first interview with the volunteer, then shares out the others. */
    private void interview(List<Coaching> coachings, Dice dice) {
        List<Runnable> more = new ArrayList<>();
        for (Coaching coaching : coachings) {
            List<Step> interviews = coaching.interviews();
            tell(coaching, interviews.get(0));
            interviews.stream()
                    .skip(1)
                    .limit(MOST_INTERVIEWS - 1L)
                    .forEach(interview -> more.add(() -> tell(coaching, interview)));
        }
        int left = season.of(INTERVIEWS) - coachings.size();
        Missing.none(left - more.size(), "interviews", "in the parrainage");
        dice.shuffled(more).subList(0, left).forEach(Runnable::run);
    }

    private static void tell(Coaching coaching, Step interview) {
        Step.Builder again =
                Step.builder(interview.on(), interview.kind()).by(PARRAINAGE).party(coaching.volunteer());
        interview.keywords().values().forEach(again::keyword);
        coaching.person().swap(interview, again.build());
    }

    private void mockInterviews(List<Coaching> coachings, Dice dice) {
        List<Coaching> some = dice.shuffled(coachings).subList(0, season.of(MOCK_INTERVIEWS));
        for (Coaching coaching : some) {
            LocalDate day =
                    dice.day(coaching.days().intersection(Days.ofYear(year)).orElseThrow());
            coaching.person()
                    .add(Step.builder(day, MOCK_INTERVIEW)
                            .by(PARRAINAGE)
                            .party(coaching.volunteer())
                            .keyword(WEBHELP)
                            .build());
        }
    }

    private void sessions(Population population, Youth youth, Dice dice) {
        Series permanences = new Series(
                        "permanence-parrainage",
                        StepKind.PERMANENCE,
                        Series.spread(year, season.of(PERMANENCES), DayOfWeek.TUESDAY, DayOfWeek.FRIDAY))
                .heldBy(PARRAINAGE);
        Series workshops = new Series("atelier-parrainage", StepKind.ATELIER, Series.spread(year, season.of(WORKSHOPS)))
                .with(Keyword.GARANTIE_JEUNES)
                .heldBy(PARRAINAGE);
        for (LocalDate day : workshops.days()) {
            youth.some(dice.between(6, 12), Words.GARANTIE_JEUNES, day, dice)
                    .forEach(person -> workshops.attend(person, day));
        }
        population.keep(permanences.dossier());
        population.keep(workshops.dossier());
        population.keep(preparations.dossier());
    }
}

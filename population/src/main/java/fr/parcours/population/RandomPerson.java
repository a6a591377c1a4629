package fr.parcours.population;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.population.draw.Activities;
import fr.parcours.population.draw.Dice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Draws a person: who it is, what is declared, what is reached, then the pathways that all this allows. */
final class RandomPerson {
    private static final List<String> ACTIVITIES =
            List.of("job-seeking", "job-seeking", "job-seeking", "job-seeking", "inactive", "student", "pupil");

    private final Repertoire repertoire;
    private final RandomHistory history;
    private final RandomAnswers answers;
    private final RandomActs acts;
    private final RandomAids aids;
    private final Dice dice;

    RandomPerson(Repertoire repertoire, RandomHistory history) {
        this.repertoire = repertoire;
        this.history = history;
        this.answers = new RandomAnswers(repertoire, history);
        this.acts = new RandomActs(repertoire, history);
        this.aids = new RandomAids(repertoire, history);
        this.dice = history.dice();
    }

    Dossier draw(String id) {
        long length = ChronoUnit.DAYS.between(history.first(), history.last());
        LocalDate registered = history.between(history.first(), history.first().plusDays(length * 3 / 4));
        Subject subject = subject(id, registered);
        boolean enters = history.chance(94);
        declare(registered);
        history.repeat(2, 55, () -> {
            LocalDate day = history.since(registered);
            history.addCorrectable(() -> acts.step(day, List.of()));
        });
        if (enters) { // an outcome of someone never registered would be nobody's
            reach(subject, registered);
        }
        if (!repertoire.aids().isEmpty() && history.chance(30)) {
            LocalDate day = history.since(registered);
            history.addCorrectable(() -> aids.one(day));
        }
        RandomPathway pathway = new RandomPathway(repertoire, history, subject);
        if (enters) {
            pathway.register(registered);
        }
        pathway.enrolments(registered);
        aids.allowances(history.dossier(subject));
        return history.dossier(subject);
    }

    private Subject subject(String id, LocalDate registered) {
        Subject subject = Subject.participant(id);
        if (history.chance(97)) {
            subject = subject.born(birth(registered));
        }
        int draw = dice.between(1, 100);
        return draw <= 2 ? subject : subject.sex(draw <= 3 ? "other" : draw <= 52 ? "female" : "male");
    }

    /** Draws a birth date: 16 to 30 on registration, older at times where a dispositif takes older people. */
    private LocalDate birth(LocalDate registered) {
        int age = repertoire.olderPublic() && history.chance(20) ? dice.between(31, 60) : dice.between(16, 29);
        return registered.minusYears(age).minusDays(dice.between(0, 364));
    }

    // ---- what is declared ----------------------------------------------------------------------------------------

    private void declare(LocalDate registered) {
        history.addCorrectable(() -> Declaration.of(registered, registration(registered)));
        history.repeat(3, 45, () -> {
            LocalDate day = history.since(registered);
            history.addCorrectable(() -> Declaration.of(day, answers.some(SubjectKind.PARTICIPANT, day, 8)));
        });
        if (history.chance(15)) {
            LocalDate day = history.since(registered);
            history.addCorrectable(
                    () -> Declaration.of(day, Values.of(Attributes.RESOURCES_ACTIVITY, answers.euros(900)))
                            .forMonth(YearMonth.from(day)));
        }
        if (history.chance(1)) {
            history.add(Declaration.of(registered, Values.of(Attributes.BIRTH_DATE, birth(registered))));
        }
    }

    private Values registration(LocalDate day) {
        Values values = answers.some(SubjectKind.PARTICIPANT, day, 60);
        return history.chance(5)
                ? values.refused(Attributes.ACTIVITY)
                : history.chance(70) ? values.with(Attributes.ACTIVITY, dice.pick(ACTIVITIES)) : values;
    }

    // ---- what is reached -----------------------------------------------------------------------------------------

    /** Draws outcomes, and declares the activity that each of those that hold makes. */
    private void reach(Subject subject, LocalDate registered) {
        Days days = Days.between(registered, history.last());
        history.repeat(3, 32, () -> history.addCorrectable(() -> acts.outcome(days)));
        List<Outcome> outcomes = history.dossier(subject).facts(Outcome.class).toList();
        Activities.of(outcomes, history.last(), dice).forEach(history::add);
    }
}

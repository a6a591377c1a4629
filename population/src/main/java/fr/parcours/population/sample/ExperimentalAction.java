package fr.parcours.population.sample;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An experimental action of the PLIE: a workshop of some weeks, whose sessions are in a dossier of its own, and the attendances in
 * those of the people.
 *
 * @param theme of the workshop
 * @param reference of the action
 * @param people how many come at least once
 */
record ExperimentalAction(Keyword theme, String reference, int people) implements Quota {
    private static final int SESSIONS = 12;
    private static final double COMES = 0.8;

    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice("action " + reference);
        LocalDate start = dealing.period().first();
        LocalDate first = dice.day(Days.between(start.plusDays(60), start.plusDays(240)));
        List<Fact> facts = new ArrayList<>();
        facts.add(Declaration.of(
                first, Values.NONE.with(Attributes.EXPERIMENTAL, true).with(Attributes.FORMAT, "atelier")));
        List<LocalDate> sessions = new ArrayList<>();
        for (int week = 0; week < SESSIONS; week++) {
            sessions.add(WorkingDays.from(first.plusWeeks(week)));
        }
        sessions.forEach(day -> facts.add(Step.builder(day, StepKind.ATELIER)
                .by(Words.PLIE)
                .keyword(theme)
                .build()));
        dealing.population().keep(Dossier.of(Subject.of(SubjectKind.ACTION, reference), facts));

        List<Person> possible = dealing.people().stream()
                .filter(person ->
                        sessions.stream().allMatch(day -> dealing.zone().contains(person, day)))
                .toList();
        for (Person person : dice.shuffled(possible).subList(0, people)) {
            attend(person, sessions.get(0));
            sessions.stream().skip(1).filter(day -> dice.chance(COMES)).forEach(day -> attend(person, day));
        }
    }

    private void attend(Person person, LocalDate day) {
        person.add(Step.builder(day, StepKind.ATELIER)
                .by(Words.PLIE)
                .party(reference)
                .keyword(theme)
                .build());
    }
}

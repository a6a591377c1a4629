package fr.parcours.population.sample;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.population.draw.Activities;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.draw.Sirets;
import fr.parcours.population.sample.TableRow.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Says who everyone is, what they declare, and what they do from day to day.
 *
 * <p>What is declared when first known holds until something else is. Some had said otherwise online, some days before; some say
 * otherwise once the year is over: the figures of the year see neither.
 */
final class Portraits {
    private static final String SEX = Attributes.SEX.code();
    private static final double WRONG_SEX = 0.001;

    private final Answers answers;
    private final List<Change> changes;
    private final LocalDate dataStoppedOn;

    /** An answer that some, so many of a thousand, give at another time. */
    private record Change(TableRow row, Predicate<Draft> who) {}

    Portraits(Answers answers, List<TableRow> changes, Crowds crowds, LocalDate dataStoppedOn) {
        this.answers = answers;
        this.changes = changes.stream()
                .map(row -> new Change(row, crowds.of(row, "who", 0)))
                .toList();
        this.dataStoppedOn = dataStoppedOn;
    }

    /** Declares all that someone says, and gets the subject's own fields. */
    Subject declare(Draft draft) {
        Subject subject = Subject.of(draft.kind(), draft.id());
        Values declared = answers.but(SEX, draft);
        if (draft.kind() == SubjectKind.PARTICIPANT) {
            Optional<String> sex = answers.find(SEX, draft);
            boolean wrong = sex.isPresent() && draft.dice("wrong sex").chance(WRONG_SEX);
            subject = subject.born(draft.birthDate());
            subject = sex.isEmpty()
                    ? subject
                    : subject.sex(!wrong ? sex.get() : sex.get().equals("female") ? "male" : "female");
            declared = wrong ? declared.with(Attributes.SEX, sex.get()) : declared;
            for (Change change : changes) {
                change(change, draft, declared);
            }
            Activities.of(draft.occupations(), dataStoppedOn, draft.dice("activities"))
                    .forEach(draft::add);
        } else if (draft.kind() == SubjectKind.COMPANY) {
            // no SIREN begins with three zeros: no company has it
            subject = subject.siret(Sirets.of("0000" + draft.id().substring(2), "0001"));
        }
        if (!declared.isEmpty()) {
            draft.add(Declaration.of(draft.knownSince(), declared));
        }
        return subject;
    }

    /** Changes an answer given when first known, some days before, or on some days of the calendar. */
    private void change(Change change, Draft draft, Values declared) {
        TableRow row = change.row();
        String attribute = row.text("attribute");
        String when = row.text("when");
        Dice dice = draft.dice("changes " + attribute + " " + when);
        boolean said =
                declared.attributes().stream().anyMatch(each -> each.code().equals(attribute));
        LocalDate day = when.startsWith("2")
                ? dice.workingDay(TableRow.asDays(when))
                : draft.knownSince().plusDays(Span.of(when).pick(dice));
        if (dice.between(1, 1000) <= row.whole("rate", 0)
                && said
                && change.who().test(draft)
                && !day.isAfter(dataStoppedOn)) {
            draft.add(Declaration.of(day, answers.with(Values.NONE, attribute, row.text("answer"), day, dice)));
        }
    }
}

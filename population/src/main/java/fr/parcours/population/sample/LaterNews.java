package fr.parcours.population.sample;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What was learnt of the period after the data had stopped: facts recorded, withdrawn or replaced since. The published
 * figures do not see it; the same figures known later do.
 *
 * @param dealing the table at which facts count
 * @param dataStoppedOn last day known to the published report
 */
record LaterNews(Dealing dealing, LocalDate dataStoppedOn) {
    void add() {
        withdraw(Step.class, 6, (person, fact) -> fact.kind().equals(StepKind.ENTRETIEN));
        withdraw(Outcome.class, 2, (person, fact) -> fact.kind().equals(OutcomeKind.CDD));
        postponeInterviews();
        learnFacts();
        learnEntries();
        withdrawAnEntry();
        learnExits();
    }

    private <F extends Fact> void withdraw(Class<F> type, int times, BiPredicate<Person, F> which) {
        Dice dice = dealing.dice("withdrawn afterwards " + type.getSimpleName());
        for (Held<F> held : Held.counted(dealing, type, times, which, dice)) {
            withdraw(held.person(), held.fact(), "dossier d’une autre personne", dice);
        }
    }

    private void withdraw(Person person, Fact fact, String reason, Dice dice) {
        Withdrawal withdrawal = Withdrawal.of(afterwards(dice), dice.adviser(), reason);
        person.swap(fact, fact.recorded(fact.provenance().withdrawn(withdrawal)));
    }

    /** Learns that interviews of the last days took place in the next year. */
    private void postponeInterviews() {
        Dice dice = dealing.dice("postponed");
        LocalDate last = dealing.period().last();
        for (Held<Step> held : Held.counted(
                dealing,
                Step.class,
                2,
                (person, fact) ->
                        fact.kind().equals(StepKind.ENTRETIEN) && fact.on().isAfter(last.minusDays(10)),
                dice)) {
            held.person().swap(held.fact(), held.fact().recorded(Provenance.id("erreur")));
            held.person()
                    .add(Particulars.step(StepKind.ENTRETIEN, WorkingDays.from(last.plusDays(3)), dice)
                            .recorded(Provenance.id("correction")
                                    .recordedAt(afterwards(dice))
                                    .replaces("erreur")));
        }
    }

    /** Learns of interviews, contracts and an aid of the period. */
    private void learnFacts() {
        Dice dice = dealing.dice("learnt afterwards");
        List<Person> people = dice.shuffled(dealing.people().stream()
                .filter(person -> person.facts(Outcome.class).findAny().isEmpty())
                .filter(person -> person.facts(Aid.class).findAny().isEmpty())
                .filter(person ->
                        Held.isUntouched(person) && dealing.openDays(person).size() > 60)
                .toList());
        for (Person person : people.subList(0, 4)) {
            learn(person, Particulars.step(StepKind.ENTRETIEN, dice.pick(dealing.openDays(person)), dice), dice);
        }
        for (Person person : people.subList(4, 7)) {
            LocalDate day = dice.pick(dealing.openDays(person));
            learn(person, Particulars.outcome(OutcomeKind.CDI, day, Optional.empty(), dice), dice);
        }
        Person helped = people.get(7);
        LocalDate day = dice.pick(dealing.openDays(helped).subList(45, 60));
        learn(
                helped,
                Aid.of(day, Words.ALLOCATION_PACEA, BigDecimal.valueOf(120))
                        .forMonth(YearMonth.from(day).minusMonths(1)),
                dice);
    }

    /** Learns of people, registered lately and in no pathway, who entered in the last weeks of the period. */
    private void learnEntries() {
        Dice dice = dealing.dice("entries learnt afterwards");
        LocalDate last = dealing.period().last();
        List<Person> people = dice.shuffled(dealing.population().all().stream()
                .filter(person -> Words.PATHWAYS.stream()
                        .allMatch(pathway -> person.enrolments(pathway).isEmpty()))
                .filter(person ->
                        Days.between(last.minusDays(90), last.minusDays(30)).contains(person.knownSince()))
                .filter(person -> person.isIn(Words.MISSION_LOCALE, dataStoppedOn.plusYears(2)))
                .toList());
        for (Person person : people.subList(0, 3)) {
            LocalDate entry = dice.day(Days.between(last.minusDays(20), last.minusDays(5)));
            Step.Builder diagnostic = Step.builder(entry.minusDays(3), StepKind.DIAGNOSTIC);
            Step.Builder signature = Step.builder(entry.minusDays(1), StepKind.SIGNATURE);
            learn(person, diagnostic.by(Words.PACEA).build(), dice);
            learn(person, signature.by(Words.PACEA).build(), dice);
            learn(person, Entry.of(entry, Words.PACEA).prescriber("mission-locale"), dice);
            learn(person, Phase.of(entry, Words.PACEA, PhaseId.ACCOMPAGNEMENT), dice);
        }
    }

    /** Withdraws the whole enrolment of somebody who entered at the end of the period. */
    private void withdrawAnEntry() {
        Dice dice = dealing.dice("entry withdrawn afterwards");
        LocalDate lately = dealing.period().last().minusDays(20);
        Person person = dealing.people().stream()
                .filter(each ->
                        Held.isUntouched(each) && each.enrolments(Words.PACEA).size() == 1)
                .filter(each -> each.enrolments(Words.PACEA).get(0).first().isAfter(lately))
                .filter(each -> each.enrolments(Words.PACEA).get(0).last().isEmpty())
                .findFirst()
                .orElseThrow();
        for (Fact fact : person.facts()) {
            if (fact.dispositifs().contains(Words.PACEA)) {
                withdraw(person, fact, "contrat jamais signé", dice);
            }
        }
    }

    /** Learns of people who had left at the end of the period. */
    private void learnExits() {
        Dice dice = dealing.dice("exits learnt afterwards");
        LocalDate exit = dealing.period().last().minusDays(1);
        List<Person> people = dice.shuffled(dealing.people().stream()
                .filter(person -> Held.isUntouched(person)
                        && person.enrolments(Words.PACEA).size() == 1
                        && Words.PATHWAYS.stream()
                                .filter(pathway -> !pathway.equals(Words.PACEA))
                                .allMatch(pathway -> person.enrolments(pathway).isEmpty()))
                .filter(person -> {
                    Stay enrolment = person.enrolments(Words.PACEA).get(0);
                    return enrolment.last().isEmpty()
                            && enrolment.first().isBefore(dealing.period().first());
                })
                .filter(person -> person.facts().stream()
                        .noneMatch(fact -> fact.on().isAfter(exit) && (fact instanceof Phase || fact instanceof Aid)))
                .toList());
        for (Person person : people.subList(0, 3)) {
            learn(
                    person,
                    Step.builder(exit, StepKind.EVALUATION).by(Words.PACEA).build(),
                    dice);
            learn(person, Exit.of(exit, Words.PACEA, ExitReason.DEMANDE), dice);
        }
    }

    private void learn(Person person, Fact fact, Dice dice) {
        person.add(fact.recorded(Provenance.NONE.recordedAt(afterwards(dice)).recordedBy(dice.adviser())));
    }

    private OffsetDateTime afterwards(Dice dice) {
        return dice.timeOn(dataStoppedOn.plusDays(dice.between(1, 45)));
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Facts recorded late, entered twice and withdrawn, wrong and replaced, all of it before the data stopped: none of this moves
 * a figure of what counts at the table.
 *
 * @param dealing the table at which facts count
 * @param dataStoppedOn last day known to the published report
 */
record Corrections(Dealing dealing, LocalDate dataStoppedOn) {
    private static final double RECORDED_LATE = 0.08;

    void make() {
        recordSomeDaysLater();
        enterTwice(Step.class, 40, (person, fact) -> fact.kind().equals(StepKind.ENTRETIEN));
        enterTwice(Outcome.class, 9, (person, fact) -> true);
        enterTwice(Aid.class, 5, (person, fact) -> true);
        enterTwice(Entry.class, 4, (person, fact) -> fact.dispositif().equals(Words.PACEA));
        correctContracts();
        correctDays();
        correctAmounts();
        correctExits();
    }

    private void recordSomeDaysLater() {
        for (Person person : dealing.population().all()) {
            Dice dice = person.dice("recorded");
            for (Fact fact : person.facts()) {
                boolean done = fact instanceof Step || fact instanceof Outcome || fact instanceof Aid;
                boolean early = fact.on().isBefore(dataStoppedOn.minusDays(10));
                if (done && early && Held.isPlain(fact) && dice.chance(RECORDED_LATE)) {
                    OffsetDateTime at = dice.timeOn(fact.on().plusDays(dice.between(1, 7)));
                    person.swap(
                            fact, fact.recorded(Provenance.NONE.recordedAt(at).recordedBy(dice.adviser())));
                }
            }
        }
    }

    private <F extends Fact> void enterTwice(Class<F> type, int times, BiPredicate<Person, F> which) {
        Dice dice = dealing.dice("entered twice " + type.getSimpleName());
        for (Held<F> held : Held.counted(dealing, type, times, which, dice)) {
            LocalDate again = held.fact().on().plusDays(dice.between(0, 3));
            Provenance twice = Provenance.id("double")
                    .recordedAt(dice.timeOn(again))
                    .withdrawn(Withdrawal.of(
                            dice.timeOn(again.plusDays(dice.between(1, 40))), dice.adviser(), "saisie en double"));
            held.person().add(held.fact().recorded(twice));
        }
    }

    private void correctContracts() {
        Dice dice = dealing.dice("corrected contracts");
        for (Held<Outcome> held : Held.counted(
                dealing, Outcome.class, 15, (person, fact) -> fact.kind().equals(OutcomeKind.CDI), dice)) {
            Outcome right = held.fact();
            Outcome wrong = Outcome.builder(right.on(), OutcomeKind.CDD)
                    .party(right.party().orElseThrow())
                    .until(right.on().plusMonths(6).minusDays(1))
                    .build();
            replace(held.person(), wrong, right, dice);
        }
    }

    /** Corrects interviews of the next year, first recorded in the period. */
    private void correctDays() {
        Dice dice = dealing.dice("corrected days");
        LocalDate last = dealing.period().last();
        List<Held<Step>> nextYear = Held.some(
                Held.in(dealing, Step.class)
                        .filter(held -> held.fact().kind().equals(StepKind.ENTRETIEN)
                                && held.fact().on().isAfter(last)
                                && held.fact().on().isBefore(last.plusDays(30))
                                && held.person().isIn(Words.PACEA, last)),
                12,
                dice);
        for (Held<Step> held : nextYear) {
            replace(held.person(), Particulars.step(StepKind.ENTRETIEN, last, dice), held.fact(), dice);
        }
    }

    private void correctAmounts() {
        Dice dice = dealing.dice("corrected amounts");
        for (Held<Aid> held : Held.counted(
                dealing, Aid.class, 6, (person, fact) -> fact.amount().signum() > 0, dice)) {
            Aid right = held.fact();
            Aid wrong = Aid.of(right.on(), right.scheme(), right.amount().add(BigDecimal.TEN))
                    .forMonth(right.month());
            replace(held.person(), wrong, right, dice);
        }
    }

    private void correctExits() {
        Dice dice = dealing.dice("corrected exits");
        for (Held<Exit> held : Held.counted(
                dealing,
                Exit.class,
                6,
                (person, fact) -> fact.dispositif().equals(Words.PACEA)
                        && person.enrolments(fact.dispositif()).size() == 1,
                dice)) {
            Exit right = held.fact();
            Exit wrong = Exit.of(right.on().minusDays(9), right.dispositif(), ExitReason.DEMANDE);
            replace(held.person(), wrong, right, dice);
        }
    }

    private void replace(Person person, Fact wrong, Fact right, Dice dice) {
        LocalDate recorded = wrong.on().isAfter(right.on()) ? wrong.on() : right.on();
        person.add(wrong.recorded(Provenance.id("erreur").recordedAt(dice.timeOn(recorded))));
        person.swap(
                right,
                right.recorded(Provenance.id("correction")
                        .recordedAt(dice.timeOn(recorded.plusDays(dice.between(1, 20))))
                        .recordedBy(dice.adviser())
                        .replaces("erreur")));
    }
}

package fr.parcours.population;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.draw.Sirets;
import fr.parcours.population.draw.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Draws what is done and what is reached: interviews, workshops, contracts, trainings. */
final class RandomActs {
    static final List<String> PRESCRIBERS = List.of("initiative", "mission-locale", "plie", "pole-emploi");

    private final Repertoire repertoire;
    private final RandomHistory history;
    private final Dice dice;

    RandomActs(Repertoire repertoire, RandomHistory history) {
        this.repertoire = repertoire;
        this.history = history;
        this.dice = history.dice();
    }

    Step interview(LocalDate day, DispositifId dispositif) {
        Step.Builder step = Step.builder(day, StepKind.ENTRETIEN);
        keyword(Keyword.Topic.MODE).forEach(step::keyword);
        if (history.chance(60)) {
            step.by(dispositif);
        }
        return step.build();
    }

    /** Draws a session of an action, or a step like one. */
    Step session(LocalDate day, StepKind kind) {
        Step.Builder step = Step.builder(day, kind).hours(BigDecimal.valueOf(dice.between(4, 28) * 25L, 2));
        keyword(Keyword.Topic.THEME).forEach(step::keyword);
        keyword(Keyword.Topic.AUDIENCE).forEach(step::keyword);
        return step.build();
    }

    Step step(LocalDate day, List<DispositifId> dispositifs) {
        Step.Builder step = Step.builder(day, dice.pick(repertoire.steps()));
        keyword(Keyword.Topic.THEME).forEach(step::keyword);
        keyword(Keyword.Topic.MODE).forEach(step::keyword);
        dispositifs.stream().filter(dispositif -> history.chance(50)).forEach(step::by);
        if (history.chance(25)) {
            step.hours(BigDecimal.valueOf(dice.between(1, 60) * 25L, 2));
        }
        if (history.chance(10)) {
            step.count(dice.between(2, 5));
        }
        if (history.chance(15)) {
            step.party(history.chance(50) ? siret() : "A-" + dice.between(1, 50));
        }
        if (history.chance(10)) {
            step.until(day.plusDays(dice.between(0, 30)));
        }
        if (history.chance(8)) {
            step.prescriber(dice.pick(PRESCRIBERS));
        }
        if (history.chance(8)) {
            step.forMonth(YearMonth.from(day));
        }
        if (history.chance(8)) {
            step.satisfied(history.chance(85));
        }
        if (history.chance(8)) {
            step.value(Attributes.STATE, dice.pick(Samples.of(Attributes.STATE)));
        }
        return step.build();
    }

    /** Draws an outcome begun in some days, in its season when it has one: most contracts of alternance begin in September. */
    Outcome outcome(Days days) {
        OutcomeKind kind = dice.pick(repertoire.outcomes());
        LocalDate day = dice.workingDay(days);
        boolean seasonal = kind.family() == OutcomeKind.Family.ALTERNANCE || kind.equals(OutcomeKind.SCOLARITE);
        for (int tries = 0; tries < 8 && seasonal && day.getMonthValue() != 9; tries++) {
            day = dice.workingDay(days);
        }
        return outcome(day, kind);
    }

    private Outcome outcome(LocalDate day, OutcomeKind kind) {
        Outcome.Builder outcome = Outcome.builder(day, kind).party(siret());
        keyword(Keyword.Topic.PROGRAMME).forEach(outcome::keyword);
        if (!kind.equals(OutcomeKind.CDI) && kind.family() != OutcomeKind.Family.CREATION) {
            LocalDate planned = Term.ofMonths(dice.between(1, 24)).lastDayFrom(day);
            outcome.until(planned);
            if (history.chance(20)) {
                outcome.endedOn(dice.day(Days.between(day, planned)));
            }
        } else if (history.chance(20)) {
            outcome.endedOn(day.plusDays(dice.between(0, 399)));
        }
        if (kind.family() == OutcomeKind.Family.EMPLOYMENT && history.chance(40)) {
            outcome.trialEndsOn(day.plusDays(dice.between(1, 60)));
        }
        if (history.chance(30)) {
            outcome.signedOn(WorkingDays.upTo(day.minusDays(dice.between(0, 14))));
        }
        if (kind.family() == OutcomeKind.Family.TRAINING) {
            outcome.qualifying(history.chance(50));
        }
        if (history.chance(20)) {
            outcome.via(dice.pick(repertoire.steps()));
        }
        return outcome.build();
    }

    /** Draws a keyword of a topic one time out of three, when there are any. */
    private List<Keyword> keyword(Keyword.Topic topic) {
        List<Keyword> keywords = repertoire.keywords().getOrDefault(topic, List.of());
        return keywords.isEmpty() || !history.chance(33) ? List.of() : List.of(dice.pick(keywords));
    }

    /** Draws fourteen digits that check each other. */
    String siret() {
        return Sirets.of(String.valueOf(dice.between(30_000_000, 89_999_999)), "000" + dice.between(1, 9));
    }
}

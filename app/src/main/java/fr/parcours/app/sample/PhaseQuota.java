package fr.parcours.app.sample;

import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * A number of people who are in a phase in the period. Of the others, some left that phase before, some reach it after.
 *
 * @param phase the phase, last of a stay
 * @param usual the phase stays begin with, and come back to
 * @param total how many people
 */
record PhaseQuota(PhaseId phase, PhaseId usual, int total) implements Quota {
    private static final double BEFORE = 0.3;
    private static final double AFTER = 0.2;

    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice(phase.code());
        int missing = total;
        for (Person person : dice.shuffled(dealing.people())) {
            Optional<LocalDateRange> during = days(person, dealing, dealing.period());
            if (missing > 0 && during.isPresent()) {
                begin(person, dealing.dispositif(), phase, dice.day(during.get()));
                missing--;
            } else if (dice.chance(BEFORE)) {
                before(person, dealing, dice);
            } else if (dice.chance(AFTER)) {
                after(person, dealing, dice);
            }
        }
        if (missing > 0) {
            throw new IllegalStateException(missing + " people more are wanted in the phase " + phase);
        }
    }

    /** Finds the days, after the first of the last stay, on which the phase may begin and still be in a period. */
    private static Optional<LocalDateRange> days(Person person, Dealing dealing, LocalDateRange period) {
        List<Stay> stays = person.stays(dealing.dispositif());
        Stay stay = stays.get(stays.size() - 1);
        LocalDate first = stay.first().plusDays(1);
        LocalDate last = stay.last()
                .filter(day -> day.isBefore(period.getEndInclusive()))
                .orElse(period.getEndInclusive());
        return stay.overlaps(period) && !first.isAfter(last)
                ? Optional.of(Days.between(first, last))
                : Optional.empty();
    }

    private void before(Person person, Dealing dealing, Dice dice) {
        LocalDate eve = dealing.period().getStart().minusDays(1);
        person.stay(dealing.dispositif(), eve.minusDays(60)).ifPresent(stay -> {
            if (stay.contains(eve)) {
                LocalDate from = dice.day(Days.between(eve.minusDays(59), eve.minusDays(30)));
                begin(person, dealing.dispositif(), phase, from);
                begin(person, dealing.dispositif(), usual, dice.day(Days.between(from.plusDays(5), eve)));
            }
        });
    }

    private void after(Person person, Dealing dealing, Dice dice) {
        LocalDate from = dealing.period().getEndInclusive().plusDays(1);
        LocalDate day = dice.day(Days.between(from, from.plusDays(40)));
        if (person.stay(dealing.dispositif(), from)
                .filter(stay -> stay.contains(day))
                .isPresent()) {
            begin(person, dealing.dispositif(), phase, day);
        }
    }

    /** Begins a phase, once the one before has been evaluated on its last day. */
    private static void begin(Person person, DispositifId dispositif, PhaseId phase, LocalDate day) {
        person.add(Step.builder(day.minusDays(1), StepKind.EVALUATION)
                .by(dispositif)
                .build());
        person.add(Phase.of(day, dispositif, phase));
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reasons for which people left a dispositif in the period, in hundredths of those who left. Whoever ends with an outcome that
 * says the reason has it first; the others keep theirs.
 *
 * @param dispositif that people left
 * @param groups the reasons counted together
 */
record ExitQuota(DispositifId dispositif, List<Group> groups) implements Quota {
    /**
     * Reasons counted together.
     *
     * @param percent how many of those who left
     * @param reasons one for each family of outcomes, the first for want of an outcome
     * @param likely the last outcome of those who have them first
     */
    record Group(int percent, List<ExitReason> reasons, Predicate<OutcomeKind> likely) {}

    static ExitQuota of(DispositifId dispositif) {
        return new ExitQuota(dispositif, List.of());
    }

    ExitQuota with(int percent, Predicate<OutcomeKind> likely, ExitReason... reasons) {
        List<Group> more = new ArrayList<>(groups);
        more.add(new Group(percent, List.of(reasons), likely));
        return new ExitQuota(dispositif, more);
    }

    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice("exits");
        List<Held<Exit>> left = new ArrayList<>(dice.shuffled(Held.in(dealing, Exit.class)
                .filter(held -> held.fact().dispositif().equals(dispositif)
                        && dealing.period().contains(held.fact().on()))
                .toList()));
        int total = left.size();
        for (Group group : groups) {
            left.sort(Comparator.comparing(held -> rank(held, group))); // stable: chance decides the rest
            int number = Math.round(total * group.percent() / 100f);
            for (Held<Exit> held : left.subList(0, number)) {
                Exit exit = held.fact();
                held.person().swap(exit, Exit.of(exit.on(), dispositif, reason(held, group)));
            }
            left.subList(0, number).clear();
        }
    }

    private static int rank(Held<Exit> held, Group group) {
        boolean likely = last(held).filter(group.likely()).isPresent();
        boolean term = held.fact().reason().filter(ExitReason.TERME::equals).isPresent();
        return likely ? 0 : term ? 2 : 1;
    }

    private static ExitReason reason(Held<Exit> held, Group group) {
        return last(held)
                .filter(group.likely())
                .map(kind -> switch (kind.family()) {
                    case ALTERNANCE -> ExitReason.ALTERNANCE;
                    case CREATION -> ExitReason.CREATION;
                    case EMPLOYMENT -> kind.equals(OutcomeKind.CDI) ? ExitReason.EMPLOI_DURABLE : ExitReason.EMPLOI;
                    case TRAINING -> kind.equals(OutcomeKind.SCOLARITE) ? ExitReason.SCOLARITE : ExitReason.FORMATION;
                    default -> group.reasons().get(0);
                })
                .filter(group.reasons()::contains)
                .orElse(group.reasons().get(0));
    }

    /** Finds the kind of the last outcome begun before the exit, in the half-year before it. */
    private static Optional<OutcomeKind> last(Held<Exit> held) {
        LocalDate exit = held.fact().on();
        return held.person()
                .facts(Outcome.class)
                .filter(outcome -> !outcome.on().isAfter(exit) && outcome.on().isAfter(exit.minusMonths(6)))
                .max(Comparator.comparing(Outcome::on))
                .map(Outcome::kind);
    }
}

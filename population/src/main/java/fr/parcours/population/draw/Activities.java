package fr.parcours.population.draw;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What someone does from day to day, as their outcomes say: a training goes before the job that goes with it. */
public final class Activities {
    private static final List<Integer> WEEKLY_HOURS = List.of(20, 24, 28, 30, 35, 35, 35, 35, 35, 35);

    private Activities() {}

    /**
     * Declares the activity on the day on which each outcome begins, and on the day after it ended: a job that is sought.
     *
     * @param outcomes of one person; volunteering is no activity
     * @param known last day known: nothing is declared after it
     */
    public static List<Declaration> of(Collection<Outcome> outcomes, LocalDate known, Dice dice) {
        List<Outcome> all = outcomes.stream()
                .filter(outcome -> !outcome.kind().equals(OutcomeKind.BENEVOLAT))
                .sorted(Comparator.comparing(Outcome::on))
                .toList();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Outcome outcome : all) {
            days.add(outcome.on());
            outcome.lastDay().ifPresent(last -> days.add(last.plusDays(1)));
        }
        List<Declaration> declarations = new ArrayList<>();
        Optional<Outcome> before = Optional.empty();
        for (LocalDate day : days) {
            Optional<Outcome> main = all.stream()
                    .filter(outcome -> days(outcome).contains(day))
                    .min(Comparator.comparing(
                            outcome -> activity(outcome.kind()).equals("employed")));
            if (!main.equals(before) && !day.isAfter(known)) {
                declarations.add(Declaration.of(
                        day,
                        main.map(outcome -> values(outcome, dice))
                                .orElseGet(() -> Values.of(Attributes.ACTIVITY, "job-seeking"))));
            }
            before = main;
        }
        return declarations;
    }

    private static Days days(Outcome outcome) {
        return Days.between(outcome.on(), outcome.lastDay());
    }

    private static Values values(Outcome outcome, Dice dice) {
        String activity = activity(outcome.kind());
        Values values = Values.of(Attributes.ACTIVITY, activity);
        if (!activity.equals("employed")) {
            return values;
        }
        BigDecimal hours = outcome.values()
                .get(Attributes.WEEKLY_HOURS)
                .value()
                .orElseGet(() -> BigDecimal.valueOf(dice.pick(WEEKLY_HOURS)).setScale(2));
        return values.with(Attributes.CONTRACT, outcome.kind().code()).with(Attributes.WEEKLY_HOURS, hours);
    }

    /** Gets the activity of a person who has an outcome of a kind. */
    static String activity(OutcomeKind kind) {
        return switch (kind.family()) {
            case ALTERNANCE -> kind.equals(OutcomeKind.APPRENTISSAGE) ? "apprentice" : "employed";
            case TRAINING -> kind.equals(OutcomeKind.SCOLARITE) ? "student" : "training";
            case COMMITMENT -> "civic-service";
            case EMPLOYMENT, CREATION -> "employed";
        };
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.population.draw.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says why people left, once it is known what they reached: those who end with an outcome that gives a reason have it, or as
 * many as a share of those who left; the others keep theirs, and so do those who reached their term or an age.
 */
final class Exits {
    private static final int MONTHS_BEFORE = 6;
    private static final Set<ExitReason> DERIVED = Set.of(ExitReason.TERME, ExitReason.LIMITE_AGE);

    private final Cast cast;
    /** Those whose reason is said already. */
    private final Set<Exit> said = new HashSet<>();

    Exits(Cast cast) {
        this.cast = cast;
    }

    /** Someone who left, and the reason that the last outcome gives, if any. */
    private record Leaver(Draft draft, Exit exit, Optional<String> reason) {}

    /** Deals a row; those of a dispositif and a year follow each other. */
    void deal(TableRow row) {
        Map<String, String> reasons = Details.of(row.text("reasons")).fields();
        Days days = row.days("days").orElseThrow();
        List<Leaver> leavers = new ArrayList<>();
        int all = 0;
        for (Draft draft : cast.all()) {
            for (Exit exit : draft.facts("exit").stream().map(Exit.class::cast).toList()) {
                if (exit.dispositif().code().equals(row.text("dispositif")) && days.contains(exit.on())) {
                    all++;
                    if (exit.reason().filter(DERIVED::contains).isEmpty() && !said.contains(exit)) {
                        leavers.add(new Leaver(
                                draft,
                                exit,
                                last(draft, exit.on()).map(OutcomeKind::code).map(reasons::get)));
                    }
                }
            }
        }
        List<Leaver> order = Dice.of("exits " + row).shuffled(leavers);
        order.sort(Comparator.comparing(leaver -> leaver.reason().isEmpty())); // stable: chance decides the rest
        long number = row.find("percent").isPresent()
                ? Math.round(all * row.whole("percent", 0) / 100f)
                : order.stream().filter(leaver -> leaver.reason().isPresent()).count();
        for (Leaver leaver : order.subList(0, (int) number)) {
            String reason = leaver.reason().orElse(reasons.values().iterator().next());
            Exit exit = Exit.of(leaver.exit().on(), leaver.exit().dispositif(), ExitReason.of(reason, reason));
            leaver.draft().swap(leaver.exit(), exit);
            said.add(exit);
        }
    }

    /** Finds the kind of the last outcome begun before an exit, in the months before it. */
    private static Optional<OutcomeKind> last(Draft draft, LocalDate exit) {
        return draft.occupations().stream()
                .filter(outcome -> !outcome.on().isAfter(exit) && outcome.on().isAfter(exit.minusMonths(MONTHS_BEFORE)))
                .max(Comparator.comparing(Outcome::on))
                .map(Outcome::kind);
    }
}

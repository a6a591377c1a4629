package fr.parcours.entreprises.clauses;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Checks that clause hours agree with the contracts and with the markets. Keeps of each market its hours, done and due, and
 * where it was seen.
 *
 * <ul>
 *   <li>{@code CLAUSES-SOCIALES-101}: clause hours without {@code hours}, or without {@code market}
 *   <li>{@code CLAUSES-SOCIALES-102} (warning): hours of a participant on days, or in a month, outside any contract of their
 *       market
 *   <li>{@code CLAUSES-SOCIALES-103} (warning): hours after the day on which the contracts have filled the longest path
 *   <li>{@code CLAUSES-SOCIALES-104} (warning): between dossiers, more hours than the market's {@code dueHours}
 *   <li>{@code CLAUSES-SOCIALES-105} (warning): between dossiers, hours of a market that no dossier is about
 * </ul>
 */
final class HoursCheck implements Check {
    private static final Texts TEXTS = Texts.of(HoursCheck.class, "entreprises");

    private final Setting setting;
    private final Map<String, Tally> markets = new TreeMap<>();

    HoursCheck(Setting setting) {
        this.setting = setting;
    }

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        boolean isMarket = seen.dossier().subject().kind() == SubjectKind.MARKET;
        if (isMarket) {
            tally(seen.dossier().subject().id()).seen(seen);
        }
        Optional<LocalDate> filled = filled(seen);
        Clause.hours(seen.dossier()).forEach(step -> {
            Optional<String> market = step.market()
                    .or(() -> isMarket ? Optional.of(seen.dossier().subject().id()) : Optional.empty());
            missing(seen, step, market).ifPresent(problems);
            market.ifPresent(id -> tally(id).done(step, seen.at(step)));
            if (!isMarket && market.isPresent() && !Clause.isUnderContract(seen.dossier(), step)) {
                problems.accept(Problem.warning(
                                "CLAUSES-SOCIALES-102",
                                seen.at(step),
                                TEXTS.of("CLAUSES-SOCIALES-102.outside", when(step)))
                        .toFix(TEXTS.of("CLAUSES-SOCIALES-102.fix")));
            }
            filled.filter(day -> Clause.days(step).first().isAfter(day))
                    .ifPresent(day -> problems.accept(Problem.warning(
                            "CLAUSES-SOCIALES-103",
                            seen.at(step),
                            TEXTS.of("CLAUSES-SOCIALES-103.after", when(step), day))));
        });
    }

    private Tally tally(String market) {
        return markets.computeIfAbsent(market, id -> new Tally());
    }

    private static Temporal when(Step step) {
        return step.forMonth().<Temporal>map(month -> month).orElseGet(step::on);
    }

    private static Optional<Problem> missing(Seen seen, Step step, Optional<String> market) {
        if (step.hours().isPresent() && market.isPresent()) {
            return Optional.empty();
        }
        String field = step.hours().isEmpty() ? "hours" : "market";
        return Optional.of(Problem.error(
                        "CLAUSES-SOCIALES-101", seen.at(step), TEXTS.of("CLAUSES-SOCIALES-101." + field, when(step)))
                .toFix(TEXTS.of("CLAUSES-SOCIALES-101.fix-" + field)));
    }

    /** Finds the day on which the path of a dossier is filled, by the rule of the day it began. */
    private Optional<LocalDate> filled(Seen seen) {
        ClausePath path = ClausePath.of(
                seen.dossier().facts(Outcome.class).filter(Clause::isContract).toList());
        return path.contracts().stream()
                .findFirst()
                .flatMap(first -> setting.asking(seen.dossier(), first.on()).find(ClausesSociales.LONGEST))
                .flatMap(longest -> path.fills(longest.value()));
    }

    @Override
    public void conclude(Consumer<Problem> problems) {
        markets.forEach((market, tally) -> {
            if (tally.line.isEmpty()) {
                tally.first.ifPresent(place -> problems.accept(
                        Problem.warning("CLAUSES-SOCIALES-105", place, TEXTS.of("CLAUSES-SOCIALES-105.market"))
                                .toFix(TEXTS.of("CLAUSES-SOCIALES-105.fix"))));
            } else if (tally.due.filter(due -> tally.done.compareTo(due) > 0).isPresent()) {
                problems.accept(Problem.warning(
                        "CLAUSES-SOCIALES-104", tally.line.get(), TEXTS.of("CLAUSES-SOCIALES-104.more")));
            }
        });
    }

    /** What is known of a market so far. */
    private static final class Tally {
        private Optional<Location> line = Optional.empty();
        private Optional<Location> first = Optional.empty();
        private Optional<BigDecimal> due = Optional.empty();
        private BigDecimal done = BigDecimal.ZERO;

        void seen(Seen market) {
            line = Optional.of(market.line());
            due = market.dossier().answer(Market.DUE_HOURS, LocalDate.MAX).value();
        }

        void done(Step step, Location place) {
            done = done.add(step.hours().orElse(BigDecimal.ZERO));
            first = first.or(() -> Optional.of(place));
        }
    }
}

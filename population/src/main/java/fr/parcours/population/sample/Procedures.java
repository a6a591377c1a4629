package fr.parcours.population.sample;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.draw.WorkingDays;
import fr.parcours.population.sample.TableRow.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What comes with an enrolment: diagnostics and signatures around the entry, phases, evaluations at the exit, results that it
 * brings. One row for each fact; those of a name are added in order.
 */
final class Procedures {
    private final Cast cast;
    private final List<TableRow> rows;
    private final Kinds kinds;

    Procedures(Cast cast, List<TableRow> rows, Kinds kinds) {
        this.cast = cast;
        this.rows = rows;
        this.kinds = kinds;
    }

    void add(String procedure, Draft draft, Days enrolment, Dice dice) {
        for (TableRow row : rows) {
            if (row.text("procedure").equals(procedure)) {
                anchor(row, draft, enrolment)
                        .ifPresent(day -> add(row, draft, day(row, draft, enrolment, day, dice), dice));
            }
        }
    }

    /** Checks that what is so many months before an exit is on a working day, and that the exit is so many months later. */
    boolean suit(String procedure, Days enrolment) {
        return rows.stream()
                .filter(row -> row.text("procedure").equals(procedure))
                .filter(row -> row.text("at").equals("exit") && row.text("days").endsWith("m"))
                .map(row -> months(row.text("days")))
                .allMatch(months -> enrolment
                        .end()
                        .map(exit -> exit.plusMonths(months))
                        .filter(day -> WorkingDays.isOne(day)
                                && day.minusMonths(months).equals(enrolment.last()))
                        .isPresent());
    }

    private static int months(String text) {
        return Integer.parseInt(text.substring(0, text.length() - 1));
    }

    /** Finds the day from which a row counts: that of the entry, of the exit, or of the first entry in a dispositif. */
    private static Optional<LocalDate> anchor(TableRow row, Draft draft, Days enrolment) {
        return switch (row.text("at")) {
            case "entry" -> Optional.of(enrolment.first());
            case "exit" -> enrolment.end();
            default -> draft.entry(row.text("at"));
        };
    }

    /** Draws a working day, or, for what nobody meets for, that of the exit: not after it, nor before someone is known. */
    private static LocalDate day(TableRow row, Draft draft, Days enrolment, LocalDate anchor, Dice dice) {
        String when = row.text("days");
        if (when.endsWith("m")) {
            return WorkingDays.upTo(anchor.plusMonths(months(when)));
        }
        Span days = Span.of(when);
        if (row.text("at").equals("exit")) {
            LocalDate on = anchor.plusDays(days.pick(dice));
            boolean asItIs = on.equals(anchor) && !row.text("fact").equals("step"); // people meet on working days
            return later(asItIs ? on : WorkingDays.upTo(on), enrolment.first());
        }
        LocalDate first = later(anchor.plusDays(days.least()), draft.knownSince());
        return dice.workingDay(Days.between(first, later(anchor.plusDays(days.most()), first)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void add(TableRow row, Draft draft, LocalDate on, Dice dice) {
        String code = dice.pick(row.choice("code"));
        Details details = Details.of(row.text("with", ""));
        switch (row.text("fact")) {
            case "step" -> draft.add(kinds.step(code, on, row.find("length"), details, dice));
            case "phase" -> phase(draft, on, code);
            case "declaration" ->
                details.fields()
                        .forEach((attribute, answer) -> draft.add(
                                Declaration.of(on, kinds.answers().with(Values.NONE, attribute, answer, on, dice))));
            default ->
                draft.add(kinds.outcome(
                        kinds.outcome(code).orElseThrow(),
                        on,
                        row.find("length"),
                        cast.next(draft, on),
                        onAMarket(details, on, dice),
                        dice));
        }
    }

    /** Begins a phase, while enrolled: {@code pacea.accompagnement}. */
    static void phase(Draft draft, LocalDate on, String code) {
        int dot = code.indexOf('.');
        String dispositif = code.substring(0, dot);
        String phase = code.substring(dot + 1);
        if (draft.enrolment(dispositif, on).isPresent()) {
            draft.add(Phase.of(on, Draft.dispositif(dispositif), PhaseId.of(phase, phase)));
        }
    }

    /** Finds a market that has begun, of those of some rows, and who holds it, for a contract that names these rows. */
    private Details onAMarket(Details details, LocalDate on, Dice dice) {
        if (!details.fields().containsKey("market")) {
            return details;
        }
        List<String> groups = List.of(details.fields().get("market").split("\\|", -1));
        Draft market = dice.pick(cast.matching(draft -> draft.kind() == SubjectKind.MARKET
                && groups.stream().anyMatch(draft::isOf)
                && !draft.knownSince().isAfter(on)));
        String holder = kinds.answers().find("holder", market).orElseThrow();
        return details.and(Details.of("market=" + market.id() + " party=" + holder));
    }
}

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

    /** Finds the day from which a row counts: that of the entry, of the exit, or of the first entry in a dispositif. */
    private static Optional<LocalDate> anchor(TableRow row, Draft draft, Days enrolment) {
        return switch (row.text("at")) {
            case "entry" -> Optional.of(enrolment.first());
            case "exit" -> enrolment.end();
            default ->
                draft.enrolments(Draft.dispositif(row.text("at"))).stream()
                        .map(Days::first)
                        .findFirst();
        };
    }

    /** Draws a working day: not after an exit, nor before somebody is known. */
    private static LocalDate day(TableRow row, Draft draft, Days enrolment, LocalDate anchor, Dice dice) {
        String when = row.text("days");
        if (when.endsWith("m")) {
            return WorkingDays.upTo(anchor.plusMonths(Integer.parseInt(when.substring(0, when.length() - 1))));
        }
        Span days = Span.of(when);
        if (row.text("at").equals("exit")) {
            return later(WorkingDays.upTo(anchor.plusDays(days.pick(dice))), enrolment.first());
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
        String phase = code.substring(dot + 1);
        draft.enrolment(Draft.dispositif(code.substring(0, dot)), on)
                .ifPresent(enrolment ->
                        draft.add(Phase.of(on, Draft.dispositif(code.substring(0, dot)), PhaseId.of(phase, phase))));
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

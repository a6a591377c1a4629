package fr.parcours.population.sample;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.population.draw.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes collective actions with their sessions, in dossiers of their own; the attendances of participants repeat what the
 * session is about.
 */
final class Actions {
    /** The structure works half of the first week, and closes before the end of the year. */
    private static final int OPENS = 7;

    private static final int CLOSES = 351;

    private final Cast cast;
    private final Kinds kinds;
    private final Map<String, TableRow> rows = new HashMap<>();

    Actions(Cast cast, Kinds kinds) {
        this.cast = cast;
        this.kinds = kinds;
    }

    /** A session that someone may attend. */
    record Session(LocalDate on, String act, Details details) {}

    void deal(TableRow row) {
        rows.put(row.text("action"), row);
        row.years((year, sessions) -> hold(row, year, Integer.parseInt(sessions)));
    }

    private void hold(TableRow row, int year, int sessions) {
        List<LocalDate> days =
                row.find("from").isPresent() ? regular(row, year, sessions) : spread(year, sessions, row.list("on"));
        Draft action = new Draft(SubjectKind.ACTION, id(row, year), 1, Optional.empty(), days.get(0));
        action.join(row.text("action") + "@" + year);
        action.add(Declaration.of(days.get(0), Attributes.FORMAT, row.text("act")));
        Details held = Details.of(row.text("with", "")).and(Details.of(row.text("held", "")));
        days.forEach(
                day -> action.add(kinds.step(row.text("act"), day, Optional.empty(), held, action.dice("" + day))));
        cast.keep(action);
    }

    private static String id(TableRow row, int year) {
        return "A-" + row.text("action") + "-" + year;
    }

    /** Lists working days of a year, as far from each other as may be; two sessions on one when there are more than days. */
    static List<LocalDate> spread(int year, int sessions, List<String> on) {
        Days open = Days.between(LocalDate.ofYearDay(year, OPENS), LocalDate.ofYearDay(year, CLOSES));
        List<LocalDate> days = WorkingDays.in(open).stream()
                .filter(day -> on.isEmpty() || on.contains(day.getDayOfWeek().name()))
                .toList();
        List<LocalDate> spread = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            spread.add(days.get((2 * i + 1) * days.size() / (2 * sessions)));
        }
        return spread;
    }

    private static List<LocalDate> regular(TableRow row, int year, int sessions) {
        LocalDate first = LocalDate.ofYearDay(year, row.whole("from", 1));
        return Stream.iterate(first, day -> day.plusDays(row.whole("every", 1)))
                .map(WorkingDays::from)
                .limit(sessions)
                .toList();
    }

    /** Lists the sessions of an action in a year, with what an attendance says again. */
    Stream<Session> sessions(String name, int year) {
        TableRow row = Objects.requireNonNull(rows.get(name), name);
        Details details = Details.of(row.text("with", "")).and(Details.of("party=" + id(row, year)));
        return cast.matching(draft -> draft.isOf(name + "@" + year)).stream()
                .flatMap(action -> action.facts(row.text("act")).stream())
                .map(step -> new Session(step.on(), row.text("act"), details));
    }
}

package fr.parcours.app;

import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.workflow.AgendaItem;
import fr.parcours.core.workflow.Due;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An agenda for people: what falls in the days asked, by day, then who is late, one line a person and dispositif. */
final class AgendaText {
    private static final int MOST_LATE = 20;
    private static final String NO_REFERENT = "";

    private final Days days;
    private final boolean all;

    AgendaText(Days days, boolean all) {
        this.days = days;
        this.all = all;
    }

    /**
     * Writes an agenda.
     *
     * @param items by day
     * @param referent gives who follows a subject, or nothing; one agenda for all when null
     */
    List<String> of(List<AgendaItem> items, @Nullable Function<String, @Nullable String> referent) {
        List<String> lines = new ArrayList<>();
        if (referent == null) {
            lines.add("Du " + Text.day(days.first()) + " au " + Text.day(days.last()) + " : " + counts(items));
            write(items, lines);
            return lines;
        }
        Map<String, List<AgendaItem>> byReferent = new TreeMap<>();
        for (AgendaItem item : items) {
            String whose = Objects.requireNonNullElse(referent.apply(item.subject()), NO_REFERENT);
            byReferent.computeIfAbsent(whose, key -> new ArrayList<>()).add(item);
        }
        lines.add("Du " + Text.day(days.first()) + " au " + Text.day(days.last()) + " : " + counts(items) + ", "
                + Text.count(byReferent.size(), "agenda", "agendas"));
        byReferent.forEach((whose, theirs) -> {
            lines.add("");
            lines.add((whose.equals(NO_REFERENT) ? "Référent inconnu" : "Référent " + whose) + " : " + counts(theirs));
            write(theirs, lines);
        });
        return lines;
    }

    private static String counts(List<AgendaItem> items) {
        long late = items.stream().filter(AgendaText::isLate).count();
        return Text.count(items.size() - late, "échéance", "échéances") + ", " + Text.count(late, "retard", "retards");
    }

    private static boolean isLate(AgendaItem item) {
        return item.state() == Due.State.LATE;
    }

    private void write(List<AgendaItem> items, List<String> lines) {
        Map<LocalDate, List<AgendaItem>> byDay = new TreeMap<>();
        Map<Whose, List<AgendaItem>> late = new LinkedHashMap<>();
        for (AgendaItem item : items) {
            if (isLate(item)) {
                late.computeIfAbsent(new Whose(item.subject(), item.dispositif()), key -> new ArrayList<>())
                        .add(item);
            } else {
                byDay.computeIfAbsent(item.due().by(), key -> new ArrayList<>()).add(item);
            }
        }
        byDay.forEach((day, theirs) -> {
            lines.add("");
            lines.add(Text.fullDay(day));
            List<List<String>> rows = new ArrayList<>();
            theirs.forEach(item ->
                    rows.add(List.of("  " + item.subject(), item.dispositif().label(), what(item))));
            Text.table(rows).lines().forEach(lines::add);
        });
        late(late, lines);
    }

    private void late(Map<Whose, List<AgendaItem>> late, List<String> lines) {
        if (late.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("En retard, "
                + Text.count(
                        late.keySet().stream().map(Whose::subject).distinct().count(), "personne", "personnes"));
        late.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Whose, List<AgendaItem>> each) ->
                                each.getValue().size())
                        .reversed()
                        .thenComparing(each -> each.getValue().get(0).due().by())
                        .thenComparing(each -> each.getKey().subject()))
                .limit(all ? late.size() : MOST_LATE)
                .forEach(each -> lines.add("  " + line(each.getKey(), each.getValue())));
        if (!all && late.size() > MOST_LATE) {
            lines.add("  … et " + Text.count(late.size() - MOST_LATE, "autre ligne", "autres lignes") + " : --all");
        }
    }

    private static String line(Whose whose, List<AgendaItem> items) {
        AgendaItem first = items.get(0);
        String who = whose.subject() + " " + whose.dispositif().label() + " : ";
        return items.size() == 1
                ? who + what(first) + ", le " + Text.day(first.due().by()) + " au plus tard"
                : who + Text.count(items.size(), "échéance manquée", "échéances manquées") + ", la première le "
                        + Text.day(first.due().by());
    }

    private static String what(AgendaItem item) {
        return item.due().explanation().in(Locale.FRENCH);
    }

    /** A line of those who are late. */
    private record Whose(String subject, DispositifId dispositif) {}
}

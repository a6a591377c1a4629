package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.population.sample.Quota.Unit;
import fr.parcours.population.sample.TableRow.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Who: terms separated by spaces, all of which hold; {@code !} before a term denies it, {@code |} separates words of which one is
 * enough, {@code @2020} after them says another year than that of the row.
 *
 * <ul>
 *   <li>{@code kind=company}: of that kind; people when no term says a kind
 *   <li>{@code in=pacea|ppae}, {@code entered=pacea}: enrolled on a day of the year, first enrolled in the year
 *   <li>{@code still=plie}: enrolled past the last day of the year; {@code ever=plie}: at any time
 *   <li>{@code group=creators}: made or chosen by the row of that name, in that year when the row has years
 *   <li>{@code is=below-bac}: has a trait, as decided so far; {@code decided=below-bac}: has it or not, something has decided
 *   <li>{@code did=cdi|cdd:plie:via=aprem}: has a fact of such a kind, there, with such details; {@code running=...}: with a day
 *       in the year
 *   <li>{@code lasting}: has reached, in the year, a contract of more than six months or a creation
 *   <li>{@code age=16/17}: when registered, or first known
 *   <li>any other word is a crowd of the table
 * </ul>
 */
final class Crowds {
    private final Map<String, String> named = new HashMap<>();

    Crowds(List<TableRow> rows) {
        rows.forEach(row -> named.put(row.text("crowd"), row.text("who")));
    }

    /** Reads who a row says, in a year. */
    Predicate<Draft> of(TableRow row, String column, int year) {
        return of(row.text(column, ""), year);
    }

    /** Reads who a row says, in a year, of those who were ever in a zone. */
    Predicate<Draft> in(Zone zone, TableRow row, int year) {
        Predicate<Draft> knows = zone::knows;
        return knows.and(of(row, "who", year));
    }

    private Predicate<Draft> of(String cell, int year) {
        Predicate<Draft> all =
                cell.contains("kind=") ? draft -> true : draft -> draft.kind() == SubjectKind.PARTICIPANT;
        for (String term : cell.isEmpty() ? new String[0] : cell.split(" ", -1)) {
            all = all.and(term.startsWith("!") ? term(term.substring(1), year).negate() : term(term, year));
        }
        return all;
    }

    private Predicate<Draft> term(String term, int rowYear) {
        int equals = term.indexOf('=');
        String name = equals < 0 ? term : term.substring(0, equals);
        int at = name.equals("group") ? -1 : term.lastIndexOf('@');
        int year = at < 0 ? rowYear : Integer.parseInt(term.substring(at + 1));
        String value = equals < 0 ? "" : term.substring(equals + 1, at < 0 ? term.length() : at);
        Days days = Days.ofYear(year);
        return switch (name) {
            case "kind" -> draft -> draft.kind().code().equals(value);
            case "in" -> enrolment(value, each -> each.overlaps(days));
            case "still" -> enrolment(value, each -> each.contains(days.last().plusDays(1)));
            case "ever" -> enrolment(value, each -> true);
            case "entered" -> {
                Predicate<Draft> before = enrolment(value, each -> each.first().isBefore(days.first()));
                yield enrolment(value, each -> days.contains(each.first())).and(before.negate());
            }
            case "group" -> any(value, (draft, word) -> draft.isOf(word) || draft.isOf(word + "@" + year));
            case "is" -> any(value, (draft, word) -> draft.decided(word).orElse(false));
            case "decided" -> any(value, (draft, word) -> draft.decided(word).isPresent());
            case "did" -> did(Unit.PEOPLE, value, days)::has;
            case "running" -> did(Unit.RUNNING, value, days)::has;
            case "lasting" -> draft -> draft.occupations().stream().anyMatch(outcome -> lasts(outcome, days));
            case "age" -> {
                Span ages = Span.of(value);
                yield draft -> ages.least() <= age(draft) && age(draft) <= ages.most();
            }
            default -> of(Objects.requireNonNull(named.get(name), name), year);
        };
    }

    private interface Test {
        boolean of(Draft draft, String word);
    }

    private static Predicate<Draft> any(String words, Test test) {
        List<String> all = List.of(words.split("\\|", -1));
        return draft -> {
            for (String word : all) {
                if (test.of(draft, word)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Predicate<Draft> enrolment(String codes, Predicate<Days> which) {
        return any(codes, (draft, code) -> draft.enrolments(code).stream().anyMatch(which));
    }

    /** Reads the kinds of facts, then where, then with which details. */
    private static Quota did(Unit unit, String value, Days days) {
        String[] parts = value.split(":", -1);
        Zone zone = new Zone(parts.length > 1 ? List.of(parts[1].split("\\+", -1)) : List.of());
        Details details = Details.of(parts.length > 2 ? parts[2] : "");
        return new Quota(unit, List.of(parts[0].split("\\|", -1)), details, zone, days);
    }

    private static int age(Draft draft) {
        return draft.ageOn(draft.firstDay());
    }

    private static boolean lasts(Outcome outcome, Days days) {
        OutcomeKind.Family family = outcome.kind().family();
        LocalDate sixth = outcome.on().plusMonths(6);
        return family != OutcomeKind.Family.TRAINING
                && family != OutcomeKind.Family.COMMITMENT
                && days.contains(outcome.on())
                && outcome.until().map(until -> until.isAfter(sixth)).orElse(true);
    }
}

package fr.parcours.core.indicator;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.core.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A selection of facts, or of enrolments: which ones, of which subjects, with which filters, and when they are in the period.
 *
 * <p>Enrolments overlap the period, anything else is on its day, unless said otherwise. Subjects are participants unless
 * said otherwise. Filters are kept in the order of their text, so that equal selections are equal.
 *
 * @param source what rows are made of
 * @param codes kinds, schemes or dispositifs; empty for any
 * @param subject kind of subject whose dossiers are read
 * @param filters all of which must hold, on fields that rows of this source have
 * @param placing when a row is in the period; never the day on which an enrolment begins, which is an entry
 */
@Experimental
public record Rows(Source source, Set<String> codes, SubjectKind subject, List<Filter> filters, Placing placing) {
    public Rows {
        if (source == Source.ENROLMENTS && placing.equals(Placing.ON_ITS_DAY)) {
            throw new IllegalArgumentException("the days on which enrolments begin are entries");
        }
        codes = Collections.unmodifiableSet(new TreeSet<>(codes));
        filters = filters.stream()
                .distinct()
                .sorted(Comparator.comparing(Filter::toString))
                .toList();
        for (Filter filter : filters) {
            filter.check(source);
        }
        if (placing.equals(Placing.RUNNING) && !source.lasts()) {
            throw new IllegalArgumentException(source.code() + " do not last: none is ever running");
        }
    }

    /** Selects steps of some kinds, or of any kind. */
    public static Rows steps(StepKind... kinds) {
        return of(Source.STEPS, kinds);
    }

    /** Selects outcomes of some kinds, or of any kind. */
    public static Rows outcomes(OutcomeKind... kinds) {
        return of(Source.OUTCOMES, kinds);
    }

    /** Selects outcomes of some kinds. */
    public static Rows outcomes(Collection<OutcomeKind> kinds) {
        return outcomes(kinds.toArray(OutcomeKind[]::new));
    }

    /** Selects aids of some schemes, or of any scheme. */
    public static Rows aids(AidScheme... schemes) {
        return of(Source.AIDS, schemes);
    }

    /** Selects the beginnings of enrolments in some dispositifs, or in any. */
    public static Rows entries(DispositifId... dispositifs) {
        return of(Source.ENTRIES, dispositifs);
    }

    /** Selects the ends of enrolments in some dispositifs, or in any. */
    public static Rows exits(DispositifId... dispositifs) {
        return of(Source.EXITS, dispositifs);
    }

    /** Selects the phases of a dispositif, all of them or some. */
    public static Rows phases(DispositifId dispositif, PhaseId... phases) {
        Rows all = of(Source.PHASES, dispositif);
        return phases.length == 0 ? all : all.keep(new Filter.FieldIn(Field.PHASE, codes(phases)));
    }

    /** Selects the enrolments in some dispositifs, or in any, that overlap the period. */
    public static Rows enrolments(DispositifId... dispositifs) {
        return of(Source.ENROLMENTS, dispositifs);
    }

    /** Selects the suspensions in some dispositifs, or in any. */
    public static Rows suspensions(DispositifId... dispositifs) {
        return of(Source.SUSPENSIONS, dispositifs);
    }

    /** Selects the extensions in some dispositifs, or in any. */
    public static Rows extensions(DispositifId... dispositifs) {
        return of(Source.EXTENSIONS, dispositifs);
    }

    private static Rows of(Source source, Word... words) {
        return new Rows(source, codes(words), SubjectKind.PARTICIPANT, List.of(), source.placing());
    }

    /** Reads the dossiers of another kind of subject. */
    public Rows of(SubjectKind kind) {
        return new Rows(source, codes, kind, filters, placing);
    }

    /** Keeps the rows whose subject is enrolled in one of the dispositifs that day. */
    public Rows in(DispositifId... dispositifs) {
        return keep(new Filter.WhileIn(codes(dispositifs)));
    }

    /** Keeps the facts that name one of the dispositifs themselves. */
    public Rows by(DispositifId... dispositifs) {
        return keep(new Filter.FieldIn(Field.DISPOSITIFS, codes(dispositifs)));
    }

    /** Keeps the facts credited to one of the services. */
    public Rows via(Word... services) {
        return keep(new Filter.FieldIn(Field.VIA, codes(services)));
    }

    /** Keeps the steps on one of the themes. */
    public Rows theme(Keyword... themes) {
        return keep(Field.THEME, themes);
    }

    /** Keeps the steps for one of the audiences. */
    public Rows audience(Keyword... audiences) {
        return keep(Field.AUDIENCE, audiences);
    }

    /** Keeps the steps and outcomes of contracts carried out in one of the places. */
    public Rows place(Keyword... places) {
        return keep(Field.PLACE, places);
    }

    /** Keeps the outcomes that one of the programmes pays for. */
    public Rows programme(Keyword... programmes) {
        return keep(Field.PROGRAMME, programmes);
    }

    /** Keeps the steps held in one of the modes. */
    public Rows mode(Keyword... modes) {
        return keep(Field.MODE, modes);
    }

    private Rows keep(Field<?> field, Keyword... keywords) {
        for (Keyword keyword : keywords) {
            if (!field.lists().contains(keyword.list())) {
                throw new IllegalArgumentException(
                        "'" + keyword + "' is a word of '" + keyword.list() + "', not of '" + field.word() + "'");
            }
        }
        return keep(new Filter.FieldIn(field, codes(keywords)));
    }

    /** Keeps the entries and steps whose prescriber is one of some. */
    public Rows prescriber(String... prescribers) {
        return keep(new Filter.FieldIn(Field.PRESCRIBER, Set.of(prescribers)));
    }

    /** Keeps the answers of a satisfaction form that say yes, or no. */
    public Rows satisfied(boolean answer) {
        return keep(new Filter.FieldIn(Field.SATISFIED, Set.of(Boolean.toString(answer))));
    }

    /** Keeps the exits for one of some reasons. */
    public Rows reason(ExitReason... reasons) {
        return keep(new Filter.FieldIn(Field.REASON, codes(reasons)));
    }

    /** Keeps the outcomes that lead to a recognised qualification, or those that say they do not. */
    public Rows qualifying(boolean answer) {
        return keep(new Filter.FieldIn(Field.QUALIFYING, Set.of(Boolean.toString(answer))));
    }

    /** Keeps the rows whose planned length compares with a number of months; one without planned end is left out. */
    public Rows lasting(Condition.Operator operator, int months) {
        return lasting(operator, Length.ofMonths(months));
    }

    /** Keeps the rows whose planned length compares with another; one without planned end is left out. */
    public Rows lasting(Condition.Operator operator, Length length) {
        return keep(new Filter.Lasting(operator, length, false));
    }

    /** Keeps the rows whose planned length compares with a number of months, and those without planned end. */
    public Rows lastingOrOpenEnded(Condition.Operator operator, int months) {
        return keep(new Filter.Lasting(operator, Length.ofMonths(months), true));
    }

    /** Keeps the rows whose elapsed length compares with a number of months: see {@link #elapsed(Condition.Operator, Length)}. */
    public Rows elapsed(Condition.Operator operator, int months) {
        return elapsed(operator, Length.ofMonths(months));
    }

    /**
     * Keeps the rows whose elapsed length compares with another: up to the real end, else the planned one, and never beyond the last
     * day of the period.
     */
    public Rows elapsed(Condition.Operator operator, Length length) {
        return keep(new Filter.Elapsed(operator, length));
    }

    /** Keeps the rows whose day stands on one side of another: since, before, up to it. */
    public Rows dated(Condition.Operator operator, LocalDate day) {
        return keep(new Filter.Dated(Filter.Day.FIRST, operator, day));
    }

    /** Keeps the rows whose end, the real one else as planned, stands on one side of a day; one without end is left out. */
    public Rows ending(Condition.Operator operator, LocalDate day) {
        return keep(new Filter.Dated(Filter.Day.LAST, operator, day));
    }

    /** Keeps the rows of so many hours; one that does not say how many is left out. */
    public Rows hours(Condition.Operator operator, BigDecimal hours) {
        return keep(new Filter.Quantified(Measure.Quantity.HOURS, operator, hours));
    }

    /** Keeps the aids of so many euros. */
    public Rows amount(Condition.Operator operator, BigDecimal euros) {
        return keep(new Filter.Quantified(Measure.Quantity.AMOUNT, operator, euros));
    }

    /** Keeps the rows that had not ended by the end of the period: neither really nor, failing that, as planned. */
    public Rows notEnded() {
        return keep(new Filter.NotEnded());
    }

    /** Keeps the rows whose subject meets a condition that day. */
    public Rows where(Condition condition) {
        return keep(new Filter.Where(condition));
    }

    /** Keeps the rows that overlap the period. */
    public Rows overlapping() {
        return placed(Placing.OVERLAPPING);
    }

    /** Keeps the rows that ended in the period. */
    public Rows ended() {
        return placed(Placing.ENDED);
    }

    /** Keeps the rows that are running on the last day of the period, as long as they are by then. */
    public Rows running() {
        return placed(Placing.RUNNING);
    }

    /** Keeps each subject's first row ever, when it falls in the period. */
    public Rows first() {
        return placed(Placing.FIRST_EVER);
    }

    /** Keeps the rows of any day up to the end of the period. */
    public Rows soFar() {
        return placed(Placing.SO_FAR);
    }

    /** Keeps the rows whose day plus some months falls in the window of months after the period. */
    public Rows shifted(int months, int window) {
        return placed(new Placing.Shifted(months, window));
    }

    /** Adds a filter. */
    public Rows keep(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new Rows(source, codes, subject, more, placing);
    }

    private Rows placed(Placing newPlacing) {
        return new Rows(source, codes, subject, filters, newPlacing);
    }

    /** Returns this selection with the structure's groups of communes resolved. */
    public Rows resolve(Territory territory) {
        return new Rows(
                source,
                codes,
                subject,
                filters.stream().map(filter -> filter.resolve(territory)).toList(),
                placing);
    }

    private static Set<String> codes(Word... words) {
        return Arrays.stream(words).map(Word::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Prints the selection as the definition's text. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source.code())
                .append('(')
                .append(String.join(",", codes))
                .append(')');
        if (subject != SubjectKind.PARTICIPANT) {
            text.append(".of(").append(subject.code()).append(')');
        }
        filters.forEach(text::append);
        if (!placing.equals(source.placing())) {
            text.append(placing);
        }
        return text.toString();
    }
}

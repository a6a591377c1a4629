package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A line of the table of {@link Field}, while it is written. */
final class FieldLine<T> {
    final String code;
    final Form form;
    final Set<FactType> types = EnumSet.noneOf(FactType.class);
    final Set<FactType> neededOn = EnumSet.noneOf(FactType.class);
    List<String> lists = List.of();
    boolean keyword;
    boolean end;
    String word = "";

    @Nullable
    T unsaid;

    @Nullable
    Function<Fact, Optional<T>> from;

    private FieldLine(String code, Form form) {
        this.code = code;
        this.form = form;
    }

    static <T> FieldLine<T> of(String code, Form form) {
        return new FieldLine<>(code, form);
    }

    static FieldLine<String> reference(String code) {
        return of(code, Form.REFERENCE);
    }

    static FieldLine<LocalDate> day(String code) {
        return of(code, Form.DAY);
    }

    static FieldLine<YearMonth> month(String code) {
        return of(code, Form.MONTH);
    }

    static FieldLine<OffsetDateTime> instant(String code) {
        return of(code, Form.INSTANT);
    }

    static FieldLine<Long> count(String code) {
        return FieldLine.<Long>of(code, Form.COUNT).unsaid(1L);
    }

    static FieldLine<BigDecimal> quantity(String code) {
        return of(code, Form.QUANTITY);
    }

    static FieldLine<BigDecimal> money(String code) {
        return of(code, Form.MONEY);
    }

    static FieldLine<Boolean> yesNo(String code) {
        return of(code, Form.YES_NO);
    }

    static FieldLine<Values> values(String code) {
        return of(code, Form.VALUES);
    }

    static FieldLine<Withdrawal> withdrawal(String code) {
        return of(code, Form.WITHDRAWAL);
    }

    /** One word of a list. */
    static <W extends Word> FieldLine<W> word(String code, String list) {
        return FieldLine.<W>of(code, Form.WORD).lists(list);
    }

    /** One word of the list of the same name. */
    static FieldLine<Keyword> keyword(Keyword.Topic topic) {
        FieldLine<Keyword> line = word(topic.field(), topic.field());
        line.keyword = true;
        return line;
    }

    /** Any number of words of a list. */
    static <W extends Word> FieldLine<Set<W>> words(String code, String list) {
        return FieldLine.<Set<W>>of(code, Form.WORDS).lists(list).unsaid(Set.of());
    }

    /** Any number of codes of some lists. */
    static FieldLine<Set<String>> codes(String code, String... lists) {
        return FieldLine.<Set<String>>of(code, Form.CODES).lists(lists).unsaid(Set.of());
    }

    private FieldLine<T> lists(String... names) {
        lists = List.of(names);
        return this;
    }

    /** On types of fact that may do without it. */
    FieldLine<T> on(FactType... some) {
        Collections.addAll(types, some);
        return this;
    }

    /** On types of fact that cannot do without it. */
    FieldLine<T> needed(FactType... some) {
        Collections.addAll(neededOn, some);
        return on(some);
    }

    /** A last day, never before the day of the fact. */
    FieldLine<T> end() {
        end = true;
        return this;
    }

    /** Indicators filter and count on it, by its name. */
    FieldLine<T> counted() {
        return countedAs(code);
    }

    /** Indicators filter and count on it, by a word of their own. */
    FieldLine<T> countedAs(String itsWord) {
        word = itsWord;
        return this;
    }

    /** What it means to say nothing. */
    FieldLine<T> unsaid(T value) {
        unsaid = value;
        return this;
    }

    /** What every fact has. */
    FieldLine<T> from(Function<Fact, T> accessor) {
        from = accessor.andThen(Optional::of);
        return this;
    }

    FieldLine<T> fromProvenance(Function<Provenance, Optional<T>> accessor) {
        from = fact -> accessor.apply(fact.provenance());
        return this;
    }
}

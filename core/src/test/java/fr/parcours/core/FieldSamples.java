package fr.parcours.core;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.FactDraft;
import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.Function;

/** A value for every field of the table, to try each of them on each type of fact. */
public final class FieldSamples {
    public static final LocalDate ON = LocalDate.of(2021, 3, 5);

    private final Function<String, Word> words;

    /**
     * Creates samples.
     *
     * @param words gives a word of a list of the vocabulary
     */
    public FieldSamples(Function<String, Word> words) {
        this.words = words;
    }

    /** Obtains a draft that says no more than a type of fact needs. */
    public FactDraft least(FactType type) {
        return leastBut(type, Field.TYPE);
    }

    /** Obtains a draft that says what a type of fact needs, but for one field. */
    public FactDraft leastBut(FactType type, Field<?> left) {
        FactDraft draft = Fact.draft();
        Field.on(type).stream()
                .filter(field -> field.isNeededOn(type) && field != left)
                .forEach(field -> with(draft, field));
        return draft;
    }

    /** Adds the sample of a field to a draft; the type is that of the fact built. */
    public <T> FactDraft with(FactDraft draft, Field<T> field) {
        return field == Field.TYPE ? draft : draft.put(field, of(field));
    }

    /** Gets the sample of a field. */
    @SuppressWarnings("unchecked") // each form has values of one type
    public <T> T of(Field<T> field) {
        return (T)
                switch (field.form()) {
                    case TYPE -> throw new IllegalArgumentException("a type is no sample");
                    case REFERENCE -> "R-1";
                    case DAY -> field == Field.ON ? ON : ON.plusDays(9);
                    case MONTH -> YearMonth.of(2021, 2);
                    case INSTANT -> OffsetDateTime.parse("2021-03-06T09:30:00+01:00");
                    case WORD -> words.apply(field.lists().get(0));
                    case WORDS -> Set.of(DispositifId.of("pacea", "PACEA"), DispositifId.of("plie", "PLIE"));
                    case CODES -> Set.of("atelier", "pacea");
                    case COUNT -> 3L;
                    case QUANTITY -> new BigDecimal("7.50");
                    case MONEY -> new BigDecimal("250.00");
                    case YES_NO -> true;
                    case VALUES -> Values.of(Attributes.QPV, true);
                    case WITHDRAWAL ->
                        Withdrawal.of(OffsetDateTime.parse("2021-04-01T00:00:00Z"), "agent-7", "doublon");
                };
    }
}

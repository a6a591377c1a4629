package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Builds field by field what a step and an outcome have in common. May build several times.
 *
 * @param <B> the builder itself
 */
@Stable
public abstract sealed class ActBuilder<B extends ActBuilder<B>> permits Step.Builder, Outcome.Builder {
    final FactDraft draft;

    ActBuilder(FactDraft draft) {
        this.draft = draft;
    }

    abstract B self();

    /** Says something in a field, in place of what was said there. */
    final <T> B put(Field<T> field, T value) {
        draft.put(field, value);
        return self();
    }

    /** Sets how many times, at least 1. */
    public B count(long times) {
        return put(Field.COUNT, times);
    }

    /** Sets the total of hours, zero or more. */
    public B hours(BigDecimal total) {
        return put(Field.HOURS, total);
    }

    /** Attributes the fact to one more dispositif. */
    public B by(DispositifId dispositif) {
        draft.add(Field.DISPOSITIFS, dispositif);
        return self();
    }

    /** Credits a kind of step or a dispositif. */
    public B via(Word word) {
        return via(Objects.requireNonNull(word, "word").code());
    }

    /** Credits the kind of step or the dispositif with a code. */
    public B via(String code) {
        draft.add(Field.VIA, code);
        return self();
    }

    /** Sets the other side: an employer, a host, an action. */
    public B party(String reference) {
        return put(Field.PARTY, reference);
    }

    /** Sets the contract with a social clause. */
    public B market(String reference) {
        return put(Field.MARKET, reference);
    }

    /** Sets the last day: planned for an outcome. */
    public B until(LocalDate lastDay) {
        return put(Field.UNTIL, lastDay);
    }

    /** Sets the word of its list: theme, audience, place, programme or mode. */
    public B keyword(Keyword keyword) {
        Objects.requireNonNull(keyword, "keyword");
        return put(
                Field.KEYWORDS.stream()
                        .filter(field -> field.lists().contains(keyword.list()))
                        .findFirst()
                        .orElseThrow(),
                keyword);
    }

    /**
     * Sets an attribute of the fact itself.
     *
     * @throws IllegalArgumentException if the attribute does not take it
     */
    public <T> B value(Attribute<T> attribute, T value) {
        return values(draft.get(Field.VALUES).orElse(Values.NONE).with(attribute, value));
    }

    /** Sets the attributes of the fact itself. */
    public B values(Values newValues) {
        return put(Field.VALUES, newValues);
    }

    /** Sets the identity and the second clock. */
    public B recorded(Provenance newProvenance) {
        draft.recorded(newProvenance);
        return self();
    }

    /** Sets the {@code x-} fields. */
    public B extras(Extras newExtras) {
        draft.extras(newExtras);
        return self();
    }
}

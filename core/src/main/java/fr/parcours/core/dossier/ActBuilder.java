package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds field by field what a step and an outcome have in common.
 *
 * @param <B> the builder itself
 */
public abstract sealed class ActBuilder<B extends ActBuilder<B>> permits Step.Builder, Outcome.Builder {
    final LocalDate on;
    long count = 1;
    Optional<BigDecimal> hours = Optional.empty();
    final Set<DispositifId> dispositifs = new TreeSet<>();
    final Set<String> via = new TreeSet<>();
    Optional<String> party = Optional.empty();
    Optional<String> market = Optional.empty();
    Optional<LocalDate> until = Optional.empty();
    final Map<Keyword.Topic, Keyword> keywords = new EnumMap<>(Keyword.Topic.class);
    Values values = Values.NONE;
    Provenance provenance = Provenance.NONE;
    Extras extras = Extras.NONE;

    ActBuilder(LocalDate on) {
        this.on = on;
    }

    abstract B self();

    /** Sets how many times, at least 1. */
    public B count(long times) {
        this.count = times;
        return self();
    }

    /** Sets the total of hours. */
    public B hours(BigDecimal total) {
        this.hours = Optional.of(total);
        return self();
    }

    /** Attributes the fact to one more dispositif. */
    public B by(DispositifId dispositif) {
        dispositifs.add(dispositif);
        return self();
    }

    /** Credits a kind of step or a dispositif. */
    public B via(Word word) {
        return via(word.code());
    }

    /** Credits the kind of step or the dispositif with a code. */
    public B via(String code) {
        via.add(code);
        return self();
    }

    /** Sets the other side: an employer, a host, an action. */
    public B party(String reference) {
        this.party = Optional.of(reference);
        return self();
    }

    /** Sets the contract with a social clause. */
    public B market(String reference) {
        this.market = Optional.of(reference);
        return self();
    }

    /** Sets the last day: planned for an outcome. */
    public B until(LocalDate lastDay) {
        this.until = Optional.of(lastDay);
        return self();
    }

    /** Sets the word of its list: theme, audience, place, programme or mode. */
    public B keyword(Keyword keyword) {
        keywords.put(keyword.topic(), keyword);
        return self();
    }

    /**
     * Sets an attribute of the fact itself.
     *
     * @throws IllegalArgumentException if the attribute does not take it
     */
    public <T> B value(Attribute<T> attribute, T value) {
        this.values = values.with(attribute, value);
        return self();
    }

    /** Sets the attributes of the fact itself. */
    public B values(Values newValues) {
        this.values = newValues;
        return self();
    }

    /** Sets the identity and the second clock. */
    public B recorded(Provenance newProvenance) {
        this.provenance = newProvenance;
        return self();
    }

    /** Sets the {@code x-} fields. */
    public B extras(Extras newExtras) {
        this.extras = newExtras;
        return self();
    }
}

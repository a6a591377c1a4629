package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something was done: an interview, a workshop, an internship. Only what took place is a step.
 *
 * @param count how many times, at least 1
 * @param hours total of the step, not multiplied by {@code count}
 * @param dispositifs to which it is attributed
 * @param via step kinds or dispositifs credited
 * @param party the other side: an organisation, an action, a participant
 * @param market the contract with a social clause
 * @param until last day
 * @param forMonth the month it is about
 * @param prescriber who sent the subject
 * @param keywords at most one word of each list
 * @param satisfied answer to a satisfaction form
 * @param values attributes of the step itself
 */
public record Step(
        LocalDate on,
        StepKind kind,
        long count,
        Optional<BigDecimal> hours,
        Set<DispositifId> dispositifs,
        Set<String> via,
        Optional<String> party,
        Optional<String> market,
        Optional<LocalDate> until,
        Optional<YearMonth> forMonth,
        Optional<String> prescriber,
        Map<Keyword.Topic, Keyword> keywords,
        Optional<Boolean> satisfied,
        Values values,
        Provenance provenance,
        Extras extras)
        implements Fact {
    public Step {
        if (count < 1) {
            throw new IllegalArgumentException("a step counts at least once, not " + count);
        }
        dispositifs = sorted(dispositifs);
        via = sorted(via);
        keywords = sorted(keywords);
    }

    /** Obtains a step done once. */
    public static Step of(LocalDate on, StepKind kind) {
        return builder(on, kind).build();
    }

    /** Obtains a builder. */
    public static Builder builder(LocalDate on, StepKind kind) {
        return new Builder(on, kind);
    }

    @Override
    public FactType type() {
        return FactType.STEP;
    }

    @Override
    public Step recorded(Provenance newProvenance) {
        return new Step(
                on,
                kind,
                count,
                hours,
                dispositifs,
                via,
                party,
                market,
                until,
                forMonth,
                prescriber,
                keywords,
                satisfied,
                values,
                newProvenance,
                extras);
    }

    static <E extends Comparable<? super E>> Set<E> sorted(Set<E> elements) {
        return elements.size() < 2 ? Set.copyOf(elements) : Collections.unmodifiableSet(new TreeSet<>(elements));
    }

    static Map<Keyword.Topic, Keyword> sorted(Map<Keyword.Topic, Keyword> keywords) {
        return keywords.size() < 2 ? Map.copyOf(keywords) : Collections.unmodifiableMap(new EnumMap<>(keywords));
    }

    /** Builds a step field by field. */
    public static final class Builder {
        private final LocalDate on;
        private final StepKind kind;
        private long count = 1;
        private Optional<BigDecimal> hours = Optional.empty();
        private final Set<DispositifId> dispositifs = new TreeSet<>();
        private final Set<String> via = new TreeSet<>();
        private Optional<String> party = Optional.empty();
        private Optional<String> market = Optional.empty();
        private Optional<LocalDate> until = Optional.empty();
        private Optional<YearMonth> forMonth = Optional.empty();
        private Optional<String> prescriber = Optional.empty();
        private final Map<Keyword.Topic, Keyword> keywords = new EnumMap<>(Keyword.Topic.class);
        private Optional<Boolean> satisfied = Optional.empty();
        private Values values = Values.NONE;
        private Provenance provenance = Provenance.NONE;
        private Extras extras = Extras.NONE;

        private Builder(LocalDate on, StepKind kind) {
            this.on = on;
            this.kind = kind;
        }

        /** Sets how many times, at least 1. */
        public Builder count(long times) {
            this.count = times;
            return this;
        }

        /** Sets the total of hours. */
        public Builder hours(BigDecimal total) {
            this.hours = Optional.of(total);
            return this;
        }

        /** Attributes the step to one more dispositif. */
        public Builder by(DispositifId dispositif) {
            dispositifs.add(dispositif);
            return this;
        }

        /** Credits a kind of step or a dispositif. */
        public Builder via(Word word) {
            return via(word.code());
        }

        /** Credits the kind of step or the dispositif with a code. */
        public Builder via(String code) {
            via.add(code);
            return this;
        }

        /** Sets the other side. */
        public Builder party(String reference) {
            this.party = Optional.of(reference);
            return this;
        }

        /** Sets the contract with a social clause. */
        public Builder market(String reference) {
            this.market = Optional.of(reference);
            return this;
        }

        /** Sets the last day. */
        public Builder until(LocalDate lastDay) {
            this.until = Optional.of(lastDay);
            return this;
        }

        /** Sets the month it is about. */
        public Builder forMonth(YearMonth month) {
            this.forMonth = Optional.of(month);
            return this;
        }

        /** Sets who sent the subject. */
        public Builder prescriber(String reference) {
            this.prescriber = Optional.of(reference);
            return this;
        }

        /** Sets the word of its list: theme, audience, place, programme or mode. */
        public Builder keyword(Keyword keyword) {
            keywords.put(keyword.topic(), keyword);
            return this;
        }

        /** Sets the answer to a satisfaction form. */
        public Builder satisfied(boolean answer) {
            this.satisfied = Optional.of(answer);
            return this;
        }

        /** Sets an attribute of the step itself. */
        public <T> Builder value(Attribute<T> attribute, T value) {
            this.values = values.with(attribute, value);
            return this;
        }

        /** Sets the attributes of the step itself. */
        public Builder values(Values newValues) {
            this.values = newValues;
            return this;
        }

        /** Sets the identity and the second clock. */
        public Builder recorded(Provenance newProvenance) {
            this.provenance = newProvenance;
            return this;
        }

        /** Sets the {@code x-} fields. */
        public Builder extras(Extras newExtras) {
            this.extras = newExtras;
            return this;
        }

        /**
         * Builds the step.
         *
         * @throws IllegalArgumentException if the count is under 1
         */
        public Step build() {
            return new Step(
                    on,
                    kind,
                    count,
                    hours,
                    dispositifs,
                    via,
                    party,
                    market,
                    until,
                    forMonth,
                    prescriber,
                    keywords,
                    satisfied,
                    values,
                    provenance,
                    extras);
        }
    }
}

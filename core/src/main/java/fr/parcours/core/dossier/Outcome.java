package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A situation reached, from its first day on.
 *
 * @param count how many, at least 1
 * @param hours total of the outcome, not multiplied by {@code count}
 * @param dispositifs to which it is attributed
 * @param via step kinds or dispositifs credited
 * @param party the other side: employer, training body, host
 * @param market the contract with a social clause
 * @param until planned last day; empty means open-ended
 * @param endedOn real last day
 * @param trialEndsOn last day of the trial period
 * @param signedOn day of the signature
 * @param qualifying a training that leads to a recognised qualification
 * @param keywords place and programme
 * @param values attributes of the outcome itself
 */
public record Outcome(
        LocalDate on,
        OutcomeKind kind,
        long count,
        Optional<BigDecimal> hours,
        Set<DispositifId> dispositifs,
        Set<String> via,
        Optional<String> party,
        Optional<String> market,
        Optional<LocalDate> until,
        Optional<LocalDate> endedOn,
        Optional<LocalDate> trialEndsOn,
        Optional<LocalDate> signedOn,
        Optional<Boolean> qualifying,
        Map<Keyword.Topic, Keyword> keywords,
        Values values,
        Provenance provenance,
        Extras extras)
        implements Fact {
    public Outcome {
        if (count < 1) {
            throw new IllegalArgumentException("an outcome counts at least once, not " + count);
        }
        dispositifs = Step.sorted(dispositifs);
        via = Step.sorted(via);
        keywords = Step.sorted(keywords);
    }

    /** Obtains an outcome with no planned end. */
    public static Outcome of(LocalDate on, OutcomeKind kind) {
        return builder(on, kind).build();
    }

    /** Obtains a builder. */
    public static Builder builder(LocalDate on, OutcomeKind kind) {
        return new Builder(on, kind);
    }

    /** Gets the real last day, else the planned one; empty when neither is known. */
    public Optional<LocalDate> lastDay() {
        return endedOn.or(() -> until);
    }

    @Override
    public FactType type() {
        return FactType.OUTCOME;
    }

    @Override
    public Outcome recorded(Provenance newProvenance) {
        return new Outcome(
                on,
                kind,
                count,
                hours,
                dispositifs,
                via,
                party,
                market,
                until,
                endedOn,
                trialEndsOn,
                signedOn,
                qualifying,
                keywords,
                values,
                newProvenance,
                extras);
    }

    /** Builds an outcome field by field. */
    public static final class Builder {
        private final LocalDate on;
        private final OutcomeKind kind;
        private long count = 1;
        private Optional<BigDecimal> hours = Optional.empty();
        private final Set<DispositifId> dispositifs = new TreeSet<>();
        private final Set<String> via = new TreeSet<>();
        private Optional<String> party = Optional.empty();
        private Optional<String> market = Optional.empty();
        private Optional<LocalDate> until = Optional.empty();
        private Optional<LocalDate> endedOn = Optional.empty();
        private Optional<LocalDate> trialEndsOn = Optional.empty();
        private Optional<LocalDate> signedOn = Optional.empty();
        private Optional<Boolean> qualifying = Optional.empty();
        private final Map<Keyword.Topic, Keyword> keywords = new EnumMap<>(Keyword.Topic.class);
        private Values values = Values.NONE;
        private Provenance provenance = Provenance.NONE;
        private Extras extras = Extras.NONE;

        private Builder(LocalDate on, OutcomeKind kind) {
            this.on = on;
            this.kind = kind;
        }

        /** Sets how many, at least 1. */
        public Builder count(long times) {
            this.count = times;
            return this;
        }

        /** Sets the total of hours. */
        public Builder hours(BigDecimal total) {
            this.hours = Optional.of(total);
            return this;
        }

        /** Attributes the outcome to one more dispositif. */
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

        /** Sets the planned last day. */
        public Builder until(LocalDate plannedLastDay) {
            this.until = Optional.of(plannedLastDay);
            return this;
        }

        /** Sets the real last day. */
        public Builder endedOn(LocalDate realLastDay) {
            this.endedOn = Optional.of(realLastDay);
            return this;
        }

        /** Sets the last day of the trial period. */
        public Builder trialEndsOn(LocalDate lastDay) {
            this.trialEndsOn = Optional.of(lastDay);
            return this;
        }

        /** Sets the day of the signature. */
        public Builder signedOn(LocalDate day) {
            this.signedOn = Optional.of(day);
            return this;
        }

        /** Sets whether a training leads to a recognised qualification. */
        public Builder qualifying(boolean leadsToQualification) {
            this.qualifying = Optional.of(leadsToQualification);
            return this;
        }

        /** Sets the word of its list: place or programme. */
        public Builder keyword(Keyword keyword) {
            keywords.put(keyword.topic(), keyword);
            return this;
        }

        /** Sets an attribute of the outcome itself. */
        public <T> Builder value(Attribute<T> attribute, T value) {
            this.values = values.with(attribute, value);
            return this;
        }

        /** Sets the attributes of the outcome itself. */
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
         * Builds the outcome.
         *
         * @throws IllegalArgumentException if the count is under 1
         */
        public Outcome build() {
            return new Outcome(
                    on,
                    kind,
                    count,
                    hours,
                    dispositifs,
                    via,
                    party,
                    market,
                    until,
                    endedOn,
                    trialEndsOn,
                    signedOn,
                    qualifying,
                    keywords,
                    values,
                    provenance,
                    extras);
        }
    }
}

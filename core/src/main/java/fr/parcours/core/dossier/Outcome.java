package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    public static final class Builder extends ActBuilder<Builder> {
        private final OutcomeKind kind;
        private Optional<LocalDate> endedOn = Optional.empty();
        private Optional<LocalDate> trialEndsOn = Optional.empty();
        private Optional<LocalDate> signedOn = Optional.empty();
        private Optional<Boolean> qualifying = Optional.empty();

        private Builder(LocalDate on, OutcomeKind kind) {
            super(on);
            this.kind = kind;
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

        @Override
        Builder self() {
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

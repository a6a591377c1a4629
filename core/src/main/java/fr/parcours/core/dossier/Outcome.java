package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.Optional;

/** A situation reached, from its first day on. */
@Stable
public final class Outcome extends Act<Outcome> {
    Outcome(FactDraft draft) {
        super(FactType.OUTCOME, draft);
    }

    /** Obtains an outcome with no planned end. */
    public static Outcome of(LocalDate on, OutcomeKind kind) {
        return builder(on, kind).build();
    }

    /** Obtains a builder. */
    public static Builder builder(LocalDate on, OutcomeKind kind) {
        return new Builder(Fact.draft().put(Field.ON, on).put(Field.OUTCOME_KIND, kind));
    }

    /** Obtains a builder that says what this outcome says. */
    public Builder toBuilder() {
        return new Builder(draft());
    }

    /** Gets the situation reached. */
    public OutcomeKind kind() {
        return needed(Field.OUTCOME_KIND);
    }

    /** Gets the real last day. */
    public Optional<LocalDate> endedOn() {
        return get(Field.ENDED_ON);
    }

    /** Gets the actual last day, else the planned one; empty when neither is known. */
    public Optional<LocalDate> lastDay() {
        return endedOn().or(this::until);
    }

    /** Gets the last day of the trial period. */
    public Optional<LocalDate> trialEndsOn() {
        return get(Field.TRIAL_ENDS_ON);
    }

    /** Gets the day of the signature. */
    public Optional<LocalDate> signedOn() {
        return get(Field.SIGNED_ON);
    }

    /** Gets whether a training leads to a recognised qualification. */
    public Optional<Boolean> qualifying() {
        return get(Field.QUALIFYING);
    }

    @Override
    public <R> R accept(FactVisitor<R> visitor) {
        return visitor.outcome(this);
    }

    /** Builds an outcome field by field. */
    public static final class Builder extends ActBuilder<Builder> {
        private Builder(FactDraft draft) {
            super(draft);
        }

        /** Sets the real last day. */
        public Builder endedOn(LocalDate realLastDay) {
            return put(Field.ENDED_ON, realLastDay);
        }

        /** Sets the last day of the trial period. */
        public Builder trialEndsOn(LocalDate lastDay) {
            return put(Field.TRIAL_ENDS_ON, lastDay);
        }

        /** Sets the day of the signature. */
        public Builder signedOn(LocalDate day) {
            return put(Field.SIGNED_ON, day);
        }

        /** Sets whether a training leads to a recognised qualification. */
        public Builder qualifying(boolean leadsToQualification) {
            return put(Field.QUALIFYING, leadsToQualification);
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
            return new Outcome(draft);
        }
    }
}

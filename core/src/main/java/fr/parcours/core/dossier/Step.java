package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Something that was done: an interview, a workshop, an internship. What did not take place is not a step. */
@Stable
public final class Step extends Act<Step> {
    Step(FactDraft draft) {
        super(FactType.STEP, draft);
    }

    /** Obtains a step done once. */
    public static Step of(LocalDate on, StepKind kind) {
        return builder(on, kind).build();
    }

    /** Obtains a builder. */
    public static Builder builder(LocalDate on, StepKind kind) {
        return new Builder(Fact.draft().put(Field.ON, on).put(Field.STEP_KIND, kind));
    }

    /** Obtains a builder that says what this step says. */
    public Builder toBuilder() {
        return new Builder(draft());
    }

    /** Gets what was done. */
    public StepKind kind() {
        return needed(Field.STEP_KIND);
    }

    /** Gets the month it is about. */
    public Optional<YearMonth> forMonth() {
        return get(Field.FOR);
    }

    /** Gets who sent the subject. */
    public Optional<String> prescriber() {
        return get(Field.PRESCRIBER);
    }

    /** Gets the answer to a satisfaction form. */
    public Optional<Boolean> satisfied() {
        return get(Field.SATISFIED);
    }

    @Override
    public <R> R accept(FactVisitor<R> visitor) {
        return visitor.step(this);
    }

    /** Builds a step field by field. */
    public static final class Builder extends ActBuilder<Builder> {
        private Builder(FactDraft draft) {
            super(draft);
        }

        /** Sets the month it is about. */
        public Builder forMonth(YearMonth month) {
            return put(Field.FOR, month);
        }

        /** Sets who sent the subject. */
        public Builder prescriber(String reference) {
            return put(Field.PRESCRIBER, reference);
        }

        /** Sets the answer to a satisfaction form. */
        public Builder satisfied(boolean answer) {
            return put(Field.SATISFIED, answer);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Builds the step.
         *
         * @throws IllegalArgumentException if the count is under 1
         */
        public Step build() {
            return new Step(draft);
        }
    }
}

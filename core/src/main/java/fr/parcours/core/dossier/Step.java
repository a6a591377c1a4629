package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
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
    public static final class Builder extends ActBuilder<Builder> {
        private final StepKind kind;
        private Optional<YearMonth> forMonth = Optional.empty();
        private Optional<String> prescriber = Optional.empty();
        private Optional<Boolean> satisfied = Optional.empty();

        private Builder(LocalDate on, StepKind kind) {
            super(on);
            this.kind = kind;
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

        /** Sets the answer to a satisfaction form. */
        public Builder satisfied(boolean answer) {
            this.satisfied = Optional.of(answer);
            return this;
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

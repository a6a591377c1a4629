package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.Keyword;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a step and an outcome have in common: who is credited, a number of times, hours, the other party, a theme, a place… */
@Stable
public abstract sealed class Act<F extends Act<F>> extends AbstractFact<F> permits Step, Outcome {
    Act(FactType type, FactDraft draft) {
        super(type, draft);
        if (count() < 1) {
            throw new IllegalArgumentException(type.withArticle() + " counts at least once, not " + count());
        }
    }

    /** Gets how many times, at least 1. */
    public final long count() {
        return or(Field.COUNT, 1L);
    }

    /** Gets the total of hours, not multiplied by {@link #count}. */
    public final Optional<BigDecimal> hours() {
        return get(Field.HOURS);
    }

    /** Gets the step kinds or dispositifs credited, in alphabetical order. */
    public final Set<String> via() {
        return or(Field.VIA, Set.of());
    }

    /** Gets the other side: an organisation, an action, a participant. */
    public final Optional<String> party() {
        return get(Field.PARTY);
    }

    /** Gets the contract with a social clause. */
    public final Optional<String> market() {
        return get(Field.MARKET);
    }

    /** Gets the last day: planned for an outcome, where empty means open-ended. */
    public final Optional<LocalDate> until() {
        return get(Field.UNTIL);
    }

    /** Gets the words of the smaller lists, at most one of each. */
    public final Map<Keyword.Topic, Keyword> keywords() {
        Map<Keyword.Topic, Keyword> keywords = new EnumMap<>(Keyword.Topic.class);
        for (Field<Keyword> field : Field.KEYWORDS) {
            Keyword keyword = said(field);
            if (keyword != null) {
                keywords.put(keyword.topic(), keyword);
            }
        }
        return Collections.unmodifiableMap(keywords);
    }

    /** Gets the attributes of the fact itself. */
    public final Values values() {
        return or(Field.VALUES, Values.NONE);
    }
}

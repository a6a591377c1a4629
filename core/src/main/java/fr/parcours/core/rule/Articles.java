package fr.parcours.core.rule;

import fr.parcours.core.lifecycle.Stable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The article that states a rule, by date, because articles are renumbered.
 *
 * @param byDate first day of an article's wording to its number
 */
@Stable
public record Articles(NavigableMap<LocalDate, String> byDate) {
    /** No article. */
    public static final Articles NONE = new Articles(new TreeMap<>());

    public Articles {
        byDate = Collections.unmodifiableNavigableMap(new TreeMap<>(byDate));
    }

    /** Obtains the article that holds from a day on. */
    public static Articles from(LocalDate day, String article) {
        return NONE.then(day, article);
    }

    /** Returns a copy with the article that holds from a later day on. */
    public Articles then(LocalDate day, String article) {
        NavigableMap<LocalDate, String> more = new TreeMap<>(byDate);
        more.put(day, article);
        return new Articles(more);
    }

    /** Finds the article on a day, empty before the first. */
    public Optional<String> at(LocalDate day) {
        return Optional.ofNullable(byDate.floorEntry(day)).map(Map.Entry::getValue);
    }
}

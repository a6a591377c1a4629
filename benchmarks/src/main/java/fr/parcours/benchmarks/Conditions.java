package fr.parcours.benchmarks;

import fr.parcours.core.indicator.Filter;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.vocabulary.Condition;
import java.util.stream.Stream;

/** The conditions on attributes that a measure asks. */
final class Conditions {
    private Conditions() {}

    static Stream<Condition> of(Measure measure) {
        Stream<Condition> ofRows = measure.allRows().flatMap(Conditions::of);
        return measure instanceof Measure.Subjects subjects ? Stream.concat(ofRows, of(subjects.people())) : ofRows;
    }

    static Stream<Condition> of(Rows rows) {
        return rows.filters().stream()
                .filter(Filter.Where.class::isInstance)
                .map(filter -> ((Filter.Where) filter).condition());
    }

    /** Gives the conditions on people, not those on their rows. */
    static Stream<Condition> of(People people) {
        if (people instanceof People.And and) {
            return Stream.concat(of(and.first()), of(and.second()));
        }
        if (people instanceof People.Or or) {
            return Stream.concat(of(or.first()), of(or.second()));
        }
        return people instanceof People.Where where
                ? Stream.concat(of(where.of()), Stream.of(where.condition()))
                : Stream.empty();
    }
}

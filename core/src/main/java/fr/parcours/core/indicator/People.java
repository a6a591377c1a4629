package fr.parcours.core.indicator;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Territory;
import java.util.stream.Stream;

/**
 * A population: subjects counted once each, however many reasons they have to be in it.
 *
 * <p>Attributes are read on the last day, inside the period, on which the subject is in the count. In an intersection that
 * day is the first population's; in a union, the later one.
 */
@Experimental
public sealed interface People {
    /**
     * Does something for each kind of population. There is no kind by default: a new one fails to compile wherever populations are read.
     *
     * @param <R> what comes out
     */
    interface Visitor<R> {
        R having(Having having);

        R and(And and);

        R or(Or or);

        R where(Where where);
    }

    /** Hands this population to what a visitor does for its kind. */
    <R> R accept(Visitor<R> visitor);

    /** Obtains the subjects that have at least one row. */
    static People having(Rows rows) {
        return new Having(rows);
    }

    /** Obtains the subjects of this population that are also in another one. */
    default People and(People other) {
        return new And(this, other);
    }

    /** Obtains the subjects of this population, or of another one. */
    default People or(People other) {
        return new Or(this, other);
    }

    /** Obtains the subjects of this population who meet a condition; unknown is left out. */
    default People where(Condition condition) {
        return new Where(this, condition);
    }

    /** Gets the kind of subject counted. */
    SubjectKind subject();

    /** Gets the selections of rows that make its members, in order. */
    Stream<Rows> allRows();

    /** Returns this population with the structure's groups of communes resolved. */
    People resolve(Territory territory);

    /** Subjects with at least one row. */
    record Having(Rows rows) implements People {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.having(this);
        }

        @Override
        public SubjectKind subject() {
            return rows.subject();
        }

        @Override
        public Stream<Rows> allRows() {
            return Stream.of(rows);
        }

        @Override
        public People resolve(Territory territory) {
            return new Having(rows.resolve(territory));
        }

        @Override
        public String toString() {
            return "having(" + rows + ")";
        }
    }

    /** An intersection. */
    record And(People first, People second) implements People {
        public And {
            sameKind(first, second);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }

        @Override
        public SubjectKind subject() {
            return first.subject();
        }

        @Override
        public Stream<Rows> allRows() {
            return Stream.concat(first.allRows(), second.allRows());
        }

        @Override
        public People resolve(Territory territory) {
            return new And(first.resolve(territory), second.resolve(territory));
        }

        @Override
        public String toString() {
            return first + ".and(" + second + ")";
        }
    }

    /** A union. */
    record Or(People first, People second) implements People {
        public Or {
            sameKind(first, second);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }

        @Override
        public SubjectKind subject() {
            return first.subject();
        }

        @Override
        public Stream<Rows> allRows() {
            return Stream.concat(first.allRows(), second.allRows());
        }

        @Override
        public People resolve(Territory territory) {
            return new Or(first.resolve(territory), second.resolve(territory));
        }

        @Override
        public String toString() {
            return first + ".or(" + second + ")";
        }
    }

    /** A restriction by a condition. */
    record Where(People of, Condition condition) implements People {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.where(this);
        }

        @Override
        public SubjectKind subject() {
            return of.subject();
        }

        @Override
        public Stream<Rows> allRows() {
            return of.allRows();
        }

        @Override
        public People resolve(Territory territory) {
            return new Where(of.resolve(territory), condition.resolve(territory));
        }

        @Override
        public String toString() {
            return of + ".where(" + condition + ")";
        }
    }

    private static void sameKind(People first, People second) {
        if (first.subject() != second.subject()) {
            throw new IllegalArgumentException(
                    "a population of " + first.subject().code() + "s cannot be combined with one of "
                            + second.subject().code() + "s");
        }
    }
}

package fr.parcours.core.workflow;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/** One thing that someone's pathway requires and that is not done. Immutable; ordered by day, subject, dispositif, obligation. */
@Stable
public final class AgendaItem implements Comparable<AgendaItem> {
    private static final Comparator<AgendaItem> ORDER = Comparator.<AgendaItem, LocalDate>comparing(
                    item -> item.due.by())
            .thenComparing(item -> item.subject)
            .thenComparing(item -> item.dispositif)
            .thenComparing(item -> item.due.id());

    private final String subject;
    private final DispositifId dispositif;
    private final Due due;
    private final Due.State state;

    private AgendaItem(String subject, DispositifId dispositif, Due due, Due.State state) {
        this.subject = Objects.requireNonNull(subject, "subject");
        this.dispositif = Objects.requireNonNull(dispositif, "dispositif");
        this.due = Objects.requireNonNull(due, "due");
        this.state = Objects.requireNonNull(state, "state");
    }

    /**
     * Obtains an item.
     *
     * @param subject reference of the subject
     * @param on the first day asked about, what was required before it is late
     */
    public static AgendaItem of(String subject, DispositifId dispositif, Due due, LocalDate on) {
        return new AgendaItem(subject, dispositif, due, due.state(on));
    }

    /** Gets the reference of the subject. */
    public String subject() {
        return subject;
    }

    /** Gets the dispositif that requires it. */
    public DispositifId dispositif() {
        return dispositif;
    }

    /** Gets what is required, and by when. */
    public Due due() {
        return due;
    }

    /** Gets whether it is due or late on the first day asked about. */
    public Due.State state() {
        return state;
    }

    @Override
    public int compareTo(AgendaItem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgendaItem item
                && subject.equals(item.subject)
                && dispositif.equals(item.dispositif)
                && due.equals(item.due)
                && state == item.state;
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, dispositif, due.id(), due.by());
    }

    /** Prints what is due, by when, and its state; not whose it is. */
    @Override
    public String toString() {
        return dispositif + ": " + due + " (" + state.code() + ")";
    }
}

package fr.parcours.core.workflow;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.message.Messages;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an enrolment requires, as its {@linkplain Obligation obligations} list it. Gives them the enrolment, and its last day
 * as far as it is known on the day asked about.
 */
@Stable
public final class Dues {
    private final Inquiry inquiry;
    private final Enrolment enrolment;
    private final Optional<LocalDate> lastDay;
    private final Optional<ExitNature> exit;
    private final List<Due> listed;

    Dues(Inquiry inquiry, Enrolment enrolment, Optional<LocalDate> lastDay, Optional<ExitNature> exit) {
        this(inquiry, enrolment, lastDay, exit, new ArrayList<>());
    }

    private Dues(
            Inquiry inquiry,
            Enrolment enrolment,
            Optional<LocalDate> lastDay,
            Optional<ExitNature> exit,
            List<Due> listed) {
        this.inquiry = inquiry;
        this.enrolment = enrolment;
        this.lastDay = lastDay;
        this.exit = exit;
        this.listed = listed;
    }

    /**
     * Gets the inquiry through which an obligation finds what it requires. What is asked for one thing required is recorded
     * with that thing.
     */
    public Inquiry inquiry() {
        return inquiry;
    }

    /** Gets the enrolment. */
    public Enrolment enrolment() {
        return enrolment;
    }

    /**
     * Gets the last day of the enrolment as far as it is known: its exit, or its derived end when that comes first; empty when
     * nothing ends it yet.
     */
    public Optional<LocalDate> lastDay() {
        return lastDay;
    }

    /** Gets what the exit means; empty while there is none, or when it gives no reason that the dispositif knows. */
    public Optional<ExitNature> exit() {
        return exit;
    }

    /** Requires something, met or not: see {@link #require(String, Articles, Function)}. */
    public void require(String id, Function<Inquiry, Due.When> when) {
        require(id, Articles.NONE, when);
    }

    /**
     * Requires something, met or not. When something it needs is not known, nothing is required.
     *
     * @param id identifier of the obligation, prefixed with the plug-in's own
     * @param articles articles that require it
     * @param when asks, says what is required ({@code inquiry.saying(wording, values)}), and states by when: {@link Due#when}
     */
    public void require(String id, Articles articles, Function<Inquiry, Due.When> when) {
        requireIf(id, articles, asking -> Optional.of(when.apply(asking)));
    }

    /**
     * Requires something, or nothing: see {@link #require(String, Articles, Function)}.
     *
     * @param when states by when, or nothing when nothing is required
     */
    public void requireIf(String id, Articles articles, Function<Inquiry, Optional<Due.When>> when) {
        Explained<Due.When> due = inquiry.explain(id, articles, asking -> {
            Optional<Due.When> stated = when.apply(asking);
            if (stated.isEmpty()) {
                return asking.saying(Messages.core().sentence("workflow.limit.none"))
                        .nothing();
            }
            return asking.concludes(
                    stated.get().metOn().isPresent() ? Verdict.SATISFIED : Verdict.UNDETERMINED, stated);
        });
        due.value().ifPresent(stated -> listed.add(new Due(id, stated, due.explanation())));
    }

    /** Returns dues that add to the same list, but ask through another inquiry. */
    Dues through(Inquiry other) {
        return new Dues(other, enrolment, lastDay, exit, listed);
    }

    List<Due> listed() {
        return listed;
    }
}

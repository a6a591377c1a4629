package fr.parcours.core.plugin;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A dispositif: who may enter it, the pathway it lays out, the money it gives. Immutable. */
@Stable
public final class Dispositif {
    private final DispositifId id;
    private final SubjectKind subject;
    private final Set<SubjectKind> enrolling;
    private final Rule eligibility;
    private final Set<DispositifId> incompatible;
    private final Optional<Parameter<List<String>>> incompatibleByDate;
    private final Optional<Workflow> workflow;
    private final Optional<AllowanceScale> allowance;
    private final Rule entry;

    private Dispositif(
            DispositifId id,
            SubjectKind subject,
            Set<SubjectKind> enrolling,
            Rule eligibility,
            Set<DispositifId> incompatible,
            Optional<Parameter<List<String>>> incompatibleByDate,
            Optional<Workflow> workflow,
            Optional<AllowanceScale> allowance) {
        this.id = Objects.requireNonNull(id, "id");
        this.subject = Objects.requireNonNull(subject, "subject");
        this.enrolling = Set.copyOf(enrolling);
        this.eligibility = Objects.requireNonNull(eligibility, "eligibility");
        this.incompatible = Collections.unmodifiableSet(new TreeSet<>(incompatible));
        this.incompatibleByDate = incompatibleByDate;
        this.workflow = workflow;
        this.allowance = allowance;
        List<DispositifId> excluding = new ArrayList<>(List.of(id));
        excluding.addAll(this.incompatible);
        this.entry = eligibility.rules().entry(id, eligibility, excluding, incompatibleByDate);
    }

    /** Obtains a dispositif for participants that judges its public, without pathway or money yet. */
    public static Dispositif of(DispositifId id, Rule eligibility) {
        return new Dispositif(
                id,
                SubjectKind.PARTICIPANT,
                Set.of(),
                eligibility,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns a copy of this dispositif for another kind of subject: the others are not judged. */
    public Dispositif about(SubjectKind newSubject) {
        return new Dispositif(
                id, newSubject, enrolling, eligibility, incompatible, incompatibleByDate, workflow, allowance);
    }

    /** Returns a copy of this dispositif in which subjects of other kinds may be enrolled too, without being judged. */
    public Dispositif enrolling(SubjectKind... others) {
        return new Dispositif(
                id, subject, Set.of(others), eligibility, incompatible, incompatibleByDate, workflow, allowance);
    }

    /** Returns a copy of this dispositif that also refuses entry during an open enrolment in others. */
    public Dispositif incompatibleWith(DispositifId... others) {
        Set<DispositifId> more = new TreeSet<>(incompatible);
        more.addAll(List.of(others));
        return new Dispositif(id, subject, enrolling, eligibility, more, incompatibleByDate, workflow, allowance);
    }

    /**
     * Returns a copy of this dispositif that also refuses entry during an open enrolment in those whose codes a parameter
     * lists on the day; none before its first value.
     */
    public Dispositif incompatibleWith(Parameter<List<String>> listed) {
        return new Dispositif(
                id, subject, enrolling, eligibility, incompatible, Optional.of(listed), workflow, allowance);
    }

    /** Returns a copy of this dispositif with a pathway. */
    public Dispositif following(Workflow newWorkflow) {
        return new Dispositif(
                id,
                subject,
                enrolling,
                eligibility,
                incompatible,
                incompatibleByDate,
                Optional.of(newWorkflow),
                allowance);
    }

    /** Returns a copy of this dispositif with money. */
    public Dispositif paying(AllowanceScale scale) {
        return new Dispositif(
                id, subject, enrolling, eligibility, incompatible, incompatibleByDate, workflow, Optional.of(scale));
    }

    /** Gets its word. */
    public DispositifId id() {
        return id;
    }

    /** Gets the kind of subject it is for: the others are not judged. */
    public SubjectKind subject() {
        return subject;
    }

    /** Gets the other kinds of subject that may be enrolled too, such as the companies of a service for people. */
    public Set<SubjectKind> enrolling() {
        return enrolling;
    }

    /** Checks if subjects of a kind may be enrolled, judged or not. */
    public boolean enrols(SubjectKind kind) {
        return kind == subject || enrolling.contains(kind);
    }

    /** Gets the rule that judges the public; procedure (diagnostic held, contract signed) belongs to the workflow. */
    public Rule eligibility() {
        return eligibility;
    }

    /**
     * Gets the other dispositifs in which an open enrolment refuses entry, whatever the day; an open enrolment in this one
     * always does.
     */
    public Set<DispositifId> incompatible() {
        return incompatible;
    }

    /** Gets the rule of entry: the subject is of the public, and no open enrolment excludes it. */
    public Rule entry() {
        return entry;
    }

    /**
     * Judges the entry of an enrolment on its day, as if it were about to be made: what is dated later was not known, and refuses nothing;
     * what was corrected since, such as a birth date, may still allow it.
     *
     * @return why it is not satisfied; empty when it is, and when it is not judged, because the dispositif is for another kind of subject
     */
    public Optional<Finding> unsatisfied(Dossier dossier, Enrolment enrolment) {
        if (dossier.subject().kind() != subject) {
            return Optional.empty();
        }
        Entry made = enrolment.entry();
        Dossier without = dossier.without(fact -> fact == made);
        Dossier before = without.upTo(made.on());
        Verdict verdict = entry.verdict(before, made.on());
        boolean allowed = verdict == Verdict.SATISFIED
                || (verdict == Verdict.REFUSED && entry.verdict(without, made.on()) != Verdict.REFUSED);
        return allowed ? Optional.empty() : Optional.of(entry.judge(before, made.on()));
    }

    /** Gets the wordings and parameters that the dispositif uses. */
    public Rules rules() {
        return eligibility.rules();
    }

    /** Gets the pathway, empty for a service that is not one. */
    public Optional<Workflow> workflow() {
        return workflow;
    }

    /** Gets how the money is computed, empty for a dispositif that gives none. */
    public Optional<AllowanceScale> allowance() {
        return allowance;
    }

    /** Prints the id. */
    @Override
    public String toString() {
        return id.code();
    }
}

package fr.parcours.core.plugin;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.workflow.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A dispositif: who may enter it, the pathway it lays out, the money it gives.
 *
 * @param id its word
 * @param subject kind of subject it is for: the others are not judged
 * @param enrolling other kinds of subject that may be enrolled too, such as the companies of a service for people
 * @param eligibility judges the public; procedure (diagnostic held, contract signed) belongs to the workflow
 * @param incompatible dispositifs in which an open enrolment refuses entry; its own always does
 * @param workflow empty for a service that is not a pathway
 * @param allowance empty for a dispositif that gives no money
 */
public record Dispositif(
        DispositifId id,
        SubjectKind subject,
        Set<SubjectKind> enrolling,
        Rule eligibility,
        Set<DispositifId> incompatible,
        Optional<Workflow> workflow,
        Optional<AllowanceScale> allowance) {
    public Dispositif {
        enrolling = Set.copyOf(enrolling);
        incompatible = java.util.Collections.unmodifiableSet(new TreeSet<>(incompatible));
    }

    /** Obtains a dispositif that judges its public, participants, and nothing else yet. */
    public static Dispositif of(DispositifId id, Rule eligibility) {
        return new Dispositif(
                id, SubjectKind.PARTICIPANT, Set.of(), eligibility, Set.of(), Optional.empty(), Optional.empty());
    }

    /** Returns a copy of this dispositif for another kind of subject. */
    public Dispositif about(SubjectKind newSubject) {
        return new Dispositif(id, newSubject, enrolling, eligibility, incompatible, workflow, allowance);
    }

    /** Returns a copy of this dispositif in which subjects of other kinds may be enrolled too, without being judged. */
    public Dispositif enrolling(SubjectKind... others) {
        return new Dispositif(id, subject, Set.of(others), eligibility, incompatible, workflow, allowance);
    }

    /** Returns a copy of this dispositif that an open enrolment in others refuses too. */
    public Dispositif incompatibleWith(DispositifId... others) {
        Set<DispositifId> more = new TreeSet<>(incompatible);
        more.addAll(List.of(others));
        return new Dispositif(id, subject, enrolling, eligibility, more, workflow, allowance);
    }

    /** Checks if subjects of a kind may be enrolled, judged or not. */
    public boolean enrols(SubjectKind kind) {
        return kind == subject || enrolling.contains(kind);
    }

    /** Returns a copy of this dispositif with a pathway. */
    public Dispositif following(Workflow newWorkflow) {
        return new Dispositif(id, subject, enrolling, eligibility, incompatible, Optional.of(newWorkflow), allowance);
    }

    /** Returns a copy of this dispositif with money. */
    public Dispositif paying(AllowanceScale scale) {
        return new Dispositif(id, subject, enrolling, eligibility, incompatible, workflow, Optional.of(scale));
    }
}

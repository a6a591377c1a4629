package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import org.jspecify.annotations.Nullable;

/** What was done: an interview, a workshop, an internship, a contact. */
@Stable
public final class StepKind extends Word {
    /** Individual interview. */
    public static final StepKind ENTRETIEN = of("entretien", "Entretien individuel");
    /** Workshop: a session on an action, an attendance on a participant. */
    public static final StepKind ATELIER = of("atelier", "Atelier");
    /** Collective information. */
    public static final StepKind INFORMATION_COLLECTIVE = of("information-collective", "Information collective");
    /** Phone call, letter, message. */
    public static final StepKind CONTACT = of("contact", "Contact");
    /** Internship in a company, PMSMP included. */
    public static final StepKind STAGE = of("stage", "Stage en entreprise");
    /** Service bought or provided by a partner. */
    public static final StepKind PRESTATION = of("prestation", "Prestation");
    /** A candidate put in touch with an employer. */
    public static final StepKind MISE_EN_RELATION = of("mise-en-relation", "Mise en relation");
    /** Session held outside the head office, or by a volunteer. */
    public static final StepKind PERMANENCE = of("permanence", "Permanence");
    /** Event. */
    public static final StepKind EVENEMENT = of("evenement", "Événement");
    /** Diagnostic held before a pathway. */
    public static final StepKind DIAGNOSTIC = of("diagnostic", "Diagnostic");
    /** Signature of a contract. */
    public static final StepKind SIGNATURE = of("signature", "Signature");
    /** Evaluation at the end of a phase. */
    public static final StepKind EVALUATION = of("evaluation", "Évaluation");
    /** Summons. */
    public static final StepKind CONVOCATION = of("convocation", "Convocation");
    /** Request made. */
    public static final StepKind DEMANDE = of("demande", "Demande");
    /** Decision taken. */
    public static final StepKind DECISION = of("decision", "Décision");
    /** Decision notified. */
    public static final StepKind NOTIFICATION = of("notification", "Notification");
    /** Sanction. */
    public static final StepKind SANCTION = of("sanction", "Sanction");
    /** A situation checked later, {@code values.state} {@code confirmed} or {@code lost}. */
    public static final StepKind CONFIRMATION = of("confirmation", "Confirmation");
    /** Hours of activity, {@code values.state} {@code declared} or {@code validated}. */
    public static final StepKind ACTIVITE = of("activite", "Activité");

    private StepKind(String code, @Nullable String label) {
        super(code, label);
    }

    /**
     * Obtains a word from its code and its French label.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static StepKind of(String code, String label) {
        return new StepKind(code, label);
    }

    /**
     * Names a kind of step that another plug-in owns.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static StepKind named(String code) {
        return new StepKind(code, null);
    }

    @Override
    public String list() {
        return "step";
    }
}

package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import org.jspecify.annotations.Nullable;

/** A situation reached: a contract, a training, a return to school, a mission, a creation. */
@Stable
public final class OutcomeKind extends Word {
    /** Temporary work mission. */
    public static final OutcomeKind INTERIM = of("interim", "Mission intérimaire", Family.EMPLOYMENT);
    /** Fixed-term contract. */
    public static final OutcomeKind CDD = of("cdd", "CDD", Family.EMPLOYMENT);
    /** Permanent contract. */
    public static final OutcomeKind CDI = of("cdi", "CDI", Family.EMPLOYMENT);
    /** Aided contract of the non-market sector. */
    public static final OutcomeKind PEC = of("pec", "Parcours emploi compétences", Family.EMPLOYMENT);
    /** Aided contract of the market sector. */
    public static final OutcomeKind CIE = of("cie", "Contrat initiative emploi", Family.EMPLOYMENT);
    /** Contract in a structure of insertion through economic activity. */
    public static final OutcomeKind CONTRAT_INSERTION =
            of("contrat-insertion", "Contrat d’insertion", Family.EMPLOYMENT);
    /** Apprenticeship. */
    public static final OutcomeKind APPRENTISSAGE = of("apprentissage", "Contrat d’apprentissage", Family.ALTERNANCE);
    /** Professionalisation contract. */
    public static final OutcomeKind PROFESSIONNALISATION =
            of("professionnalisation", "Contrat de professionnalisation", Family.ALTERNANCE);
    /** Business creation. */
    public static final OutcomeKind CREATION_ENTREPRISE =
            of("creation-entreprise", "Création d’entreprise", Family.CREATION);
    /** Training begun. */
    public static final OutcomeKind FORMATION = of("formation", "Formation", Family.TRAINING);
    /** Return to school. */
    public static final OutcomeKind SCOLARITE = of("scolarite", "Retour en scolarité", Family.TRAINING);
    /** Mission of service civique. */
    public static final OutcomeKind SERVICE_CIVIQUE =
            of("service-civique", "Mission de service civique", Family.COMMITMENT);
    /** Volunteering. */
    public static final OutcomeKind BENEVOLAT = of("benevolat", "Bénévolat", Family.COMMITMENT);

    private final Family family;

    private OutcomeKind(String code, @Nullable String label, Family family) {
        super(code, label);
        this.family = family;
    }

    /**
     * Obtains a word from its code, its French label and its family.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static OutcomeKind of(String code, String label, Family family) {
        return new OutcomeKind(code, label, family);
    }

    /**
     * Names a kind that another plug-in owns, of a family.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static OutcomeKind named(String code, Family family) {
        return new OutcomeKind(code, null, family);
    }

    /** Gets the family. */
    public Family family() {
        return family;
    }

    @Override
    public String list() {
        return "outcome";
    }

    /** What an outcome is, broadly. */
    public enum Family {
        /** A contract of employment. */
        EMPLOYMENT,
        /** A work-study contract. */
        ALTERNANCE,
        /** A business created or taken over. */
        CREATION,
        /** A training, a return to school. */
        TRAINING,
        /** A mission, volunteering. */
        COMMITMENT
    }
}

package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import org.jspecify.annotations.Nullable;

/** Why a person left a dispositif. */
@Stable
public final class ExitReason extends Word {
    public static final ExitReason EMPLOI_DURABLE = of("emploi-durable", "Emploi durable");
    public static final ExitReason EMPLOI = of("emploi", "Emploi");
    public static final ExitReason CREATION = of("creation", "Création d’entreprise");
    public static final ExitReason ALTERNANCE = of("alternance", "Alternance");
    public static final ExitReason FORMATION = of("formation", "Formation");
    public static final ExitReason SCOLARITE = of("scolarite", "Scolarité");
    public static final ExitReason QUALIFICATION = of("qualification", "Qualification");
    public static final ExitReason DYNAMIQUE = of("dynamique", "Sortie dynamique");
    public static final ExitReason AUTONOMIE = of("autonomie", "Autonomie acquise");
    public static final ExitReason TERME = of("terme", "Terme du parcours");
    public static final ExitReason LIMITE_AGE = of("limite-age", "Limite d’âge");
    public static final ExitReason DEMANDE = of("demande", "Demande du bénéficiaire");
    public static final ExitReason ABANDON = of("abandon", "Abandon");
    public static final ExitReason NON_RESPECT = of("non-respect", "Non-respect des engagements");
    public static final ExitReason DEMENAGEMENT = of("demenagement", "Déménagement");
    public static final ExitReason SANTE = of("sante", "Santé");
    public static final ExitReason RETRAITE = of("retraite", "Retraite");
    public static final ExitReason DECES = of("deces", "Décès");

    private ExitReason(String code, @Nullable String label) {
        super(code, label);
    }

    /**
     * Obtains a word from its code and its French label.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static ExitReason of(String code, String label) {
        return new ExitReason(code, label);
    }

    /**
     * Names a reason that another plug-in owns.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static ExitReason named(String code) {
        return new ExitReason(code, null);
    }

    @Override
    public String list() {
        return "reason";
    }
}

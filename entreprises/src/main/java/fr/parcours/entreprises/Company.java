package fr.parcours.entreprises;

import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.util.regex.Pattern;

/** The words in which the dossiers of companies are written. */
final class Company {
    static final StepKind CONTACT = StepKind.of("contact-entreprise", "Contact avec une entreprise");
    static final StepKind INTERVIEW = StepKind.of("entretien-entreprise", "Entretien approfondi avec une entreprise");

    static final Attribute<Integer> STAFF =
            Attribute.whole("staff", "Effectif salarié").of(SubjectKind.COMPANY);
    /** With or without its point: 84.11Z and 8411Z are both in use. */
    static final Attribute<String> NAF = Attribute.text(
                    "naf", "Code d’activité (NAF)", Pattern.compile("[0-9]{2}\\.?[0-9]{2}[A-Z]"))
            .of(SubjectKind.COMPANY);
    /**
     * The nomenclature of the code declared with it; when it is not said, the one in force that day. The codes of both have
     * one form, so a code alone does not say which.
     */
    static final Attribute<String> NAF_VERSION = Attribute.oneOf(
                    "nafVersion", "Nomenclature du code d’activité", Nomenclature.REV_2, Nomenclature.NAF_2025)
            .of(SubjectKind.COMPANY);
    /** A "plan de sauvegarde de l'emploi" is under way. */
    static final Attribute<Boolean> PSE =
            Attribute.yesNo("pse", "Plan de sauvegarde de l’emploi en cours").of(SubjectKind.COMPANY);

    private Company() {}
}

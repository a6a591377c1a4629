package fr.parcours.population.sample;

import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The words of the services, as {@link Words} has those of the pathways. */
final class ServiceWords {
    static final DispositifId DIGITAL_SPACE = DispositifId.of("numerique", "Espace numérique");
    static final DispositifId PARRAINAGE = DispositifId.of("parrainage", "Parrainage");
    static final DispositifId MATINALES = DispositifId.of("matinales", "Matinales et aprèms de l’emploi");
    static final DispositifId MOBILISATION = DispositifId.of("mobilisation", "Mobilisation des publics");
    static final DispositifId FAJEM = DispositifId.of("fajem", "Fonds d’aide aux jeunes (FAJEM)");
    static final DispositifId HEALTH = DispositifId.of("sante", "Santé");
    static final DispositifId CLAUSES = DispositifId.of("clauses-sociales", "Clauses sociales");
    static final DispositifId CREATION = DispositifId.of("creation-entreprise", "Création d’entreprise");
    static final DispositifId CROSS_BORDER = DispositifId.of("transfrontalier", "Transfrontalier");
    static final DispositifId CONSEIL_RH = DispositifId.of("conseil-rh", "Conseil RH");

    static final StepKind CV = StepKind.of("cv", "CV fait ou modifié");
    static final StepKind PRINT = StepKind.of("impression", "Impression");
    static final StepKind VISIT = StepKind.of("visite", "Visite");
    static final StepKind MATINALE = StepKind.of("matinale", "Matinale de l’emploi");
    static final StepKind APREM = StepKind.of("aprem", "Aprèm de l’emploi");
    static final StepKind MOCK_INTERVIEW = StepKind.of("simulation-entretien", "Simulation d’entretien");
    static final StepKind PREPARATION =
            StepKind.of("preparation-recrutement", "Préparation à un recrutement en nombre");
    static final StepKind PROPOSAL = StepKind.of("proposition", "Proposition");
    static final StepKind OPINION = StepKind.of("avis", "Avis de satisfaction");
    static final StepKind UNIS_VERS_EMPLOI = StepKind.of("unis-vers-emploi", "Unis vers l’Emploi");
    static final StepKind RDV_EMPLOI = StepKind.of("rdv-emploi", "RDV Emploi");
    static final StepKind CONNECTER_TALENTS = StepKind.of("connecter-talents", "Connecter les talents");
    static final StepKind RECRUITMENT = StepKind.of("session-recrutement", "Session de recrutement");
    static final StepKind PRESELECTION = StepKind.of("preselection", "Présélection par un employeur");
    static final StepKind COMPANY_CONTACT = StepKind.of("contact-entreprise", "Contact avec une entreprise");
    static final StepKind COMPANY_INTERVIEW =
            StepKind.of("entretien-entreprise", "Entretien approfondi avec une entreprise");
    static final StepKind COMMITTEE = StepKind.of("comite", "Comité de création d’entreprise");
    static final StepKind JOB_CREATED = StepKind.of("emploi-cree", "Emploi créé");
    static final StepKind CLAUSE_HOURS = StepKind.of("heures-clause", "Heures d’insertion au titre d’une clause");

    static final AidScheme GRANT = AidScheme.of("bourse-creation", "Bourse à la création d’entreprise");

    static final Keyword DIGITAL = theme("numerique", "Numérique");
    static final Keyword WEBHELP = theme("webhelp", "Webhelp");
    static final Keyword CPS = theme("cps", "Compétences psychosociales");
    static final Keyword REINFORCED_CPS = theme("cps-renforce", "Compétences psychosociales, programme renforcé");
    static final Keyword NUTRITION = theme("nutrition", "Nutrition");
    static final Keyword ADDICTIONS = theme("addictions", "Addictions");
    static final Keyword WORK = theme("insertion-professionnelle", "Insertion professionnelle");
    static final Keyword MOBILITY = theme("mobilite", "Mobilité et transport");

    static final Keyword LOCAL = Keyword.of(Keyword.Topic.PLACE, "territoire", "Sur le territoire");
    static final Keyword ELSEWHERE = Keyword.of(Keyword.Topic.PLACE, "hors-territoire", "Hors du territoire");

    static final Attribute<String> FAJEM_KIND = Attribute.oneOf(
            "fajem.kind", "Nature de l’aide demandée", "urgence", "thematique", "renforce", "collectif");
    static final Attribute<String> FAJEM_DECISION =
            Attribute.oneOf("fajem.decision", "Décision du fonds", "accordee", "refusee", "ajournee");
    static final Attribute<Integer> STAFF =
            Attribute.whole("staff", "Effectif salarié").of(SubjectKind.COMPANY);
    static final Attribute<String> ACTIVITY_CODE = Attribute.text(
                    "naf", "Code d’activité (NAF)", Pattern.compile("[0-9]{2}\\.?[0-9]{2}[A-Z]"))
            .of(SubjectKind.COMPANY);
    static final Attribute<String> CONTRACTING_AUTHORITY =
            Attribute.reference("contractingAuthority", "Maître d’ouvrage").of(SubjectKind.MARKET);
    static final Attribute<String> OPERATION =
            Attribute.reference("operation", "Opération").of(SubjectKind.MARKET);
    static final Attribute<String> HOLDER =
            Attribute.reference("holder", "Titulaire").of(SubjectKind.MARKET);
    static final Attribute<BigDecimal> DUE_HOURS =
            Attribute.amount("dueHours", "Heures d’insertion dues").of(SubjectKind.MARKET);

    private ServiceWords() {}

    private static Keyword theme(String code, String label) {
        return Keyword.of(Keyword.Topic.THEME, code, label);
    }
}

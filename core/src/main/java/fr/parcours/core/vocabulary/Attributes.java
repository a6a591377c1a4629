package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The attributes declared of every subject, whatever the dispositifs. */
@Stable
public final class Attributes {
    /** Birth date; a subject's own field, declared only to date a correction. */
    public static final Attribute<LocalDate> BIRTH_DATE = Attribute.day("birthDate", "Date de naissance");
    /** Sex; a subject's own field, declared only to date a correction. */
    public static final Attribute<String> SEX = Attribute.oneOf("sex", "Sexe", "female", "male", "other");
    /** INSEE code of the commune of residence. */
    public static final Attribute<String> COMMUNE =
            Attribute.text("commune", "Commune de résidence", Pattern.compile("([0-9]{2}|2A|2B)[0-9]{3}"));
    /** Lives in a quartier prioritaire de la politique de la ville; undeclared is unknown, which is not false. */
    public static final Attribute<Boolean> QPV = Attribute.yesNo("qpv", "Quartier prioritaire (QPV)");
    /** Highest level obtained, 0 for no diploma, then 1 to 8 (décret 2019-14). */
    public static final Attribute<String> EDUCATION =
            Attribute.oneOf("education", "Niveau de diplôme", "0", "1", "2", "3", "4", "5", "6", "7", "8");
    /** Level in the 1969 scale, kept beside the new one. */
    public static final Attribute<String> EDUCATION_BEFORE_2019 = Attribute.oneOf(
            "educationBefore2019",
            "Niveau de diplôme (nomenclature de 1969)",
            "I",
            "II",
            "III",
            "IV",
            "V",
            "V bis",
            "VI");
    /** What the person does, exclusively. */
    public static final Attribute<String> ACTIVITY = Attribute.oneOf(
            "activity",
            "Situation d’activité",
            "job-seeking",
            "employed",
            "student",
            "pupil",
            "training",
            "apprentice",
            "civic-service",
            "inactive");
    /** Hours a week when employed. */
    public static final Attribute<BigDecimal> WEEKLY_HOURS =
            Attribute.amount("weeklyHours", "Durée hebdomadaire de travail");
    /** Kind of contract when employed: the code of an outcome kind. */
    public static final Attribute<String> CONTRACT =
            Attribute.text("contract", "Contrat en cours", Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*"));
    /** Date of registration as a jobseeker. */
    public static final Attribute<LocalDate> JOBSEEKER_SINCE =
            Attribute.day("jobseekerSince", "Inscription comme demandeur d’emploi");
    /** Category of jobseeker. */
    public static final Attribute<String> JOBSEEKER_CATEGORY =
            Attribute.oneOf("jobseekerCategory", "Catégorie de demandeur d’emploi", "A", "B", "C", "D", "E", "F", "G");
    /** Whether the person is on the list of people seeking work (L5411-1). */
    public static final Attribute<Boolean> REGISTERED =
            Attribute.yesNo("registered", "Inscription sur la liste des demandeurs d’emploi");
    /** Whether the person may work in France: by nationality, or by a permit (L5221-2). */
    public static final Attribute<Boolean> RIGHT_TO_WORK =
            Attribute.yesNo("rightToWork", "Droit de travailler en France");
    /** Whether the person may stay in France: by nationality, or by a residence permit. */
    public static final Attribute<Boolean> REGULAR_STAY = Attribute.yesNo("regularStay", "Séjour régulier en France");
    /** Recognised disabled worker. */
    public static final Attribute<Boolean> RQTH = Attribute.yesNo("rqth", "Qualité de travailleur handicapé");
    /** Benefits received. */
    public static final Attribute<Set<String>> BENEFITS = Attribute.setOf(
            "benefits",
            "Prestations",
            "rsa",
            "rsa-dependant",
            "ass",
            "aah",
            "prime-activite",
            "prime-activite-dependant");
    /** Housing. */
    public static final Attribute<String> HOUSING =
            Attribute.oneOf("housing", "Logement", "parents", "own", "hosted", "hostel", "precarious", "homeless");
    /** Financial support from the parents. */
    public static final Attribute<String> PARENTAL_SUPPORT =
            Attribute.oneOf("parentalSupport", "Soutien des parents", "none", "limited", "full");
    /** Tax household. */
    public static final Attribute<String> TAX_HOUSEHOLD =
            Attribute.oneOf("taxHousehold", "Foyer fiscal", "not-taxable", "first-bracket", "above");
    /** Euros a month from work, partly deducted from allowances. */
    public static final Attribute<BigDecimal> RESOURCES_ACTIVITY =
            Attribute.amount("resources.activity", "Ressources d’activité");
    /** Euros a month in place of work, fully deducted from allowances. */
    public static final Attribute<BigDecimal> RESOURCES_REPLACEMENT =
            Attribute.amount("resources.replacement", "Revenus de remplacement");
    /** Euros a month not deducted from allowances. */
    public static final Attribute<BigDecimal> RESOURCES_OTHER =
            Attribute.amount("resources.other", "Autres ressources");
    /** Euros a month of grants (bourses): for education, training or an insertion in work. */
    public static final Attribute<BigDecimal> RESOURCES_GRANTS = Attribute.amount("resources.grants", "Bourses");
    /** Euros a month paid for internships (gratification de stage, L124-6 of the code de l'éducation). */
    public static final Attribute<BigDecimal> RESOURCES_INTERNSHIP =
            Attribute.amount("resources.internship", "Gratifications de stage");
    /** Driving licence. */
    public static final Attribute<Boolean> DRIVING_LICENCE = Attribute.yesNo("drivingLicence", "Permis de conduire");
    /** Lone parent. */
    public static final Attribute<Boolean> SINGLE_PARENT = Attribute.yesNo("singleParent", "Parent isolé");
    /** Emancipated minor. */
    public static final Attribute<Boolean> EMANCIPATED = Attribute.yesNo("emancipated", "Mineur émancipé");
    /** Day the person left school. */
    public static final Attribute<LocalDate> LEFT_SCHOOL_ON =
            Attribute.day("leftSchoolOn", "Sortie du système scolaire");
    /** Day of the last contact with the public employment service. */
    public static final Attribute<LocalDate> LAST_CONTACT_ON = Attribute.day("lastContactOn", "Dernier contact");
    /** Opaque reference of the referent. */
    public static final Attribute<String> REFERENT = Attribute.reference("referent", "Référent");
    /** Opaque reference of the site. */
    public static final Attribute<String> SITE =
            Attribute.reference("site", "Site").of(SubjectKind.PARTICIPANT, SubjectKind.ACTION);
    /** State of a confirmation or of hours of activity; a value of a step. */
    public static final Attribute<String> STATE =
            Attribute.oneOf("state", "État", "confirmed", "lost", "declared", "validated");
    /** Format of a collective action. */
    public static final Attribute<String> FORMAT =
            Attribute.reference("format", "Format de l’action").of(SubjectKind.ACTION);
    /** Whether a collective action is experimental. */
    public static final Attribute<Boolean> EXPERIMENTAL =
            Attribute.yesNo("experimental", "Action expérimentale").of(SubjectKind.ACTION);

    static final List<Attribute<?>> ALL = List.of(
            BIRTH_DATE,
            SEX,
            COMMUNE,
            QPV,
            EDUCATION,
            EDUCATION_BEFORE_2019,
            ACTIVITY,
            WEEKLY_HOURS,
            CONTRACT,
            JOBSEEKER_SINCE,
            JOBSEEKER_CATEGORY,
            REGISTERED,
            RIGHT_TO_WORK,
            REGULAR_STAY,
            RQTH,
            BENEFITS,
            HOUSING,
            PARENTAL_SUPPORT,
            TAX_HOUSEHOLD,
            RESOURCES_ACTIVITY,
            RESOURCES_REPLACEMENT,
            RESOURCES_OTHER,
            RESOURCES_GRANTS,
            RESOURCES_INTERNSHIP,
            DRIVING_LICENCE,
            SINGLE_PARENT,
            EMANCIPATED,
            LEFT_SCHOOL_ON,
            LAST_CONTACT_ON,
            REFERENT,
            SITE,
            STATE,
            FORMAT,
            EXPERIMENTAL);

    private Attributes() {}
}

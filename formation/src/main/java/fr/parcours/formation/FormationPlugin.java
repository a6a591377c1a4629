package fr.parcours.formation;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/**
 * Contributes the dispositifs {@code formation}, {@code service-civique}, {@code alternance} and {@code pmsmp}, with the
 * chapter of each, and the checks of what dossiers say of contracts and of internships.
 */
public final class FormationPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("formation", "Formation, service civique, alternance, PMSMP");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(
                Formation.FORMATION,
                Formation.PROJET_VALIDE,
                Formation.PRF,
                Funding.ANSWER,
                ServiceCivique.SERVICE_CIVIQUE,
                ServiceCivique.AUTORISATION_PARENTALE,
                Indemnity.TOP_UP,
                Alternance.ALTERNANCE,
                Alternance.ENTREE_CFA,
                Apprenticeship.LOWER_SECONDARY,
                Apprenticeship.GROUNDS,
                Apprenticeship.FORMER_ENDED_ON,
                Professionalisation.FORMER_AIDED_CONTRACT,
                ProfessionalisationPay.PROFESSIONAL_DIPLOMA,
                Pmsmp.PMSMP,
                Pmsmp.DECOUVERTE,
                Pmsmp.CONFIRMATION,
                Pmsmp.RECRUTEMENT);
        to.uses(Figures.PLIE, Figures.FORMATION_PLIE);
        to.parameters(
                Formation.FOLLOWED_BY,
                Formation.FOLLOW_UP.every(),
                Formation.FOLLOW_UP.after(),
                Funding.PROJECT_DELAY,
                Funding.ANSWER_DELAY,
                ServiceCivique.AGE_MINIMUM,
                ServiceCivique.AGE_MAXIMUM,
                ServiceCivique.AGE_MAXIMUM_DISABLED,
                ServiceCivique.SHORTEST,
                ServiceCivique.LONGEST,
                ServiceCivique.LEAST_HOURS,
                ServiceCivique.MOST_HOURS,
                ServiceCivique.MOST_HOURS_MINOR,
                ServiceCivique.FOLLOW_UP.every(),
                ServiceCivique.FOLLOW_UP.after(),
                Indemnity.STATE,
                Indemnity.MORE,
                Indemnity.HOST,
                Indemnity.MONTH,
                Alternance.EMPLOYER_DELAY,
                Alternance.FOLLOW_UP.every(),
                Alternance.FOLLOW_UP.after(),
                Apprenticeship.AGE_MINIMUM,
                Apprenticeship.AGE_MINIMUM_SCHOOL,
                Apprenticeship.AGE_MAXIMUM,
                Apprenticeship.AGE_MAXIMUM_FORMER,
                Apprenticeship.FORMER_DELAY,
                Apprenticeship.SHORTEST,
                Apprenticeship.LONGEST,
                ApprenticePay.AGE_LEAST,
                ApprenticePay.AGE_YOUNG,
                ApprenticePay.AGE_OLDER,
                ApprenticePay.AGE_ADULT,
                ApprenticePay.OF_MINORS,
                ApprenticePay.OF_YOUNG,
                ApprenticePay.OF_OLDER,
                ApprenticePay.OF_ADULTS,
                Professionalisation.AGE_MINIMUM,
                Professionalisation.AGE_MAXIMUM,
                Professionalisation.AGE_JOBSEEKER,
                Professionalisation.BENEFITS,
                Professionalisation.AIDED,
                Professionalisation.NO_DIPLOMA,
                Professionalisation.REGISTERED,
                Professionalisation.SHORTEST,
                Professionalisation.ORDINARY,
                Professionalisation.BRANCH,
                Professionalisation.LONGEST,
                ProfessionalisationPay.OLDER,
                ProfessionalisationPay.ADULT,
                ProfessionalisationPay.LEVEL,
                ProfessionalisationPay.YOUNG,
                ProfessionalisationPay.YOUNG_QUALIFIED,
                ProfessionalisationPay.OLD,
                ProfessionalisationPay.OLD_QUALIFIED,
                ProfessionalisationPay.OF_ADULTS,
                ProfessionalisationPay.BRANCH,
                Pmsmp.FOLLOWED_BY,
                Pmsmp.PRESCRIBED_BY,
                Pmsmp.AGE_MINIMUM,
                Pmsmp.AGE_MINIMUM_FRAMED,
                Pmsmp.LONGEST,
                Pmsmp.RENEWALS,
                Pmsmp.WINDOW,
                Pmsmp.AGREEMENTS,
                Pmsmp.DAYS);
        to.dispositif(Formation::of);
        to.dispositif(ServiceCivique::of);
        to.dispositif(Alternance::of);
        to.dispositif(Pmsmp::of);
        to.chapter(Figures.formation());
        to.chapter(Figures.serviceCivique());
        to.chapter(Figures.alternance());
        to.chapter(Figures.pmsmp());
        to.check(setting -> () -> new ContractCheck(setting));
        to.check(setting -> () -> new PmsmpCheck(setting));
    }
}

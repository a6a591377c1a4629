package fr.parcours.entreprises;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/**
 * Contributes the dispositifs {@code conseil-rh}, {@code mediation-emploi} and {@code transfrontalier}, recruitment, which is
 * no dispositif, and the chapter of each.
 */
public final class EntreprisesPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("entreprises", "Entreprises et recrutement");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(
                ConseilRh.CONSEIL_RH,
                MediationEmploi.MEDIATION_EMPLOI,
                Transfrontalier.TRANSFRONTALIER,
                ConseilRhWorkflow.CLOSED_DOWN);
        to.words(Company.CONTACT, Company.INTERVIEW, Company.STAFF, Company.NAF, Company.NAF_VERSION, Company.PSE);
        to.words(
                Recruitment.UNIS_VERS_EMPLOI,
                Recruitment.RDV_EMPLOI,
                Recruitment.CONNECTER_TALENTS,
                Recruitment.SESSION,
                Recruitment.PRESELECTION);
        to.uses(MediationEmploi.PLIE, MediationEmploi.ETAPE);
        to.parameters(
                Nomenclature.IN_FORCE,
                ConseilRh.STAFF_LIMIT,
                ConseilRhWorkflow.INTERVIEW_DELAY,
                ConseilRhWorkflow.ANSWERS_DELAY,
                StaffBands.SMALL,
                StaffBands.MIDDLE,
                StaffBands.LARGE,
                MediationEmploi.SITUATIONS,
                MediationWorkflow.LENGTH,
                MediationWorkflow.RENEWALS,
                EmploymentFollowUp.LENGTH,
                Transfrontalier.GROUPS);
        to.dispositif(ConseilRh::of);
        to.dispositif(MediationEmploi::of);
        to.dispositif(Transfrontalier::of);
        to.chapter(TransfrontalierFigures.chapter());
        to.chapter(ConseilRhFigures::chapter);
        to.chapter(MediationFigures.chapter());
        to.chapter(RecruitmentFigures.chapter());
        to.check(setting -> () -> new EntreprisesCheck(setting));
    }
}

package fr.parcours.social;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.vocabulary.AidScheme;

/**
 * Contributes the dispositifs {@code fajem}, {@code sante}, {@code logement} and {@code domiciliation}, the chapters
 * {@code fajem}, {@code sante} and {@code logement}, the listing {@code fajem.demandes}, and what {@code check} looks at in them ({@code SOCIAL-101} and after).
 */
public final class SocialPlugin implements Plugin {
    /** Money that no chapter of its own counts. */
    static final AidScheme AIDE_DIVERSE = AidScheme.of("aide-diverse", "Aide diverse");

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("social", "FAJEM, santé, logement");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(Fajem.FAJEM, Fajem.URGENCE, Fajem.THEMATIQUE, Fajem.RENFORCE, Fajem.COLLECTIF, AIDE_DIVERSE);
        to.words(Fajem.KIND, Fajem.COMMON_LAW, Fajem.MISSING_PAPERS, Fajem.ANSWER);
        to.words(
                Fajem.INSERTION_SOCIALE,
                Fajem.INSERTION_PROFESSIONNELLE,
                Fajem.MOBILITE,
                Fajem.LOGEMENT,
                Fajem.EXCLUSION_NUMERIQUE,
                Fajem.MOBILITE_DOUCE);
        to.words(
                Sante.SANTE,
                Sante.PROPOSITION,
                Sante.AVIS,
                Sante.CPS,
                Sante.CPS_RENFORCE,
                Sante.NUTRITION,
                Sante.ADDICTIONS);
        to.words(
                Logement.LOGEMENT,
                Logement.INFORMATION,
                Logement.DEMANDE,
                Logement.ACCES,
                Logement.ENTREE,
                Logement.SOLUTION,
                Domiciliation.DOMICILIATION);
        to.uses(FajemFile.PIECES, Domiciliation.VISITE);
        to.parameters(
                FajemAge.MINIMUM,
                FajemAge.TOO_OLD,
                FajemAllowance.THEMES,
                FajemCommissions.SITTINGS,
                FajemCommissions.MONTHS,
                FajemCommissions.URGENT_DAYS,
                FajemCeilings.MONTHLY,
                FajemCeilings.YEARLY,
                FajemCeilings.URGENCE,
                FajemCeilings.THEMATIQUE,
                FajemCeilings.RENFORCE,
                Logement.AGE_MINIMUM,
                Logement.AGE_MAXIMUM,
                Domiciliation.AGE_MINIMUM,
                Domiciliation.AGE_MAXIMUM,
                Domiciliation.ADMITTED,
                Domiciliation.APPRAISED,
                Domiciliation.LENGTH,
                Domiciliation.BETWEEN_VISITS);
        to.dispositif(Fajem::of);
        to.dispositif(Sante::of);
        to.dispositif(Logement::of);
        to.dispositif(Domiciliation::of);
        to.chapter(FajemFigures.chapter());
        to.chapter(SanteFigures.chapter());
        to.chapter(LogementFigures.chapter());
        to.listing(FajemListing::of);
        to.check(FajemCheck::of);
        to.check(setting -> SanteCheck::new);
    }
}

package fr.parcours.entreprises;

import static fr.parcours.entreprises.ConseilRh.CONSEIL_RH;
import static fr.parcours.entreprises.MediationEmploi.ETAPE;
import static fr.parcours.entreprises.MediationEmploi.MEDIATION_EMPLOI;
import static fr.parcours.entreprises.Situation.companyOf;
import static fr.parcours.entreprises.Situation.day;
import static fr.parcours.entreprises.Situation.inPlie;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.settings.Structure;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.contract.PluginContract;
import java.time.LocalDate;
import java.util.List;

/** The promises of every plug-in, kept for a structure that names its communes. */
class EntreprisesContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new EntreprisesPlugin();
    }

    @Override
    public Structure structure() {
        return Situation.structure(Situation.METROPOLIS);
    }

    @Override
    public List<LocalDate> days() {
        return List.of(day("2021-06-15"));
    }

    @Override
    public List<Dossier> dossiers() {
        return List.of(
                companyOf(12)
                        .does(Company.CONTACT, "2021-01-20", CONSEIL_RH)
                        .enters(CONSEIL_RH, "2021-02-01")
                        .does(Company.INTERVIEW, "2021-02-10", CONSEIL_RH)
                        .dossier(),
                companyOf(60).dossier(),
                inPlie().does(ETAPE, "2021-03-01")
                        .enters(MEDIATION_EMPLOI, "2021-03-15")
                        .signs(OutcomeKind.CDI, "2021-04-12")
                        .does(ETAPE, "2021-06-10")
                        .dossier());
    }
}

package fr.parcours.entreprises;

import static fr.parcours.entreprises.ConseilRh.CONSEIL_RH;
import static fr.parcours.entreprises.MediationEmploi.ETAPE;
import static fr.parcours.entreprises.MediationEmploi.MEDIATION_EMPLOI;
import static fr.parcours.entreprises.Suite.companyOf;
import static fr.parcours.entreprises.Suite.inPlie;
import static fr.parcours.testkit.Literals.day;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.runtime.settings.Structure;
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
        return Suite.structure(Suite.METROPOLIS);
    }

    @Override
    public List<LocalDate> days() {
        return List.of(day("2021-06-15"));
    }

    @Override
    public List<Dossier> dossiers() {
        return List.of(
                companyOf(12)
                        .did(Company.CONTACT, CONSEIL_RH, "2021-01-20")
                        .entered(CONSEIL_RH, "2021-02-01")
                        .did(Company.INTERVIEW, CONSEIL_RH, "2021-02-10")
                        .dossier(),
                companyOf(60).dossier(),
                companyOf(12)
                        .with(Declaration.of(
                                day("2027-01-04"),
                                Values.of(Company.NAF, "62.01Z").with(Company.NAF_VERSION, Nomenclature.REV_2)))
                        .dossier(),
                inPlie().did(ETAPE, "2021-03-01")
                        .entered(MEDIATION_EMPLOI, "2021-03-15")
                        .reached(OutcomeKind.CDI, "2021-04-12")
                        .did(ETAPE, "2021-06-10")
                        .dossier());
    }
}

package fr.parcours.social;

import static fr.parcours.social.Domiciliation.DOMICILIATION;
import static fr.parcours.social.Fajem.FAJEM;
import static fr.parcours.social.Situation.MISSION_LOCALE;
import static fr.parcours.social.Situation.born;
import static fr.parcours.social.Situation.set;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.settings.Structure;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.testkit.contract.PluginContract;
import java.util.List;

/** The promises of every plug-in, kept for a fund that has a calendar, and a ceiling of the month but none of the year. */
class SocialContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new SocialPlugin();
    }

    @Override
    public Structure structure() {
        return Situation.setting(
                set("fajem.plafond-mensuel", "300") + set("fajem.commissions", "[2021-02-10, 2022-07-06]"));
    }

    @Override
    public List<Dossier> dossiers() {
        Situation file = born("2000-01-01").enters(MISSION_LOCALE, "2018-01-01").enters(FAJEM, "2021-01-04");
        return List.of(
                file.asks("thematique", "2021-01-04", "rib")
                        .asks("urgence", "2021-01-05")
                        .dossier(),
                file.asks("renforce", "2021-03-01")
                        .isAnswered("renforce", "2021-03-10", "ajournee")
                        .dossier(),
                file.declares("2021-01-04", Attributes.HOUSING, "homeless")
                        .enters(DOMICILIATION, "2021-01-04")
                        .dossier());
    }
}

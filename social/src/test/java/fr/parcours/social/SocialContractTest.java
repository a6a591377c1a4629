package fr.parcours.social;

import static fr.parcours.social.Domiciliation.DOMICILIATION;
import static fr.parcours.social.Fajem.FAJEM;
import static fr.parcours.social.Suite.MISSION_LOCALE;
import static fr.parcours.social.Suite.answered;
import static fr.parcours.social.Suite.asked;
import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Structures;
import fr.parcours.testkit.contract.PluginContract;
import java.util.List;
import java.util.Map;

/** The promises of every plug-in, kept for a fund that has a calendar, which ends, and a ceiling of the month but none of the year. */
class SocialContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new SocialPlugin();
    }

    @Override
    public Structure structure() {
        return Structures.choosing(
                Map.of("fajem.plafond-mensuel", "300", "fajem.commissions", "[2021-02-10, 2022-07-06]"));
    }

    @Override
    public List<Dossier> dossiers() {
        Participant file = aParticipant()
                .born("2000-01-01")
                .entered(MISSION_LOCALE, "2018-01-01")
                .entered(FAJEM, "2021-01-04");
        return List.of(
                file.with(asked("thematique", "2021-01-04", "rib"))
                        .with(asked("urgence", "2021-01-05"))
                        .dossier(),
                file.with(asked("renforce", "2021-03-01"))
                        .with(answered("renforce", "2021-03-10", "ajournee"))
                        .dossier(),
                file.with(asked("thematique", "2022-09-05")).dossier(),
                aParticipant()
                        .born("2000-01-01")
                        .from("2021-01-04")
                        .declaring(Fajem.COMMON_LAW, true)
                        .dossier(),
                file.from("2021-01-04")
                        .declaring(Attributes.HOUSING, "homeless")
                        .entered(DOMICILIATION, "2021-01-04")
                        .dossier());
    }
}

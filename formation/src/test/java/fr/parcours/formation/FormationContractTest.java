package fr.parcours.formation;

import static fr.parcours.formation.Alternance.ALTERNANCE;
import static fr.parcours.formation.Formation.FORMATION;
import static fr.parcours.formation.ServiceCivique.SERVICE_CIVIQUE;
import static fr.parcours.formation.Situation.MISSION_LOCALE;
import static fr.parcours.formation.Situation.born;
import static fr.parcours.formation.Situation.day;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.contract.PluginContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The promises of every plug-in, kept. */
class FormationContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new FormationPlugin();
    }

    @Override
    public List<LocalDate> days() {
        return List.of(day("2021-10-04"));
    }

    /** Pathways and contracts in which every parameter has something to say. */
    @Override
    public List<Dossier> dossiers() {
        Situation young = born("2000-01-01")
                .declares("2018-01-01", Attributes.EDUCATION, "4")
                .declares("2018-01-01", MinimumPay.PROFESSIONAL_DIPLOMA, true)
                .enters(MISSION_LOCALE, "2018-01-01");
        Situation older = born("1989-01-01")
                .declares("2018-01-01", Attributes.RQTH, false)
                .declares("2018-01-01", Apprenticeship.GROUNDS, Set.of("higher-diploma"));
        Situation minor = born("2004-01-01").declares("2018-01-01", Attributes.EDUCATION, "3");
        return List.of(
                young.enters(FORMATION, "2021-01-11").dossier(),
                young.enters(FORMATION, "2021-01-11")
                        .asks("region", "2021-02-01")
                        .begins(OutcomeKind.FORMATION, "2021-03-01", "2021-08-31")
                        .dossier(),
                minor.enters(SERVICE_CIVIQUE, "2021-01-11")
                        .begins(OutcomeKind.SERVICE_CIVIQUE, "2021-03-15", "2021-12-14")
                        .declares("2021-01-11", Indemnity.TOP_UP, true)
                        .dossier(),
                young.enters(ALTERNANCE, "2021-01-11")
                        .does(Alternance.ENTREE_CFA, ALTERNANCE, "2021-02-01")
                        .begins(OutcomeKind.PROFESSIONNALISATION, "2017-09-01", "2022-08-31")
                        .begins(OutcomeKind.APPRENTISSAGE, "2021-03-01", "2022-02-28")
                        .dossier(),
                minor.begins(OutcomeKind.PROFESSIONNALISATION, "2021-01-01", "2022-12-31")
                        .dossier(),
                born("1998-01-01")
                        .declares("2018-01-01", Attributes.EDUCATION, "3")
                        .begins(OutcomeKind.PROFESSIONNALISATION, "2018-01-01", "2022-12-31")
                        .dossier(),
                born("2002-01-01")
                        .declares("2018-01-01", Attributes.EDUCATION, "5")
                        .declares("2018-01-01", MinimumPay.PROFESSIONAL_DIPLOMA, true)
                        .begins(OutcomeKind.PROFESSIONNALISATION, "2020-01-01", "2022-12-31")
                        .dossier(),
                older.begins(OutcomeKind.APPRENTISSAGE, "2018-09-01", "2020-08-31")
                        .begins(OutcomeKind.PEC, "2019-01-01", "2019-12-31")
                        .begins(OutcomeKind.PROFESSIONNALISATION, "2021-01-01", "2022-12-31")
                        .dossier());
    }
}

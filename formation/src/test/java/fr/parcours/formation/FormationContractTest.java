package fr.parcours.formation;

import static fr.parcours.formation.Alternance.ALTERNANCE;
import static fr.parcours.formation.Formation.FORMATION;
import static fr.parcours.formation.Pmsmp.PMSMP;
import static fr.parcours.formation.ServiceCivique.SERVICE_CIVIQUE;
import static fr.parcours.formation.Suite.MISSION_LOCALE;
import static fr.parcours.formation.Suite.asked;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.Participant;
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
        Participant young = aParticipant()
                .born("2000-01-01")
                .from("2018-01-01")
                .withEducation("4")
                .declaring(ProfessionalisationPay.PROFESSIONAL_DIPLOMA, true)
                .entered(MISSION_LOCALE, "2018-01-01");
        Participant older = aParticipant()
                .born("1989-01-01")
                .from("2018-01-01")
                .declaring(Attributes.RQTH, false)
                .declaring(Apprenticeship.GROUNDS, Set.of("higher-diploma"));
        Participant minor = aParticipant().born("2004-01-01").from("2018-01-01").withEducation("3");
        return List.of(
                young.entered(FORMATION, "2021-01-11").dossier(),
                young.entered(FORMATION, "2021-01-11")
                        .with(asked("region", "2021-02-01"))
                        .reached(OutcomeKind.FORMATION, "2021-03-01", "2021-08-31")
                        .dossier(),
                minor.entered(SERVICE_CIVIQUE, "2021-01-11")
                        .reached(OutcomeKind.SERVICE_CIVIQUE, "2021-03-15", "2021-12-14")
                        .from("2021-01-11")
                        .declaring(Indemnity.TOP_UP, true)
                        .dossier(),
                young.entered(ALTERNANCE, "2021-01-11")
                        .did(Alternance.ENTREE_CFA, ALTERNANCE, "2021-02-01")
                        .reached(OutcomeKind.PROFESSIONNALISATION, "2017-09-01", "2022-08-31")
                        .reached(OutcomeKind.APPRENTISSAGE, "2021-03-01", "2022-02-28")
                        .dossier(),
                minor.reached(OutcomeKind.PROFESSIONNALISATION, "2021-01-01", "2022-12-31")
                        .dossier(),
                aParticipant()
                        .born("1998-01-01")
                        .from("2018-01-01")
                        .withEducation("3")
                        .reached(OutcomeKind.PROFESSIONNALISATION, "2018-01-01", "2022-12-31")
                        .dossier(),
                aParticipant()
                        .born("2002-01-01")
                        .from("2018-01-01")
                        .withEducation("5")
                        .declaring(ProfessionalisationPay.PROFESSIONAL_DIPLOMA, true)
                        .reached(OutcomeKind.PROFESSIONNALISATION, "2020-01-01", "2022-12-31")
                        .dossier(),
                aParticipant()
                        .born("1980-01-01")
                        .reached(OutcomeKind.PROFESSIONNALISATION, "2018-01-01", "2022-12-31")
                        .dossier(),
                aParticipant()
                        .born("1997-01-01")
                        .from("2018-01-01")
                        .withEducation("4")
                        .declaring(ProfessionalisationPay.PROFESSIONAL_DIPLOMA, true)
                        .reached(OutcomeKind.PROFESSIONNALISATION, "2018-01-01", "2022-12-31")
                        .dossier(),
                minor.reached(OutcomeKind.APPRENTISSAGE, "2019-09-01", "2022-08-31")
                        .dossier(),
                aParticipant()
                        .born("2001-03-10")
                        .reached(OutcomeKind.APPRENTISSAGE, "2021-09-01", "2023-08-31")
                        .dossier(),
                aParticipant()
                        .born("1990-01-01")
                        .reached(OutcomeKind.APPRENTISSAGE, "2021-03-15", "2023-03-14")
                        .dossier(),
                onMissionAFewDaysEachMonth(minor).dossier(),
                young.with(PmsmpTest.stage("2021-08-02", "2021-08-31", "A-1", Pmsmp.DECOUVERTE))
                        .entered(PMSMP, "2021-09-06")
                        .with(PmsmpTest.stage("2021-09-06", "2021-10-05", "A-1", Pmsmp.CONFIRMATION))
                        .extended(PMSMP, "2021-10-01", "2021-11-05")
                        .dossier(),
                young.with(
                                PmsmpTest.stage("2021-08-02", "2021-08-06", "A-1", Pmsmp.DECOUVERTE),
                                PmsmpTest.stage("2021-08-09", "2021-08-13", "A-1", Pmsmp.CONFIRMATION),
                                PmsmpTest.stage("2021-08-16", "2021-08-20", "A-1", Pmsmp.RECRUTEMENT),
                                PmsmpTest.stage("2021-08-23", "2021-08-27", "A-1", Pmsmp.RECRUTEMENT))
                        .dossier(),
                older.reached(OutcomeKind.APPRENTISSAGE, "2018-09-01", "2020-08-31")
                        .reached(OutcomeKind.PEC, "2019-01-01", "2019-12-31")
                        .reached(OutcomeKind.PROFESSIONNALISATION, "2021-01-01", "2022-12-31")
                        .dossier());
    }

    private static Participant onMissionAFewDaysEachMonth(Participant volunteer) {
        Participant story = volunteer.entered(SERVICE_CIVIQUE, "2020-01-06");
        for (LocalDate first = day("2020-01-06"); first.getYear() < 2025; first = first.plusMonths(1)) {
            story = story.with(Outcome.builder(first, OutcomeKind.SERVICE_CIVIQUE)
                    .until(first.plusDays(9))
                    .build());
        }
        return story;
    }
}

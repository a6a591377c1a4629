package fr.parcours.formation;

import static fr.parcours.formation.Alternance.ALTERNANCE;
import static fr.parcours.formation.Formation.FORMATION;
import static fr.parcours.formation.Pmsmp.PMSMP;
import static fr.parcours.formation.ServiceCivique.SERVICE_CIVIQUE;
import static fr.parcours.formation.Suite.MISSION_LOCALE;
import static fr.parcours.formation.Suite.PARCOURS;
import static fr.parcours.formation.Suite.PLIE;
import static fr.parcours.formation.Suite.asked;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Shipped;
import fr.parcours.testkit.Unverified;
import fr.parcours.testkit.Wordings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormationPluginTest {
    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("alternance", "formation", "pmsmp", "service-civique");
        assertThat(PARCOURS.chapters())
                .extracting(chapter -> chapter.value().id())
                .containsExactlyInAnyOrder("formation", "service-civique", "alternance", "pmsmp");
        assertThat(PARCOURS.vocabulary().codes("programme")).contains("prf");
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(FormationPlugin.class);
    }

    @Test
    void whatWasNotReadIsMarkedUnverified() {
        assertThat(Unverified.values(PARCOURS))
                .containsExactly(
                        "alternance.professionnalisation.remuneration-adulte 2008-05-01",
                        "alternance.professionnalisation.remuneration-adulte-branche 2008-05-01",
                        "pmsmp.age-minimum 2014-11-16",
                        "pmsmp.age-minimum-encadre 2014-11-16",
                        "pmsmp.suivi-par 2014-11-16",
                        "service-civique.indemnite-etat 2022-07-01",
                        "service-civique.indemnite-etat 2023-07-01",
                        "service-civique.indemnite-etat 2024-01-01",
                        "service-civique.jours-du-mois 2020-01-01",
                        "service-civique.majoration 2022-07-01",
                        "service-civique.majoration 2023-07-01",
                        "service-civique.majoration 2024-01-01",
                        "service-civique.prestation-accueil 2022-07-01",
                        "service-civique.prestation-accueil 2023-07-01",
                        "service-civique.prestation-accueil 2024-01-01");
    }

    /** Law and practice are not mixed: all that the service of training follows is the structure's to set. */
    @Test
    void trainingFollowsTheStructureAlone() {
        assertThat(Shipped.parameters(PARCOURS).stream()
                        .filter(history -> history.id().startsWith("formation."))
                        .flatMap(history -> history.values().stream())
                        .map(DatedValue::confidence))
                .isNotEmpty()
                .containsOnly(Confidence.LOCAL);
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Wordings wordings = Wordings.of(FormationPlugin.class, "formation");
        sayEverything(wordings);
        wordings.areAllSaidBut();
    }

    private static void sayEverything(Wordings wordings) {
        for (Participant participant : people()) {
            for (String on : List.of("2014-06-15", "2015-06-15", "2018-06-15", "2019-06-15", "2021-06-15")) {
                wordings.hear(PARCOURS.diagnose(participant.dossier(), day(on)));
            }
        }
        for (Participant participant : pathways()) {
            wordings.hear(PARCOURS.statuses(participant.dossier(), day("2022-06-01")));
            for (String month : List.of("2021-03", "2021-04", "2022-07", "2027-01")) {
                for (String dispositif : List.of("service-civique", "alternance")) {
                    wordings.hear(PARCOURS.allowance(participant.dossier(), dispositif, YearMonth.parse(month)));
                }
            }
        }
    }

    private static List<Participant> people() {
        List<Participant> people = new ArrayList<>(List.of(
                aParticipant(),
                aParticipant().born("2000-01-01").entered(MISSION_LOCALE, "2018-01-01"),
                aParticipant().born("2004-01-01"),
                aParticipant().born("2006-01-01").from("2015-01-01").declaring(Apprenticeship.LOWER_SECONDARY, true),
                aParticipant().born("2006-01-01").from("2015-01-01").declaring(Apprenticeship.LOWER_SECONDARY, false),
                aParticipant().born("2010-01-01"),
                aParticipant().born("2006-01-01").entered(PLIE, "2014-01-06"),
                aParticipant().born("1990-01-01").with(PmsmpTest.stage("2021-06-01", "2021-06-30", "A-1")),
                // 27: the service civique asks for the disability, and apprenticeship does not
                aParticipant().born("1994-01-01").from("2015-01-01").declaring(Attributes.RQTH, true),
                aParticipant().born("1994-01-01").from("2015-01-01").declaring(Attributes.RQTH, false),
                aParticipant().born("1980-01-01"),
                aParticipant().from("2015-01-01").declaring(Apprenticeship.GROUNDS, Set.of("higher-diploma"))));
        Participant thirty =
                aParticipant().born("1990-01-01").from("2015-01-01").declaring(Attributes.RQTH, false);
        Participant after = thirty.from("2015-01-01").declaring(Apprenticeship.GROUNDS, Set.of("contract-broken"));
        people.addAll(List.of(
                thirty.from("2015-01-01").declaring(Apprenticeship.GROUNDS, Set.of()),
                thirty.from("2015-01-01").declaring(Apprenticeship.GROUNDS, Set.of("business-project", "elite-sport")),
                after,
                after.reached(OutcomeKind.APPRENTISSAGE, "2019-01-01", "2020-12-31"),
                after.reached(OutcomeKind.APPRENTISSAGE, "2018-01-01", "2019-12-31"),
                after.from("2015-01-01").declaring(Apprenticeship.FORMER_ENDED_ON, day("2030-01-01")),
                aParticipant()
                        .born("1970-01-01")
                        .from("2015-01-01")
                        .declaring(Apprenticeship.GROUNDS, Set.of("contract-broken"))));
        people.addAll(List.of(
                aParticipant().born("2000-01-01").from("2015-01-01").withEducation("0"),
                aParticipant()
                        .born("2000-01-01")
                        .from("2015-01-01")
                        .withEducation("4")
                        .declaring(Attributes.BENEFITS, Set.of()),
                thirty.from("2015-01-01").declaring(Attributes.JOBSEEKER_SINCE, day("2015-01-01")),
                thirty.from("2015-01-01")
                        .declaring(Attributes.JOBSEEKER_SINCE, day("2030-01-01"))
                        .declaring(Attributes.BENEFITS, Set.of())
                        .declaring(Professionalisation.FORMER_AIDED_CONTRACT, false)
                        .declaring(Apprenticeship.GROUNDS, Set.of()),
                thirty.from("2015-01-01")
                        .declaring(Attributes.BENEFITS, Set.of("rsa"))
                        .declaring(Professionalisation.FORMER_AIDED_CONTRACT, true)));
        return people;
    }

    private static List<Participant> pathways() {
        Participant minor = aParticipant().born("2004-01-01").entered(SERVICE_CIVIQUE, "2021-01-11");
        Participant employee = aParticipant().reached(OutcomeKind.PROFESSIONNALISATION, "2020-09-01", "2027-08-31");
        return List.of(
                minor.entered(FORMATION, "2021-01-11"),
                minor.entered(FORMATION, "2021-01-11")
                        .with(asked("region", "2021-02-01"))
                        .did(StepKind.DEMANDE, FORMATION, "2021-02-02")
                        .reached(OutcomeKind.FORMATION, "2021-03-01", "2021-12-31"),
                minor.reached(OutcomeKind.SERVICE_CIVIQUE, "2021-03-16", "2021-12-31"),
                minor.reached(OutcomeKind.SERVICE_CIVIQUE, "2021-03-16", "2021-12-31")
                        .from("2021-01-11")
                        .declaring(Indemnity.TOP_UP, true),
                minor.reached(OutcomeKind.SERVICE_CIVIQUE, "2022-07-01", "2022-12-31")
                        .from("2021-01-11")
                        .refusing(Indemnity.TOP_UP),
                minor.with(PmsmpTest.stage("2022-04-04", "2022-04-29", "A-1"))
                        .entered(PMSMP, "2022-05-16")
                        .with(PmsmpTest.stage("2022-05-16", "2022-06-15", "A-1")),
                minor.entered(ALTERNANCE, "2021-01-11").did(Alternance.ENTREE_CFA, ALTERNANCE, "2021-02-01"),
                aParticipant().reached(OutcomeKind.APPRENTISSAGE, "2020-09-01", "2022-08-31"),
                // 15; then 17 in March 2021, within whose month the second year begins, and 18 in her third
                aParticipant().born("2005-06-15").reached(OutcomeKind.APPRENTISSAGE, "2020-09-01", "2022-08-31"),
                aParticipant().born("2003-06-15").reached(OutcomeKind.APPRENTISSAGE, "2020-03-15", "2023-03-14"),
                aParticipant().born("1990-06-15").reached(OutcomeKind.APPRENTISSAGE, "2020-09-01", "2022-08-31"),
                // a fourth year, for which there is no rate
                aParticipant().born("2000-06-15").reached(OutcomeKind.APPRENTISSAGE, "2018-03-01", "2023-02-28"),
                employee,
                aParticipant().born("1990-01-01").reached(OutcomeKind.PROFESSIONNALISATION, "2020-09-01", "2027-08-31"),
                aParticipant()
                        .born("2002-01-01")
                        .from("2015-01-01")
                        .withEducation("3")
                        .reached(OutcomeKind.PROFESSIONNALISATION, "2020-09-01", "2027-08-31"),
                aParticipant()
                        .born("2002-01-01")
                        .from("2015-01-01")
                        .withEducation("4")
                        .declaring(ProfessionalisationPay.PROFESSIONAL_DIPLOMA, true)
                        .reached(OutcomeKind.PROFESSIONNALISATION, "2020-09-01", "2027-08-31"));
    }
}

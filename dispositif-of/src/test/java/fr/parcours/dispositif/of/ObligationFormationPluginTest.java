package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Suite.PACEA;
import static fr.parcours.dispositif.of.Suite.PARCOURS;
import static fr.parcours.dispositif.of.Suite.reported;
import static fr.parcours.dispositif.of.Suite.summonedAlone;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Shipped;
import fr.parcours.testkit.Wordings;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ObligationFormationPluginTest {
    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("obligation-formation", "reperage");
        assertThat(PARCOURS.chapters())
                .extracting(chapter -> chapter.value().id())
                .containsExactly("obligation-formation", "reperage");
        assertThat(PARCOURS.vocabulary().codes("step"))
                .contains("signalement", "absence-injustifiee", "rupture-parcours", "sans-reponse", "transmission");
        assertThat(PARCOURS.vocabulary().codes("theme")).contains("champ-des-possibles");
        assertThat(PARCOURS.vocabulary().codes("attribute"))
                .contains(
                        "schoolAttendance",
                        "medicalExemption",
                        "accompaniedElsewhere",
                        "representativeSummoned",
                        "knownToEmploymentService");
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(ObligationFormationPlugin.class);
    }

    @Test
    void nothingIsUnverified() {
        assertThat(Shipped.parameters(PARCOURS))
                .flatExtracting(history -> history.values())
                .isNotEmpty()
                .noneMatch(DatedValue::unverified);
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Wordings wordings = Wordings.of(ObligationFormationPlugin.class, "of");
        sayEverything(wordings);
        wordings.areAllSaidBut();
    }

    private static void sayEverything(Wordings wordings) {
        Participant neet = aParticipant()
                .born("2004-06-15")
                .from("2018-01-01")
                .declaring(Attributes.ACTIVITY, "inactive")
                .declaring(Reperage.KNOWN, false)
                .declaring(Fulfilment.ELSEWHERE, false)
                .declaring(Fulfilment.EXEMPTION, false);
        Participant pupil =
                aParticipant().born("2004-06-15").from("2020-09-01").declaring(Attributes.ACTIVITY, "pupil");
        Participant silent = aParticipant()
                .born("1980-01-01")
                .from("2018-01-01")
                .declaring(Reperage.KNOWN, true)
                .from("2021-01-04")
                .declaring(Attributes.LAST_CONTACT_ON, day("2021-01-04"));
        for (Participant participant : List.of(
                aParticipant(),
                neet,
                neet.reached(OutcomeKind.CDI, "2021-01-04"),
                neet.entered(PACEA, "2021-01-04")
                        .from("2021-01-04")
                        .declaring(Fulfilment.ELSEWHERE, true)
                        .declaring(Fulfilment.EXEMPTION, true),
                pupil,
                pupil.from("2020-09-01").declaring(Fulfilment.ATTENDANCE, true),
                pupil.from("2020-09-01").declaring(Fulfilment.ATTENDANCE, false),
                pupil.with(reported("2021-03-01", "2020-11-06")),
                silent)) {
            for (String on : List.of("2019-08-31", "2020-08-31", "2021-03-15", "2021-10-04")) {
                wordings.hear(PARCOURS.diagnose(participant.dossier(), day(on)));
            }
        }
        Participant followed = neet.entered(OBLIGATION_FORMATION, "2021-01-11");
        for (Participant participant : List.of(
                followed.did(Grounds.ABSENCE, OBLIGATION_FORMATION, "2021-02-01")
                        .with(summonedAlone("2021-02-08")),
                followed.did(Grounds.RUPTURE, OBLIGATION_FORMATION, "2021-02-01")
                        .reached(OutcomeKind.CDD, "2021-02-14"),
                followed.entered(PACEA, "2021-01-18").exited(PACEA, "2021-03-05", ExitReason.ABANDON))) {
            wordings.hear(PARCOURS.statuses(participant.dossier(), day("2021-06-01")));
        }
    }
}

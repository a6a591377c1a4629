package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.Suite.PARCOURS;
import static fr.parcours.dispositif.plie.Suite.answered;
import static fr.parcours.dispositif.plie.Suite.choosing;
import static fr.parcours.dispositif.plie.Suite.judged;
import static fr.parcours.dispositif.plie.Suite.outOfThePublic;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Shipped;
import fr.parcours.testkit.Wordings;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PliePluginTest {
    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("plie");
        assertThat(PARCOURS.chapters())
                .extracting(chapter -> chapter.value().id())
                .containsExactly("plie");
        assertThat(PARCOURS.listings())
                .extracting(Listing::id)
                .containsExactly("plie.participants-fse", "plie.participants-fse-plus");
        assertThat(PARCOURS.vocabulary().codes("aid")).contains("formation-plie");
        assertThat(PARCOURS.vocabulary().codes("theme")).contains("alphabetisation", "developpement-personnel");
        assertThat(PARCOURS.vocabulary().codes("step"))
                .contains(
                        "accompagnement-externalise",
                        "etape-mediation",
                        "etape-mobilisation",
                        "etape-sante",
                        "etape-senior",
                        "etape-transition");
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(PliePlugin.class);
    }

    /** The law of the PLIE was read; of the indicators of the funds, little was. */
    @Test
    void whatWasNotReadIsMarkedUnverified() {
        assertThat(verified("plie.fse.co")).containsExactly("plie.fse.co01", "plie.fse.co02");
        assertThat(verified("plie.fse.cr")).isEmpty();
        assertThat(verified("plie.fse-plus.eec")).isEmpty();
        assertThat(verified("plie.participant."))
                .containsExactly(
                        "plie.participant.chomage-longue-duree",
                        "plie.participant.jours-a-depasser",
                        "plie.participant.resultats-mois",
                        "plie.participant.resultats-semaines");
        assertThat(Shipped.parameters(PARCOURS))
                .filteredOn(history -> history.values().stream().anyMatch(DatedValue::unverified))
                .extracting(History::id)
                .allMatch(id -> id.startsWith("plie.fse") || id.startsWith("plie.participant."));
    }

    private static List<String> verified(String prefix) {
        return Shipped.parameters(PARCOURS).stream()
                .filter(history -> history.id().startsWith(prefix))
                .filter(history -> history.values().stream().noneMatch(DatedValue::unverified))
                .map(History::id)
                .toList();
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Wordings wordings = Wordings.of(PliePlugin.class, "plie");
        sayEverything(wordings);
        wordings.areAllSaidBut();
    }

    private static void sayEverything(Wordings wordings) {
        Parcours strict = choosing("plie.public.criteres", "[senior]");
        Parcours given = choosing("plie.protocole", "protocole-1993");
        Parcours none = choosing("plie.protocole", "aucun");
        Participant everything = aParticipant()
                .born("1996-01-01")
                .declaring(Attributes.ACTIVITY, "job-seeking")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2020-01-01"))
                .declaring(Attributes.BENEFITS, Set.of("rsa"))
                .declaring(Attributes.RQTH, true)
                .withEducation("3");
        for (Participant situation : List.of(
                aParticipant(),
                outOfThePublic(),
                everything,
                aParticipant().born("1970-01-01"),
                aParticipant().born("2011-01-01").declaring(Attributes.ACTIVITY, "pupil"),
                aParticipant().declaring(Attributes.LEFT_SCHOOL_ON, day("2020-06-15")),
                aParticipant().declaring(Attributes.LEFT_SCHOOL_ON, day("2022-06-15")))) {
            for (Parcours parcours : List.of(PARCOURS, strict, given, none)) {
                for (String on : List.of("2008-04-30", "2021-06-15")) {
                    wordings.hear(judged(parcours, situation, on));
                }
            }
        }
        wordings.hear(Suite.forStructure("""
                        parameters:
                          plie.protocole:
                            label: Protocole
                            values: [ { from: 2020-01-01, value: p, source: protocole, confidence: LOCAL } ]
                        """)
                .diagnose(everything.dossier(), day("2021-06-15"))
                .of("plie")
                .explanation());
        Participant hired = everything
                .entered(Plie.PLIE, "2021-01-15")
                .began(Plie.PLIE, PhaseId.ACCOMPAGNEMENT, "2021-02-01")
                .reached(OutcomeKind.CDI, "2021-03-01");
        for (Participant situation : List.of(
                hired,
                hired.with(answered("2021-09-15", "confirmed")),
                hired.with(answered("2021-05-15", "lost")),
                hired.began(Plie.PLIE, PhaseId.SUIVI, "2022-10-01"))) {
            wordings.hear(PARCOURS.statuses(situation.dossier(), day("2023-01-01")));
            Suite.exits(PARCOURS, situation, "2023-01-01")
                    .forEach(exit ->
                            wordings.hear(exit.why(exit.state(), Suite.asking(PARCOURS, situation, "2023-01-01"))));
        }
    }
}

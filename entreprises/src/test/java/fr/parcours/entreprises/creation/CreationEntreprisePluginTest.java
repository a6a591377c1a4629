package fr.parcours.entreprises.creation;

import static fr.parcours.entreprises.creation.CreationEntreprise.CREATION_ENTREPRISE;
import static fr.parcours.entreprises.creation.CreationEntrepriseTest.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Shipped;
import fr.parcours.testkit.Wordings;
import java.time.YearMonth;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class CreationEntreprisePluginTest {
    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("creation-entreprise");
        assertThat(PARCOURS.vocabulary().aid("bourse-creation")).contains(Grant.BOURSE_CREATION);
        assertThat(PARCOURS.vocabulary().codes("step")).contains("comite", "emploi-cree");
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(CreationEntreprisePlugin.class);
    }

    @Test
    void everythingIsAChoiceOfTheStructure() {
        assertThat(Shipped.parameters(PARCOURS).stream()
                        .flatMap(history -> history.values().stream())
                        .map(DatedValue::confidence))
                .containsOnly(Confidence.LOCAL);
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Wordings wordings = Wordings.of(CreationEntreprisePlugin.class, "creation-entreprise");
        sayEverything(wordings);
        wordings.areAllSaidBut();
    }

    private static void sayEverything(Wordings wordings) {
        Participant nobody = aParticipant();
        for (Participant participant : List.of(
                nobody,
                nobody.born("2000-01-01").living("59599"),
                nobody.born("1980-01-01").living("59350"))) {
            for (String on : List.of("2018-12-31", "2021-03-15")) {
                wordings.hear(PARCOURS.diagnose(participant.dossier(), day(on)));
            }
        }
        Participant received = nobody.entered(CREATION_ENTREPRISE, "2021-01-04");
        Participant accompanied = received.began(CREATION_ENTREPRISE, PhaseId.ACCOMPAGNEMENT, "2021-02-01");
        Participant helped = accompanied.paid(Grant.BOURSE_CREATION, "1000", "2021-03-01");
        for (Participant participant : List.of(nobody, received, accompanied, helped)) {
            wordings.hear(PARCOURS.allowance(participant.dossier(), "creation-entreprise", YearMonth.of(2021, 3)));
        }
        Participant created = received.reached(OutcomeKind.CREATION_ENTREPRISE, "2021-03-01");
        wordings.hear(PARCOURS.statuses(created.dossier(), day("2021-06-01")));
    }
}

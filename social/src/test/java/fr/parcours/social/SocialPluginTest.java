package fr.parcours.social;

import static fr.parcours.social.Domiciliation.DOMICILIATION;
import static fr.parcours.social.Fajem.FAJEM;
import static fr.parcours.social.Suite.MISSION_LOCALE;
import static fr.parcours.social.Suite.PARCOURS;
import static fr.parcours.social.Suite.asked;
import static fr.parcours.social.Suite.choosing;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Shipped;
import fr.parcours.testkit.Wordings;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SocialPluginTest {
    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("domiciliation", "fajem", "logement", "sante");
        assertThat(PARCOURS.chapters())
                .extracting(chapter -> chapter.value().id())
                .containsExactly("fajem", "logement", "sante");
        assertThat(PARCOURS.vocabulary().codes("aid"))
                .contains("fajem-urgence", "fajem-thematique", "fajem-renforce", "fajem-collectif", "aide-diverse");
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(SocialPlugin.class);
    }

    @Test
    void onlyTheLawOfDomiciliationIsUnverified() {
        assertThat(Shipped.parameters(PARCOURS).stream()
                        .filter(history -> history.values().stream().anyMatch(DatedValue::unverified))
                        .map(history -> history.id()))
                .containsExactly("domiciliation.delai-passage", "domiciliation.duree");
    }

    /**
     * The situations below say everything that can be said: no wording lacks, and none is left over but the labels of housing
     * solutions, which pages and listings write.
     */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Wordings wordings = Wordings.of(SocialPlugin.class, "social");
        sayEverything(wordings);
        wordings.areAllSaidBut(Logement.SOLUTION.type().closedList().stream()
                .map(code -> "value.logement.solution." + code)
                .toArray(String[]::new));
    }

    private static void sayEverything(Wordings wordings) {
        Participant young = aParticipant().born("2000-01-01").entered(MISSION_LOCALE, "2018-01-01");
        Participant old = aParticipant().born("1980-01-01").from("2018-01-01").declaring(Attributes.HOUSING, "own");
        Participant inTime = aParticipant()
                .born("1996-06-15")
                .with(Step.builder(day("2021-06-14"), StepKind.DEMANDE)
                        .by(FAJEM)
                        .value(Fajem.COMMON_LAW, true)
                        .build());
        for (Participant participant : List.of(
                aParticipant(),
                young.from("2018-01-01").declaring(Attributes.HOUSING, "homeless"),
                young.from("2018-01-01").declaring(Attributes.HOUSING, "hosted"),
                old,
                inTime,
                young.declaring(Fajem.COMMON_LAW, true))) {
            for (String on : List.of("1989-01-01", "2021-06-20")) {
                wordings.hear(PARCOURS.diagnose(participant.dossier(), day(on)));
            }
        }
        Parcours bounded = choosing(Map.of(
                "fajem.plafond-mensuel",
                "300",
                "fajem.plafond-annuel",
                "1000",
                "fajem.plafond-urgence",
                "90",
                "fajem.commissions",
                "[2021-05-12]"));
        Participant file = young.entered(FAJEM, "2021-05-03")
                .did(StepKind.DEMANDE, FAJEM, "2021-05-03")
                .with(asked("urgence", "2021-05-03", "rib", "devis", "identite", "domicile", "ressources", "projet"))
                .with(asked("urgence", "2021-05-04"))
                .with(asked("thematique", "2021-05-05"))
                .with(asked("renforce", "2021-05-13"))
                .with(asked("collectif", "2021-05-13"))
                .entered(DOMICILIATION, "2021-05-03");
        Participant written =
                young.signed(DOMICILIATION, "2021-05-03", "2021-12-31").entered(DOMICILIATION, "2021-05-03");
        for (Participant participant : List.of(file, written)) {
            wordings.hear(bounded.statuses(participant.dossier(), day("2021-05-20")));
        }
        Participant spent = young.paid(Fajem.THEMATIQUE, "2000", "2021-05-12");
        for (Parcours parcours : List.of(PARCOURS, bounded)) {
            for (Participant participant : List.of(young, spent)) {
                wordings.hear(parcours.allowance(participant.dossier(), "fajem", YearMonth.of(2021, 5)));
                wordings.hear(parcours.allowance(participant.dossier(), "fajem", Year.of(2021)));
            }
        }
        labels(Fajem.KIND).forEach(wordings::hear);
        labels(Fajem.MISSING_PAPERS).forEach(wordings::hear);
    }

    /** Labels are no sentences: one wording for each value that may be declared. */
    private static List<Sentence> labels(Attribute<?> attribute) {
        Messages messages = Messages.of(SocialPlugin.class, "social");
        return attribute.type().closedList().stream()
                .map(code -> messages.sentence("value." + attribute + "." + code))
                .toList();
    }
}

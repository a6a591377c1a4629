package fr.parcours.entreprises.creation;

import static fr.parcours.entreprises.creation.CreationEntreprise.CREATION_ENTREPRISE;
import static fr.parcours.entreprises.creation.CreationEntrepriseTest.PARCOURS;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CreationEntreprisePluginTest {
    private static final Messages MESSAGES = Messages.of(CreationEntreprisePlugin.class, "creation-entreprise");

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
        assertThat(PARCOURS.parameters().histories().values())
                .flatExtracting("values")
                .extracting(value -> ((DatedValue) value).confidence().name())
                .containsOnly("LOCAL");
    }

    /** What an explanation leaves unsaid while it holds: that the service exists. */
    private static final Set<String> UNSAID = Set.of("creation-entreprise.existence.satisfied");

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Set<String> said = new TreeSet<>();
        for (Sentence sentence : sentences()) {
            assertThat(sentence.toString()).doesNotContain("{").doesNotContain("'");
            if (sentence.messages().toString().equals(MESSAGES.toString())) {
                said.add(sentence.key());
            }
        }
        assertThat(said).doesNotContainAnyElementsOf(UNSAID);
        said.addAll(UNSAID);
        assertThat(said).containsExactlyElementsOf(MESSAGES.keys());
    }

    private static List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        Participant nobody = aParticipant("J-1");
        for (Participant participant : List.of(
                nobody,
                nobody.born("2000-01-01").living("59599"),
                nobody.born("1980-01-01").living("59350"))) {
            for (String on : List.of("2018-12-31", "2021-03-15")) {
                add(
                        sentences,
                        PARCOURS.diagnose(participant.dossier(), LocalDate.parse(on))
                                .of("creation-entreprise")
                                .explanation());
            }
        }
        Participant received = nobody.entered(CREATION_ENTREPRISE, "2021-01-04");
        Participant accompanied =
                received.with(Phase.of(LocalDate.of(2021, 2, 1), CREATION_ENTREPRISE, PhaseId.ACCOMPAGNEMENT));
        Participant helped =
                accompanied.with(Aid.of(LocalDate.of(2021, 3, 1), Grant.BOURSE_CREATION, new BigDecimal("1000")));
        for (Participant participant : List.of(nobody, received, accompanied, helped)) {
            add(
                    sentences,
                    PARCOURS.allowance(participant.dossier(), "creation-entreprise", YearMonth.of(2021, 3))
                            .explanation());
        }
        PARCOURS.status(
                        received.reached(OutcomeKind.CREATION_ENTREPRISE, "2021-03-01")
                                .dossier(),
                        "creation-entreprise",
                        LocalDate.of(2021, 6, 1))
                .obligations()
                .forEach(due -> sentences.add(due.what()));
        return sentences;
    }

    private static void add(List<Sentence> sentences, Finding finding) {
        finding.stream().forEach(part -> {
            sentences.add(part.sentence());
            part.appraisal().forEach(appraisal -> {
                sentences.add(appraisal.what());
                sentences.add(appraisal.by());
            });
        });
    }
}

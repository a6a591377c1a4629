package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.Situation.PARCOURS;
import static fr.parcours.dispositif.plie.Situation.born;
import static fr.parcours.dispositif.plie.Situation.choosing;
import static fr.parcours.dispositif.plie.Situation.day;
import static fr.parcours.dispositif.plie.Situation.outOfThePublic;
import static fr.parcours.dispositif.plie.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Parcours;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.PathwayStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PliePluginTest {
    private static final Messages MESSAGES = Messages.of(PliePlugin.class, "plie");

    /** What an explanation leaves unsaid while it holds: that the law is in force. */
    private static final Set<String> UNSAID = Set.of("plie.existence.satisfied");

    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("plie");
        assertThat(PARCOURS.chapters()).extracting(Chapter::id).containsExactly("plie");
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
        assertThat(PARCOURS.parameters().histories().values())
                .filteredOn(history -> history.values().stream().anyMatch(DatedValue::unverified))
                .extracting(History::id)
                .allMatch(id -> id.startsWith("plie.fse") || id.startsWith("plie.participant."));
    }

    private static List<String> verified(String prefix) {
        return PARCOURS.parameters().histories().values().stream()
                .filter(history -> history.id().startsWith(prefix))
                .filter(history -> history.values().stream().noneMatch(DatedValue::unverified))
                .map(History::id)
                .toList();
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Set<String> said = new TreeSet<>();
        sentences().forEach(sentence -> say(sentence, said));
        assertThat(said).doesNotContainAnyElementsOf(UNSAID);
        said.addAll(UNSAID);
        assertThat(said).containsExactlyElementsOf(MESSAGES.keys());
    }

    private static void say(Sentence sentence, Set<String> said) {
        assertThat(sentence.toString()).doesNotContain("{").doesNotContain("'");
        if (sentence.messages().equals(MESSAGES)) {
            said.add(sentence.key());
        }
        sentence.values().stream()
                .filter(Sentence.class::isInstance)
                .map(Sentence.class::cast)
                .forEach(part -> say(part, said));
    }

    private static List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        Parcours strict = choosing("plie.public.criteres", "[senior]");
        Parcours told = choosing("plie.protocole", "protocole-1993");
        Parcours none = choosing("plie.protocole", "aucun");
        Situation everything = born("1996-01-01")
                .is(Attributes.ACTIVITY, "job-seeking")
                .is(Attributes.JOBSEEKER_SINCE, day("2020-01-01"))
                .is(Attributes.BENEFITS, Set.of("rsa"))
                .is(Attributes.RQTH, true)
                .is(Attributes.EDUCATION, "3");
        for (Situation situation : List.of(somebody(), outOfThePublic(), everything, born("1970-01-01"))) {
            for (Parcours parcours : List.of(PARCOURS, strict, told, none)) {
                for (String on : List.of("2008-04-30", "2021-06-15")) {
                    add(sentences, situation.judged(parcours, on));
                }
            }
        }
        add(
                sentences,
                Situation.forStructure("""
                        parameters:
                          plie.protocole:
                            label: Protocole
                            values: [ { from: 2020-01-01, value: p, source: protocole, confidence: LOCAL } ]
                        """)
                        .diagnose(everything.dossier(), day("2021-06-15"))
                        .of("plie")
                        .explanation());
        Situation hired = everything
                .enters("2021-01-15")
                .goesTo(PhaseId.ACCOMPAGNEMENT, "2021-02-01")
                .begins(OutcomeKind.CDI, "2021-03-01");
        for (Situation situation : List.of(
                hired,
                hired.isAsked("2021-09-15", "confirmed"),
                hired.isAsked("2021-05-15", "lost"),
                hired.goesTo(PhaseId.SUIVI, "2022-10-01"))) {
            for (PathwayStatus status : PARCOURS.statuses(situation.dossier(), day("2023-01-01"))) {
                status.end().ifPresent(end -> end.pieces().forEach(piece -> sentences.add(piece.sentence())));
                status.obligations().forEach(due -> sentences.add(due.what()));
            }
            var dossier = situation.dossier();
            new PositiveExits(TheSetting.of(PARCOURS))
                    .of(dossier, dossier.enrolments(Plie.PLIE).get(0), day("2023-01-01"))
                    .forEach(exit -> sentences.add(exit.why()));
        }
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

package fr.parcours.social;

import static fr.parcours.social.Domiciliation.DOMICILIATION;
import static fr.parcours.social.Fajem.FAJEM;
import static fr.parcours.social.Situation.MISSION_LOCALE;
import static fr.parcours.social.Situation.PARCOURS;
import static fr.parcours.social.Situation.born;
import static fr.parcours.social.Situation.day;
import static fr.parcours.social.Situation.forStructure;
import static fr.parcours.social.Situation.set;
import static fr.parcours.social.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.ValueType;
import fr.parcours.core.workflow.PathwayStatus;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SocialPluginTest {
    private static final Messages MESSAGES = Messages.of(SocialPlugin.class, "social");

    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("domiciliation", "fajem", "logement", "sante");
        assertThat(PARCOURS.chapters()).extracting(Chapter::id).containsExactly("fajem", "logement", "sante");
        assertThat(PARCOURS.vocabulary().codes("aid"))
                .contains("fajem-urgence", "fajem-thematique", "fajem-renforce", "fajem-collectif", "aide-diverse");
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(SocialPlugin.class);
    }

    @Test
    void onlyTheLawOfDomiciliationIsUnverified() {
        assertThat(PARCOURS.parameters().histories().values().stream()
                        .filter(history -> history.values().stream().anyMatch(DatedValue::unverified))
                        .map(history -> history.id()))
                .containsExactly("domiciliation.delai-passage", "domiciliation.duree");
    }

    /** What an explanation leaves unsaid while it holds: that the dispositif exists. */
    private static final Set<String> UNSAID =
            Set.of("fajem.existence.satisfied", "logement.existence.satisfied", "domiciliation.existence.satisfied");

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Set<String> said = new TreeSet<>();
        for (Sentence sentence : sentences()) {
            assertThat(sentence.toString()).doesNotContain("{").doesNotContain("'");
            if (sentence.messages().equals(MESSAGES)) {
                said.add(sentence.key());
            }
            sentence.values().stream()
                    .filter(Sentence.class::isInstance)
                    .map(Sentence.class::cast)
                    .forEach(part -> said.add(part.key()));
        }
        assertThat(said).doesNotContainAnyElementsOf(UNSAID);
        said.addAll(UNSAID);
        said.addAll(papers());
        assertThat(said).containsExactlyElementsOf(MESSAGES.keys());
    }

    /** Papers are written inside a list: one wording for each that may be missing. */
    private static List<String> papers() {
        return ((ValueType.SetOf) Fajem.MISSING_PAPERS.type())
                .codes().stream().map(paper -> "fajem.piece." + paper).toList();
    }

    private static List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        Situation young = born("2000-01-01").enters(MISSION_LOCALE, "2018-01-01");
        Situation old = born("1980-01-01").declares("2018-01-01", Attributes.HOUSING, "own");
        Situation inTime = born("1996-06-15")
                .with(Step.builder(day("2021-06-14"), StepKind.DEMANDE)
                        .by(FAJEM)
                        .value(Fajem.COMMON_LAW, true)
                        .build());
        for (Situation situation : List.of(
                somebody(),
                young.declares("2018-01-01", Attributes.HOUSING, "homeless"),
                young.declares("2018-01-01", Attributes.HOUSING, "hosted"),
                old,
                inTime)) {
            for (String on : List.of("1989-01-01", "2021-06-20")) {
                PARCOURS.diagnose(situation.dossier(), day(on))
                        .eligibilities()
                        .forEach(answer -> add(sentences, answer.explanation()));
            }
        }
        Parcours bounded = forStructure(set("fajem.plafond-mensuel", "300")
                + set("fajem.plafond-annuel", "1000")
                + set("fajem.plafond-urgence", "90")
                + set("fajem.commissions", "[2021-05-12]"));
        Situation file = young.enters(FAJEM, "2021-05-03")
                .does(StepKind.DEMANDE, FAJEM, "2021-05-03")
                .asks("urgence", "2021-05-03", "rib", "devis", "identite", "domicile", "ressources", "projet")
                .asks("urgence", "2021-05-04")
                .asks("thematique", "2021-05-05")
                .asks("renforce", "2021-05-13")
                .asks("collectif", "2021-05-13")
                .enters(DOMICILIATION, "2021-05-03");
        Situation written = young.with(Step.builder(day("2021-05-03"), StepKind.SIGNATURE)
                        .by(DOMICILIATION)
                        .until(day("2021-12-31"))
                        .build())
                .enters(DOMICILIATION, "2021-05-03");
        for (Situation situation : List.of(file, written)) {
            for (PathwayStatus status : bounded.statuses(situation.dossier(), day("2021-05-20"))) {
                status.end().ifPresent(end -> end.pieces().forEach(piece -> sentences.add(piece.sentence())));
                status.obligations().forEach(due -> sentences.add(due.what()));
            }
        }
        Situation spent = young.isGranted(Fajem.THEMATIQUE, "2000", "2021-05-12");
        for (Parcours parcours : List.of(PARCOURS, bounded)) {
            for (Situation situation : List.of(young, spent)) {
                add(
                        sentences,
                        parcours.allowance(situation.dossier(), "fajem", YearMonth.of(2021, 5))
                                .explanation());
                add(
                        sentences,
                        parcours.allowance(situation.dossier(), "fajem", Year.of(2021))
                                .explanation());
            }
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

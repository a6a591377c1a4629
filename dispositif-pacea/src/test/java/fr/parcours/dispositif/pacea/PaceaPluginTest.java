package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Situation.PARCOURS;
import static fr.parcours.dispositif.pacea.Situation.born;
import static fr.parcours.dispositif.pacea.Situation.day;
import static fr.parcours.dispositif.pacea.Situation.euros;
import static fr.parcours.dispositif.pacea.Situation.forStructure;
import static fr.parcours.dispositif.pacea.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.PathwayStatus;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PaceaPluginTest {
    private static final Messages MESSAGES = Messages.of(PaceaPlugin.class, "pacea");

    @Test
    void itAssembles() {
        assertThat(PARCOURS.plugins())
                .extracting(plugin -> plugin.descriptor().id())
                .containsExactly("pacea");
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("pacea", "ppae");
        assertThat(PARCOURS.chapters()).extracting(Chapter::id).containsExactly("cotraitance", "pacea");
        assertThat(PARCOURS.vocabulary().aid("allocation-pacea")).contains(Pacea.ALLOCATION);
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(PaceaPlugin.class);
    }

    @Test
    void everyValueHasItsSource() {
        for (History history : PARCOURS.parameters().histories().values()) {
            assertThat(history.id()).startsWith("pacea.");
            assertThat(history.label()).isNotEqualTo(history.id());
            assertThat(history.values()).extracting(DatedValue::source).allMatch(source -> !source.isBlank());
        }
    }

    @Test
    void onlyTheAmountOf2026IsUnverified() {
        assertThat(PARCOURS.parameters().histories().values().stream()
                        .flatMap(history -> history.values().stream()
                                .filter(DatedValue::unverified)
                                .map(value -> history.id() + " " + value.from())))
                .containsExactly("pacea.cej-taux-plein 2026-04-01");
    }

    /** What an explanation leaves unsaid while it holds: that the dispositif exists. */
    private static final Set<String> UNSAID =
            Set.of("pacea.existence.satisfied", "pacea.ppae.existence.satisfied", "pacea.ppae.cadre.satisfied");

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Set<String> said = new TreeSet<>();
        for (Sentence sentence : sentences()) {
            assertThat(sentence.toString()).doesNotContain("{").doesNotContain("'");
            if (sentence.messages().toString().equals(MESSAGES.toString())) {
                said.add(sentence.key());
            }
            sentence.values().stream()
                    .filter(Sentence.class::isInstance)
                    .map(Sentence.class::cast)
                    .forEach(part -> said.add(part.key()));
        }
        assertThat(said).doesNotContainAnyElementsOf(UNSAID);
        said.addAll(UNSAID);
        assertThat(said).containsExactlyElementsOf(MESSAGES.keys());
    }

    private static List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        Situation enrolled = born("2000-01-01").enters(Pacea.PACEA, "2021-01-04");
        Situation inCej = enrolled.enters(Situation.CEJ, "2022-03-01");
        Situation jobseeker = born("2000-01-01").declares("2021-01-01", Attributes.JOBSEEKER_SINCE, day("2021-03-16"));
        for (Situation situation : List.of(somebody(), jobseeker, born("1990-01-01"), inCej)) {
            for (String on :
                    List.of("2009-01-01", "2016-12-31", "2021-03-15", "2021-03-16", "2022-04-01", "2025-01-01")) {
                PARCOURS.diagnose(situation.dossier(), day(on))
                        .eligibilities()
                        .forEach(answer -> add(sentences, answer.explanation()));
            }
        }
        Situation signed = born("1996-06-01")
                .does(StepKind.DIAGNOSTIC, "2021-01-04")
                .signs("2021-01-04", "2021-06-30")
                .enters(Pacea.PACEA, "2021-01-04")
                .begins(PhaseId.AUTONOMIE, "2021-01-10", "2021-03-31");
        Situation inGarantieJeunes = enrolled.enters(Situation.GARANTIE_JEUNES, "2022-02-01");
        Situation notified =
                born("2005-01-01").does(StepKind.NOTIFICATION, "2025-01-06").enters(Pacea.PACEA, "2025-01-20");
        Situation delegated = jobseeker.enters(Ppae.PPAE, "2021-03-20");
        for (Situation situation : List.of(enrolled, signed, inGarantieJeunes, notified, delegated)) {
            for (PathwayStatus status : PARCOURS.statuses(situation.dossier(), day("2025-03-01"))) {
                status.end().ifPresent(end -> end.pieces().forEach(piece -> sentences.add(piece.sentence())));
                status.obligations().forEach(due -> sentences.add(due.what()));
            }
        }
        Situation refusing =
                enrolled.with(Declaration.of(day("2021-01-01"), Values.NONE.refused(Attributes.RESOURCES_OTHER)));
        Situation earning = enrolled.declares("2021-01-01", Attributes.RESOURCES_OTHER, euros("301"));
        Situation paid = enrolled.isPaid("3000", "2021-03");
        Situation recent = enrolled.enters(Pacea.PACEA, "2026-01-05");
        Parcours own = forStructure("  pacea.plafond-annuel-structure: { values: ["
                + " { from: 2021-01-01, value: 1400, source: conseil, confidence: LOCAL } ] }\n");
        for (Situation situation : List.of(somebody(), inCej, refusing, earning, paid, recent)) {
            for (String month : List.of("2021-03", "2022-03", "2026-04")) {
                add(
                        sentences,
                        own.allowance(situation.dossier(), "pacea", YearMonth.parse(month))
                                .explanation());
            }
            add(
                    sentences,
                    PARCOURS.allowance(situation.dossier(), "pacea", Year.of(2021))
                            .explanation());
        }
        return sentences;
    }

    private static void add(List<Sentence> sentences, Finding finding) {
        finding.stream().map(Finding::sentence).forEach(sentences::add);
    }
}

package fr.parcours.accueil;

import static fr.parcours.accueil.Situation.CREATION;
import static fr.parcours.accueil.Situation.PARCOURS;
import static fr.parcours.accueil.Situation.born;
import static fr.parcours.accueil.Situation.day;
import static fr.parcours.accueil.Situation.somebody;
import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Parcours;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AccueilPluginTest {
    private static final Messages MESSAGES = Messages.of(AccueilPlugin.class, "accueil");

    /** What an explanation leaves unsaid while it holds: that the rules exist. */
    private static final Set<String> UNSAID =
            Set.of("mission-locale.existence.satisfied", "parrainage.existence.satisfied");

    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("matinales", "mission-locale", "mobilisation", "numerique", "parrainage");
        assertThat(PARCOURS.chapters())
                .extracting(Chapter::id)
                .containsExactlyInAnyOrder("accueil", "numerique", "parrainage", "matinales", "mobilisation", "bilan");
    }

    @Test
    void itOwnsTheWordsOfItsServices() {
        for (String kind : List.of(
                "cv", "impression", "visite", "matinale", "aprem", "simulation-entretien", "preparation-recrutement")) {
            assertThat(PARCOURS.vocabulary().step(kind)).as(kind).isPresent();
        }
        for (String theme : List.of("numerique", "webhelp")) {
            assertThat(PARCOURS.vocabulary().keyword(Keyword.Topic.THEME, theme))
                    .as(theme)
                    .isPresent();
        }
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(AccueilPlugin.class);
    }

    @Test
    void whatIsNotLawIsTheStructuresChoice() {
        for (History history : PARCOURS.parameters().histories().values()) {
            assertThat(history.label()).isNotEqualTo(history.id());
            for (DatedValue value : history.values()) {
                assertThat(value.unverified()).as(history.id()).isFalse();
                boolean isLaw =
                        value.source().startsWith("L5314") || value.source().startsWith("circulaire");
                assertThat(value.confidence()).as(history.id()).isEqualTo(isLaw ? Confidence.S2 : Confidence.LOCAL);
            }
        }
    }

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
        Situation seeking = born("1992-01-01")
                .declares("1995-01-01", Attributes.ACTIVITY, "job-seeking")
                .declares("1995-01-01", Attributes.COMMUNE, "59599")
                .declares("1995-01-01", Attributes.QPV, true)
                .declares("1995-01-01", Attributes.EDUCATION, "3")
                .does(EspaceNumerique.CV, "2010-01-04");
        Situation pupil = born("2004-01-01")
                .declares("2010-01-01", Attributes.ACTIVITY, "pupil")
                .declares("2010-01-01", Attributes.COMMUNE, "59350")
                .declares("2010-01-01", Attributes.QPV, false)
                .declares("2010-01-01", Attributes.EDUCATION, "4");
        Situation leaving = born("2004-01-01").declares("2010-01-01", Attributes.LEFT_SCHOOL_ON, day("2021-03-16"));
        Situation creator = seeking.enters(MISSION_LOCALE, "2017-03-01").enters(CREATION, "2017-03-01");
        Situation older = born("1960-01-01");
        Parcours withoutTerritory = Parcours.of(List.of(new AccueilPlugin()));
        for (Situation situation : List.of(somebody(), seeking, pupil, leaving, creator, older)) {
            for (String on :
                    List.of("1996-11-07", "2008-04-30", "2010-03-15", "2021-03-15", "2021-03-16", "2023-03-01")) {
                for (Parcours parcours : List.of(PARCOURS, withoutTerritory)) {
                    parcours.diagnose(situation.dossier(), day(on))
                            .eligibilities()
                            .forEach(answer -> {
                                add(sentences, answer.explanation());
                            });
                }
            }
        }
        for (Situation situation : List.of(creator, pupil.enters(MISSION_LOCALE, "2021-03-01"))) {
            PARCOURS.statuses(situation.dossier(), day("2021-04-01"))
                    .forEach(status -> status.end()
                            .ifPresent(end -> end.pieces().forEach(piece -> sentences.add(piece.sentence()))));
        }
        return sentences;
    }

    private static void add(List<Sentence> sentences, Finding finding) {
        finding.stream().forEach(part -> {
            sentences.add(part.sentence());
            part.appraisal().forEach(appraisal -> sentences.addAll(List.of(appraisal.what(), appraisal.by())));
        });
    }
}

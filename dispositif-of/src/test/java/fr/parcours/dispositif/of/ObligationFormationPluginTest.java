package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Situation.PACEA;
import static fr.parcours.dispositif.of.Situation.PARCOURS;
import static fr.parcours.dispositif.of.Situation.born;
import static fr.parcours.dispositif.of.Situation.day;
import static fr.parcours.dispositif.of.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.workflow.PathwayStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ObligationFormationPluginTest {
    private static final Messages MESSAGES = Messages.of(ObligationFormationPlugin.class, "of");

    /** What an explanation leaves unsaid while it holds: that the dispositif exists. */
    private static final Set<String> UNSAID =
            Set.of("obligation-formation.existence.satisfied", "reperage.existence.satisfied");

    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("obligation-formation", "reperage");
        assertThat(PARCOURS.chapters()).extracting(Chapter::id).containsExactly("obligation-formation", "reperage");
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
        assertThat(PARCOURS.parameters().histories().values())
                .flatExtracting(history -> history.values())
                .isNotEmpty()
                .noneMatch(DatedValue::unverified);
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
        if (sentence.messages().toString().equals(MESSAGES.toString())) {
            said.add(sentence.key());
        }
        sentence.values().stream()
                .filter(Sentence.class::isInstance)
                .map(Sentence.class::cast)
                .forEach(part -> say(part, said));
    }

    private static List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        Situation neet = born("2004-06-15")
                .declares("2018-01-01", Attributes.ACTIVITY, "inactive")
                .declares("2018-01-01", Reperage.KNOWN, false)
                .declares("2018-01-01", Fulfilment.ELSEWHERE, false)
                .declares("2018-01-01", Fulfilment.EXEMPTION, false);
        Situation pupil = born("2004-06-15").declares("2020-09-01", Attributes.ACTIVITY, "pupil");
        Situation silent = born("1980-01-01")
                .declares("2018-01-01", Reperage.KNOWN, true)
                .declares("2021-01-04", Attributes.LAST_CONTACT_ON, day("2021-01-04"));
        for (Situation situation : List.of(
                somebody(),
                neet,
                neet.reaches(OutcomeKind.CDI, "2021-01-04"),
                neet.enters(PACEA, "2021-01-04")
                        .declares("2021-01-04", Fulfilment.ELSEWHERE, true)
                        .declares("2021-01-04", Fulfilment.EXEMPTION, true),
                pupil,
                pupil.declares("2020-09-01", Fulfilment.ATTENDANCE, true),
                pupil.declares("2020-09-01", Fulfilment.ATTENDANCE, false),
                pupil.isReported("2021-03-01", "2020-11-06"),
                silent)) {
            for (String on : List.of("2019-08-31", "2020-08-31", "2021-03-15", "2021-10-04")) {
                PARCOURS.diagnose(situation.dossier(), day(on)).eligibilities().stream()
                        .flatMap(answer -> answer.explanation().stream())
                        .map(Finding::sentence)
                        .forEach(sentences::add);
            }
        }
        Situation followed = neet.enters(OBLIGATION_FORMATION, "2021-01-11");
        for (Situation situation : List.of(
                followed.does(Grounds.ABSENCE, "2021-02-01").isSummonedAlone("2021-02-08"),
                followed.enters(PACEA, "2021-01-18").leaves(PACEA, "2021-03-05", ExitReason.ABANDON))) {
            PathwayStatus status = PARCOURS.status(situation.dossier(), "obligation-formation", day("2021-06-01"));
            status.end().ifPresent(end -> end.pieces().forEach(piece -> sentences.add(piece.sentence())));
            status.obligations().forEach(due -> sentences.add(due.what()));
        }
        return sentences;
    }
}

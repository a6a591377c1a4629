package fr.parcours.entreprises.clauses;

import static fr.parcours.entreprises.clauses.ClausesSociales.CLAUSES_SOCIALES;
import static fr.parcours.entreprises.clauses.Markets.PARCOURS;
import static fr.parcours.entreprises.clauses.Markets.amount;
import static fr.parcours.entreprises.clauses.Markets.contract;
import static fr.parcours.entreprises.clauses.Markets.market;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClausesSocialesPluginTest {
    private static final Messages MESSAGES = Messages.of(ClausesSocialesPlugin.class, "clauses-sociales");

    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("clauses-sociales");
        assertThat(PARCOURS.listings())
                .extracting(Listing::id)
                .containsExactly("clauses-sociales.heures", "clauses-sociales.marches");
        assertThat(PARCOURS.vocabulary().codes("place")).contains("territoire", "hors-territoire");
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(ClausesSocialesPlugin.class);
    }

    @Test
    void whatWasNotReadIsMarkedUnverified() {
        assertThat(PARCOURS.parameters().histories().values().stream()
                        .flatMap(history -> history.values().stream()
                                .filter(DatedValue::unverified)
                                .map(value -> history.id() + " " + value.from())))
                .containsExactly(
                        "clauses-sociales.cout-horaire 2019-01-01",
                        "clauses-sociales.duree-maximale 2019-01-01",
                        "clauses-sociales.part-main-oeuvre 2019-01-01",
                        "clauses-sociales.taux-insertion 2019-01-01");
    }

    /** What an explanation leaves unsaid while it holds: that publics are known. */
    private static final Set<String> UNSAID = Set.of("clauses-sociales.existence.satisfied");

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
        Participant nobody = aParticipant("J-1");
        Participant admitted = nobody.born("2000-01-01")
                .inQpv()
                .declaring(Attributes.RQTH, true)
                .declaring(Attributes.BENEFITS, Set.of("rsa"))
                .declaring(Attributes.JOBSEEKER_SINCE, LocalDate.of(2019, 1, 1))
                .declaring(Attributes.LEFT_SCHOOL_ON, LocalDate.of(2019, 1, 1))
                .entered(CLAUSES_SOCIALES, "2019-02-01")
                .with(contract("M-1", "2019-02-01", "2021-01-31").build());
        Participant others = nobody.born("1980-01-01")
                .outOfQpv()
                .declaring(Attributes.RQTH, false)
                .declaring(Attributes.BENEFITS, Set.of())
                .declaring(Attributes.JOBSEEKER_SINCE, LocalDate.of(2021, 3, 1))
                .declaring(Attributes.LEFT_SCHOOL_ON, LocalDate.of(2021, 3, 1));
        Parcours wide = Markets.forStructure("parameters: { clauses-sociales.publics: { values: [ { from: 2019-01-01,"
                + " value: [chomage, prestations, jeunes, qpv, rqth], source: essai, confidence: LOCAL } ] } }");
        for (Participant participant : List.of(nobody, admitted, others)) {
            for (String on : List.of("2018-12-31", "2021-03-15")) {
                wide.diagnose(participant.dossier(), LocalDate.parse(on))
                        .eligibilities()
                        .forEach(answer -> add(sentences, answer.explanation()));
            }
        }
        Values works = Values.of(Market.ENDS_ON, LocalDate.of(2022, 6, 30)).with(Market.AMOUNT, BigDecimal.TEN);
        Parcours own =
                Markets.forStructure("parameters: { clauses-sociales.cout-horaire: { values: [ { from: 2019-01-01,"
                        + " value: 32, source: essai, confidence: LOCAL } ] } }");
        Values declared = amount("1000000")
                .with(Market.ENDS_ON, LocalDate.of(2022, 6, 30))
                .with(Market.LABOUR_SHARE, BigDecimal.TEN)
                .with(Market.INSERTION_RATE, BigDecimal.TEN);
        for (Dossier dossier : List.of(
                admitted.dossier(),
                market("M-1", works),
                market("M-1", works.with(Market.DUE_HOURS, BigDecimal.TEN)),
                market("M-1", declared))) {
            own.statuses(dossier, LocalDate.of(2021, 6, 1)).forEach(status -> {
                status.end().ifPresent(end -> end.pieces().forEach(piece -> sentences.add(piece.sentence())));
                status.obligations().forEach(due -> sentences.add(due.what()));
            });
        }
        return sentences;
    }

    private static void add(List<Sentence> sentences, Finding finding) {
        finding.stream().map(Finding::sentence).forEach(sentences::add);
    }
}

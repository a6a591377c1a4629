package fr.parcours.entreprises;

import static fr.parcours.entreprises.ConseilRh.CONSEIL_RH;
import static fr.parcours.entreprises.MediationEmploi.ETAPE;
import static fr.parcours.entreprises.MediationEmploi.MEDIATION_EMPLOI;
import static fr.parcours.entreprises.Situation.ARRAS;
import static fr.parcours.entreprises.Situation.METROPOLIS;
import static fr.parcours.entreprises.Situation.PARCOURS;
import static fr.parcours.entreprises.Situation.TOURCOING;
import static fr.parcours.entreprises.Situation.company;
import static fr.parcours.entreprises.Situation.companyOf;
import static fr.parcours.entreprises.Situation.day;
import static fr.parcours.entreprises.Situation.forStructure;
import static fr.parcours.entreprises.Situation.inPlie;
import static fr.parcours.entreprises.Situation.somebody;
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
import fr.parcours.core.vocabulary.OutcomeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntreprisesPluginTest {
    private static final Messages MESSAGES = Messages.of(EntreprisesPlugin.class, "entreprises");

    @Test
    void itAssemblesAlone() {
        Parcours alone = Parcours.of(List.of(new EntreprisesPlugin()));
        assertThat(alone.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("conseil-rh", "mediation-emploi", "transfrontalier");
        assertThat(alone.chapters())
                .extracting(Chapter::id)
                .containsExactly("conseil-rh", "mediation-emploi", "recrutement", "transfrontalier");
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(EntreprisesPlugin.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4321A", "43.21A", "01.11Z"})
    void aCodeOfActivityIsWrittenWithOrWithoutItsPoint(String code) {
        assertThat(Company.NAF.type().accepts(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"43.21", "4321a", "4.321A", "43-21A", "43.21AA", ""})
    void nothingElseIsACodeOfActivity(String code) {
        assertThat(Company.NAF.type().accepts(code)).isFalse();
    }

    /** No article founds these services: only the nomenclature is not the structure's own. */
    @Test
    void everyValueIsTheStructuresOwnButTheNomenclature() {
        for (History history : PARCOURS.parameters().histories().values()) {
            assertThat(history.label()).isNotEqualTo(history.id());
            assertThat(history.values()).extracting(DatedValue::source).allMatch(source -> !source.isBlank());
            if (!history.id().equals("entreprises.nomenclature-activites")) {
                assertThat(history.values()).extracting(DatedValue::confidence).containsOnly(Confidence.LOCAL);
            }
        }
    }

    @Test
    void onlyTheOlderNomenclatureIsUnverified() {
        assertThat(PARCOURS.parameters().histories().values().stream()
                        .flatMap(history -> history.values().stream()
                                .filter(DatedValue::unverified)
                                .map(value -> history.id() + " " + value.from())))
                .containsExactly("entreprises.nomenclature-activites 2008-01-01");
    }

    /** What an explanation leaves unsaid while it holds: that the service exists. */
    private static final Set<String> UNSAID = Set.of(
            "conseil-rh.existence.satisfied",
            "mediation-emploi.existence.satisfied",
            "transfrontalier.existence.satisfied");

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
        Situation handedOver = inPlie().does(ETAPE, "2021-03-01");
        Parcours metropolis = forStructure(METROPOLIS);
        for (Situation situation : List.of(
                company(),
                companyOf(12),
                companyOf(60).declares("2021-01-01", Company.PSE, true),
                somebody(),
                somebody().declares("2021-01-01", Attributes.ACTIVITY, "student"),
                somebody().declares("2021-01-01", Attributes.COMMUNE, TOURCOING),
                somebody().declares("2021-01-01", Attributes.COMMUNE, ARRAS),
                inPlie(),
                handedOver)) {
            for (Parcours parcours : List.of(PARCOURS, metropolis)) {
                for (String on : List.of("2016-12-31", "2021-03-15")) {
                    parcours.diagnose(situation.dossier(), day(on))
                            .eligibilities()
                            .forEach(answer -> add(sentences, answer.explanation()));
                }
            }
        }
        Situation mediation = handedOver
                .enters(MEDIATION_EMPLOI, "2021-03-15")
                .signs(OutcomeKind.CDI, "2021-04-12")
                .signs(OutcomeKind.CDD, "2021-04-12", "2021-06-11");
        Situation supported =
                companyOf(12).enters(CONSEIL_RH, "2021-02-01").does(Company.INTERVIEW, "2021-02-10", CONSEIL_RH);
        for (Situation situation : List.of(mediation, mediation.does(ETAPE, "2021-06-10"), supported)) {
            PARCOURS.statuses(situation.dossier(), day("2021-07-01")).forEach(status -> {
                status.end().ifPresent(end -> end.pieces().forEach(piece -> sentences.add(piece.sentence())));
                status.obligations().forEach(due -> sentences.add(due.what()));
            });
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

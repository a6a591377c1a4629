package fr.parcours.entreprises;

import static fr.parcours.entreprises.ConseilRh.CONSEIL_RH;
import static fr.parcours.entreprises.MediationEmploi.ETAPE;
import static fr.parcours.entreprises.MediationEmploi.MEDIATION_EMPLOI;
import static fr.parcours.entreprises.Suite.ARRAS;
import static fr.parcours.entreprises.Suite.METROPOLIS;
import static fr.parcours.entreprises.Suite.PARCOURS;
import static fr.parcours.entreprises.Suite.TOURCOING;
import static fr.parcours.entreprises.Suite.company;
import static fr.parcours.entreprises.Suite.companyOf;
import static fr.parcours.entreprises.Suite.forStructure;
import static fr.parcours.entreprises.Suite.inPlie;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Shipped;
import fr.parcours.testkit.Story;
import fr.parcours.testkit.SubjectStory;
import fr.parcours.testkit.Unverified;
import fr.parcours.testkit.Wordings;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntreprisesPluginTest {
    @Test
    void itAssemblesAlone() {
        Parcours alone = Parcours.of(List.of(new EntreprisesPlugin()));
        assertThat(alone.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("conseil-rh", "mediation-emploi", "transfrontalier");
        assertThat(alone.chapters())
                .extracting(chapter -> chapter.value().id())
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
        for (History history : Shipped.parameters(PARCOURS)) {
            assertThat(history.label()).isNotEqualTo(history.id());
            assertThat(history.values()).extracting(DatedValue::source).allMatch(source -> !source.isBlank());
            if (!history.id().equals("entreprises.nomenclature-activites")) {
                assertThat(history.values()).extracting(DatedValue::confidence).containsOnly(Confidence.LOCAL);
            }
        }
    }

    @Test
    void onlyTheOlderNomenclatureIsUnverified() {
        assertThat(Unverified.values(PARCOURS)).containsExactly("entreprises.nomenclature-activites 2008-01-01");
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Wordings wordings = Wordings.of(EntreprisesPlugin.class, "entreprises");
        sayEverything(wordings);
        wordings.areAllSaidBut();
    }

    private static void sayEverything(Wordings wordings) {
        Participant handedOver = inPlie().did(ETAPE, "2021-03-01");
        Parcours metropolis = forStructure(METROPOLIS);
        for (Story<?> story : List.of(
                company(),
                companyOf(12),
                companyOf(60).from("2021-01-01").declaring(Company.PSE, true),
                aParticipant(),
                aParticipant().from("2021-01-01").declaring(Attributes.ACTIVITY, "student"),
                aParticipant().from("2021-01-01").living(TOURCOING),
                aParticipant().from("2021-01-01").living(ARRAS),
                inPlie(),
                handedOver)) {
            for (Parcours parcours : List.of(PARCOURS, metropolis)) {
                for (String on : List.of("2016-12-31", "2021-03-15")) {
                    wordings.hear(parcours.diagnose(story.dossier(), day(on)));
                }
            }
        }
        wordings.hear(Parcours.of(List.of(new EntreprisesPlugin()))
                .diagnose(aParticipant().dossier(), day("2021-03-15"))); // nothing is known of the PLIE there
        Participant mediation = handedOver
                .entered(MEDIATION_EMPLOI, "2021-03-15")
                .reached(OutcomeKind.CDI, "2021-04-12")
                .reached(OutcomeKind.CDD, "2021-04-12", "2021-06-11");
        SubjectStory supported =
                companyOf(12).entered(CONSEIL_RH, "2021-02-01").did(Company.INTERVIEW, CONSEIL_RH, "2021-02-10");
        for (Story<?> story : List.of(mediation, mediation.did(ETAPE, "2021-06-10"), supported)) {
            wordings.hear(PARCOURS.statuses(story.dossier(), day("2021-07-01")));
        }
    }
}

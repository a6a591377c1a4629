package fr.parcours.accueil;

import static fr.parcours.accueil.Suite.CREATION;
import static fr.parcours.accueil.Suite.PARCOURS;
import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Shipped;
import fr.parcours.testkit.Wordings;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class AccueilPluginTest {
    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("matinales", "mission-locale", "mobilisation", "numerique", "parrainage");
        assertThat(PARCOURS.chapters())
                .extracting(chapter -> chapter.value().id())
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
        for (History history : Shipped.parameters(PARCOURS)) {
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
        Wordings wordings = Wordings.of(AccueilPlugin.class, "accueil");
        sayEverything(wordings);
        wordings.areAllSaidBut();
    }

    private static void sayEverything(Wordings wordings) {
        Participant seeking = aParticipant()
                .born("1992-01-01")
                .from("1995-01-01")
                .declaring(Attributes.ACTIVITY, "job-seeking")
                .living("59599")
                .inQpv()
                .withEducation("3")
                .did(EspaceNumerique.CV, "2010-01-04");
        Participant pupil = aParticipant()
                .born("2004-01-01")
                .from("2010-01-01")
                .declaring(Attributes.ACTIVITY, "pupil")
                .living("59350")
                .outOfQpv()
                .withEducation("4");
        Participant leaving = aParticipant()
                .born("2004-01-01")
                .from("2010-01-01")
                .declaring(Attributes.LEFT_SCHOOL_ON, day("2021-03-16"));
        Participant creator = seeking.entered(MISSION_LOCALE, "2017-03-01").entered(CREATION, "2017-03-01");
        Participant older = aParticipant().born("1960-01-01");
        Parcours withoutTerritory = Parcours.of(List.of(new AccueilPlugin()));
        for (Participant participant : List.of(aParticipant(), seeking, pupil, leaving, creator, older)) {
            for (String on :
                    List.of("1996-11-07", "2008-04-30", "2010-03-15", "2021-03-15", "2021-03-16", "2023-03-01")) {
                for (Parcours parcours : List.of(PARCOURS, withoutTerritory)) {
                    wordings.hear(parcours.diagnose(participant.dossier(), day(on)));
                }
            }
        }
        for (Participant participant : List.of(creator, pupil.entered(MISSION_LOCALE, "2021-03-01"))) {
            wordings.hear(PARCOURS.statuses(participant.dossier(), day("2021-04-01")));
        }
    }
}

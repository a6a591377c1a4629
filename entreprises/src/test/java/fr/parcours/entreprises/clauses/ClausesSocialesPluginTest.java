package fr.parcours.entreprises.clauses;

import static fr.parcours.entreprises.clauses.ClausesSociales.CLAUSES_SOCIALES;
import static fr.parcours.entreprises.clauses.Markets.PARCOURS;
import static fr.parcours.entreprises.clauses.Markets.contract;
import static fr.parcours.entreprises.clauses.Markets.market;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Story;
import fr.parcours.testkit.SubjectStory;
import fr.parcours.testkit.Unverified;
import fr.parcours.testkit.Wordings;
import java.math.BigDecimal;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClausesSocialesPluginTest {
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
        assertThat(Unverified.values(PARCOURS))
                .containsExactly(
                        "clauses-sociales.cout-horaire 2019-01-01",
                        "clauses-sociales.duree-maximale 2019-01-01",
                        "clauses-sociales.part-main-oeuvre 2019-01-01",
                        "clauses-sociales.taux-insertion 2019-01-01");
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Wordings wordings = Wordings.of(ClausesSocialesPlugin.class, "clauses-sociales");
        sayEverything(wordings);
        wordings.areAllSaidBut();
    }

    private static void sayEverything(Wordings wordings) {
        Participant nobody = aParticipant();
        Participant admitted = nobody.born("2000-01-01")
                .inQpv()
                .declaring(Attributes.RQTH, true)
                .declaring(Attributes.BENEFITS, Set.of("rsa"))
                .declaring(Attributes.JOBSEEKER_SINCE, day("2019-01-01"))
                .declaring(Attributes.LEFT_SCHOOL_ON, day("2019-01-01"))
                .entered(CLAUSES_SOCIALES, "2019-02-01")
                .with(contract("M-1", "2019-02-01", "2021-01-31").build());
        Participant others = nobody.born("1980-01-01")
                .outOfQpv()
                .declaring(Attributes.RQTH, false)
                .declaring(Attributes.BENEFITS, Set.of())
                .declaring(Attributes.JOBSEEKER_SINCE, day("2021-03-01"))
                .declaring(Attributes.LEFT_SCHOOL_ON, day("2021-03-01"));
        Parcours wide = Markets.choosing("clauses-sociales.publics", "[chomage, prestations, jeunes, qpv, rqth]");
        for (Participant participant : List.of(nobody, admitted, others)) {
            wordings.hear(PARCOURS.diagnose(participant.dossier(), day("2018-12-31")));
            wordings.hear(wide.diagnose(participant.dossier(), day("2021-03-15")));
        }
        SubjectStory works = market().declaring(Market.ENDS_ON, day("2022-06-30"));
        SubjectStory usual = works.declaring(Market.AMOUNT, euros("10"));
        SubjectStory declared = works.declaring(Market.AMOUNT, euros("1000000"))
                .declaring(Market.LABOUR_SHARE, BigDecimal.TEN)
                .declaring(Market.INSERTION_RATE, BigDecimal.TEN);
        Parcours own = Markets.choosing("clauses-sociales.cout-horaire", "32");
        for (Story<?> story :
                List.of(admitted, market(), usual, usual.declaring(Market.DUE_HOURS, BigDecimal.TEN), declared)) {
            wordings.hear(own.statuses(story.dossier(), day("2021-06-01")));
        }
    }
}

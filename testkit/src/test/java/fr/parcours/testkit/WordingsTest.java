package fr.parcours.testkit;

import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static fr.parcours.testkit.example.TremplinPlugin.TREMPLIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.example.TremplinPlugin;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingsTest {
    private static final Parcours PARCOURS = Parcours.of(List.of(new TremplinPlugin()));
    private static final Messages MESSAGES = Messages.of(TremplinPlugin.class, "tremplin");

    private final Wordings wordings = Wordings.of(TremplinPlugin.class, "tremplin");

    @Test
    void whatADiagnosisSaysIsHeardDownToItsLastRule() {
        wordings.hear(PARCOURS.diagnose(aParticipant().born("2000-01-01").dossier(), day("2021-03-15")));

        assertThat(wordings.said()).contains("tremplin.age.satisfied").allMatch(key -> key.startsWith("tremplin."));
        assertThat(wordings.missing()).isEmpty();
        assertThat(wordings.leftOver())
                .isNotEmpty()
                .contains("tremplin.age.refused")
                .doesNotContain("tremplin.age.satisfied");
    }

    @Test
    void endsObligationsAndAmountsAreHeard() {
        Participant enrolled = aParticipant().born("2000-01-01").entered(TREMPLIN, "2021-01-04");
        wordings.hear(PARCOURS.statuses(enrolled.dossier(), day("2021-03-15")));
        int statuses = wordings.said().size();
        wordings.hear(PARCOURS.allowance(enrolled.dossier(), "tremplin", YearMonth.of(2021, 3)));

        assertThat(statuses).isPositive();
        assertThat(wordings.said()).hasSizeGreaterThan(statuses);
    }

    @Test
    void sentencesInsideSentencesAndListsAreHeard() {
        wordings.hear(MESSAGES.sentence(
                "tremplin.premier-entretien",
                MESSAGES.sentence("tremplin.motivation.quoi"),
                List.of(MESSAGES.sentence("tremplin.motivation.qui"))));

        assertThat(wordings.said())
                .containsExactly("tremplin.motivation.qui", "tremplin.motivation.quoi", "tremplin.premier-entretien");
    }

    @Test
    void whatIsLeftToJudgementIsHeard() {
        Rules rules = Rules.of(MESSAGES, Parameters.NONE);
        wordings.hear(rules.rule(
                        "essai",
                        inquiry -> inquiry.saying("a").appraised(inquiry.sentence("what"), inquiry.sentence("by")))
                .judge(Dossier.of(Subject.participant("J-1")), day("2022-03-01")));

        assertThat(wordings.said()).containsExactly("a", "by", "what");
    }

    @Test
    void whatFailedInsteadOfAnsweringIsAFault() {
        Problem problem = Problem.error("PLUGIN-119", Location.UNKNOWN, "The dispositif 'tremplin' failed.");
        wordings.hear(Allowance.failed(TREMPLIN, YearMonth.of(2021, 3), problem));

        assertThatThrownBy(wordings::areAllSaidBut)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("instead of an answer [[PLUGIN-119] The dispositif 'tremplin' failed.");
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        wordings.hear(MESSAGES.sentence("tremplin.nulle-part"));
        wordings.hear(MESSAGES.sentence("tremplin.age.refused", "l'âge", "16", "25"));

        assertThatThrownBy(() -> wordings.areAllSaidBut("tremplin.age.refused"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("messages of tremplin: said without a wording [tremplin.nulle-part]")
                .hasMessageContaining("shipped but never said [")
                .hasMessageContaining("to be left unsaid but said, or not shipped [tremplin.age.refused]")
                .hasMessageContaining("with a brace or a straight apostrophe [l'âge");
    }

    @Test
    void everyWordingSaidOrExceptedIsWell() {
        String[] unsaid = MESSAGES.keys().toArray(String[]::new);
        wordings.areAllSaidBut(unsaid);

        wordings.hear(PARCOURS.diagnose(
                aParticipant().declaring(Attributes.RQTH, true).dossier(), day("2021-03-15")));
        wordings.areAllSaidBut(wordings.leftOver().toArray(String[]::new));
    }
}

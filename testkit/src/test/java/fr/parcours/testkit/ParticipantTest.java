package fr.parcours.testkit;

import static fr.parcours.testkit.Participants.aParticipant;
import static fr.parcours.testkit.SubjectStory.aCompany;
import static fr.parcours.testkit.SubjectStory.aMarket;
import static fr.parcours.testkit.SubjectStory.anAction;
import static fr.parcours.testkit.example.TremplinPlugin.TREMPLIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ParticipantTest {
    private static final LocalDate LONG_BEFORE = LocalDate.of(1900, 1, 1);
    private static final LocalDate FEBRUARY_3 = LocalDate.of(2021, 2, 3);
    private static final LocalDate JUNE_1 = LocalDate.of(2021, 6, 1);
    private static final AidScheme AID = AidScheme.of("essai", "Aide d’essai");
    private static final Attribute<Integer> STAFF =
            Attribute.whole("staff", "Effectif").of(SubjectKind.COMPANY);

    @Test
    void aStoryGivesItsDossier() {
        Dossier dossier = aParticipant("P-1")
                .born("2001-05-17")
                .woman()
                .living("59599")
                .inQpv()
                .withEducation("3")
                .entered(TREMPLIN, "2021-02-03")
                .interviewed("2021-02-03")
                .did(StepKind.ATELIER, "2021-02-03")
                .reached(OutcomeKind.CDI, "2021-06-01")
                .exited(TREMPLIN, "2021-06-01", ExitReason.EMPLOI)
                .dossier();

        assertThat(dossier)
                .isEqualTo(Dossier.of(
                        Subject.participant("P-1")
                                .born(LocalDate.of(2001, 5, 17))
                                .sex("female"),
                        Declaration.of(LONG_BEFORE, Attributes.COMMUNE, "59599"),
                        Declaration.of(LONG_BEFORE, Attributes.QPV, true),
                        Declaration.of(LONG_BEFORE, Attributes.EDUCATION, "3"),
                        Entry.of(FEBRUARY_3, TREMPLIN),
                        Step.of(FEBRUARY_3, StepKind.ENTRETIEN),
                        Step.of(FEBRUARY_3, StepKind.ATELIER),
                        Outcome.of(JUNE_1, OutcomeKind.CDI),
                        Exit.of(JUNE_1, TREMPLIN, ExitReason.EMPLOI)));
    }

    @Test
    void whatIsDeclaredHoldsFromTheDayLastGiven() {
        Dossier dossier = aParticipant("P-1")
                .man()
                .from("2021-02-03")
                .outOfQpv()
                .from(JUNE_1)
                .refusing(Attributes.QPV)
                .dossier();

        assertThat(dossier)
                .isEqualTo(Dossier.of(
                        Subject.participant("P-1").sex("male"),
                        Declaration.of(FEBRUARY_3, Attributes.QPV, false),
                        Declaration.of(JUNE_1, Values.NONE.refused(Attributes.QPV))));
        assertThat(dossier.answer(Attributes.QPV, FEBRUARY_3.minusDays(1))).isInstanceOf(Answer.Undeclared.class);
        assertThat(dossier.answer(Attributes.QPV, FEBRUARY_3).value()).contains(false);
        assertThat(dossier.answer(Attributes.QPV, JUNE_1)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void whatHasAnEndOrAMonthIsWrittenToo() {
        Dossier dossier = aParticipant()
                .declaringFor("2021-02", Attributes.QPV, true)
                .began(TREMPLIN, PhaseId.AUTONOMIE, "2021-02-03")
                .began(TREMPLIN, PhaseId.AUTONOMIE, "2021-02-03", "2021-06-01")
                .suspended(TREMPLIN, "2021-02-03", "2021-06-01")
                .suspended(TREMPLIN, "2021-02-03", "2021-06-01", "sante")
                .extended(TREMPLIN, "2021-02-03", "2021-06-01")
                .did(StepKind.ATELIER, TREMPLIN, "2021-02-03")
                .signed(TREMPLIN, "2021-02-03", "2021-06-01")
                .reached(OutcomeKind.CDD, "2021-02-03", "2021-06-01")
                .paid(AID, "20", "2021-02-03")
                .paidFor("2021-02", AID, "20.50")
                .dossier();

        assertThat(dossier)
                .isEqualTo(Dossier.of(
                        Subject.participant("P-1"),
                        Declaration.of(LocalDate.of(2021, 2, 28), Attributes.QPV, true)
                                .forMonth(YearMonth.of(2021, 2)),
                        Phase.of(FEBRUARY_3, TREMPLIN, PhaseId.AUTONOMIE),
                        Phase.of(FEBRUARY_3, TREMPLIN, PhaseId.AUTONOMIE).until(JUNE_1),
                        Suspension.of(FEBRUARY_3, TREMPLIN).until(JUNE_1),
                        Suspension.of(FEBRUARY_3, TREMPLIN).until(JUNE_1).reason("sante"),
                        Extension.of(FEBRUARY_3, TREMPLIN, JUNE_1),
                        Step.builder(FEBRUARY_3, StepKind.ATELIER).by(TREMPLIN).build(),
                        Step.builder(FEBRUARY_3, StepKind.SIGNATURE)
                                .by(TREMPLIN)
                                .until(JUNE_1)
                                .build(),
                        Outcome.builder(FEBRUARY_3, OutcomeKind.CDD)
                                .until(JUNE_1)
                                .build(),
                        Aid.of(FEBRUARY_3, AID, new BigDecimal("20.00")),
                        Aid.of(LocalDate.of(2021, 2, 28), AID, new BigDecimal("20.50"))
                                .forMonth(YearMonth.of(2021, 2))));
    }

    @Test
    void companiesActionsAndMarketsAreWrittenInTheSameWords() {
        assertThat(aCompany("E-1")
                        .withSiret("49306038800045")
                        .from(FEBRUARY_3)
                        .declaring(STAFF, 12)
                        .did(StepKind.ENTRETIEN, FEBRUARY_3)
                        .dossier())
                .isEqualTo(Dossier.of(
                        Subject.of(SubjectKind.COMPANY, "E-1").siret("49306038800045"),
                        Declaration.of(FEBRUARY_3, STAFF, 12),
                        Step.of(FEBRUARY_3, StepKind.ENTRETIEN)));
        assertThat(anAction("A-1").dossier().subject()).isEqualTo(Subject.of(SubjectKind.ACTION, "A-1"));
        assertThat(aMarket("M-1").dossier().subject()).isEqualTo(Subject.of(SubjectKind.MARKET, "M-1"));
    }

    @Test
    void factsWithoutAMethodAreCoresOwn() {
        Suspension suspension = Suspension.of(FEBRUARY_3, TREMPLIN).until(JUNE_1);

        assertThat(aParticipant("P-1").with(suspension).dossier().facts()).containsExactly(suspension);
    }

    @Test
    void severalStoriesMayShareABeginning() {
        Participant beginning = aParticipant("P-1").entered(TREMPLIN, FEBRUARY_3);
        Dossier left = beginning.exited(TREMPLIN, JUNE_1, ExitReason.ABANDON).dossier();

        assertThat(beginning.dossier().isEnrolled(TREMPLIN, JUNE_1.plusDays(1))).isTrue();
        assertThat(left.isEnrolled(TREMPLIN, JUNE_1)).isTrue();
        assertThat(left.isEnrolled(TREMPLIN, JUNE_1.plusDays(1))).isFalse();
    }

    @Test
    void aTextThatIsNoDayIsRefused() {
        assertThatThrownBy(() -> aParticipant("P-1").born("17/05/2001")).isInstanceOf(DateTimeException.class);
    }
}

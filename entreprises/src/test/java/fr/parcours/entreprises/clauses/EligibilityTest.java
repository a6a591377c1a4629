package fr.parcours.entreprises.clauses;

import static fr.parcours.entreprises.clauses.Markets.PARCOURS;
import static fr.parcours.entreprises.clauses.Markets.contract;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {
    /** Belongs to none of the publics in March 2021, and everything is known. */
    private static final Participant NONE = aParticipant()
            .born("1980-01-01")
            .outOfQpv()
            .declaring(Attributes.JOBSEEKER_SINCE, day("2021-03-01"))
            .declaring(Attributes.BENEFITS, Set.of())
            .declaring(Attributes.LEFT_SCHOOL_ON, day("2000-06-30"));

    private static final Participant CORRECTED = NONE.from("2020-01-01");

    @Test
    void whoBelongsToNoPublicIsRefused() {
        assertThat(judge(NONE, "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(NONE, "2021-03-15").reasons())
                .extracting(Finding::rule)
                .containsExactly(
                        "clauses-sociales.chomage",
                        "clauses-sociales.prestations",
                        "clauses-sociales.jeunes.age",
                        "clauses-sociales.qpv");
    }

    @ParameterizedTest
    @CsvSource({"2021-03-14, REFUSED", "2021-03-15, SATISFIED", "2021-03-16, SATISFIED"})
    void aJobseekerIsOneForLongFromTheAnniversary(String on, Verdict expected) {
        Participant jobseeker = CORRECTED.declaring(Attributes.JOBSEEKER_SINCE, day("2020-03-15"));
        assertThat(judge(jobseeker, on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"rsa, SATISFIED", "rsa-dependant, SATISFIED", "ass, REFUSED", "prime-activite, REFUSED"})
    void theRsaCountsForThoseWhoDependOnItToo(String benefit, Verdict expected) {
        assertThat(judge(CORRECTED.declaring(Attributes.BENEFITS, Set.of(benefit)), "2021-03-15")
                        .verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // the 16th and the 26th birthdays
        "2005-03-15, 2020-06-30, 2021-03-14, REFUSED",
        "2005-03-15, 2020-06-30, 2021-03-15, SATISFIED",
        "1995-03-15, 2020-06-30, 2021-03-14, SATISFIED",
        "1995-03-15, 2020-06-30, 2021-03-15, REFUSED",
        "1995-03-15, 2020-06-30, 2021-03-16, REFUSED",
        // six months out of school
        "2000-01-01, 2020-09-15, 2021-03-14, REFUSED",
        "2000-01-01, 2020-09-15, 2021-03-15, SATISFIED",
        "2000-01-01, 2020-09-15, 2021-03-16, SATISFIED",
        "2000-01-01, 2020-08-31, 2021-02-27, REFUSED",
        "2000-01-01, 2020-08-31, 2021-02-28, SATISFIED"
    })
    void theYoungAreUnder26AndOutOfSchoolForSixMonths(String birthDate, String left, String on, Verdict expected) {
        Participant young = CORRECTED.born(birthDate).declaring(Attributes.LEFT_SCHOOL_ON, day(left));
        assertThat(judge(young, on).verdict()).isEqualTo(expected);
    }

    @Test
    void theResidentsOfAPriorityDistrictBelong() {
        assertThat(judge(CORRECTED.inQpv(), "2021-03-15").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void theStructureMayAdmitOthers() {
        Participant disabled = NONE.declaring(Attributes.RQTH, true);
        assertThat(judge(disabled, "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(admitting("[rqth]"), disabled, "2021-03-15").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(admitting("[rqth]"), CORRECTED.inQpv(), "2021-03-15").missing())
                .containsExactly(Attributes.RQTH);
        assertThatThrownBy(() -> judge(admitting("[retraites]"), disabled, "2021-03-15"))
                .isInstanceOf(ParcoursException.class)
                .hasMessageContaining("PARAMETER-103");
    }

    @Test
    void whatIsNotKnownIsAsked() {
        assertThat(judge(aParticipant(), "2021-03-15").missing())
                .containsExactlyInAnyOrder(
                        Attributes.BENEFITS,
                        Attributes.BIRTH_DATE,
                        Attributes.JOBSEEKER_SINCE,
                        Attributes.LEFT_SCHOOL_ON,
                        Attributes.QPV);
        assertThat(judge(aParticipant().inQpv(), "2021-03-15").missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, REFUSED", "2019-01-01, SATISFIED", "2019-01-02, SATISFIED"})
    void thePublicsAreKnownFrom2019(String on, Verdict expected) {
        assertThat(judge(aParticipant().inQpv(), on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // one contract of 24 months: the last day, then the next day
        "2019-02-01, 2021-01-31, 2021-01-31, SATISFIED",
        "2019-02-01, 2021-01-31, 2021-02-01, REFUSED",
        // one day less
        "2019-02-01, 2021-01-30, 2021-02-01, SATISFIED",
        // begun, not filled yet
        "2020-02-01, 2022-01-31, 2021-02-01, SATISFIED"
    })
    void aPathFilledByItsContractsLeavesNothing(String from, String until, String on, Verdict expected) {
        Participant resident =
                aParticipant().inQpv().with(contract("M-1", from, until).build());
        assertThat(judge(resident, on).verdict()).isEqualTo(expected);
    }

    @Test
    void explanations() {
        ExplanationText.matches(getClass(), "clauses-refused", judge(NONE, "2021-03-15"));
        ExplanationText.matches(
                getClass(),
                "clauses-filled",
                judge(
                        CORRECTED
                                .inQpv()
                                .with(contract("M-1", "2019-02-01", "2021-01-31")
                                        .build()),
                        "2021-03-15"));
        ExplanationText.matches(
                getClass(),
                "clauses-unknown",
                judge(
                        aParticipant()
                                .with(contract("M-1", "2021-02-01", "2021-02-28")
                                        .build()),
                        "2021-03-15"));
    }

    private static Parcours admitting(String publics) {
        return Markets.choosing("clauses-sociales.publics", publics);
    }

    private static Finding judge(Participant participant, String on) {
        return judge(PARCOURS, participant, on);
    }

    private static Finding judge(Parcours parcours, Participant participant, String on) {
        return parcours.diagnose(participant.dossier(), day(on))
                .of("clauses-sociales")
                .explanation();
    }
}

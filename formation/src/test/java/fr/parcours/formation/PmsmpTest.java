package fr.parcours.formation;

import static fr.parcours.formation.Pmsmp.PMSMP;
import static fr.parcours.formation.Suite.MISSION_LOCALE;
import static fr.parcours.formation.Suite.PLIE;
import static fr.parcours.formation.Suite.choosing;
import static fr.parcours.formation.Suite.judged;
import static fr.parcours.formation.Suite.status;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PmsmpTest {
    private static final Participant FOLLOWED =
            aParticipant().born("2000-06-15").entered(MISSION_LOCALE, "2014-01-06");

    /** A period at a host, for an object. */
    static Step stage(String on, String until, String host, Keyword object) {
        return stage(on, until, host).toBuilder().keyword(object).build();
    }

    /** A period at a host, for an object that is not recorded. */
    static Step stage(String on, String until, String host) {
        return Step.builder(day(on), StepKind.STAGE)
                .until(day(until))
                .party(host)
                .by(PMSMP)
                .build();
    }

    private static Verdict verdict(Participant participant, String on) {
        return judged(participant, "pmsmp", on).verdict();
    }

    @Nested
    class Public {
        @ParameterizedTest
        @CsvSource({
            // day, verdict: the decree is in force on 16 November 2014, articles L5135-1 to -8 say nothing without it
            "2014-11-15, REFUSED",
            "2014-11-16, SATISFIED",
            "2014-11-17, SATISFIED"
        })
        void entersFromTheDecree(String on, Verdict verdict) {
            Participant someone = aParticipant().born("1990-06-15").entered(MISSION_LOCALE, "2014-01-06");
            assertThat(verdict(someone, on)).isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({
            // birth date, day, verdict
            "2005-06-15, 2021-06-14, UNDETERMINED", // 15: other limits, which the prescriber judges
            "2005-06-15, 2021-06-15, SATISFIED", // the day of the 16th birthday
            "2005-06-15, 2021-06-16, SATISFIED",
            "2007-06-15, 2021-06-14, REFUSED", // 13
            "2007-06-15, 2021-06-15, UNDETERMINED", // the day of the 14th birthday
            "2007-06-15, 2021-06-16, UNDETERMINED",
            "1960-06-15, 2021-06-16, SATISFIED", // no upper age
            ", 2021-06-16, UNDETERMINED"
        })
        void isSixteen(String birthDate, String on, Verdict verdict) {
            Participant someone = aParticipant().entered(MISSION_LOCALE, "2021-01-04");
            assertThat(verdict(birthDate == null ? someone : someone.born(birthDate), on))
                    .isEqualTo(verdict);
        }

        @Test
        void isJudgedByThePrescriberAtFifteen() {
            Participant fifteen = aParticipant().born("2005-06-15").entered(MISSION_LOCALE, "2021-01-04");
            assertThat(judged(fifteen, "pmsmp", "2021-06-14").appraisal())
                    .singleElement()
                    .satisfies(appraisal -> {
                        assertThat(appraisal.what().in(Locale.FRENCH))
                                .isEqualTo("Limites propres aux jeunes de 14 ans révolus à moins de 16 ans");
                        assertThat(appraisal.by().in(Locale.FRENCH)).isEqualTo("le prescripteur");
                    });
        }

        @ParameterizedTest
        @CsvSource({
            // entry, exit, day, verdict
            "2021-02-01, 2021-06-30, 2021-01-31, REFUSED",
            "2021-02-01, 2021-06-30, 2021-02-01, SATISFIED",
            "2021-02-01, 2021-06-30, 2021-06-29, SATISFIED",
            "2021-02-01, 2021-06-30, 2021-06-30, REFUSED",
        })
        void isAccompanied(String entry, String exit, String on, Verdict verdict) {
            Participant someone = aParticipant()
                    .born("2000-06-15")
                    .entered(MISSION_LOCALE, entry)
                    .exited(MISSION_LOCALE, exit, ExitReason.EMPLOI);
            assertThat(verdict(someone, on)).isEqualTo(verdict);
        }

        @Test
        void needsAPrescriberWhomSomeoneElseMayBe() {
            Participant elsewhere = aParticipant().born("2000-06-15").entered(PLIE, "2021-01-04");
            assertThat(judged(elsewhere, "pmsmp", "2021-06-15").appraisal())
                    .singleElement()
                    .satisfies(appraisal -> {
                        assertThat(appraisal.by().in(Locale.FRENCH)).isEqualTo("un autre prescripteur");
                    });
            assertThat(choosing("pmsmp.prescrite-par", "[mission-locale, plie]")
                            .diagnose(elsewhere.dossier(), day("2021-06-15"))
                            .of("pmsmp")
                            .verdict())
                    .isEqualTo(Verdict.SATISFIED);
        }

        @ParameterizedTest
        @CsvSource({
            // the internship runs from 1 to 26 March: day, verdict
            "2021-02-28, SATISFIED",
            "2021-03-01, SATISFIED", // it is the one being entered
            "2021-03-02, REFUSED",
            "2021-03-25, REFUSED",
            "2021-03-26, REFUSED",
            "2021-03-27, SATISFIED"
        })
        void isNotInAnInternshipAlready(String on, Verdict verdict) {
            assertThat(verdict(FOLLOWED.with(stage("2021-03-01", "2021-03-26", "A-1")), on))
                    .isEqualTo(verdict);
        }

        @Test
        void explanations() {
            ExplanationText.matches(getClass(), "pmsmp-20", judged(FOLLOWED, "pmsmp", "2021-03-01"));
            ExplanationText.matches(
                    getClass(),
                    "pmsmp-15-elsewhere",
                    judged(aParticipant().born("2005-06-15").entered(PLIE, "2021-01-04"), "pmsmp", "2021-03-01"));
            ExplanationText.matches(
                    getClass(),
                    "pmsmp-13-in-an-internship",
                    judged(
                            aParticipant().born("2008-01-01").with(stage("2021-03-01", "2021-03-26", "A-1")),
                            "pmsmp",
                            "2021-03-10"));
            ExplanationText.matches(getClass(), "pmsmp-2014", judged(FOLLOWED, "pmsmp", "2014-06-15"));
        }
    }

    @Nested
    class End {
        private String end(Participant participant, String on) {
            DerivedEnd end = status(participant, PMSMP, on).end().orElseThrow();
            return end.lastDay() + " "
                    + end.pieces().stream()
                            .filter(DerivedEnd.Piece::decides)
                            .map(each -> each.kind().name())
                            .findFirst()
                            .orElseThrow();
        }

        @ParameterizedTest
        @CsvSource({
            // entry, the day before the same day of the next month
            "2021-03-01, 2021-03-31 TERM",
            "2021-03-15, 2021-04-14 TERM",
            "2021-12-15, 2022-01-14 TERM"
        })
        void isAMonthDateToDate(String entry, String end) {
            assertThat(end(FOLLOWED.entered(PMSMP, entry), entry)).isEqualTo(end);
        }

        @ParameterizedTest
        @CsvSource({
            // planned by the extension, reached
            "2021-04-29, 2021-04-29 EXTENSION",
            "2021-04-30, 2021-04-30 EXTENSION", // the day before two months
            "2021-05-01, 2021-04-30 CAP"
        })
        void isAMonthMoreAtMostOnceRenewed(String until, String end) {
            assertThat(end(FOLLOWED.entered(PMSMP, "2021-03-01").extended(PMSMP, "2021-03-20", until), "2021-03-25"))
                    .isEqualTo(end);
        }

        @ParameterizedTest
        @CsvSource({
            // first day of a month of 31 days with the same host, then the end of the one from 1 March
            "2020-03-02, 2021-03-29", // within twelve months: 29 days are left of 60
            "2020-03-01, 2021-03-31", // twelve months before
            "2020-02-29, 2021-03-31"
        })
        void isNearerWhenDaysWereSpentWithTheHost(String before, String end) {
            Participant back = FOLLOWED.with(
                            stage(before, day(before).plusDays(30).toString(), "A-1", Pmsmp.DECOUVERTE))
                    .entered(PMSMP, "2021-03-01");
            assertThat(end(back.with(stage("2021-03-01", "2021-03-31", "A-1", Pmsmp.CONFIRMATION)), "2021-03-15"))
                    .startsWith(end);
            assertThat(end(back.with(stage("2021-03-01", "2021-03-31", "A-2", Pmsmp.CONFIRMATION)), "2021-03-15"))
                    .startsWith("2021-03-31");
        }
    }
}

package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.Plie.PLIE;
import static fr.parcours.dispositif.plie.Suite.PARCOURS;
import static fr.parcours.dispositif.plie.Suite.answered;
import static fr.parcours.dispositif.plie.Suite.choosing;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositiveExitTest {
    private static final String EMPLOYER = "49306038800045";
    private static final Participant ENTERED = aParticipant().entered(PLIE, "2021-01-15");
    private static final Participant HIRED = ENTERED.reached(OutcomeKind.CDI, "2021-03-01");

    @Nested
    class WhatMakesOne {
        @ParameterizedTest
        @CsvSource({
            // six months from 1 March end on 31 August: the day before, exactly, the day after
            "cdd, 2021-08-30, false",
            "cdd, 2021-08-31, false",
            "cdd, 2021-09-01, true",
            "interim, 2021-09-01, true",
            "contrat-insertion, 2021-09-01, true",
            "pec, 2021-09-01, true",
            "apprentissage, 2021-09-01, true",
            "service-civique, 2021-12-31, false"
        })
        void aContractOfMoreThanSixMonths(String kind, String until, boolean positive) {
            Participant signed = ENTERED.reached(kind(kind), "2021-03-01", until);
            assertThat(exits(signed, "2021-03-01").isEmpty()).isNotEqualTo(positive);
        }

        @ParameterizedTest
        @CsvSource({"2021-08-30, false", "2021-08-31, true", "2021-09-01, true"})
        void orOfSixMonthsWhereTheProtocolSaysSo(String until, boolean positive) {
            Parcours atLeast = choosing("plie.sortie-positive.duree", "\">= 6\"");
            Participant signed = ENTERED.reached(OutcomeKind.CDD, "2021-03-01", until);
            assertThat(dues(atLeast, signed, "2021-03-01").isEmpty()).isNotEqualTo(positive);
        }

        @Test
        void aJobWithoutPlannedEndOrACreation() {
            assertThat(exits(HIRED, "2021-03-01"))
                    .extracting(PositiveExit::reason)
                    .containsExactly(ExitReason.EMPLOI_DURABLE);
            assertThat(exits(ENTERED.reached(OutcomeKind.CREATION_ENTREPRISE, "2021-03-01"), "2021-03-01"))
                    .extracting(PositiveExit::reason)
                    .containsExactly(ExitReason.CREATION);
        }

        @Test
        void aTrainingThatLeadsToAQualificationOnly() {
            Outcome.Builder training =
                    Outcome.builder(day("2021-03-01"), OutcomeKind.FORMATION).until(day("2021-06-30"));
            assertThat(exits(ENTERED.with(training.build()), "2021-07-01")).isEmpty();
            assertThat(exits(ENTERED.with(training.qualifying(false).build()), "2021-07-01"))
                    .isEmpty();
            assertThat(exits(ENTERED.with(training.qualifying(true).build()), "2021-07-01"))
                    .extracting(PositiveExit::reason)
                    .containsExactly(ExitReason.QUALIFICATION);
        }

        @ParameterizedTest
        @CsvSource({"2021-01-14, 0", "2021-01-15, 1", "2021-06-30, 1", "2021-07-01, 0"})
        void begunDuringTheEnrolment(String on, int number) {
            Participant left =
                    ENTERED.exited(PLIE, "2021-06-30", ExitReason.ABANDON).reached(OutcomeKind.CDI, on);
            assertThat(exits(left, "2022-06-01")).hasSize(number);
        }

        @Test
        void aKindThatTheProtocolLeavesOutMakesNone() {
            assertThat(dues(choosing("plie.sortie-positive.contrats", "[cdi]"), HIRED, "2021-04-01"))
                    .hasSize(1);
            assertThat(dues(choosing("plie.sortie-positive.contrats", "[cdd]"), HIRED, "2021-04-01"))
                    .isEmpty();
        }
    }

    @Nested
    class WhereItStands {
        @ParameterizedTest
        @CsvSource({
            // six months after 1 March: 1 September
            "2021-03-01, EXPECTED",
            "2021-08-31, EXPECTED",
            "2021-09-01, NOT_YET_KNOWN",
            "2021-09-02, NOT_YET_KNOWN"
        })
        void isExpectedThenNotYetKnown(String on, PositiveExit.State state) {
            assertThat(state(HIRED, on)).isEqualTo(state);
        }

        @ParameterizedTest
        @CsvSource({
            // confirmed too early, nothing is confirmed
            "2021-08-31, NOT_YET_KNOWN",
            "2021-09-01, CONFIRMED",
            "2021-09-02, CONFIRMED",
            "2021-12-15, CONFIRMED"
        })
        void isConfirmedSixMonthsAfter(String asked, PositiveExit.State state) {
            assertThat(state(HIRED.with(answered(asked, "confirmed")), "2022-01-01"))
                    .isEqualTo(state);
        }

        @Test
        void isConfirmedFromTheDayOfTheStepOnly() {
            Participant confirmed = HIRED.with(answered("2021-09-15", "confirmed"));
            assertThat(state(confirmed, "2021-09-14")).isEqualTo(PositiveExit.State.NOT_YET_KNOWN);
            assertThat(state(confirmed, "2021-09-15")).isEqualTo(PositiveExit.State.CONFIRMED);
        }

        @Test
        void isLostOnTheDayItIsSaid() {
            Participant lost = HIRED.with(answered("2021-05-10", "lost"));
            assertThat(state(lost, "2021-05-09")).isEqualTo(PositiveExit.State.EXPECTED);
            assertThat(state(lost, "2021-05-10")).isEqualTo(PositiveExit.State.LOST);
            assertThat(state(lost.with(answered("2021-09-15", "confirmed")), "2022-01-01"))
                    .isEqualTo(PositiveExit.State.LOST);
        }

        @Test
        void whatWasConfirmedRemainsConfirmed() {
            assertThat(state(
                            HIRED.with(answered("2021-09-15", "confirmed")).with(answered("2021-11-02", "lost")),
                            "2022-01-01"))
                    .isEqualTo(PositiveExit.State.CONFIRMED);
        }

        @ParameterizedTest
        @CsvSource({
            // the job really ended: before six months were whole, on their last day, later
            "2021-08-30, LOST",
            "2021-08-31, NOT_YET_KNOWN",
            "2021-09-01, NOT_YET_KNOWN"
        })
        void isLostWhenItEndedBeforeSixMonths(String ended, PositiveExit.State state) {
            Participant dismissed = ENTERED.with(Outcome.builder(day("2021-03-01"), OutcomeKind.CDI)
                    .endedOn(day(ended))
                    .build());
            assertThat(state(dismissed, "2022-01-01")).isEqualTo(state);
        }

        @ParameterizedTest
        @CsvSource({"2021-06-29, NOT_YET_KNOWN", "2021-06-30, CONFIRMED", "2021-07-01, CONFIRMED"})
        void aTrainingIsConfirmedFromItsLastDay(String asked, PositiveExit.State state) {
            Participant trained = ENTERED.with(Outcome.builder(day("2021-03-01"), OutcomeKind.FORMATION)
                    .until(day("2021-06-30"))
                    .qualifying(true)
                    .build());
            assertThat(state(trained.with(answered(asked, "confirmed")), "2022-01-01"))
                    .isEqualTo(state);
        }

        private PositiveExit.State state(Participant participant, String on) {
            return exits(participant, on).get(0).state();
        }
    }

    @Nested
    class WhatAConfirmationIsAbout {
        private final Participant twoJobs =
                ENTERED.with(hired("2021-03-01", EMPLOYER)).with(hired("2021-05-03", "35600000000048"));

        @Test
        void theJobOfTheEmployerItNames() {
            assertThat(states(twoJobs.with(asked("2021-11-03", "confirmed", EMPLOYER))))
                    .containsExactly(PositiveExit.State.CONFIRMED, PositiveExit.State.NOT_YET_KNOWN);
        }

        @Test
        void elseTheLatestBegun() {
            assertThat(states(twoJobs.with(answered("2021-11-03", "confirmed"))))
                    .containsExactly(PositiveExit.State.NOT_YET_KNOWN, PositiveExit.State.CONFIRMED);
            assertThat(states(twoJobs.with(answered("2021-05-02", "lost"))))
                    .containsExactly(PositiveExit.State.LOST, PositiveExit.State.NOT_YET_KNOWN);
        }

        @Test
        void notWhatAnotherDispositifConfirms() {
            Step ofAnother = Step.builder(day("2021-11-03"), StepKind.CONFIRMATION)
                    .by(DispositifId.of("mediation-emploi", "Médiation emploi"))
                    .value(Attributes.STATE, "confirmed")
                    .build();
            assertThat(states(HIRED.with(ofAnother))).containsExactly(PositiveExit.State.NOT_YET_KNOWN);
        }

        @Test
        void theOneThatSaysMostIsTheBest() {
            Participant named = twoJobs.with(asked("2021-11-03", "confirmed", EMPLOYER));
            assertThat(best(named).outcome().on()).isEqualTo(day("2021-03-01"));
            assertThat(best(twoJobs).outcome().on()).isEqualTo(day("2021-05-03"));
            assertThat(best(twoJobs.with(answered("2021-06-01", "lost")))
                            .outcome()
                            .on())
                    .isEqualTo(day("2021-03-01"));
        }

        private Outcome hired(String on, String employer) {
            return Outcome.builder(day(on), OutcomeKind.CDI).party(employer).build();
        }

        private Step asked(String on, String state, String employer) {
            return Step.builder(day(on), StepKind.CONFIRMATION)
                    .by(PLIE)
                    .party(employer)
                    .value(Attributes.STATE, state)
                    .build();
        }

        private List<PositiveExit.State> states(Participant participant) {
            return exits(participant, "2022-01-01").stream()
                    .map(PositiveExit::state)
                    .toList();
        }

        private PositiveExit best(Participant participant) {
            return PositiveExits.best(
                            Suite.asking(PARCOURS, participant, "2022-01-01"),
                            participant.dossier().enrolments(PLIE).get(0))
                    .orElseThrow();
        }
    }

    @Nested
    class WhatTheStatusShows {
        @ParameterizedTest
        @CsvSource({"2021-08-31, DUE", "2021-09-01, DUE", "2021-09-02, LATE"})
        void theConfirmationIsDueAtSixMonths(String on, Due.State state) {
            List<Due> dues = dues(PARCOURS, HIRED, on);
            assertThat(dues).extracting(Due::by).containsExactly(day("2021-09-01"));
            assertThat(dues.get(0).state(day(on))).isEqualTo(state);
        }

        @Test
        void itIsSaidInWords() {
            assertThat(dues(PARCOURS, HIRED, "2021-04-01").get(0).what().in(Locale.FRENCH))
                    .isEqualTo("« CDI », commencé le 1er mars 2021 : sortie positive attendue, à confirmer le"
                            + " 1er septembre 2021");
        }

        @Test
        void itIsMetOnceConfirmedOrLost() {
            assertThat(dues(PARCOURS, HIRED.with(answered("2021-09-15", "confirmed")), "2022-01-01")
                            .get(0)
                            .metOn())
                    .contains(day("2021-09-15"));
            assertThat(dues(PARCOURS, HIRED.with(answered("2021-05-10", "lost")), "2022-01-01")
                            .get(0)
                            .metOn())
                    .contains(day("2021-05-10"));
        }

        @Test
        void itCitesTheSituationAndWhatConfirmsIt() {
            Participant other = HIRED.reached(OutcomeKind.CDI, "2021-05-03").with(answered("2021-04-10", "lost"));
            Due due = dues(PARCOURS, other, "2022-01-01").get(0);
            assertThat(due.explanation().facts())
                    .extracting(Fact::on)
                    .containsExactly(day("2021-03-01"), day("2021-04-10"));
            assertThat(due.explanation().parameters())
                    .extracting(ParameterValue::parameter)
                    .contains("plie.suivi.duree", "plie.sortie-positive.contrats");
        }

        @Test
        void afterAnExitForAnotherReasonNothingIsLeftToConfirm() {
            assertThat(dues(PARCOURS, HIRED.exited(PLIE, "2021-06-30", ExitReason.ABANDON), "2021-10-01"))
                    .isEmpty();
            assertThat(dues(PARCOURS, HIRED.exited(PLIE, "2021-06-30", ExitReason.EMPLOI_DURABLE), "2021-10-01"))
                    .hasSize(1);
        }
    }

    private static List<Due> dues(Parcours parcours, Participant participant, String on) {
        return parcours.status(participant.dossier(), "plie", day(on)).obligations().stream()
                .filter(due -> due.id().equals("plie.confirmation"))
                .toList();
    }

    private static List<PositiveExit> exits(Participant participant, String on) {
        return Suite.exits(PARCOURS, participant, on);
    }

    private static OutcomeKind kind(String code) {
        return PARCOURS.vocabulary().outcome(code).orElseThrow();
    }
}

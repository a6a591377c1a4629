package fr.parcours.entreprises;

import static fr.parcours.entreprises.MediationEmploi.ETAPE;
import static fr.parcours.entreprises.MediationEmploi.MEDIATION_EMPLOI;
import static fr.parcours.entreprises.Suite.PARCOURS;
import static fr.parcours.entreprises.Suite.inPlie;
import static fr.parcours.testkit.Literals.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.testkit.Participant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmploymentFollowUpTest {
    private static final Participant ENTERED =
            inPlie().did(ETAPE, "2021-03-15").entered(MEDIATION_EMPLOI, "2021-03-15");
    private static final Participant HIRED = ENTERED.reached(OutcomeKind.CDI, "2021-04-12");

    @ParameterizedTest
    @CsvSource({"2021-10-10, DUE", "2021-10-11, DUE", "2021-10-12, LATE"})
    void aContractIsFollowedForItsFirstSixMonths(String on, Due.State expected) {
        assertThat(followUps(HIRED, on)).singleElement().satisfies(due -> {
            assertThat(due.by()).isEqualTo(day("2021-10-11"));
            assertThat(due.state(day(on))).isEqualTo(expected);
            assertThat(due.what().in(Locale.FRENCH))
                    .isEqualTo("Point sur l’emploi commencé le 12 avril 2021, au terme de ses 6 premiers mois");
        });
    }

    @Test
    void itGoesOnAfterTheMediationHasEnded() {
        Participant gone = HIRED.exited(MEDIATION_EMPLOI, "2021-04-30", ExitReason.EMPLOI);
        assertThat(followUps(gone, "2021-10-12"))
                .singleElement()
                .satisfies(due -> assertThat(due.state(day("2021-10-12"))).isEqualTo(Due.State.LATE));
    }

    @ParameterizedTest
    @CsvSource({
        "contact, 2021-09-11, false", // the last month followed begins on the 12th
        "contact, 2021-09-12, true",
        "contact, 2021-10-11, true",
        "contact, 2021-11-20, true", // late, but done
        "entretien, 2021-10-01, true",
        "confirmation, 2021-10-01, true",
        "atelier, 2021-10-01, false"
    })
    void whatShowsWhetherTheJobHeldMeetsIt(String kind, String on, boolean met) {
        Participant followed = HIRED.did(StepKind.of(kind, kind), on);
        assertThat(followUps(followed, "2021-12-31"))
                .singleElement()
                .satisfies(due -> assertThat(due.metOn()).isEqualTo(met ? Optional.of(day(on)) : Optional.empty()));
    }

    @Test
    void aJobConfirmedLostIsFollowedNoLonger() {
        assertThat(followUps(HIRED.with(confirmation("2021-06-01", "lost")), "2021-12-31"))
                .singleElement()
                .satisfies(due -> assertThat(due.metOn()).contains(day("2021-06-01")));
        assertThat(followUps(HIRED.with(confirmation("2021-06-01", "confirmed")), "2021-12-31"))
                .singleElement()
                .satisfies(due -> assertThat(due.metOn()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2021-07-11, 2021-07-11, terme",
        "2021-10-10, 2021-10-10, terme",
        "2021-10-11, 2021-10-11, mois",
        "2021-10-12, 2021-10-11, mois"
    })
    void aShorterContractIsFollowedToItsLastDay(String until, String by, String wording) {
        Participant hired = ENTERED.reached(OutcomeKind.CDD, "2021-04-12", until);
        assertThat(followUps(hired, "2021-05-01")).singleElement().satisfies(due -> {
            assertThat(due.by()).isEqualTo(day(by));
            assertThat(((Sentence) due.what()).key())
                    .isEqualTo(wording.equals("terme") ? "mediation-emploi.suivi.terme" : "mediation-emploi.suivi");
        });
    }

    @Test
    void theRealLastDayWinsOverThePlannedOne() {
        Participant broken = ENTERED.with(Outcome.builder(day("2021-04-12"), OutcomeKind.CDI)
                .endedOn(day("2021-05-20"))
                .build());
        assertThat(followUps(broken, "2021-06-01"))
                .singleElement()
                .satisfies(due -> assertThat(due.by()).isEqualTo(day("2021-05-20")));
    }

    @Test
    void aMissionOfAFewDaysIsRecognisedFromItsFirstDay() {
        Participant mission = ENTERED.reached(OutcomeKind.INTERIM, "2021-04-12", "2021-04-14");
        assertThat(followUps(mission.did(StepKind.CONTACT, "2021-04-11"), "2021-05-01"))
                .singleElement()
                .satisfies(due -> assertThat(due.metOn()).isEmpty());
        assertThat(followUps(mission.did(StepKind.CONTACT, "2021-04-12"), "2021-05-01"))
                .singleElement()
                .satisfies(due -> assertThat(due.metOn()).contains(day("2021-04-12")));
    }

    @Test
    void aStepThatNamesAnotherEmployerSaysNothing() {
        Participant hired = ENTERED.with(
                Outcome.builder(day("2021-04-12"), OutcomeKind.CDI).party("E-1").build());
        assertThat(followUps(hired.with(contact("2021-10-01", "E-2")), "2021-12-31"))
                .singleElement()
                .satisfies(due -> assertThat(due.metOn()).isEmpty());
        assertThat(followUps(hired.with(contact("2021-10-01", "E-1")), "2021-12-31"))
                .singleElement()
                .satisfies(due -> assertThat(due.metOn()).contains(day("2021-10-01")));
    }

    @ParameterizedTest
    @CsvSource({
        "cdi, 2021-03-14, 0", // before the entry
        "cdi, 2021-03-15, 1",
        "apprentissage, 2021-05-01, 1",
        "contrat-insertion, 2021-05-01, 1",
        "formation, 2021-05-01, 0",
        "creation-entreprise, 2021-05-01, 0"
    })
    void contractsBegunDuringTheMediationAreFollowed(String kind, String on, int followed) {
        OutcomeKind outcome = PARCOURS.vocabulary().outcome(kind).orElseThrow();
        assertThat(followUps(ENTERED.reached(outcome, on), "2021-06-01")).hasSize(followed);
    }

    private static Step confirmation(String on, String state) {
        return Step.builder(day(on), StepKind.CONFIRMATION)
                .value(Attributes.STATE, state)
                .build();
    }

    private static Step contact(String on, String party) {
        return Step.builder(day(on), StepKind.CONTACT).party(party).build();
    }

    private static List<Due> followUps(Participant participant, String on) {
        return PARCOURS.status(participant.dossier(), "mediation-emploi", day(on)).obligations().stream()
                .filter(due -> due.id().equals("mediation-emploi.suivi"))
                .toList();
    }
}

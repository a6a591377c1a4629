package fr.parcours.entreprises;

import static fr.parcours.entreprises.ConseilRh.CONSEIL_RH;
import static fr.parcours.entreprises.MediationEmploi.MEDIATION_EMPLOI;
import static fr.parcours.entreprises.MediationEmploi.PLIE;
import static fr.parcours.entreprises.Suite.PARCOURS;
import static fr.parcours.entreprises.Suite.company;
import static fr.parcours.entreprises.Suite.companyOf;
import static fr.parcours.entreprises.Suite.inPlie;
import static fr.parcours.entreprises.Transfrontalier.TRANSFRONTALIER;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static fr.parcours.testkit.SubjectStory.aCompany;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Severity;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.coherence.Coherence;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Story;
import fr.parcours.testkit.SubjectStory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntreprisesCheckTest {
    @ParameterizedTest
    @CsvSource({
        "2021-01-03, facts[0]",
        "2021-01-04, ''",
        "2021-06-29, ''",
        "2021-06-30, facts[2]", // one leaves the PLIE that day
        "2021-07-01, facts[3]"
    })
    void aMediationIsEnteredInThePlie(String on, String place) {
        Participant participant =
                inPlie().exited(PLIE, "2021-06-30", ExitReason.EMPLOI).entered(MEDIATION_EMPLOI, on);
        assertThat(found(participant, "COHERENCE-112"))
                .hasSize(place.isEmpty() ? 0 : 1)
                .allSatisfy(problem -> {
                    assertThat(problem.message()).endsWith("it is refused: 'mediation-emploi.plie'.");
                    assertThat(problem.location().path()).isEqualTo(place);
                });
    }

    @Test
    void withoutTheWordsOfThePlieNothingIsSaidOfIt() {
        Parcours alone = Parcours.of(List.of(new EntreprisesPlugin()));
        Participant participant = aParticipant().entered(MEDIATION_EMPLOI, "2021-03-15");
        assertThat(found(participant, "COHERENCE-112")).hasSize(1);
        assertThat(alone.coherence().check(participant.dossier())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2016-12-31, true", "2017-01-01, false", "2017-01-02, false"})
    void nobodyIsSupportedBeforeTheServiceExists(String on, boolean wrong) {
        assertThat(found(companyOf(10).entered(CONSEIL_RH, on), "COHERENCE-112"))
                .hasSize(wrong ? 1 : 0);
    }

    @Test
    void aCompanyHasASiret() {
        assertThat(found(company(), "ENTREPRISES-102")).isEmpty();
        assertThat(found(aParticipant(), "ENTREPRISES-102")).isEmpty();
        assertThat(found(aCompany("E-2"), "ENTREPRISES-102"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING));
    }

    @ParameterizedTest
    @CsvSource({"2021-05-31, true", "2021-06-01, false", "2021-06-02, false"})
    void aContractCreditedToASessionComesAfterAnAttendance(String signed, boolean wrong) {
        for (StepKind session :
                List.of(Recruitment.UNIS_VERS_EMPLOI, Recruitment.RDV_EMPLOI, Recruitment.CONNECTER_TALENTS)) {
            Participant participant =
                    aParticipant().did(session, "2021-06-01").with(signedVia(OutcomeKind.CDI, signed, session));
            assertThat(found(participant, "ENTREPRISES-103")).hasSize(wrong ? 1 : 0);
        }
    }

    @Test
    void anAttendanceAtAnotherSessionIsNone() {
        Participant participant = aParticipant()
                .did(Recruitment.RDV_EMPLOI, "2021-06-01")
                .with(signedVia(OutcomeKind.CDD, "2021-06-15", Recruitment.UNIS_VERS_EMPLOI));
        assertThat(found(participant, "ENTREPRISES-103"))
                .extracting(Problem::message)
                .containsExactly(
                        "The outcome of 2021-06-15 is credited to 'unis-vers-emploi', which the subject had not"
                                + " attended by then.");
    }

    @ParameterizedTest
    @CsvSource({"session-recrutement, false", "atelier, false", "entretien, true"})
    void theCrossBorderServiceIsAttendedInSessionsAndWorkshops(String kind, boolean wrong) {
        StepKind step = PARCOURS.vocabulary().step(kind).orElseThrow();
        Participant participant = aParticipant()
                .did(step, TRANSFRONTALIER, "2021-06-01")
                .with(signedVia(OutcomeKind.CDI, "2021-06-15", TRANSFRONTALIER));
        assertThat(found(participant, "ENTREPRISES-103")).hasSize(wrong ? 1 : 0);
        Participant elsewhere =
                aParticipant().did(step, "2021-06-01").with(signedVia(OutcomeKind.CDI, "2021-06-15", TRANSFRONTALIER));
        assertThat(found(elsewhere, "ENTREPRISES-103")).hasSize(1);
    }

    @Test
    void aPreselectionComesAfterAnAttendanceToo() {
        Participant named = aParticipant().did(Recruitment.PRESELECTION, TRANSFRONTALIER, "2021-06-01");
        Participant credited = aParticipant()
                .with(Step.builder(day("2021-06-01"), Recruitment.PRESELECTION)
                        .via(Recruitment.UNIS_VERS_EMPLOI)
                        .build());
        assertThat(found(named, "ENTREPRISES-103")).hasSize(1);
        assertThat(found(named.did(Recruitment.SESSION, TRANSFRONTALIER, "2021-06-01"), "ENTREPRISES-103"))
                .isEmpty();
        assertThat(found(credited, "ENTREPRISES-103")).hasSize(1);
        assertThat(found(credited.did(Recruitment.UNIS_VERS_EMPLOI, "2021-06-01"), "ENTREPRISES-103"))
                .isEmpty();
    }

    @Test
    void whatIsCreditedToAnotherServiceIsNoMatterOfOurs() {
        Participant participant = aParticipant().with(signedVia(OutcomeKind.CDI, "2021-06-15", StepKind.PRESTATION));
        assertThat(PARCOURS.coherence().check(participant.dossier())).isEmpty();
    }

    @Test
    void contactsOfCompaniesAreInTheirDossiers() {
        assertThat(found(aParticipant().did(Company.CONTACT, "2021-06-01"), "ENTREPRISES-104"))
                .hasSize(1);
        assertThat(found(aParticipant().did(Company.INTERVIEW, "2021-06-01"), "ENTREPRISES-104"))
                .hasSize(1);
        assertThat(found(aParticipant().did(StepKind.CONTACT, "2021-06-01"), "ENTREPRISES-104"))
                .isEmpty();
        assertThat(found(company().did(Company.CONTACT, "2021-06-01"), "ENTREPRISES-104"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"49, false", "50, true", "51, true"})
    void aCompanySupportedIsSmall(int staff, boolean wrong) {
        SubjectStory company = companyOf(staff).entered(CONSEIL_RH, "2021-02-01");
        assertThat(found(company, "COHERENCE-112"))
                .hasSize(wrong ? 1 : 0)
                .allSatisfy(problem -> assertThat(problem.message()).endsWith("it is refused: 'conseil-rh.effectif'."));
    }

    @Test
    void aCompanyThatGrewSinceOrSaysNothingIsNotReproached() {
        SubjectStory grown = companyOf(49)
                .entered(CONSEIL_RH, "2021-02-01")
                .from("2021-02-02")
                .declaring(Company.STAFF, 80);
        assertThat(found(grown, "COHERENCE-112")).isEmpty();
        assertThat(found(company().entered(CONSEIL_RH, "2021-02-01"), "COHERENCE-112"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-01, rev2, false",
        "2026-12-31, rev2, false",
        "2027-01-01, rev2, true",
        "2027-01-02, rev2, true",
        "2026-06-01, 2025, false", // both codes are given the year before
        "2027-01-01, 2025, false"
    })
    void aCodeOfActivityIsOfTheNomenclatureInForce(String on, String version, boolean wrong) {
        SubjectStory company = company()
                .with(Declaration.of(day(on), Values.of(Company.NAF, "43.21A").with(Company.NAF_VERSION, version)));
        assertThat(found(company, "ENTREPRISES-106")).hasSize(wrong ? 1 : 0);
    }

    @Test
    void aCodeWithoutVersionIsOfTheNomenclatureInForce() {
        SubjectStory company = company().from("2027-01-01").declaring(Company.NAF, "4321A");
        assertThat(found(company, "ENTREPRISES-106")).isEmpty();
        SubjectStory versionAlone = company().from("2027-01-01").declaring(Company.NAF_VERSION, "rev2");
        assertThat(found(versionAlone, "ENTREPRISES-106")).isEmpty();
    }

    @Test
    void twoDossiersOfOneCompanyAreReported() {
        Coherence.Run run = PARCOURS.coherence().run();
        look(run, "E-1", "49306038800045", 1);
        look(run, "E-2", "35600000000048", 2);
        look(run, "E-3", "49306038800045", 3);
        assertThat(run.conclude())
                .filteredOn(problem -> problem.id().equals("ENTREPRISES-107"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.location().line()).isEqualTo(3);
                    assertThat(problem.message()).isEqualTo("Another dossier has the same SIRET: companies.ndjson:1.");
                });
    }

    @Test
    void runsDoNotRememberEachOther() {
        for (int run = 0; run < 2; run++) {
            Coherence.Run other = PARCOURS.coherence().run();
            look(other, "E-1", "49306038800045", 1);
            assertThat(other.conclude()).isEmpty();
        }
    }

    private static void look(Coherence.Run run, String id, String siret, int line) {
        Dossier dossier = Dossier.of(Subject.of(SubjectKind.COMPANY, id).siret(siret));
        run.check(dossier.subject(), dossier.history(), Location.of("companies.ndjson", line));
    }

    private static List<Problem> found(Story<?> story, String id) {
        return PARCOURS.coherence().check(story.dossier()).stream()
                .filter(problem -> problem.id().equals(id))
                .toList();
    }

    private static Outcome signedVia(OutcomeKind kind, String on, Word via) {
        return Outcome.builder(day(on), kind).via(via).build();
    }
}

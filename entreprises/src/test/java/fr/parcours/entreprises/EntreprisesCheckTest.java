package fr.parcours.entreprises;

import static fr.parcours.entreprises.ConseilRh.CONSEIL_RH;
import static fr.parcours.entreprises.MediationEmploi.MEDIATION_EMPLOI;
import static fr.parcours.entreprises.MediationEmploi.PLIE;
import static fr.parcours.entreprises.Situation.PARCOURS;
import static fr.parcours.entreprises.Situation.company;
import static fr.parcours.entreprises.Situation.companyOf;
import static fr.parcours.entreprises.Situation.companyWithoutSiret;
import static fr.parcours.entreprises.Situation.day;
import static fr.parcours.entreprises.Situation.inPlie;
import static fr.parcours.entreprises.Situation.somebody;
import static fr.parcours.entreprises.Transfrontalier.TRANSFRONTALIER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Parcours;
import fr.parcours.core.check.Coherence;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Severity;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntreprisesCheckTest {
    @ParameterizedTest
    @CsvSource({
        "2021-01-03, facts[0]",
        "2021-01-04, ''",
        "2021-06-30, ''", // the last day in the PLIE is in
        "2021-07-01, facts[3]"
    })
    void aMediationIsEnteredInThePlie(String on, String place) {
        Situation situation = inPlie().leaves(PLIE, "2021-06-30").enters(MEDIATION_EMPLOI, on);
        assertThat(found(situation, "ENTREPRISES-101"))
                .hasSize(place.isEmpty() ? 0 : 1)
                .allSatisfy(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
                    assertThat(problem.location().path()).isEqualTo(place);
                });
    }

    @Test
    void withoutTheWordsOfThePlieNothingIsSaidOfIt() {
        Parcours alone = Parcours.of(List.of(new EntreprisesPlugin()));
        Situation situation = somebody().enters(MEDIATION_EMPLOI, "2021-03-15");
        assertThat(found(situation, "ENTREPRISES-101")).hasSize(1);
        assertThat(alone.coherence().check(situation.dossier())).isEmpty();
    }

    @Test
    void aCompanyHasASiret() {
        assertThat(found(company(), "ENTREPRISES-102")).isEmpty();
        assertThat(found(somebody(), "ENTREPRISES-102")).isEmpty();
        assertThat(found(companyWithoutSiret(), "ENTREPRISES-102"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING));
    }

    @ParameterizedTest
    @CsvSource({"2021-05-31, true", "2021-06-01, false", "2021-06-02, false"})
    void aContractCreditedToASessionComesAfterAnAttendance(String signed, boolean wrong) {
        for (StepKind session :
                List.of(Recruitment.UNIS_VERS_EMPLOI, Recruitment.RDV_EMPLOI, Recruitment.CONNECTER_TALENTS)) {
            Situation situation = somebody().does(session, "2021-06-01").signsVia(OutcomeKind.CDI, signed, session);
            assertThat(found(situation, "ENTREPRISES-103")).hasSize(wrong ? 1 : 0);
        }
    }

    @Test
    void anAttendanceAtAnotherSessionIsNone() {
        Situation situation = somebody()
                .does(Recruitment.RDV_EMPLOI, "2021-06-01")
                .signsVia(OutcomeKind.CDD, "2021-06-15", Recruitment.UNIS_VERS_EMPLOI);
        assertThat(found(situation, "ENTREPRISES-103"))
                .extracting(Problem::message)
                .containsExactly(
                        "The outcome of 2021-06-15 is credited to 'unis-vers-emploi', which the subject had not"
                                + " attended by then.");
    }

    @ParameterizedTest
    @CsvSource({"session-recrutement, false", "atelier, false", "entretien, true"})
    void theCrossBorderServiceIsAttendedInSessionsAndWorkshops(String kind, boolean wrong) {
        StepKind step = PARCOURS.vocabulary().step(kind).orElseThrow();
        Situation situation = somebody()
                .does(step, "2021-06-01", TRANSFRONTALIER)
                .signsVia(OutcomeKind.CDI, "2021-06-15", TRANSFRONTALIER);
        assertThat(found(situation, "ENTREPRISES-103")).hasSize(wrong ? 1 : 0);
        Situation elsewhere =
                somebody().does(step, "2021-06-01").signsVia(OutcomeKind.CDI, "2021-06-15", TRANSFRONTALIER);
        assertThat(found(elsewhere, "ENTREPRISES-103")).hasSize(1);
    }

    @Test
    void aPreselectionComesAfterAnAttendanceToo() {
        Situation named = somebody().does(Recruitment.PRESELECTION, "2021-06-01", TRANSFRONTALIER);
        Situation credited = somebody().doesVia(Recruitment.PRESELECTION, "2021-06-01", Recruitment.UNIS_VERS_EMPLOI);
        assertThat(found(named, "ENTREPRISES-103")).hasSize(1);
        assertThat(found(named.does(Recruitment.SESSION, "2021-06-01", TRANSFRONTALIER), "ENTREPRISES-103"))
                .isEmpty();
        assertThat(found(credited, "ENTREPRISES-103")).hasSize(1);
        assertThat(found(credited.does(Recruitment.UNIS_VERS_EMPLOI, "2021-06-01"), "ENTREPRISES-103"))
                .isEmpty();
    }

    @Test
    void whatIsCreditedToAnotherServiceIsNoMatterOfOurs() {
        Situation situation = somebody().signsVia(OutcomeKind.CDI, "2021-06-15", StepKind.PRESTATION);
        assertThat(PARCOURS.coherence().check(situation.dossier())).isEmpty();
    }

    @Test
    void contactsOfCompaniesAreInTheirDossiers() {
        assertThat(found(somebody().does(Company.CONTACT, "2021-06-01"), "ENTREPRISES-104"))
                .hasSize(1);
        assertThat(found(somebody().does(Company.INTERVIEW, "2021-06-01"), "ENTREPRISES-104"))
                .hasSize(1);
        assertThat(found(somebody().does(StepKind.CONTACT, "2021-06-01"), "ENTREPRISES-104"))
                .isEmpty();
        assertThat(found(company().does(Company.CONTACT, "2021-06-01"), "ENTREPRISES-104"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"49, false", "50, true", "51, true"})
    void aCompanySupportedIsSmall(int staff, boolean wrong) {
        Situation situation = companyOf(staff).enters(CONSEIL_RH, "2021-02-01");
        assertThat(found(situation, "ENTREPRISES-105"))
                .hasSize(wrong ? 1 : 0)
                .allSatisfy(problem -> assertThat(problem.message())
                        .isEqualTo("Entry in 'conseil-rh' on 2021-02-01 though 'staff' is not under 50 that day."));
    }

    @Test
    void aCompanyThatGrewSinceOrSaysNothingIsNotReproached() {
        Situation grown = companyOf(49).enters(CONSEIL_RH, "2021-02-01").declares("2021-02-02", Company.STAFF, 80);
        assertThat(found(grown, "ENTREPRISES-105")).isEmpty();
        assertThat(found(company().enters(CONSEIL_RH, "2021-02-01"), "ENTREPRISES-105"))
                .isEmpty();
        assertThat(found(companyOf(80).enters(CONSEIL_RH, "2016-12-31"), "ENTREPRISES-105"))
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
        Situation situation = company()
                .with(Declaration.of(day(on), Values.of(Company.NAF, "43.21A").with(Company.NAF_VERSION, version)));
        assertThat(found(situation, "ENTREPRISES-106")).hasSize(wrong ? 1 : 0);
    }

    @Test
    void aCodeWithoutVersionIsOfTheNomenclatureInForce() {
        Situation situation = company().declares("2027-01-01", Company.NAF, "4321A");
        assertThat(found(situation, "ENTREPRISES-106")).isEmpty();
        Situation versionAlone = company().declares("2027-01-01", Company.NAF_VERSION, "rev2");
        assertThat(found(versionAlone, "ENTREPRISES-106")).isEmpty();
    }

    @Test
    void twoDossiersOfOneCompanyAreTold() {
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

    private static List<Problem> found(Situation situation, String id) {
        return PARCOURS.coherence().check(situation.dossier()).stream()
                .filter(problem -> problem.id().equals(id))
                .toList();
    }
}

package fr.parcours.entreprises;

import static fr.parcours.entreprises.ConseilRh.CONSEIL_RH;
import static fr.parcours.entreprises.Suite.PARCOURS;
import static fr.parcours.entreprises.Suite.companyOf;
import static fr.parcours.testkit.Literals.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.testkit.SubjectStory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConseilRhWorkflowTest {
    private static final SubjectStory CONTACTED = companyOf(12).did(Company.CONTACT, CONSEIL_RH, "2021-01-20");
    private static final SubjectStory ENTERED = CONTACTED.entered(CONSEIL_RH, "2021-02-01");
    private static final SubjectStory INTERVIEWED = ENTERED.did(Company.INTERVIEW, CONSEIL_RH, "2021-02-15");

    @Test
    void aCompanyOnlyContactedIsNotSupported() {
        PathwayStatus status = status(CONTACTED, "2021-03-01");
        assertThat(status.state()).isEqualTo(PathwayStatus.State.NONE);
        assertThat(status.obligations()).isEmpty();
    }

    @Test
    void nothingLimitsItInTime() {
        assertThat(status(ENTERED, "2026-03-01").end()).isEmpty();
        assertThat(status(ENTERED, "2026-03-01").state()).isEqualTo(PathwayStatus.State.OPEN);
    }

    @Test
    void theContactComesFirst() {
        assertThat(due(ENTERED, "conseil-rh.contact", "2021-02-01"))
                .hasValueSatisfying(due -> assertThat(due.metOn()).contains(day("2021-01-20")));
        SubjectStory unannounced = companyOf(12).entered(CONSEIL_RH, "2021-02-01");
        assertThat(due(unannounced, "conseil-rh.contact", "2021-02-01"))
                .hasValueSatisfying(
                        due -> assertThat(due.state(day("2021-02-02"))).isEqualTo(Due.State.LATE));
    }

    @Test
    void aContactOfAnotherServiceIsNotItsOwn() {
        SubjectStory other = companyOf(12).did(Company.CONTACT, "2021-01-20").entered(CONSEIL_RH, "2021-02-01");
        assertThat(due(other, "conseil-rh.contact", "2021-02-01"))
                .hasValueSatisfying(due -> assertThat(due.metOn()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28, DUE", "2021-03-01, DUE", "2021-03-02, LATE"})
    void theInterviewFollowsWithinAMonth(String on, Due.State expected) {
        assertThat(due(ENTERED, "conseil-rh.entretien", on))
                .hasValueSatisfying(due -> assertThat(due.state(day(on))).isEqualTo(expected));
    }

    @Test
    void anInterviewHeldBeforeTheEntryServes() {
        SubjectStory early =
                CONTACTED.did(Company.INTERVIEW, CONSEIL_RH, "2021-01-25").entered(CONSEIL_RH, "2021-02-01");
        assertThat(due(early, "conseil-rh.entretien", "2021-02-01"))
                .hasValueSatisfying(due -> assertThat(due.metOn()).contains(day("2021-01-25")));
        assertThat(due(early, "conseil-rh.reponses", "2021-02-01"))
                .hasValueSatisfying(due -> assertThat(due.by()).isEqualTo(day("2021-04-01")));
    }

    @Test
    void answersFollowTheInterview() {
        assertThat(due(ENTERED, "conseil-rh.reponses", "2021-02-14")).isEmpty();
        assertThat(due(INTERVIEWED, "conseil-rh.reponses", "2021-02-14")).isEmpty();
        assertThat(due(INTERVIEWED, "conseil-rh.reponses", "2021-02-15")).hasValueSatisfying(due -> {
            assertThat(due.state(day("2021-04-15"))).isEqualTo(Due.State.DUE);
            assertThat(due.state(day("2021-04-16"))).isEqualTo(Due.State.LATE);
        });
        SubjectStory answered = INTERVIEWED
                .began(CONSEIL_RH, PhaseId.DIAGNOSTIC, "2021-02-15")
                .began(CONSEIL_RH, PhaseId.ACCOMPAGNEMENT, "2021-03-10");
        assertThat(due(answered, "conseil-rh.reponses", "2021-03-10"))
                .hasValueSatisfying(due -> assertThat(due.metOn()).contains(day("2021-03-10")));
        assertThat(PARCOURS.coherence().check(answered.dossier())).isEmpty();
    }

    @Test
    void anInterviewServesOneEnrolment() {
        SubjectStory again =
                INTERVIEWED.exited(CONSEIL_RH, "2021-06-30", ExitReason.EMPLOI).entered(CONSEIL_RH, "2022-02-01");
        assertThat(due(again, "conseil-rh.entretien", "2022-02-01"))
                .hasValueSatisfying(due -> assertThat(due.metOn()).isEmpty());
        assertThat(due(again.did(Company.INTERVIEW, CONSEIL_RH, "2022-02-10"), "conseil-rh.entretien", "2021-12-31"))
                .hasValueSatisfying(due -> assertThat(due.metOn()).contains(day("2021-02-15")));
    }

    @ParameterizedTest
    @CsvSource({
        "autonomie, POSITIVE",
        "terme, NEUTRAL",
        "demenagement, NEUTRAL",
        "cessation-activite, NEUTRAL",
        "demande, NEGATIVE",
        "abandon, NEGATIVE"
    })
    void aCompanyLeavesForReasonsOfItsOwn(String reason, ExitNature nature) {
        assertThat(workflow().nature(ExitReason.of(reason, reason))).contains(nature);
    }

    @ParameterizedTest
    @CsvSource({"emploi", "limite-age", "scolarite", "deces"})
    void aCompanyDoesNotLeaveAsAPersonDoes(String reason) {
        assertThat(workflow().allows(ExitReason.of(reason, reason), day("2021-06-30")))
                .isFalse();
    }

    private static Workflow workflow() {
        return PARCOURS.dispositifs().stream()
                .map(owned -> owned.value())
                .filter(dispositif -> dispositif.id().equals(CONSEIL_RH))
                .findFirst()
                .flatMap(dispositif -> dispositif.workflow())
                .orElseThrow();
    }

    private static PathwayStatus status(SubjectStory company, String on) {
        return PARCOURS.status(company.dossier(), "conseil-rh", day(on));
    }

    private static Optional<Due> due(SubjectStory company, String id, String on) {
        return status(company, on).obligations().stream()
                .filter(due -> due.id().equals(id))
                .findFirst();
    }
}

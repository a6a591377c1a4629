package fr.parcours.entreprises.clauses;

import static fr.parcours.entreprises.clauses.ClausesSociales.CLAUSES_SOCIALES;
import static fr.parcours.entreprises.clauses.Markets.PARCOURS;
import static fr.parcours.entreprises.clauses.Markets.contract;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static fr.parcours.testkit.SubjectStory.aCompany;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.testkit.Participant;
import org.junit.jupiter.api.Test;

class PathwayTest {
    private static final Participant ENTERED = aParticipant().entered(CLAUSES_SOCIALES, "2019-02-01");

    @Test
    void thePathOfAParticipantEndsWhenItsContractsFillIt() {
        Participant hired =
                ENTERED.with(contract("M-1", "2019-02-01", "2021-12-31").build());
        assertThat(status(hired.dossier()).end().orElseThrow().lastDay()).isEqualTo("2021-01-31");
        assertThat(status(hired.dossier())
                        .end()
                        .orElseThrow()
                        .pieces()
                        .get(0)
                        .explanation()
                        .parameters())
                .extracting(ParameterValue::parameter, ParameterValue::unverified)
                .containsExactly(org.assertj.core.api.Assertions.tuple("clauses-sociales.duree-maximale", true));
    }

    @Test
    void nothingEndsItBefore() {
        Participant hired =
                ENTERED.with(contract("M-1", "2019-02-01", "2020-12-31").build());
        assertThat(status(hired.dossier()).end()).isEmpty();
        assertThat(status(ENTERED.dossier()).end()).isEmpty();
    }

    @Test
    void aCompanyIsFollowedAsLongAsNeeded() {
        PathwayStatus status =
                status(aCompany("E-1").entered(CLAUSES_SOCIALES, "2020-01-06").dossier());
        assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(status.end()).isEmpty();
        assertThat(status.obligations()).isEmpty();
    }

    private static PathwayStatus status(Dossier dossier) {
        return PARCOURS.status(dossier, "clauses-sociales", day("2020-06-01"));
    }
}

package fr.parcours.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PhaseDaysTest {
    private static final DispositifId ATELIER = DispositifId.of("atelier", "Atelier");

    @Test
    void aPhaseLastsToTheExitEvenWhenTheSubjectComesBackThatDay() {
        LocalDate back = LocalDate.of(2021, 6, 14);
        Phase first = Phase.of(LocalDate.of(2021, 1, 4), ATELIER, PhaseId.ACCOMPAGNEMENT);
        Phase second = Phase.of(back, ATELIER, PhaseId.ACCOMPAGNEMENT);
        Dossier dossier = Dossier.of(
                Subject.participant("J-000001"),
                Entry.of(first.on(), ATELIER),
                first,
                Exit.of(back, ATELIER, ExitReason.DEMANDE),
                Entry.of(back, ATELIER),
                second);

        assertThat(dossier.days(first)).isEqualTo(Days.between(first.on(), back));
        assertThat(dossier.days(second)).isEqualTo(Days.from(back));
    }

    @Test
    void aPhaseLastsToTheEveOfTheNextOfTheSameEnrolment() {
        Phase first = Phase.of(LocalDate.of(2021, 1, 4), ATELIER, PhaseId.ACCOMPAGNEMENT);
        Phase second = Phase.of(LocalDate.of(2021, 6, 14), ATELIER, PhaseId.SUIVI);
        Dossier dossier = Dossier.of(Subject.participant("J-000001"), Entry.of(first.on(), ATELIER), first, second);

        assertThat(dossier.days(first)).isEqualTo(Days.between(first.on(), LocalDate.of(2021, 6, 13)));
    }
}

package fr.parcours.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
    void aPhaseLastsToTheDayBeforeTheNextOfTheSameEnrolment() {
        Phase first = Phase.of(LocalDate.of(2021, 1, 4), ATELIER, PhaseId.ACCOMPAGNEMENT);
        Phase second = Phase.of(LocalDate.of(2021, 6, 14), ATELIER, PhaseId.SUIVI);
        Dossier dossier = Dossier.of(Subject.participant("J-000001"), Entry.of(first.on(), ATELIER), first, second);

        assertThat(dossier.days(first)).isEqualTo(Days.between(first.on(), LocalDate.of(2021, 6, 13)));
    }

    @Test
    void aPhaseOutsideAnyEnrolmentLastsItsOwnDay() {
        Phase before = Phase.of(LocalDate.of(2021, 1, 4), ATELIER, PhaseId.ACCOMPAGNEMENT);
        Phase after = Phase.of(LocalDate.of(2021, 9, 1), ATELIER, PhaseId.SUIVI);
        Phase elsewhere = Phase.of(before.on(), DispositifId.of("forum", "Forum"), PhaseId.SUIVI);
        Dossier dossier = Dossier.of(
                Subject.participant("J-000001"),
                before,
                Entry.of(LocalDate.of(2021, 2, 1), ATELIER),
                Exit.of(LocalDate.of(2021, 6, 14), ATELIER, ExitReason.TERME),
                after,
                elsewhere);

        assertThat(dossier.days(before)).isEqualTo(Days.of(before.on()));
        assertThat(dossier.days(after)).isEqualTo(Days.of(after.on()));
        assertThat(dossier.days(elsewhere)).isEqualTo(Days.of(elsewhere.on()));
    }

    @Test
    void aPhaseThatIsNotInTheDossierLastsToTheEndOfTheEnrolment() {
        LocalDate entry = LocalDate.of(2021, 1, 4);
        Dossier dossier = Dossier.of(Subject.participant("J-000001"), Entry.of(entry, ATELIER));
        Phase unknown = Phase.of(entry.plusDays(3), ATELIER, PhaseId.SUIVI);

        assertThat(dossier.days(unknown)).isEqualTo(Days.from(unknown.on()));
    }

    @Property(tries = 300)
    void theDaysOfAllPhasesAreThoseOfEachAlone(@ForAll Random random) {
        List<Fact> facts = new ArrayList<>();
        for (int each = random.nextInt(30); each > 0; each--) {
            LocalDate on = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(25));
            facts.add(
                    switch (random.nextInt(5)) {
                        case 0 -> Entry.of(on, ATELIER);
                        case 1 -> Exit.of(on, ATELIER);
                        default -> Phase.of(on, ATELIER, random.nextBoolean() ? PhaseId.SUIVI : PhaseId.DIAGNOSTIC);
                    });
        }
        Dossier dossier = Dossier.of(Subject.participant("J-000001"), facts);

        assertThat(dossier.facts(Phase.class))
                .allSatisfy(phase -> assertThat(dossier.days(phase)).isEqualTo(daysAlone(dossier, phase)));
    }

    /** Finds the days of one phase by looking at all that follow it. */
    private static Days daysAlone(Dossier dossier, Phase phase) {
        Optional<Enrolment> enrolment = dossier.enrolment(ATELIER, phase.on());
        if (enrolment.isEmpty()) {
            return Days.of(phase.on());
        }
        Optional<LocalDate> next = dossier.facts(Phase.class)
                .dropWhile(other -> !other.equals(phase))
                .skip(1)
                .map(Phase::on)
                .filter(on -> dossier.enrolment(ATELIER, on).equals(enrolment))
                .findFirst();
        Optional<LocalDate> last = next.map(on -> on.equals(phase.on()) ? on : on.minusDays(1));
        return Days.between(phase.on(), last.or(() -> enrolment.get().lastDay()));
    }
}

package fr.parcours.population.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 9);

    @Test
    void sessionsAreSpreadOverTheWorkingDaysAskedFor() {
        List<LocalDate> tuesdays = Series.spread(2021, 46, DayOfWeek.TUESDAY);

        assertThat(tuesdays)
                .hasSize(46)
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY && day.getYear() == 2021);
        assertThat(tuesdays.get(0).getMonthValue()).isEqualTo(1);
        assertThat(tuesdays.get(45).getMonthValue()).isEqualTo(12);
    }

    @Test
    void moreSessionsThanDaysShareDays() {
        assertThat(Series.spread(2021, 90, DayOfWeek.TUESDAY)).hasSize(90).isSorted();
    }

    @Test
    void anAttendanceSaysAgainWhatItsSessionIsAbout() {
        Series series = new Series("essai", StepKind.ATELIER, List.of(DAY))
                .with(ServiceWords.NUTRITION, Keyword.JEUNES)
                .by(ServiceWords.HEALTH);
        Person person = new Person("J-1", LocalDate.of(2001, 1, 1), DAY);
        series.attend(person, DAY);
        Step session = step(series.dossier());
        Step attendance = person.facts(Step.class).findFirst().orElseThrow();

        assertThat(attendance.party()).contains("A-essai-2021");
        assertThat(attendance.keywords()).isEqualTo(session.keywords()).hasSize(2);
        assertThat(attendance.dispositifs()).isEqualTo(session.dispositifs()).containsExactly(ServiceWords.HEALTH);
    }

    @Test
    void whoeverHoldsASessionDoesNotReceiveForAllThat() {
        Series series = new Series("essai", StepKind.ATELIER, List.of(DAY)).heldBy(ServiceWords.PARRAINAGE);
        Person person = new Person("J-1", LocalDate.of(2001, 1, 1), DAY);
        series.attend(person, DAY);

        assertThat(step(series.dossier()).dispositifs()).containsExactly(ServiceWords.PARRAINAGE);
        assertThat(person.facts(Step.class)).allMatch(step -> step.dispositifs().isEmpty());
    }

    private static Step step(Dossier action) {
        return action.facts(Step.class).findFirst().orElseThrow();
    }
}

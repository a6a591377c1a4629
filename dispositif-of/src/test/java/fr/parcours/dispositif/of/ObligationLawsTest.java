package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Situation.PARCOURS;
import static fr.parcours.dispositif.of.Situation.born;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ObligationLawsTest {
    private static final LocalDate RENTREE = LocalDate.of(2020, 9, 1);

    /** From the rentrée of 2020, the age counted on the fingers says who is under the obligation. */
    @Property(tries = 500)
    void theAgeSaysWhoIsUnderIt(@ForAll @IntRange(max = 3000) int birth, @ForAll @IntRange(max = 2000) int later) {
        LocalDate birthDate = LocalDate.of(2001, 1, 1).plusDays(birth);
        LocalDate on = RENTREE.plusDays(later);
        boolean birthdayToCome = MonthDay.from(on).isBefore(MonthDay.from(birthDate));
        int age = on.getYear() - birthDate.getYear() - (birthdayToCome ? 1 : 0);
        Situation situation = born(birthDate.toString()).declares("2020-09-01", Attributes.ACTIVITY, "inactive");
        assertThat(PARCOURS.diagnose(situation.dossier(), on)
                        .of("obligation-formation")
                        .verdict())
                .isEqualTo(age == 16 || age == 17 ? Verdict.SATISFIED : Verdict.REFUSED);
    }

    /**
     * Whatever happens in a stay, what is due comes after what calls for it and not after the obligation's end, nothing is met
     * by what is yet to come, and of the procedures only the last may be running.
     */
    @Property(tries = 300)
    void theProcedureIsOrderly(
            @ForAll @Size(max = 12) List<@IntRange(max = 499) Integer> days,
            @ForAll @Size(12) List<@IntRange(max = 6) Integer> kinds,
            @ForAll @IntRange(max = 499) int seen) {
        LocalDate entry = LocalDate.of(2021, 1, 11);
        Situation situation = born("2004-06-15").enters(OBLIGATION_FORMATION, entry.toString());
        for (int index = 0; index < days.size(); index++) {
            String day = entry.plusDays(days.get(index)).toString();
            situation = switch (kinds.get(index)) {
                case 0 -> situation.does(Grounds.ABSENCE, day);
                case 1 -> situation.does(Grounds.SANS_REPONSE, day);
                case 2 -> situation.does(StepKind.CONVOCATION, day);
                case 3 -> situation.isSummonedAlone(day);
                case 4 -> situation.does(Procedure.TRANSMISSION, day);
                case 5 ->
                    situation.reaches(
                            OutcomeKind.CDD,
                            day,
                            entry.plusDays(days.get(index) + 40).toString());
                default -> situation.does(StepKind.ENTRETIEN, day);
            };
        }
        LocalDate on = entry.plusDays(seen);
        List<Due> dues =
                PARCOURS.status(situation.dossier(), "obligation-formation", on).obligations();
        assertThat(dues).allSatisfy(due -> {
            assertThat(due.by()).isAfter(entry);
            assertThat(due.metOn().filter(day -> day.isAfter(on))).isEmpty();
            assertThat(due.metOn().isPresent() || !due.by().isAfter(LocalDate.of(2022, 6, 14)))
                    .isTrue();
        });
        List<LocalDate> running = dues.stream()
                .filter(due -> due.id().equals("obligation-formation.transmission"))
                .filter(due -> due.state(on) == Due.State.DUE)
                .map(Due::by)
                .toList();
        assertThat(running).hasSizeLessThanOrEqualTo(1);
    }
}

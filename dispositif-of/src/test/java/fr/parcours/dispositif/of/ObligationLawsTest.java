package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Suite.PARCOURS;
import static fr.parcours.dispositif.of.Suite.summonedAlone;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.testkit.Participant;
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
        Participant participant =
                aParticipant().born(birthDate.toString()).from("2020-09-01").declaring(Attributes.ACTIVITY, "inactive");
        assertThat(PARCOURS.diagnose(participant.dossier(), on)
                        .of("obligation-formation")
                        .verdict())
                .isEqualTo(age == 16 || age == 17 ? Verdict.SATISFIED : Verdict.REFUSED);
    }

    /**
     * Whatever happens in an enrolment, what is due comes after what calls for it and not after the obligation's end, nothing is met
     * by what is yet to come, and of the procedures only the last may be running.
     */
    @Property(tries = 300)
    void theProcedureIsOrderly(
            @ForAll @Size(max = 12) List<@IntRange(max = 499) Integer> days,
            @ForAll @Size(12) List<@IntRange(max = 6) Integer> kinds,
            @ForAll @IntRange(max = 499) int seen) {
        LocalDate entry = LocalDate.of(2021, 1, 11);
        Participant participant = aParticipant().born("2004-06-15").entered(OBLIGATION_FORMATION, entry.toString());
        for (int index = 0; index < days.size(); index++) {
            String day = entry.plusDays(days.get(index)).toString();
            participant = switch (kinds.get(index)) {
                case 0 -> participant.did(Grounds.ABSENCE, OBLIGATION_FORMATION, day);
                case 1 -> participant.did(Grounds.SANS_REPONSE, OBLIGATION_FORMATION, day);
                case 2 -> participant.did(StepKind.CONVOCATION, OBLIGATION_FORMATION, day);
                case 3 -> participant.with(summonedAlone(day));
                case 4 -> participant.did(Procedure.TRANSMISSION, OBLIGATION_FORMATION, day);
                case 5 ->
                    participant.with(Outcome.builder(day(day), OutcomeKind.CDD)
                            .endedOn(day(entry.plusDays(days.get(index) + 40).toString()))
                            .build());
                default -> participant.did(StepKind.ENTRETIEN, OBLIGATION_FORMATION, day);
            };
        }
        LocalDate on = entry.plusDays(seen);
        List<Due> dues = PARCOURS.status(participant.dossier(), "obligation-formation", on)
                .obligations();
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

package fr.parcours.accueil;

import static fr.parcours.accueil.Suite.PARCOURS;
import static fr.parcours.accueil.Suite.judged;
import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.testkit.Participant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MissionLocaleLawsTest {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    /** Out of school, the age alone decides, on every day and for every birthday. */
    @Property(tries = 300)
    void theAgeDecides(@ForAll @IntRange(max = 7300) int daysAfter, @ForAll @IntRange(max = 14600) int daysOld) {
        LocalDate on = FIRST.plusDays(daysAfter);
        LocalDate birth = on.minusDays(daysOld);
        int age = Age.on(on, birth);
        Verdict expected = age < 16 || age > 30 ? Verdict.REFUSED : age > 25 ? Verdict.UNDETERMINED : Verdict.SATISFIED;
        Participant participant =
                aParticipant().born(birth.toString()).from("2008-01-01").declaring(Attributes.ACTIVITY, "job-seeking");
        assertThat(judged(participant, "mission-locale", on.toString()).verdict())
                .isEqualTo(expected);
    }

    /** Anyone who may register because of their age alone may do so on the last day, and no longer on the day after. */
    @Property(tries = 300)
    void aRegistrationLastsAsLongAsOneMayRegister(
            @ForAll @IntRange(max = 7300) int daysAfter, @ForAll @IntRange(min = 5850, max = 9490) int daysOld) {
        LocalDate entry = FIRST.plusDays(daysAfter);
        Participant participant = aParticipant()
                .born(entry.minusDays(daysOld).toString())
                .from("2008-01-01")
                .declaring(Attributes.ACTIVITY, "job-seeking");
        LocalDate last = PARCOURS.status(
                        participant.entered(MISSION_LOCALE, entry.toString()).dossier(), "mission-locale", entry)
                .end()
                .orElseThrow()
                .lastDay();
        assertThat(last).isAfterOrEqualTo(entry);
        assertThat(judged(participant, "mission-locale", last.toString()).verdict())
                .isEqualTo(Verdict.SATISFIED);
        assertThat(judged(participant, "mission-locale", last.plusDays(1).toString())
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
    }
}

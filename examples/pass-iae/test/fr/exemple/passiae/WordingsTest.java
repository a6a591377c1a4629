package fr.exemple.passiae;

import static fr.exemple.passiae.PassIae.PASS_IAE;
import static fr.exemple.passiae.Suite.PARCOURS;
import static fr.exemple.passiae.Suite.diagnostic;
import static fr.exemple.passiae.Suite.judged;
import static fr.exemple.passiae.Suite.prolonged;
import static fr.exemple.passiae.Suite.withRsa;
import static fr.exemple.passiae.Suite.withoutCriterion;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Wordings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every sentence has its wording, and every wording is said by someone. */
class WordingsTest {
    private final Wordings wordings = Wordings.of(PassIaePlugin.class, "pass-iae");

    @Test
    void areAllSaid() {
        entries();
        ends();
        wordings.areAllSaidBut("pass-iae.eligibilite.refused"); // a prescriber may always find someone eligible
    }

    private void entries() {
        Participant left =
                withRsa().entered(PASS_IAE, "2021-10-04").exited(PASS_IAE, "2022-06-30", ExitReason.EMPLOI_DURABLE);
        say(withRsa(), "2021-08-31");
        say(left, "2022-07-01");
        say(left, "2024-07-01");
        say(left, "2026-07-01");
        say(left.with(diagnostic("2024-06-01", "plie")), "2024-07-01");
        say(withRsa().entered(PASS_IAE, "2021-10-04"), "2022-07-01");
        say(aParticipant(), "2023-05-02");
        say(aParticipant().declaring(Attributes.RIGHT_TO_WORK, false), "2023-05-02");
        say(withoutCriterion(), "2023-05-02");
        say(withoutCriterion().declaring(Attributes.REGISTERED, false), "2023-05-02");
        Participant all = withoutCriterion()
                .born("2000-01-01")
                .inQpv()
                .withEducation("0")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2020-01-01"))
                .declaring(Attributes.RQTH, true)
                .declaring(Attributes.SINGLE_PARENT, true)
                .declaring(Attributes.HOUSING, "homeless");
        for (var attribute : List.of(
                PassIae.FORMER_WARD,
                PassIae.REFUGEE,
                PassIae.ZRR,
                PassIae.JUSTICE,
                PassIae.FRENCH_BELOW_A1,
                PassIae.MOBILITY)) {
            all = all.declaring(attribute, true);
        }
        say(all, "2023-05-02");
        say(all.born("1970-01-01").declaring(Attributes.BENEFITS, Set.of("aah")), "2023-05-02");
        for (String employer : PassIae.EMPLOYER.type().closedList()) {
            say(aParticipant().declaring(PassIae.EMPLOYER, employer), "2023-05-02");
        }
    }

    private void say(Participant participant, String on) {
        wordings.hear(judged(participant, on));
    }

    private void ends() {
        Participant entered = withRsa().entered(PASS_IAE, "2021-10-04");
        follow(entered.suspended(PASS_IAE, "2021-11-01", "2025-12-31"));
        Participant withoutReason = entered.with(Extension.of(day("2023-09-01"), PASS_IAE, day("2027-10-03")));
        follow(prolonged(withoutReason, "2023-10-01", "2030-12-31", Prolongation.DISABILITY));
        Participant hired = entered.reached(OutcomeKind.FORMATION, "2023-08-01", "2024-06-30")
                .with(Outcome.builder(day("2023-08-01"), OutcomeKind.CDI)
                        .endedOn(day("2024-06-30"))
                        .build());
        for (Prolongation reason : Prolongation.values()) {
            follow(prolonged(hired, "2023-09-01", "2024-10-03", reason));
        }
    }

    private void follow(Participant participant) {
        wordings.hear(PARCOURS.statuses(participant.dossier(), day("2025-12-31")));
    }
}

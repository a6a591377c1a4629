package fr.exemple.passiae;

import static fr.exemple.passiae.PassIae.PASS_IAE;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The suite of the tests: this plug-in, alone; and people of whom all the rules of entry may ask is known. */
final class Suite {
    static final Parcours PARCOURS = Parcours.of(List.of(new PassIaePlugin()));

    private Suite() {}

    /** Someone who meets no criterion: 35 years old in 2023, qualified, housed. What follows is declared a month later. */
    static Participant withoutCriterion() {
        return aParticipant()
                .born("1988-01-01")
                .from("2021-01-01")
                .declaring(Attributes.RIGHT_TO_WORK, true)
                .declaring(Attributes.BENEFITS, Set.of())
                .declaring(Attributes.REGISTERED, true)
                .declaring(Attributes.JOBSEEKER_SINCE, day("2030-01-01"))
                .declaring(Attributes.RQTH, false)
                .declaring(Attributes.SINGLE_PARENT, false)
                .declaring(Attributes.HOUSING, "own")
                .declaring(PassIae.EMPLOYER, "aci")
                .declaring(PassIae.FORMER_WARD, false)
                .declaring(PassIae.REFUGEE, false)
                .declaring(PassIae.ZRR, false)
                .declaring(PassIae.JUSTICE, false)
                .declaring(PassIae.FRENCH_BELOW_A1, false)
                .declaring(PassIae.MOBILITY, false)
                .withEducation("6")
                .outOfQpv()
                .from("2021-02-01");
    }

    /** Someone who receives the RSA: one criterion of level 1. */
    static Participant withRsa() {
        return withoutCriterion().declaring(Attributes.BENEFITS, Set.of("rsa"));
    }

    static Step diagnostic(String on, String by) {
        return Step.builder(day(on), StepKind.DIAGNOSTIC)
                .by(PASS_IAE)
                .prescriber(by)
                .build();
    }

    /** A prolongation as it is recorded: the extension, and the decision of the same day. */
    static Participant prolonged(Participant participant, String on, String until, Prolongation reason) {
        return participant.with(
                Extension.of(day(on), PASS_IAE, day(until)).reason(reason.code()),
                Step.builder(day(on), StepKind.DECISION)
                        .by(PASS_IAE)
                        .keyword(reason.theme())
                        .prescriber("mission-locale")
                        .build());
    }

    static Finding judged(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), "pass-iae", day(on)).explanation();
    }

    static Verdict verdict(Participant participant, String on) {
        return judged(participant, on).verdict();
    }

    static LocalDate end(Participant participant, String on) {
        return PARCOURS.status(participant.dossier(), "pass-iae", day(on))
                .end()
                .orElseThrow()
                .lastDay();
    }
}

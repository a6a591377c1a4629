package fr.parcours.formation;

import static fr.parcours.testkit.Literals.day;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Structures;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The suite of the tests: this plug-in, alone; and what happens to a request for funding only. */
final class Suite {
    static final Parcours PARCOURS = Parcours.of(List.of(new FormationPlugin()));
    static final DispositifId MISSION_LOCALE = DispositifId.MISSION_LOCALE;
    static final DispositifId PLIE = DispositifId.named("plie");

    private Suite() {}

    static Parcours choosing(String parameter, String value) {
        return Parcours.of(List.of(new FormationPlugin()), Structures.choosing(parameter, value));
    }

    static Step asked(String financer, String on) {
        return Step.builder(day(on), StepKind.DEMANDE)
                .by(Formation.FORMATION)
                .party(financer)
                .build();
    }

    static Step answered(String financer, String on, String answer) {
        return Step.builder(day(on), StepKind.DECISION)
                .by(Formation.FORMATION)
                .party(financer)
                .value(Funding.ANSWER, answer)
                .build();
    }

    static Finding judged(Participant participant, String dispositif, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on)).of(dispositif).explanation();
    }

    /** Finds what one rule found, wherever it stands in the explanation. */
    static Finding judged(Participant participant, String dispositif, String on, String rule) {
        return found(judged(participant, dispositif, on), rule).findFirst().orElseThrow();
    }

    static Stream<Finding> found(Finding finding, String rule) {
        return finding.stream().filter(part -> part.rule().equals(rule));
    }

    static PathwayStatus status(Participant participant, DispositifId dispositif, String on) {
        return PARCOURS.status(participant.dossier(), dispositif.code(), day(on));
    }

    /** Prints the obligations of a kind as they stand on a day: {@code by state metOn}. */
    static List<String> obligations(Participant participant, DispositifId dispositif, String id, String on) {
        return status(participant, dispositif, on).obligations().stream()
                .filter(due -> due.id().equals(id))
                .map(due -> due.by() + " " + due.state(day(on)).code()
                        + due.metOn().map(met -> " " + met).orElse(""))
                .toList();
    }

    static Allowance allowance(Participant participant, DispositifId dispositif, String month) {
        return PARCOURS.allowance(participant.dossier(), dispositif.code(), YearMonth.parse(month));
    }
}

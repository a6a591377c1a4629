package fr.parcours.dispositif.of;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What calls for a summons (R114-7 of the code de l'éducation, since 2020-09-01): an unjustified absence at the interview of
 * R114-6, an early drop-out of the pathway of R114-2, no more answers. Each is a step; a drop-out is reported as well by
 * the reason of an exit from an accompaniment of ours, unless something else fulfils the obligation on the next day.
 */
final class Grounds {
    static final StepKind ABSENCE = StepKind.of("absence-injustifiee", "Absence injustifiée à l’entretien");
    static final StepKind RUPTURE = StepKind.of("rupture-parcours", "Rupture anticipée du parcours");
    static final StepKind SANS_REPONSE = StepKind.of("sans-reponse", "Sollicitations restées sans réponse");

    static final Parameter<List<String>> STEPS = Parameter.words("obligation-formation.motifs-convocation", "step");
    static final Parameter<List<String>> REASONS = Parameter.words("obligation-formation.motifs-rupture", "reason");

    private Grounds() {}

    /** A ground, as a fact says it. */
    record Ground(Fact fact, Sentence what) {
        LocalDate on() {
            return fact.on();
        }
    }

    /** Gets the grounds of an enrolment, in order. */
    static List<Ground> of(Inquiry inquiry, Enrolment enrolment) {
        Stream<Ground> steps =
                inquiry.facts(Step.class, step -> enrolment.contains(step.on()) && isGround(inquiry, step)).stream()
                        .map(step -> new Ground(
                                step, inquiry.sentence("obligation-formation.motif", step.kind(), step.on())));
        Stream<Ground> exits =
                inquiry.facts(Exit.class, exit -> enrolment.contains(exit.on()) && isDropOut(inquiry, exit)).stream()
                        .map(exit -> new Ground(
                                exit,
                                inquiry.sentence("obligation-formation.motif.sortie", exit.dispositif(), exit.on())));
        return Stream.concat(steps, exits)
                .sorted(Comparator.comparing(Ground::on))
                .toList();
    }

    private static boolean isGround(Inquiry inquiry, Step step) {
        return inquiry.at(STEPS, step.on()).contains(step.kind().code());
    }

    private static boolean isDropOut(Inquiry inquiry, Exit exit) {
        List<String> reasons = inquiry.at(REASONS, exit.on());
        return exit.reason().filter(reason -> reasons.contains(reason.code())).isPresent()
                && inquiry.at(Fulfilment.DISPOSITIFS, exit.on())
                        .contains(exit.dispositif().code())
                && !Fulfilment.holds(inquiry.asOf(exit.on().plusDays(1)), LocalDate.MIN);
    }
}

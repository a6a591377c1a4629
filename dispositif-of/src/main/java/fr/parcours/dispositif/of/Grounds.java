package fr.parcours.dispositif.of;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What calls for a summons (R114-7 of the code de l'éducation, since 2020-09-01): an unjustified absence at the interview of
 * R114-6, an early drop-out of the pathway of R114-2, no more answers. Each is a step; a drop-out is told as well by the
 * reason of an exit from an accompaniment of ours, unless something else fulfils the obligation on the morrow.
 */
final class Grounds {
    static final StepKind ABSENCE = StepKind.of("absence-injustifiee", "Absence injustifiée à l’entretien");
    static final StepKind RUPTURE = StepKind.of("rupture-parcours", "Rupture anticipée du parcours");
    static final StepKind SANS_REPONSE = StepKind.of("sans-reponse", "Sollicitations restées sans réponse");

    private static final Parameter<List<String>> STEPS = Parameter.codes("obligation-formation.motifs-convocation");
    private static final Parameter<List<String>> REASONS = Parameter.codes("obligation-formation.motifs-rupture");

    private final Parameters parameters;
    private final Messages messages;
    private final Fulfilment fulfilment;

    Grounds(Setting setting, Fulfilment fulfilment) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.fulfilment = fulfilment;
    }

    /** A ground, on its day. */
    record Ground(LocalDate on, Sentence what) {}

    /** Gets the grounds of an enrolment, in order. */
    List<Ground> of(Dossier dossier, Enrolment enrolment) {
        Stream<Ground> steps = dossier.facts(Step.class)
                .filter(step -> enrolment.contains(step.on()) && isGround(step))
                .map(step ->
                        new Ground(step.on(), messages.sentence("obligation-formation.motif", step.kind(), step.on())));
        Stream<Ground> exits = dossier.facts(Exit.class)
                .filter(exit -> enrolment.contains(exit.on()) && isDropOut(dossier, exit))
                .map(exit -> new Ground(
                        exit.on(),
                        messages.sentence("obligation-formation.motif.sortie", exit.dispositif(), exit.on())));
        return Stream.concat(steps, exits)
                .sorted(Comparator.comparing(Ground::on))
                .toList();
    }

    private boolean isGround(Step step) {
        return parameters.at(STEPS, step.on()).value().contains(step.kind().code());
    }

    private boolean isDropOut(Dossier dossier, Exit exit) {
        List<String> reasons = parameters.at(REASONS, exit.on()).value();
        return exit.reason().filter(reason -> reasons.contains(reason.code())).isPresent()
                && parameters
                        .at(Fulfilment.DISPOSITIFS, exit.on())
                        .value()
                        .contains(exit.dispositif().code())
                && !fulfilment.holds(dossier, exit.on().plusDays(1), LocalDate.MIN);
    }
}

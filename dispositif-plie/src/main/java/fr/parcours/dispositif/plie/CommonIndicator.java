package fr.parcours.dispositif.plie;

import fr.parcours.core.parameter.Parameter;
import java.util.Optional;
import java.util.function.Function;

/**
 * A common indicator of a regulation. Its code and its wording are the parameter's, with how sure they are.
 *
 * @param parameter key of the parameter
 * @param moment what places the participant in a period
 * @param counts whether the participant counts; empty when the facts do not say
 */
record CommonIndicator(Parameter<String> parameter, Moment moment, Function<Participant, Optional<Boolean>> counts) {
    /** Obtains an indicator of output. */
    static CommonIndicator output(String parameter, Function<Entrant, Optional<Boolean>> counts) {
        return new CommonIndicator(
                Parameter.code(parameter), Moment.ENTRY, participant -> counts.apply(participant.entrant()));
    }

    /** Obtains an indicator of immediate result. */
    static CommonIndicator immediate(String parameter, Function<Leaver, Optional<Boolean>> counts) {
        return new CommonIndicator(
                Parameter.code(parameter),
                Moment.EXIT,
                participant -> participant.leaver().flatMap(counts));
    }

    /** Obtains an indicator of result at six months. */
    static CommonIndicator later(String parameter, Function<Leaver, Optional<Boolean>> counts) {
        return new CommonIndicator(
                Parameter.code(parameter),
                Moment.SIX_MONTHS,
                participant -> participant.leaver().flatMap(counts));
    }

    /** Returns a copy that counts those only who on entry were something too. */
    CommonIndicator among(Function<Entrant, Optional<Boolean>> entrants) {
        return new CommonIndicator(
                parameter,
                moment,
                participant -> Ternary.all(entrants.apply(participant.entrant()), counts.apply(participant)));
    }

    /**
     * A participant as indicators look at it.
     *
     * @param leaver empty while the person is in
     */
    record Participant(Entrant entrant, Optional<Leaver> leaver) {}

    /** The days that place a participant in a period: an output, an immediate result and a later one each have their own. */
    enum Moment {
        ENTRY,
        EXIT,
        SIX_MONTHS
    }
}

package fr.parcours.runtime;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.json.EvidenceContent;
import java.time.LocalDate;
import java.util.Optional;

/** The values of parameters that are in force in a suite, as data, with whose they are. */
final class Effective {
    private Effective() {}

    /** Finds the value of a parameter on a day, as it is written; empty when there is none, or no such parameter. */
    static Optional<EvidenceContent.Value> on(Parcours parcours, String parameter, LocalDate day) {
        return parcours.parameters().histories().containsKey(parameter)
                ? parcours.parameters()
                        .find(Parameter.of(parameter, "texts", Optional::of), day)
                        .map(value -> of(parcours, value))
                : Optional.empty();
    }

    /** Obtains a value as data. */
    static EvidenceContent.Value of(Parcours parcours, ParameterValue<?> value) {
        return new EvidenceContent.Value(
                value.parameter(),
                value.label(),
                value.texts(),
                value.unit(),
                value.from(),
                value.until(),
                value.source(),
                value.confidence(),
                value.unverified(),
                owner(parcours, value));
    }

    /** Finds whose a value is: it is the structure's when the structure's file states it, at the same place. */
    private static EvidenceContent.Owner owner(Parcours parcours, ParameterValue<?> value) {
        return parcours.structure().overrides().stream()
                        .filter(history -> history.id().equals(value.parameter()))
                        .flatMap(history -> history.values().stream())
                        .anyMatch(stated -> stated.location().equals(value.location())
                                && stated.source().equals(value.source())
                                && stated.texts().equals(value.texts()))
                ? EvidenceContent.Owner.STRUCTURE
                : EvidenceContent.Owner.LAW;
    }
}

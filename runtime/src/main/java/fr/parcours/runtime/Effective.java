package fr.parcours.runtime;

import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.problem.Location;
import fr.parcours.json.EvidenceContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The values of parameters that are in force in a suite, as data, with whose they are. */
final class Effective {
    private Effective() {}

    /** Finds the value of a parameter on a day; empty when there is none, or no such parameter. */
    static Optional<EvidenceContent.Value> on(Parcours parcours, String parameter, LocalDate day) {
        History history = parcours.parameters().histories().get(parameter);
        if (history == null) {
            return Optional.empty();
        }
        Optional<EvidenceContent.Value> found = Optional.empty();
        List<DatedValue> values = history.values();
        for (int place = 0; place < values.size(); place++) {
            if (!values.get(place).from().isAfter(day)) {
                found = Optional.of(value(parcours, history, place));
            }
        }
        return found.filter(value -> value.holdsOn(day));
    }

    private static EvidenceContent.Value value(Parcours parcours, History history, int place) {
        DatedValue value = history.values().get(place);
        Optional<LocalDate> next = history.values().stream()
                .skip(place + 1L)
                .findFirst()
                .map(following -> following.from().minusDays(1));
        return new EvidenceContent.Value(
                history.id(),
                history.label(),
                value.texts(),
                history.unit(),
                value.from(),
                value.until().or(() -> next),
                value.source(),
                value.confidence(),
                value.unverified(),
                owner(parcours, history.id(), value.texts(), value.source(), value.location()));
    }

    /** Finds whose a value is: it is the structure's when the structure's file states it, at the same place. */
    static EvidenceContent.Owner owner(
            Parcours parcours, String parameter, List<String> texts, String source, Location location) {
        return parcours.structure().overrides().stream()
                        .filter(history -> history.id().equals(parameter))
                        .flatMap(history -> history.values().stream())
                        .anyMatch(value -> value.location().equals(location)
                                && value.source().equals(source)
                                && value.texts().equals(texts))
                ? EvidenceContent.Owner.STRUCTURE
                : EvidenceContent.Owner.LAW;
    }
}

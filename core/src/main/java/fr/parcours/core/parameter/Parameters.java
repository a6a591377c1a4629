package fr.parcours.core.parameter;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The effective parameters: what plug-ins ship, overridden by the structure. Immutable and thread-safe. */
public final class Parameters {
    /** No parameter. */
    public static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, History> histories;

    private Parameters(Map<String, History> histories) {
        this.histories = histories;
    }

    /**
     * Obtains parameters; of two histories with one id, the later given wins.
     *
     * @param histories shipped ones first, overrides after
     */
    public static Parameters of(Collection<History> histories) {
        Map<String, History> byId = new TreeMap<>();
        histories.forEach(history -> byId.put(history.id(), history));
        return new Parameters(Collections.unmodifiableMap(byId));
    }

    /** Gets all the histories, by id. */
    public Map<String, History> histories() {
        return histories;
    }

    /**
     * Gets the value of a parameter on a day.
     *
     * @throws ParcoursException if the parameter is unknown ({@code PARAMETER-101}), has no value yet on that day
     *     ({@code PARAMETER-102}), or its text is not of its type ({@code PARAMETER-103})
     */
    public <T> ParameterValue<T> at(Parameter<T> parameter, LocalDate on) {
        History history = history(parameter);
        return find(parameter, on)
                .orElseThrow(() -> new ParcoursException(Problem.error(
                                "PARAMETER-102",
                                history.values().get(0).location(),
                                "Parameter '" + parameter + "' has no value on " + on + ": its first value starts on "
                                        + history.values().get(0).from() + " ("
                                        + history.values().get(0).source() + ").")
                        .toFix("add the value that was in force on " + on + ", or ask about a later date.")));
    }

    /**
     * Finds the value of a parameter on a day, empty before its first value.
     *
     * @throws ParcoursException if the parameter is unknown or its text is not of its type
     */
    public <T> Optional<ParameterValue<T>> find(Parameter<T> parameter, LocalDate on) {
        DatedValue found = null;
        for (DatedValue value : history(parameter).values()) {
            if (!value.from().isAfter(on)) {
                found = value;
            }
        }
        return found == null ? Optional.empty() : Optional.of(read(parameter, found));
    }

    /**
     * Gets the first day on which a parameter has a value.
     *
     * @throws ParcoursException if the parameter is unknown
     */
    public LocalDate firstDay(Parameter<?> parameter) {
        return history(parameter).values().get(0).from();
    }

    private History history(Parameter<?> parameter) {
        History history = histories.get(parameter.id());
        if (history == null) {
            throw new ParcoursException(
                    Problem.error("PARAMETER-101", Location.UNKNOWN, "There is no parameter '" + parameter + "'.")
                            .toFix("write it in the plug-in's parameters.yaml.")
                            .didYouMean(parameter.id(), histories.keySet()));
        }
        return history;
    }

    private static <T> ParameterValue<T> read(Parameter<T> parameter, DatedValue dated) {
        Optional<T> value;
        try {
            value = parameter.type().read(dated.texts());
        } catch (NumberFormatException e) {
            value = Optional.empty();
        }
        return new ParameterValue<>(
                parameter.id(),
                value.orElseThrow(() -> new ParcoursException(Problem.error(
                        "PARAMETER-103",
                        dated.location(),
                        "The value of '" + parameter + "' from " + dated.from() + " is not of its type: '"
                                + String.join("', '", dated.texts()) + "'."))),
                dated.from(),
                dated.source(),
                dated.confidence(),
                dated.unverified(),
                dated.location());
    }
}

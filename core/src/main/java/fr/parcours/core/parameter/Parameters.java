package fr.parcours.core.parameter;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The effective parameters: what plug-ins ship, with the structure's values over them. Immutable and thread-safe. */
@Stable
public final class Parameters {
    private static final Texts TEXTS = Texts.core();

    /** The id of the problem of a value that does not have the form of its parameter: to be reported with its file. */
    public static final String WRONG_FORM = "PARAMETER-103";

    /** No parameter. */
    public static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, History> histories;
    /** Each key's values, read once: a question asks the same keys again and again. */
    private final Map<Parameter<?>, List<ParameterValue<?>>> read = new ConcurrentHashMap<>();

    private Parameters(Map<String, History> histories) {
        this.histories = histories;
    }

    /**
     * Obtains parameters. Of two histories with the same id, the one given later is put over the other: see
     * {@link History#overriddenBy}.
     */
    public static Parameters of(Collection<History> histories) {
        Map<String, History> byId = new TreeMap<>();
        histories.forEach(history -> byId.merge(history.id(), history, History::overriddenBy));
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
     *     ({@code PARAMETER-102}), or a text of it does not have its form ({@code PARAMETER-103})
     */
    public <T> ParameterValue<T> at(Parameter<T> parameter, LocalDate on) {
        List<ParameterValue<T>> values = values(parameter);
        ParameterValue<T> found = latest(values, on);
        if (found == null) {
            throw new ParcoursException(lapsed(parameter, on)
                    .map(last -> afterTheLast(parameter, last, on))
                    .orElseGet(() -> beforeTheFirst(parameter, values.get(0), on)));
        }
        return found;
    }

    /**
     * Finds the value of a parameter on a day, empty before its first value, and after the last day of one that no other follows.
     *
     * @throws ParcoursException if the parameter is unknown or a text of it does not have its form
     */
    public <T> Optional<ParameterValue<T>> find(Parameter<T> parameter, LocalDate on) {
        return Optional.ofNullable(latest(values(parameter), on));
    }

    /**
     * Finds the last value that held before a day on which the parameter has none; empty while it has one, and before its first.
     *
     * @throws ParcoursException if the parameter is unknown or a text of it does not have its form
     */
    public <T> Optional<ParameterValue<T>> lapsed(Parameter<T> parameter, LocalDate on) {
        return values(parameter).stream()
                .filter(value -> !value.from().isAfter(on))
                .reduce((earlier, later) -> later)
                .filter(value -> value.until().filter(on::isAfter).isPresent());
    }

    /**
     * Gets the first value known of a parameter.
     *
     * @throws ParcoursException if the parameter is unknown or a text of it does not have its form
     */
    public <T> ParameterValue<T> first(Parameter<T> parameter) {
        return values(parameter).get(0);
    }

    /**
     * Checks all the values of a parameter, oldest first.
     *
     * @return the problems; none when every value has the form
     */
    public List<Problem> check(Parameter<?> parameter) {
        History history = histories.get(parameter.id());
        if (history == null) {
            return List.of(unknown(parameter));
        }
        List<Problem> problems = new ArrayList<>();
        for (DatedValue dated : history.values()) {
            if (parameter.read(dated.texts()).isEmpty()) {
                problems.add(notOfTheForm(parameter, dated));
            }
        }
        return problems;
    }

    @SuppressWarnings("unchecked") // a key's values are read by that key
    private <T> List<ParameterValue<T>> values(Parameter<T> parameter) {
        List<ParameterValue<?>> values = read.get(parameter);
        if (values == null) {
            values = read(parameter);
            read.put(parameter, values);
        }
        return (List<ParameterValue<T>>) (List<?>) values;
    }

    @SuppressWarnings("unchecked") // all are of the same key
    private <T> List<ParameterValue<?>> read(Parameter<T> parameter) {
        History history = histories.get(parameter.id());
        if (history == null) {
            throw new ParcoursException(unknown(parameter));
        }
        List<ParameterValue<?>> values = new ArrayList<>();
        List<DatedValue> dated = history.values();
        Optional<LocalDate> due = history.nextValueDue();
        for (int place = 0; place < dated.size(); place++) {
            DatedValue value = dated.get(place);
            Optional<LocalDate> next =
                    place + 1 < dated.size() ? Optional.of(dated.get(place + 1).from()) : due;
            T typed = parameter
                    .read(value.texts())
                    .orElseThrow(() -> new ParcoursException(notOfTheForm(parameter, value)));
            values.add(new ParameterValue<>(
                    history, value, value.until().or(() -> next.map(day -> day.minusDays(1))), typed, false));
        }
        due.ifPresent(day -> {
            ParameterValue<T> last = (ParameterValue<T>) values.get(values.size() - 1);
            DatedValue carriedOn = dated.get(dated.size() - 1).carriedOnFrom(day);
            values.add(new ParameterValue<>(history, carriedOn, Optional.empty(), last.value(), true));
        });
        return List.copyOf(values);
    }

    private static <T> @Nullable ParameterValue<T> latest(List<ParameterValue<T>> values, LocalDate on) {
        for (int place = values.size() - 1; place >= 0; place--) {
            ParameterValue<T> value = values.get(place);
            if (!value.from().isAfter(on)) {
                return value.until().filter(on::isAfter).isPresent() ? null : value;
            }
        }
        return null;
    }

    private Problem unknown(Parameter<?> parameter) {
        return Problem.error("PARAMETER-101", Location.UNKNOWN, TEXTS.of("PARAMETER-101.unknown", parameter))
                .toFix(TEXTS.of("PARAMETER-101.fix"))
                .didYouMean(parameter.id(), histories.keySet());
    }

    private static Problem beforeTheFirst(Parameter<?> parameter, ParameterValue<?> first, LocalDate on) {
        return Problem.error(
                        "PARAMETER-102",
                        first.location(),
                        TEXTS.of("PARAMETER-102.before", parameter, on, first.from(), first.source()))
                .toFix(TEXTS.of("PARAMETER-102.fix", on));
    }

    private static Problem afterTheLast(Parameter<?> parameter, ParameterValue<?> last, LocalDate on) {
        return Problem.error(
                        "PARAMETER-102",
                        last.location(),
                        TEXTS.of(
                                "PARAMETER-102.after",
                                parameter,
                                on,
                                last.until().orElseThrow(),
                                last.source()))
                .toFix(TEXTS.of("PARAMETER-102.fix-after", on));
    }

    private static Problem notOfTheForm(Parameter<?> parameter, DatedValue dated) {
        return Problem.error(
                        WRONG_FORM,
                        dated.location(),
                        TEXTS.of("PARAMETER-103.form", parameter, dated.from(), parameter.expected(), dated.texts()))
                .toFix(TEXTS.of("PARAMETER-103.fix", parameter.expected()));
    }
}

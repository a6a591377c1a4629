package fr.parcours.social;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.time.Delay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When requests are decided: in an emergency without waiting, else by the next monthly "commission technique jeunesse".
 *
 * <p>A file complete on the day of a sitting is in time for it. Where the structure lists no sitting after that day, the next
 * one is a month away at most.
 */
final class FajemCommissions {
    private static final Parameter<List<LocalDate>> SITTINGS =
            new Parameter<>("fajem.commissions", FajemCommissions::days);
    private static final Parameter<Integer> MONTHS = Parameter.whole("fajem.delai-commission");
    private static final Parameter<Integer> URGENT_DAYS = Parameter.whole("fajem.delai-urgence");

    private final Parameters parameters;

    FajemCommissions(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * The last day on which a decision is in time.
     *
     * @param how key of its wording: {@code urgence}, {@code commission}, {@code delai}
     */
    record Sitting(LocalDate day, String how, String source) {}

    /** Finds when a request that may be decided from a day on is decided at the latest. */
    Sitting decides(FajemRequest request, LocalDate from) {
        if (request.isUrgent()) {
            ParameterValue<Integer> days = parameters.at(URGENT_DAYS, from);
            return new Sitting(from.plusDays(days.value()), "urgence", days.source());
        }
        ParameterValue<Integer> months = parameters.at(MONTHS, from);
        LocalDate latest = Delay.ofMonths(months.value()).lastDayAfter(from);
        return sitting(from, from)
                .or(() -> sitting(latest, from))
                .orElseGet(() -> new Sitting(latest, "delai", months.source()));
    }

    private Optional<Sitting> sitting(LocalDate on, LocalDate from) {
        ParameterValue<List<LocalDate>> listed = parameters.at(SITTINGS, on);
        return listed.value().stream()
                .filter(day -> !day.isBefore(from))
                .sorted()
                .findFirst()
                .map(day -> new Sitting(day, "commission", listed.source()));
    }

    private static Optional<List<LocalDate>> days(List<String> texts) {
        if (Ceiling.isNone(texts)) {
            return Optional.of(List.of());
        }
        List<LocalDate> days = new ArrayList<>();
        for (String text : texts) {
            try {
                days.add(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(days));
    }
}

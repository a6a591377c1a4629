package fr.parcours.social;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Delay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When requests are decided: in an emergency without waiting, else by the next monthly "commission technique jeunesse".
 *
 * <p>A file complete on the day of a sitting is in time for it. Where the structure lists no sitting after that day, the next
 * one is a month away at most.
 */
final class FajemCommissions {
    static final Parameter<Optional<List<LocalDate>>> SITTINGS = Parameter.of(
                    "fajem.commissions",
                    Texts.of(FajemCommissions.class, "social").of("form.days"),
                    FajemCommissions::days)
            .orNone();
    static final Parameter<Integer> MONTHS = Parameter.whole("fajem.delai-commission");
    static final Parameter<Integer> URGENT_DAYS = Parameter.whole("fajem.delai-urgence");

    private FajemCommissions() {}

    /**
     * The last day on which a decision is in time.
     *
     * @param how key of its wording: {@code urgence}, {@code commission}, {@code delai}
     */
    record Sitting(LocalDate day, String how) {}

    /** Finds when a request that may be decided from a day on is decided at the latest. */
    static Sitting decides(Inquiry inquiry, FajemRequest request, LocalDate from) {
        if (request.isUrgent()) {
            return new Sitting(from.plusDays(inquiry.at(URGENT_DAYS, from)), "urgence");
        }
        return sitting(inquiry, from, from).orElseGet(() -> {
            LocalDate latest = Delay.ofMonths(inquiry.at(MONTHS, from)).lastDayAfter(from);
            return sitting(inquiry, latest, from).orElseGet(() -> new Sitting(latest, "delai"));
        });
    }

    /** Finds the first sitting from a day on, in the calendar that holds on another. */
    private static Optional<Sitting> sitting(Inquiry inquiry, LocalDate on, LocalDate from) {
        return inquiry.at(SITTINGS, on).stream()
                .flatMap(List::stream)
                .filter(day -> !day.isBefore(from))
                .min(Comparator.naturalOrder())
                .map(day -> new Sitting(day, "commission"));
    }

    private static Optional<List<LocalDate>> days(List<String> texts) {
        try {
            return Optional.of(texts.stream().map(LocalDate::parse).toList());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

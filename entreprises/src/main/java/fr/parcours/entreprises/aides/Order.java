package fr.parcours.entreprises.aides;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of a region's prefect: what the State pays, for whom, how long (L5134-19-1, L5134-30, L5134-72).
 *
 * <p>Written one line a public: {@code pec jeunes 65 % 30 h 9-12 mois}, or {@code cie jeunes 47 % 35 h 6 mois cdd 12 mois cdi}
 * where the months are those of the kind of contract. What is ordered for a public and was not read is {@code pec autres non-lu};
 * an order of which nothing was read is {@code non-lu}. A region without an order has {@code aucun}.
 *
 * @param isRead whether something of it was read
 * @param lines none when the prefect has ordered nothing, or when nothing was read
 */
record Order(boolean isRead, List<Line> lines) {
    private static final Texts TEXTS = Texts.of(Order.class, "entreprises");
    private static final String UNREAD = "non-lu";
    private static final Pattern LINE = Pattern.compile("(?<kind>pec|cie) (?<audience>[a-z-]+) (?:" + UNREAD
            + "|(?<rate>[0-9]+(?:\\.[0-9]+)?) % (?<hours>[0-9]+(?:\\.[0-9]+)?) h"
            + " (?:(?<least>[0-9]+)-(?<most>[0-9]+) mois|(?<fixed>[0-9]+) mois cdd (?<open>[0-9]+) mois cdi))");
    private static final List<String> NONE = List.of(Parameter.NONE);

    Order {
        lines = List.copyOf(lines);
    }

    /** Obtains the key of the order of a region. */
    static Parameter<Order> of(String region) {
        return Parameter.of(
                "contrats-aides.arrete." + region, TEXTS.of("form.order", Parameter.NONE, UNREAD), Order::read);
    }

    private static Optional<Order> read(List<String> texts) {
        if (texts.equals(List.of(UNREAD))) {
            return Optional.of(new Order(false, List.of()));
        }
        List<Line> lines = new ArrayList<>();
        for (String text : texts.equals(NONE) ? List.<String>of() : texts) {
            Matcher matcher = LINE.matcher(text);
            Optional<Audience> audience = matcher.matches() ? Audience.of(matcher.group("audience")) : Optional.empty();
            if (audience.isEmpty()) {
                return Optional.empty();
            }
            lines.add(new Line(
                    matcher.group("kind").equals(OutcomeKind.PEC.code()) ? OutcomeKind.PEC : OutcomeKind.CIE,
                    audience.get(),
                    matcher.group("rate") == null ? Optional.empty() : Optional.of(terms(matcher))));
        }
        return Optional.of(new Order(true, lines));
    }

    private static Terms terms(Matcher matcher) {
        boolean byContract = matcher.group("fixed") != null;
        return new Terms(
                new BigDecimal(matcher.group("rate")),
                new BigDecimal(matcher.group("hours")),
                Integer.parseInt(matcher.group(byContract ? "fixed" : "least")),
                Integer.parseInt(matcher.group(byContract ? "fixed" : "most")),
                Integer.parseInt(matcher.group(byContract ? "open" : "most")));
    }

    /** Gets the lines of a kind of contract. */
    List<Line> lines(OutcomeKind kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).toList();
    }

    /**
     * What the order gives to one public.
     *
     * @param terms empty when they were not read
     */
    record Line(OutcomeKind kind, Audience audience, Optional<Terms> terms) {}

    /**
     * What the State pays, and how long.
     *
     * @param rate share of the gross hourly SMIC, in percent
     * @param hours a week that are paid for, at most
     * @param leastMonths of the initial contract
     * @param fixedTermMonths that one contract with a planned end is paid for, at most
     * @param openEndedMonths that one contract without a planned end is paid for, at most
     */
    record Terms(BigDecimal rate, BigDecimal hours, int leastMonths, int fixedTermMonths, int openEndedMonths) {
        /** Checks if the months depend on the kind of contract. */
        boolean areByContract() {
            return fixedTermMonths != openEndedMonths;
        }

        /** Gets the most months that a contract is paid for. */
        int mostMonths(AidedContract contract) {
            return contract.outcome().until().isPresent() ? fixedTermMonths : openEndedMonths;
        }
    }

    /** The publics that orders distinguish. */
    enum Audience {
        JEUNES("jeunes"),
        JEUNES_QPV_ZRR("jeunes-qpv-zrr"),
        QPV_ZRR("qpv-zrr"),
        RSA("rsa"),
        RQTH("rqth"),
        SENIORS("seniors"),
        AUTRES("autres");

        private final String code;

        Audience(String code) {
            this.code = code;
        }

        static Optional<Audience> of(String code) {
            return Arrays.stream(values())
                    .filter(audience -> audience.code.equals(code))
                    .findFirst();
        }

        String code() {
            return code;
        }
    }
}

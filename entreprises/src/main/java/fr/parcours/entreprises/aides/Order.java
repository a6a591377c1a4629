package fr.parcours.entreprises.aides;

import fr.parcours.core.parameter.Parameter;
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
 * <p>Written one line a public: {@code pec jeunes 65 % 30 h 9-12 mois}. A region without an order has {@code aucun}.
 *
 * @param lines none when the prefect has ordered nothing
 */
record Order(List<Line> lines) {
    private static final Pattern LINE = Pattern.compile(
            "(pec|cie) ([a-z-]+) ([0-9]+(?:\\.[0-9]+)?) % ([0-9]+(?:\\.[0-9]+)?) h ([0-9]+)-([0-9]+) mois");
    private static final List<String> NONE = List.of(Parameter.NONE);

    Order {
        lines = List.copyOf(lines);
    }

    /** Obtains the key of the order of a region. */
    static Parameter<Order> of(String region) {
        return Parameter.of(
                "contrats-aides.arrete." + region,
                "lines such as 'pec jeunes 65 % 30 h 9-12 mois', or '" + Parameter.NONE + "'",
                Order::read);
    }

    private static Optional<Order> read(List<String> texts) {
        List<Line> lines = new ArrayList<>();
        for (String text : texts.equals(NONE) ? List.<String>of() : texts) {
            Matcher matcher = LINE.matcher(text);
            Optional<Audience> audience = matcher.matches() ? Audience.of(matcher.group(2)) : Optional.empty();
            if (audience.isEmpty()) {
                return Optional.empty();
            }
            lines.add(new Line(
                    matcher.group(1).equals(OutcomeKind.PEC.code()) ? OutcomeKind.PEC : OutcomeKind.CIE,
                    audience.get(),
                    new BigDecimal(matcher.group(3)),
                    new BigDecimal(matcher.group(4)),
                    Integer.parseInt(matcher.group(5)),
                    Integer.parseInt(matcher.group(6))));
        }
        return Optional.of(new Order(lines));
    }

    /** Gets the lines of a kind of contract. */
    List<Line> lines(OutcomeKind kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).toList();
    }

    /**
     * What the order gives to one public.
     *
     * @param rate share of the gross hourly SMIC, in percent
     * @param hours a week that are paid for, at most
     * @param leastMonths of the initial contract
     * @param mostMonths that one contract is paid for
     */
    record Line(
            OutcomeKind kind, Audience audience, BigDecimal rate, BigDecimal hours, int leastMonths, int mostMonths) {}

    /** The publics that orders distinguish. */
    enum Audience {
        JEUNES("jeunes"),
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

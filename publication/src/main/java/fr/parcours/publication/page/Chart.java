package fr.parcours.publication.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out horizontal bars, the longest as wide as the drawing allows. */
final class Chart {
    private static final int ROW = 30;
    private static final int BAR_TOP = 7;
    private static final int BASELINE = 21;
    private static final int LEFT = 250;
    private static final int WIDEST = 330;
    private static final int GAP = 8;

    private Chart() {}

    /**
     * A bar to lay out.
     *
     * @param length how long; empty when it is hidden or undefined
     * @param unknown whether it is the class of the unknown
     */
    record Bar(String label, Optional<BigDecimal> length, String value, boolean unknown) {}

    static Page.Chart of(String id, String title, List<Bar> bars) {
        BigDecimal longest = bars.stream()
                .flatMap(bar -> bar.length().stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        List<Page.Bar> rows = new ArrayList<>();
        for (Bar bar : bars) {
            int top = rows.size() * ROW;
            int width = width(bar.length(), longest);
            rows.add(new Page.Bar(
                    bar.label(),
                    bar.value(),
                    top + BASELINE,
                    top + BAR_TOP,
                    width,
                    LEFT + width + GAP,
                    bar.unknown() ? "bar unknown" : "bar"));
        }
        return new Page.Chart(id, title, bars.size() * ROW, rows);
    }

    private static int width(Optional<BigDecimal> length, BigDecimal longest) {
        if (length.isEmpty() || length.get().signum() <= 0) {
            return 0;
        }
        return length.get()
                .multiply(BigDecimal.valueOf(WIDEST))
                .divide(longest, MathContext.DECIMAL64)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }
}

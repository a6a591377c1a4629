package fr.parcours.dispositif.cej;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The resources of a month, in euros. */
final class Resources {
    private static final List<Attribute<BigDecimal>> ALL = List.of(
            Attributes.RESOURCES_ACTIVITY,
            Attributes.RESOURCES_REPLACEMENT,
            Attributes.RESOURCES_OTHER,
            Attributes.RESOURCES_GRANTS,
            Attributes.RESOURCES_INTERNSHIP);

    private Resources() {}

    /** Gets the attributes with some codes; codes that are none of the resources name nothing. */
    static List<Attribute<BigDecimal>> with(List<String> codes) {
        return ALL.stream().filter(resource -> codes.contains(resource.code())).toList();
    }

    /**
     * Adds up the resources with some codes, for a month: those of the month itself, or the mean of those read; not rounded. In
     * each month read, what is declared {@code for} it, else what is in force on its last day; never declared is presumed none,
     * refused is lacking.
     */
    static BigDecimal total(Inquiry inquiry, List<String> codes, Window window, YearMonth month) {
        List<YearMonth> months = window.months(month);
        BigDecimal total = BigDecimal.ZERO;
        for (Attribute<BigDecimal> resource : with(codes)) {
            for (YearMonth read : months) {
                total = total.add(inquiry.presume(resource, read.atEndOfMonth(), BigDecimal.ZERO));
            }
        }
        return total.divide(BigDecimal.valueOf(months.size()), MathContext.DECIMAL64);
    }

    /** Which months are read. No article says: the structure chooses. */
    enum Window implements Parameter.Coded {
        /** The month the allowance is for. */
        MONTH("mois", 0, 0),
        /** The mean of the three months before. */
        THREE_MONTHS_BEFORE("moyenne-3-mois", 1, 3);

        private final String code;
        private final int nearest;
        private final int farthest;

        Window(String code, int nearest, int farthest) {
            this.code = code;
            this.nearest = nearest;
            this.farthest = farthest;
        }

        @Override
        public String code() {
            return code;
        }

        private List<YearMonth> months(YearMonth month) {
            return IntStream.rangeClosed(nearest, farthest)
                    .mapToObj(month::minusMonths)
                    .toList();
        }
    }
}

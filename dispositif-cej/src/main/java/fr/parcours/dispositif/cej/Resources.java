package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The resources of a month, in euros. In each month read, what is declared {@code for} it, else what is in force on its last
 * day; what was never declared is none.
 *
 * @param total the resources of the month itself, or the mean of those read; not rounded
 * @param facts declarations read
 * @param presumed codes of the attributes never declared
 * @param refused attributes whose answer was refused
 */
record Resources(BigDecimal total, List<Fact> facts, Set<String> presumed, Set<Attribute<?>> refused) {
    private static final List<Attribute<BigDecimal>> ALL =
            List.of(Attributes.RESOURCES_ACTIVITY, Attributes.RESOURCES_REPLACEMENT, Attributes.RESOURCES_OTHER);

    /** Reads the resources with some codes, for a month. */
    static Resources of(Dossier dossier, List<String> codes, YearMonth month, Window window) {
        BigDecimal total = BigDecimal.ZERO;
        List<Fact> facts = new ArrayList<>();
        Set<String> presumed = new TreeSet<>();
        Set<Attribute<?>> refused = new TreeSet<>();
        List<YearMonth> months = window.months(month);
        for (Attribute<BigDecimal> resource : attributes(codes)) {
            for (YearMonth read : months) {
                Answer<BigDecimal> answer = dossier.answer(resource, read.atEndOfMonth());
                total = total.add(answer.value().orElse(BigDecimal.ZERO));
                Rules.declared(dossier, resource, read.atEndOfMonth()).stream()
                        .filter(fact -> !facts.contains(fact))
                        .forEach(facts::add);
                if (answer instanceof Answer.Undeclared) {
                    presumed.add(resource.code());
                } else if (!answer.isKnown()) {
                    refused.add(resource);
                }
            }
        }
        BigDecimal mean = total.divide(BigDecimal.valueOf(months.size()), MathContext.DECIMAL64);
        return new Resources(mean, facts, presumed, refused);
    }

    /** Gets the attributes with some codes; codes that are none of the resources name nothing. */
    static List<Attribute<BigDecimal>> attributes(List<String> codes) {
        return ALL.stream().filter(resource -> codes.contains(resource.code())).toList();
    }

    /**
     * Which months are read. No article says: the structure chooses.
     */
    enum Window {
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

        /** Obtains the key of a choice of window. */
        static Parameter<Window> parameter(String id) {
            return new Parameter<>(
                    id,
                    texts -> List.of(values()).stream()
                            .filter(window -> texts.equals(List.of(window.code)))
                            .findFirst());
        }

        String code() {
            return code;
        }

        private List<YearMonth> months(YearMonth month) {
            return IntStream.rangeClosed(nearest, farthest)
                    .mapToObj(month::minusMonths)
                    .toList();
        }
    }
}

package fr.parcours.statistics;

import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.time.Days;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of a figure, before anything is counted.
 *
 * @param of the figure it belongs to: the one explained, or one it refers to
 * @param text the text of its definition
 * @param counted how dossiers give it; empty when it is computed or declared
 * @param parts its own parts
 */
record Part(
        Operand.Role role,
        Definition of,
        Expression expression,
        String text,
        int periodsBack,
        Optional<Counted> counted,
        List<Part> parts) {
    /**
     * A measure, as dossiers give it.
     *
     * @param number its number among those of the figure explained, from 1
     * @param rows whether its rows are counted, not what they add up to
     */
    record Counted(int number, Measure measure, boolean rows) {}

    /** Gets the measures that this part is made of, itself if it is one, in order. */
    Stream<Part> measures() {
        return counted.isPresent() ? Stream.of(this) : parts.stream().flatMap(Part::measures);
    }

    /** Finds what dossiers give of it; empty when they give nothing, which is not hours or euros that add up to nothing. */
    Optional<BigDecimal> brought(Measures measures) {
        return counted.filter(count -> measures.units(count.measure(), periodsBack) > 0)
                .map(count -> read(measures, count));
    }

    private BigDecimal read(Measures measures, Counted count) {
        return Evaluation.plain(
                count.rows()
                        ? BigDecimal.valueOf(measures.units(count.measure(), periodsBack))
                        : measures.sum(count.measure(), periodsBack));
    }

    /** Gives its value, as dossiers give it or as it is computed. */
    Optional<BigDecimal> value(Evaluation evaluation) {
        return counted.map(count -> read(evaluation.measures(), count))
                .or(() -> evaluation.value(of, expression, periodsBack).map(Evaluation::plain));
    }

    /**
     * Obtains the operand that this part is.
     *
     * @param periods the period and the previous one
     * @param value gives the value of a part
     */
    Operand operand(List<Days> periods, Function<Part, Optional<BigDecimal>> value) {
        return new Operand(
                role,
                counted.map(Counted::number).orElse(0),
                of.id(),
                text,
                periods.get(periodsBack),
                value.apply(this),
                parts.stream().map(part -> part.operand(periods, value)).toList());
    }
}

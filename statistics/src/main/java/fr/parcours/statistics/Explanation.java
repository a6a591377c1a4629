package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.problem.Location;
import fr.parcours.core.time.Days;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How a figure comes about: its definition, what it is made of, and, when asked over dossiers, the ones it counts.
 *
 * <p>A figure computed from others is explained by the operands of these. Obtained from {@link ReportRequest#explain};
 * immutable.
 */
public final class Explanation {
    private final Definition definition;
    private final Map<Operand, Reader> readers;
    private final Plan plan;

    /** Reads an operand in a share. */
    private record Reader(Expression measure, int window, boolean units) {
        /** Checks if the operand counts something, be it hours or euros that add up to nothing. */
        boolean isMoved(Share share) {
            return share.units(measure, window) > 0;
        }

        BigDecimal read(Share share) {
            BigDecimal read = units ? BigDecimal.valueOf(share.units(measure, window)) : share.sum(measure, window);
            return Evaluation.plain(read);
        }
    }

    private Explanation(Definition definition, Map<Operand, Reader> readers, Plan plan) {
        this.definition = definition;
        this.readers = readers;
        this.plan = plan;
    }

    static Explanation of(
            Definitions definitions, String figure, Days period, Days previous, Optional<Instant> knownOn) {
        Definition definition = definitions.find(figure);
        Taking taking = new Taking(definitions, List.of(period, previous));
        taking.take(definition, definition.expression(), Operand.Role.VALUE, Plan.CURRENT);
        List<Expression> measures =
                taking.readers.values().stream().map(Reader::measure).toList();
        return new Explanation(definition, taking.readers, Plan.of(measures, period, previous, knownOn));
    }

    /** Takes a definition apart. */
    private record Taking(Definitions definitions, List<Days> periods, Map<Operand, Reader> readers) {
        Taking(Definitions definitions, List<Days> periods) {
            this(definitions, periods, new LinkedHashMap<>());
        }

        void take(Definition of, Expression expression, Operand.Role role, int window) {
            if (window > Plan.PREVIOUS) {
                return;
            }
            if (expression instanceof Expression.Figure figure) {
                if (window == Plan.CURRENT
                        || definitions.declaredPrevious(figure.id()).isEmpty()) {
                    Definition other = definitions.figure(figure.id());
                    take(other, other.expression(), role, window);
                }
            } else if (expression instanceof Expression.Previous previous) {
                take(of, previous.expression(), role, window + 1);
            } else if (expression instanceof Expression.MeanMonths mean) {
                put(of, Operand.Role.NUMERATOR, mean, mean.toString(), window, false);
                put(
                        of,
                        Operand.Role.DENOMINATOR,
                        mean,
                        Expression.count(mean.rows()).toString(),
                        window,
                        true);
            } else if (Evaluation.left(expression).isPresent()) {
                take(of, Evaluation.left(expression).get(), Operand.Role.NUMERATOR, window);
                take(of, Evaluation.right(expression).orElseThrow(), Operand.Role.DENOMINATOR, window);
            } else if (expression.operands().isEmpty()) {
                boolean counted =
                        !(expression instanceof Expression.Constant || expression instanceof Expression.Declared);
                if (counted) {
                    put(of, role, expression, expression.toString(), window, false);
                }
            } else {
                expression.operands().forEach(operand -> take(of, operand, role, window));
            }
        }

        private void put(Definition of, Operand.Role role, Expression measure, String text, int window, boolean units) {
            readers.put(new Operand(of.id(), role, text, periods.get(window)), new Reader(measure, window, units));
        }
    }

    /** Gets the id of the figure. */
    public String id() {
        return definition.id();
    }

    /** Gets the French label. */
    public String label() {
        return definition.label();
    }

    /** Gets the text of the definition. */
    public String definition() {
        return definition.expression().toString();
    }

    /** Gets the digest of that text. */
    public String version() {
        return definition.expression().version();
    }

    /** Gets the measures the figure is made of, in the order of the definition; none when it is declared. */
    public List<Operand> operands() {
        return new ArrayList<>(readers.keySet());
    }

    /** Finds what one dossier brings; empty when it counts in no operand. */
    public Optional<Contribution> of(Dossier dossier) {
        return of(dossier, Location.UNKNOWN);
    }

    /** Hands out what each dossier counted brings, in the order of the stream; keeps none. */
    public void over(Stream<Dossier> dossiers, Consumer<? super Contribution> consumer) {
        dossiers.sequential().forEachOrdered(dossier -> of(dossier).ifPresent(consumer));
    }

    /**
     * Hands out what each dossier counted brings, in the order of the files, on the calling thread; keeps none.
     *
     * @return how the files were read; the result is the number of dossiers counted
     */
    public Reading<Long> over(DossierFiles files, Consumer<? super Contribution> consumer) {
        AtomicLong counted = new AtomicLong();
        Reading<AtomicLong> reading = files.withParallelism(1)
                .fold(
                        () -> counted,
                        (count, line) -> of(line.dossier(), line.line()).ifPresent(contribution -> {
                            count.incrementAndGet();
                            consumer.accept(contribution);
                        }),
                        (one, other) -> one);
        return reading.map(AtomicLong::get);
    }

    private Optional<Contribution> of(Dossier dossier, Location line) {
        Share share = plan.share();
        share.add(dossier);
        Map<Operand, BigDecimal> amounts = new LinkedHashMap<>();
        readers.forEach((operand, reader) -> {
            if (reader.isMoved(share)) {
                amounts.put(operand, reader.read(share));
            }
        });
        return amounts.isEmpty() ? Optional.empty() : Optional.of(new Contribution(line, dossier.subject(), amounts));
    }
}

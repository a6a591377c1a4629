package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.Location;
import fr.parcours.core.time.Days;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A figure to explain: its definition, its parts and, over dossiers, what each dossier adds and the resulting values.
 *
 * <p>A figure computed from others is explained by the parts of those others. Obtained from {@link ReportRequest#explain};
 * immutable.
 */
@Experimental
public final class ExplanationRequest {
    private final Definitions definitions;
    private final Definition figure;
    private final List<Days> periods;
    private final List<Part> parts;
    private final List<Counted> measures;
    private final Plan plan;

    /** A measure, and the operand that it is before any dossier is read. */
    private record Counted(Part part, Operand operand) {}

    ExplanationRequest(
            Definitions definitions, Definition figure, Days period, Days previous, Optional<Instant> knownOn) {
        this.definitions = definitions;
        this.figure = figure;
        this.periods = List.of(period, previous);
        this.parts = TakingApart.parts(definitions, figure);
        this.measures = parts.stream()
                .flatMap(Part::measures)
                .map(part -> new Counted(part, unread(part)))
                .toList();
        this.plan = Plan.of(definitions.measures(figure), period, previous, knownOn);
    }

    /** Gets the id of the figure. */
    public String id() {
        return figure.id();
    }

    /** Gets the French label. */
    public String label() {
        return figure.label();
    }

    /** Gets the text of the definition. */
    public String definition() {
        return figure.written().toString();
    }

    /** Gets the digest of that text. */
    public String version() {
        return figure.written().version();
    }

    /**
     * Gets the parts of the figure, without values, in the order of the definition: the figure itself when it is one measure;
     * none when it is declared.
     */
    public List<Operand> operands() {
        return parts.stream().map(this::unread).toList();
    }

    /** Gets the measures of the figure, without values, by number; none when it is declared. */
    public List<Operand> measures() {
        return measures.stream().map(Counted::operand).toList();
    }

    private Operand unread(Part part) {
        return part.operand(periods, any -> Optional.empty());
    }

    /** Finds what one dossier brings; empty when it counts in no measure. */
    public Optional<Contribution> of(Dossier dossier) {
        return of(dossier, Location.UNKNOWN);
    }

    private Optional<Contribution> of(Dossier dossier, Location line) {
        Measures read = Measures.of(plan, plan.fold(List.of(dossier)));
        Map<Operand, BigDecimal> amounts = new LinkedHashMap<>();
        measures.forEach(
                measure -> measure.part().brought(read).ifPresent(amount -> amounts.put(measure.operand(), amount)));
        return amounts.isEmpty() ? Optional.empty() : Optional.of(new Contribution(line, dossier.subject(), amounts));
    }

    /** Explains the figure over dossiers; each subject must have one. */
    public Explanation over(Collection<Dossier> dossiers) {
        return over(dossiers.stream(), contribution -> {});
    }

    /**
     * Explains the figure over dossiers, and passes on what each dossier counted adds, in the order of the stream; keeps none.
     */
    public Explanation over(Stream<Dossier> dossiers, Consumer<? super Contribution> consumer) {
        Counting counting = new Counting(consumer);
        dossiers.sequential().forEachOrdered(dossier -> counting.add(dossier, Location.UNKNOWN));
        return counting.explanation();
    }

    /**
     * Explains the figure over files, and passes on what each dossier counted adds, in the order of the files, on the calling
     * thread; keeps none.
     */
    public Reading<Explanation> over(DossierFiles files, Consumer<? super Contribution> consumer) {
        Reading<Counting> reading = files.withParallelism(1)
                .fold(
                        () -> new Counting(consumer),
                        (counting, line) -> counting.add(line.dossier(), line.line()),
                        (one, other) -> one);
        return reading.map(Counting::explanation);
    }

    /** Dossiers being counted, one after the other. */
    private final class Counting {
        private final Consumer<? super Contribution> consumer;
        private final Folding folding = plan.folding();
        private long counted;

        Counting(Consumer<? super Contribution> consumer) {
            this.consumer = consumer;
        }

        void add(Dossier dossier, Location line) {
            folding.add(dossier);
            of(dossier, line).ifPresent(contribution -> {
                counted++;
                consumer.accept(contribution);
            });
        }

        Explanation explanation() {
            Measures read = Measures.of(plan, folding.share());
            Evaluation evaluation = new Evaluation(definitions, read);
            return new Explanation(
                    new ReportMaking(definitions, read, 0).cell(figure),
                    parts.stream()
                            .map(part -> part.operand(periods, each -> each.value(evaluation)))
                            .toList(),
                    counted);
        }
    }
}

package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.time.Days;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.InputFile;
import fr.parcours.json.Reading;
import fr.parcours.runtime.Parcours;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collector;
import java.util.stream.Stream;

/**
 * What is asked of a report: the period, what was known when, what to hide. Immutable: each method returns a copy.
 *
 * <p>Obtained from {@link Report#of}.
 */
public final class ReportRequest {
    private final Parcours parcours;
    private final Days period;
    private final Optional<Instant> knownOn;
    private final int minCount;

    private ReportRequest(Parcours parcours, Days period, Optional<Instant> knownOn, int minCount) {
        this.parcours = parcours;
        this.period = period;
        this.knownOn = knownOn;
        this.minCount = minCount;
    }

    static ReportRequest of(Parcours parcours, Days period) {
        if (period.isEndless()) {
            throw new IllegalArgumentException("a report needs a period with a first and a last day, not " + period);
        }
        return new ReportRequest(parcours, period, Optional.empty(), 0);
    }

    /** Reads dossiers as they were known at an instant; later facts are not counted. */
    public ReportRequest knownOn(Instant instant) {
        return new ReportRequest(parcours, period, Optional.of(instant), minCount);
    }

    /** Reads dossiers as they were known at the end of a day, in Paris. */
    public ReportRequest knownOn(LocalDate day) {
        return knownOn(Dossier.endOf(day));
    }

    /**
     * Hides the counts of people and facts under a number, zero excepted, and what they would follow from.
     *
     * @param least the least count shown, 0 or 1 to hide nothing
     */
    public ReportRequest minCount(int least) {
        if (least < 0) {
            throw new IllegalArgumentException("the least count shown is 0 or more, not " + least);
        }
        return new ReportRequest(parcours, period, knownOn, least);
    }

    /**
     * Computes the report over dossiers; each subject must have one.
     *
     * @throws ParcoursException with all that is wrong in the definitions
     */
    public Report over(Collection<Dossier> dossiers) {
        return over(dossiers.stream());
    }

    /**
     * Computes the report over dossiers, in parallel when the stream is; each subject must have one.
     *
     * @throws ParcoursException with all that is wrong in the definitions
     */
    public Report over(Stream<Dossier> dossiers) {
        Definitions definitions = definitions();
        Plan plan = plan(definitions);
        Share share = dossiers.collect(Collector.of(plan::share, Share::add, Share::merge));
        return new Assembling(definitions, share).report(List.of(), 0);
    }

    /**
     * Computes the report over files, in parallel. Lines with problems are left out.
     *
     * @return the report, with the problems of the lines left out; when a subject is a double the report means nothing
     * @throws ParcoursException with all that is wrong in the definitions, before any file is read; if a file cannot be read
     */
    public Reading<Report> over(DossierFiles files) {
        Definitions definitions = definitions();
        Plan plan = plan(definitions);
        Reading<Share> reading = files.fold(plan::share, (share, line) -> share.add(line.dossier()), Share::merge);
        return reading.map(share -> new Assembling(definitions, share).report(reading.inputs(), reading.leftOut()));
    }

    /**
     * Compiles the definitions, for a host that folds dossiers itself.
     *
     * @throws ParcoursException with all that is wrong in the definitions
     */
    public Plan plan() {
        return plan(definitions());
    }

    /**
     * Computes the report of a share folded by the host.
     *
     * @param share of a plan of this request, or of an equal one
     */
    public Report over(Share share) {
        return new Assembling(definitions(), share).report(List.of(), 0);
    }

    /**
     * Explains a figure, a distribution's whole population or one of its classes.
     *
     * @throws ParcoursException if there is no such figure, with the closest ids; with all that is wrong in the definitions
     */
    public Explanation explain(String figure) {
        return Explanation.of(definitions(), figure, period, previous(), knownOn);
    }

    private Definitions definitions() {
        return Definitions.of(parcours.chapters(), parcours.structure());
    }

    private Days previous() {
        return Window.before(period);
    }

    private Plan plan(Definitions definitions) {
        List<Expression> expressions = new ArrayList<>();
        definitions.all().map(Definition::expression).forEach(expression -> {
            expressions.add(expression);
            Evaluation.unknown(expression).ifPresent(expressions::add);
        });
        return Plan.of(expressions, period, previous(), knownOn);
    }

    /** A share turned into a report. */
    private final class Assembling {
        private final Definitions definitions;
        private final Evaluation evaluation;
        private final SmallCounts smallCounts;
        private final Map<String, Cell> cells = new HashMap<>();

        Assembling(Definitions definitions, Share share) {
            this.definitions = definitions;
            this.evaluation = new Evaluation(definitions, share);
            this.smallCounts = SmallCounts.of(definitions, evaluation, minCount);
        }

        Report report(List<InputFile> inputs, long leftOut) {
            return new Report(
                    definitions.structure(),
                    period,
                    previous(),
                    knownOn,
                    minCount,
                    inputs,
                    evaluation.share().dossiers(),
                    leftOut,
                    definitions.chapters().stream().map(this::chapter).toList());
        }

        private ReportChapter chapter(Chapter chapter) {
            return new ReportChapter(
                    chapter.id(),
                    chapter.title(),
                    cells(chapter.indicators().stream().map(Indicator::id)),
                    cells(chapter.headlines().stream()),
                    chapter.parts().stream()
                            .map(parts -> new Composition(
                                    cell(definitions.figure(parts.total())), cells(parts.parts().stream())))
                            .toList(),
                    chapter.breakdowns().stream()
                            .flatMap(
                                    breakdown -> definitions
                                            .division(breakdown)
                                            .map(division -> distribution(breakdown.id(), division))
                                            .stream())
                            .toList());
        }

        private List<Cell> cells(Stream<String> ids) {
            return ids.map(definitions::figure).map(this::cell).toList();
        }

        private Distribution distribution(String id, Definitions.Division division) {
            List<Distribution.Category> classes = new ArrayList<>();
            division.classes()
                    .forEach((code, definition) ->
                            classes.add(new Distribution.Category(code, definition.label(), cell(definition))));
            return new Distribution(id, division.total().label(), cell(division.total()), classes);
        }

        private Cell cell(Definition definition) {
            return cells.computeIfAbsent(definition.id(), id -> {
                boolean hidden = smallCounts.hides(definition, Plan.CURRENT);
                Optional<BigDecimal> previous = smallCounts.hides(definition, Plan.PREVIOUS)
                        ? Optional.empty()
                        : evaluation.value(definition, Plan.PREVIOUS);
                return new Cell(
                        id,
                        definition.label(),
                        definition.unit(),
                        definition.decimals(),
                        definition.written().toString(),
                        definition.written().version(),
                        definition.origin(),
                        hidden ? Optional.empty() : evaluation.value(definition, Plan.CURRENT),
                        hidden ? Optional.empty() : evaluation.numerator(definition),
                        hidden ? Optional.empty() : evaluation.denominator(definition),
                        previous,
                        hidden || smallCounts.hidesUnknown(definition)
                                ? OptionalLong.empty()
                                : evaluation.unknown(definition),
                        hidden,
                        definition.lack());
            });
        }
    }
}

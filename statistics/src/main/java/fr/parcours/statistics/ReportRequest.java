package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.time.Days;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.InputFile;
import fr.parcours.json.Reading;
import fr.parcours.runtime.Parcours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request for a report: the period, the instant as of which dossiers are read, the counts to hide. Immutable: each method
 * returns a copy.
 *
 * <p>Obtained from {@link Report#of}. {@code over} computes at once; {@code fold} then {@code report} do the same in two
 * steps, so that dossiers can be folded where they are.
 */
@Experimental
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
     * Hides the counts of people and facts under a number, except zero, and the values that would reveal them.
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
     * Computes the report over dossiers; each subject must have one. A chapter in whose definitions something is wrong is left
     * out, and {@link Report#problems()} names it: so it is wherever a report is computed.
     */
    public Report over(Collection<Dossier> dossiers) {
        return over(dossiers.stream());
    }

    /**
     * Computes the report over dossiers, in parallel when the stream is; each subject must have one.
     */
    public Report over(Stream<Dossier> dossiers) {
        Definitions definitions = definitions();
        Plan plan = plan(definitions);
        return report(definitions, plan, plan.fold(dossiers), List.of());
    }

    /**
     * Computes the report over files, in parallel. Lines with problems are left out.
     *
     * @return the report, with the problems of the lines left out; when a subject is a double the report means nothing
     * @throws ParcoursException if a file cannot be read
     */
    public Reading<Report> over(DossierFiles files) {
        Definitions definitions = definitions();
        Plan plan = plan(definitions);
        Reading<Share> reading = plan.fold(files);
        return reading.map(share -> report(definitions, plan, share, reading.inputs()));
    }

    /**
     * Folds dossiers, to be {@link #report reported} with others; each subject must have one, and be folded in one share only.
     */
    public Share fold(Collection<Dossier> dossiers) {
        return plan().fold(dossiers);
    }

    /**
     * Folds dossiers, in parallel when the stream is, to be {@link #report reported} with others; each subject must have one,
     * and be folded in one share only.
     */
    public Share fold(Stream<Dossier> dossiers) {
        return plan().fold(dossiers);
    }

    /**
     * Folds files, in parallel, to be {@link #report reported} with others. Lines with problems are left out.
     *
     * @return the share, with the problems of the lines left out; when a subject is a double the share means nothing
     * @throws ParcoursException if a file cannot be read
     */
    public Reading<Share> fold(DossierFiles files) {
        return plan().fold(files);
    }

    /**
     * Compiles what is counted, for a host that folds many times.
     */
    public Plan plan() {
        return plan(definitions());
    }

    /**
     * Computes the report of all that shares have folded, in any order; without shares, the report of no dossier.
     *
     * @throws ParcoursException naming both, if a share has another plan ({@code STATISTICS-121}), period
     *     ({@code STATISTICS-122}) or known-on ({@code STATISTICS-123}) than this request; if two have folded the same file
     *     ({@code STATISTICS-124})
     */
    public Report report(Share... shares) {
        return report(List.of(shares));
    }

    /** See {@link #report(Share...)}. */
    public Report report(Collection<Share> shares) {
        Definitions definitions = definitions();
        Plan plan = plan(definitions);
        shares.forEach(share -> plan.scope().check(share.scope(), Definitions.TEXTS.of("scope.report")));
        Share whole = shares.stream().reduce(plan.fold(List.of()), Share::merge);
        return report(definitions, plan, whole, whole.inputs());
    }

    private Report report(Definitions definitions, Plan plan, Share share, List<InputFile> inputs) {
        return new ReportMaking(definitions, Measures.of(plan, share), minCount).report(inputs);
    }

    /**
     * Asks for the explanation of a figure, a distribution's whole population or one of its classes.
     *
     * @throws ParcoursException if there is no such figure, with the closest ids; with what is wrong in its chapter, if it is
     *     left out
     */
    public ExplanationRequest explain(String figure) {
        Definitions definitions = definitions();
        return new ExplanationRequest(definitions, definitions.find(figure), period, before(period), knownOn);
    }

    private Definitions definitions() {
        return Definitions.of(parcours.chapters(), parcours.structure(), parcours.labels());
    }

    private Plan plan(Definitions definitions) {
        return Plan.of(definitions.measures(), period, before(period), knownOn);
    }

    /** Finds the period just before: as many whole months when a period is made of whole months, else as many days. */
    private static Days before(Days period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        LocalDate end = first.minusDays(1);
        boolean wholeMonths = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        return wholeMonths
                ? Days.between(first.minusMonths(ChronoUnit.MONTHS.between(first, last.plusDays(1))), end)
                : Days.between(first.minusDays(period.count()), end);
    }
}

package fr.parcours.statistics;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.time.Days;
import fr.parcours.json.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The partial result of folding some dossiers: sums and counts over the period and the previous one. Immutable.
 *
 * <p>A share knows its plan, its period and its known-on, and merges only with shares that have the same, in a request that
 * has the same. Shares merged in any order give, to the digit, what folding all their dossiers at once gives. A share can be
 * written on one machine and read on another; the page of the package describes the format.
 *
 * <pre>{@code
 * Share here = request.fold(dossiers);
 * Share there = Share.readFrom(file);
 * Report report = request.report(here, there);
 * }</pre>
 *
 * <p>It holds no dossier and no reference to a subject, only sums, counts, and for each measure of distinct values a digest of
 * each value. So a subject folded in two shares is counted twice, and nothing detects it: each must be in one share only.
 * Nothing is hidden in a share, so a share of few dossiers reveals them; {@link ReportRequest#minCount} hides only in reports.
 */
@Experimental
public final class Share {
    private static final Comparator<InputFile> BY_CONTENT =
            Comparator.comparing(InputFile::sha256).thenComparing(InputFile::path);

    private final Scope scope;
    private final long dossiers;
    private final long leftOut;
    private final List<InputFile> inputs;
    private final Sums sums;
    private final List<DistinctValues> distincts;
    private final List<Histogram> histograms;

    Share(
            Scope scope,
            long dossiers,
            long leftOut,
            List<InputFile> inputs,
            Sums sums,
            List<DistinctValues> distincts,
            List<Histogram> histograms) {
        this.scope = scope;
        this.dossiers = dossiers;
        this.leftOut = leftOut;
        this.inputs = inputs.stream().sorted(BY_CONTENT).toList();
        this.sums = sums;
        this.distincts = List.copyOf(distincts);
        this.histograms = List.copyOf(histograms);
    }

    /**
     * Reads a share that was written; the stream must end where the share does. Does not close the stream.
     *
     * @throws ParcoursException if it is not a share ({@code STATISTICS-131}), of an unknown version ({@code STATISTICS-132}),
     *     cut short ({@code STATISTICS-133}) or altered ({@code STATISTICS-134})
     * @throws IOException if the stream cannot be read
     */
    public static Share readFrom(InputStream in) throws IOException {
        return ShareFormat.read(in.readAllBytes());
    }

    /**
     * Writes this share; equal shares give the same bytes. Flushes, and does not close the stream.
     *
     * @throws IOException if the stream cannot be written to
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(ShareFormat.write(this));
        out.flush();
    }

    /**
     * Returns the share of all that this one and another have folded.
     *
     * @throws ParcoursException naming both, if they are not of the same plan ({@code STATISTICS-121}), period
     *     ({@code STATISTICS-122}) or known-on ({@code STATISTICS-123}); if both have folded the same file
     *     ({@code STATISTICS-124})
     */
    public Share merge(Share other) {
        scope.check(other.scope, Definitions.TEXTS.of("scope.merged"));
        checkLayout(other.sums, other.distincts.size(), other.histograms.size());
        checkInputs(other);
        Sums merged = sums.copy();
        merged.add(other.sums);
        List<DistinctValues> values = new ArrayList<>();
        for (int set = 0; set < distincts.size(); set++) {
            values.add(distincts.get(set).union(other.distincts.get(set)));
        }
        List<Histogram> counted = new ArrayList<>();
        for (int each = 0; each < histograms.size(); each++) {
            Histogram both = histograms.get(each).copy();
            both.add(other.histograms.get(each));
            counted.add(both);
        }
        List<InputFile> all = new ArrayList<>(inputs);
        all.addAll(other.inputs);
        return new Share(
                scope,
                Math.addExact(dossiers, other.dossiers),
                Math.addExact(leftOut, other.leftOut),
                all,
                merged,
                values,
                counted);
    }

    private void checkInputs(Share other) {
        Set<String> known = inputs.stream()
                .filter(input -> input.lines() > 0)
                .map(InputFile::sha256)
                .collect(Collectors.toSet());
        List<Problem> twice = other.inputs.stream()
                .filter(input -> known.contains(input.sha256()))
                .map(input -> Problem.error(
                                "STATISTICS-124",
                                Location.of(input.path(), 0),
                                Definitions.TEXTS.of("STATISTICS-124.twice"))
                        .toFix(Definitions.TEXTS.of("STATISTICS-124.fix")))
                .toList();
        if (!twice.isEmpty()) {
            throw new ParcoursException(twice);
        }
    }

    /** Checks that this share has the numbers that its plan counts, which the digest alone does not ensure. */
    void checkLayout(Sums others, int sets, int histogramsCounted) {
        if (!sums.hasSizeOf(others) || distincts.size() != sets || histograms.size() != histogramsCounted) {
            throw ShareFormat.altered(Definitions.TEXTS.of("altered.layout"));
        }
    }

    /** Gets the digest of the plan: see {@link Plan#digest}. */
    public String plan() {
        return scope.plan();
    }

    /** Gets the first and last day, both included. */
    public Days period() {
        return scope.period();
    }

    /** Gets the period just before, counted too. */
    public Days previous() {
        return scope.previous();
    }

    /** Gets the instant as of which dossiers were read; empty for all that they hold. */
    public Optional<Instant> knownOn() {
        return scope.knownOn();
    }

    /** Gets the number of dossiers folded. */
    public long dossiers() {
        return dossiers;
    }

    /** Gets the number of lines left out because they have problems. */
    public long leftOut() {
        return leftOut;
    }

    /** Gets the files folded, in the order of their digests; none when dossiers came from memory. */
    public List<InputFile> inputs() {
        return inputs;
    }

    Scope scope() {
        return scope;
    }

    Sums sums() {
        return sums;
    }

    List<DistinctValues> distincts() {
        return distincts;
    }

    List<Histogram> histograms() {
        return histograms;
    }

    /** Checks if another has the same plan, period, known-on and values, to the digit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Share share
                && scope.equals(share.scope)
                && dossiers == share.dossiers
                && leftOut == share.leftOut
                && inputs.equals(share.inputs)
                && sums.equals(share.sums)
                && distincts.equals(share.distincts)
                && histograms.equals(share.histograms);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scope, dossiers, leftOut, inputs, sums, distincts, histograms);
    }

    /** Prints how much was folded, and of what. */
    @Override
    public String toString() {
        return dossiers + (dossiers == 1 ? " dossier (" : " dossiers (") + scope + ")";
    }
}

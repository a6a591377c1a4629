/**
 * The figures of the activity report, computed in one pass over the dossiers.
 *
 * <p>Start with {@link fr.parcours.statistics.Report#of}. Four words, one idea each: an
 * {@link fr.parcours.core.indicator.Indicator} is the definition of a figure, a {@link fr.parcours.statistics.Plan} what the
 * definitions count, a {@link fr.parcours.statistics.Share} the partial result for some dossiers, a
 * {@link fr.parcours.statistics.Report} the result: {@link fr.parcours.statistics.Cell}s in chapters.
 * {@link fr.parcours.statistics.ReportRequest#explain} says how a figure is computed, {@link fr.parcours.statistics.Extract}
 * makes the tables asked for line by line.
 *
 * <pre>{@code
 * Report report = Report.of(parcours, Year.of(2021)).knownOn(instant).over(dossiers);
 * Optional<BigDecimal> contracts = report.cell("pacea.contrats").flatMap(Cell::displayed);
 * }</pre>
 *
 * <h2>Counting in several places</h2>
 *
 * <pre>{@code
 * Share here = request.fold(dossiers);             // request: Report.of(parcours, Year.of(2021)).knownOn(instant)
 * here.writeTo(out);                               // on another machine: Share.readFrom(in)
 * Report report = request.report(here, there);     // the same digits, in any order, as over all the dossiers
 * }</pre>
 *
 * <p>A share has a plan, a period (with the one before it) and a known-on; it merges only with shares, and is reported only by
 * a request, that have the same three. The digest of a plan is the SHA-256 of {@code parcours-plan/2}, the zone, the texts of
 * the measures in order and the communes of the groups they name: plans made separately are the same when they count the same.
 * A share holds sums and counts, and for each measure of distinct values a digest of 16 bytes per value; no dossier, and no
 * reference to a subject. So a subject folded in two shares is counted twice, and nothing detects it.
 *
 * <p>A share is written as:
 *
 * <pre>{@code
 * "parcours-share/2\n"                    ASCII
 * length of the content                   4 bytes, big-endian
 * content:
 *   digest of the plan                    32 bytes
 *   period, previous period               first and last day of each, in days since 1970-01-01
 *   known-on                              0, or 1, seconds since 1970-01-01T00:00Z, nanoseconds
 *   dossiers folded, lines left out
 *   files folded                          how many; of each its path, its SHA-256, its number of lines
 *   rows, hours, cents, days, lengths, subjects
 *                                         of each how many, then the numbers, those of a selection or of a
 *                                         population by two: over the period, over the previous one
 *   distinct values                       how many sets; of each how many values, then 16 bytes a value, in order
 *   durations                             how many histograms; of each how many numbers of days, then each with its count
 * SHA-256 of all that comes before        32 bytes
 * }</pre>
 *
 * <p>Numbers take as few bytes as they need: the sign in the last bit, seven bits a byte, the lowest first. Texts are the
 * number of their bytes, then UTF-8. Equal shares have equal bytes. The page {@code docs/shares.md} says more.
 *
 * <p>Nothing here is null; results are immutable values.
 */
@NullMarked
package fr.parcours.statistics;

import org.jspecify.annotations.NullMarked;

/**
 * The figures of the activity report, computed in one pass over the dossiers.
 *
 * <p>Start with {@link fr.parcours.statistics.Report#of}. A {@link fr.parcours.statistics.Plan} is what the definitions
 * compile to, a {@link fr.parcours.statistics.Share} what one worker has folded, a {@link fr.parcours.statistics.Report} the
 * result: {@link fr.parcours.statistics.Cell}s in chapters. {@link fr.parcours.publication.ReportFiles} writes it.
 *
 * <pre>{@code
 * Report report = Report.of(parcours, Year.of(2021)).knownOn(instant).over(dossiers);
 * Optional<BigDecimal> contracts = report.cell("pacea.contrats").flatMap(Cell::displayed);
 * }</pre>
 *
 * <p>Nothing here is null; results are immutable values.
 */
@NullMarked
package fr.parcours.statistics;

import org.jspecify.annotations.NullMarked;

/**
 * The page people read: {@link fr.parcours.statistics.page.ReportPage} renders a report as one self-contained HTML file, in
 * French, ready to be printed. Nothing here is null.
 */
@NullMarked
package fr.parcours.statistics.page;

import org.jspecify.annotations.NullMarked;

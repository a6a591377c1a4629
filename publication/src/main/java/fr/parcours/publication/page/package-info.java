/**
 * The page people read: {@link fr.parcours.publication.page.ReportPage} renders a report as one self-contained HTML file, in
 * French, ready to be printed. Nothing here is null.
 */
@NullMarked
package fr.parcours.publication.page;

import org.jspecify.annotations.NullMarked;

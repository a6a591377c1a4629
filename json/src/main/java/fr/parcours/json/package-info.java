/**
 * The interchange format: one dossier per line of JSON, read, checked and written back.
 *
 * <p>{@link fr.parcours.json.DossierFormat} reads and writes one line. {@link fr.parcours.json.DossierFiles} folds whole
 * files, in parallel, in a memory that does not grow with the number of dossiers. {@link fr.parcours.json.DossierSchema} is
 * the JSON Schema of a line. There is one parser and one validation, behind a {@link fr.parcours.json.DossierVisitor}.
 * Problems name a file, a line and a path inside the line, and never quote a subject or its values. Nothing here is null.
 */
@NullMarked
package fr.parcours.json;

import org.jspecify.annotations.NullMarked;

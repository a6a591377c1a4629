/**
 * The words dossiers are written in: kinds of step and outcome, schemes, dispositifs, reasons, attributes.
 *
 * <p>A {@link fr.parcours.core.vocabulary.Word} is a value with a code, unique within its list, and a French label. Core
 * words are constants of their own class ({@link fr.parcours.core.vocabulary.StepKind#ENTRETIEN}); plug-ins make theirs
 * with {@code of} and contribute them. A {@link fr.parcours.core.vocabulary.Vocabulary} is the checked set of all the words
 * of an assembly. {@link fr.parcours.core.vocabulary.Condition} is a test on attributes, as data. Nothing here is null.
 */
@NullMarked
package fr.parcours.core.vocabulary;

import org.jspecify.annotations.NullMarked;

/**
 * The command line: one class per command, and {@link fr.parcours.app.Main} that holds them together.
 *
 * <p>Commands read options, ask the suite, and write what it answers; they compute nothing. Exit status: 0 done, 1 the input
 * has problems, each named on the error stream, 2 the command is wrong. Nothing here is null but options that were not
 * given.
 */
@NullMarked
package fr.parcours.app;

import org.jspecify.annotations.NullMarked;

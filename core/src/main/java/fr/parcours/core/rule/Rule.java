package fr.parcours.core.rule;

import fr.parcours.core.dossier.Dossier;
import java.time.LocalDate;

/**
 * A condition of the law, as a value. Implementations must be immutable, must not read the clock, and must answer
 * undetermined, never throw, when the dossier does not say enough.
 */
public interface Rule {
    /** Gets the identifier, prefixed with the plug-in's own: {@code pacea.age}. */
    String id();

    /** Judges a dossier on a day, from the facts up to that day. */
    Finding judge(Dossier dossier, LocalDate on);
}

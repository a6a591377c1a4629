package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Set;

/** One thing that happened to a subject, on a day. */
public sealed interface Fact permits Declaration, Entry, Phase, Step, Outcome, Aid, Suspension, Extension, Exit {
    /** Gets the kind of fact. */
    FactType type();

    /** Gets the day it happened. */
    LocalDate on();

    /** Gets the dispositifs the fact names, none for a declaration. */
    Set<DispositifId> dispositifs();

    /** Gets the identity and the second clock. */
    Provenance provenance();

    /** Gets the {@code x-} fields. */
    Extras extras();

    /** Returns a copy of this fact with another provenance. */
    Fact recorded(Provenance newProvenance);
}

package fr.parcours.core.plugin;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.vocabulary.Word;
import java.util.function.Function;
import java.util.function.Supplier;

/** Receives what a plug-in contributes. */
@Stable
public interface Contributions {
    /** Adds words: kinds of step and outcome, schemes, dispositifs, phases, reasons, keywords, attributes. */
    void words(Word... words);

    /**
     * Names words that other plug-ins own, made by {@code named}: kinds, dispositifs, schemes that rules, figures or checks
     * mention. Dossiers may use them whether their owner is installed or not; the label comes from the owner.
     */
    void uses(Word... words);

    /** Declares the keys of the parameters that the plug-in ships, so that every value written under them is checked at start. */
    void parameters(Parameter<?>... keys);

    /** Adds a dispositif, made from the setting once everything is assembled. */
    void dispositif(Function<Setting, Dispositif> factory);

    /** Adds a chapter of the report. */
    @Experimental
    void chapter(Chapter chapter);

    /** Adds a chapter whose definitions depend on the setting, such as a threshold read from a parameter. */
    @Experimental
    void chapter(Function<Setting, Chapter> factory);

    /** Adds what {@code check} looks at, made again for each run. */
    void check(Function<Setting, Supplier<Check>> factory);

    /** Adds a table that may be asked for. */
    void listing(Function<Setting, Listing> factory);
}

package fr.parcours.statistics;

import fr.parcours.core.indicator.Measure;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.vocabulary.SubjectKind;
import java.util.Locale;
import java.util.Optional;

/** What a figure is about, which says under which title it stands in a chapter that has no headings of its own. */
enum Aspect {
    /** Who was followed, and among them. */
    PUBLIC,
    /** What was done with them. */
    ACTIVITY,
    /** What they reached, and how they left. */
    RESULTS,
    /** The money. */
    MEANS;

    /** Finds what a figure is about: the first thing that it counts; empty when it counts nothing and is no money. */
    static Optional<Aspect> of(Definition figure, Definitions definitions) {
        if (figure.unit() == Unit.EUROS || figure.unit() == Unit.KEUR) {
            return Optional.of(MEANS);
        }
        return definitions.measures(figure).findFirst().map(Aspect::of);
    }

    private static Aspect of(Measure measure) {
        Rows rows = measure.allRows().findFirst().orElseThrow();
        boolean counts = Nature.of(measure) == Nature.COUNT;
        boolean people = measure instanceof Measure.Subjects && rows.subject() != SubjectKind.ACTION;
        return switch (rows.source()) {
            case OUTCOMES, EXITS -> RESULTS;
            case STEPS -> people ? PUBLIC : ACTIVITY;
            case AIDS -> people ? PUBLIC : MEANS;
            case ENTRIES, PHASES, ENROLMENTS -> counts ? PUBLIC : ACTIVITY;
            case SUSPENSIONS, EXTENSIONS -> ACTIVITY;
        };
    }

    /** Gets the French title. */
    String title() {
        return Definitions.text("aspect." + name().toLowerCase(Locale.ROOT));
    }
}

package fr.parcours.statistics;

import fr.parcours.json.Reading;

/** How files were read, with another result. */
final class Readings {
    private Readings() {}

    /** Returns a reading with another result. */
    static <A> Reading<A> with(Reading<?> reading, A result) {
        return new Reading<>(
                result, reading.inputs(), reading.dossiers(), reading.leftOut(), reading.problems(), reading.doubles());
    }
}

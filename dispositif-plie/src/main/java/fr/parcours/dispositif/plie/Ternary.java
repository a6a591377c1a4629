package fr.parcours.dispositif.plie;

import java.util.Optional;
import java.util.stream.Stream;

/** Combines answers of which some are not known: what is known decides as far as it can, and no further. */
final class Ternary {
    static final Optional<Boolean> YES = Optional.of(true);
    static final Optional<Boolean> NO = Optional.of(false);

    private Ternary() {}

    /** Yes as soon as one is; no when all are. */
    @SafeVarargs
    static Optional<Boolean> any(Optional<Boolean>... answers) {
        return decided(YES, answers);
    }

    /** No as soon as one is; yes when all are. */
    @SafeVarargs
    static Optional<Boolean> all(Optional<Boolean>... answers) {
        return decided(NO, answers);
    }

    static Optional<Boolean> not(Optional<Boolean> answer) {
        return answer.map(yes -> !yes);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read only
    private static Optional<Boolean> decided(Optional<Boolean> deciding, Optional<Boolean>... answers) {
        return Stream.of(answers).anyMatch(deciding::equals)
                ? deciding
                : Stream.of(answers).allMatch(Optional::isPresent) ? not(deciding) : Optional.empty();
    }
}

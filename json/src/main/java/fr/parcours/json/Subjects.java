package fr.parcours.json;

import fr.parcours.core.dossier.Subject;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.vocabulary.SubjectKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Notices subjects given twice. */
final class Subjects {
    private final Map<Key, Location> places = new HashMap<>();

    private record Key(SubjectKind kind, String id) {}

    /** Notes where a subject stands; the problem when it stood somewhere already. */
    Optional<Problem> note(Subject subject, Location line) {
        Location first = places.putIfAbsent(new Key(subject.kind(), subject.id()), line);
        return Optional.ofNullable(first).map(place -> givenTwice(place, line));
    }

    /** Digests a subject into a number other than zero. */
    static long digest(Subject subject) {
        long digest = mix(mix(1, subject.kind().code()), subject.id());
        digest ^= digest >>> 29;
        digest *= 0xC4CEB9FE1A85EC53L;
        digest ^= digest >>> 32;
        return digest == 0 ? 1 : digest;
    }

    private static long mix(long seed, String text) {
        long digest = seed;
        for (int i = 0; i < text.length(); i++) {
            digest = (digest ^ text.charAt(i)) * 0xFF51AFD7ED558CCDL;
            digest ^= digest >>> 32;
        }
        return digest;
    }

    private static Problem givenTwice(Location first, Location second) {
        return givenTwice(second, LineCursor.TEXTS.of("DOSSIER-151.elsewhere", first));
    }

    /** Says that a subject was given twice when the first place cannot be found any more. */
    static Problem givenTwice(Location second) {
        return givenTwice(second, LineCursor.TEXTS.of("DOSSIER-151.unread"));
    }

    private static Problem givenTwice(Location second, Text message) {
        return Problem.error("DOSSIER-151", second, message).toFix(LineCursor.TEXTS.of("DOSSIER-151.fix"));
    }
}

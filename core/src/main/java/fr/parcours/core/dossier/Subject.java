package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.SubjectKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who or what a dossier is about: an opaque reference and the few fields that do not change.
 *
 * @param kind participant, company, action or market
 * @param id opaque reference, unique within the kind, never a name
 * @param birthDate of a participant
 * @param sex of a participant: {@code female}, {@code male} or {@code other}
 * @param siret of a company
 * @param extras {@code x-} fields
 */
public record Subject(
        SubjectKind kind,
        String id,
        Optional<LocalDate> birthDate,
        Optional<String> sex,
        Optional<String> siret,
        Extras extras) {
    public Subject {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a subject needs a reference");
        }
    }

    /** Obtains a participant of whom nothing else is known yet. */
    public static Subject participant(String id) {
        return of(SubjectKind.PARTICIPANT, id);
    }

    /** Obtains a subject of whom nothing else is known yet. */
    public static Subject of(SubjectKind kind, String id) {
        return new Subject(kind, id, Optional.empty(), Optional.empty(), Optional.empty(), Extras.NONE);
    }

    /** Returns a copy of this subject with a birth date. */
    public Subject born(LocalDate newBirthDate) {
        return new Subject(kind, id, Optional.of(newBirthDate), sex, siret, extras);
    }

    /** Returns a copy of this subject with a sex. */
    public Subject sex(String newSex) {
        return new Subject(kind, id, birthDate, Optional.of(newSex), siret, extras);
    }

    /** Returns a copy of this subject with a SIRET. */
    public Subject siret(String newSiret) {
        return new Subject(kind, id, birthDate, sex, Optional.of(newSiret), extras);
    }

    /** Returns a copy of this subject with other {@code x-} fields. */
    public Subject extras(Extras newExtras) {
        return new Subject(kind, id, birthDate, sex, siret, newExtras);
    }

    /** Prints the kind and the reference, and no other field. */
    @Override
    public String toString() {
        return kind.code() + " " + id;
    }
}

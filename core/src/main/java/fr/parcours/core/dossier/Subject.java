package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who or what a dossier is about: an opaque reference and the few fields that do not change. */
@Stable
public final class Subject {
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");

    private final SubjectKind kind;
    private final String id;
    private final @Nullable LocalDate birthDate;
    private final @Nullable String sex;
    private final @Nullable String siret;
    private final Extras extras;

    private Subject(
            SubjectKind kind,
            String id,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable String siret,
            Extras extras) {
        this.kind = kind;
        this.id = id;
        this.birthDate = birthDate;
        this.sex = sex;
        this.siret = siret;
        this.extras = extras;
    }

    /**
     * Obtains a participant of whom nothing else is known yet.
     *
     * @param id opaque reference, unique among participants, never a name
     * @throws IllegalArgumentException if it is blank
     */
    public static Subject participant(String id) {
        return of(SubjectKind.PARTICIPANT, id);
    }

    /**
     * Obtains a subject of whom nothing else is known yet.
     *
     * @param id opaque reference, unique within the kind, never a name
     * @throws IllegalArgumentException if it is blank
     */
    public static Subject of(SubjectKind kind, String id) {
        Objects.requireNonNull(kind, "kind");
        if (Objects.requireNonNull(id, "id").isBlank()) {
            throw new IllegalArgumentException("a subject needs a reference");
        }
        return new Subject(kind, id, null, null, null, Extras.NONE);
    }

    /**
     * Returns a copy of this subject with a birth date.
     *
     * @throws IllegalArgumentException if this is not a participant
     */
    public Subject born(LocalDate newBirthDate) {
        Objects.requireNonNull(newBirthDate, "birthDate");
        return new Subject(only(SubjectKind.PARTICIPANT, "birthDate"), id, newBirthDate, sex, siret, extras);
    }

    /**
     * Returns a copy of this subject with a sex.
     *
     * @param newSex {@code female}, {@code male} or {@code other}
     * @throws IllegalArgumentException if it is another code, or this is not a participant
     */
    public Subject sex(String newSex) {
        if (!Attributes.SEX.type().accepts(Objects.requireNonNull(newSex, "sex"))) {
            throw new IllegalArgumentException("'sex' does not take this value: expected " + Attributes.SEX.type());
        }
        return new Subject(only(SubjectKind.PARTICIPANT, "sex"), id, birthDate, newSex, siret, extras);
    }

    /**
     * Returns a copy of this subject with a SIRET.
     *
     * @throws IllegalArgumentException if it is not 14 digits, or this is not a company
     */
    public Subject siret(String newSiret) {
        if (!SIRET.matcher(Objects.requireNonNull(newSiret, "siret")).matches()) {
            throw new IllegalArgumentException("'siret' does not take this value: expected 14 digits");
        }
        return new Subject(only(SubjectKind.COMPANY, "siret"), id, birthDate, sex, newSiret, extras);
    }

    /** Returns a copy of this subject with other {@code x-} fields. */
    public Subject extras(Extras newExtras) {
        return new Subject(kind, id, birthDate, sex, siret, Objects.requireNonNull(newExtras, "extras"));
    }

    private SubjectKind only(SubjectKind owner, String field) {
        if (kind != owner) {
            throw new IllegalArgumentException("'" + field + "' does not belong on a subject of kind '" + kind.code()
                    + "': only on one of kind '" + owner.code() + "'");
        }
        return kind;
    }

    /** Gets what it is: participant, company, action or market. */
    public SubjectKind kind() {
        return kind;
    }

    /** Gets the opaque reference, unique within the kind. */
    public String id() {
        return id;
    }

    /** Gets the birth date of a participant. */
    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    /** Gets the sex of a participant: {@code female}, {@code male} or {@code other}. */
    public Optional<String> sex() {
        return Optional.ofNullable(sex);
    }

    /** Gets the SIRET of a company: 14 digits, which need not be those of an establishment. */
    public Optional<String> siret() {
        return Optional.ofNullable(siret);
    }

    /** Gets the {@code x-} fields. */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subject subject
                && kind == subject.kind
                && id.equals(subject.id)
                && Objects.equals(birthDate, subject.birthDate)
                && Objects.equals(sex, subject.sex)
                && Objects.equals(siret, subject.siret)
                && extras.equals(subject.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind.code(), id, birthDate, sex, siret, extras);
    }

    /** Prints the kind and the reference, and no other field. */
    @Override
    public String toString() {
        return kind.code() + " " + id;
    }
}

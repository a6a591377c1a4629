package fr.parcours.json;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the dossier of a line; used again for the next one. */
final class DossierBuilder implements DossierVisitor {
    private final List<Fact> facts = new ArrayList<>();
    private Location line = Location.UNKNOWN;
    private @Nullable Subject subject;
    private @Nullable Dossier dossier;

    @Override
    public void begin(Location newLine) {
        line = newLine;
        facts.clear();
        subject = null;
        dossier = null;
    }

    @Override
    public void subject(Subject newSubject) {
        subject = newSubject;
    }

    @Override
    public void fact(Fact fact) {
        facts.add(fact);
    }

    @Override
    public void end(Extras extras) {
        dossier = subject == null ? null : Dossier.of(subject, facts, extras);
    }

    @Override
    public void abandon() {
        facts.clear();
    }

    Location line() {
        return line;
    }

    /** Finds the subject, as far as it was read without problem. */
    Optional<Subject> subject() {
        return Optional.ofNullable(subject);
    }

    /** Gets the fact of a line that ended and held a fact alone. */
    Fact fact() {
        return facts.get(0);
    }

    /** Gets the dossier of a line that ended. */
    Dossier dossier() {
        if (dossier == null) {
            throw new IllegalStateException("the line has not ended, or was abandoned");
        }
        return dossier;
    }
}

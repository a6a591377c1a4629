package fr.parcours.testkit;

import fr.parcours.core.dossier.Subject;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;

/** A participant whose story a test writes. Immutable. */
@Experimental
public final class Participant extends Story<Participant> {
    Participant(Subject subject) {
        super(subject);
    }

    private Participant(Content content) {
        super(content);
    }

    @Override
    Participant story(Content content) {
        return new Participant(content);
    }

    /** Returns a copy, born on a day. */
    public Participant born(LocalDate day) {
        return about(subject().born(day));
    }

    /** Returns a copy, born on a day such as {@code 2001-05-17}. */
    public Participant born(String day) {
        return born(LocalDate.parse(day));
    }

    /** Returns a copy, a woman. */
    public Participant woman() {
        return about(subject().sex("female"));
    }

    /** Returns a copy, a man. */
    public Participant man() {
        return about(subject().sex("male"));
    }

    /** Returns a copy, living in the commune with an INSEE code. */
    public Participant living(String commune) {
        return declaring(Attributes.COMMUNE, commune);
    }

    /** Returns a copy, living in a quartier prioritaire. */
    public Participant inQpv() {
        return declaring(Attributes.QPV, true);
    }

    /** Returns a copy, living out of any quartier prioritaire. */
    public Participant outOfQpv() {
        return declaring(Attributes.QPV, false);
    }

    /** Returns a copy, with a level of education: {@code 0} for no diploma, then {@code 1} to {@code 8}. */
    public Participant withEducation(String level) {
        return declaring(Attributes.EDUCATION, level);
    }

    /** Returns a copy, interviewed on a day. */
    public Participant interviewed(LocalDate day) {
        return did(StepKind.ENTRETIEN, day);
    }

    /** Returns a copy, interviewed on a day such as {@code 2021-02-10}. */
    public Participant interviewed(String day) {
        return interviewed(LocalDate.parse(day));
    }
}

package fr.parcours.testkit;

import fr.parcours.core.dossier.Subject;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.vocabulary.SubjectKind;

/**
 * A company, an action or a market whose story a test writes. Immutable.
 *
 * <pre>{@code
 * Dossier dossier = aCompany("E-1").withSiret("49306038800045").entered(CONSEIL_RH, "2021-02-01").dossier();
 * }</pre>
 */
@Experimental
public final class SubjectStory extends Story<SubjectStory> {
    private SubjectStory(SubjectKind kind, String id) {
        super(Subject.of(kind, id));
    }

    private SubjectStory(Content content) {
        super(content);
    }

    /**
     * Obtains a company of which nothing is known yet.
     *
     * @throws IllegalArgumentException if the reference is blank
     */
    public static SubjectStory aCompany(String id) {
        return new SubjectStory(SubjectKind.COMPANY, id);
    }

    /**
     * Obtains an action of which nothing is known yet.
     *
     * @throws IllegalArgumentException if the reference is blank
     */
    public static SubjectStory anAction(String id) {
        return new SubjectStory(SubjectKind.ACTION, id);
    }

    /**
     * Obtains a market of which nothing is known yet.
     *
     * @throws IllegalArgumentException if the reference is blank
     */
    public static SubjectStory aMarket(String id) {
        return new SubjectStory(SubjectKind.MARKET, id);
    }

    @Override
    SubjectStory story(Content content) {
        return new SubjectStory(content);
    }

    /** Returns a copy of a company, with a SIRET. */
    public SubjectStory withSiret(String siret) {
        return about(subject().siret(siret));
    }
}

package fr.parcours.testkit;

import fr.parcours.core.dossier.Subject;
import fr.parcours.core.vocabulary.SubjectKind;

/**
 * A company being told. Immutable.
 *
 * <pre>{@code
 * Dossier dossier = Company.aCompany("E-1").withSiret("49306038800045").entered(CONSEIL_RH, "2021-02-01").dossier();
 * }</pre>
 */
public final class Company extends Story<Company> {
    private Company(Subject subject) {
        super(subject);
    }

    private Company(Told told) {
        super(told);
    }

    /**
     * Obtains a company of which nothing is known yet.
     *
     * @throws IllegalArgumentException if the reference is blank
     */
    public static Company aCompany(String id) {
        return new Company(Subject.of(SubjectKind.COMPANY, id));
    }

    @Override
    Company story(Told told) {
        return new Company(told);
    }

    /** Returns a copy, with a SIRET. */
    public Company withSiret(String siret) {
        return about(subject().siret(siret));
    }
}

package fr.parcours.app;

/** Lines of dossiers for tests. */
final class Dossiers {
    /** Twenty years old on 2021-05-17, living in a QPV, enrolled from 2021-02-03. */
    static final String ENROLLED = """
            {"subject":{"kind":"participant","id":"J-1","birthDate":"2001-05-17"},"facts":[\
            {"type":"declaration","on":"2021-02-01","values":{"qpv":true,"taxHousehold":"not-taxable"}},\
            {"type":"entry","on":"2021-02-03","dispositif":"essai"},\
            {"type":"phase","on":"2021-02-03","dispositif":"essai","phase":"diagnostic"},\
            {"type":"suspension","on":"2021-03-01","dispositif":"essai","until":"2021-03-10"},\
            {"type":"phase","on":"2021-04-01","dispositif":"essai","phase":"suivi"},\
            {"type":"step","on":"2021-09-15","kind":"entretien","dispositif":"essai"}]}""";

    private Dossiers() {}

    /** A participant of whom nothing but a birth date is known. */
    static String born(String id, String birthDate) {
        return "{\"subject\":{\"kind\":\"participant\",\"id\":\"" + id + "\",\"birthDate\":\"" + birthDate
                + "\"},\"facts\":[]}";
    }

    /** A participant of whom nothing is known. */
    static String unknown(String id) {
        return "{\"subject\":{\"kind\":\"participant\",\"id\":\"" + id + "\"},\"facts\":[]}";
    }
}

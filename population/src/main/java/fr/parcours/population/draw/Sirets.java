package fr.parcours.population.draw;

/** Makes numbers of establishments whose digits check each other. */
public final class Sirets {
    private Sirets() {}

    /**
     * Makes the SIRET of an establishment.
     *
     * @param company the first eight digits
     * @param establishment the four digits of the establishment
     */
    public static String of(String company, String establishment) {
        return checked(checked(company) + establishment);
    }

    /** Adds the digit that makes a number check by Luhn's formula. */
    private static String checked(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - place), 10);
            int weighed = place % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
